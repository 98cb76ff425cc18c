//! What is to be said of a file of responses, though its records count.

use crate::diagnostic::{Diagnostic, Problem};
use crate::intake::FileLedger;
use crate::message::AllOf;

/// What is to be said of a file beside its columns.
pub(super) fn remarks(file: &FileLedger) -> Vec<Diagnostic> {
    let remarks = of_text(file).into_iter().chain(of_rows(file));
    remarks
        .chain(of_responses(file))
        .map(Diagnostic::from)
        .collect()
}

/// Its encoding, and the sheets that are not read.
fn of_text(file: &FileLedger) -> Vec<Problem> {
    let name = || file.name.clone();
    let encoding = file.encoding.map(|encoding| Problem::OtherEncoding {
        file: name(),
        encoding: encoding.to_owned(),
    });
    let sheet = file.sheet.clone().filter(|_| !file.other_sheets.is_empty());
    let sheets = sheet.map(|sheet| Problem::OtherSheets {
        file: name(),
        sheet,
        others: AllOf(file.other_sheets.clone()),
    });
    encoding.into_iter().chain(sheets).collect()
}

/// Lines that are no records, or look like some.
fn of_rows(file: &FileLedger) -> Vec<Problem> {
    let name = || file.name.clone();
    let mut remarks = Vec::new();
    let all = |lines: &[usize]| lines.iter().map(ToString::to_string).collect();
    if !file.above_header.is_empty() {
        let lines = all(&file.above_header);
        remarks.push(Problem::AboveHeader {
            file: name(),
            lines,
        });
    }
    if !file.headers_again.is_empty() {
        let lines = all(&file.headers_again);
        remarks.push(Problem::HeaderAgain {
            file: name(),
            lines,
        });
    }
    for (line, rows) in &file.inner_rows {
        remarks.push(Problem::RowsInText {
            file: name(),
            line: *line as u64,
            rows: *rows as u64,
        });
    }
    // By chance, some rows are the same wherever few questions are asked.
    let counts = &file.counts;
    if counts.repeated > 0 && 2 * counts.repeated >= counts.without_id {
        let rows = counts.repeated;
        remarks.push(Problem::RepeatedRows { file: name(), rows });
    }
    remarks
}

/// Responses of which something is not known.
fn of_responses(file: &FileLedger) -> Vec<Problem> {
    let name = || file.name.clone();
    let counts = &file.counts;
    let mut remarks = Vec::new();
    if counts.without_person > 0 {
        let count = counts.without_person;
        remarks.push(Problem::RowsWithoutPerson {
            file: name(),
            count,
        });
    }
    if counts.cut_ids > 0 {
        let count = counts.cut_ids;
        remarks.push(Problem::CutIds {
            file: name(),
            count,
        });
    }
    if counts.unreadable_times > 0 {
        remarks.push(Problem::UnreadableTimes {
            file: name(),
            count: counts.unreadable_times,
            mapping: file.mapping.clone(),
        });
    }
    if counts.unclear_codes > 0 {
        let count = counts.unclear_codes;
        remarks.push(Problem::UnclearCodes {
            file: name(),
            count,
        });
    }
    if file.is_text && counts.read == 0 {
        // Nothing in a text tells apart a file without codes and one that has no responses at all.
        remarks.push(Problem::FileWithoutCodes { file: name() });
    }
    remarks
}

/// What the columns of a file have too many or too few.
pub(super) fn column_remarks(file: &FileLedger) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let name = || file.name.clone();
    let mut ignored = Vec::new();
    for unknown in &file.unknown_columns {
        match &unknown.did_you_mean {
            None => ignored.push(unknown.name.clone()),
            Some(near) => problems.push(Problem::UnknownColumn {
                column: unknown.name.clone(),
                file: name(),
                near: near.clone(),
            }),
        }
    }
    if !ignored.is_empty() {
        let columns = AllOf(ignored);
        problems.push(Problem::IgnoredColumns {
            columns,
            file: name(),
        });
    }
    // What is probably there under a misspelt name is said of already.
    let misspelt = |name: &&String| {
        let mut unknown = file.unknown_columns.iter();
        unknown.any(|unknown| unknown.did_you_mean.as_ref() == Some(*name))
    };
    let missing = file.missing_columns.iter().filter(|name| !misspelt(name));
    let columns: AllOf = missing.cloned().collect();
    if !columns.0.is_empty() {
        problems.push(Problem::MissingColumns {
            columns,
            file: name(),
        });
    }
    problems.into_iter().map(Diagnostic::from).collect()
}
