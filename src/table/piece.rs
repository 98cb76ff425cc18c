//! A record as it stands in its file.

use std::ops::Range;

/// The longest record in bytes; a longer one is refused.
pub const LONGEST_RECORD: usize = 1 << 20;

/// A record, or more of one that is too long to be held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Record(Record),
    /// It goes on with these bytes.
    Rest(Range<usize>),
}

/// A record. Its bytes lie in the buffer of its file, until more is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The line on which it starts, counted from 1.
    pub line: usize,
    /// The column in characters at which it starts, counted from 1.
    pub column: usize,
    /// Its bytes, with the end of the line.
    pub bytes: Range<usize>,
    /// Why its parts could not be told apart.
    pub fault: Option<Fault>,
    /// True if the file ends with it, and it has no line end.
    pub is_torn: bool,
}

/// Why the parts of a record cannot be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is longer than 1 MiB.
    TooLong,
    /// At this byte of it is a quote that is never closed.
    UnclosedQuote(usize),
}
