mod errors;
mod finding;
mod round_trip;
mod vectors;

use super::testing::write;
use super::{Characters, Code, CodeLayout, Found, Notation, Position, Scanner};
use crate::intake::record::UnlocatedRefusal;
use crate::survey::sample::english;
use crate::survey::{Ask, PerQuestion, ProfileQuestion, QuestionKind, Survey};
use crate::versions::Version;

/// A survey with features `f001`, `f002`, … and without profile questions.
fn survey_of(features: usize, ask: &[&str]) -> Survey {
    let ids: Vec<String> = (1..=features)
        .map(|number| format!("f{number:03}"))
        .collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut survey = english().survey("garage", &ids);
    // The vectors were made without labels, which are part of the form hash.
    survey.scales.clear();
    survey.ask = Ask {
        importance: ask.contains(&"importance"),
        satisfaction: ask.contains(&"satisfaction"),
        comment: ask.contains(&"comment"),
    };
    survey
}

/// Asks for the features from the last to the first.
fn reverse_features(survey: &mut Survey) {
    let features = survey.features.iter().rev().cloned();
    survey.features = features.collect();
}

/// A profile question of each type, none of them where the order of ids has it.
fn profile() -> PerQuestion<ProfileQuestion> {
    let question = |name, kind| english().question(name, kind);
    vec![
        question("tier", choice(&["silver", "gold", "iron"])),
        question("reasons", multiple(&["price", "place", "people"])),
        question("years", number()),
        question(
            "remark",
            QuestionKind::Text {
                maximum_length: 400,
            },
        ),
    ]
    .into()
}

fn choice(ids: &[&str]) -> QuestionKind {
    QuestionKind::Choice {
        options: english().options(ids),
        segment: false,
    }
}

fn multiple(ids: &[&str]) -> QuestionKind {
    QuestionKind::Multiple {
        options: english().options(ids),
    }
}

fn number() -> QuestionKind {
    QuestionKind::Number {
        minimum: None,
        maximum: None,
    }
}

/// A code in which each closed question has one of its values in turn, and each text is `text`.
fn answered<'l>(layout: &'l CodeLayout, text: &str) -> Code<'l> {
    let closed = layout.digits.iter().enumerate().map(|(index, digit)| {
        let value = &digit.values[index % digit.values.len()];
        (digit.name.as_str(), value.clone())
    });
    let mut values: Vec<(&str, String)> = Vec::new();
    for (name, value) in closed {
        match values.last_mut() {
            Some((known, others)) if *known == name => *others = format!("{others};{value}"),
            _ => values.push((name, value)),
        }
    }
    if !text.is_empty() {
        let texts = layout.texts.iter();
        values.extend(texts.map(|name| (name.as_str(), text.to_owned())));
    }
    Code {
        form: &layout.form,
        id: "3f9a1c07d2b84e6".to_owned(),
        values,
    }
}

/// All that begins like a code in a text.
fn scan<'l>(layouts: &'l [CodeLayout], text: &[u8]) -> Vec<Found<'l>> {
    let mut scanner = Scanner::new(layouts);
    let mut characters = Characters::new(text, Notation::Plain, Position::line(1));
    std::iter::from_fn(|| scanner.find(&mut characters).or_else(|| scanner.end())).collect()
}

/// What is read from a text that is one code.
fn read<'l>(layouts: &'l [CodeLayout], text: &str) -> Result<Code<'l>, UnlocatedRefusal> {
    let mut found = scan(layouts, text.as_bytes());
    assert_eq!(found.len(), 1, "{text}");
    found.remove(0).code.map_err(|(refusal, _)| refusal)
}

#[test]
fn twenty_pairs_have_47_characters() {
    let layout = CodeLayout::of(&Version::of(&survey_of(20, &[])));
    let code = write(&layout, &answered(&layout, ""));
    assert_eq!(code.len(), 47);
    let known = std::slice::from_ref(&layout);
    assert_eq!(read(known, &code), Ok(answered(&layout, "")));
}

#[test]
fn an_unknown_form() {
    let [known, other] =
        [1, 2].map(|features| CodeLayout::of(&Version::of(&survey_of(features, &[]))));
    let code = write(&other, &answered(&other, ""));
    let refusal = read(std::slice::from_ref(&known), &code).expect_err("unknown");
    assert_eq!(reason(refusal), crate::diagnostic::Code::UnknownForm);
    // Two forms whose hashes begin alike cannot be told apart, and so neither is taken.
    let twice = [other.clone(), other.clone()];
    let refusal = read(&twice, &code).expect_err("not plain");
    assert_eq!(reason(refusal), crate::diagnostic::Code::UnknownForm);
    assert_eq!(
        read(&[known, other.clone()], &code),
        Ok(answered(&other, ""))
    );
}

fn reason(refusal: UnlocatedRefusal) -> crate::diagnostic::Code {
    refusal.at(crate::intake::Span::line(1)).code()
}
