//! What people write in their own words, as it is counted, compared and kept.
//!
//! Nothing that a form lets pass may be too long here, and the same text must be the same by every
//! way on which it comes.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// A text in which each line break is one character. A form that is posted has those of Windows, as
/// HTML wants it; a script has not.
pub(super) fn with_plain_breaks(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The number of characters, as the browser counts that lets the most of them pass `maxlength`: most
/// count units of UTF-16, Safari before version 16.4 what people see as one character (a grapheme
/// cluster), such as an emoji of seven code points.
pub(super) fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_break_is_one_character() {
        assert_eq!(with_plain_breaks("a\r\nb\rc\nd\r\n\r\n"), "a\nb\nc\nd\n\n");
        assert_eq!(length("a\n\nb"), 4);
    }

    #[test]
    fn what_people_see_as_one_character_counts_once() {
        for one in ["我", "😀", "👨\u{200d}👩\u{200d}👧", "🇫🇷", "e\u{301}", "한"] {
            assert_eq!(length(one), 1, "{one}");
        }
    }
}
