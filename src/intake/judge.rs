//! Each record is judged by those that were read before it.

use std::hash::Hasher;
use std::io::{self, Read as Input};
use std::sync::Arc;

use siphasher::sip::SipHasher13;

use super::reader::Plans;
use super::record::{Raw, Read, Record, UnlocatedRefusal};
use super::record_position::{RecordPosition, RecordPositions};
use super::repeats::Repeats;
use super::seen::{Known, Seen};
use super::{CodeLayout, Fields, Ledger, Notes, Reader, Refusal, SetAside};
use crate::diagnostic::Problem;
use crate::mapping::Mapping;
use crate::response::Response;
use crate::survey::{Period, Survey};
use crate::versions::Versions;

/// Takes in the files of one survey, one after another.
#[derive(Debug)]
pub struct Intake<'s> {
    fields: Fields<'s>,
    layouts: Vec<CodeLayout>,
    mapping: Mapping,
    plans: Plans,
    judge: Judge,
    /// The response that was read last.
    response: Response,
}

/// A record with its fate.
#[derive(Debug, Clone, PartialEq)]
pub enum JudgedRecord<'r> {
    /// It counts.
    Accepted(&'r Response),
    /// It does not count, and is to be kept.
    NotAccepted(SetAside),
    /// The last record, which does not count, goes on with these bytes: it is too long to be held.
    Rest(&'r [u8]),
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
            mapping: Mapping::default(),
            plans: Plans::default(),
            judge: Judge::default(),
            response: Response::new(survey),
        }
    }

    /// The same, of which files of other tools are read by a mapping.
    #[must_use]
    pub fn with_mapping(self, mapping: Mapping) -> Self {
        Self { mapping, ..self }
    }

    /// Reads a file, and judges its records one by one; the file is called `name` in messages.
    ///
    /// An error if the beginning of the file cannot be read.
    pub fn read<R: Input>(&mut self, name: &str, input: R) -> io::Result<JudgedRecords<'_, R>> {
        self.open(name, false, input)
    }

    /// The same of a text that someone wrote, such as of a mail, in which there are answer codes at most.
    ///
    /// An error if its beginning cannot be read.
    pub fn read_text<R: Input>(
        &mut self,
        name: &str,
        input: R,
    ) -> io::Result<JudgedRecords<'_, R>> {
        self.open(name, true, input)
    }

    fn open<R: Input>(
        &mut self,
        name: &str,
        is_text: bool,
        input: R,
    ) -> io::Result<JudgedRecords<'_, R>> {
        let file: Arc<str> = name.into();
        self.judge.begin_file(&file);
        Ok(JudgedRecords {
            file,
            reader: Reader::new(
                name,
                is_text,
                &self.fields,
                &self.layouts,
                &self.mapping,
                &mut self.plans,
                input,
            )?,
            period: self.fields.survey().period,
            fields: &self.fields,
            judge: &mut self.judge,
            response: &mut self.response,
        })
    }

    /// Refuses a file of which nothing can be read; or what is missing of one, beside the files in it.
    pub fn refuse(&mut self, name: &str, problem: Problem) -> JudgedRecord<'static> {
        let file: Arc<str> = name.into();
        let refusal = Refusal::at_line(problem, 1);
        self.judge.begin_file(&file);
        self.judge.ledger.read();
        self.judge.ledger.refuse(refusal.code());
        self.judge.ledger.end_file(&self.fields, &Notes::default());
        JudgedRecord::NotAccepted(SetAside {
            file,
            starts: vec![(1, 0)],
            first_column: 1,
            row: None,
            refusal,
            raw: Vec::new(),
        })
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
    period: Period,
    fields: &'i Fields<'i>,
    judge: &'i mut Judge,
    response: &'i mut Response,
}

impl<R: Input> JudgedRecords<'_, R> {
    /// The next record; `None` at the end of the file.
    ///
    /// An error if the file cannot be read to its end; there are no more records then.
    pub fn next(&mut self) -> io::Result<Option<JudgedRecord<'_>>> {
        let read = self.reader.next(self.response);
        if !matches!(read, Ok(Some(_))) {
            self.judge.ledger.end_file(self.fields, &self.reader.notes);
            debug_assert_eq!(self.judge.ledger.balance(), Ok(()), "no record is lost");
        }
        let record = match read? {
            None => return Ok(None),
            Some(Read::Rest(range)) => {
                return Ok(Some(JudgedRecord::Rest(self.reader.bytes(&range))));
            }
            Some(Read::Record(record)) => record,
        };
        let raw = match &record.raw {
            Raw::Held(range) => self.reader.bytes(range),
            Raw::Own(bytes) | Raw::Rows(bytes, _) => bytes,
        };
        Ok(Some(
            match self.judge.judge(&record, raw, self.response, self.period) {
                Ok(()) => JudgedRecord::Accepted(self.response),
                Err(refusal) => JudgedRecord::NotAccepted(SetAside {
                    file: Arc::clone(&self.file),
                    starts: record.starts(),
                    first_column: record.column,
                    row: record.row,
                    refusal,
                    raw: raw.to_vec(),
                }),
            },
        ))
    }
}

/// What is known from all files so far.
#[derive(Debug, Default)]
struct Judge {
    file: Arc<str>,
    positions: RecordPositions,
    repeats: Repeats,
    seen: Seen,
    ledger: Ledger,
}

impl Judge {
    fn begin_file(&mut self, name: &Arc<str>) {
        self.file = Arc::clone(name);
        self.positions.begin_file(name);
        self.repeats.begin_file();
        self.ledger.begin_file(name);
    }

    fn judge(
        &mut self,
        record: &Record,
        raw: &[u8],
        response: &mut Response,
        period: Period,
    ) -> Result<(), Refusal> {
        self.ledger.read();
        let outcome = record.outcome.clone();
        let outcome = outcome.and_then(|()| self.compare(response, record));
        match &outcome {
            Ok(()) => {
                self.ledger.accept(response, period);
                self.rank(record, raw, response);
            }
            Err(refusal) => self.ledger.refuse(refusal.code()),
        }
        outcome
    }

    /// Draws lots. The same person has the same rank wherever the response is read; without an id, the
    /// place of the record stands for the person, for with its content alone all who answered alike would
    /// be drawn together.
    fn rank(&mut self, record: &Record, raw: &[u8], response: &mut Response) {
        let mut lots = SipHasher13::new_with_keys(0, 0);
        if response.id.is_empty() {
            lots.write(self.file.as_bytes());
            lots.write_u64(record.start.line as u64);
            lots.write_u64(record.start.column as u64);
            lots.write(raw);
            if self.repeats.is_repeated(raw) {
                self.ledger.note_repeated_row();
            }
        } else {
            lots.write(response.id.as_bytes());
        }
        response.rank = lots.finish();
    }

    /// Refuses a response whose id was read before.
    fn compare(&mut self, response: &Response, record: &Record) -> Result<(), Refusal> {
        if response.id.is_empty() {
            return Ok(());
        }
        let position = self.positions.of(record.row.unwrap_or(record.start.line));
        let known = if record.is_code {
            self.seen.meet_code(response, position)
        } else {
            self.seen.meet(response, position)
        };
        let (first, is_same) = match known {
            Known::New => return Ok(()),
            Known::Unclear => {
                self.ledger.note_unclear_code();
                return Ok(());
            }
            Known::Same(first) => (first, true),
            Known::Other(first) => (first, false),
        };
        Err(self.known_before(first, is_same).at(record.start))
    }

    fn known_before(&self, first: RecordPosition, is_same: bool) -> UnlocatedRefusal {
        let (file, line) = self.positions.place(first);
        let file = file.to_owned();
        UnlocatedRefusal::from(if is_same {
            Problem::Duplicate { file, line }
        } else {
            Problem::Conflict { file, line }
        })
    }
}
