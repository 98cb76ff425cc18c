//! Wrong, swapped, lost and added characters are found.

use proptest::prelude::*;

use super::super::CodeLayout;
use super::super::checksum::symbol;
use super::super::sizes::{HEADER, TAIL};
use super::super::testing::{from_data, write};
use super::super::unpack::Unpacking;
use super::{answered, profile, read, reason, scan, survey_of};
use crate::diagnostic::Code;
use crate::versions::Version;

const CHARACTERS: &str = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

/// A layout with a short code, and one with a code of two blocks.
fn layouts() -> [CodeLayout; 2] {
    let short = survey_of(1, &[]);
    let mut long = survey_of(60, &[]);
    long.profile = profile();
    [
        CodeLayout::of(&Version::of(&short)),
        CodeLayout::of(&Version::of(&long)),
    ]
}

fn code(layout: &CodeLayout) -> Vec<char> {
    let text = if layout.texts.len() > 1 { "很好" } else { "" };
    let code = write(layout, &answered(layout, text));
    assert!(read(std::slice::from_ref(layout), &code).is_ok());
    code.chars().collect()
}

/// The symbols after `KP1`.
fn symbols(code: &[char]) -> Vec<u8> {
    let characters = code[3..].iter().map(char::to_ascii_lowercase);
    characters.filter_map(symbol).collect()
}

/// True if nothing in the characters is taken for a right code.
fn is_refused(layout: &CodeLayout, code: &[char]) -> bool {
    let text: String = code.iter().collect();
    let found = scan(std::slice::from_ref(layout), text.as_bytes());
    found.iter().all(|found| found.code.is_err())
}

fn others(of: char) -> impl Iterator<Item = char> {
    CHARACTERS.chars().filter(move |other| *other != of)
}

#[test]
fn every_wrong_character_is_found() {
    for layout in layouts() {
        let right = code(&layout);
        for place in 3..right.len() {
            for other in others(right[place]) {
                let mut wrong = right.clone();
                wrong[place] = other;
                assert!(is_refused(&layout, &wrong), "{place} {other}");
            }
        }
    }
}

#[test]
fn every_two_wrong_characters_are_found() {
    let [layout, _] = layouts();
    let right = symbols(&code(&layout));
    let is_refused = |symbols: &[u8]| {
        let mut unpacking = Unpacking::new(std::slice::from_ref(&layout));
        let mut steps = symbols.iter().map(|symbol| unpacking.take(*symbol));
        !steps.any(|step| matches!(step, Ok(Some(_))))
    };
    assert!(!is_refused(&right));
    for first in 0..right.len() {
        for second in first + 1..right.len() {
            let mut wrong = right.clone();
            for one in (0..32).filter(|one| *one != right[first]) {
                wrong[first] = one;
                for other in (0..32).filter(|other| *other != right[second]) {
                    wrong[second] = other;
                    assert!(is_refused(&wrong), "{first} {second}");
                }
            }
        }
    }
}

#[test]
fn every_swap_of_two_characters_is_found() {
    for layout in layouts() {
        let right = code(&layout);
        for first in 3..right.len() {
            for second in first + 1..right.len() {
                let mut wrong = right.clone();
                wrong.swap(first, second);
                assert!(
                    wrong == right || is_refused(&layout, &wrong),
                    "{first} {second}"
                );
            }
        }
    }
}

#[test]
fn every_lost_and_every_doubled_character_is_found() {
    for layout in layouts() {
        let right = code(&layout);
        for place in 3..right.len() {
            let mut lost = right.clone();
            lost.remove(place);
            assert!(is_refused(&layout, &lost), "{place}");
            // What follows may look like a part of the code.
            lost.extend("thanks".chars());
            assert!(is_refused(&layout, &lost), "{place}");
            for character in CHARACTERS.chars().filter(|c| *c != right[place]) {
                let mut longer = right.clone();
                longer.insert(place, character);
                assert!(is_refused(&layout, &longer), "{place} {character}");
            }
        }
    }
}

#[test]
fn every_cut_is_found() {
    for layout in layouts() {
        let right = code(&layout);
        for length in 3..right.len() {
            let text: String = right[..length].iter().collect();
            let refusal = read(std::slice::from_ref(&layout), &text).expect_err("cut off");
            assert_eq!(reason(refusal), Code::ShortCode, "{length}");
        }
    }
}

#[test]
fn blocks_that_are_lost_swapped_or_of_another_code_are_found() {
    let layout = CodeLayout::of(&Version::of(&survey_of(100, &[])));
    let text = "一二三四五六七八九十".repeat(20);
    let code = |text: &str| write(&layout, &answered(&layout, text));
    let (code, other) = (code(&text), code(&text.replace('一', "两")));
    let blocks = |code: &str| -> Vec<String> {
        let characters: Vec<char> = code[3..].chars().collect();
        let blocks = characters.chunks(87).map(|block| block.iter().collect());
        blocks.collect()
    };
    let (right, foreign) = (blocks(&code), blocks(&other));
    assert!(right.len() > 4);
    let refused = |blocks: &[String]| {
        let code: Vec<char> = format!("KP1{}", blocks.concat()).chars().collect();
        is_refused(&layout, &code)
    };
    assert!(!refused(&right));
    for first in 0..right.len() {
        let mut wrong = right.clone();
        wrong.remove(first);
        assert!(refused(&wrong), "{first} is lost");
        for second in first + 1..right.len() {
            let mut wrong = right.clone();
            wrong.swap(first, second);
            assert!(refused(&wrong), "{first} and {second} are swapped");
        }
        let mixed = [&right[..first], &foreign[first..]].concat();
        assert_eq!(
            refused(&mixed),
            (2..right.len()).contains(&first),
            "{first}"
        );
    }
}

#[test]
fn a_right_checksum_over_what_no_form_makes() {
    let [layout, _] = layouts();
    let right = write(&layout, &answered(&layout, ""));
    let fixed = symbols(&right.chars().collect::<Vec<_>>());
    let fixed = &fixed[..fixed.len() - TAIL];
    let layouts = std::slice::from_ref(&layout);
    assert!(read(layouts, &from_data(fixed, fixed.len())).is_ok());
    let mut too_large = fixed.to_vec();
    too_large[HEADER..].fill(31);
    // No UTF-8; and more texts than the form has.
    let no_text = [fixed, &[31; 8]].concat();
    let many = [fixed, &[0, 0, 0, 0, 0, 0, 0, 1]].concat();
    for data in [too_large, no_text, many] {
        let refusal = read(layouts, &from_data(&data, fixed.len())).expect_err("foreign");
        assert_eq!(reason(refusal), Code::DamagedCode);
    }
}

proptest! {
    #[test]
    fn three_and_four_wrong_characters_are_found(
        places in prop::collection::vec(any::<prop::sample::Index>(), 3..=4),
        characters in prop::collection::vec(prop::sample::select(
            CHARACTERS.chars().collect::<Vec<_>>()), 4),
        long in any::<bool>(),
    ) {
        let layout = &layouts()[usize::from(long)];
        let right = code(layout);
        let mut wrong = right.clone();
        for (place, character) in places.iter().zip(characters) {
            wrong[3 + place.index(right.len() - 3)] = character;
        }
        prop_assume!(wrong != right);
        prop_assert!(is_refused(layout, &wrong));
    }
}
