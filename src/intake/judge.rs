//! Each record is judged by those that were read before it.

use std::io::{self, BufRead};
use std::sync::Arc;

use super::record::UnlocatedRefusal;
use super::seen::{Known, RecordPosition, Seen};
use super::{
    CodeLayout, Fate, Fields, Format, Ledger, Reader, Reason, Record, Refusal, SetAside, Span,
};
use crate::response::Response;
use crate::survey::Survey;
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
        self.judge.begin_file(name);
        JudgedRecords {
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
        Some(record?.map(|record| self.judge.judge(record)))
    }
}

/// What is known from all files so far.
#[derive(Debug, Default)]
struct Judge {
    /// The names of all files; the last one is being read.
    files: Vec<Arc<str>>,
    seen: Seen,
    ledger: Ledger,
}

impl Judge {
    fn begin_file(&mut self, name: &str) {
        self.files.push(name.into());
        self.ledger.begin_file(name);
    }

    fn judge(&mut self, record: Record) -> JudgedRecord {
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
                self.ledger.accept(&response);
                JudgedRecord::Accepted(response)
            }
            Err(refusal) => {
                self.ledger.refuse(refusal.reason);
                JudgedRecord::NotAccepted(SetAside {
                    file: self.files.last().cloned().unwrap_or_default(),
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
        let place = RecordPosition {
            file: u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX),
            line: u32::try_from(start.line).unwrap_or(u32::MAX),
        };
        let refusal = match self.seen.meet(id, &response, place) {
            Known::New => return Ok(response),
            Known::Same(first) => {
                let message = format!("the same response was read at {}", self.show(first));
                UnlocatedRefusal::new(Reason::Duplicate, message)
            }
            Known::Other(first) => {
                let message = format!(
                    "another response with the same id was read at {}",
                    self.show(first)
                );
                UnlocatedRefusal::new(Reason::Conflict, message)
                    .remedy("the first one counts; if this one is right, remove the other")
            }
        };
        Err(refusal.at(start))
    }

    fn show(&self, place: RecordPosition) -> String {
        let file = usize::try_from(place.file).ok();
        let file = file.and_then(|file| self.files.get(file));
        format!("{}:{}", file.map_or("", |file| file), place.line)
    }
}
