//! CSV: a header with the names of the columns, then one response a row.
//!
//! 1. The header is the first of the first rows in which a column is an answer. What stands above it,
//!    such as a title or `sep=;`, is no record.
//! 2. A row that fits the header is read by its [`Plan`]. One that is the header again, also in another
//!    order, as where files were put together, is no record, and the rows below it are read by it.
//! 3. Without a header, such as in a sheet of answer codes, every row is a record; `search` looks for
//!    codes in it.

use std::io::{self, Read as Input};
use std::ops::Range;
use std::rc::Rc;

use super::header::{FoundHeader, no_answer_column, told_delimiter};
use super::naming::{Column, Naming};
use super::plan::Plan;
use super::record::{Raw, Read, Record, UnlocatedRefusal};
use super::search::has_code;
use super::table_plan::TablePlan;
use super::{Notes, Refusal, Span, shape};
use crate::diagnostic::{Code, Problem};
use crate::forbidden::is_merge_mark;
use crate::kano::Answer;
use crate::response::Response;
use crate::table::{self, Cell, Fault, Piece, Rows, Source};

#[derive(Debug)]
pub(super) struct Csv<'f, R> {
    naming: Naming<'f>,
    rows: Rows<R>,
    delimiter: u8,
    /// True of a sheet of a workbook.
    is_sheet: bool,
    /// How many bytes of the file stand above the header.
    above: u64,
    header: Header,
    /// True if the first row has names as those of answers, but to no question of this survey.
    is_of_another_survey: bool,
    /// The plan that was made last, for a file with the same header.
    last: &'f mut Option<Rc<TablePlan>>,
}

#[derive(Debug)]
enum Header {
    /// It was not read yet.
    Ahead,
    /// The first of two rows of it was read.
    Half(Vec<String>),
    /// What becomes of the columns.
    Read(Rc<TablePlan>),
    /// There is none: why no row can be read.
    None(UnlocatedRefusal),
}

impl<'f, R: Input> Csv<'f, R> {
    /// A reader of a file whose header was looked for.
    pub(super) fn new(
        naming: Naming<'f>,
        last: &'f mut Option<Rc<TablePlan>>,
        found: &FoundHeader,
        source: Source<R>,
        is_sheet: bool,
    ) -> Self {
        Self {
            naming,
            rows: shape::rows(source, found.delimiter, is_sheet),
            delimiter: found.delimiter,
            is_sheet,
            above: found.above.unwrap_or(0) as u64,
            header: match found.above {
                Some(_) => Header::Ahead,
                None => Header::None(found.why_none(naming.fields())),
            },
            is_of_another_survey: found.is_of_another_survey(),
            last,
        }
    }

    /// What the file is read from.
    pub(super) fn input(&self) -> &R {
        self.rows.input()
    }

    /// The bytes of a record.
    pub(super) fn bytes(&self, range: &Range<usize>) -> &[u8] {
        self.rows.bytes(range)
    }

    /// The next record, or more of it; what the header says goes into the notes.
    pub(super) fn next(
        &mut self,
        response: &mut Response,
        notes: &mut Notes,
    ) -> io::Result<Option<Read>> {
        loop {
            let row = match self.rows.next()? {
                None => return Ok(None),
                Some(Piece::Rest(range)) => return Ok(Some(Read::Rest(range))),
                Some(Piece::Record(row)) => row,
            };
            let place = self.rows.passed() - row.bytes.len() as u64;
            if let Some(outcome) = self.outcome(&row, place, response, notes) {
                return Ok(Some(Read::Record(Record {
                    line: row.line,
                    column: 1,
                    row: self.is_sheet.then_some(row.line),
                    start: Span::line(row.line),
                    raw: Raw::Held(row.bytes),
                    is_code: false,
                    may_have_code: self.may_have_code(&outcome),
                    outcome,
                })));
            }
        }
    }

    /// What is in a row; `None` if it is no record.
    fn outcome(
        &mut self,
        row: &table::Record,
        place: u64,
        response: &mut Response,
        notes: &mut Notes,
    ) -> Option<Result<(), Refusal>> {
        let at_line =
            |refusal: &UnlocatedRefusal| Some(Err(refusal.clone().at(Span::line(row.line))));
        match &self.header {
            Header::Read(header) => {
                if row.fault.is_none() && self.is_usual(&header.plan, response) {
                    self.note_inner_rows(row, &header.plan, notes);
                    return Some(Ok(()));
                }
            }
            _ if is_merge_mark(self.bytes(&row.bytes)) => {
                return at_line(&Problem::MergeMark.into());
            }
            _ if row.fault == Some(Fault::TooLong) => return at_line(&Problem::TooLong.into()),
            Header::Ahead if place >= self.above && self.naming.has_two_header_rows() => {
                self.header = Header::Half(shape::texts(&self.rows));
                return None;
            }
            Header::Ahead if place >= self.above => {
                return self.begin(row, shape::texts(&self.rows), notes);
            }
            Header::Half(first) => {
                let names = table::joined(first, &shape::texts(&self.rows));
                return self.begin(row, names, notes);
            }
            // A title is no record; what holds answers, or a code, is one.
            Header::Ahead if self.rows.row().cells().any(is_answer) => {
                return at_line(&Problem::MissingHeader.into());
            }
            Header::Ahead if has_code(self.bytes(&row.bytes)) => {
                return at_line(&no_answer_column(self.naming.fields(), &[]));
            }
            Header::Ahead => {
                if told_delimiter(self.bytes(&row.bytes)).is_none() {
                    notes.above_header(row.line);
                }
                return None;
            }
            Header::None(_) if row.fault.is_some() && self.is_header_in_quotes(row) => {
                let refusal = UnlocatedRefusal::from(Problem::UnreadableHeader);
                self.header = Header::None(refusal.clone());
                return at_line(&refusal);
            }
            Header::None(refusal) => return at_line(refusal),
        }
        self.unusual(row, response, notes)
    }

    /// True of a refused row that has none of the names of a response above it, and no answers in it.
    fn may_have_code(&self, outcome: &Result<(), Refusal>) -> bool {
        let is_nameless = matches!(outcome, Err(refusal) if refusal.code() == Code::NoCode);
        is_nameless && !self.is_of_another_survey && !self.rows.row().cells().any(is_answer)
    }

    /// True of a row with a wrong quote in which the name of an answer stands.
    fn is_header_in_quotes(&self, row: &table::Record) -> bool {
        let example = self.naming.fields().example();
        let raw = self.bytes(&row.bytes);
        example.is_some_and(|name| memchr::memmem::find(raw, name.as_bytes()).is_some())
    }

    /// Reads the header.
    fn begin(
        &mut self,
        row: &table::Record,
        cells: Vec<String>,
        notes: &mut Notes,
    ) -> Option<Result<(), Refusal>> {
        let (refusal, is_header) = match self.plan(self.naming.names(cells), row) {
            Ok(header) => {
                self.rows.set_width(header.plan.width());
                header.unknown.iter().for_each(|name| notes.unknown(name));
                notes.missing.clone_from(&header.missing);
                self.header = Header::Read(header);
                return None;
            }
            Err(refusal) => (refusal, row.fault.is_none()),
        };
        self.header = Header::None(refusal.clone());
        (!is_header).then(|| Err(refusal.at(Span::line(row.line))))
    }

    /// True if a row is read by the plan as most rows are.
    fn is_usual(&self, plan: &Plan, response: &mut Response) -> bool {
        plan.read(self.naming.fields(), self.rows.row(), response)
    }

    /// A row that is not as usual: what is wrong with it, if it is a record and anything is.
    fn unusual(
        &mut self,
        row: &table::Record,
        response: &mut Response,
        notes: &mut Notes,
    ) -> Option<Result<(), Refusal>> {
        let raw = self.rows.bytes(&row.bytes);
        if is_merge_mark(raw) {
            return Some(Err(Refusal::at_line(Problem::MergeMark, row.line)));
        }
        let Header::Read(header) = &self.header else {
            return None;
        };
        let header = Rc::clone(header);
        if row.fault.is_none() && self.is_header(&header) {
            notes.header_again(row.line);
            if let Ok(again) = self.plan(self.names(), row) {
                self.rows.set_width(again.plan.width());
                self.header = Header::Read(again);
            }
            return None;
        }
        let width = header.plan.width();
        if let Err(refusal) = shape::check(&self.rows, row, width, self.is_sheet) {
            return Some(Err(refusal));
        }
        if let Err((index, refusal)) =
            header
                .plan
                .explain(self.naming.fields(), self.rows.row().cells(), response)
        {
            let span = match index {
                Some(index) => shape::span(&self.rows, row, index),
                None => Span::line(row.line),
            };
            return Some(Err(refusal.at(span)));
        }
        self.note_inner_rows(row, &header.plan, notes);
        self.learn(&header);
        Some(Ok(()))
    }

    /// Learns how labels are spelt in the last row, which is right.
    fn learn(&mut self, header: &TablePlan) {
        let cells = self.rows.row().cells();
        let learned = header.plan.with_spellings(self.naming.fields(), cells);
        if let Some(plan) = learned {
            let header = Rc::new(header.with(plan));
            *self.last = Some(Rc::clone(&header));
            self.header = Header::Read(header);
        }
    }

    /// True if the last row is a header: all that stands in it are names, known ones or those of the
    /// header so far, and two of them are those of answers.
    fn is_header(&self, header: &TablePlan) -> bool {
        let names = self.names();
        let mut names = names
            .iter()
            .map(|name| name.trim())
            .filter(|name| !name.is_empty());
        let is_name = |name: &str| {
            let is_known = self.naming.column(name).is_some();
            is_known || header.names.iter().any(|known| known.trim() == name)
        };
        let is_answer = |name: &str| self.naming.column(name).is_some_and(Column::is_answer);
        // Somebody may write the name of one column into another.
        let least = header.plan.answers().min(2);
        names.clone().filter(|name| is_answer(name)).count() >= least && names.all(is_name)
    }

    fn note_inner_rows(&self, row: &table::Record, plan: &Plan, notes: &mut Notes) {
        // No quote is missing in a sheet.
        if self.is_sheet {
            return;
        }
        let lines = self.rows.inner_lines();
        let alike = lines.filter(|line| plan.is_like_a_row(line, self.delimiter));
        notes.inner_rows(row.line, alike.count());
    }

    /// The cells of the last row as names.
    fn names(&self) -> Vec<String> {
        self.naming.names(shape::texts(&self.rows))
    }

    /// The plan for a header, which is a row.
    fn plan(
        &mut self,
        names: Vec<String>,
        row: &table::Record,
    ) -> Result<Rc<TablePlan>, UnlocatedRefusal> {
        if row.fault.is_some() {
            return Err(Problem::UnreadableHeader.into());
        }
        if let Some(last) = self
            .last
            .as_ref()
            .filter(|last| last.is_for(&names, self.naming))
        {
            return Ok(Rc::clone(last));
        }
        let plan = TablePlan::of(names, self.naming);
        let plan = plan.map_err(|fault| fault.refusal(&self.rows, row, self.is_sheet))?;
        let plan = Rc::new(plan);
        *self.last = Some(Rc::clone(&plan));
        Ok(plan)
    }
}

/// True of one of the five answers.
fn is_answer(cell: Cell<'_>) -> bool {
    Answer::ALL
        .iter()
        .any(|answer| answer.code().as_bytes() == cell.bytes().trim_ascii())
}
