//! The rows of a CSV file; one bad quote never swallows the rows below it, and no row is ever part of
//! another.
//!
//! 1. A row is one line, or more where a line break stands in quotes. Most cells stand before the first
//!    quote, if there is one at all: they are found by [`CellStarts`], the others by the [`Splitter`].
//! 2. If a row of several lines is never closed, or a quote in it is wrong, or the number of its cells
//!    is not the header's, then its first line opened a quote by mistake. Only that line is refused;
//!    reading goes on with the second.
//! 3. What an attempt found about the lines below is kept, so that no line is tried again and again:
//!    reading takes time in proportion to the file's length, whatever stands in it.
//! 4. Of a sheet of a workbook, the text was written by this program: its quotes are right, and a row
//!    counts as one line, however many its cells have.
//! 5. A row that is too long is passed to its real end, in pieces. To find the end of a quoted text,
//!    4 MiB are held; a text that is longer is taken as what it is, for else the lines in it would
//!    become responses.

use std::io::{self, Read};
use std::ops::Range;

use memchr::memchr3;

use super::cell::Cell;
use super::delimiters::CellStarts;
use super::known::Known;
use super::piece::{Fault, LONGEST_RECORD, Piece, Record};
use super::row::{PlainRow, QuotedRow, Row};
use super::source::{Source, line_end};
use super::splitter::{Ending, QuotedLine, Split, Splitter};

/// So many bytes of a row are held in search of the quote that ends a text.
const LONGEST_ATTEMPT: usize = 4 << 20;

#[derive(Debug)]
pub struct Rows<R> {
    source: Source<R>,
    delimiter: u8,
    /// True of a sheet of a workbook.
    is_sheet: bool,
    /// The cells of the last row, if it had no quotes.
    starts: CellStarts,
    is_plain: bool,
    /// The same if it had.
    splitter: Splitter,
    /// The number of cells of the header, once it is known.
    width: Option<usize>,
    known: Known,
    /// The bytes that were passed.
    passed: u64,
    /// True within a row that is too long.
    is_skipping: bool,
    /// Where the cells of the row are counted from.
    base: usize,
    /// The end of the last row, without its line end.
    end: usize,
}

/// What comes first in the rest of the file.
enum Mark {
    /// A quote at this place.
    Quote(usize),
    /// The end of a line without quotes: where it is, and its length. At the end of the file it is 0.
    LineEnd { place: usize, length: usize },
    /// Neither of them in 1 MiB.
    None,
}

impl<R: Read> Rows<R> {
    pub fn new(source: Source<R>) -> Self {
        Self {
            source,
            delimiter: b',',
            is_sheet: false,
            starts: CellStarts::default(),
            is_plain: true,
            splitter: Splitter::new(b','),
            width: None,
            known: Known::default(),
            passed: 0,
            is_skipping: false,
            base: 0,
            end: 0,
        }
    }

    /// What the text is read from.
    pub fn input(&self) -> &R {
        self.source.input()
    }

    /// Says what stands between cells, from the next row on.
    pub fn set_delimiter(&mut self, delimiter: u8) {
        self.delimiter = delimiter;
        self.splitter = Splitter::new(delimiter);
    }

    /// Says that the text is a sheet of a workbook.
    pub fn set_sheet(&mut self) {
        self.is_sheet = true;
    }

    /// Says how many cells a row of several lines must have, from the next row on.
    pub fn set_width(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// The bytes of a piece.
    pub fn bytes(&self, piece: &Range<usize>) -> &[u8] {
        &self.source.buffer()[piece.clone()]
    }

    /// The number of bytes that were passed.
    pub fn passed(&self) -> u64 {
        self.passed
    }

    /// The cells of the last row.
    pub fn row(&self) -> Row<'_> {
        if self.is_plain {
            Row::Plain(PlainRow {
                text: &self.source.buffer()[self.base..],
                starts: self.starts.get(),
            })
        } else {
            Row::Quoted(self.quoted(self.base))
        }
    }

    /// The cells that the splitter found, in a row that begins there.
    fn quoted(&self, base: usize) -> QuotedRow<'_> {
        QuotedRow {
            text: &self.source.buffer()[base..],
            cells: &self.splitter.cells,
            rewritten: &self.splitter.rewritten,
        }
    }

    /// Where in the last row a cell stands, with its quotes; `None` past the last one.
    pub fn place(&self, index: usize) -> Option<Range<usize>> {
        let row = self.row();
        let end = row.begin(index + 1).map_or(self.end, |next| next - 1);
        Some(row.begin(index)?..end)
    }

    /// The next row or piece; `None` at the end of the file. Lines of empty cells are no rows.
    ///
    /// An error if the file cannot be read.
    pub fn next(&mut self) -> io::Result<Option<Piece>> {
        if self.is_skipping {
            return self.skip().map(Some);
        }
        loop {
            let (place, length) = match self.mark()? {
                Mark::LineEnd { place, length } => (place, length),
                Mark::Quote(place) => return self.with_quotes(place).map(Some),
                Mark::None => {
                    self.is_plain = false;
                    self.splitter.begin();
                    return Ok(Some(self.begin_long()));
                }
            };
            if place + length == 0 {
                return Ok(None);
            }
            if is_empty(&self.source.rest()[..place]) {
                self.pass(place + length, 1);
            } else {
                return Ok(Some(self.plain(place, length)));
            }
        }
    }

    fn mark(&mut self) -> io::Result<Mark> {
        let mut searched = 0;
        loop {
            let rest = self.source.rest();
            let is_last = self.source.is_ended();
            if let Some(found) = memchr3(b'\n', b'"', b'\r', &rest[searched..]) {
                searched += found;
                if rest[searched] == b'"' {
                    return Ok(Mark::Quote(searched));
                }
                if let Some(length) = line_end(&rest[searched..], is_last) {
                    let place = searched;
                    return Ok(Mark::LineEnd { place, length });
                }
            } else if is_last {
                let (place, length) = (rest.len(), 0);
                return Ok(Mark::LineEnd { place, length });
            } else if rest.len() > LONGEST_RECORD {
                return Ok(Mark::None);
            } else {
                searched = rest.len();
            }
            self.source.more()?;
        }
    }

    /// A row of one line without quotes.
    fn plain(&mut self, place: usize, length: usize) -> Piece {
        self.splitter.begin();
        self.is_plain = true;
        let start = self.source.start();
        let buffer = self.source.buffer();
        self.starts
            .find(buffer, start, start + place, self.delimiter);
        self.pass_row(place + length, length == 0, None)
    }

    /// A row with quotes, the first of them at a place.
    fn with_quotes(&mut self, place: usize) -> io::Result<Piece> {
        self.is_plain = false;
        self.splitter.begin();
        let start = self.source.start();
        let buffer = self.source.buffer();
        self.starts
            .find(buffer, start, start + place, self.delimiter);
        if let [first @ .., _] = self.starts.get() {
            self.splitter.take(first);
        }
        let cells = loop {
            let known = |line: QuotedLine| self.known.of(self.passed, line, self.width);
            let (rest, is_last) = (self.source.rest(), self.source.is_ended());
            match self.splitter.feed(rest, is_last, known) {
                Split::Open if rest.len() > LONGEST_ATTEMPT => {
                    let cells = self.splitter.cells.len();
                    if self.is_sheet || self.width.is_none_or(|width| cells <= width) {
                        return Ok(self.begin_long());
                    }
                    break None;
                }
                Split::Open => drop(self.source.more()?),
                Split::Complete(bytes) => {
                    // One line is a row in any case, if perhaps a short or a long one. Several lines
                    // are one only if they fit the header: else a quote that was not meant as one
                    // would swallow all good rows up to the next quote, and nobody would miss them.
                    let fits = self.width.is_none_or(|width| self.has_width(width));
                    if self.is_sheet || fits || self.splitter.lines.is_empty() {
                        let is_torn = !matches!(rest[bytes - 1], b'\n' | b'\r');
                        return Ok(self.pass_row(bytes, is_torn, None));
                    }
                    break Some(self.splitter.cells.len());
                }
                Split::Known(Ending::Cells(cells)) => break Some(cells),
                Split::Known(Ending::Bad) | Split::Unclosed | Split::Wrong => break None,
            }
        };
        Ok(self.refuse_first_line(cells))
    }

    /// True if the row has so many cells, or empty ones behind them.
    fn has_width(&self, width: usize) -> bool {
        let row = Row::Quoted(self.quoted(self.source.start()));
        row.count() >= width && row.cells().skip(width).all(Cell::is_blank)
    }

    /// Refuses the first line of a row of several lines, which has so many cells at its end, if it
    /// comes to a good one; the others are looked at for themselves.
    fn refuse_first_line(&mut self, cells: Option<usize>) -> Piece {
        self.known.learn(self.passed, &self.splitter.lines, cells);
        let first = self.splitter.lines.first();
        let bytes = first.map_or(self.source.rest().len(), |line| line.start as usize);
        let quote = self.splitter.open_quote();
        self.splitter.begin();
        self.pass_row(bytes, false, Some(Fault::UnclosedQuote(quote)))
    }

    /// The row of so many bytes, which are passed.
    fn pass_row(&mut self, bytes: usize, is_torn: bool, fault: Option<Fault>) -> Piece {
        let is_long = fault.is_none() && bytes > LONGEST_RECORD;
        let line = self.source.line();
        let lines = self.take_breaks() + 1;
        self.end = without_line_end(&self.source.rest()[..bytes]).len();
        Piece::Record(Record {
            line,
            column: 1,
            bytes: self.pass(bytes, lines),
            fault: if is_long { Some(Fault::TooLong) } else { fault },
            is_torn,
        })
    }

    /// The beginning of a row that is too long to be held.
    fn begin_long(&mut self) -> Piece {
        let line = self.source.line();
        let bytes = self.source.rest().len();
        // The splitter may be behind what was read, where it has to see more to decide.
        self.splitter.feed(self.source.rest(), false, |_| None);
        let bytes = bytes.min(self.splitter.at());
        self.is_skipping = true;
        let bytes = self.pass_in_row(bytes);
        let fault = Some(Fault::TooLong);
        let is_torn = false;
        Piece::Record(Record {
            line,
            column: 1,
            bytes,
            fault,
            is_torn,
        })
    }

    /// More of a row that is too long.
    fn skip(&mut self) -> io::Result<Piece> {
        self.source.more()?;
        let (rest, is_last) = (self.source.rest(), self.source.is_ended());
        let split = self.splitter.feed(rest, is_last, |_| None);
        let bytes = match split {
            Split::Complete(bytes) => bytes,
            _ if is_last => rest.len(),
            _ => return Ok(Piece::Rest(self.pass_in_row(self.splitter.at()))),
        };
        self.is_skipping = false;
        let lines = self.take_breaks() + 1;
        Ok(Piece::Rest(self.pass(bytes, lines)))
    }

    /// Passes bytes of a row that goes on behind them.
    fn pass_in_row(&mut self, bytes: usize) -> Range<usize> {
        self.splitter.skip(bytes);
        let lines = self.take_breaks();
        self.pass(bytes, lines)
    }

    /// The number of line breaks within the row so far that count.
    fn take_breaks(&mut self) -> usize {
        let breaks = self.splitter.take_breaks();
        if self.is_sheet { 0 } else { breaks }
    }

    fn pass(&mut self, bytes: usize, lines: usize) -> Range<usize> {
        self.base = self.source.start();
        self.source.pass(bytes, lines);
        self.passed += bytes as u64;
        self.base..self.base + bytes
    }

    /// The lines within the texts of the last row, as they stand in it.
    pub fn inner_lines(&self) -> impl Iterator<Item = &[u8]> {
        let row = &self.source.buffer()[self.base..];
        self.splitter.lines.iter().map(|line| {
            let text = &row[line.start as usize..];
            let end = memchr3(b'\n', b'\r', b'"', text);
            &text[..end.unwrap_or(0)]
        })
    }
}

/// A line without its line end.
pub(super) fn without_line_end(line: &[u8]) -> &[u8] {
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let end = line.iter().rposition(|byte| !is_end(byte));
    &line[..end.map_or(0, |end| end + 1)]
}

/// True if a line has nothing in it but blanks and what may stand between cells: a spreadsheet
/// writes such a line for a row in which nothing stands.
pub(super) fn is_empty(line: &[u8]) -> bool {
    line.iter()
        .all(|byte| matches!(byte, b' ' | b',' | b';' | b'\t' | b'|'))
}
