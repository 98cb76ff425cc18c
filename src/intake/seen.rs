//! The responses that were accepted before, known by the hash of their id.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use sha2::{Digest, Sha256};

use super::record_position::RecordPosition;
use crate::kano::Answer;
use crate::response::{PairAnswers, ProfileAnswer, Rating, Response};

/// The first 128 bits of a SHA-256, in two halves so that entries need no padding.
///
/// Ids and answers come from outside: a hash for which someone can make two texts would let one
/// response pass for another. So many bits are never alike by chance.
type Hash = [u64; 2];

/// Ids with what was read under them: 40 bytes a response (and the room of the hash table), so that
/// a million of them fit into any memory, however much people wrote.
#[derive(Debug, Default)]
pub(super) struct Seen {
    first: HashMap<Hash, First>,
    buffer: Vec<u8>,
}

/// The first response with an id.
#[derive(Debug, Clone, Copy)]
struct First {
    content: Hash,
    position: RecordPosition,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// Nothing: it is the first with its id.
    New,
    /// The same was read there.
    Same(RecordPosition),
    /// Another with the same id was read there.
    Other(RecordPosition),
}

impl Seen {
    /// Compares a response with an earlier one of the same id; if there is none, it is the first.
    pub(super) fn meet(
        &mut self,
        id: &str,
        response: &Response,
        position: RecordPosition,
    ) -> Known {
        self.buffer.clear();
        write_response(&mut self.buffer, response);
        let content = hash(&self.buffer);
        match self.first.entry(hash(compared(id).as_bytes())) {
            Entry::Vacant(entry) => {
                entry.insert(First { content, position });
                Known::New
            }
            Entry::Occupied(first) if first.get().content == content => {
                Known::Same(first.get().position)
            }
            Entry::Occupied(first) => Known::Other(first.get().position),
        }
    }
}

fn hash(bytes: &[u8]) -> Hash {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    let half = |start: usize| {
        let bytes = digest.iter().skip(start).take(8);
        bytes.fold(0, |half, byte| half << 8 | u64::from(*byte))
    };
    [half(0), half(8)]
}

/// The part of an id that is compared: of 128 bits in hexadecimal only the first 60, because an
/// answer code has no more of them, and the same response may come as a code and in a file.
fn compared(id: &str) -> Cow<'_, str> {
    const WHOLE: usize = 32;
    const IN_CODE: usize = 15;
    if id.len() == WHOLE && id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Cow::Owned(id[..IN_CODE].to_ascii_lowercase())
    } else {
        Cow::Borrowed(id)
    }
}

/// Writes what was answered, so that different answers give different bytes: every part has either
/// a fixed length, or its length before it.
///
/// What a response says of itself is left out: an answer code says less of it than a file, and
/// neither the time of sending nor the language nor the address of the form is an answer.
fn write_response(bytes: &mut Vec<u8>, response: &Response) {
    let Response {
        id: _,
        form: _,
        lang: _,
        started: _,
        sent: _,
        order: _,
        simulated: _,
        honeypot: _,
        is_mended: _,
        pairs,
        profile,
        parameters: _,
        comment,
        consent,
    } = response;
    for text in [comment, consent] {
        write_text(bytes, text.as_deref());
    }
    for pair in pairs {
        write_pair(bytes, pair);
    }
    for answer in profile {
        write_answer(bytes, answer.as_ref());
    }
}

fn write_pair(bytes: &mut Vec<u8>, pair: &PairAnswers) {
    let PairAnswers {
        functional,
        dysfunctional,
        importance,
        satisfaction,
        comment,
    } = pair;
    // What is not answered is 0, which is neither an answer nor a rating.
    let code = |answer: &Option<Answer>| answer.map_or(0, |answer| answer as u8 + 1);
    bytes.extend([
        code(functional),
        code(dysfunctional),
        importance.map_or(0, Rating::number),
        satisfaction.map_or(0, Rating::number),
    ]);
    write_text(bytes, comment.as_deref());
}

fn write_answer(bytes: &mut Vec<u8>, answer: Option<&ProfileAnswer>) {
    match answer {
        None => bytes.push(0),
        Some(ProfileAnswer::Choice(option)) => {
            bytes.push(1);
            write_number(bytes, option.before() as u64);
        }
        Some(ProfileAnswer::Multiple(options)) => {
            bytes.push(2);
            write_number(bytes, options.len() as u64);
            for option in options {
                write_number(bytes, option.before() as u64);
            }
        }
        Some(ProfileAnswer::Number(number)) => {
            bytes.push(3);
            write_number(bytes, number.to_bits());
        }
        Some(ProfileAnswer::Text(text)) => {
            bytes.push(4);
            write_text(bytes, Some(text));
        }
    }
}

fn write_text(bytes: &mut Vec<u8>, text: Option<&str>) {
    bytes.push(u8::from(text.is_some()));
    if let Some(text) = text {
        write_number(bytes, text.len() as u64);
        bytes.extend(text.as_bytes());
    }
}

fn write_number(bytes: &mut Vec<u8>, number: u64) {
    bytes.extend(number.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An answer code has no parameters; the file that the same form gave has them.
    #[test]
    fn what_the_address_said_is_no_answer() {
        let content = |source: Option<&str>| {
            let response = Response {
                parameters: vec![source.map(str::to_owned)].into(),
                ..Response::default()
            };
            let mut bytes = Vec::new();
            write_response(&mut bytes, &response);
            bytes
        };
        assert_eq!(content(Some("poster")), content(None));
    }

    #[test]
    fn an_entry_has_forty_bytes() {
        assert_eq!(size_of::<(Hash, First)>(), 40);
    }
}
