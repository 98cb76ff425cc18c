//! A record that does not count, as it is kept: nothing is lost.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::record::without_mark;
use super::{Fate, Refusal};
use crate::diagnostic::{Diagnostic, SourceSpan};
use crate::message::Message;

/// A record that is not accepted.
///
/// Written as JSON, it has its bytes in `raw`, or in `raw_base64` if they are not UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The file, as the user knows it.
    pub file: Arc<str>,
    /// The lines on which its rows begin, counted from 1, each with the place of the row in `raw`. Only a record
    /// of a long table has several.
    pub starts: Vec<(usize, usize)>,
    /// The column at which it starts, counted from 1.
    pub first_column: usize,
    /// The row in which it stands, if the file is a workbook.
    pub row: Option<usize>,
    /// Why it does not count, and where in it.
    pub refusal: Refusal,
    /// Its bytes in the file.
    pub raw: Vec<u8>,
}

impl SetAside {
    pub fn fate(&self) -> Fate {
        Fate::of(self.refusal.code())
    }

    /// The line of the file at which the problem is, or the row of the sheet.
    fn line(&self) -> usize {
        self.row.unwrap_or(self.refusal.span.line)
    }

    /// The refusal with the line of the file to which it points.
    ///
    /// What is not UTF-8 is shown as `�`; the bytes themselves are in `raw`.
    pub fn diagnostic(&self) -> Diagnostic {
        let Refusal { problem, span } = &self.refusal;
        let mut starts = self.starts.iter().rev();
        let start = starts.find(|(line, _)| *line <= span.line);
        let (first_line, start) = start.copied().unwrap_or_default();
        let index = span.line.saturating_sub(first_line);
        let line = self.raw[start..].split(|byte| *byte == b'\n').nth(index);
        // A refusal stands within its record. If it ever did not, its message, line and column
        // would still be worth more than none.
        let line = without_mark(line.unwrap_or_default());
        let text = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line));
        // What stands before the record on its line is no part of it, but takes its room.
        let before = if index == 0 { self.first_column - 1 } else { 0 };
        let text = " ".repeat(before) + &text;
        let byte = |column: usize| {
            let character = text.char_indices().nth(column);
            character.map_or(text.len(), |(byte, _)| byte)
        };
        let bytes = byte(span.column - 1)..byte(span.column - 1 + span.width);
        let place = SourceSpan::in_excerpt(
            Arc::clone(&self.file),
            text.as_str().into(),
            self.line(),
            bytes,
        );
        Diagnostic::from((**problem).clone()).at(place)
    }
}

/// More of a record that is too long to be held. Written as JSON, it has only the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoreOfRecord<'b> {
    /// The bytes, which come right behind those before.
    pub bytes: &'b [u8],
}

impl Serialize for SetAside {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let refusal = &self.refusal;
        let mut object = serializer.serialize_struct("SetAside", 7)?;
        object.serialize_field("file", &*self.file)?;
        object.serialize_field("line", &self.line())?;
        object.serialize_field("column", &refusal.span.column)?;
        object.serialize_field("fate", &self.fate())?;
        object.serialize_field("code", &refusal.code())?;
        let arguments = Message::from((*refusal.problem).clone());
        object.serialize_field("arguments", &arguments)?;
        write_raw(&mut object, &self.raw)?;
        object.end()
    }
}

impl Serialize for MoreOfRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("MoreOfRecord", 1)?;
        write_raw(&mut object, self.bytes)?;
        object.end()
    }
}

fn write_raw<S: SerializeStruct>(object: &mut S, bytes: &[u8]) -> Result<(), S::Error> {
    match std::str::from_utf8(bytes) {
        Ok(text) => object.serialize_field("raw", text),
        Err(_) => object.serialize_field("raw_base64", &STANDARD.encode(bytes)),
    }
}
