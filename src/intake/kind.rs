//! What a file is, by what stands in it.

use std::io::{self, Read as Input};

use super::Fields;
use super::header::FoundHeader;
use crate::kano::Answer;
use crate::table::{self, Decoded, Foreign, LONGEST_RECORD, Source};

/// So many bytes of a file are looked at.
const LOOKED_AT: usize = 1 << 16;

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Rows of cells, which may have a header.
    Table(FoundHeader),
    /// Objects.
    Json,
    /// Anything else, in which answer codes may stand.
    Text,
    /// What cannot be read, by the word for it in messages.
    Foreign(&'static str),
}

impl FileKind {
    /// The kind of a file. Its name says nothing but where its content leaves open what it is.
    ///
    /// An error if its beginning cannot be read.
    pub(super) fn of<R: Input>(
        name: &str,
        source: &mut Source<Decoded<R>>,
        fields: &Fields<'_>,
    ) -> io::Result<Self> {
        if let Some(foreign) = source.input().notes().foreign {
            return Ok(Self::Foreign(word(foreign)));
        }
        let is_sheet = source.input().sheets().is_some();
        while source.rest().len() < LOOKED_AT && source.more()? {}
        // A header may be longer.
        let mut looked_at = LOOKED_AT;
        while !source.rest().contains(&b'\n') && looked_at < LONGEST_RECORD && source.more()? {
            looked_at = source.rest().len();
        }
        if !source.is_ended() && looked_at > LOOKED_AT {
            source.more()?;
            looked_at = source.rest().len();
        }
        let text = source.rest();
        let is_all = source.is_ended() && text.len() <= looked_at;
        let text = &text[..text.len().min(looked_at)];
        if is_sheet {
            return Ok(Self::Table(FoundHeader::of(fields, text, is_all)));
        }
        let name = name.to_ascii_lowercase();
        let name = name.trim_end_matches(".gz").trim_end_matches(".zst");
        Ok(Self::of_text(name, text, is_all, fields))
    }

    fn of_text(name: &str, text: &[u8], is_all: bool, fields: &Fields<'_>) -> Self {
        let ends_with = |extensions: &[&str]| {
            let mut extensions = extensions.iter();
            extensions.any(|extension| name.ends_with(extension))
        };
        if is_binary(text) {
            return Self::Foreign("other");
        }
        if is_json(text) {
            return Self::Json;
        }
        let header = FoundHeader::of(fields, text, is_all);
        if header.is_there() {
            return Self::Table(header);
        }
        if ends_with(&[".jsonl", ".ndjson", ".json"]) {
            return Self::Json;
        }
        if ends_with(&[".csv", ".tsv"]) || is_table(text, is_all) {
            Self::Table(header)
        } else {
            Self::Text
        }
    }
}

/// The word for a kind of file in messages.
const fn word(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Document => "document",
        Foreign::BinaryWorkbook => "binary-workbook",
        Foreign::LargeWorkbook => "large-workbook",
        Foreign::Encrypted => "encrypted",
        Foreign::OldOffice => "old-office",
        Foreign::Html => "html",
        Foreign::Pdf => "pdf",
        Foreign::Image => "image",
        Foreign::Zip | Foreign::Archive => "archive",
        Foreign::Parquet | Foreign::Sqlite => "database",
        Foreign::Utf32 => "other",
    }
}

/// True if many characters are such as no text has.
fn is_binary(text: &[u8]) -> bool {
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31);
    let controls = text.iter().filter(is_control).count();
    controls > 0 && 20 * controls > text.len()
}

/// True if a text begins as an object or as a list of objects, perhaps after a line that is torn.
fn is_json(text: &[u8]) -> bool {
    let begins = |text: &[u8]| {
        let text = text.trim_ascii_start();
        let inner = text.get(1..).unwrap_or_default().trim_ascii_start().first();
        match text.first() {
            Some(b'{') => matches!(inner, None | Some(b'"' | b'}')),
            Some(b'[') => matches!(inner, None | Some(b'{')),
            _ => false,
        }
    };
    let second = text.iter().position(|byte| *byte == b'\n');
    begins(text) || second.is_some_and(|end| text[end + 1..].starts_with(b"{\""))
}

/// True if several rows have the same number of cells, or one has answers in it.
fn is_table(text: &[u8], is_all: bool) -> bool {
    let is_answer = |cell: &String| Answer::from_code(cell.trim()).is_some();
    [b',', b';', b'\t'].into_iter().any(|delimiter| {
        let rows = table::first_rows(text, delimiter, is_all);
        let width = rows.first().map_or(0, |row| row.cells.len());
        let has_answers = rows
            .iter()
            .any(|row| row.cells.len() > 2 && row.cells.iter().any(is_answer));
        let is_even = rows.len() > 1 && rows.iter().all(|row| row.cells.len() == width);
        width > 1 && (has_answers || is_even)
    })
}
