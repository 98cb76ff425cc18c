//! How many records of a file, or of all, there are of each kind.

use serde::Serialize;

use super::Fate;

/// How many records there are of each fate, and of what is unusual among those that count.
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
    /// Accepted ones with a time that has no zone, or is none: whether they were sent too soon or too
    /// late is not known.
    pub unreadable_times: u64,
    /// Accepted ones that are rows of a long table without a person: how many people answered is not known.
    pub without_person: u64,
    /// Accepted ones whose id is a number that a spreadsheet cut short; they are among those without
    /// an id.
    pub cut_ids: u64,
    /// Accepted ones without an id that are the same as in an earlier file.
    pub repeated: u64,
    /// Accepted ones out of an answer code that may be one of several responses.
    pub unclear_codes: u64,
}

/// Which of the counts is meant.
pub(super) type Counter = fn(&mut RecordCounts) -> &mut u64;

impl RecordCounts {
    /// Adds the counts of another file.
    pub(super) fn add(&mut self, other: &Self) {
        let Self {
            read,
            accepted,
            duplicate,
            conflict,
            excluded,
            erased,
            set_aside,
            without_id,
            simulated,
            honeypot,
            speeders,
            late,
            mended,
            unreadable_times,
            without_person,
            cut_ids,
            repeated,
            unclear_codes,
        } = other;
        self.read += read;
        self.accepted += accepted;
        self.duplicate += duplicate;
        self.conflict += conflict;
        self.excluded += excluded;
        self.erased += erased;
        self.set_aside += set_aside;
        self.without_id += without_id;
        self.simulated += simulated;
        self.honeypot += honeypot;
        self.speeders += speeders;
        self.late += late;
        self.mended += mended;
        self.unreadable_times += unreadable_times;
        self.without_person += without_person;
        self.cut_ids += cut_ids;
        self.repeated += repeated;
        self.unclear_codes += unclear_codes;
    }

    /// The count of a fate.
    pub(super) fn fate(&mut self, fate: Fate) -> &mut u64 {
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

    /// True if every record that was read has one fate.
    pub(super) const fn balances(&self) -> bool {
        self.read == self.accepted + self.not_accepted()
    }
}
