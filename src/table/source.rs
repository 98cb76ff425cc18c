//! The text of a file as a stream: what was read and not passed yet lies in one piece.

use std::io::{self, ErrorKind, Read};

use memchr::memchr2;

use super::piece::LONGEST_RECORD;

/// So many bytes are asked for at a time: few calls, and still in the cache of a core.
const BLOCK: usize = 1 << 17;

/// So many are asked for at first: most files of one response have no more.
const FIRST_BLOCK: usize = 1 << 13;

/// So many bytes of a file tell what it is.
const BEGINNING: usize = 1 << 16;

/// So many bytes may be looked at behind the text, so that those who look at several at once need no
/// special case at its end.
pub(super) const SLACK: usize = 64;

/// A file while it is read; memory grows with the longest piece that is held, not with the file.
#[derive(Debug)]
pub struct Source<R> {
    input: R,
    /// The text is `start..end`; behind it there are at least [`SLACK`] bytes of any kind.
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    line: usize,
    is_ended: bool,
}

impl<R: Read> Source<R> {
    pub fn new(input: R) -> Self {
        Self {
            input,
            buffer: vec![0; FIRST_BLOCK + SLACK],
            start: 0,
            end: 0,
            line: 1,
            is_ended: false,
        }
    }

    /// What the text is read from.
    pub fn input(&self) -> &R {
        &self.input
    }

    /// What was read and not passed.
    pub fn rest(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    /// Where [`Self::rest`] begins in [`Self::buffer`].
    pub fn start(&self) -> usize {
        self.start
    }

    /// The text with all that lies around it. Positions in it hold until more is read.
    pub fn buffer(&self) -> &[u8] {
        &self.buffer
    }

    /// The line on which the rest begins, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// True once nothing comes behind the rest.
    pub fn is_ended(&self) -> bool {
        self.is_ended
    }

    /// Reads more behind the rest; false at the end of the file.
    ///
    /// An error if the file cannot be read.
    pub fn more(&mut self) -> io::Result<bool> {
        if self.is_ended {
            return Ok(false);
        }
        self.make_room();
        let room = self.buffer.len() - SLACK;
        loop {
            match self.input.read(&mut self.buffer[self.end..room]) {
                Ok(0) => self.is_ended = true,
                Ok(read) => self.end += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            }
            return Ok(!self.is_ended);
        }
    }

    /// The beginning of a text of which nothing was passed, with its first rows; true if it is all.
    ///
    /// An error if the file cannot be read.
    pub fn beginning(&mut self) -> io::Result<(&[u8], bool)> {
        while self.rest().len() < BEGINNING && self.more()? {}
        // A header may be longer.
        let mut length = BEGINNING;
        while !self.rest().contains(&b'\n') && length < LONGEST_RECORD && self.more()? {
            length = self.rest().len();
        }
        if !self.is_ended && length > BEGINNING {
            self.more()?;
            length = self.rest().len();
        }
        let rest = self.rest();
        let is_all = self.is_ended && rest.len() <= length;
        Ok((&rest[..rest.len().min(length)], is_all))
    }

    /// Finds the end of the line ahead.
    ///
    /// An error if the file cannot be read.
    pub fn line_ahead(&mut self) -> io::Result<LineAhead> {
        let mut searched = 0;
        loop {
            let rest = self.rest();
            if let Some(found) = memchr2(b'\n', b'\r', &rest[searched..]) {
                searched += found;
                if let Some(length) = line_end(&rest[searched..], self.is_ended) {
                    let text = searched;
                    let end = length;
                    return Ok(LineAhead::Line { text, end });
                }
            } else if self.is_ended && rest.is_empty() {
                return Ok(LineAhead::None);
            } else if self.is_ended {
                let (text, end) = (rest.len(), 0);
                return Ok(LineAhead::Line { text, end });
            } else if rest.len() > LONGEST_RECORD {
                return Ok(LineAhead::Long);
            } else {
                searched = rest.len();
            }
            self.more()?;
        }
    }

    fn make_room(&mut self) {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        let room = self.buffer.len() - SLACK;
        if room - self.end < room / 2 && (room < BLOCK || room - self.end < BLOCK / 2) {
            self.buffer.resize((2 * room).max(BLOCK) + SLACK, 0);
        }
    }

    /// Passes so many bytes of the rest, with so many line ends among them.
    pub fn pass(&mut self, bytes: usize, lines: usize) {
        debug_assert!(
            bytes <= self.end - self.start,
            "only what was read is passed"
        );
        self.start += bytes;
        self.line += lines;
    }
}

/// The line that comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineAhead {
    /// The number of bytes of its text, and of its line end; the last line may have none.
    Line { text: usize, end: usize },
    /// It is longer than 1 MiB.
    Long,
    /// The file is at its end.
    None,
}

/// The length of the line end with which a text begins: that of Unix, of Windows, of old Macintosh
/// computers, or of a file that went through Windows twice. `None` if it may go on behind the text.
pub(super) fn line_end(text: &[u8], is_last: bool) -> Option<usize> {
    let returns = text.iter().take_while(|byte| **byte == b'\r').count();
    match text.get(returns) {
        Some(b'\n') => Some(returns + 1),
        None if !is_last => None,
        _ => Some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_is_in_one_piece_however_long_it_is() {
        let text: Vec<u8> = (0..=255).cycle().take(5 * BLOCK).collect();
        let mut source = Source::new(text.as_slice());
        while source.more().expect("memory can be read") {}
        assert_eq!(source.rest(), text);
        source.pass(BLOCK, 3);
        assert_eq!(source.rest(), &text[BLOCK..]);
        assert_eq!(source.line(), 4);
        assert!(!source.more().expect("memory can be read"));
    }
}
