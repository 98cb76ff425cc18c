//! The lines of a file of JSON Lines: each is a record, whatever stands in it.

use std::io::{self, Read};

use super::piece::{Fault, LONGEST_RECORD, Piece, Record};
use super::source::{LineAhead, Source};

#[derive(Debug)]
pub struct JsonLines<R> {
    source: Source<R>,
    /// True within a line that is too long.
    is_skipping: bool,
}

impl<R: Read> JsonLines<R> {
    pub fn new(source: Source<R>) -> Self {
        Self {
            source,
            is_skipping: false,
        }
    }

    /// What the text is read from.
    pub fn input(&self) -> &R {
        self.source.input()
    }

    /// All that was read, in which the bytes of pieces lie.
    pub fn buffer(&self) -> &[u8] {
        self.source.buffer()
    }

    /// The next line or piece of one; `None` at the end of the file. Blank lines are no records.
    ///
    /// An error if the file cannot be read.
    pub fn next(&mut self) -> io::Result<Option<Piece>> {
        loop {
            let line = self.source.line();
            let ahead = self.source.line_ahead()?;
            let (bytes, fault) = match ahead {
                LineAhead::None => return Ok(None),
                LineAhead::Line { text, end } if !self.is_skipping && self.is_blank(text) => {
                    self.source.pass(text + end, 1);
                    continue;
                }
                LineAhead::Line { text, end } if text <= LONGEST_RECORD => (text + end, None),
                LineAhead::Line { text, end } => (text + end, Some(Fault::TooLong)),
                LineAhead::Long => (self.source.rest().len(), Some(Fault::TooLong)),
            };
            let start = self.source.start();
            let is_whole = ahead != LineAhead::Long;
            self.source.pass(bytes, usize::from(is_whole));
            let bytes = start..start + bytes;
            let is_rest = self.is_skipping;
            self.is_skipping = !is_whole;
            if is_rest {
                return Ok(Some(Piece::Rest(bytes)));
            }
            return Ok(Some(Piece::Record(Record {
                line,
                column: 1,
                bytes,
                fault,
                is_torn: matches!(ahead, LineAhead::Line { end: 0, .. }),
            })));
        }
    }

    fn is_blank(&self, length: usize) -> bool {
        let text = &self.source.rest()[..length];
        text.iter().all(|byte| matches!(byte, b' ' | b'\t'))
    }
}
