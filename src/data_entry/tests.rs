//! What is typed is what is kept.

use proptest::prelude::*;

use super::{KeptSheet, Reply, Session, Task, put};
use crate::catalogue::{Catalogue, Spoken};
use crate::intake::testing::{self, TakenIn, take_in};
use crate::language::Language;
use crate::message::Message;
use crate::survey::{Ask, Localized, Survey};
use crate::versions::form_hash;

/// Survey `garage` with a consent and all extra questions.
fn survey() -> Survey {
    let mut survey = testing::survey();
    survey.consent = Localized::build(&survey.languages, |_| Some("yes?".to_owned()));
    survey.ask = Ask {
        importance: true,
        satisfaction: true,
        comment: true,
    };
    survey
}

fn session<'s>(survey: &'s Survey, task: Task, files: &Files) -> Session<'s> {
    let language = Language::default();
    Session::new(survey, &language, task, &files.responses, &files.checks)
}

/// A message as the shell says it.
fn said(message: &Message) -> String {
    Catalogue::of(Spoken::English).say(message.clone())
}

/// All that a reply says.
fn all_said(reply: &Reply) -> Vec<String> {
    reply.said.iter().map(said).collect()
}

/// What the shell writes.
#[derive(Debug, Default)]
struct Files {
    responses: Vec<u8>,
    checks: Vec<u8>,
}

impl Files {
    fn keep(&mut self, kept: &KeptSheet) {
        self.responses = put(
            &self.responses,
            "id",
            &kept.sheet.response_id(),
            &kept.record,
        );
        if let Some(checked) = &kept.checked {
            let line = serde_json::to_string(checked).expect("JSON");
            self.checks = put(&self.checks, "sheet", &checked.sheet, &line);
        }
    }

    fn taken_in(&self) -> TakenIn {
        take_in(&[("paper.jsonl", self.responses.clone())])
    }

    fn record(&self, line: usize) -> serde_json::Value {
        let line = self.responses.split(|byte| *byte == b'\n').nth(line);
        serde_json::from_slice(line.expect("a line")).expect("JSON")
    }
}

/// Types all lines, and gives back the last reply.
fn type_lines(session: &mut Session<'_>, files: &mut Files, lines: &[&str]) -> Reply {
    let mut last = Reply::default();
    for line in lines {
        last = session.line(line);
        if let Some(kept) = &last.kept {
            files.keep(kept);
        }
    }
    last
}

const SHEET: [&str; 9] = [
    "17",
    "1",
    "1575 2310",
    "1 too dear",
    "",
    "2",
    "13",
    "36.50",
    "hi",
];

#[test]
fn a_sheet_becomes_a_record() {
    let survey = survey();
    let mut files = Files::default();
    let mut session = session(&survey, Task::Enter, &files);
    type_lines(&mut session, &mut files, &SHEET);
    let reply = type_lines(&mut session, &mut files, &["fine"]);
    assert_eq!(all_said(&reply), ["sheet 17 is saved: 2 of 2 features"]);
    assert_eq!(
        files.record(0),
        serde_json::json!({
            "survey": "garage", "form": form_hash(&survey), "id": "paper-17", "lang": "en",
            "consent": "yes",
            "answers": {
                "rescue": {
                    "functional": "like", "dysfunctional": "dislike",
                    "importance": 7, "satisfaction": 5, "comment": "too dear",
                },
                "loan-car": {
                    "functional": "must-be", "dysfunctional": "neutral", "importance": 1,
                },
            },
            "profile": {
                "tier": "silver", "reasons": ["price", "people"], "age": 36.5, "note": "hi",
            },
            "comment": "fine",
        })
    );
    assert_eq!(said(&session.prompt()), "sheet [18]");
    // The same sheet again is known.
    let reply = session.line("017");
    assert!(all_said(&reply)[0].contains("entered before"), "{reply:?}");
}

#[test]
fn what_is_wrong_is_said_and_nothing_of_the_line_is_taken() {
    let survey = survey();
    let mut files = Files::default();
    let mut session = session(&survey, Task::Enter, &files);
    // Lines with a word of what is said of them, and the right line after them.
    let steps: [(&[(&str, &str)], &str); 8] = [
        (&[("a/b", "number of a sheet"), ("<", "no sheet")], "1"),
        (
            &[
                ("9", "`1` (ticked) or `0` (not ticked)"),
                ("", "Enter once more"),
            ],
            "1",
        ),
        (
            &[
                ("1575 6111", "feature 2, functional: an answer is 1 to 5"),
                ("1575 2319", "from 1 to 5, not `9`"),
                ("1575 231", "4 digits per feature"),
                ("1575 2310 1111", "only 2 features are left"),
            ],
            "1575 2310",
        ),
        (&[("3 x", "1 to 2"), ("1", "and a space")], ""),
        (&[("3", "options are 1 to 2")], "1"),
        (&[("14", "options are 1 to 3")], "1"),
        (&[("121", "at most 120"), ("x", "must be a number")], "5"),
        (&[("longer", "at most 5 characters")], "short"),
    ];
    for (wrong, right) in steps {
        for (line, word) in wrong {
            let (before, prompt) = (session.draft(), session.prompt());
            let said = all_said(&session.line(line)).concat();
            assert!(said.contains(word), "{line}: {said}");
            assert_eq!(
                (session.draft(), session.prompt()),
                (before, prompt),
                "{line}"
            );
        }
        let reply = session.line(right);
        assert!(reply.said.is_empty(), "{right}: {reply:?}");
    }
    let reply = type_lines(&mut session, &mut files, &[""]);
    assert!(reply.kept.is_some(), "{reply:?}");
}

#[test]
fn going_back_keeps_what_is_not_typed_again() {
    let survey = survey();
    let mut files = Files::default();
    let mut session = session(&survey, Task::Enter, &files);
    type_lines(&mut session, &mut files, &["1", "1", "1575", "<"]);
    assert_eq!(said(&session.prompt()), "1/2 text [1575]");
    type_lines(
        &mut session,
        &mut files,
        &["", "1111", "", "", "", "", "", ""],
    );
    // The last sheet can be opened again, and its record is replaced.
    type_lines(&mut session, &mut files, &["<", "more"]);
    assert_eq!(files.taken_in().accepted.len(), 1);
    assert_eq!(files.record(0)["comment"], "more");
    assert_eq!(files.record(0)["answers"]["rescue"]["importance"], 7);
}

#[test]
fn a_sheet_that_is_not_complete_goes_on_later() {
    let survey = survey();
    let mut files = Files::default();
    let mut first = session(&survey, Task::Enter, &files);
    type_lines(&mut first, &mut files, &["17", "1", "1575"]);
    let draft = first.draft().expect("a sheet");
    let mut later = session(&survey, Task::Enter, &files);
    later.resume(&draft).expect("the same questions");
    assert_eq!(later.draft(), Some(draft.clone()));
    assert_eq!(said(&later.prompt()), "2/2 text");

    let mut other = survey.clone();
    other.ask.comment = false;
    let refused = session(&other, Task::Enter, &files).resume(&draft);
    assert!(refused.is_err(), "{refused:?}");
}

#[test]
fn differences_are_settled_by_the_paper() {
    let survey = survey();
    let mut files = Files::default();
    let mut first = session(&survey, Task::Enter, &files);
    type_lines(&mut first, &mut files, &SHEET);
    type_lines(
        &mut first,
        &mut files,
        &["fine", "18", "", "", "1111", "", "", "", "", "", "", "", ""],
    );
    assert_eq!(files.taken_in().accepted.len(), 2);

    let mut check = session(&survey, Task::Check, &files);
    assert_eq!(said(&check.prompt()), "sheet [17]");
    assert!(all_said(&check.line("99"))[0].contains("not been entered yet"));
    type_lines(&mut check, &mut files, &["", "1", "2575 2320"]);
    assert_eq!(
        said(&check.prompt()),
        "feature 1, functional: first `1`, now `2`; on the paper (=1 first, =2 now)"
    );
    // The first entry was right, then the second, then neither.
    type_lines(
        &mut check,
        &mut files,
        &["1", "=2", "1  too\tdear", "", "1"],
    );
    assert!(said(&check.prompt()).starts_with("`tier`: first `2`, now `1`"));
    type_lines(&mut check, &mut files, &["-", "3 1", "36.5", "hi"]);
    let reply = type_lines(&mut check, &mut files, &["fine"]);
    assert_eq!(
        all_said(&reply),
        ["sheet 17 is checked: 14 fields, 3 different"]
    );

    let record = files.record(0);
    assert_eq!(record["answers"]["rescue"]["functional"], "like");
    assert_eq!(record["answers"]["loan-car"]["importance"], 2);
    assert!(record["profile"].get("tier").is_none(), "{record}");
    let totals = check.entered().totals();
    assert_eq!(
        (
            totals.sheets,
            totals.fields,
            totals.differences,
            totals.first_wrong
        ),
        (1, 14, 3, 2)
    );
    // 3 of 14 and 2 of 14, per 10,000.
    let rate = totals.difference_rate().expect("fields");
    assert!((rate - 2142.857).abs() < 0.001, "{rate}");
    let once: Vec<String> = check
        .entered()
        .typed_once()
        .map(ToString::to_string)
        .collect();
    assert_eq!(once, ["18"]);
    // What was checked is known in another session.
    let later = session(&survey, Task::Check, &files);
    assert_eq!(later.entered().totals(), totals);
    assert_eq!(said(&later.prompt()), "sheet [18]");
}

#[test]
fn a_first_entry_that_cannot_be_read_is_not_taken_for_none() {
    let survey = survey();
    let form = form_hash(&survey);
    let record =
        format!(r#"{{"form":"{form}","id":"paper-1","profile":{{"reasons":[{{"price":1}}]}}}}"#);
    let files = Files {
        responses: record.into_bytes(),
        checks: Vec::new(),
    };
    let mut check = session(&survey, Task::Check, &files);
    assert_eq!(
        all_said(&check.line("1")),
        ["sheet 1: the first entry of `profile__reasons` cannot be read"]
    );
}

#[test]
fn nothing_compared_has_no_rate() {
    assert_eq!(super::check::Totals::default().difference_rate(), None);
}

/// Lines that are near to what is typed, and noise.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let good = prop::sample::select(vec![
        "",
        "",
        "",
        "1",
        "2",
        "17",
        "1575",
        "1575 2310",
        "15752310",
        "-",
        "0",
        "<",
        "!",
        "?",
        "=1",
        "=2",
        "13",
        "36.5",
        "1 too dear",
        "2 -",
        ".",
        " .",
        "\u{1b}[31m",
        "我",
    ]);
    let line = prop_oneof![9 => good.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(line, 0..80)
}

/// Types lines, with a new session from the draft before each of them, and counts what is said to be
/// kept.
fn type_all(survey: &Survey, task: Task, files: &mut Files, lines: &[String]) -> usize {
    let mut ids = std::collections::BTreeSet::new();
    let mut draft: Option<String> = None;
    for line in lines {
        let mut session = session(survey, task, files);
        if let Some(draft) = &draft {
            session.resume(draft).expect("the same questions");
        }
        session.prompt();
        let reply = session.line(line);
        if let Some(kept) = &reply.kept {
            files.keep(kept);
            ids.insert(kept.sheet.response_id());
        }
        draft = session.draft();
    }
    ids.len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_what_is_kept_is_accepted(first in lines(), second in lines()) {
        let survey = survey();
        let mut files = Files::default();
        let kept = type_all(&survey, Task::Enter, &mut files, &first);
        prop_assert_eq!(files.taken_in().accepted.len(), kept);
        prop_assert_eq!(files.taken_in().ledger.total.not_accepted(), 0);
        type_all(&survey, Task::Check, &mut files, &second);
        prop_assert_eq!(files.taken_in().accepted.len(), kept);
        let check = session(&survey, Task::Check, &files);
        let totals = check.entered().totals();
        prop_assert_eq!(totals.sheets + check.entered().typed_once().count() as u64, kept as u64);
        prop_assert!(totals.first_wrong <= totals.differences && totals.differences <= totals.fields);
    }

    #[test]
    fn one_session_takes_whatever_is_typed(lines in lines()) {
        let survey = survey();
        let mut files = Files::default();
        let mut session = session(&survey, Task::Enter, &files);
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        type_lines(&mut session, &mut files, &lines);
        prop_assert_eq!(files.taken_in().accepted.len(), session.entered().sheets());
        prop_assert_eq!(files.taken_in().ledger.total.not_accepted(), 0);
    }
}
