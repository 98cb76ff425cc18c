//! Each record is judged by those that were read before it.

use std::io::{self, BufRead};
use std::sync::Arc;

use super::record::UnlocatedRefusal;
use super::record_position::RecordPositions;
use super::seen::{Known, Seen};
use super::{CodeLayout, Fate, Fields, Format, Ledger, Reader, Record, Refusal, SetAside, Span};
use crate::diagnostic::Problem;
use crate::response::Response;
use crate::survey::{Period, Survey};
use crate::versions::Versions;

/// Takes in the files of one survey, one after another.
#[derive(Debug)]
pub struct Intake<'s> {
    fields: Fields<'s>,
    layouts: Vec<CodeLayout>,
    judge: Judge,
}

/// A record with its fate.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly all records are accepted, and a box for each costs more than the room"
)]
pub enum JudgedRecord {
    /// It counts.
    Accepted(Response),
    /// It does not count, and is to be kept.
    NotAccepted(SetAside),
}

impl JudgedRecord {
    /// What became of the record.
    pub fn fate(&self) -> Fate {
        match self {
            Self::Accepted(_) => Fate::Accepted,
            Self::NotAccepted(kept) => kept.fate(),
        }
    }
}

impl<'s> Intake<'s> {
    /// An intake of responses to a survey, and of answer codes of any of its versions.
    pub fn new(survey: &'s Survey, versions: &Versions) -> Self {
        let versions = versions.known().iter();
        // Of a version that only `same_as` names nobody knows the questions, and so the layout of
        // its codes: they are refused as codes of an unknown form.
        let versions = versions.filter_map(|known| known.version.as_ref());
        Self {
            fields: Fields::of(survey),
            layouts: versions.map(CodeLayout::of).collect(),
            judge: Judge::default(),
        }
    }

    /// Reads a file, and judges its records one by one; the file is called `name` in messages.
    ///
    /// An error if the file cannot be read to its end.
    pub fn read<R: BufRead>(
        &mut self,
        name: &str,
        format: Format,
        input: R,
    ) -> JudgedRecords<'_, R> {
        let file: Arc<str> = name.into();
        self.judge.begin_file(&file);
        JudgedRecords {
            file,
            reader: Reader::new(format, &self.fields, &self.layouts, input),
            fields: &self.fields,
            judge: &mut self.judge,
        }
    }

    /// What became of every record so far.
    pub fn ledger(&self) -> &Ledger {
        &self.judge.ledger
    }

    /// What became of every record.
    pub fn into_ledger(self) -> Ledger {
        self.judge.ledger
    }
}

/// The records of one file, judged.
#[derive(Debug)]
pub struct JudgedRecords<'i, R> {
    file: Arc<str>,
    reader: Reader<'i, R>,
    fields: &'i Fields<'i>,
    judge: &'i mut Judge,
}

impl<R: BufRead> Iterator for JudgedRecords<'_, R> {
    type Item = io::Result<JudgedRecord>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.reader.next();
        if !matches!(record, Some(Ok(_))) {
            self.judge.ledger.end_file(self.fields, self.reader.notes());
            debug_assert_eq!(self.judge.ledger.balance(), Ok(()), "no record is lost");
        }
        let period = self.fields.survey().period;
        Some(record?.map(|record| self.judge.judge(&self.file, period, record)))
    }
}

/// What is known from all files so far.
#[derive(Debug, Default)]
struct Judge {
    positions: RecordPositions,
    seen: Seen,
    ledger: Ledger,
}

impl Judge {
    fn begin_file(&mut self, name: &Arc<str>) {
        self.positions.begin_file(name);
        self.ledger.begin_file(name);
    }

    fn judge(&mut self, file: &Arc<str>, period: Period, record: Record) -> JudgedRecord {
        self.ledger.read();
        let Record {
            line,
            column,
            raw,
            start,
            response,
        } = record;
        match response.and_then(|response| self.compare(response, start)) {
            Ok(response) => {
                self.ledger.accept(&response, period);
                JudgedRecord::Accepted(response)
            }
            Err(refusal) => {
                self.ledger.refuse(refusal.code());
                JudgedRecord::NotAccepted(SetAside {
                    file: Arc::clone(file),
                    first_line: line,
                    first_column: column,
                    refusal,
                    raw,
                })
            }
        }
    }

    /// Refuses a response whose id was read before.
    fn compare(&mut self, response: Response, start: Span) -> Result<Response, Refusal> {
        let Some(id) = &response.id else {
            return Ok(response);
        };
        let position = self.positions.of(start.line);
        let (first, is_same) = match self.seen.meet(id, &response, position) {
            Known::New => return Ok(response),
            Known::Same(first) => (first, true),
            Known::Other(first) => (first, false),
        };
        let (file, line) = self.positions.place(first);
        let file = file.to_owned();
        let refusal = UnlocatedRefusal::from(if is_same {
            Problem::Duplicate { file, line }
        } else {
            Problem::Conflict { file, line }
        });
        Err(refusal.at(start))
    }
}
