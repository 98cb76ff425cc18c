//! Files that are not a text of responses. They are recognised by their first bytes, so that a
//! message can say what they are.

use memchr::memmem;

/// What a file is, if it is not a text of responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A ZIP archive.
    Zip,
    /// A document of an office program: a ZIP archive with XML in it. Workbooks are read, so that in
    /// the end it is a text or a presentation.
    Document,
    /// A workbook of Excel without XML (`.xlsb`).
    BinaryWorkbook,
    /// A workbook that is too large to be held in memory.
    LargeWorkbook,
    /// A document of an office program that has a password.
    Encrypted,
    /// A file of Excel or Word before 2007.
    OldOffice,
    Pdf,
    /// HTML or XML, which some programs write with the name of a spreadsheet.
    Html,
    /// PNG, JPEG, GIF or WebP.
    Image,
    /// Sound or video.
    Recording,
    Parquet,
    Sqlite,
    /// Compressed in a way that is not read: bzip2, xz, 7-Zip, RAR, or more than twice.
    Archive,
    /// In an archive, with a password.
    Locked,
    /// In an archive, compressed in a way that is not read.
    OddlyPacked,
    /// An archive of more files than are read.
    CrowdedArchive,
    /// An archive in which there is nothing to read.
    EmptyArchive,
    /// A message that is too large to be held in memory.
    LargeMessage,
    /// Text in UTF-32, which hardly any program writes.
    Utf32,
}

/// How files begin. Where a text could begin alike, more is asked for than the mark of the format.
const BEGINNINGS: [(&[u8], Foreign); 21] = [
    (b"PK\x05\x06", Foreign::Zip),
    (b"PK\x07\x08", Foreign::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldOffice),
    (b"%PDF-", Foreign::Pdf),
    (b"\x89PNG\r\n\x1a\n", Foreign::Image),
    (b"\xff\xd8\xff", Foreign::Image),
    (b"GIF87a", Foreign::Image),
    (b"GIF89a", Foreign::Image),
    (b"OggS\0", Foreign::Recording),
    (b"ID3\x03", Foreign::Recording),
    (b"ID3\x04", Foreign::Recording),
    (b"#!AMR\n", Foreign::Recording),
    // Behind the mark, the first page begins with its kind.
    (b"PAR1\x15", Foreign::Parquet),
    (b"SQLite format 3\0", Foreign::Sqlite),
    (b"\xfd7zXZ\0", Foreign::Archive),
    (b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
    (b"Rar!\x1a\x07", Foreign::Archive),
    // What is compressed once or twice was decompressed before.
    (b"\x1f\x8b\x08", Foreign::Archive),
    (b"\x28\xb5\x2f\xfd", Foreign::Archive),
    (b"\xff\xfe\0\0", Foreign::Utf32),
    (b"\0\0\xfe\xff", Foreign::Utf32),
];

impl Foreign {
    /// The word for it in messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::BinaryWorkbook => "binary-workbook",
            Self::LargeWorkbook => "large-workbook",
            Self::Encrypted => "encrypted",
            Self::OldOffice => "old-office",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::Recording => "recording",
            Self::Locked => "locked",
            Self::OddlyPacked => "oddly-packed",
            Self::CrowdedArchive => "crowded-archive",
            Self::EmptyArchive => "empty-archive",
            Self::LargeMessage => "large-message",
            Self::Zip | Self::Archive => "archive",
            Self::Parquet | Self::Sqlite => "database",
            Self::Utf32 => "other",
        }
    }

    /// True if it takes more than the beginning of the file to know whether it is a workbook.
    pub(super) fn may_be_workbook(self) -> bool {
        matches!(self, Self::Zip | Self::Document | Self::OldOffice)
    }

    /// True of what people send each other in a chat beside texts.
    pub(super) fn is_medium(self) -> bool {
        matches!(self, Self::Image | Self::Recording)
    }

    /// True of what is compressed as a whole, with files in it or not.
    pub(super) fn is_packed(self) -> bool {
        matches!(self, Self::Archive)
    }

    /// What a file is that begins so; `None` if it may be text.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        let is_it = |(beginning, _): &&(&[u8], Self)| head.starts_with(beginning);
        if let Some((_, kind)) = BEGINNINGS.iter().find(is_it) {
            Some(*kind)
        } else if head.starts_with(b"PK\x03\x04") {
            Some(zip(head))
        } else if is_bzip2(head) {
            Some(Self::Archive)
        } else if let Some(medium) = medium(head) {
            Some(medium)
        } else if is_utf32(head) {
            Some(Self::Utf32)
        } else {
            is_html(head).then_some(Self::Html)
        }
    }
}

/// True if a file begins as one of bzip2, with a digit in the middle.
fn is_bzip2(head: &[u8]) -> bool {
    head.starts_with(b"BZh") && head.get(4..10) == Some(b"1AY&SY")
}

/// What a file with pictures, sound or video is, whose kind stands behind a length.
fn medium(head: &[u8]) -> Option<Foreign> {
    let kind = head.get(8..12)?;
    match &head[..8] {
        [b'R', b'I', b'F', b'F', ..] if kind == b"WEBP" => Some(Foreign::Image),
        [b'R', b'I', b'F', b'F', ..] if matches!(kind, b"WAVE" | b"AVI ") => {
            Some(Foreign::Recording)
        }
        [0, 0, 0, _, b'f', b't', b'y', b'p'] if matches!(kind, b"heic" | b"mif1" | b"avif") => {
            Some(Foreign::Image)
        }
        [0, 0, 0, _, b'f', b't', b'y', b'p'] => Some(Foreign::Recording),
        _ => None,
    }
}

/// What a ZIP archive is, by the names of its first files.
fn zip(head: &[u8]) -> Foreign {
    /// Where in the entry of a file its name is found, and where the length of the name.
    const NAME: usize = 30;
    const LENGTH: usize = 26;
    /// What is at the top of a document of Office; programs differ in what they write first.
    const PARTS: [&[u8]; 4] = [b"[Content_Types].xml", b"_rels/", b"docProps/", b"xl/"];
    for start in memmem::find_iter(head, b"PK\x03\x04") {
        let entry = &head[start..];
        let Some(name) = entry.get(NAME..) else {
            break;
        };
        let length = u16::from_le_bytes([entry[LENGTH], entry[LENGTH + 1]]);
        let name = &name[..name.len().min(length.into())];
        // This file is never compressed, so that it can be read here.
        let is_open_document =
            name == b"mimetype" && memmem::find(entry, b"vnd.oasis.opendocument").is_some();
        if is_open_document || PARTS.iter().any(|part| name.starts_with(part)) {
            return Foreign::Document;
        }
    }
    Foreign::Zip
}

/// True if each four bytes are the number of one character, in either order.
fn is_utf32(head: &[u8]) -> bool {
    let is_character = |number: u32| number != 0 && char::from_u32(number).is_some();
    let all = |number: fn([u8; 4]) -> u32| {
        let (units, _) = head.as_chunks();
        units.len() > 1 && units.iter().all(|unit| is_character(number(*unit)))
    };
    all(u32::from_le_bytes) || all(u32::from_be_bytes)
}

/// True if the text begins as HTML or XML, in UTF-8 or UTF-16.
fn is_html(head: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 4] = [b"<!doctype html", b"<html", b"<table", b"<?xml"];
    // The marks of the byte order, and in UTF-16 every second byte.
    let is_nothing = |byte: &u8| matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff);
    let text = head.iter().filter(|byte| !is_nothing(byte));
    let text = text.skip_while(|byte| byte.is_ascii_whitespace());
    BEGINNINGS.iter().any(|beginning| {
        let letters = text.clone().take(beginning.len());
        letters
            .map(u8::to_ascii_lowercase)
            .eq(beginning.iter().copied())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The beginning of an entry of a ZIP archive: its name, and what it holds.
    fn entry(name: &str, content: &str) -> Vec<u8> {
        let length = u8::try_from(name.len()).expect("the name is short");
        let mut entry = b"PK\x03\x04".to_vec();
        entry.resize(26, 0);
        entry.extend([length, 0, 0, 0]);
        entry.extend_from_slice(name.as_bytes());
        entry.extend_from_slice(content.as_bytes());
        entry
    }

    #[test]
    fn an_archive_is_named_by_its_first_files() {
        let ods = "application/vnd.oasis.opendocument.spreadsheet";
        let cases = [
            (entry("photo.jpg", "[Content_Types].xml"), Foreign::Zip),
            (entry("[Content_Types].xml", "…"), Foreign::Document),
            (entry("docProps/app.xml", "…"), Foreign::Document),
            (
                [entry("a", "…"), entry("xl/workbook.xml", "…")].concat(),
                Foreign::Document,
            ),
            (entry("mimetype", ods), Foreign::Document),
            (entry("mimetype", "application/epub+zip"), Foreign::Zip),
            (entry("photo.jpg", "")[..28].to_vec(), Foreign::Zip),
        ];
        for (head, kind) in cases {
            assert_eq!(Foreign::of(&head), Some(kind), "{}", head.escape_ascii());
        }
    }

    #[test]
    fn html_begins_in_any_case_behind_spaces_and_marks() {
        let utf16 = |text: &str| text.bytes().flat_map(|byte| [byte, 0]).collect();
        let cases: [Vec<u8>; 6] = [
            b"<!DOCTYPE html>".to_vec(),
            b"\xef\xbb\xbf\r\n <Html lang=en>".to_vec(),
            b"<TABLE>".to_vec(),
            b"<?xml version=\"1.0\"?>".to_vec(),
            utf16("\r\n<html>"),
            [b"\xff\xfe".to_vec(), utf16("<table>")].concat(),
        ];
        for head in cases {
            assert_eq!(
                Foreign::of(&head),
                Some(Foreign::Html),
                "{}",
                head.escape_ascii()
            );
        }
    }

    #[test]
    fn other_files_are_known_by_their_first_bytes() {
        let cases: [(&[u8], Foreign); 9] = [
            (b"%PDF-1.7\n", Foreign::Pdf),
            (b"\xff\xd8\xff\xe0", Foreign::Image),
            (b"GIF89a\x01", Foreign::Image),
            (b"PAR1\x15\x04", Foreign::Parquet),
            (b"SQLite format 3\0\x10", Foreign::Sqlite),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", Foreign::OldOffice),
            (b"BZh91AY&SY", Foreign::Archive),
            (b"i\0\0\0d\0\0\0", Foreign::Utf32),
            (b"\0\0\0i\0\0\0d\0", Foreign::Utf32),
        ];
        for (head, kind) in cases {
            assert_eq!(Foreign::of(head), Some(kind), "{}", head.escape_ascii());
        }
    }

    #[test]
    fn text_is_not_foreign() {
        let cases: [&[u8]; 9] = [
            b"",
            b"id,wifi__functional\n",
            b"{\"survey\":\"cafe\"}\n",
            b"PAR1,PAR2\nlike,dislike\n",
            b"BZh1,GIF8,PK\n",
            b"a < b,<html\n",
            b"i\0d\0,\0",
            b"i\0\0\0",
            b"id\0\0,wifi\n",
        ];
        for head in cases {
            assert_eq!(Foreign::of(head), None, "{}", head.escape_ascii());
        }
    }
}
