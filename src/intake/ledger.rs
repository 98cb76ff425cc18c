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

use super::{Fate, Fields, Notes};
use crate::diagnostic::Code;
use crate::response::Response;
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
}

/// What became of every record of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FileLedger {
    /// The file, as the user knows it.
    pub name: String,
    #[serde(flatten)]
    pub counts: RecordCounts,
    /// Columns or keys that are no part of the survey; nothing was read from them. The first 100.
    pub unknown_columns: Vec<UnknownName>,
    /// Columns that a CSV file lacks; their questions count as not asked.
    pub missing_columns: Vec<String>,
}

/// A name in a file that is no part of the survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnknownName {
    /// The name as it stands in the file.
    pub name: String,
    /// A name that is known and near to it.
    pub did_you_mean: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct RecordCounts {
    pub read: u64,
    /// Those that count.
    pub accepted: u64,
    /// Those that were read before with the same content.
    pub duplicate: u64,
    /// Those whose id was read before with other content.
    pub conflict: u64,
    /// Those that a rule of the survey leaves out.
    pub excluded: u64,
    /// Those of which nothing is kept, as their respondents wished.
    pub erased: u64,
    /// Those that are no right responses.
    pub set_aside: u64,
    /// Accepted ones without an id, among which duplicates cannot be found.
    pub without_id: u64,
    /// Accepted ones that were made by `simulate`.
    pub simulated: u64,
    /// Accepted ones in which the field that people do not see is filled.
    pub honeypot: u64,
    /// Accepted ones that were sent sooner than the questions can be read.
    pub speeders: u64,
    /// Accepted ones that were sent once the last day of the survey was over everywhere.
    pub late: u64,
    /// Accepted ones in which half a character was replaced.
    pub mended: u64,
}

impl RecordCounts {
    fn fate(&mut self, fate: Fate) -> &mut u64 {
        match fate {
            Fate::Accepted => &mut self.accepted,
            Fate::Duplicate => &mut self.duplicate,
            Fate::Conflict => &mut self.conflict,
            Fate::Excluded => &mut self.excluded,
            Fate::Erased => &mut self.erased,
            Fate::SetAside => &mut self.set_aside,
        }
    }

    /// The records that do not count.
    pub const fn not_accepted(&self) -> u64 {
        self.duplicate + self.conflict + self.excluded + self.erased + self.set_aside
    }

    const fn balances(&self) -> bool {
        self.read == self.accepted + self.not_accepted()
    }
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
        if response.id.is_none() {
            self.count(|counts| &mut counts.without_id);
        }
        if response.simulated.is_some() {
            self.count(|counts| &mut counts.simulated);
        }
        if response.honeypot.is_some() {
            self.count(|counts| &mut counts.honeypot);
        }
        if response.is_speeder() {
            self.count(|counts| &mut counts.speeders);
        }
        if response.is_late(period) {
            self.count(|counts| &mut counts.late);
        }
        if response.is_mended {
            self.count(|counts| &mut counts.mended);
        }
    }

    /// Counts a record that is not accepted.
    pub(super) fn refuse(&mut self, code: Code) {
        self.count(|counts| counts.fate(Fate::of(code)));
        *self.reasons.entry(code).or_default() += 1;
    }

    /// Writes down what the file says beside its records.
    pub(super) fn end_file(&mut self, fields: &Fields<'_>, notes: &Notes) {
        let file = self.file();
        let unknown = |name: &String| UnknownName {
            name: name.clone(),
            did_you_mean: fields.near(name).map(str::to_owned),
        };
        file.unknown_columns = notes.unknown.iter().map(unknown).collect();
        file.missing_columns.clone_from(&notes.missing);
        if notes.simulated {
            let counts = &mut file.counts;
            let others = counts.accepted - counts.simulated;
            counts.simulated = counts.accepted;
            self.total.simulated += others;
        }
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
