//! Closed texts and what they stand for, found without a comparison letter by letter.
//!
//! Nearly all cells are answers, and nearly all of them one of five texts. Their bytes, as one number, are
//! the place in a table, and tell them apart; there is no branch that depends on which one it is. Labels of
//! other tools are longer, and need their last bytes as well.

#![expect(
    clippy::cast_possible_truncation,
    reason = "of a hash, only the highest bits are wanted"
)]

use std::collections::HashMap;

use crate::table::{Cell, Key, Tail};

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
    /// True if there are texts of which a key does not tell all.
    has_long: bool,
    /// The texts in slots of which neither a key nor a tail tells all.
    longest: Vec<Box<[u8]>>,
    /// The texts whose slot is taken.
    others: HashMap<Box<[u8]>, T>,
}

#[derive(Debug, Clone, Copy)]
struct Slot<T> {
    key: Key,
    tail: Tail,
    value: T,
    /// Where the text is, if these do not tell all of it.
    longest: u32,
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
                    tail: Tail::default(),
                    value: T::default(),
                    longest: 0,
                };
                size
            ],
            shift: u64::BITS - size.trailing_zeros(),
            has_long: texts.iter().any(|(text, _)| !Key::of(text).is_whole()),
            longest: Vec::new(),
            others: HashMap::new(),
        };
        for (text, value) in texts {
            let cell = Cell::new(text, 0..text.len());
            let (key, tail) = (cell.key(), book.tail(cell));
            let place = book.place(key, tail);
            let slot = book.slots[place];
            if slot.key == Key::NONE {
                book.slots[place] = Slot {
                    key,
                    tail,
                    value: *value,
                    longest: book.longest.len() as u32,
                };
                let is_told = key.is_whole_with_tail();
                book.longest.extend((!is_told).then(|| (*text).into()));
            } else if !book.is_in(&slot, key, tail, cell) {
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
        let (key, tail) = (cell.key(), self.tail(cell));
        let slot = &self.slots[self.place(key, tail)];
        if self.is_in(slot, key, tail, cell) {
            Some(slot.value)
        } else {
            self.other(cell.bytes())
        }
    }

    /// The tail of a text, if any text needs one.
    #[inline]
    fn tail(&self, cell: Cell<'_>) -> Tail {
        if self.has_long {
            cell.tail()
        } else {
            Tail::default()
        }
    }

    /// True if a slot is that of a text, which has this key and this tail.
    #[inline]
    fn is_in(&self, slot: &Slot<T>, key: Key, tail: Tail, cell: Cell<'_>) -> bool {
        let is_all = || *self.longest[slot.longest as usize] == *cell.bytes();
        slot.key == key && slot.tail == tail && (key.is_whole_with_tail() || is_all())
    }

    #[cold]
    #[inline(never)]
    fn other(&self, text: &[u8]) -> Option<T> {
        self.others.get(text).copied()
    }

    /// Where a text is looked for first: multiplication mixes the words into the highest bits (Knuth,
    /// The Art of Computer Programming, volume 3, section 6.4).
    #[inline]
    fn place(&self, key: Key, tail: Tail) -> usize {
        const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
        // A tail is turned round: it may be of the same bytes as the key.
        let mixed = key.0[0] ^ key.0[1] ^ (tail.0[0] ^ tail.0[1]).rotate_left(u64::BITS / 2);
        (mixed.wrapping_mul(GOLDEN) >> self.shift) as usize
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
    fn labels_have_slots_of_their_own() {
        for labels in [
            [
                "I would like it",
                "I would like it very much",
                "I would like it a bit more",
                "I would like it no longer",
                "I would not like it at all",
            ],
            [
                "我会觉得很高兴",
                "我会觉得很讨厌",
                "我会觉得很奇怪",
                "我会觉得无所谓",
                "我会觉得能忍受",
            ],
            [
                "0123456789abcdea",
                "0123456789abcdfa",
                "0123456789abcega",
                "a123456789abcdea",
                "a12345678_abcdea",
            ],
        ] {
            let book = Codebook::new(labels.into_iter().zip(0..));
            assert!(book.others.is_empty(), "{labels:?}");
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
            "the-same-beginning-a-the-end",
            "the-same-beginning-b-the-end",
            "a-long-beginning-a-and-an-end-of-all-of-them",
            "a-long-beginning-b-and-an-end-of-all-of-them",
            "short",
        ];
        let book = Codebook::new(texts.into_iter().zip(0..));
        for (text, value) in texts.into_iter().zip(0..) {
            assert_eq!(get(&book, text), Some(value));
        }
        for text in [
            "beginning-c-the-end",
            "the-same-beginning-c-the-end",
            "a-long-beginning-c-and-an-end-of-all-of-them",
            "the-same-beginning-a-the-en",
            "the-same-beginn",
        ] {
            assert_eq!(get(&book, text), None, "{text}");
        }
    }

    /// Texts of which many have the same key, and some the same tail.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[ab]{1,4}",
            "a{15}[ab]{1,4}",
            "a{20}[ab]{1,9}",
            "a{15}[ab]{1,4}a{16}"
        ]
    }

    proptest! {
        #[test]
        fn a_text_of_any_length_is_found_as_in_a_list(
            texts in prop::collection::vec(text(), 1..12),
            others in prop::collection::vec(text(), 12),
        ) {
            let book = Codebook::new(texts.iter().map(String::as_str).zip(1..));
            for text in texts.iter().chain(&others) {
                let value = texts.iter().position(|other| other == text).map(|place| place + 1);
                prop_assert_eq!(get(&book, text), value, "{}", text);
            }
        }
    }
}
