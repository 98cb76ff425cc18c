//! Closed texts and what they stand for, found without a comparison letter by letter.
//!
//! Nearly all cells are answers, and nearly all of them one of five texts. Their bytes, as one number, are
//! the place in a table, and tell them apart; there is no branch that depends on which one it is.

#![expect(
    clippy::cast_possible_truncation,
    reason = "of a hash, only the highest bits are wanted"
)]

use crate::table::{Cell, Key};

/// So many slots a text: then nearly every text is in the slot where it is looked for first.
const ROOM: usize = 8;

/// What each of some texts stands for.
#[derive(Debug, Clone)]
pub(super) struct Codebook<T> {
    slots: Vec<Slot<T>>,
    /// The number of bits by which a hash is shifted to be the place of a slot.
    shift: u32,
    /// The texts of more than 16 bytes, each with the place of its slot.
    long: Vec<(usize, Box<[u8]>)>,
}

/// Where nothing stands, the length is one that no text has.
#[derive(Debug, Clone, Copy)]
struct Slot<T> {
    key: Key,
    value: T,
}

const VACANT: Key = Key {
    words: [0; 2],
    length: usize::MAX,
};

impl<T: Copy + Default> Codebook<T> {
    /// A codebook of these texts, none of which may be there twice.
    pub(super) fn new<'t>(texts: impl IntoIterator<Item = (&'t str, T)>) -> Self {
        let texts: Vec<(&str, T)> = texts.into_iter().collect();
        let size = (texts.len() * ROOM).next_power_of_two().max(2);
        let vacant = Slot {
            key: VACANT,
            value: T::default(),
        };
        let mut book = Self {
            slots: vec![vacant; size],
            shift: u64::BITS - size.trailing_zeros(),
            long: Vec::new(),
        };
        for (text, value) in texts {
            let key = Key::of(text.as_bytes());
            let mut place = book.place(key);
            while book.slots[place].key != VACANT {
                place = (place + 1) % size;
            }
            book.slots[place] = Slot { key, value };
            if !key.is_whole() {
                book.long.push((place, text.as_bytes().into()));
            }
        }
        book
    }

    /// What a text stands for.
    #[expect(
        clippy::inline_always,
        reason = "a call for each answer costs as much as this"
    )]
    #[inline(always)]
    pub(super) fn get(&self, cell: Cell<'_>) -> Option<T> {
        let key = cell.key();
        let mut place = self.place(key);
        loop {
            let slot = &self.slots[place];
            if slot.key == key && (key.is_whole() || self.is_long(place, cell)) {
                return Some(slot.value);
            }
            if slot.key == VACANT {
                return None;
            }
            place = (place + 1) % self.slots.len();
        }
    }

    /// True if a long text stands at a place.
    #[cold]
    fn is_long(&self, place: usize, cell: Cell<'_>) -> bool {
        let mut texts = self.long.iter();
        texts.any(|(at, text)| *at == place && **text == *cell.bytes())
    }

    /// Where a text is looked for first: multiplication mixes the words into the highest bits (Knuth,
    /// The Art of Computer Programming, volume 3, section 6.4).
    #[inline]
    fn place(&self, key: Key) -> usize {
        const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = key.words[0] ^ key.words[1];
        (mixed.wrapping_mul(GOLDEN) >> self.shift) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kano::Answer;

    fn get<T: Copy + Default>(book: &Codebook<T>, text: &str) -> Option<T> {
        let buffer = format!("{text},must-be,like,and so on");
        book.get(Cell::new(buffer.as_bytes(), 0..text.len()))
    }

    #[test]
    fn only_the_very_text_is_found() {
        let book = Codebook::new(Answer::ALL.map(|answer| (answer.code(), Some(answer))));
        for answer in Answer::ALL {
            assert_eq!(get(&book, answer.code()), Some(Some(answer)));
        }
        for text in [
            "",
            "lik",
            "likes",
            "Like",
            "live-witi",
            "live_with",
            "like\0",
        ] {
            assert_eq!(get(&book, text), None, "{text}");
        }
    }

    #[test]
    fn long_texts_that_begin_and_end_alike_are_told_apart() {
        let texts = [
            "beginning-a-the-end",
            "beginning-b-the-end",
            "beginning-the-end",
        ];
        let book = Codebook::new(texts.into_iter().zip(0..));
        for (text, value) in texts.into_iter().zip(0..) {
            assert_eq!(get(&book, text), Some(value));
        }
        assert_eq!(get(&book, "beginning-c-the-end"), None);
    }
}
