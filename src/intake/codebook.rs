//! Closed texts and what they stand for, found without a comparison letter by letter.
//!
//! Nearly all cells are answers, and nearly all of them one of five texts. Their bytes, as one number, are
//! the place in a table, and tell them apart; there is no branch that depends on which one it is.

#![expect(
    clippy::cast_possible_truncation,
    reason = "of a hash, only the highest bits are wanted"
)]

use std::collections::HashMap;

use crate::table::{Cell, Key};

/// So many slots a text at least.
const ROOM: usize = 4;

/// A table is not made larger than this to give each text a slot of its own.
const ENOUGH: usize = 1 << 10;

/// What each of some texts stands for.
#[derive(Debug, Clone)]
pub(super) struct Codebook<T> {
    slots: Vec<Slot<T>>,
    /// The number of bits by which a hash is shifted to be the place of a slot.
    shift: u32,
    /// The texts in slots of which a key does not tell all.
    long: Vec<Box<[u8]>>,
    /// The texts whose slot is taken.
    others: HashMap<Box<[u8]>, T>,
}

#[derive(Debug, Clone, Copy)]
struct Slot<T> {
    key: Key,
    value: T,
    /// Where the text is, if the key does not tell all of it.
    long: u32,
}

impl<T: Copy + Default> Codebook<T> {
    /// A codebook of these texts; of the same text twice, the first one counts.
    pub(super) fn new<'t>(texts: impl IntoIterator<Item = (&'t str, T)>) -> Self {
        let texts = texts.into_iter();
        let texts: Vec<(&[u8], T)> = texts
            .map(|(text, value)| (text.as_bytes(), value))
            .collect();
        let mut size = (texts.len() * ROOM).next_power_of_two().max(2);
        loop {
            let book = Self::with_slots(size, &texts);
            if book.others.is_empty() || size >= ENOUGH {
                return book;
            }
            size *= 2;
        }
    }

    fn with_slots(size: usize, texts: &[(&[u8], T)]) -> Self {
        let mut book = Self {
            slots: vec![
                Slot {
                    key: Key::NONE,
                    value: T::default(),
                    long: 0,
                };
                size
            ],
            shift: u64::BITS - size.trailing_zeros(),
            long: Vec::new(),
            others: HashMap::new(),
        };
        for (text, value) in texts {
            let key = Key::of(text);
            let place = book.place(key);
            let slot = book.slots[place];
            if slot.key == Key::NONE {
                let (value, long) = (*value, book.long.len() as u32);
                book.slots[place] = Slot { key, value, long };
                book.long.extend((!key.is_whole()).then(|| (*text).into()));
            } else if !book.is_in(&slot, key, || text) {
                book.others.entry((*text).into()).or_insert(*value);
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
        let slot = &self.slots[self.place(key)];
        if self.is_in(slot, key, || cell.bytes()) {
            Some(slot.value)
        } else {
            self.other(cell.bytes())
        }
    }

    /// True if a slot is that of a text with this key.
    #[inline]
    fn is_in<'t>(&self, slot: &Slot<T>, key: Key, text: impl Fn() -> &'t [u8]) -> bool {
        slot.key == key && (key.is_whole() || *self.long[slot.long as usize] == *text())
    }

    #[cold]
    #[inline(never)]
    fn other(&self, text: &[u8]) -> Option<T> {
        self.others.get(text).copied()
    }

    /// Where a text is looked for first: multiplication mixes the words into the highest bits (Knuth,
    /// The Art of Computer Programming, volume 3, section 6.4).
    #[inline]
    fn place(&self, key: Key) -> usize {
        const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = key.0[0] ^ key.0[1];
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
    fn each_of_many_texts_is_found() {
        let texts: Vec<String> = (0..2_000).map(|number| number.to_string()).collect();
        let book = Codebook::new(texts.iter().map(String::as_str).zip(0..));
        assert!(!book.others.is_empty(), "some share a slot");
        for (text, value) in texts.iter().zip(0..) {
            assert_eq!(get(&book, text), Some(value));
        }
        assert_eq!(get(&book, "2000"), None);
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
