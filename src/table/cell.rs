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
            length: bytes.end - bytes.start,
        }
    }

    #[inline]
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

    /// What it is found by.
    #[inline]
    pub fn key(self) -> Key {
        let rest = &self.buffer[self.start..];
        let short = self.length.min(BYTES);
        let [first, second] = match rest.first_chunk() {
            Some(bytes) => words(*bytes),
            None => words_at_end(&rest[..short]),
        };
        let [first_bits, second_bits] = MASKS[short];
        let length = self.length.min(LONGEST) as u64;
        Key([
            first & first_bits,
            second & second_bits | length << LENGTH_SHIFT,
        ])
    }

    /// The last bytes of a long text, by which it is told from others with the same key; none of another.
    #[inline]
    pub fn tail(self) -> Tail {
        let start = self.start + self.length.saturating_sub(BYTES);
        let [first, second] = match self.buffer[start..].first_chunk() {
            Some(bytes) => words(*bytes),
            None => [0; 2],
        };
        // No branch, for in a file both are frequent.
        let bits = 0_u64.wrapping_sub(u64::from(self.length >= BYTES));
        Tail([first & bits, second & bits])
    }
}

/// The number of bytes that are looked at: those of a short text, and one for its length.
const BYTES: usize = 16;

/// The largest length that a key tells from others.
const LONGEST: usize = u8::MAX as usize - 1;

/// Where in the second number the length stands.
const LENGTH_SHIFT: u32 = u64::BITS - 8;

/// What a text is found by: its first fifteen bytes as two numbers, the first byte of each in its
/// lowest bits, and in the highest byte its length, or 254 if it is longer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Key(pub [u64; 2]);

impl Key {
    /// A key that no text has.
    pub const NONE: Self = Self([u64::MAX; 2]);

    /// The key of a text by itself.
    pub fn of(text: &[u8]) -> Self {
        Cell::new(text, 0..text.len()).key()
    }

    /// True if no other text has it.
    #[inline]
    pub fn is_whole(self) -> bool {
        self.length() < BYTES as u64
    }

    /// True if no other text has it with the same tail.
    #[inline]
    pub fn is_whole_with_tail(self) -> bool {
        self.length() < 2 * BYTES as u64
    }

    #[inline]
    fn length(self) -> u64 {
        self.0[1] >> LENGTH_SHIFT
    }
}

/// The last sixteen bytes of a text as two numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tail(pub [u64; 2]);

#[inline]
fn words(bytes: [u8; BYTES]) -> [u64; 2] {
    let (words, _) = bytes.as_chunks();
    [u64::from_le_bytes(words[0]), u64::from_le_bytes(words[1])]
}

/// The words of a text behind which the buffer has less than sixteen bytes.
#[cold]
#[inline(never)]
fn words_at_end(text: &[u8]) -> [u64; 2] {
    let mut bytes = [0; BYTES];
    bytes[..text.len()].copy_from_slice(text);
    words(bytes)
}

/// The bits of the first bytes, by their number, but for those of the length.
const MASKS: [[u64; 2]; BYTES + 1] = {
    let mut masks = [[u64::MAX, (1 << LENGTH_SHIFT) - 1]; BYTES + 1];
    let mut bytes = 0;
    while bytes < BYTES {
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
    fn a_key_is_the_text_of_up_to_fifteen_bytes_and_its_length() {
        let buffer = b"live-with,like,neutral-and-longer";
        let key = |bytes| Cell::new(buffer, bytes).key();
        let of = |text: &[u8], length: u8| {
            let mut bytes = [0; 16];
            bytes[..text.len()].copy_from_slice(text);
            bytes[15] = length;
            Key(words(bytes))
        };
        assert_eq!(key(0..9), of(b"live-with", 9));
        assert_eq!(key(10..14), of(b"like", 4));
        assert_eq!(key(3..3), of(b"", 0));
        assert_eq!(key(15..30), of(b"neutral-and-lon", 15));
        assert_eq!(key(15..31), of(b"neutral-and-lon", 16));
        assert_eq!(key(15..33), of(b"neutral-and-lon", 18));
        assert_eq!(Key::of(&[b'a'; 254]), Key::of(&[b'a'; 300]));
        // Behind this one, there are less than sixteen bytes.
        assert_eq!(key(27..33), of(b"longer", 6));
        assert_eq!(Key::of(b"like"), key(10..14));
        assert!(key(15..30).is_whole() && !key(15..31).is_whole());
        assert!(key(0..31).is_whole_with_tail() && !key(0..32).is_whole_with_tail());
    }

    #[test]
    fn a_tail_is_the_end_of_a_text_of_sixteen_bytes_or_more() {
        let buffer = b"live-with,like,neutral-and-longer";
        let tail = |bytes| Cell::new(buffer, bytes).tail();
        assert_eq!(tail(15..33), Tail(words(*b"utral-and-longer")));
        assert_eq!(tail(17..33), tail(0..33));
        for short in [0..9, 0..15, 18..33, 33..33] {
            assert_eq!(tail(short), Tail::default());
        }
    }
}
