//! Codes in files, among other things.

use super::super::CodeLayout;
use super::super::testing::{code, write};
use super::{answered, survey_of};
use crate::diagnostic::{Code, Problem};
use crate::intake::testing::{TakenIn, survey, take_in};
use crate::versions::{Version, form_hash};

const ID: &str = "3f9a1c07d2b84e6";

fn plain(id: &str) -> String {
    code(
        id,
        &[("rescue__functional", "like"), ("profile__age", "36.5")],
    )
}

fn text(text: &str) -> TakenIn {
    take_in(&[("a.txt", text)])
}

#[test]
fn a_letter_with_codes_in_it() {
    let (first, second) = (plain(ID), plain("000000000000000"));
    let (start, end) = first.split_at(30);
    let taken = text(&format!(
        "\u{feff}Dear team,\nhere is mine: {start}\n> {end}. Is KP all right?\n\n我的回答码：{}，谢谢\n",
        second.to_lowercase()
    ));
    assert_eq!(taken.refusals(), []);
    assert_eq!(taken.ids(), format!("{ID} 000000000000000"));
    let response = &taken.accepted[0];
    assert_eq!(response.form, form_hash(&survey()));
    assert_eq!(taken.accepted[1].pairs, response.pairs);
}

#[test]
fn a_code_has_the_place_at_which_it_begins() {
    let wrong = plain(ID).replacen('Q', "P", 1);
    let taken = text(&format!("你好 {}, {wrong}!\n", plain(ID)));
    assert_eq!(taken.ids(), ID);
    let column = 4 + plain(ID).len() + 2;
    assert_eq!(taken.refusals(), [(Code::DamagedCode, 1, column + 3)]);
    assert_eq!(taken.kept[0].raw, wrong.as_bytes());
    let place = taken.kept[0].diagnostic().place.expect("a place");
    assert_eq!((place.line(), place.column()), (1, column + 3));
}

#[test]
fn what_is_wrong_is_shown() {
    let right = plain(ID);
    let taken = text(&format!(
        "{}\n\n  {}O{}",
        &right[..20],
        &right[..9],
        &right[10..]
    ));
    // 16 symbols before the answers, 7 of these, 1 and 6 at the end.
    let missing = 3 + 16 + taken_width() + 7 - 20;
    let missing = missing as u64;
    let place = |index: usize| {
        let place = taken.kept[index].diagnostic().place.expect("a place");
        (place.line(), place.column())
    };
    assert_eq!(
        *taken.kept[0].refusal.problem,
        Problem::ShortCode { missing }
    );
    assert_eq!(place(0), (1, 21));
    let damaged = Problem::DamagedCode {
        found: "character",
        character: Some("O".to_owned()),
    };
    assert_eq!(*taken.kept[1].refusal.problem, damaged);
    assert_eq!(place(1), (3, 12));
}

fn taken_width() -> usize {
    CodeLayout::of(&Version::of(&survey())).width
}

#[test]
fn a_second_block_that_is_wrong_is_pointed_at() {
    let right = plain(ID);
    let first = 3 + 16 + taken_width() + 7;
    let wrong = format!(
        "{}\n{}",
        &right[..first],
        right[first..].replacen('Q', "P", 1)
    );
    assert_eq!(text(&wrong).refusals(), [(Code::DamagedCode, 2, 1)]);
}

#[test]
fn values_are_judged_as_in_any_file() {
    let old = code(
        ID,
        &[("rescue__functional", "like"), ("profile__age", "old")],
    );
    let none = code(ID, &[("comment", "我")]);
    let taken = text(&format!("  {old}\n{none}\n"));
    assert_eq!(
        taken.refusals(),
        [(Code::NotANumber, 1, 3), (Code::NoAnswer, 2, 1)]
    );
}

#[test]
fn the_same_response_as_code_and_as_file_is_a_duplicate() {
    let json = format!(
        "{{\"id\":\"{ID}77777777777777777\",\"sent\":\"now\",\"lang\":\"en\",\
         \"answers\":{{\"rescue\":{{\"functional\":\"like\"}}}},\"profile\":{{\"age\":36.50}}}}"
    );
    let other = json.replace("36.50", "37");
    let code = plain(ID);
    for files in [
        [
            ("a.jsonl", json.as_str()),
            ("b.txt", code.as_str()),
            ("c.jsonl", &other),
        ],
        [
            ("b.txt", code.as_str()),
            ("a.jsonl", json.as_str()),
            ("c.jsonl", &other),
        ],
    ] {
        let taken = take_in(&files);
        assert_eq!(taken.ledger.total.accepted, 1);
        assert_eq!(
            taken.refusals(),
            [(Code::Duplicate, 1, 1), (Code::Conflict, 1, 1)]
        );
    }
}

#[test]
fn codes_in_other_encodings() {
    let utf16: Vec<u8> = format!("\u{feff}是{}", plain(ID))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let gbk = [b"\xc4\xe3\xba\xc3 ", plain(ID).as_bytes(), b"\xba\xc3"].concat();
    assert_eq!(take_in(&[("a.txt", utf16)]).ids(), ID);
    assert_eq!(take_in(&[("a.txt", gbk)]).ids(), ID);
}

#[test]
fn a_code_of_another_survey() {
    let layout = CodeLayout::of(&Version::of(&survey_of(3, &[])));
    let taken = text(&write(&layout, &answered(&layout, "")));
    assert_eq!(taken.refusals(), [(Code::UnknownForm, 1, 4)]);
}

#[test]
fn a_code_that_never_ends_is_let_go() {
    // The second part would complete it, if it were held for so long.
    let right = plain(ID);
    let blank = " \n".repeat(1 << 19);
    let taken = text(&format!("{}{blank}{}\n{right}", &right[..9], &right[9..]));
    assert_eq!(taken.ids(), ID);
    assert_eq!(taken.refusals(), [(Code::ShortCode, 1, 10)]);
    assert_eq!(taken.kept[0].raw, &right.as_bytes()[..9]);
}
