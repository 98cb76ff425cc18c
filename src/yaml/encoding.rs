//! Bytes of a file to text.

use std::ops::Range;

use crate::diagnostic::Diagnostic;

/// The largest file that is read, in bytes. A survey of 100 features in ten languages has 200 KiB.
pub(super) const MAXIMUM_SIZE: usize = 1 << 20;

/// Why the bytes are no text.
pub(super) struct UnreadableText {
    /// The text with the bad bytes made visible.
    pub(super) shown: String,
    /// Where the first bad byte is, in `shown`.
    pub(super) span: Range<usize>,
    pub(super) diagnostic: Diagnostic,
}

/// Takes bytes as UTF-8; a byte order mark is no part of the text.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Box<UnreadableText>> {
    if bytes.len() > MAXIMUM_SIZE {
        let mebibytes = bytes.len().div_ceil(1 << 20);
        return Err(whole(
            Diagnostic::error(
                "too-large",
                format!("the file has {mebibytes} MiB, more than the 1 MiB that is read"),
            )
            .help("keep definitions here, and answers in the folder `responses`"),
        ));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(whole(
            Diagnostic::error("encoding", "the file is UTF-16, not UTF-8")
                .help("save it again with the encoding UTF-8"),
        ));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let start = error.valid_up_to();
        let shown = String::from_utf8_lossy(bytes).into_owned();
        Box::new(UnreadableText {
            span: start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
            shown,
            diagnostic: Diagnostic::error("encoding", "the file is not UTF-8")
                .label("this is not a character")
                .help("save it again with the encoding UTF-8"),
        })
    })
}

fn whole(diagnostic: Diagnostic) -> Box<UnreadableText> {
    Box::new(UnreadableText {
        shown: String::new(),
        span: 0..0,
        diagnostic,
    })
}
