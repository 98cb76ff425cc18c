//! What must hold for any bytes; the fuzz targets and `tests/corpus.rs` check it.

use std::sync::LazyLock;

use kanopress::diagnostic::{has_errors, render};
use kanopress::response::{Format, Intake, Judged};
use kanopress::survey::{Definition, History, Settings, Survey, Versions, check};
use kanopress::tally::Tally;
use kanopress::templates::builtin;
use kanopress::wording::{Language, Wordings};

static WORDINGS: LazyLock<Wordings> = LazyLock::new(|| {
    Wordings::read(builtin().filter(|(path, _)| path.starts_with("wording/"))).expect("built in")
});

/// As a definition: a survey if and only if there is no error.
pub(crate) fn definition(bytes: &[u8]) {
    let settings = Settings::new(Language::default());
    let checked = check(
        &Definition::alone("fuzz", "fuzz.yaml", bytes),
        &settings,
        &WORDINGS,
    );
    assert_eq!(checked.survey.is_none(), has_errors(&checked.diagnostics));
    for diagnostic in &checked.diagnostics {
        render(diagnostic, false);
    }
    // The same bytes as a file of a version.
    let (history, problems) = History::read([("versions/1.json", bytes)]);
    for problem in &problems {
        render(problem, false);
    }
    if let Some(survey) = checked.survey {
        history.explain(&survey, "fuzz.yaml", bytes);
        let published = History::NONE.unpublished(&survey).expect("no version yet");
        let text = published.to_json();
        let (history, problems) = History::read([("versions/1.json", text.as_bytes())]);
        assert_eq!(problems, []);
        assert_eq!(history.newest(), Some(&published));
    }
}

const ANSWERED: &[u8] = b"
title: T
language: en
ask: [importance, satisfaction, comment]
features: [{id: a, name: A}, {id: b, name: B}]
profile:
  - {id: c, question: C, type: choice, segment: true, options: [{id: x, label: X}, {id: y, label: Y}]}
  - {id: m, question: M, type: multiple, options: [{id: x, label: X}, {id: y, label: Y}]}
  - {id: n, question: N, type: number}
";

static SURVEY: LazyLock<Survey> = LazyLock::new(|| {
    let settings = Settings::new(Language::default());
    let checked = check(
        &Definition::alone("fuzz", "fuzz.yaml", ANSWERED),
        &settings,
        &WORDINGS,
    );
    checked.survey.expect("right")
});

/// As a file of responses: every record has one fate, and none is lost.
pub(crate) fn responses(bytes: &[u8]) {
    let mut intake = Intake::new(&SURVEY, &Versions::of(&SURVEY, History::NONE));
    let mut tally = Tally::new(&SURVEY);
    let mut accepted = 0;
    for (name, format) in [
        ("a.csv", Format::Csv),
        ("b.jsonl", Format::JsonLines),
        ("c.txt", Format::Text),
    ] {
        for judged in intake.read(name, format, bytes) {
            match judged.expect("memory can be read") {
                Judged::Accepted(response) => {
                    accepted += 1;
                    tally.add(&response);
                }
                Judged::NotAccepted(record) => {
                    assert!(!record.raw.is_empty());
                    render(&record.diagnostic(), false);
                }
            }
        }
    }
    intake.ledger().balance().expect("no record is lost");
    assert_eq!(tally.everyone.respondents, accepted);
}
