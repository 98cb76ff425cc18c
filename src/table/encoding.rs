//! The bytes of a text become UTF-8, whatever encoding it is in.
//!
//! 1. A mark of the byte order at the beginning says that it is UTF-8 or UTF-16. UTF-16 without one
//!    is recognised by its zeros.
//! 2. Otherwise, bytes are passed through as long as they are ASCII, which nearly all encodings have
//!    in common.
//! 3. The first bytes beyond ASCII decide, with 64 KiB behind them. If most of them are UTF-8, so is
//!    the text: it is passed through from there on, and what is wrong in it is refused row by row.
//! 4. Otherwise, its encoding is guessed, and the text is decoded with it.

use std::io::{self, Read};
use std::mem;
use std::ops::Range;
use std::str;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_16BE, UTF_16LE};

/// So many bytes are looked at from the first beyond ASCII on.
const SAMPLE: usize = 1 << 16;

/// So many bytes are decoded at a time.
const BLOCK: usize = 1 << 14;

/// A decoder needs so much room that it writes at least one character.
const ROOM: usize = 1 << 5;

const UTF_8_MARK: &[u8] = b"\xef\xbb\xbf";

/// How a text begins.
pub(super) enum Start {
    /// It is given as it is.
    Plain,
    /// In one of both forms of UTF-16.
    Utf16(&'static Encoding),
    /// It may be anything that contains ASCII.
    Unknown,
}

impl Start {
    /// How a text begins, by its first bytes, and the length of the mark that it begins with.
    pub(super) fn of(head: &[u8]) -> (Self, usize) {
        match head {
            [0xff, 0xfe, ..] => (Self::Utf16(UTF_16LE), 2),
            [0xfe, 0xff, ..] => (Self::Utf16(UTF_16BE), 2),
            _ if head.starts_with(UTF_8_MARK) => (Self::Plain, UTF_8_MARK.len()),
            _ => (by_zeros(head).map_or(Self::Unknown, Self::Utf16), 0),
        }
    }
}

/// The form of UTF-16 that a text without a mark is in, if any: then every second byte of the names
/// of columns, and of what separates them, is a zero. In other texts, a zero is a slip.
fn by_zeros(head: &[u8]) -> Option<&'static Encoding> {
    let (units, _) = head.as_chunks::<2>();
    let zeros = |byte: usize| units.iter().filter(|unit| unit[byte] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let is_most = |zeros: usize| zeros > units.len() / 2;
    // Some characters have a zero in their other byte, such as 一 in Chinese.
    if is_most(second) && first < second / 4 {
        Some(UTF_16LE)
    } else if is_most(first) && second < first / 4 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// A text as UTF-8.
pub(super) struct Text<R> {
    input: R,
    state: State,
    /// The last two bytes of ASCII, which a guess of the encoding takes into account.
    before: [u8; 2],
    /// What was read and not given yet.
    held: Vec<u8>,
    /// So many bytes of it were given.
    given: usize,
}

enum State {
    /// All was ASCII so far.
    Ascii,
    /// Other bytes came, and are held until it is clear what they are.
    Undecided,
    /// The text is UTF-8, and what was held is given.
    Held,
    /// The rest is given as it is.
    Plain,
    /// The text is decoded.
    Decoded(Box<Transcoder>),
}

impl<R> Text<R> {
    pub(super) fn input(&self) -> &R {
        &self.input
    }

    /// The name of the encoding; `None` for UTF-8, and as long as all was ASCII.
    pub(super) fn encoding(&self) -> Option<&'static str> {
        match &self.state {
            State::Decoded(transcoder) => Some(transcoder.decoder.encoding().name()),
            _ => None,
        }
    }
}

impl<R: Read> Text<R> {
    pub(super) fn new(input: R, start: &Start) -> Self {
        let state = match start {
            Start::Plain => State::Plain,
            Start::Utf16(encoding) => State::Decoded(Transcoder::new(encoding, Vec::new())),
            Start::Unknown => State::Ascii,
        };
        Self {
            input,
            state,
            before: *b"\n\n",
            held: Vec::new(),
            given: 0,
        }
    }

    /// Reads ASCII, and holds the rest of a block with other bytes in it.
    fn ascii(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        let (ascii, other) = buffer[..read].split_at(Encoding::ascii_valid_up_to(&buffer[..read]));
        match ascii {
            [.., first, second] => self.before = [*first, *second],
            [one] => self.before = [self.before[1], *one],
            [] => {}
        }
        if !other.is_empty() {
            self.held.extend_from_slice(other);
            self.state = State::Undecided;
        }
        Ok(ascii.len())
    }

    /// Decides what the text is.
    fn decide(&mut self) -> io::Result<()> {
        let missing = SAMPLE.saturating_sub(self.held.len()) as u64;
        let mut rest = self.input.by_ref().take(missing);
        rest.read_to_end(&mut self.held)?;
        // The same bytes decide, however many the file gives at a time.
        let is_all = self.held.len() < SAMPLE;
        let sample = &self.held[..self.held.len().min(SAMPLE)];
        self.state = if is_utf8(sample, is_all) {
            State::Held
        } else {
            let encoding = guess(self.before, sample);
            State::Decoded(Transcoder::new(encoding, mem::take(&mut self.held)))
        };
        Ok(())
    }

    /// Gives what was held, which is UTF-8.
    fn held(&mut self, buffer: &mut [u8]) -> usize {
        let rest = &self.held[self.given..];
        let given = rest.len().min(buffer.len());
        buffer[..given].copy_from_slice(&rest[..given]);
        self.given += given;
        if self.given == self.held.len() {
            self.state = State::Plain;
            self.held = Vec::new();
        }
        given
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match &mut self.state {
                State::Plain => return self.input.read(buffer),
                State::Ascii => {
                    let given = self.ascii(buffer)?;
                    if given > 0 || matches!(self.state, State::Ascii) {
                        return Ok(given);
                    }
                }
                State::Undecided => self.decide()?,
                State::Held => return Ok(self.held(buffer)),
                State::Decoded(transcoder) => return transcoder.read(&mut self.input, buffer),
            }
        }
    }
}

/// True if a text is UTF-8, perhaps with wrong bytes in it: at least as many characters beyond ASCII
/// are right as bytes are wrong. Texts in other encodings hardly have any that are right.
fn is_utf8(sample: &[u8], is_all: bool) -> bool {
    if str::from_utf8(sample).is_ok() {
        return true;
    }
    let (mut right, mut wrong, mut rest) = (0, 0, sample.len());
    for chunk in sample.utf8_chunks() {
        let (valid, invalid) = (chunk.valid(), chunk.invalid());
        // Each character beyond ASCII has one such byte.
        right += valid.bytes().filter(|byte| *byte >= 0xc0).count();
        rest -= valid.len() + invalid.len();
        wrong += if rest == 0 && is_begun(invalid) {
            // One that goes on behind the sample is right. If the file was torn in one, the others
            // decide; without any, it is the last letter of a text in another encoding.
            usize::from(is_all)
        } else {
            invalid.len()
        };
    }
    right >= wrong
}

/// True if bytes are the beginning of a character.
fn is_begun(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// The encoding that a text is in most likely, if it is not in UTF-8.
fn guess(before: [u8; 2], sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&before, false);
    // It is never told that the text ends: no encoding is ruled out because a file was torn.
    detector.feed(sample, false);
    detector.guess(None, Utf8Detection::Deny)
}

/// Decodes a text block by block. What means nothing in its encoding becomes U+FFFD.
struct Transcoder {
    decoder: Decoder,
    /// What was read; from `start` to `end` it is not decoded yet.
    source: Vec<u8>,
    start: usize,
    end: usize,
    /// True once all was read.
    is_last: bool,
    /// True once all was decoded.
    is_done: bool,
    /// Text for those who ask for less than a character, and what of it is not given yet.
    small: [u8; ROOM],
    waiting: Range<usize>,
}

impl Transcoder {
    fn new(encoding: &'static Encoding, held: Vec<u8>) -> Box<Self> {
        Box::new(Self {
            decoder: encoding.new_decoder_without_bom_handling(),
            start: 0,
            end: held.len(),
            source: held,
            is_last: false,
            is_done: false,
            small: [0; ROOM],
            waiting: 0..0,
        })
    }

    fn read(&mut self, input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        while self.waiting.is_empty() && !self.is_done {
            if self.start == self.end && !self.is_last {
                self.more(input)?;
            }
            let given = if buffer.len() < ROOM {
                let mut small = self.small;
                self.waiting = 0..self.decode(&mut small);
                self.small = small;
                0
            } else {
                self.decode(buffer)
            };
            if given > 0 {
                return Ok(given);
            }
        }
        let given = self.waiting.len().min(buffer.len());
        let waiting = &self.small[self.waiting.clone()];
        buffer[..given].copy_from_slice(&waiting[..given]);
        self.waiting.start += given;
        Ok(given)
    }

    fn more(&mut self, input: &mut impl Read) -> io::Result<()> {
        self.source.resize(BLOCK, 0);
        // Nothing is decoded twice if the file cannot be read.
        (self.start, self.end) = (0, 0);
        self.end = input.read(&mut self.source)?;
        self.is_last = self.end == 0;
        Ok(())
    }

    /// Decodes what was read as far as there is room; the number of bytes of UTF-8.
    fn decode(&mut self, room: &mut [u8]) -> usize {
        let source = &self.source[self.start..self.end];
        let (result, read, written, _) = self.decoder.decode_to_utf8(source, room, self.is_last);
        self.start += read;
        self.is_done = self.is_last && result == CoderResult::InputEmpty;
        written
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{
        BIG5, EUC_JP, EUC_KR, GBK, ISO_8859_2, KOI8_U, SHIFT_JIS, WINDOWS_874, WINDOWS_1250,
        WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1256,
    };

    use super::super::testing::{Broken, Pieces, SIZES, rows};
    use super::*;

    /// The text of a file that gives so many bytes at a time to somebody who asks for so many, and
    /// the name of its encoding.
    fn read(file: &[u8], size: usize, room: usize) -> (Vec<u8>, Option<&'static str>) {
        let (start, mark) = Start::of(&file[..file.len().min(512)]);
        let rest = &file[mark..];
        let mut input = Text::new(Pieces { rest, size }, &start);
        let (mut text, mut buffer) = (Vec::new(), vec![0; room]);
        loop {
            let given = input.read(&mut buffer).expect("memory can be read");
            if given == 0 {
                return (text, input.encoding());
            }
            text.extend_from_slice(&buffer[..given]);
        }
    }

    fn check(file: &[u8], text: &[u8], encoding: Option<&'static str>) {
        for size in SIZES {
            for room in [1, 40, 8192] {
                let (read, name) = read(file, size, room);
                assert_eq!(name, encoding);
                let read = read.escape_ascii().to_string();
                assert!(
                    read == text.escape_ascii().to_string(),
                    "{size} {room} {read}"
                );
            }
        }
    }

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        let (bytes, _, is_wrong) = encoding.encode(text);
        assert!(!is_wrong, "the encoding has all of these characters");
        bytes.into_owned()
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_in_any_encoding_becomes_utf_8() {
        let cases = [
            (GBK, "咖啡很好喝，服务态度也不错。"),
            (BIG5, "咖啡很好喝，服務態度也不錯。"),
            (SHIFT_JIS, "コーヒーがとても美味しかったです。"),
            (EUC_JP, "コーヒーがとても美味しかったです。"),
            (EUC_KR, "커피가 정말 맛있고 직원들이 친절합니다."),
            (WINDOWS_1250, "Dobrá káva, příště zase přijdu."),
            (WINDOWS_1251, "Очень хороший кофе."),
            (WINDOWS_1252, "Der Kaffee war heiß – und süß."),
            (WINDOWS_1253, "Πολύ καλός καφές."),
            (WINDOWS_1254, "Kahve çok güzeldi, teşekkürler."),
            (WINDOWS_1256, "القهوة كانت جيدة جدا."),
            (WINDOWS_874, "กาแฟดีมาก"),
            (KOI8_U, "Очень хороший кофе."),
            (ISO_8859_2, "Kawa była pyszna, dziękuję, źródło."),
        ];
        for (encoding, comment) in cases {
            let text = format!("id,comment\n1,\"{comment}\"\n2,\"{comment}\"\n");
            let file = encoded(encoding, &text);
            check(&file, text.as_bytes(), Some(encoding.name()));
        }
    }

    #[test]
    fn one_word_is_enough_for_the_encoding_of_western_europe() {
        check(
            b"Pr\xe9nom,wifi\n",
            "Prénom,wifi\n".as_bytes(),
            Some("windows-1252"),
        );
        check(b"\xe9\n", "é\n".as_bytes(), Some("windows-1252"));
        // It could be the beginning of a character in UTF-8, but nothing says that it is.
        check(b"caf\xe9", "café".as_bytes(), Some("windows-1252"));
    }

    #[test]
    fn utf_16_is_decoded_with_and_without_a_mark() {
        // The second character takes two units, and every other character has a zero as well.
        let text = "id,wifi__functional\n1,😀一é\n".repeat(900);
        for (bytes, encoding) in [
            (u16::to_le_bytes as fn(u16) -> [u8; 2], "UTF-16LE"),
            (u16::to_be_bytes, "UTF-16BE"),
        ] {
            let file = utf16(&text, bytes);
            check(&file, text.as_bytes(), Some(encoding));
            let marked = [bytes(0xfeff).to_vec(), file].concat();
            check(&marked, text.as_bytes(), Some(encoding));
        }
        let torn = [utf16("\u{feff}id", u16::to_le_bytes), vec![b'x']].concat();
        check(&torn, "id\u{fffd}".as_bytes(), Some("UTF-16LE"));
        let lone = utf16("\u{feff}id,", u16::to_le_bytes);
        let lone = [lone.as_slice(), b"\x3d\xd8\n\0"].concat();
        check(&lone, "id,\u{fffd}\n".as_bytes(), Some("UTF-16LE"));
    }

    #[test]
    fn utf_8_is_given_as_it_is_without_its_mark() {
        let text = "id,comment\n1,très bien 😀\n2,很好\n".repeat(9);
        check(text.as_bytes(), text.as_bytes(), None);
        check(format!("\u{feff}{text}").as_bytes(), text.as_bytes(), None);
        check(b"\xef\xbb\xbfid\xe9\n", b"id\xe9\n", None);
        check(b"", b"", None);
    }

    #[test]
    fn a_zero_is_no_utf_16() {
        for text in [
            "id,wifi\n1,\0\n",
            "i\0\n",
            "\0\0\0\0\0\0\0\0",
            "id\0\n",
            "id,wifi\n\0\0\0",
        ] {
            check(text.as_bytes(), text.as_bytes(), None);
        }
        let often = "1,\0\n".repeat(900);
        check(often.as_bytes(), often.as_bytes(), None);
    }

    #[test]
    fn utf_8_with_a_wrong_byte_stays_utf_8() {
        let mut text = "1,très bien\n".as_bytes().to_vec();
        text.extend(b"2,tr\xe8s bien\n");
        check(&text, &text, None);
        // The file is torn within a character, of which it has two bytes.
        let torn = &"1,très bien\n2,好".as_bytes()[..17];
        check(torn, torn, None);
    }

    #[test]
    fn more_wrong_bytes_than_characters_are_another_encoding() {
        // The two bytes of É and © in this encoding are those of ɩ in UTF-8.
        let text = "É©,Prénom,déjà\n";
        check(
            &encoded(WINDOWS_1252, text),
            text.as_bytes(),
            Some("windows-1252"),
        );
    }

    #[test]
    fn what_decides_may_come_after_any_length_of_ascii() {
        let ascii = rows(300_000);
        let comment = "咖啡很好喝，服务态度也不错。";
        let text = [&ascii, comment.as_bytes(), &ascii].concat();
        check(&text, &text, None);
        let file = [&ascii, encoded(GBK, comment).as_slice(), &ascii].concat();
        check(&file, &text, Some("GBK"));
    }

    #[test]
    fn a_character_is_not_wrong_because_the_sample_ends_in_it() {
        for bytes in 1..4 {
            let ascii = "a".repeat(SAMPLE - "é".len() - bytes);
            let text = format!("é{ascii}😀\n").into_bytes();
            assert_eq!(read(&text, 8192, 8192), (text, None));
        }
    }

    #[test]
    fn the_guess_does_not_depend_on_how_much_is_read_at_a_time() {
        // Without the letter before it, the third would be one of another language.
        let file = b"id,comment\n1,b\x9cuf\n";
        check(
            file,
            "id,comment\n1,bœuf\n".as_bytes(),
            Some("windows-1252"),
        );
        // Behind the sample, there is a byte that would rule the encoding out.
        let sample = encoded(GBK, "咖啡很好喝，服务态度也不错。");
        let mut file = sample.repeat(SAMPLE.div_ceil(sample.len()));
        file.extend(b"\xb5\n");
        for size in [1, 65_535, 65_536, 65_537, 1 << 20] {
            assert_eq!(read(&file, size, 1 << 20).1, Some("GBK"), "{size}");
        }
    }

    #[test]
    fn what_cannot_be_decoded_becomes_the_character_for_it() {
        // One wrong byte in the sample would rule the encoding out.
        let text = "咖啡很好喝，服务态度也不错\n".repeat(9_000);
        let file = [encoded(GBK, &text), vec![0xb5, b'\n', 0xb5]].concat();
        let text = format!("{text}\u{fffd}\n\u{fffd}");
        assert_eq!(read(&file, 8192, 8192), (text.into_bytes(), Some("GBK")));
    }

    #[test]
    fn a_torn_file_keeps_its_encoding() {
        let text = "咖啡很好喝，服务态度也不错\n咖啡";
        let file = encoded(GBK, text);
        let torn = text.strip_suffix('啡').expect("it ends so");
        let torn = format!("{torn}\u{fffd}");
        check(&file[..file.len() - 1], torn.as_bytes(), Some("GBK"));
    }

    #[test]
    fn nothing_is_lost_before_a_file_cannot_be_read() {
        let comment = "咖啡很好喝，服务态度也不错。".repeat(9_000);
        for file in [comment.clone().into_bytes(), encoded(GBK, &comment)] {
            let mut input = Text::new(Broken(&file), &Start::Unknown);
            let mut text = Vec::new();
            let error = input
                .read_to_end(&mut text)
                .expect_err("the disk was taken out");
            assert_eq!(error.kind(), Broken::KIND);
            assert_eq!(text, comment.as_bytes());
        }
    }
}
