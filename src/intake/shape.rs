//! The rows of a table, and the shape of a row: text that can be read, with as many cells as the header.

use std::io::Read as Input;

use super::record::{Refusal, Span, UnlocatedRefusal, text_of};
use crate::diagnostic::Problem;
use crate::table::{Cell, Fault, Record, Rows, Source};

/// The rows of a table whose cells have this between them.
pub(super) fn rows<R: Input>(source: Source<R>, delimiter: u8, is_sheet: bool) -> Rows<R> {
    let mut rows = Rows::new(source);
    if is_sheet {
        rows.set_sheet();
    }
    rows.set_delimiter(delimiter);
    rows
}

/// An error unless the last row is text and has as many cells as the header.
pub(super) fn check<R: Input>(
    rows: &Rows<R>,
    row: &Record,
    width: usize,
    is_sheet: bool,
) -> Result<(), Refusal> {
    let raw = rows.bytes(&row.bytes);
    if row.fault == Some(Fault::TooLong) {
        return Err(Refusal::at_line(Problem::TooLong, row.line));
    }
    text_of(raw, row.line)?;
    if let Some(Fault::UnclosedQuote(quote)) = row.fault {
        let place = quote..quote + 1;
        let refusal = UnlocatedRefusal::from(Problem::UnclosedQuote);
        return Err(refusal.at(Span::in_record(raw, row.line, &place)));
    }
    let count = rows.row().count();
    // A spreadsheet that once had more columns writes empty cells behind the last one.
    if count >= width && rows.row().cells().skip(width).all(Cell::is_blank) {
        return Ok(());
    }
    let problem = if row.is_torn && count < width {
        Problem::CutOff.into()
    } else {
        wrong_count(count, width, is_sheet)
    };
    Err(problem.at(span(rows, row, count.min(width))))
}

/// The place of a cell of the last row; past its last one, the end.
pub(super) fn span<R: Input>(rows: &Rows<R>, row: &Record, index: usize) -> Span {
    let raw = rows.bytes(&row.bytes);
    let place = rows.place(index).unwrap_or_else(|| {
        let end = raw.trim_ascii_end().len();
        end..end
    });
    Span::in_record(raw, row.line, &place)
}

/// The texts of the cells of the last row.
pub(super) fn texts<R: Input>(rows: &Rows<R>) -> Vec<String> {
    let cells = rows.row().cells();
    cells
        .map(|cell| String::from_utf8_lossy(cell.bytes()).into_owned())
        .collect()
}

fn wrong_count(count: usize, wanted: usize, is_sheet: bool) -> UnlocatedRefusal {
    let (fields, wanted) = (count as u64, wanted as u64);
    let problem = if fields < wanted {
        Problem::ShortRow { fields, wanted }
    } else {
        Problem::LongRow {
            fields,
            wanted,
            found: if is_sheet { "sheet" } else { "text" },
        }
    };
    problem.into()
}
