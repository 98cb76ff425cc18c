//! The rows of a CSV file, each with its bytes; one bad quote never swallows the rows below it.
//!
//! 1. A row is one line, or more where a line break stands in quotes.
//! 2. If the row is never closed (the file ends, or it grows beyond 1 MiB), or if it has several
//!    lines and a quote in it is wrong or the number of fields is not the header's, then its first
//!    line opened a quote by mistake. Only that line is refused; reading goes on with the second.
//! 3. What the first attempt found about the lines below is kept with them, so that no line is
//!    tried again and again: reading takes time in proportion to the file's length, whatever
//!    stands in it.

use std::collections::VecDeque;
use std::io::{self, BufRead};
use std::ops::Range;

use super::lines::{LONGEST_RECORD, Lines};
use super::record::{UnlocatedRefusal, text_of};
use super::split::{Fed, Splitter};
use super::{Refusal, Span};
use crate::diagnostic::Problem;

#[derive(Debug)]
pub(super) struct Rows<R> {
    lines: Lines<R>,
    splitter: Splitter,
    /// The number of fields of the header, once it is known.
    width: Option<usize>,
    /// Lines that were read, but do not belong to a row yet.
    ahead: VecDeque<Line>,
}

#[derive(Debug)]
struct Line {
    raw: Vec<u8>,
    /// What an earlier attempt, which passed this line in quotes, found.
    in_quotes: Option<InQuotes>,
}

/// How a row goes on from the start of a line that begins in quotes.
#[derive(Debug, Clone, Copy)]
enum InQuotes {
    /// It comes to an end after so many more fields.
    Closes(usize),
    /// It does not come to a good end.
    Open,
}

/// What came of an attempt to split a row.
#[derive(Debug, Clone, Copy)]
enum Attempt {
    Row { lines: usize },
    TooLong,
    Stray { byte: usize },
    Unclosed { field: usize },
}

/// A row; its fields are in [`Rows::fields`] until the next one is read.
#[derive(Debug)]
pub(super) struct Row {
    /// The line on which it starts, counted from 1.
    pub(super) line: usize,
    /// Its bytes with the line end.
    pub(super) raw: Vec<u8>,
    /// Whether it could be split into fields.
    pub(super) split: Result<(), Refusal>,
}

impl<R: BufRead> Rows<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            lines: Lines::new(input),
            splitter: Splitter::new(b','),
            width: None,
            ahead: VecDeque::new(),
        }
    }

    /// Says what stands between fields, from the next row on.
    pub(super) fn set_delimiter(&mut self, delimiter: u8) {
        self.splitter = Splitter::new(delimiter);
    }

    /// Says how many fields a row must have, from the next row on.
    pub(super) fn set_width(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// The number of fields of the last row.
    pub(super) fn count(&self) -> usize {
        self.splitter.count()
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &[u8]> {
        self.splitter.fields()
    }

    /// The place of a field of a row.
    pub(super) fn span(&mut self, row: &Row, field: usize) -> Span {
        let bytes = self.splitter.locate(&row.raw, field);
        Span::in_record(&row.raw, row.line, &bytes)
    }

    /// The first line of the next row; lines of empty fields are no rows.
    pub(super) fn peek(&mut self) -> io::Result<Option<&[u8]>> {
        while self.line(0)?.is_some_and(is_empty) {
            self.ahead.pop_front();
        }
        self.line(0)
    }

    /// The next row; `None` at the end of the file.
    pub(super) fn next(&mut self) -> io::Result<Option<Row>> {
        if self.peek()?.is_none() {
            return Ok(None);
        }
        let attempt = self.attempt()?;
        let line = self.lines.count() + 1 - self.ahead.len();
        let raw = self.take(match attempt {
            Attempt::Row { lines } => lines,
            _ => 1,
        });
        let refusal = self.refusal(attempt, &raw);
        let split = text_of(&raw, line).map(drop).and(match refusal {
            None => Ok(()),
            Some((refusal, bytes)) => Err(refusal.at(Span::in_record(&raw, line, &bytes))),
        });
        Ok(Some(Row { line, raw, split }))
    }

    /// Splits lines from the first one on until a row is complete.
    fn attempt(&mut self) -> io::Result<Attempt> {
        self.splitter.begin();
        // The number of complete fields at the end of each line that was split.
        let mut complete = Vec::new();
        let mut size = 0;
        let (passed, total) = loop {
            let next = complete.len();
            self.line(next)?;
            let Some(line) = self.ahead.get(next) else {
                break (next, None);
            };
            size += line.raw.len();
            // What an earlier attempt found holds for a line in quotes, and so not for the first one:
            // here a row begins with it. For the others it saves splitting the rest of the file once
            // more for each wrong quote.
            match line.in_quotes {
                _ if size > LONGEST_RECORD && next == 0 => return Ok(Attempt::TooLong),
                // No row is that long, so that the quote in the first line was a mistake. Without
                // this limit, one such quote would hold the whole file in memory.
                _ if size > LONGEST_RECORD => break (next, None),
                Some(InQuotes::Open) if next > 0 => break (next, None),
                Some(InQuotes::Closes(fields)) if next > 0 => {
                    let total = self.splitter.count() + fields;
                    if !self.fits(total) {
                        break (next, Some(total));
                    }
                    // It fits, but its fields are still to be split, to the end of the row.
                }
                _ => {}
            }
            match self.splitter.feed(&line.raw) {
                Fed::Open => complete.push(self.splitter.count()),
                Fed::Stray(byte) => return Ok(Attempt::Stray { byte }),
                // One line is a row in any case, if perhaps a short or a long one. Several lines are
                // one only if they fit the header: else a quote that was not meant as one would
                // swallow all good rows up to the next quote, and nobody would miss them.
                Fed::Complete if next == 0 || self.fits(self.splitter.count()) => {
                    return Ok(Attempt::Row { lines: next + 1 });
                }
                Fed::Complete => break (next + 1, Some(self.splitter.count())),
                Fed::Broken => break (next + 1, None),
            }
        };
        self.remember(passed, &complete, total);
        // The field that was open at the end of the first line, which may be the last one as well.
        let field = complete.first().copied();
        let field = field.unwrap_or(self.splitter.count());
        Ok(Attempt::Unclosed { field })
    }

    /// Keeps what an attempt found: how the row goes on from each line that it passed in quotes.
    fn remember(&mut self, passed: usize, complete: &[usize], total: Option<usize>) {
        for (line, before) in self.ahead.iter_mut().take(passed).skip(1).zip(complete) {
            line.in_quotes = Some(match total {
                Some(total) => InQuotes::Closes(total - before),
                None => InQuotes::Open,
            });
        }
    }

    /// What is wrong with a row, and at which of its bytes.
    fn refusal(
        &mut self,
        attempt: Attempt,
        raw: &[u8],
    ) -> Option<(UnlocatedRefusal, Range<usize>)> {
        match attempt {
            Attempt::Row { .. } => None,
            Attempt::TooLong => Some((too_long(), 0..0)),
            Attempt::Stray { byte } => Some((stray_carriage_return(), byte..byte + 1)),
            Attempt::Unclosed { field } => {
                let quote = self.splitter.locate(raw, field).start;
                Some((unclosed_quote(), quote..quote + 1))
            }
        }
    }

    fn fits(&self, fields: usize) -> bool {
        self.width.is_none_or(|width| width == fields)
    }

    /// A line by its position after the last row, read from the file if need be.
    fn line(&mut self, index: usize) -> io::Result<Option<&[u8]>> {
        while self.ahead.len() <= index {
            let Some(raw) = self.lines.next()? else {
                return Ok(None);
            };
            self.ahead.push_back(Line {
                raw,
                in_quotes: None,
            });
        }
        Ok(self.ahead.get(index).map(|line| line.raw.as_slice()))
    }

    /// Takes lines away from the front.
    fn take(&mut self, count: usize) -> Vec<u8> {
        let mut raw = Vec::new();
        for line in self.ahead.drain(..count) {
            if raw.is_empty() {
                // Nearly every row has one line, which need not be copied.
                raw = line.raw;
            } else {
                raw.extend(line.raw);
            }
        }
        raw
    }
}

/// True if a line has nothing in it but blanks and what may stand between fields: a spreadsheet
/// writes such a line for a row in which nothing stands. In UTF-16 there are zeros in it as well.
pub(super) fn is_empty(line: &[u8]) -> bool {
    let is_nothing = |byte: &u8| matches!(byte, b' ' | b',' | b';' | b'\t' | b'\r' | b'\n' | 0);
    line.iter().all(is_nothing)
}

fn too_long() -> UnlocatedRefusal {
    Problem::TooLong.into()
}

fn stray_carriage_return() -> UnlocatedRefusal {
    Problem::StrayCarriageReturn.into()
}

fn unclosed_quote() -> UnlocatedRefusal {
    Problem::UnclosedQuote.into()
}
