//! What a file of responses is packed in: gzip or Zstandard, recognised by the first bytes.
//!
//! 1. [`Container`] looks at the beginning of the file. What is not compressed is given as it is.
//! 2. An [`Unpacker`] decompresses the rest. Its output is looked at as well, for a file may have
//!    been compressed twice: by the program that exported it, and by the server that sent it.
//! 3. If the compressed file is damaged, all that was decompressed before is given; then the text
//!    ends, and [`Container::fault`] says so. Only a file that cannot be read is an error.

use std::io::{self, BufRead, ErrorKind, Read};

use flate2::bufread::MultiGzDecoder;

use super::ahead::{Ahead, Counted, Taken};
use super::fault::InputFault;
use super::zstandard::Frames;

/// So much is decompressed of any file.
const FREE: u64 = 64 << 20;

/// What is longer than that may be so many times as long as the compressed file.
///
/// As indented JSON, responses to a survey of one feature, without ids and times, come to 166 times
/// with `zstd -19` and to 140 with `gzip -9`. With twenty features it is 75 and 50, with ids and
/// times 40 and 25; as CSV, it is 9. Only where nineteen of twenty rows are equal it is more. A gzip
/// file that is made for it comes to 1,030, and a Zstandard file to more than 10,000.
const MOST: u64 = 200;

/// True if so much comes out of so little that the file must have been made for it.
pub(super) fn is_bomb(unpacked: u64, packed: u64) -> bool {
    unpacked > FREE && unpacked / MOST > packed
}

/// So many bytes are asked for at a time. Where a gzip file is damaged, its decoder loses what it
/// would have given next; this way, it is a few rows.
const PIECE: usize = 1 << 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    Gzip,
    Zstandard,
}

impl Packing {
    fn of(head: &[u8]) -> Option<Self> {
        match head {
            // 8 is the only way to compress that was ever defined.
            [0x1f, 0x8b, 8, ..] => Some(Self::Gzip),
            // A frame, or one that is to be skipped.
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => {
                Some(Self::Zstandard)
            }
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstandard => "Zstandard",
        }
    }
}

type Packed<R> = Ahead<Unpacker<R>>;

/// A file, decompressed if it is compressed.
pub(super) enum Container<R> {
    Plain(Ahead<Counted<R>>),
    Once(Packed<Counted<R>>),
    Twice(Packed<Unpacker<Counted<R>>>),
}

impl<R: Read> Container<R> {
    /// Looks at the beginning of a file.
    ///
    /// An error if the file cannot be read.
    pub(super) fn new(input: R) -> io::Result<Self> {
        let plain = Ahead::new(Counted::new(input))?;
        let Some(packing) = Packing::of(plain.head()) else {
            return Ok(Self::Plain(plain));
        };
        let once = Ahead::new(Unpacker::new(packing, plain))?;
        let Some(packing) = Packing::of(once.head()) else {
            return Ok(Self::Once(once));
        };
        Ok(Self::Twice(Ahead::new(Unpacker::new(packing, once))?))
    }

    /// The beginning of the text.
    pub(super) fn head(&self) -> &[u8] {
        match self {
            Self::Plain(text) => text.head(),
            Self::Once(text) => text.head(),
            Self::Twice(text) => text.head(),
        }
    }

    /// Passes so many bytes of the beginning.
    pub(super) fn pass(&mut self, bytes: usize) {
        match self {
            Self::Plain(text) => text.consume(bytes),
            Self::Once(text) => text.consume(bytes),
            Self::Twice(text) => text.consume(bytes),
        }
    }
}

impl<R> Container<R> {
    /// What the file is compressed with; the outer of two.
    pub(super) fn compression(&self) -> Option<&'static str> {
        match self {
            Self::Plain(_) => None,
            Self::Once(text) => Some(text.input().packing.name()),
            Self::Twice(text) => Some(text.input().inner().packing.name()),
        }
    }

    /// What was found to be wrong so far; the outermost, for the inner ones follow from it.
    pub(super) fn fault(&self) -> Option<InputFault> {
        match self {
            Self::Plain(text) => text.input().fault(),
            Self::Once(text) => {
                let once = text.input();
                once.inner().fault().or(once.fault)
            }
            Self::Twice(text) => {
                let twice = text.input();
                let once = twice.inner();
                once.inner().fault().or(once.fault).or(twice.fault)
            }
        }
    }
}

impl<R: Read> Read for Container<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(text) => text.read(buffer),
            Self::Once(text) => text.read(buffer),
            Self::Twice(text) => text.read(buffer),
        }
    }
}

/// What a decoder reads from. It keeps the error if the file cannot be read: a decoder may wrap it
/// into one of its own, and then it would look like a damaged file.
struct Feed<R> {
    input: Ahead<R>,
    failure: Option<io::Error>,
}

impl<R> Feed<R> {
    fn keep(failure: &mut Option<io::Error>, error: io::Error) -> io::Error {
        let kind = error.kind();
        *failure = Some(error);
        kind.into()
    }
}

impl<R: Read> Read for Feed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let result = self.input.read(buffer);
        result.map_err(|error| Self::keep(&mut self.failure, error))
    }
}

impl<R: Read> BufRead for Feed<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let result = self.input.fill_buf();
        result.map_err(|error| Self::keep(&mut self.failure, error))
    }

    fn consume(&mut self, bytes: usize) {
        self.input.consume(bytes);
    }
}

enum Decoder<R> {
    // Both are large.
    Gzip(Box<MultiGzDecoder<Feed<R>>>),
    Zstandard(Box<Frames<Feed<R>>>),
}

/// Decompresses one layer of a file.
pub(super) struct Unpacker<R> {
    packing: Packing,
    decoder: Decoder<R>,
    /// The number of bytes that were given out.
    given: u64,
    fault: Option<InputFault>,
    /// Why the file cannot be read, until all that was decompressed before is given.
    failure: Option<io::Error>,
}

impl<R: Read> Unpacker<R> {
    fn new(packing: Packing, input: Ahead<R>) -> Self {
        let failure = None;
        let feed = Feed { input, failure };
        let decoder = match packing {
            Packing::Gzip => Decoder::Gzip(Box::new(MultiGzDecoder::new(feed))),
            Packing::Zstandard => Decoder::Zstandard(Box::new(Frames::new(feed))),
        };
        Self {
            packing,
            decoder,
            given: 0,
            fault: None,
            failure: None,
        }
    }

    fn decompress(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.decoder {
            Decoder::Gzip(decoder) => decoder.read(buffer),
            Decoder::Zstandard(decoder) => decoder.read(buffer),
        }
    }

    /// Finds out why the decoder cannot go on.
    fn end(&mut self, error: &io::Error) {
        let feed = match &mut self.decoder {
            Decoder::Gzip(decoder) => decoder.get_mut(),
            Decoder::Zstandard(decoder) => decoder.input_mut(),
        };
        self.failure = feed.failure.take();
        if self.failure.is_none() {
            self.fault = Some(match error.kind() {
                ErrorKind::Unsupported => InputFault::Unsupported,
                _ => InputFault::Damaged,
            });
        }
    }
}

impl<R> Unpacker<R> {
    /// What is read through a decoder.
    fn inner(&self) -> &R {
        self.feed().input.input()
    }

    fn feed(&self) -> &Feed<R> {
        match &self.decoder {
            Decoder::Gzip(decoder) => decoder.get_ref(),
            Decoder::Zstandard(decoder) => decoder.input(),
        }
    }
}

impl<R: Taken> Unpacker<R> {
    fn is_bomb(&self) -> bool {
        is_bomb(self.given, self.inner().taken())
    }
}

impl<R: Read + Taken> Read for Unpacker<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < buffer.len() && self.fault.is_none() && self.failure.is_none() {
            let end = buffer.len().min(filled + PIECE);
            match self.decompress(&mut buffer[filled..end]) {
                Ok(0) => break,
                Ok(given) => {
                    filled += given;
                    self.given += given as u64;
                    self.fault = self.is_bomb().then_some(InputFault::Bomb);
                }
                Err(error) => self.end(&error),
            }
        }
        if filled == 0
            && let Some(failure) = self.failure.take()
        {
            return Err(failure);
        }
        Ok(filled)
    }
}

impl<R: Taken> Taken for Unpacker<R> {
    fn taken(&self) -> u64 {
        self.inner().taken()
    }
}

#[cfg(test)]
mod tests {
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::super::testing::{Broken, Pieces, SIZES, gzip, rows};
    use super::*;

    /// All text of a file, and what is wrong with it.
    fn read(file: &[u8], size: usize) -> (Vec<u8>, Option<InputFault>) {
        let rest = file;
        let mut container = Container::new(Pieces { rest, size }).expect("memory can be read");
        let mut text = Vec::new();
        container
            .read_to_end(&mut text)
            .expect("memory can be read");
        (text, container.fault())
    }

    /// A file whose text is so many bytes of the same letter, in 4 bytes for each 128 KiB.
    fn same_letter(bytes: usize) -> Vec<u8> {
        // The widest window, blocks of one letter that is repeated 2^17 times, and an empty block.
        let mut file = b"\x28\xb5\x2f\xfd\0\x68".to_vec();
        file.extend(b"\x02\0\x10a".repeat(bytes >> 17));
        file.extend(b"\x01\0\0");
        file
    }

    #[test]
    fn a_file_is_decompressed_whatever_it_is_compressed_with() {
        let text = rows(100_000);
        let zstandard = compress_to_vec(text.as_slice(), CompressionLevel::Fastest);
        let files = [
            (text.clone(), None),
            (gzip(&text), Some("gzip")),
            (gzip(&gzip(&text)), Some("gzip")),
            (gzip(&zstandard), Some("gzip")),
            (zstandard, Some("Zstandard")),
        ];
        for (file, compression) in files {
            for size in SIZES {
                assert_eq!(read(&file, size), (text.clone(), None), "{compression:?}");
            }
            let container = Container::new(file.as_slice()).expect("memory can be read");
            assert_eq!(container.compression(), compression);
        }
    }

    #[test]
    fn what_is_compressed_three_times_is_left_as_it_is() {
        let inner = gzip(b"id,wifi\n");
        let (text, fault) = read(&gzip(&gzip(&inner)), 8192);
        assert_eq!((text, fault), (inner, None));
    }

    #[test]
    fn all_members_of_a_gzip_file_are_read() {
        let text = rows(10_000);
        let file: Vec<u8> = text.chunks(999).flat_map(gzip).collect();
        for size in SIZES {
            assert_eq!(read(&file, size), (text.clone(), None));
        }
    }

    #[test]
    fn what_comes_before_the_end_of_a_torn_file_is_given() {
        let text = rows(100_000);
        let file = gzip(&text);
        for length in [3, 9, 11, 1_000, file.len() / 2, file.len() - 1] {
            let (begun, fault) = read(&file[..length], 8192);
            assert_eq!(fault, Some(InputFault::Damaged), "{length}");
            assert!(text.starts_with(&begun), "{length}");
            // At first, the decoder reads a table that is longer than what it gives out.
            assert!(begun.len() + 500 > length, "{length}: {}", begun.len());
            let twice = read(&gzip(&file[..length]), 8192);
            assert_eq!(twice, (begun, fault), "{length}");
        }
        let (whole, _) = read(&file[..file.len() - 8], 8192);
        assert_eq!(whole, text);
    }

    #[test]
    fn what_comes_before_a_damaged_part_is_given() {
        let text = rows(100_000);
        let mut file = gzip(&text);
        let middle = file.len() / 2;
        // No block begins so.
        file[middle..middle + 500].fill(0xff);
        let (begun, fault) = read(&file, 8192);
        assert_eq!(fault, Some(InputFault::Damaged));
        assert!(text.starts_with(&begun[..text.len() / 2 - 2 * PIECE]));
    }

    #[test]
    fn a_wrong_checksum_is_a_fault_behind_the_text() {
        let text = rows(10_000);
        let mut file = gzip(&text);
        let checksum = file.len() - 8;
        file[checksum] ^= 1;
        assert_eq!(read(&file, 8192), (text, Some(InputFault::Damaged)));
    }

    #[test]
    fn what_is_no_gzip_behind_the_text_is_a_fault() {
        let text = rows(1_000);
        let file = [gzip(&text), b"Not Found".to_vec()].concat();
        assert_eq!(read(&file, 8192), (text, Some(InputFault::Damaged)));
    }

    /// A frame of Zstandard that is to be skipped, of so many bytes in all.
    fn skipped(bytes: u32) -> Vec<u8> {
        let mut frame = b"\x50\x2a\x4d\x18".to_vec();
        frame.extend((bytes - 8).to_le_bytes());
        frame.resize(bytes as usize, 0);
        frame
    }

    #[test]
    fn a_bomb_ends() {
        let member = gzip(&vec![b'a'; 1 << 20]);
        let bombs = [
            member.repeat(65),
            same_letter(65 << 20),
            // The text is not 200 times as long as what was compressed twice.
            gzip(&[skipped(1 << 19), same_letter(65 << 20)].concat()),
            // There is no text, however long it takes to come to its end.
            gzip(&skipped(1 << 20)).repeat(65),
        ];
        for bomb in bombs {
            let (text, fault) = read(&bomb, 8192);
            assert_eq!(fault, Some(InputFault::Bomb));
            assert!(text.len() as u64 <= FREE + PIECE as u64, "{}", text.len());
        }
    }

    #[test]
    fn what_is_short_or_hardly_compressed_is_no_bomb() {
        let short = same_letter(64 << 20);
        let long = [skipped(1 << 19), same_letter(65 << 20)].concat();
        for file in [short, long] {
            assert_eq!(read(&file, 8192).1, None);
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_an_error_and_no_fault() {
        let text = rows(1_000_000);
        let zstandard = compress_to_vec(text.as_slice(), CompressionLevel::Fastest);
        let files = [
            text.clone(),
            gzip(&text),
            gzip(&gzip(&text)),
            gzip(&zstandard),
            zstandard,
        ];
        for file in files {
            for length in [0, 2, 5, 50, 5_000, 200_000] {
                let mut given = Vec::new();
                let error = match Container::new(Broken(&file[..length])) {
                    Err(error) => error,
                    Ok(mut container) => {
                        let result = container.read_to_end(&mut given);
                        assert_eq!(container.fault(), None);
                        result.expect_err("the disk was taken out")
                    }
                };
                assert_eq!(error.kind(), Broken::KIND, "{length}");
                assert_eq!(error.to_string(), "the disk was taken out", "{length}");
                // The decoder of gzip loses the text that it did not give yet.
                let (torn, _) = read(&file[..length], 8192);
                let is_gzip = file.starts_with(b"\x1f\x8b");
                assert!(given == torn || is_gzip || length < 512, "{length}");
            }
        }
    }
}
