//! What the hash of a form takes in.

use super::*;

const SURVEY: &str = "
title: Title
language: en
sections:
  - title: One
    features: [{id: a, name: A, functional: with, dysfunctional: without}]
  - title: Two
    features: [{id: b, name: B, functional: with, dysfunctional: without}]
profile:
  - {id: p, question: Which?, type: choice, options: [{id: x, label: X}, {id: y, label: Y}]}
";

/// The survey after some text in it was replaced.
fn edited(from: &str, to: &str) -> Survey {
    assert!(from.is_empty() || SURVEY.contains(from), "{from}");
    read_survey("test", &SURVEY.replacen(from, to, 1))
}

fn hash(from: &str, to: &str) -> String {
    form_hash(&edited(from, to))
}

#[test]
fn the_hash_stays_the_same_from_version_to_version() {
    // Responses carry it: a change here parts old responses from their survey.
    assert_eq!(hash("", ""), "6876d053272438cd");
}

#[test]
fn what_may_be_improved_keeps_the_hash() {
    for (from, to) in [
        ("Title", "Another title"),
        ("One", "Another section"),
        ("name: A", "name: Another, description: more"),
        (
            "{id: x, label: X}, {id: y, label: Y}",
            "{id: y, label: Y}, {id: x, label: X}",
        ),
        (
            "type: choice",
            "type: choice, required: true, segment: true",
        ),
        ("language: en", "language: en\nsame_as: [0123456789abcdef]"),
    ] {
        assert_eq!(hash(from, to), hash("", ""), "{to}");
    }
}

#[test]
fn another_question_is_another_hash() {
    for (from, to) in [
        ("functional: with", "functional: within"),
        ("without", "not with"),
        ("id: a", "id: c"),
        ("label: X", "label: Z"),
        ("Which?", "Who?"),
        ("language: en", "language: en\nevaluation: pouliot"),
        ("language: en", "language: en\nscale: berger"),
        ("language: en", "language: en\nask: [comment]"),
    ] {
        assert_ne!(hash(from, to), hash("", ""), "{to}");
    }
}
