//! Any bytes as a file of responses: no panic, every record has one fate, no byte of one is lost.
#![no_main]

use std::sync::LazyLock;

use kanopress::diagnostic::render;
use kanopress::response::{Format, Intake, Judged};
use kanopress::survey::{Settings, Survey, check};
use kanopress::tally::Tally;
use kanopress::templates::builtin;
use kanopress::wording::{Language, Wordings};
use libfuzzer_sys::fuzz_target;

const DEFINITION: &[u8] = b"
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
    let texts = builtin().filter(|(path, _)| path.starts_with("wording/"));
    let wordings = Wordings::read(texts).expect("built in");
    let settings = Settings::new(Language::default());
    check("fuzz", "fuzz.yaml", DEFINITION, &settings, &wordings).survey.expect("right")
});

fuzz_target!(|bytes: &[u8]| {
    let mut intake = Intake::new(&SURVEY);
    let mut tally = Tally::new(&SURVEY);
    let mut accepted = 0;
    for (name, format) in [("a.csv", Format::Csv), ("b.jsonl", Format::JsonLines)] {
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
});
