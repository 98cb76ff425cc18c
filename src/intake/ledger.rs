//! The ledger: what became of every record that was read.
//!
//! For each file, and for all together,
//! `read = accepted + duplicate + conflict + excluded + erased + set aside`.
//! `read` is counted when a record comes in, its fate when it is judged, so that a record that is
//! lost between the two shows in [`Ledger::balance`]. The reasons of those that were not accepted are
//! counted as well.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::fields::near;
use super::record_counts::{Counter, RecordCounts};
use super::{Fate, Fields, Notes};
use crate::diagnostic::Code;
use crate::response::{Moment, Response};
use crate::survey::Period;

/// What became of every record of every file of one survey.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// One entry a file, in the order in which they were read.
    pub files: Vec<FileLedger>,
    /// All files together.
    pub total: RecordCounts,
    /// How many records did not count because of a problem with each code.
    pub reasons: BTreeMap<Code, u64>,
    /// The segment questions whose groups are not known, because there are too many combinations of
    /// answers.
    pub left_out: Vec<String>,
}

/// What became of every record of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FileLedger {
    /// The file, as the user knows it; of several in one folder, `*` stands for what differs.
    pub name: String,
    /// The number of files: many in one folder that are alike have one entry.
    pub files: u64,
    #[serde(flatten)]
    pub counts: RecordCounts,
    /// The encoding, if it is not UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<&'static str>,
    /// The sheet that was read, if the file is a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Its other sheets, from which nothing was read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_sheets: Vec<String>,
    /// The path of the mapping by which it was read, if it is of another tool.
    #[serde(skip)]
    pub mapping: Option<String>,
    /// True of a text, in which nothing but answer codes was looked for.
    #[serde(skip)]
    pub is_text: bool,
    /// Columns or keys that are no part of the survey; nothing was read from them. The first 100.
    pub unknown_columns: Vec<UnknownName>,
    /// Columns that a CSV file lacks; their questions count as not asked.
    pub missing_columns: Vec<String>,
    /// The lines above the header on which something stands that is no record.
    pub above_header: Vec<usize>,
    /// The lines on which the header stands once more. The first 100.
    pub headers_again: Vec<usize>,
    /// The lines of rows with a text in which lines look like rows, and the number of these lines. The
    /// first 100.
    pub inner_rows: Vec<(usize, usize)>,
}

/// So many files of one folder that are alike are listed one by one.
const LISTED: usize = 20;

impl FileLedger {
    /// True if nothing is to be said of one file that is not to be said of another.
    fn is_like(&self, other: &Self) -> bool {
        self.pattern() == other.pattern()
            && self.mapping == other.mapping
            && self.is_text == other.is_text
            && self.encoding == other.encoding
            && self.sheet == other.sheet
            && self.other_sheets == other.other_sheets
            && self.unknown_columns == other.unknown_columns
            && self.missing_columns == other.missing_columns
            && [self, other].iter().all(|file| {
                file.above_header.is_empty()
                    && file.headers_again.is_empty()
                    && file.inner_rows.is_empty()
            })
    }

    /// The name with `*` for what comes between the folder and the extension.
    fn pattern(&self) -> String {
        let start = self.name.rfind(['/', '\\']).map_or(0, |end| end + 1);
        let end = self.name[start..]
            .find('.')
            .map_or(self.name.len(), |dot| start + dot);
        format!("{}*{}", &self.name[..start], &self.name[end..])
    }
}

/// A name in a file that is no part of the survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnknownName {
    /// The name as it stands in the file.
    pub name: String,
    /// A name that is known and near to it.
    pub did_you_mean: Option<String>,
}

/// A record was lost, or counted twice: an error of this program, not of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordImbalance {
    /// The file, or `None` if the sums over all files do not agree.
    pub file: Option<String>,
    /// The numbers that do not agree.
    pub counts: RecordCounts,
}

impl fmt::Display for RecordImbalance {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_all = "all files together";
        let file = self.file.as_deref().unwrap_or(of_all);
        let RecordCounts {
            read,
            accepted,
            duplicate,
            conflict,
            excluded,
            erased,
            set_aside,
            ..
        } = self.counts;
        write!(
            formatter,
            "the ledger of {file} does not balance: {read} read, but {accepted} accepted, \
             {duplicate} duplicate, {conflict} conflict, {excluded} excluded, {erased} erased and \
             {set_aside} set aside"
        )
    }
}

impl std::error::Error for RecordImbalance {}

impl Ledger {
    /// An error if not every record that was read has exactly one fate.
    pub fn balance(&self) -> Result<(), RecordImbalance> {
        if let Some(file) = self.files.iter().find(|file| !file.counts.balances()) {
            return Err(RecordImbalance {
                file: Some(file.name.clone()),
                counts: file.counts,
            });
        }
        let read: u64 = self.files.iter().map(|file| file.counts.read).sum();
        let refused: u64 = self.reasons.values().sum();
        let total = &self.total;
        if total.balances() && total.read == read && total.not_accepted() == refused {
            return Ok(());
        }
        Err(RecordImbalance {
            file: None,
            counts: *total,
        })
    }

    pub(super) fn begin_file(&mut self, name: &str) {
        self.files.push(FileLedger {
            name: name.to_owned(),
            files: 1,
            ..FileLedger::default()
        });
    }

    /// Counts a record that comes in.
    pub(super) fn read(&mut self) {
        self.count(|counts| &mut counts.read);
    }

    /// Counts an accepted record of a survey that is open in this period.
    pub(super) fn accept(&mut self, response: &Response, period: Period) {
        self.count(|counts| counts.fate(Fate::Accepted));
        let is_unreadable = |time| time == Moment::Unreadable;
        let notes: [(bool, Counter); 7] = [
            (response.id.is_empty(), |counts| &mut counts.without_id),
            (response.is_trapped, |counts| &mut counts.honeypot),
            (response.is_speeder(), |counts| &mut counts.speeders),
            (response.is_late(period), |counts| &mut counts.late),
            (response.is_mended, |counts| &mut counts.mended),
            (
                is_unreadable(response.started) || is_unreadable(response.sent),
                |counts| &mut counts.unreadable_times,
            ),
            (response.is_id_cut, |counts| &mut counts.cut_ids),
        ];
        for (is_so, counter) in notes {
            if is_so {
                self.count(counter);
            }
        }
    }

    /// Counts an accepted row without an id that was in an earlier file.
    pub(super) fn note_repeated_row(&mut self) {
        self.count(|counts| &mut counts.repeated);
    }

    /// Counts an accepted answer code that may be one of several responses.
    pub(super) fn note_unclear_code(&mut self) {
        self.count(|counts| &mut counts.unclear_codes);
    }

    /// Counts a record that is not accepted.
    pub(super) fn refuse(&mut self, code: Code) {
        self.count(|counts| counts.fate(Fate::of(code)));
        *self.reasons.entry(code).or_default() += 1;
    }

    /// Writes down what the file says beside its records.
    pub(super) fn end_file(&mut self, fields: &Fields<'_>, notes: &Notes) {
        #[expect(clippy::expect_used, reason = "only a file that was begun ends")]
        let file = self.files.last_mut().expect("a file was begun");
        // A file of another tool has none of our names: a column of it may be one that was renamed.
        let known = |name: &String| match &notes.mapping {
            Some(_) => near(name, notes.missing.iter().map(String::as_str)),
            None => fields.near(name),
        };
        let unknown = |name: &String| UnknownName {
            name: name.clone(),
            did_you_mean: known(name).map(str::to_owned),
        };
        file.unknown_columns = notes.unknown.iter().map(unknown).collect();
        file.mapping.clone_from(&notes.mapping);
        file.is_text = notes.is_text;
        file.encoding = notes.encoding;
        // In a workbook that is empty or damaged there is none.
        if let Some(sheets) = notes
            .sheets
            .as_ref()
            .filter(|sheets| !sheets.read.is_empty())
        {
            file.sheet = Some(sheets.read.clone());
            file.other_sheets.clone_from(&sheets.others);
        }
        file.missing_columns.clone_from(&notes.missing);
        file.above_header.clone_from(&notes.above_header);
        file.headers_again.clone_from(&notes.headers_again);
        file.inner_rows.clone_from(&notes.inner_rows);
        if notes.simulated {
            file.counts.simulated = file.counts.accepted;
            self.total.simulated += file.counts.accepted;
        }
        if notes.is_without_person {
            file.counts.without_person = file.counts.accepted;
            self.total.without_person += file.counts.accepted;
        }
        self.group();
    }

    /// Puts the last file together with those before it, if there are many that are alike.
    fn group(&mut self) {
        let Some((last, before)) = self.files.split_last() else {
            return;
        };
        let alike = before.iter().rev().take_while(|file| file.is_like(last));
        let alike = alike.take(LISTED).collect::<Vec<_>>();
        let is_group = alike.first().is_some_and(|file| file.files > 1);
        if !is_group && alike.len() < LISTED {
            return;
        }
        let first = self.files.len() - 1 - if is_group { 1 } else { LISTED };
        let mut group = FileLedger {
            name: last.pattern(),
            files: 0,
            counts: RecordCounts::default(),
            ..last.clone()
        };
        for file in self.files.drain(first..) {
            group.files += file.files;
            group.counts.add(&file.counts);
        }
        self.files.push(group);
    }

    fn count(&mut self, counter: impl Fn(&mut RecordCounts) -> &mut u64) {
        *counter(&mut self.total) += 1;
        *counter(&mut self.file().counts) += 1;
    }

    /// The file that is being read.
    #[expect(
        clippy::expect_used,
        reason = "records and notes come from `JudgedRecords`, which begins a file"
    )]
    fn file(&mut self) -> &mut FileLedger {
        self.files.last_mut().expect("a file was begun")
    }
}
