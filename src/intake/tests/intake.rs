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
    let whole = format!("{id}f9a015c7be1d04f88");
    let posted = format!("meta__id,rescue__functional,comment\n{whole},like,\"two\r\nlines\"\n");
    let taken = take_in(&[("a.csv", posted.as_str()), ("b.txt", &code)]);
    assert_eq!(taken.accepted[0].comment, "two\nlines");
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
fn ids_are_compared_whole() {
    let ids: Vec<String> = (0..20).map(|number| format!("{number:032x}")).collect();
    let rows: Vec<String> = ids.iter().map(|id| row(id)).collect();
    let taken = take_in_rows(&rows);
    assert_eq!(taken.ids(), ids.join(" "));
    assert_eq!(
        take_in_rows(&[rows.clone(), rows].concat())
            .ledger
            .total
            .duplicate,
        20
    );
}

#[test]
fn a_code_that_may_be_several_people_is_counted_and_said() {
    let id = "3f9a1c07d2b84e6";
    let file = format!(
        "{HEADER}{}{}",
        row(&format!("{id}0{:016}", 1)),
        row(&format!("{id}0{:016}", 2))
    );
    let code = code(id, &[("rescue__functional", "like")]);
    let taken = take_in(&[("a.csv", file.as_str()), ("b.txt", &code), ("c.txt", &code)]);
    let total = taken.ledger.total;
    assert_eq!(
        (total.accepted, total.unclear_codes, total.duplicate),
        (3, 1, 1)
    );
}

#[test]
fn what_stands_for_nothing_is_no_id() {
    let taken = take_in_rows(&["NA", "N/A", "null", "NA", " - "].map(row));
    let total = taken.ledger.total;
    assert_eq!((total.accepted, total.without_id, total.cut_ids), (5, 5, 0));
    let taken = take_in_rows(&["1.23457E+19", "1.23457E+19"].map(row));
    let total = taken.ledger.total;
    assert_eq!((total.accepted, total.without_id, total.cut_ids), (2, 2, 2));
}

#[test]
fn times_that_cannot_be_read_are_counted() {
    let file = "meta__id,meta__started,meta__sent,rescue__functional,rescue__dysfunctional\n\
                1,2026-05-04 09:12:00,2026-05-04 09:12:01,like,like\n\
                2,2026-05-04T09:12:00Z,2026-05-04T09:12:01Z,like,like\n3,,,like,like\n";
    let total = take_in(&[("a.csv", file)]).ledger.total;
    assert_eq!(
        (total.accepted, total.unreadable_times, total.speeders),
        (3, 1, 1)
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

#[test]
fn many_files_that_are_alike_have_one_entry() {
    let good = |id: usize| HEADER.to_owned() + &row(&id.to_string());
    let names: Vec<String> = (0..100).map(|id| format!("responses/{id}.csv")).collect();
    let mut files: Vec<(&str, String)> = names
        .iter()
        .map(String::as_str)
        .zip((0..).map(good))
        .collect();
    files[50].1 = HEADER.replace("comment", "remark") + &row("50");
    let taken = take_in(&files);
    let listed = taken.ledger.files.iter();
    let listed: Vec<_> = listed
        .map(|file| (file.name.as_str(), file.files, file.counts.read))
        .collect();
    assert_eq!(
        listed,
        [
            ("responses/*.csv", 50, 50),
            ("responses/50.csv", 1, 1),
            ("responses/*.csv", 49, 49)
        ]
    );
    assert_eq!(take_in(&files[..20]).ledger.files.len(), 20);
}
