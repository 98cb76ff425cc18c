//! What a file is, by what stands in it.

use std::io::{self, Read as Input};

use super::Fields;
use super::chat::{is_chat, is_json_chat};
use super::header::FoundHeader;
use super::naming::Naming;
use crate::kano::Answer;
use crate::mapping::{Entry, Mapping};
use crate::table::{self, Decoded, Source};

/// What a file is.
#[derive(Debug, Clone)]
pub(super) enum FileKind<'f> {
    /// Rows of cells, which may have a header, by names of ours or of a mapping.
    Table(Naming<'f>, FoundHeader),
    /// Rows of cells for which there are two entries of the mapping, on these lines.
    Ambiguous(usize, usize),
    /// Objects, with names of ours or of a mapping.
    Json(Naming<'f>),
    /// Anything else, in which answer codes may stand.
    Text,
    /// The same, with the escapes of JSON.
    JsonText,
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
            return Ok(Self::Foreign(foreign.word()));
        }
        let is_sheet = source.input().sheets().is_some();
        let (text, is_all) = source.beginning()?;
        let named = |entry: &&Entry| entry.is_for(name);
        let named = mapping.entries.iter().filter(named);
        let is_json = !is_sheet && table::is_json(text);
        let mapped = |entries| {
            let knows = |naming: Naming<'_>| is_json && naming.knows_object(text);
            mapped(fields, entries, text, is_all, knows)
        };
        if let Some(mapped) = mapped(named.collect()) {
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
        let is_own = match &kind {
            Self::Table(_, header) => header.is_there(),
            Self::Json(naming) => naming.knows_object(text),
            _ => false,
        };
        if is_own {
            return Ok(kind);
        }
        let known = mapping.entries.iter().filter(|entry| !entry.names_files());
        Ok(mapped(known.collect()).unwrap_or(kind))
    }

    /// By which names its columns are known, if it has any.
    pub(super) fn naming(&self) -> Option<Naming<'f>> {
        match self {
            Self::Table(naming, _) | Self::Json(naming) => Some(*naming),
            Self::Ambiguous(..) | Self::JsonText | Self::Text | Self::Foreign(_) => None,
        }
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
        if table::is_json(text) {
            let is_text = !naming.knows_object(text) && is_json_chat(text);
            return if is_text {
                Self::JsonText
            } else {
                Self::Json(naming)
            };
        }
        let header = FoundHeader::of(naming, text, is_all);
        if header.is_there() {
            return Self::Table(naming, header);
        }
        if is_chat(text) {
            return Self::Text;
        }
        if ends_with(&[".jsonl", ".ndjson", ".json"]) {
            return Self::Json(naming);
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

/// The kind of a file whose header, or whose objects, one of some entries knows.
fn mapped<'f>(
    fields: &'f Fields<'f>,
    entries: Vec<&'f Entry>,
    text: &[u8],
    is_all: bool,
    knows_object: impl Fn(Naming<'f>) -> bool,
) -> Option<FileKind<'f>> {
    let mut found = entries.into_iter().filter_map(|entry| {
        let naming = Naming::mapped(fields, entry);
        if knows_object(naming) {
            return Some((entry, FileKind::Json(naming)));
        }
        let header = FoundHeader::of(naming, text, is_all);
        header
            .is_there()
            .then_some((entry, FileKind::Table(naming, header)))
    });
    let (entry, kind) = found.next()?;
    Some(match found.next() {
        Some((other, _)) => FileKind::Ambiguous(entry.line, other.line),
        None => kind,
    })
}

/// True if many characters are such as no text has.
fn is_binary(text: &[u8]) -> bool {
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31);
    let controls = text.iter().filter(is_control).count();
    controls > 0 && 20 * controls > text.len()
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
