//! Bytes of a file to text.

use std::ops::Range;

use crate::diagnostic::Problem;

/// The largest file that is read, in bytes. A survey of 100 features in ten languages has 200 KiB.
pub(super) const MAXIMUM_SIZE: usize = 1 << 20;

/// Why the bytes are no text.
pub(super) struct UnreadableText {
    /// The text with the bad bytes made visible.
    pub(super) shown: String,
    /// Where the first bad byte is, in `shown`.
    pub(super) span: Range<usize>,
    pub(super) problem: Problem,
}

/// Takes bytes as UTF-8; a byte order mark is no part of the text.
pub(super) fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Box<UnreadableText>> {
    if bytes.len() > MAXIMUM_SIZE {
        let mebibytes = bytes.len().div_ceil(1 << 20) as u64;
        return Err(whole(Problem::TooLarge { mebibytes }));
    }
    let encoding = |found| Problem::Encoding {
        file: file.to_owned(),
        found,
    };
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(whole(encoding("utf-16")));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let start = error.valid_up_to();
        let shown = String::from_utf8_lossy(bytes).into_owned();
        Box::new(UnreadableText {
            span: start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
            shown,
            problem: encoding("other"),
        })
    })
}

fn whole(problem: Problem) -> Box<UnreadableText> {
    Box::new(UnreadableText {
        shown: String::new(),
        span: 0..0,
        problem,
    })
}
