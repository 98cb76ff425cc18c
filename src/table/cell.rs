//! A cell of a row, and its text as a number, by which a known text is found without a branch.

use std::ops::Range;

/// A text within a buffer. Where the buffer goes on behind it, its key is found faster.
#[derive(Debug, Clone, Copy)]
pub struct Cell<'b> {
    buffer: &'b [u8],
    start: usize,
    length: usize,
}

impl<'b> Cell<'b> {
    pub fn new(buffer: &'b [u8], bytes: Range<usize>) -> Self {
        Self {
            buffer,
            start: bytes.start,
            length: bytes.len(),
        }
    }

    pub fn bytes(self) -> &'b [u8] {
        &self.buffer[self.start..self.start + self.length]
    }

    pub fn is_empty(self) -> bool {
        self.length == 0
    }

    /// True if nothing stands in it but blanks.
    pub fn is_blank(self) -> bool {
        self.bytes().iter().all(|byte| matches!(byte, b' ' | b'\t'))
    }

    /// Its length, and its first sixteen bytes.
    #[inline]
    pub fn key(self) -> Key {
        let bytes = self.buffer[self.start..].first_chunk::<LONGEST>();
        let short = self.length.min(LONGEST);
        let words = bytes.map_or_else(|| self.words(), |bytes| words(*bytes));
        let [first, second] = MASKS[short];
        Key {
            words: [words[0] & first, words[1] & second],
            length: self.length,
        }
    }

    /// The first sixteen bytes, where the buffer has no more than the text.
    #[cold]
    fn words(self) -> [u64; 2] {
        let mut bytes = [0; LONGEST];
        let text = &self.bytes()[..self.length.min(LONGEST)];
        bytes[..text.len()].copy_from_slice(text);
        words(bytes)
    }
}

/// The longest text of which a key tells all.
const LONGEST: usize = 16;

/// What a text is found by: its length, and its first sixteen bytes as two numbers, the first byte of
/// each in its lowest bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Key {
    pub words: [u64; 2],
    pub length: usize,
}

impl Key {
    /// The key of a text by itself.
    pub fn of(text: &[u8]) -> Self {
        Cell::new(text, 0..text.len()).key()
    }

    /// True if no other text has it.
    #[inline]
    pub fn is_whole(self) -> bool {
        self.length <= LONGEST
    }
}

#[inline]
fn words(bytes: [u8; LONGEST]) -> [u64; 2] {
    let (words, _) = bytes.as_chunks();
    [u64::from_le_bytes(words[0]), u64::from_le_bytes(words[1])]
}

/// The bits of the first bytes, by their number.
const MASKS: [[u64; 2]; LONGEST + 1] = {
    let mut masks = [[u64::MAX; 2]; LONGEST + 1];
    let mut bytes = 0;
    while bytes < LONGEST {
        masks[bytes] = if bytes < 8 {
            [(1 << (8 * bytes)) - 1, 0]
        } else {
            [u64::MAX, (1 << (8 * (bytes - 8))) - 1]
        };
        bytes += 1;
    }
    masks
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_text_of_up_to_sixteen_bytes() {
        let buffer = b"live-with,like,neutral-and-longer";
        let key = |bytes| Cell::new(buffer, bytes).key();
        let of = |text: &[u8], length| {
            let word = |bytes: &[u8]| {
                bytes
                    .iter()
                    .rev()
                    .fold(0, |word, byte| word << 8 | u64::from(*byte))
            };
            let (first, second) = text.split_at(text.len().min(8));
            let words = [word(first), word(second)];
            Key { words, length }
        };
        assert_eq!(key(0..9), of(b"live-with", 9));
        assert_eq!(key(10..14), of(b"like", 4));
        assert_eq!(key(3..3), of(b"", 0));
        assert_eq!(key(15..33), of(b"neutral-and-long", 18));
        // Behind this one, there are less than sixteen bytes.
        assert_eq!(key(27..33), of(b"longer", 6));
        assert_eq!(Key::of(b"like"), key(10..14));
    }
}
