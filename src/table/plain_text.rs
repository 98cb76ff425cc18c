//! Where a text of JSON ends that is written as it is.

use wide::u8x16;

use super::source::SLACK;

/// The place of the first byte from `start` on that is a quote, a backslash or a control character; at
/// least `end` if there is none before it.
///
/// Sixteen bytes are looked at together: most texts are shorter, so that none depends on its length.
#[inline]
pub fn end_of_plain_text(buffer: &[u8], start: usize, end: usize) -> usize {
    const { assert!(SLACK >= 16, "a piece may go on behind the text") };
    let mut at = start;
    while at < end {
        let Some(piece) = buffer.get(at..).and_then(|rest| rest.first_chunk::<16>()) else {
            break;
        };
        let piece = u8x16::new(*piece);
        let is_control = piece.min(u8x16::splat(0x1f)).simd_eq(piece);
        let is_quote = piece.simd_eq(u8x16::splat(b'"'));
        let is_backslash = piece.simd_eq(u8x16::splat(b'\\'));
        let found = (is_control | is_quote | is_backslash).to_bitmask();
        if found != 0 {
            return at + found.trailing_zeros() as usize;
        }
        at += 16;
    }
    end.max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_at_what_may_not_stand_in_it() {
        for end in ["\"", "\\", "\n", "\u{1f}", "\0"] {
            for length in 0..40 {
                let text = "我a ".repeat(20).bytes().take(length).collect::<Vec<_>>();
                let buffer = [&text, end.as_bytes(), &[b'x'; 64]].concat();
                assert_eq!(end_of_plain_text(&buffer, 0, length + 1), length);
            }
        }
        let buffer = [b'x'; 100];
        assert!(end_of_plain_text(&buffer, 3, 30) >= 30);
    }
}
