//! The objects of a JSON file, however they lie in it.

use std::io::{self, Read};

use super::json_lines::JsonLines;
use super::json_shape::{JsonShape, LOOKED_AT};
use super::json_text::JsonText;
use super::piece::Piece;
use super::source::Source;

/// Finds the objects of a JSON file.
#[derive(Debug)]
pub enum JsonObjects<R> {
    /// One a line.
    Lines(JsonLines<R>),
    /// In lists, or one after another.
    Text(JsonText<R>),
}

impl<R: Read> JsonObjects<R> {
    /// The objects of a file; `is_name` is true of the names that a record has.
    ///
    /// An error if the beginning of the file cannot be read.
    pub fn new(mut source: Source<R>, is_name: impl Fn(&str) -> bool) -> io::Result<Self> {
        // One line is enough where each is a record.
        let mut shape = JsonShape::of(source.rest(), &is_name);
        while (shape != JsonShape::Lines || !source.rest().contains(&b'\n'))
            && source.rest().len() < LOOKED_AT
            && source.more()?
        {
            shape = JsonShape::of(source.rest(), &is_name);
        }
        Ok(match shape {
            JsonShape::Lines => Self::Lines(JsonLines::new(source)),
            shape => Self::Text(JsonText::new(source, shape == JsonShape::Container)),
        })
    }

    /// What the file is read from.
    pub fn input(&self) -> &R {
        match self {
            Self::Lines(lines) => lines.input(),
            Self::Text(text) => text.input(),
        }
    }

    /// All that was read, in which the bytes of pieces lie.
    pub fn buffer(&self) -> &[u8] {
        match self {
            Self::Lines(lines) => lines.buffer(),
            Self::Text(text) => text.buffer(),
        }
    }

    /// The next record or piece of one; `None` at the end of the file.
    ///
    /// An error if the file cannot be read.
    pub fn next(&mut self) -> io::Result<Option<Piece>> {
        match self {
            Self::Lines(lines) => lines.next(),
            Self::Text(text) => text.next(),
        }
    }
}
