//! Finds codes in any text, character by character; between codes anything may stand.
//!
//! `1` is in no code, so `KP1` is always the beginning of one, even where another is not complete.
//! A code that is complete ends with its last character, whatever follows. One that is not right
//! goes on to the next character that cannot be in a code, so that all of it is kept.

use std::mem;
use std::ops::Range;

use super::characters::{Character, Characters, Position};
use super::checksum::symbol;
use super::unpack::{cut_off, no_symbol};
use super::{Code, CodeLayout, unpack::Unpacking};
use crate::intake::record::UnlocatedRefusal;
use crate::table::LONGEST_RECORD;
use crate::unicode::{is_dash, is_invisible, narrow};

/// Something that begins like a code.
#[derive(Debug)]
pub(in crate::intake) struct Found<'l> {
    /// Where in the text it begins.
    pub(in crate::intake) start: Position,
    /// Its bytes in the text, with whatever stands between its characters.
    pub(in crate::intake) raw: Vec<u8>,
    /// What it says, or what is wrong with which of the bytes.
    pub(in crate::intake) code: Result<Code<'l>, (UnlocatedRefusal, Range<usize>)>,
}

/// Goes through a text, which may come in several parts.
#[derive(Debug)]
pub(in crate::intake) struct Scanner<'l> {
    layouts: &'l [CodeLayout],
    beginning: Beginning,
    open: Option<OpenCode<'l>>,
}

impl<'l> Scanner<'l> {
    pub(in crate::intake) fn new(layouts: &'l [CodeLayout]) -> Self {
        Self {
            layouts,
            beginning: Beginning::default(),
            open: None,
        }
    }

    /// Goes on until something is found, or to the end of this part of the text.
    pub(in crate::intake) fn find(&mut self, text: &mut Characters<'_>) -> Option<Found<'l>> {
        text.find_map(|character| self.take(&character))
    }

    /// What is still open, now that the text is at its end; another text may follow.
    pub(in crate::intake) fn end(&mut self) -> Option<Found<'l>> {
        self.beginning = Beginning::default();
        self.open.take().map(OpenCode::close)
    }

    fn take(&mut self, character: &Character<'_>) -> Option<Found<'l>> {
        let &Character {
            value,
            bytes,
            start,
        } = character;
        let value = plain(value);
        let next = self.beginning.take(value, bytes, start);
        let open = self.open.take();
        if let Some((start, raw)) = next {
            self.open = Some(OpenCode::new(start, raw, self.layouts));
            return open.map(OpenCode::close_before_next);
        }
        let mut open = open?;
        match open.take(value, bytes) {
            Step::On if open.raw.len() < LONGEST_RECORD => {
                self.open = Some(open);
                None
            }
            Step::On | Step::Over => Some(open.close()),
            Step::Complete(code) => {
                self.beginning = Beginning::default();
                Some(open.complete(code))
            }
        }
    }
}

/// The part of `KP1` that was read, which may be none.
#[derive(Debug, Default)]
struct Beginning {
    start: Position,
    raw: Vec<u8>,
    letters: usize,
}

impl Beginning {
    /// Takes a character; start and bytes of `KP1`, if it was the last one of it.
    fn take(
        &mut self,
        character: Option<char>,
        bytes: &[u8],
        start: Position,
    ) -> Option<(Position, Vec<u8>)> {
        self.letters = match (character, self.letters) {
            (None, letters) if self.raw.len() < LONGEST_RECORD => letters,
            (Some('k'), _) => {
                self.start = start;
                self.raw.clear();
                1
            }
            (Some('p'), 1) => 2,
            (Some('1'), 2) => 3,
            _ => 0,
        };
        match self.letters {
            0 => self.raw.clear(),
            _ => self.raw.extend(bytes),
        }
        let is_whole = self.letters == 3;
        is_whole.then(|| {
            self.letters = 0;
            (self.start, mem::take(&mut self.raw))
        })
    }
}

/// A code that has begun.
#[derive(Debug)]
struct OpenCode<'l> {
    start: Position,
    raw: Vec<u8>,
    /// Where in `raw` its last three characters end, the last one at the end.
    ends: [usize; 3],
    /// Where in `raw` its last block begins.
    block: usize,
    /// What is wrong, and with which bytes, as soon as that is known.
    state: Result<Unpacking<'l>, (UnlocatedRefusal, Range<usize>)>,
}

/// What a character did to a code.
#[derive(Debug)]
enum Step<'l> {
    /// It may go on.
    On,
    /// It was over before the character.
    Over,
    /// The character was its last one.
    Complete(Code<'l>),
}

impl<'l> OpenCode<'l> {
    fn new(start: Position, raw: Vec<u8>, layouts: &'l [CodeLayout]) -> Self {
        Self {
            start,
            ends: [raw.len(); 3],
            block: 0,
            raw,
            state: Ok(Unpacking::new(layouts)),
        }
    }

    /// Takes a character with its bytes.
    fn take(&mut self, character: Option<char>, bytes: &[u8]) -> Step<'l> {
        let begin = self.raw.len();
        self.raw.extend(bytes);
        let Some(character) = character else {
            return Step::On;
        };
        let symbol = symbol(character);
        if symbol.is_none() && !character.is_ascii_alphanumeric() {
            return Step::Over;
        }
        let end = self.raw.len();
        self.ends = [self.ends[1], self.ends[2], end];
        let Ok(unpacking) = &mut self.state else {
            return Step::On;
        };
        let Some(symbol) = symbol else {
            self.state = Err((no_symbol(character), begin..end));
            return Step::On;
        };
        if unpacking.is_between_blocks() {
            self.block = begin;
        }
        match unpacking.take(symbol) {
            Ok(None) => Step::On,
            Ok(Some(code)) => Step::Complete(code),
            Err(refusal) => {
                self.state = Err((refusal, self.block..end));
                Step::On
            }
        }
    }

    fn complete(self, code: Code<'l>) -> Found<'l> {
        Found {
            start: self.start,
            raw: self.raw,
            code: Ok(code),
        }
    }

    /// What was found, though it is not complete.
    fn close(self) -> Found<'l> {
        self.close_without(0)
    }

    /// The same, if its last two characters are those with which the next code begins.
    fn close_before_next(self) -> Found<'l> {
        self.close_without(2)
    }

    fn close_without(mut self, last: usize) -> Found<'l> {
        let end = self.ends[2 - last];
        self.raw.truncate(end);
        let wrong = match self.state {
            Ok(unpacking) => (cut_off(unpacking.missing() + last), end..end),
            Err((refusal, bytes)) => (refusal, bytes.start.min(end)..bytes.end.min(end)),
        };
        Found {
            start: self.start,
            raw: self.raw,
            code: Err(wrong),
        }
    }
}

/// A character in lower case and half width; `None` if it is passed over in codes: blanks, line
/// breaks, hyphens, quotation marks of mail, and what nobody sees.
fn plain(character: char) -> Option<char> {
    let character = narrow(character).to_ascii_lowercase();
    // NUL stands beside each Latin letter in UTF-16, which old programs call Unicode text.
    let passed_over = matches!(character, '\0' | '>')
        || character.is_whitespace()
        || is_dash(character)
        || is_invisible(character);
    (!passed_over).then_some(character)
}
