//! The responses that were accepted before, known by their ids.
//!
//! 1. Ids are compared whole. One that a form wrote is 128 bits in hexadecimal, and kept as it is; of
//!    any other, 128 bits of a hash are kept. What was answered is kept as 64 bits of a hash, which are
//!    compared only for the same id.
//! 2. An answer code has only the first 60 bits of the id that the form wrote. It is the same person as
//!    the one response whose id begins with them; if there are several, nobody knows, and nothing is
//!    refused. Nor is a response refused for a code that was read before and says something else.
//! 3. The hash of an id is `SipHash` (Aumasson & Bernstein 2012). All hashes have keys that nobody knows:
//!    whoever chooses ids or answers cannot make two of them alike. They are in no output.
//! 4. Entries lie in pieces of a fixed size, and 64 small tables lead to them: so growing copies no
//!    entry, and at most one of the tables at a time. A response takes 32 bytes, and 6 to 12 in a table.
//!    Each table has its own entries, which lie close enough together to stay near the processor while
//!    it grows.

#![expect(
    clippy::cast_possible_truncation,
    reason = "of hashes, only some bits are wanted"
)]

use std::hash::{BuildHasher, Hasher, RandomState};

use hashbrown::HashTable;
use siphasher::sip128::{Hasher128, SipHasher13};

use super::content::write_content;
use super::pieces::Pieces;
use super::record_position::RecordPosition;
use crate::response::Response;

/// The number of tables.
const TABLES: u32 = 64;

#[derive(Debug)]
pub(super) struct Seen {
    keys: (u64, u64),
    contents: foldhash::quality::RandomState,
    tables: Vec<Table>,
    /// Where the first entry is whose id begins with some 60 bits; none before the first answer code.
    beginnings: Option<HashTable<Beginning>>,
    buffer: Vec<u8>,
}

/// A part of the entries.
#[derive(Debug, Default)]
struct Table {
    entries: Pieces<Entry>,
    /// Where the entry of an id is.
    places: HashTable<u32>,
}

/// The first entry of those whose id begins alike.
#[derive(Debug, Clone, Copy)]
struct Beginning {
    entry: u32,
    is_several: bool,
}

/// How an id is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct IdKey {
    bits: u128,
    kind: IdKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IdKind {
    /// The 128 bits that a form wrote.
    Form,
    /// The first 60 of them, out of an answer code.
    Code,
    /// 128 bits of a hash of any other text.
    Text,
}

/// The first response with an id.
#[derive(Debug, Clone, Copy)]
struct Entry {
    bits: u128,
    content: u64,
    place: Place,
}

/// The position of a record, with the kind of its id in the lowest two bits.
#[derive(Debug, Clone, Copy)]
struct Place(u64);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// Nothing: it is the first with its id.
    New,
    /// The same was read there.
    Same(RecordPosition),
    /// Another with the same id was read there.
    Other(RecordPosition),
    /// It may be the same person as another, of which an answer code does not say enough.
    Unclear,
}

impl Default for Seen {
    fn default() -> Self {
        let random = RandomState::new();
        Self {
            keys: (random.hash_one(0), random.hash_one(1)),
            contents: foldhash::quality::RandomState::default(),
            tables: (0..TABLES).map(|_| Table::default()).collect(),
            beginnings: None,
            buffer: Vec::new(),
        }
    }
}

impl Seen {
    /// Compares a response with an earlier one of the same id; if there is none, it is the first.
    pub(super) fn meet(&mut self, response: &Response, position: RecordPosition) -> Known {
        let key = self.key(&response.id);
        let content = self.content(response);
        self.meet_key(key, content, position)
    }

    /// The same for a response out of an answer code, whose id is the first digits of one.
    pub(super) fn meet_code(&mut self, response: &Response, position: RecordPosition) -> Known {
        let bits = u128::from_str_radix(&response.id, 16).unwrap_or_default();
        let kind = IdKind::Code;
        let content = self.content(response);
        self.meet_key(IdKey { bits, kind }, content, position)
    }

    fn meet_key(&mut self, key: IdKey, content: u64, position: RecordPosition) -> Known {
        let entry = Entry {
            bits: key.bits,
            content,
            place: Place::new(position, key.kind),
        };
        if let Some(first) = self.find(key) {
            return first.known(content);
        }
        let person = self.same_beginning(key, content);
        // Whoever comes next with this id is compared with the first response of the same person.
        let first = match person {
            Person::First(first) => Entry {
                bits: key.bits,
                content: first.content,
                place: Place::new(first.place.position(), key.kind),
            },
            Person::Nobody | Person::Unclear => entry,
        };
        self.insert(key, first);
        match person {
            Person::First(first) => first.known(content),
            Person::Nobody => Known::New,
            Person::Unclear => Known::Unclear,
        }
    }

    /// Whose id begins as this one does, where only that much is known of one of them.
    fn same_beginning(&mut self, key: IdKey, content: u64) -> Person {
        if key.kind == IdKind::Code && self.beginnings.is_none() {
            self.note_beginnings();
        }
        let (Some(beginning), Some(beginnings)) = (key.beginning(), &self.beginnings) else {
            return Person::Nobody;
        };
        let is_same =
            |found: &&Beginning| self.entry(found.entry).key().beginning() == Some(beginning);
        let hash = self.hash(beginning.into(), 0);
        let Some(found) = beginnings.find(hash, |found| is_same(&found)) else {
            return Person::Nobody;
        };
        let first = self.entry(found.entry);
        let is_code = first.place.kind() == IdKind::Code;
        match key.kind {
            IdKind::Code if found.is_several => Person::Unclear,
            // Of two ids that are known whole, none is the other.
            IdKind::Form if !is_code => Person::Nobody,
            // Whoever has a whole id is not refused for what may be the code of somebody else.
            IdKind::Form if first.content != content => Person::Unclear,
            _ => Person::First(first),
        }
    }

    /// Begins to note how ids begin.
    fn note_beginnings(&mut self) {
        self.beginnings = Some(HashTable::new());
        for table in 0..TABLES {
            for place in 0..self.tables[table as usize].entries.count() {
                self.note_beginning(place * TABLES + table);
            }
        }
    }

    fn note_beginning(&mut self, index: u32) {
        let key = self.entry(index).key();
        let (Some(beginning), Some(mut beginnings)) = (key.beginning(), self.beginnings.take())
        else {
            return;
        };
        let beginning_of = |found: &Beginning| self.entry(found.entry).key().beginning();
        let hash = self.hash(beginning.into(), 0);
        match beginnings.find_mut(hash, |found| beginning_of(found) == Some(beginning)) {
            // The rest of the id of a code is known now, if the same was answered.
            Some(found) if self.entry(found.entry).place.kind() == IdKind::Code => {
                if self.entry(found.entry).content == self.entry(index).content {
                    found.entry = index;
                }
            }
            Some(found) => found.is_several |= key.kind == IdKind::Form,
            None => {
                let new = Beginning {
                    entry: index,
                    is_several: false,
                };
                let hash_of =
                    |found: &Beginning| self.hash(beginning_of(found).unwrap_or(0).into(), 0);
                beginnings.insert_unique(hash, new, hash_of);
            }
        }
        self.beginnings = Some(beginnings);
    }

    fn find(&self, key: IdKey) -> Option<Entry> {
        let hash = self.hash(key.bits, key.kind as u64);
        let table = &self.tables[table(hash) as usize];
        let is_same = |place: &u32| table.entries.get(*place).key() == key;
        let place = table.places.find(hash, is_same)?;
        Some(table.entries.get(*place))
    }

    fn insert(&mut self, key: IdKey, entry: Entry) {
        let keys = self.keys;
        let hash_of = |entry: Entry| hash(keys, entry.bits, entry.place.kind() as u64);
        let hash = hash_of(entry);
        let number = table(hash);
        let Table { entries, places } = &mut self.tables[number as usize];
        if places.len() == places.capacity() {
            *places = grown(entries, hash_of);
        }
        let place = entries.push(entry);
        places.insert_unique(hash, place, |place| hash_of(entries.get(*place)));
        if self.beginnings.is_some() && key.kind != IdKind::Text {
            self.note_beginning(place * TABLES + number);
        }
    }

    /// An entry by the number of its table, and its place there.
    fn entry(&self, number: u32) -> Entry {
        let table = &self.tables[(number % TABLES) as usize];
        table.entries.get(number / TABLES)
    }

    fn hash(&self, bits: u128, kind: u64) -> u64 {
        hash(self.keys, bits, kind)
    }

    fn key(&self, id: &str) -> IdKey {
        if let Some(bits) = form_id(id) {
            let kind = IdKind::Form;
            return IdKey { bits, kind };
        }
        let (first, second) = self.keys;
        let mut hasher = SipHasher13::new_with_keys(first, second);
        hasher.write(id.as_bytes());
        IdKey {
            bits: hasher.finish128().as_u128(),
            kind: IdKind::Text,
        }
    }

    fn content(&mut self, response: &Response) -> u64 {
        self.buffer.clear();
        write_content(&mut self.buffer, response);
        self.contents.hash_one(self.buffer.as_slice())
    }
}

/// A table for all entries and as many more. Entries are read one after another: a table that grows by
/// itself would read them in the order of their hashes, and wait for each.
fn grown(entries: &Pieces<Entry>, hash_of: impl Fn(Entry) -> u64) -> HashTable<u32> {
    let count = entries.count();
    let mut places = HashTable::with_capacity(2 * count as usize);
    for place in 0..count {
        let hash = hash_of(entries.get(place));
        places.insert_unique(hash, place, |place| hash_of(entries.get(*place)));
    }
    places
}

/// Which earlier respondent an id belongs to, of which no more than the beginning is known.
enum Person {
    Nobody,
    First(Entry),
    Unclear,
}

/// The table of a hash: by bits that the table itself does not use first.
const fn table(hash: u64) -> u32 {
    (hash >> 32) as u32 % TABLES
}

/// Where an id is looked for: a product of its halves with the keys (as in foldhash and wyhash). Ids may
/// be chosen by somebody who wants them all in one place, but not without the keys.
fn hash((first, second): (u64, u64), bits: u128, kind: u64) -> u64 {
    let halves = [bits as u64 ^ first, (bits >> 64) as u64 ^ second ^ kind];
    let product = u128::from(halves[0]) * u128::from(halves[1]);
    product as u64 ^ (product >> 64) as u64
}

/// The id of a form: 128 bits in hexadecimal, in small letters.
fn form_id(id: &str) -> Option<u128> {
    let digits: &[u8; 32] = id.as_bytes().try_into().ok()?;
    // Nobody knows which digit is a letter, and a processor that guesses is wrong too often: all digits
    // are looked up, and what is none shows in the end.
    let mut halves = [0; 2];
    let mut all = 0;
    for (half, digits) in halves.iter_mut().zip(digits.as_chunks::<16>().0) {
        for digit in digits {
            let value = HEXADECIMAL[usize::from(*digit)];
            *half = *half << 4 | u64::from(value);
            all |= value;
        }
    }
    let [high, low] = halves;
    (all < 16).then_some(u128::from(high) << 64 | u128::from(low))
}

/// The value of each digit; 255 for what is none.
const HEXADECIMAL: [u8; 256] = {
    let mut values = [u8::MAX; 256];
    let digits = b"0123456789abcdef";
    let mut value = 0;
    while value < digits.len() {
        values[digits[value] as usize] = value as u8;
        value += 1;
    }
    values
};

impl IdKey {
    /// The first 60 bits of the id of a form, as far as they are known.
    fn beginning(self) -> Option<u64> {
        match self.kind {
            IdKind::Form => u64::try_from(self.bits >> 68).ok(),
            IdKind::Code => u64::try_from(self.bits).ok(),
            IdKind::Text => None,
        }
    }
}

impl Entry {
    fn key(&self) -> IdKey {
        IdKey {
            bits: self.bits,
            kind: self.place.kind(),
        }
    }

    fn known(&self, content: u64) -> Known {
        let position = self.place.position();
        if self.content == content {
            Known::Same(position)
        } else {
            Known::Other(position)
        }
    }
}

impl Place {
    const fn new(position: RecordPosition, kind: IdKind) -> Self {
        Self(position.number() << 2 | kind as u64)
    }

    const fn position(self) -> RecordPosition {
        RecordPosition::of_number(self.0 >> 2)
    }

    const fn kind(self) -> IdKind {
        match self.0 & 3 {
            0 => IdKind::Form,
            1 => IdKind::Code,
            _ => IdKind::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_entry_has_thirty_two_bytes() {
        assert_eq!(size_of::<Entry>(), 32);
    }

    fn response(id: &str, comment: &str) -> Response {
        Response {
            id: id.to_owned(),
            comment: comment.to_owned(),
            ..Response::default()
        }
    }

    const FIRST: &str = "0123456789abcde00000000000000001";
    const SECOND: &str = "0123456789abcde00000000000000002";
    const CODE: &str = "0123456789abcde";

    /// Meets ids of files and of codes, each with what was answered, and says what was known.
    fn meet(ids: &[(&str, &str)]) -> Vec<String> {
        let mut seen = Seen::default();
        let mut known = Vec::new();
        for ((id, comment), number) in ids.iter().zip(1..) {
            let position = RecordPosition::of_number(number);
            let response = response(id, comment);
            known.push(match id.len() {
                15 => seen.meet_code(&response, position),
                _ => seen.meet(&response, position),
            });
        }
        let short = |known| match known {
            Known::New => "new".to_owned(),
            Known::Same(position) => format!("={}", position.number()),
            Known::Other(position) => format!("!{}", position.number()),
            Known::Unclear => "unclear".to_owned(),
        };
        known.into_iter().map(short).collect()
    }

    #[test]
    fn ids_are_compared_whole() {
        assert_eq!(
            meet(&[(FIRST, "a"), (SECOND, "a"), (FIRST, "a"), (SECOND, "b")]),
            ["new", "new", "=1", "!2"]
        );
        assert_eq!(
            meet(&[("AB", "a"), ("ab", "a"), ("ab ", "a"), ("ab", "a")]),
            ["new", "new", "new", "=2"]
        );
    }

    #[test]
    fn a_code_is_the_one_response_whose_id_begins_as_it_does() {
        assert_eq!(
            meet(&[(FIRST, "a"), (CODE, "a"), (CODE, "b")]),
            ["new", "=1", "!1"]
        );
        assert_eq!(
            meet(&[(CODE, "a"), (FIRST, "a"), (FIRST, "b")]),
            ["new", "=1", "!1"]
        );
        // Somebody else, whose id begins alike, is not refused, nor kept from being known again.
        assert_eq!(
            meet(&[
                (CODE, "a"),
                (SECOND, "b"),
                (FIRST, "a"),
                (SECOND, "b"),
                (CODE, "a")
            ]),
            ["new", "unclear", "=1", "=2", "=1"]
        );
        assert_eq!(
            meet(&[(CODE, "a"), (FIRST, "a"), (SECOND, "a"), (CODE, "a")]),
            ["new", "=1", "new", "=1"]
        );
    }

    #[test]
    fn a_code_that_may_be_several_people_is_nobody_of_them() {
        assert_eq!(
            meet(&[
                (FIRST, "a"),
                (SECOND, "b"),
                (CODE, "a"),
                (CODE, "a"),
                (CODE, "b")
            ]),
            ["new", "new", "unclear", "=3", "!3"]
        );
    }

    proptest! {
        #[test]
        fn as_many_people_as_ids(ids in prop::collection::vec("[0-9a-f]{32}|[a-z]{1,3}", 0..200)) {
            let mut seen = Seen::default();
            let mut known = std::collections::HashSet::new();
            for (id, number) in ids.iter().zip(1..) {
                let met = seen.meet(&response(id, ""), RecordPosition::of_number(number));
                prop_assert_eq!(met == Known::New, known.insert(id));
            }
        }
    }
}
