//! What was answered, as bytes: different answers give different ones.
//!
//! What a response says of itself is left out: an answer code says less of it than a file, and neither
//! the time of sending nor the language nor the address of the form is an answer.

use crate::response::{PairAnswers, ProfileAnswer, Rating, Response};

/// Writes what was answered: every part has either a fixed length, or its length before it.
pub(super) fn write_content(bytes: &mut Vec<u8>, response: &Response) {
    let Response {
        rank: _,
        id: _,
        form: _,
        started: _,
        sent: _,
        is_trapped: _,
        is_mended: _,
        is_id_cut: _,
        pairs,
        comments,
        profile,
        comment,
        consent,
    } = response;
    bytes.extend(pairs.iter().flat_map(|answers| pair(*answers)));
    write_number(bytes, comments.len() as u64);
    for (feature, comment) in comments {
        write_number(bytes, feature.before() as u64);
        write_text(bytes, comment);
    }
    for text in [comment, consent] {
        write_text(bytes, text);
    }
    for answer in profile {
        write_answer(bytes, answer.as_ref());
    }
}

/// What is not answered is 0, which is neither an answer nor a rating.
fn pair(pair: PairAnswers) -> [u8; 4] {
    let PairAnswers {
        functional,
        dysfunctional,
        importance,
        satisfaction,
    } = pair;
    [
        functional.map_or(0, |answer| answer as u8 + 1),
        dysfunctional.map_or(0, |answer| answer as u8 + 1),
        importance.map_or(0, Rating::number),
        satisfaction.map_or(0, Rating::number),
    ]
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
            write_text(bytes, text);
        }
    }
}

fn write_text(bytes: &mut Vec<u8>, text: &str) {
    write_number(bytes, text.len() as u64);
    bytes.extend_from_slice(text.as_bytes());
}

fn write_number(bytes: &mut Vec<u8>, number: u64) {
    bytes.extend_from_slice(&number.to_le_bytes());
}
