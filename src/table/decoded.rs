//! A file of responses as UTF-8, whatever it was packed and encoded in.

use std::fmt::{self, Debug, Formatter};
use std::io::{self, Read};

use super::container::{Container, InputFault};
use super::encoding::{Start, Text};
use super::foreign::Foreign;

/// Gives the text of a file: decompressed, and in UTF-8.
///
/// It takes little memory for a small file, and not more for a long one. What is foreign is given as
/// it is.
pub struct Decoded<R> {
    text: Text<Container<R>>,
    foreign: Option<Foreign>,
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
    /// Looks at the beginning of a file.
    ///
    /// An error if the file cannot be read.
    pub fn new(input: R) -> io::Result<Self> {
        let mut container = Container::new(input)?;
        let foreign = Foreign::of(container.head());
        let (start, mark) = match foreign {
            Some(_) => (Start::Plain, 0),
            None => Start::of(container.head()),
        };
        container.pass(mark);
        let text = Text::new(container, &start);
        Ok(Self { text, foreign })
    }
}

impl<R> Decoded<R> {
    /// What was found out so far.
    pub fn notes(&self) -> InputNotes {
        let container = self.text.input();
        InputNotes {
            compression: container.compression(),
            encoding: self.text.encoding(),
            fault: container.fault(),
            foreign: self.foreign,
        }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.text.read(buffer)
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
        let mut decoded = Decoded::new(Pieces { rest, size }).expect("memory can be read");
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
        let error = Decoded::new(Broken(b"id")).expect_err("the disk was taken out");
        assert_eq!(error.kind(), Broken::KIND);
    }
}
