//! Readers of files: one file, one iterator of records.

use std::io::{self, BufRead};

use super::code::Notation;
use super::csv::Csv;
use super::json::JsonLines;
use super::search::Search;
use super::text::TextReader;
use super::{CodeLayout, Fields, Notes, Record};

/// What a file of responses is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `.csv`: a header and rows, with `,`, `;` or a tab between fields; answer codes in any row.
    Csv,
    /// `.jsonl` or `.ndjson`: one object a line; answer codes in any object.
    JsonLines,
    /// `.txt`: any text with answer codes in it.
    Text,
}

impl Format {
    /// The format by the extension of a file's name; `None` if it is no file of responses.
    pub fn of(file_name: &str) -> Option<Self> {
        let (_, extension) = file_name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }
}

/// Reads the records of one file.
///
/// An error if the file cannot be read to its end; there are no more records then.
#[derive(Debug)]
pub struct Reader<'f, R> {
    kind: Kind<'f, R>,
    search: Search<'f>,
    notes: Notes,
    ended: bool,
}

#[derive(Debug)]
enum Kind<'f, R> {
    Csv(Box<Csv<'f, R>>),
    JsonLines(JsonLines<'f, R>),
    Text(Box<TextReader<'f, R>>),
}

impl<'f, R: BufRead> Reader<'f, R> {
    /// A reader of a file of responses to the survey of `fields`; `layouts` are those of all forms
    /// that the survey had.
    pub fn new(
        format: Format,
        fields: &'f Fields<'f>,
        layouts: &'f [CodeLayout],
        input: R,
    ) -> Self {
        let notation = match format {
            Format::Csv | Format::Text => Notation::Plain,
            Format::JsonLines => Notation::Json,
        };
        let kind = match format {
            Format::Csv => Kind::Csv(Box::new(Csv::new(fields, input))),
            Format::JsonLines => Kind::JsonLines(JsonLines::new(fields, input)),
            Format::Text => Kind::Text(Box::new(TextReader::new(fields, layouts, input))),
        };
        Self {
            kind,
            search: Search::new(fields, layouts, notation),
            notes: Notes::default(),
            ended: false,
        }
    }

    /// What the file said beside its records so far.
    pub fn notes(&self) -> &Notes {
        &self.notes
    }
}

impl<R: BufRead> Iterator for Reader<'_, R> {
    type Item = io::Result<Record>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let notes = &mut self.notes;
        let record = match &mut self.kind {
            Kind::Csv(csv) => csv
                .begin(notes)
                .and_then(|()| self.search.next(notes, |_| csv.next())),
            Kind::JsonLines(json) => self.search.next(notes, |notes| json.next(notes)),
            Kind::Text(text) => text.next(notes),
        };
        let record = record.transpose();
        self.ended = !matches!(record, Some(Ok(_)));
        record
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_by_name() {
        assert_eq!(Format::of("responses/A.2026.CSV"), Some(Format::Csv));
        assert_eq!(Format::of("a.jsonl"), Some(Format::JsonLines));
        assert_eq!(Format::of("a.ndjson"), Some(Format::JsonLines));
        assert_eq!(Format::of("a.txt"), Some(Format::Text));
        assert_eq!(Format::of("a.xlsx"), None);
        assert_eq!(Format::of("csv"), None);
    }
}
