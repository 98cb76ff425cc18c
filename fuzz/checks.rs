//! What must hold for any bytes; the fuzz targets and `tests/corpus.rs` check it.

use std::sync::LazyLock;

use kanopress::{
    Catalogue, Defaults, Definition, Diagnostic, History, Intake, JudgedRecord, Language, Mapping,
    Spoken, Survey, Tally, Versions, Wordings, advice, built_in_wordings, check, check_mapping,
    has_errors,
};

static WORDINGS: LazyLock<Wordings> = LazyLock::new(built_in_wordings);

static DEFAULTS: LazyLock<Defaults> = LazyLock::new(|| Defaults::new(Language::default()));

static WORDS: LazyLock<[Catalogue; 2]> = LazyLock::new(|| Spoken::ALL.map(Catalogue::of));

/// Lays a diagnostic out in all languages.
fn render(diagnostic: &Diagnostic) {
    for words in &*WORDS {
        words.render(diagnostic, false);
    }
}

/// As a definition: a survey if and only if there is no error.
pub(crate) fn definition(bytes: &[u8]) {
    let definition = Definition::alone("fuzz", "fuzz.yaml", bytes);
    let checked = check(&definition, &DEFAULTS, &WORDINGS);
    assert_eq!(checked.right.is_none(), has_errors(&checked.diagnostics));
    for diagnostic in &checked.diagnostics {
        render(diagnostic);
    }
    // The same bytes as a file of a version.
    let (history, problems) = History::read([("versions/1.json", bytes)]);
    for problem in &problems {
        render(problem);
    }
    if let Some((survey, document)) = checked.right {
        advice(&document, &survey, &history);
        let published = History::NONE.today(&survey).1.expect("no version yet");
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
    let definition = Definition::alone("fuzz", "fuzz.yaml", ANSWERED);
    let checked = check(&definition, &DEFAULTS, &WORDINGS);
    checked.right.expect("no errors").0
});

/// As a table: every record has one fate, and none is lost.
pub(crate) fn table(bytes: &[u8]) {
    responses("a.csv", bytes);
}

/// The same as JSON.
pub(crate) fn json(bytes: &[u8]) {
    responses("a.jsonl", bytes);
}

/// The same as text with answer codes.
pub(crate) fn text(bytes: &[u8]) {
    responses("a.txt", bytes);
}

/// The same as what may be packed, or in another encoding: as it is, and behind the first bytes of each.
pub(crate) fn packed(bytes: &[u8]) {
    responses("a", bytes);
    for magic in [
        &b"\x1f\x8b\x08"[..],
        b"\x28\xb5\x2f\xfd",
        b"\xff\xfe",
        b"\xfe\xff",
    ] {
        responses("a", &[magic, bytes].concat());
    }
}

/// The first part, up to a NUL, as a mapping, and the rest as a table of another tool, which is read by it.
pub(crate) fn mapping(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == 0);
    let (written, table) = bytes.split_at(end.unwrap_or(bytes.len()));
    let (mapping, problems) = check_mapping("mapping.yaml", written, &SURVEY);
    assert_eq!(mapping.is_none(), has_errors(&problems));
    for problem in &problems {
        render(problem);
    }
    if let Some(mapping) = mapping {
        read("a.csv", table.get(1..).unwrap_or_default(), mapping);
    }
}

fn responses(name: &str, bytes: &[u8]) {
    read(name, bytes, Mapping::default());
}

fn read(name: &str, bytes: &[u8], mapping: Mapping) {
    let versions = Versions::of(&SURVEY, History::NONE);
    let mut intake = Intake::new(&SURVEY, &versions).with_mapping(mapping);
    let mut tally = Tally::new(&SURVEY);
    let mut accepted = 0;
    // The second time, what was learned of the file is known.
    for _ in 0..2 {
        let mut records = intake.read(name, bytes).expect("memory can be read");
        while let Some(judged) = records.next().expect("memory can be read") {
            match judged {
                JudgedRecord::Accepted(response) => {
                    accepted += 1;
                    tally.add(response);
                }
                JudgedRecord::NotAccepted(record) => render(&record.diagnostic()),
                JudgedRecord::Rest(bytes) => assert!(!bytes.is_empty()),
            }
        }
    }
    intake.ledger().balance().expect("no record is lost");
    assert_eq!(tally.everyone.respondents, accepted);
}
