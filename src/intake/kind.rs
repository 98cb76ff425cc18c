//! What a file is, by what stands in it.

use std::io::{self, Read as Input};

use super::Fields;
use super::header::FoundHeader;
use super::naming::Naming;
use crate::kano::Answer;
use crate::mapping::{Entry, Mapping};
use crate::table::{self, Decoded, Foreign, LONGEST_RECORD, Source};

/// So many bytes of a file are looked at.
const LOOKED_AT: usize = 1 << 16;

/// What a file is.
#[derive(Debug, Clone)]
pub(super) enum FileKind<'f> {
    /// Rows of cells, which may have a header, by names of ours or of a mapping.
    Table(Naming<'f>, FoundHeader),
    /// Rows of cells for which there are two entries of the mapping, on these lines.
    Ambiguous(usize, usize),
    /// Objects.
    Json,
    /// Anything else, in which answer codes may stand.
    Text,
    /// What cannot be read, by the word for it in messages.
    Foreign(&'static str),
}

impl<'f> FileKind<'f> {
    /// The kind of a file. Its name says nothing but where its content leaves open what it is.
    ///
    /// An error if its beginning cannot be read.
    pub(super) fn of<R: Input>(
        name: &str,
        source: &mut Source<Decoded<R>>,
        fields: &'f Fields<'f>,
        mapping: &'f Mapping,
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
        let named = |entry: &&Entry| entry.is_for(name);
        let named = mapping.entries.iter().filter(named);
        if let Some(mapped) = mapped(fields, named, text, is_all) {
            return Ok(mapped);
        }
        let lower = name.to_ascii_lowercase();
        let lower = lower.trim_end_matches(".gz").trim_end_matches(".zst");
        let kind = if is_sheet {
            let naming = Naming::own(fields);
            Self::Table(naming, FoundHeader::of(naming, text, is_all))
        } else {
            Self::of_text(lower, text, is_all, fields)
        };
        if matches!(&kind, Self::Table(_, header) if header.is_there()) {
            return Ok(kind);
        }
        let known = mapping.entries.iter().filter(|entry| !entry.names_files());
        Ok(mapped(fields, known, text, is_all).unwrap_or(kind))
    }

    fn of_text(name: &str, text: &[u8], is_all: bool, fields: &'f Fields<'f>) -> Self {
        let naming = Naming::own(fields);
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
        let header = FoundHeader::of(naming, text, is_all);
        if header.is_there() {
            return Self::Table(naming, header);
        }
        if ends_with(&[".jsonl", ".ndjson", ".json"]) {
            return Self::Json;
        }
        if ends_with(&[".csv", ".tsv"]) || is_table(text, is_all) {
            Self::Table(naming, header)
        } else {
            Self::Text
        }
    }
}

/// True if a text has a header that is known by the names of the survey, or by an entry of the mapping
/// that may be for a file of this name.
pub(super) fn has_header(name: &str, text: &[u8], fields: &Fields<'_>, mapping: &Mapping) -> bool {
    let entries = mapping.entries.iter();
    let entries = entries.filter(|entry| !entry.names_files() || entry.is_for(name));
    let mapped = entries.map(|entry| Naming::mapped(fields, entry));
    let mut namings = mapped.chain([Naming::own(fields)]);
    namings.any(|naming| FoundHeader::of(naming, text, true).is_there())
}

/// The kind of a file whose header one of some entries knows.
fn mapped<'f>(
    fields: &'f Fields<'f>,
    entries: impl Iterator<Item = &'f Entry>,
    text: &[u8],
    is_all: bool,
) -> Option<FileKind<'f>> {
    let found = entries.filter_map(|entry| {
        let naming = Naming::mapped(fields, entry);
        let header = FoundHeader::of(naming, text, is_all);
        header.is_there().then_some((entry, naming, header))
    });
    let mut found = found.into_iter();
    let (entry, naming, header) = found.next()?;
    Some(match found.next() {
        Some((other, ..)) => FileKind::Ambiguous(entry.line, other.line),
        None => FileKind::Table(naming, header),
    })
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
