//! Codes that any other program must write and read alike: `tests/code/vectors.json`.
#![allow(
    clippy::disallowed_methods,
    reason = "the file is read by the tests of the form's script as well"
)]

use std::path::Path;

use serde_json::{Map, Value, json};

use super::super::testing::write;
use super::super::{Code, CodeLayout};
use super::{answered, profile, reverse_features, survey_of};
use crate::intake::testing::take_in_of;
use crate::survey::{QuestionKind, Survey};
use crate::versions::Version;

type Answers = fn(&CodeLayout) -> Code<'_>;

/// Each with a name, a survey, and what is answered.
fn cases() -> Vec<(&'static str, Survey, Answers)> {
    let all = ["importance", "satisfaction", "comment"];
    let with_profile = |features, ask: &[&str]| {
        let mut survey = survey_of(features, ask);
        survey.profile = profile();
        reverse_features(&mut survey);
        survey
    };
    vec![
        ("twenty pairs", survey_of(20, &[]), |layout| {
            let mut code = answered(layout, "");
            code.values.retain(|(name, _)| *name != "consent");
            code
        }),
        ("one answer of six", survey_of(3, &[]), |layout| {
            let mut code = answered(layout, "");
            code.values.drain(1..);
            code
        }),
        ("every type of question", with_profile(2, &all), |layout| {
            let mut code = answered(layout, "很好，谢谢！ I’m glad 👍");
            number(&mut code, "36.5");
            code
        }),
        ("only some texts", with_profile(3, &all), |layout| {
            let mut code = answered(layout, "两行\n文字");
            number(&mut code, "-0.25");
            let left_out = [
                "comment",
                "profile__remark",
                "f001__comment",
                "f003__comment",
            ];
            code.values.retain(|(name, _)| !left_out.contains(name));
            code
        }),
        ("a hundred features", with_profile(100, &[]), |layout| {
            let mut code = answered(layout, "");
            code.values.retain(|(name, _)| !name.starts_with("f0"));
            code
        }),
        (
            "a hundred features with all",
            with_profile(100, &all),
            |layout| {
                let mut code = answered(layout, "长一点的回答：");
                number(&mut code, "1000000");
                code
            },
        ),
    ]
}

/// Sets the answer to the one question that takes a number.
fn number(code: &mut Code<'_>, number: &str) {
    for (name, value) in &mut code.values {
        if *name == "profile__years" {
            number.clone_into(value);
        }
    }
}

fn vector(name: &str, survey: &Survey, answers: Answers) -> Value {
    let layout = CodeLayout::of(&Version::of(survey));
    let code = answers(&layout);
    let features: Vec<&str> = survey
        .features
        .iter()
        .map(|feature| feature.id.as_str())
        .collect();
    let ask = [
        ("importance", survey.ask.importance),
        ("satisfaction", survey.ask.satisfaction),
        ("comment", survey.ask.comment),
    ];
    let ask: Vec<&str> = ask
        .iter()
        .filter(|(_, asked)| *asked)
        .map(|(name, _)| *name)
        .collect();
    let questions = survey.profile.iter().map(|question| {
        let kind = match &question.kind {
            QuestionKind::Choice { .. } => "choice",
            QuestionKind::Multiple { .. } => "multiple",
            QuestionKind::Number { .. } => "number",
            QuestionKind::Text { .. } => "text",
        };
        let options = question.options();
        let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
        json!({"id": question.id, "type": kind, "options": ids})
    });
    json!({
        "name": name,
        "layout": {"features": features, "ask": ask, "profile": questions.collect::<Vec<_>>()},
        "record": record(&code),
        "code": write(&layout, &code),
    })
}

/// What the script of the form saves.
fn record(code: &Code<'_>) -> Value {
    let mut record = Map::new();
    record.insert("form".to_owned(), json!(code.form));
    record.insert(
        "id".to_owned(),
        json!(format!("{}5c7be1d04f8801234", code.id)),
    );
    for (name, text) in &code.values {
        let value = match *name {
            "profile__reasons" => json!(text.split(';').collect::<Vec<_>>()),
            _ => text.parse::<Value>().unwrap_or_else(|_| json!(text)),
        };
        match name.split_once("__") {
            None => record.insert((*name).to_owned(), value),
            Some(("profile", id)) => {
                record.entry("profile").or_insert_with(|| json!({}))[id] = value;
                None
            }
            Some((feature, part)) => {
                let answers = record.entry("answers").or_insert_with(|| json!({}));
                answers[feature][part] = value;
                None
            }
        };
    }
    Value::Object(record)
}

#[test]
fn vectors_are_those_of_the_file() {
    let vectors: Vec<Value> = cases()
        .iter()
        .map(|(name, survey, answers)| vector(name, survey, *answers))
        .collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("tests/code/vectors.json");
    let lines: Vec<String> = vectors.iter().map(Value::to_string).collect();
    let text = format!("[\n{}\n]\n", lines.join(",\n"));
    if std::env::var("BLESS").is_ok() {
        std::fs::write(&path, &text).expect("writable");
    }
    let known = std::fs::read_to_string(&path).expect("the vectors");
    assert!(
        known == text,
        "codes of earlier versions could not be read any more"
    );
    let page = std::fs::read_to_string(root.join("docs/answer-code.md")).expect("the page");
    let shown = vectors[0]["code"].as_str().expect("a code");
    assert!(
        page.contains(shown),
        "the docs show another code than {shown}"
    );
}

#[test]
fn each_vector_is_the_same_response_as_its_record() {
    for (name, survey, answers) in cases() {
        let vector = vector(name, &survey, answers);
        let code = vector["code"].as_str().expect("a code");
        let record = vector["record"].to_string();
        let taken = take_in_of(&survey, &[("a.jsonl", record.as_str()), ("b.txt", code)]);
        let total = taken.ledger.total;
        assert_eq!(
            (total.accepted, total.duplicate),
            (1, 1),
            "{name}: {:?}",
            taken.kept
        );
    }
}
