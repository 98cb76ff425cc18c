//! A file of responses as UTF-8, whatever it was packed and encoded in.

use std::fmt::{self, Debug, Formatter};
use std::io::{self, Read};

use super::container::Container;
use super::encoding::{Start, Text};
use super::fault::InputFault;
use super::foreign::Foreign;
use super::workbook::{Sheets, Workbook};

/// Gives the text of a file: decompressed, in UTF-8, and of a workbook the CSV of a sheet.
///
/// It takes little memory for a small file, and not more for a long one. What is foreign is given as
/// it is.
pub struct Decoded<R> {
    content: Content<R>,
    foreign: Option<Foreign>,
}

enum Content<R> {
    Text(Text<Container<R>>),
    Sheet {
        file: Container<R>,
        workbook: Box<Workbook>,
    },
}

/// What was found out about a file by what was read of it; all once it is read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InputNotes {
    /// What it is compressed with: `gzip` or `Zstandard`.
    pub compression: Option<&'static str>,
    /// Its encoding, by the name that it has on the web, such as `GBK`; `None` for UTF-8.
    pub encoding: Option<&'static str>,
    /// Why its text ends early.
    pub fault: Option<InputFault>,
    /// What it is, if it is not a text of responses.
    pub foreign: Option<Foreign>,
}

impl<R: Read> Decoded<R> {
    /// Looks at the beginning of a file. Of the sheets of a workbook, the first is read whose beginning
    /// is wanted; if none is, the first of all.
    ///
    /// An error if the file cannot be read.
    pub fn new(input: R, is_wanted: impl Fn(&[u8]) -> bool) -> io::Result<Self> {
        let mut container = Container::new(input)?;
        let mut foreign = Foreign::of(container.head());
        if let Some(looks_like) = foreign.filter(|foreign| foreign.may_be_workbook()) {
            foreign = match Workbook::read(&mut container, looks_like, is_wanted)? {
                Ok(workbook) => {
                    return Ok(Self {
                        content: Content::Sheet {
                            file: container,
                            workbook: Box::new(workbook),
                        },
                        foreign: None,
                    });
                }
                Err(foreign) => Some(foreign),
            };
        }
        let (start, mark) = match foreign {
            Some(_) => (Start::Plain, 0),
            None => Start::of(container.head()),
        };
        container.pass(mark);
        let content = Content::Text(Text::new(container, &start));
        Ok(Self { content, foreign })
    }
}

impl<R> Decoded<R> {
    /// What was found out so far.
    pub fn notes(&self) -> InputNotes {
        let (container, encoding, fault) = match &self.content {
            Content::Text(text) => (text.input(), text.encoding(), None),
            Content::Sheet { file, workbook } => (file, None, workbook.fault()),
        };
        InputNotes {
            compression: container.compression(),
            encoding,
            fault: container.fault().or(fault),
            foreign: self.foreign,
        }
    }

    /// The sheets of the file, if it is a workbook.
    pub fn sheets(&self) -> Option<&Sheets> {
        match &self.content {
            Content::Text(_) => None,
            Content::Sheet { workbook, .. } => Some(workbook.sheets()),
        }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.content {
            Content::Text(text) => text.read(buffer),
            Content::Sheet { workbook, .. } => workbook.read(buffer),
        }
    }
}

impl<R> Debug for Decoded<R> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let mut fields = formatter.debug_struct("Decoded");
        fields.field("notes", &self.notes()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::GBK;

    use super::super::testing::{Broken, Pieces, SIZES, gzip, rows};
    use super::*;

    fn read(file: &[u8], size: usize) -> (Vec<u8>, InputNotes) {
        let rest = file;
        let mut decoded =
            Decoded::new(Pieces { rest, size }, |_| false).expect("memory can be read");
        let mut text = Vec::new();
        decoded.read_to_end(&mut text).expect("memory can be read");
        (text, decoded.notes())
    }

    #[test]
    fn there_is_nothing_to_note_of_a_plain_file() {
        for length in [0, 1, 511, 512, 4_095, 4_096, 4_097, 300_000] {
            let text = rows(length);
            for size in SIZES {
                assert_eq!(
                    read(&text, size),
                    (text.clone(), InputNotes::default()),
                    "{length}"
                );
            }
        }
    }

    #[test]
    fn a_file_can_be_both_compressed_and_in_another_encoding() {
        let text = "编号,评论\n1,服务态度也不错\n";
        let (encoded, _, _) = GBK.encode(text);
        let notes = InputNotes {
            compression: Some("gzip"),
            encoding: Some("GBK"),
            ..InputNotes::default()
        };
        for size in SIZES {
            assert_eq!(read(&gzip(&encoded), size), (text.into(), notes));
        }
        let (_, notes) = read(&gzip(&encoded)[..30], 8192);
        assert_eq!(notes.fault, Some(InputFault::Damaged));
    }

    #[test]
    fn the_mark_of_the_byte_order_is_not_given() {
        let text = "id,wifi\n";
        let utf16: Vec<u8> = "\u{feff}id,wifi\n"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        for (file, encoding) in [
            ("\u{feff}id,wifi\n".into(), None),
            (utf16, Some("UTF-16BE")),
        ] {
            for size in SIZES {
                let (plain, notes) = read(&file, size);
                assert_eq!((plain, notes.encoding), (text.into(), encoding));
                let (unpacked, notes) = read(&gzip(&file), size);
                assert_eq!((unpacked, notes.encoding), (text.into(), encoding));
            }
        }
    }

    #[test]
    fn a_foreign_file_is_given_as_it_is() {
        let pdf = [b"%PDF-1.7\n%\xe9\xff\n".to_vec(), rows(9_000)].concat();
        let html = b"\xef\xbb\xbf<html>\xe9".to_vec();
        for (file, kind) in [(pdf, Foreign::Pdf), (html, Foreign::Html)] {
            let foreign = Some(kind);
            let notes = InputNotes {
                foreign,
                ..InputNotes::default()
            };
            assert_eq!(read(&file, 8192), (file.clone(), notes));
            let compression = Some("gzip");
            let notes = InputNotes {
                compression,
                ..notes
            };
            assert_eq!(read(&gzip(&file), 8192), (file, notes));
        }
        let thrice = read(&gzip(&gzip(&gzip(b"id"))), 8192).1;
        assert_eq!(thrice.foreign, Some(Foreign::Archive));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_an_error_from_the_beginning_on() {
        let error = Decoded::new(Broken(b"id"), |_| false).expect_err("the disk was taken out");
        assert_eq!(error.kind(), Broken::KIND);
    }
}
