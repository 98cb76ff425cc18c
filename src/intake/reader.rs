//! Readers of files: one file, one record after another.

use std::io::{self, Read as Input};
use std::ops::Range;
use std::rc::Rc;

use super::code::Notation;
use super::csv::Csv;
use super::json::Json;
use super::kind::{FileKind, has_header};
use super::long::Long;
use super::object_plan::ObjectPlan;
use super::record::{Read, Record};
use super::search::{Search, has_code};
use super::table_plan::TablePlan;
use super::text::TextReader;
use super::{CodeLayout, Fields, Notes};
use crate::diagnostic::Problem;
use crate::mapping::Mapping;
use crate::response::Response;
use crate::table::{Decoded, InputFault, Source};

/// Reads the records of one file.
#[derive(Debug)]
pub(super) struct Reader<'f, R> {
    kind: Kind<'f, R>,
    search: Search<'f>,
    /// The first row of a table without a header of ours: the names of its columns, if there are
    /// answer codes below it, and otherwise as good a record as the others.
    first_row: Option<Record>,
    /// The row below it, until it is handed out.
    second_row: Option<Record>,
    /// True once there was an answer code.
    has_codes: bool,
    /// The row of a sheet that is being searched.
    row: Option<usize>,
    is_first: bool,
    /// True once it was said that the file is damaged.
    is_fault_said: bool,
    pub(super) notes: Notes,
}

/// What was learned from the files so far: most are laid out as the last one.
#[derive(Debug, Default)]
pub(super) struct Plans {
    table: Option<Rc<TablePlan>>,
    object: ObjectPlan,
}

#[derive(Debug)]
enum Kind<'f, R> {
    Csv(Box<Csv<'f, Decoded<R>>>),
    Long(Box<Long<'f, Decoded<R>>>),
    Json(Box<Json<'f, Decoded<R>>>),
    Text(Box<TextReader<'f, Decoded<R>>>),
    /// A file that cannot be read: its one record, which is the whole of it.
    Foreign(Option<Record>),
}

impl<'f, R: Input> Reader<'f, R> {
    /// A reader of a file of responses to the survey of `fields`; `layouts` are those of all forms
    /// that the survey had, and `mapping` says how files of other tools are read.
    ///
    /// Of what is a text, only the answer codes in it are read, whatever it looks like.
    ///
    /// An error if the beginning of the file cannot be read.
    pub(super) fn new(
        name: &str,
        is_text: bool,
        fields: &'f Fields<'f>,
        layouts: &'f [CodeLayout],
        mapping: &'f Mapping,
        plans: &'f mut Plans,
        input: R,
    ) -> io::Result<Self> {
        let is_ours = |beginning: &[u8]| has_header(name, beginning, fields, mapping);
        let mut source = Source::new(Decoded::new(input, is_ours)?);
        let sheets = source.input().sheets().cloned();
        let is_sheet = sheets.is_some();
        let kind = if is_text {
            FileKind::Text
        } else {
            FileKind::of(name, &mut source, fields, mapping)?
        };
        let is_text = matches!(kind, FileKind::Text | FileKind::JsonText);
        let is_mapped = kind.naming().is_some_and(|naming| naming.entry().is_some());
        let notation = match kind {
            FileKind::Json(_) | FileKind::JsonText => Notation::Json,
            _ => Notation::Plain,
        };
        let whole = |problem| Kind::Foreign(Some(Record::of_file(problem)));
        let kind = match kind {
            FileKind::Table(naming, header) => match naming.long() {
                Some(table) => Kind::Long(Box::new(Long::new(
                    table, naming, &header, source, is_sheet,
                ))),
                None => Kind::Csv(Box::new(Csv::new(
                    naming,
                    &mut plans.table,
                    &header,
                    source,
                    is_sheet,
                ))),
            },
            FileKind::Json(naming) => {
                Kind::Json(Box::new(Json::new(naming, &mut plans.object, source)?))
            }
            FileKind::Text | FileKind::JsonText => {
                Kind::Text(Box::new(TextReader::new(fields, layouts, notation, source)))
            }
            FileKind::Foreign(kind) => whole(Problem::ForeignFile { kind }),
            FileKind::Ambiguous(first, second) => whole(Problem::TwoMappings {
                file: mapping.file.clone(),
                first: first as u64,
                second: second as u64,
            }),
        };
        Ok(Self {
            kind,
            search: Search::new(fields, layouts, notation),
            first_row: None,
            second_row: None,
            has_codes: false,
            row: None,
            is_first: true,
            is_fault_said: false,
            notes: Notes {
                sheets,
                mapping: is_mapped.then(|| mapping.file.clone()),
                is_text,
                ..Notes::default()
            },
        })
    }

    /// The bytes of a record that are held.
    pub(super) fn bytes(&self, range: &Range<usize>) -> &[u8] {
        self.kind.bytes(range)
    }

    /// What the file gives next, with the response in `response`; `None` at its end.
    ///
    /// An error if the file cannot be read.
    #[inline]
    pub(super) fn next(&mut self, response: &mut Response) -> io::Result<Option<Read>> {
        loop {
            if let Some(second) = self.second_row.take() {
                return Ok(Some(Read::Record(second)));
            }
            if let Some(bytes) = self.search.bytes() {
                return Ok(self.next_code(&bytes, response).map(Read::Record));
            }
            let names_before = self.notes.unknown.len();
            let read = match &mut self.kind {
                Kind::Csv(csv) => csv.next(response, &mut self.notes)?,
                Kind::Long(long) => long.next(response, &mut self.notes)?,
                Kind::Json(json) => json.next(response, &mut self.notes)?,
                Kind::Text(text) => text.next(response, &mut self.notes)?.map(Read::Record),
                Kind::Foreign(record) => record.take().map(Read::Record),
            };
            let record = match read {
                Some(Read::Record(record)) if record.outcome.is_err() => record,
                None => return Ok(self.end().map(Read::Record)),
                read => {
                    self.is_first = false;
                    return Ok(read);
                }
            };
            if std::mem::take(&mut self.is_first) && self.may_be_header(&record) {
                self.first_row = Some(record.own(|range| self.kind.bytes(range)));
                continue;
            }
            let record = self.searched(record, names_before, response);
            if self.has_codes {
                self.first_row = None;
            }
            // The row below has no code: the first one is as good a record as this.
            let Some(first) = self.first_row.take() else {
                return Ok(Some(Read::Record(record)));
            };
            self.second_row = Some(record.own(|range| self.kind.bytes(range)));
            return Ok(Some(Read::Record(first)));
        }
    }

    /// What is still to be said at the end of the file.
    fn end(&mut self) -> Option<Record> {
        let notes = self.kind.input().map(Decoded::notes).unwrap_or_default();
        self.notes.encoding = notes.encoding;
        let first_row = self.first_row.take();
        first_row.or_else(|| {
            let found = match notes.fault? {
                _ if std::mem::replace(&mut self.is_fault_said, true) => return None,
                InputFault::Damaged if self.notes.sheets.is_some() => "damaged-workbook",
                InputFault::Bomb if self.notes.sheets.is_some() => "workbook-bomb",
                InputFault::Damaged => "damaged",
                InputFault::Bomb => "bomb",
                InputFault::Unsupported => "unsupported",
            };
            Some(Record::of_file(Problem::DamagedFile { found }))
        })
    }

    /// True of the first row of a table that may have answer codes in the rows below it.
    fn may_be_header(&self, record: &Record) -> bool {
        let is_table = matches!(self.kind, Kind::Csv(_));
        let bytes = record.held().map(|range| self.kind.bytes(&range));
        is_table && record.may_have_code && bytes.is_some_and(|bytes| !has_code(bytes))
    }

    /// The first code in a record that is refused, if one may be there; else the record as it was.
    fn searched(&mut self, record: Record, names_before: usize, response: &mut Response) -> Record {
        let range = match record.held() {
            Some(range) if record.may_have_code => range,
            _ => return record,
        };
        // Names are remarked only if they are beside those of answers.
        self.notes.unknown.truncate(names_before);
        let text = self.kind.bytes(&range);
        if !self
            .search
            .begin(text, range.clone(), record.line, record.column)
        {
            return record;
        }
        self.has_codes = true;
        self.row = record.row;
        self.next_code(&range, response).unwrap_or(record)
    }

    fn next_code(&mut self, bytes: &Range<usize>, response: &mut Response) -> Option<Record> {
        let text = self.kind.bytes(bytes);
        let record = self.search.next(text, response, &mut self.notes)?;
        let row = self.row;
        Some(Record { row, ..record })
    }
}

impl<R: Input> Kind<'_, R> {
    fn bytes(&self, range: &Range<usize>) -> &[u8] {
        match self {
            Self::Csv(csv) => csv.bytes(range),
            Self::Long(long) => long.bytes(range),
            Self::Json(json) => json.bytes(range),
            // What they give is not held.
            Self::Text(_) | Self::Foreign(_) => &[],
        }
    }

    fn input(&self) -> Option<&Decoded<R>> {
        match self {
            Self::Csv(csv) => Some(csv.input()),
            Self::Long(long) => Some(long.input()),
            Self::Json(json) => Some(json.input()),
            Self::Text(text) => Some(text.input()),
            Self::Foreign(_) => None,
        }
    }
}
