use jiff::civil::date;

use crate::diagnostic::{Code, Problem};
use crate::intake::Fate;
use crate::intake::code::testing::code;
use crate::intake::testing::{HEADER, row, survey, take_in, take_in_of, take_in_rows};

#[test]
fn the_same_row_twice_is_a_duplicate() {
    let taken = take_in_rows(&[&row("1"), &row("2"), &row("1")]);
    assert_eq!(taken.ids(), "1 2");
    assert_eq!(taken.refusals(), [(Code::Duplicate, 4, 1)]);
    let (file, line) = ("a.csv".to_owned(), 2);
    assert_eq!(
        *taken.kept[0].refusal.problem,
        Problem::Duplicate { file, line }
    );
}

#[test]
fn the_same_content_in_another_form_is_a_duplicate() {
    let first = HEADER.to_owned() + &row("1");
    let other = "IP,loan-car__functional,loan-car__dysfunctional,rescue__dysfunctional,\
                 rescue__functional,meta__id\n::1,must-be,neutral,dislike,like,1\n";
    let json =
        r#"{"id":"1","answers":{"loan-car":{"functional":"must-be","dysfunctional":"neutral"},
        "rescue":{"functional":"like","dysfunctional":"dislike"}}}"#
            .replace('\n', "");
    let taken = take_in(&[
        ("a.csv", first.as_str()),
        ("b.csv", other),
        ("c.jsonl", &json),
    ]);
    assert_eq!(taken.ledger.total.accepted, 1);
    assert_eq!(taken.ledger.total.duplicate, 2);
    assert_eq!(taken.ledger.files[2].counts.duplicate, 1);
}

#[test]
fn the_same_id_with_other_answers_is_a_conflict_and_the_first_stays() {
    let changed = row("1").replace("must-be", "dislike");
    let taken = take_in_rows(&[&row("1"), &changed, &changed]);
    assert_eq!(taken.accepted, take_in_rows(&[row("1")]).accepted);
    assert_eq!(taken.ledger.total.conflict, 2);
    assert_eq!(taken.kept[0].fate(), Fate::Conflict);
    let json = serde_json::to_value(&taken.kept[0]).expect("serializable");
    assert_eq!(
        json,
        serde_json::json!({
            "file": "a.csv",
            "line": 3,
            "column": 1,
            "fate": "conflict",
            "code": "conflict",
            "arguments": { "file": "a.csv", "line": 2 },
            "raw": changed,
        })
    );
}

#[test]
fn what_a_response_says_of_itself_is_no_content() {
    let header = "meta__id,meta__sent,meta__lang,rescue__functional\n";
    let file = format!("{header}1,today,en,like\n1,tomorrow,,like\n1,today,en,dislike\n");
    let total = take_in(&[("a.csv", file)]).ledger.total;
    assert_eq!((total.duplicate, total.conflict), (1, 1));
}

#[test]
fn line_breaks_of_windows_are_no_other_content() {
    let row = |text: &str| format!("garage,1,like,like,,,\"{text}\"\n");
    let taken = take_in_rows(&[row("two\nlines"), row("two\r\nlines"), row("two lines")]);
    let total = taken.ledger.total;
    assert_eq!((total.duplicate, total.conflict), (1, 1));
}

#[test]
fn a_form_that_is_posted_and_its_answer_code_are_the_same() {
    let id = "3f9a1c07d2b84e6";
    let code = code(
        id,
        &[("rescue__functional", "like"), ("comment", "two\nlines")],
    );
    let posted = format!("meta__id,rescue__functional,comment\n{id},like,\"two\r\nlines\"\n");
    let taken = take_in(&[("a.csv", posted.as_str()), ("b.txt", &code)]);
    assert_eq!(taken.accepted[0].comment.as_deref(), Some("two\nlines"));
    assert_eq!(taken.ledger.total.duplicate, 1);
}

#[test]
fn late_responses_are_accepted_and_counted() {
    let mut survey = survey();
    survey.period.closes = Some(date(2026, 12, 31));
    let header = "meta__id,meta__sent,rescue__functional\n";
    let rows = "1,2026-12-31T10:00:00Z,like\n2,2027-01-01T12:00:00Z,like\n\
                2,2027-01-01T12:00:00Z,like\n3,,like\n4,2027-01-02T00:00:00Z,lik\n";
    let taken = take_in_of(&survey, &[("a.csv", header.to_owned() + rows)]);
    let total = taken.ledger.total;
    assert_eq!((total.accepted, total.late), (3, 1));
    assert_eq!(taken.ledger.files[0].counts.late, 1);
}

#[test]
fn of_128_bits_in_hexadecimal_60_are_compared() {
    let [first, same, other] = [
        "3f9a1c07d2b84e6f9a015c7be1d04f88",
        "3f9a1c07d2b84e6",
        "3f9a1c07d2b84e7f9a015c7be1d04f88",
    ];
    assert_eq!(
        take_in_rows(&[row(first), row(same), row(other)])
            .accepted
            .len(),
        2
    );
    // Any other text is compared as it is.
    let long = "x".repeat(32);
    assert_eq!(
        take_in_rows(&[row(&long), row(&long[1..]), row(&long[..15])])
            .accepted
            .len(),
        3
    );
}

#[test]
fn without_an_id_nothing_is_a_duplicate() {
    let taken = take_in_rows(&[row(""), row("")]);
    assert_eq!(taken.ids(), "- -");
    assert_eq!(taken.ledger.total.without_id, 2);
}

#[test]
fn a_refused_record_does_not_take_the_id() {
    let taken = take_in_rows(&["garage,1,lik,like,,,\n", &row("1")]);
    assert_eq!(taken.ids(), "1");
}

#[test]
fn the_ledger_as_json() {
    let taken = take_in_rows(&[&row("1"), &row("1"), "garage,2,x,,,,\n"]);
    let json = serde_json::to_value(&taken.ledger).expect("serializable");
    assert_eq!(json["files"][0]["name"], "a.csv");
    assert_eq!(json["files"][0]["read"], 3);
    assert_eq!(json["total"]["set_aside"], 1);
    assert_eq!(
        json["reasons"],
        serde_json::json!({"duplicate": 1, "unknown-answer": 1})
    );
}

#[test]
fn an_unbalanced_ledger_says_so() {
    let mut ledger = take_in_rows(&[row("1")]).ledger;
    ledger.files[0].counts.read += 1;
    let error = ledger.balance().expect_err("a record is lost");
    assert_eq!(
        error.to_string(),
        "the ledger of a.csv does not balance: 2 read, but 1 accepted, 0 duplicate, \
         0 conflict, 0 excluded, 0 erased and 0 set aside"
    );
    ledger.files[0].counts.read -= 1;
    ledger.total.accepted = 0;
    assert!(ledger.balance().is_err());
}
