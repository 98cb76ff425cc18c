//! A CSV row becomes cells (RFC 4180), however it comes in pieces.

use memchr::{memchr, memchr2, memchr3};

use super::source::line_end;

/// Where the text of a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CellPlace {
    /// Where the cell begins in the row, with its quote.
    pub(super) begin: u32,
    pub(super) start: u32,
    pub(super) end: u32,
    /// True if the text is in [`Splitter::rewritten`], because it had quotes within its quotes; else
    /// it is in the row.
    pub(super) is_rewritten: bool,
}

/// A line that begins within quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct QuotedLine {
    /// Where in the row it begins.
    pub(super) start: u32,
    /// The number of cells that are complete there.
    pub(super) cells: u32,
}

/// How far a row was split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first character of a cell.
    Start,
    /// In a cell without quotes.
    Plain,
    /// Within quotes.
    Quoted,
    /// Behind the quote that ends a cell.
    Closed,
    /// In what stands behind that quote all the same.
    Behind,
}

/// What came of a piece of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Split {
    /// The row goes on behind it.
    Open,
    /// The row has so many bytes, with its line end.
    Complete(usize),
    /// The file ends within quotes.
    Unclosed,
    /// The row has several lines, and a quote in it is wrong.
    Wrong,
    /// The row has come to a line of which its end is known.
    Known(Ending),
}

/// How a row ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// With so many cells.
    Cells(usize),
    /// In the middle of something.
    Bad,
}

/// Splits one row at a time; positions count from its first byte.
#[derive(Debug)]
pub(super) struct Splitter {
    delimiter: u8,
    state: State,
    at: usize,
    /// Where the cell begins that is being read.
    begin: usize,
    /// Where its text begins; in [`Self::rewritten`] if `is_rewritten`.
    start: usize,
    is_rewritten: bool,
    /// The quote that opened the cell.
    quote: usize,
    pub(super) cells: Vec<CellPlace>,
    pub(super) rewritten: Vec<u8>,
    /// The lines that begin within quotes.
    pub(super) lines: Vec<QuotedLine>,
    /// The line breaks within quotes since they were last asked for.
    breaks: usize,
    /// The quote within which the first of these lines begins.
    first_quote: usize,
    /// True if something stood behind a quote that ended a cell.
    is_wrong: bool,
    /// True in a row that is too long: only its end is wanted.
    is_skipping: bool,
}

impl Splitter {
    pub(super) fn new(delimiter: u8) -> Self {
        Self {
            delimiter,
            state: State::Start,
            at: 0,
            begin: 0,
            start: 0,
            is_rewritten: false,
            quote: 0,
            cells: Vec::new(),
            rewritten: vec![0; super::source::SLACK],
            lines: Vec::new(),
            breaks: 0,
            first_quote: 0,
            is_wrong: false,
            is_skipping: false,
        }
    }

    pub(super) fn begin(&mut self) {
        self.state = State::Start;
        self.at = 0;
        self.cells.clear();
        self.rewritten.clear();
        self.lines.clear();
        self.breaks = 0;
        self.is_wrong = false;
        self.is_skipping = false;
    }

    /// Takes the first cells of a row, which have no quotes: `starts` are their beginnings, and that of
    /// the cell behind them.
    pub(super) fn take(&mut self, starts: &[u32]) {
        self.cells.extend(starts.windows(2).map(|pair| CellPlace {
            begin: pair[0],
            start: pair[0],
            end: pair[1] - 1,
            is_rewritten: false,
        }));
        self.at = starts.last().map_or(0, |start| *start as usize);
    }

    /// Goes on in a row, of which `row` are all bytes so far; `is_last` if the file has no more.
    ///
    /// In one line, quotes are read as generously as spreadsheets do. In a row of several lines they
    /// must be right: a wrong one may have swallowed the rows below it. `known` says what is known of
    /// a line of the row that begins within quotes.
    pub(super) fn feed(
        &mut self,
        row: &[u8],
        is_last: bool,
        known: impl Fn(QuotedLine) -> Option<Ending>,
    ) -> Split {
        loop {
            let lines = self.lines.len();
            let step = match self.state {
                State::Start => self.start(row, is_last),
                State::Plain => self.plain(row, is_last),
                State::Quoted => self.quoted(row, is_last),
                State::Closed => self.closed(row, is_last),
                State::Behind => self.behind(row, is_last),
            };
            if self.is_wrong && !self.lines.is_empty() {
                return Split::Wrong;
            }
            let found = self.lines[lines..].iter().find_map(|line| known(*line));
            if let Some(ending) = found {
                return Split::Known(ending);
            }
            if let Some(split) = step {
                return split;
            }
        }
    }

    /// The end of what was split.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The quote within which the second line of the row begins, or the file ends.
    pub(super) fn open_quote(&self) -> usize {
        if self.lines.is_empty() {
            self.quote
        } else {
            self.first_quote
        }
    }

    /// The number of line breaks within quotes since this was last asked.
    pub(super) fn take_breaks(&mut self) -> usize {
        std::mem::take(&mut self.breaks)
    }

    /// Goes on without the first bytes of the row, which is too long, and without its cells so far.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at -= bytes;
        self.cells.clear();
        self.lines.clear();
        self.rewritten.clear();
        self.start = 0;
        self.is_rewritten = true;
        self.is_skipping = true;
        self.is_wrong = false;
    }

    fn start(&mut self, row: &[u8], is_last: bool) -> Option<Split> {
        self.begin = self.at;
        self.start = self.at;
        self.is_rewritten = false;
        match row.get(self.at) {
            Some(b'"') => {
                self.quote = self.at;
                self.at += 1;
                self.start = self.at;
                self.state = State::Quoted;
                None
            }
            Some(_) => {
                self.state = State::Plain;
                None
            }
            None => Some(self.end_of_piece(row, is_last)),
        }
    }

    fn plain(&mut self, row: &[u8], is_last: bool) -> Option<Split> {
        if let Some(found) = memchr3(self.delimiter, b'\n', b'\r', &row[self.at..]) {
            return self.end_cell(row, self.at + found, is_last);
        }
        self.at = row.len();
        Some(self.end_of_piece(row, is_last))
    }

    fn quoted(&mut self, row: &[u8], is_last: bool) -> Option<Split> {
        let quote = memchr(b'"', &row[self.at..]).map(|found| self.at + found);
        let end = quote.unwrap_or_else(|| end_of_lines(row, self.at, is_last));
        self.note_lines(row, end);
        let Some(quote) = quote else {
            self.keep(&row[self.at..end]);
            self.at = end;
            return Some(if is_last {
                Split::Unclosed
            } else {
                Split::Open
            });
        };
        match row.get(quote + 1) {
            None if !is_last => {
                self.keep(&row[self.at..end]);
                self.at = quote;
                return Some(Split::Open);
            }
            // A quote within the quotes is written twice.
            Some(b'"') => {
                self.rewrite(row, end);
                self.keep(b"\"");
                self.at = quote + 2;
            }
            _ => {
                self.keep(&row[self.at..end]);
                self.at = quote + 1;
                self.state = State::Closed;
            }
        }
        None
    }

    /// Notes the lines that begin in a stretch of quoted text.
    fn note_lines(&mut self, row: &[u8], end: usize) {
        let mut at = self.at;
        while let Some(found) = memchr2(b'\n', b'\r', &row[at..end]) {
            at += found;
            at += line_end(&row[at..end], true).unwrap_or(1);
            self.breaks += 1;
            if self.is_skipping {
                continue;
            }
            if self.lines.is_empty() {
                self.first_quote = self.quote;
            }
            self.lines.push(QuotedLine {
                start: short(at),
                cells: short(self.cells.len()),
            });
        }
    }

    fn closed(&mut self, row: &[u8], is_last: bool) -> Option<Split> {
        match row.get(self.at) {
            None => Some(self.end_of_piece(row, is_last)),
            Some(byte) if *byte == self.delimiter || matches!(byte, b'\n' | b'\r') => {
                self.end_cell(row, self.at, is_last)
            }
            Some(_) => {
                self.is_wrong = !self.is_skipping;
                self.rewrite(row, self.at - 1);
                self.state = State::Behind;
                None
            }
        }
    }

    fn behind(&mut self, row: &[u8], is_last: bool) -> Option<Split> {
        let found = memchr3(self.delimiter, b'\n', b'\r', &row[self.at..]);
        let end = found.map_or(row.len(), |found| self.at + found);
        self.keep(&row[self.at..end]);
        self.at = end;
        match found {
            Some(_) => self.end_cell(row, end, is_last),
            None => Some(self.end_of_piece(row, is_last)),
        }
    }

    /// Keeps a stretch of a text that is rewritten; another stays where it is.
    fn keep(&mut self, text: &[u8]) {
        if self.is_rewritten && !self.is_skipping {
            self.rewritten.extend_from_slice(text);
        }
    }

    /// Goes on in [`Self::rewritten`] with the text of the cell up to `end`.
    fn rewrite(&mut self, row: &[u8], end: usize) {
        if self.is_rewritten {
            self.keep(row.get(self.at..end).unwrap_or_default());
        } else {
            let text = &row[self.start..end];
            self.start = self.rewritten.len();
            self.rewritten.extend_from_slice(text);
            self.is_rewritten = true;
        }
    }

    /// Ends the cell before a delimiter or a line end.
    fn end_cell(&mut self, row: &[u8], end: usize, is_last: bool) -> Option<Split> {
        self.at = end;
        if row[end] == self.delimiter {
            self.push_cell(end);
            self.at = end + 1;
            self.state = State::Start;
            return None;
        }
        let Some(length) = line_end(&row[end..], is_last) else {
            return Some(Split::Open);
        };
        self.push_cell(end);
        Some(Split::Complete(end + length))
    }

    fn end_of_piece(&mut self, row: &[u8], is_last: bool) -> Split {
        if !is_last {
            return Split::Open;
        }
        self.push_cell(row.len());
        Split::Complete(row.len())
    }

    fn push_cell(&mut self, end: usize) {
        let end = match self.state {
            _ if self.is_rewritten => self.rewritten.len(),
            State::Closed => self.at - 1,
            _ => end,
        };
        self.cells.push(CellPlace {
            begin: short(self.begin),
            start: short(self.start),
            end: short(end),
            is_rewritten: self.is_rewritten,
        });
    }
}

/// A position in a row, in half the room.
#[expect(
    clippy::cast_possible_truncation,
    reason = "longer rows than a few MiB are not split, but passed in pieces"
)]
#[inline]
pub(super) const fn short(position: usize) -> u32 {
    position as u32
}

/// The end of a piece of text, before a line end that may go on behind it.
fn end_of_lines(text: &[u8], start: usize, is_last: bool) -> usize {
    let returns = text[start..].iter().rev();
    let returns = returns.take_while(|byte| **byte == b'\r').count();
    text.len() - if is_last { 0 } else { returns }
}
