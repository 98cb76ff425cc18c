//! A record: one response as it stands in its file, and what was read from it.

use std::ops::Range;

use crate::diagnostic::{Code, Problem};

/// A record of a file; the response in it is in the hands of whoever asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The line on which it starts, counted from 1.
    pub(super) line: usize,
    /// The column in characters at which it starts, counted from 1.
    pub(super) column: usize,
    /// The row of a sheet in which it stands, counted from 1; `None` if the file is no workbook. Messages
    /// name the row, though the texts of its cells may have several lines.
    pub(super) row: Option<usize>,
    /// Its bytes in the file, with the end of the line.
    pub(super) raw: Raw,
    /// Where in it the response begins: an answer code may stand anywhere in a row.
    pub(super) start: Span,
    /// True if the response is an answer code, of whose id only the beginning is known.
    pub(super) is_code: bool,
    /// True of a refused record that has none of the names of a response: it may have an answer code
    /// in it.
    pub(super) may_have_code: bool,
    /// Whether there is a response in it, or why there is none.
    pub(super) outcome: Result<(), Refusal>,
}

impl Record {
    /// A record that is a whole file, or the rest of one. Its bytes stay where they are, in the file.
    pub(super) fn of_file(problem: Problem) -> Self {
        Self {
            line: 1,
            column: 1,
            row: None,
            raw: Raw::Own(Vec::new()),
            start: Span::line(1),
            is_code: false,
            may_have_code: false,
            outcome: Err(Refusal::at_line(problem, 1)),
        }
    }

    /// Where its bytes are held, if they are.
    pub(super) fn held(&self) -> Option<Range<usize>> {
        match &self.raw {
            Raw::Held(range) => Some(range.clone()),
            Raw::Own(_) | Raw::Rows(..) => None,
        }
    }

    /// Where its rows begin: the line of each, with its place in the bytes.
    pub(super) fn starts(&self) -> Vec<(usize, usize)> {
        match &self.raw {
            Raw::Rows(_, starts) => starts.clone(),
            Raw::Held(_) | Raw::Own(_) => vec![(self.line, 0)],
        }
    }

    /// The record with its bytes, however much more is read; `bytes` gives those that are held.
    pub(super) fn own<'b>(mut self, bytes: impl Fn(&Range<usize>) -> &'b [u8]) -> Self {
        if let Raw::Held(range) = &self.raw {
            self.raw = Raw::Own(bytes(range).to_vec());
        }
        self
    }
}

/// Where the bytes of a record are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Raw {
    /// In what was read of the file, until more is read.
    Held(Range<usize>),
    /// Here.
    Own(Vec<u8>),
    /// Here, as rows that were apart from each other: the line on which each begins, with its place.
    Rows(Vec<u8>, Vec<(usize, usize)>),
}

/// What a file gives next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Read {
    Record(Record),
    /// The last record goes on with these bytes.
    Rest(Range<usize>),
}

/// Why a record does not count, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub problem: Box<Problem>,
    /// Where in the file.
    pub span: Span,
}

impl Refusal {
    pub const fn code(&self) -> Code {
        self.problem.code()
    }

    /// A refusal of the whole of a line.
    pub(super) fn at_line(problem: Problem, line: usize) -> Self {
        UnlocatedRefusal::from(problem).at(Span::line(line))
    }
}

/// A stretch of characters on one line of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The number of characters; 0 for a place between two of them.
    pub width: usize,
}

/// The bytes that some programs put before the text of a file to say that it is UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl Span {
    /// The start of a line.
    pub(super) const fn line(line: usize) -> Self {
        Self::at(line, 1)
    }

    /// The place before a character.
    pub(super) const fn at(line: usize, column: usize) -> Self {
        Self {
            line,
            column,
            width: 0,
        }
    }

    /// The place of some of the bytes of a record that starts on `line`.
    pub(super) fn in_record(raw: &[u8], line: usize, bytes: &Range<usize>) -> Self {
        let (before, after) = raw.split_at(bytes.start.min(raw.len()));
        let is_end = |byte: &u8| *byte == b'\n';
        let line_start = before.iter().rposition(is_end).map_or(0, |end| end + 1);
        let line_start = without_mark(&before[line_start..]);
        let meant = &after[..bytes.len().min(after.len())];
        let line_end = meant.iter().position(is_end).unwrap_or(meant.len());
        Self {
            line: line + before.iter().filter(|byte| is_end(byte)).count(),
            column: characters(line_start) + 1,
            width: characters(&meant[..line_end]),
        }
    }
}

/// A line without the byte order mark, which people do not see.
pub(super) fn without_mark(line: &[u8]) -> &[u8] {
    line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line)
}

/// The number of characters, where a byte that is not UTF-8 is shown as one.
fn characters(bytes: &[u8]) -> usize {
    String::from_utf8_lossy(bytes).chars().count()
}

/// A refusal of which it is not known yet where in the file it is.
///
/// It is in a box because nearly all fields are right, and should not carry the room for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnlocatedRefusal(Box<Problem>);

impl From<Problem> for UnlocatedRefusal {
    fn from(problem: Problem) -> Self {
        Self(Box::new(problem))
    }
}

impl UnlocatedRefusal {
    /// Says where it is.
    pub(super) fn at(self, span: Span) -> Refusal {
        Refusal {
            problem: self.0,
            span,
        }
    }

    /// True if an object ends before it is complete.
    pub(super) fn is_early_end(&self) -> bool {
        matches!(&*self.0, Problem::NotJson { found: "end" })
    }

    /// What is wrong, where there is no file in which it could have a place.
    pub(super) fn into_problem(self) -> Problem {
        *self.0
    }
}

/// Text out of a file, made fit for a message: short.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The text of a record, unless its bytes are none.
pub(super) fn text_of(raw: &[u8], line: usize) -> Result<&str, Refusal> {
    let at = |start: usize| Span::in_record(raw, line, &(start..start + 1));
    let text = std::str::from_utf8(raw).map_err(|error| {
        let start = error.valid_up_to();
        not_utf8().at(at(start))
    })?;
    if let Some(index) = text.find('\0') {
        return Err(UnlocatedRefusal::from(Problem::NulCharacter).at(at(index)));
    }
    Ok(text)
}

pub(super) fn not_utf8() -> UnlocatedRefusal {
    Problem::NotUtf8.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_the_byte_order_mark() {
        let span = Span::in_record("\u{feff}同步,x\n我,不y".as_bytes(), 7, &(3..9));
        assert_eq!((span.line, span.column, span.width), (7, 1, 2));
        let raw = "\u{feff}同步,x\n我,不y".as_bytes();
        let span = Span::in_record(raw, 7, &(raw.len() - 1..raw.len()));
        assert_eq!((span.line, span.column, span.width), (8, 4, 1));
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(shown(&"我".repeat(41)), "我".repeat(40) + "…");
    }
}
