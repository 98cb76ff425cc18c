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

/// Refuses a file that is too large to be looked at.
pub(super) fn check_size(bytes: &[u8]) -> Result<(), Problem> {
    let mebibytes = bytes.len().div_ceil(1 << 20) as u64;
    if bytes.len() > MAXIMUM_SIZE {
        Err(Problem::TooLarge { mebibytes })
    } else {
        Ok(())
    }
}

/// Takes bytes as UTF-8; a byte order mark is no part of the text.
pub(super) fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Box<UnreadableText>> {
    if is_utf16(bytes) {
        return Err(whole(Problem::Utf16 {
            file: file.to_owned(),
        }));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let start = error.valid_up_to();
        let shown = String::from_utf8_lossy(bytes).into_owned();
        Box::new(UnreadableText {
            span: start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
            shown,
            problem: Problem::Encoding {
                file: file.to_owned(),
            },
        })
    })
}

/// True of UTF-16: by its mark, or by the zeros that every other byte of the first keys then is.
fn is_utf16(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 64;
    let has_mark = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let zeros = |first: usize| {
        start
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    // Chinese titles have no zeros, the key before them has.
    has_mark || even.max(odd) >= 4 && even.min(odd) == 0
}

fn whole(problem: Problem) -> Box<UnreadableText> {
    Box::new(UnreadableText {
        shown: String::new(),
        span: 0..0,
        problem,
    })
}
