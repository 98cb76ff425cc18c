use std::collections::BTreeSet;

use super::*;
use crate::diagnostic::Diagnostic;
use crate::survey::{Definition, Settings, check};
use crate::templates::builtin;
use crate::wording::Wordings;

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

fn survey(text: &str) -> Survey {
    let texts = builtin().filter(|(path, _)| path.starts_with("wording/"));
    let wordings = Wordings::read(texts).expect("built in");
    let settings = Settings::new(Language::default());
    let definition = Definition::alone("test", "survey.yaml", text.as_bytes());
    let checked = check(&definition, &settings, &wordings);
    checked.survey.expect("right")
}

/// The survey after some text in it was replaced.
fn edited(from: &str, to: &str) -> Survey {
    assert!(from.is_empty() || SURVEY.contains(from), "{from}");
    survey(&SURVEY.replacen(from, to, 1))
}

fn hash(from: &str, to: &str) -> String {
    edited(from, to).form_hash()
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

const CAFE: &str = "
title: Café
languages: [en, zh-CN]
features:
  - id: wifi
    name: {en: Wi-Fi, zh-CN: 无线网络}
    functional: {en: 'If we have Wi-Fi, how do you feel?', zh-CN: '如果有无线网络,您觉得?'}
    dysfunctional: {en: 'If we do **not** have Wi-Fi, how do you feel?', zh-CN: '如果没有无线网络,您觉得?'}
  - {id: tea, name: {en: Tea, zh-CN: 茶}}
profile:
  - id: tier
    question: {en: Your tier, zh-CN: 等级}
    type: choice
    segment: true
    options: [{id: gold, label: {en: Gold, zh-CN: 金}}, {id: iron, label: {en: Iron, zh-CN: 铁}}]
";

/// The survey of the café after some texts were replaced.
fn cafe(edits: &[(&str, &str)]) -> Survey {
    let mut text = CAFE.to_owned();
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    survey(&text)
}

/// What an edit of the café's survey changes, but for what is harmless.
fn meant(edits: &[(&str, &str)]) -> Vec<(Subject, Class)> {
    let changes = changes(&Version::of(&cafe(&[])), &Version::of(&cafe(edits)));
    let told = changes
        .into_iter()
        .filter(|change| change.class() > Class::Harmless);
    told.map(|change| (change.subject.clone(), change.class()))
        .collect()
}

fn id(id: &str) -> Id {
    Id::new(id).expect("a good id")
}

#[test]
fn harmless_edits() {
    for edit in [
        ("If we have Wi-Fi, how", "IF we have **Wi-Fi** - how"),
        ("网络,您觉得?'", "网络，您觉得？'"),
        ("name: {en: Wi-Fi", "name: {en: Free Wi-Fi"),
        (
            "profile:",
            "  - {id: cake, name: {en: Cake, zh-CN: 蛋糕}}\nprofile:",
        ),
        (
            "options: [",
            "options: [{id: lead, label: {en: Lead, zh-CN: 铅}}, ",
        ),
        ("title: Café", "title: Bar\nask: [importance]"),
        ("title: Café", "title: Café\nevaluation: pouliot"),
    ] {
        assert_eq!(meant(&[edit]), [], "{edit:?}");
    }
}

#[test]
fn edits_that_change_the_meaning() {
    let changed = Class::ChangedMeaning;
    for (edit, subject) in [
        (
            ("If we have Wi-Fi", "If we have fast Wi-Fi"),
            Subject::Pair(id("wifi"), Side::Functional),
        ),
        (
            ("如果没有", "如果缺少"),
            Subject::Pair(id("wifi"), Side::Dysfunctional),
        ),
        (
            (
                "title: Café",
                "title: Café\nscale: {en: berger, zh-CN: handbook}",
            ),
            Subject::Labels,
        ),
        (("Your tier", "Your wish"), Subject::Profile(id("tier"))),
        (
            ("type: choice\n    segment: true", "type: multiple"),
            Subject::Profile(id("tier")),
        ),
        (
            ("en: Gold", "en: Golden"),
            Subject::Option(id("tier"), id("gold")),
        ),
    ] {
        assert_eq!(meant(&[edit]), [(subject, changed)], "{edit:?}");
    }
}

#[test]
fn edits_that_break() {
    let breaking = Class::Breaking;
    let tea = "  - {id: tea, name: {en: Tea, zh-CN: 茶}}\n";
    let iron = ", {id: iron, label: {en: Iron, zh-CN: 铁}}";
    let lead = ", {id: lead, label: {en: Iron, zh-CN: 铁}}";
    for (edit, subject) in [
        ((tea, ""), Subject::Feature(id("tea"))),
        (
            (
                "{en: Tea, zh-CN: 茶}",
                "{en: A parking space, zh-CN: 停车场}",
            ),
            Subject::Feature(id("tea")),
        ),
        ((iron, lead), Subject::Option(id("tier"), id("iron"))),
        (("id: tier", "id: rank"), Subject::Profile(id("tier"))),
    ] {
        assert_eq!(meant(&[edit]), [(subject, breaking)], "{edit:?}");
    }
}

#[test]
fn a_language_that_nobody_asks_in_any_more_leaves_the_others_to_compare() {
    let before = Version::of(&cafe(&[]));
    let mut after = before.clone();
    after.labels.remove(&Language::default());
    assert_eq!(changes(&before, &after), []);
    // Without a common language nothing is known to be the same.
    after.labels.clear();
    assert_eq!(changes(&before, &after).len(), 1);
}

/// A history in which these surveys were published one after another.
fn history(surveys: &[&Survey]) -> History {
    let mut files: Vec<(String, String)> = Vec::new();
    for survey in surveys {
        let published = read(&files).0.unpublished(survey).expect("a new version");
        files.push((
            format!("versions/{}.json", published.number),
            published.to_json(),
        ));
    }
    read(&files).0
}

fn read(files: &[(String, String)]) -> (History, Vec<Diagnostic>) {
    History::read(
        files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_bytes())),
    )
}

#[test]
fn versions_survive_their_file() {
    let survey = cafe(&[]);
    let history = history(&[&survey]);
    let published = history.newest().expect("one");
    assert_eq!(published.version, Version::of(&survey));
    assert_eq!(
        (published.number, &published.form),
        (1, &survey.form_hash())
    );
    assert_eq!(history.unpublished(&survey), None);
}

#[test]
fn broken_files_are_told_and_the_others_read() {
    let good = history(&[&cafe(&[])]).newest().expect("one").to_json();
    let files = [
        ("versions/1.json", good.clone()),
        ("versions/2.json", good.replace("Wi-Fi, how", "Wi-Fi, who")),
        ("versions/3.json", "<<<<<<< HEAD\n".to_owned()),
        ("versions/4.json", good.replace("\"wifi\"", "\"../wifi\"")),
        ("versions/04.json", good.clone()),
        ("versions/0.json", good.clone()),
        ("versions/notes.txt", "anything".to_owned()),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text));
    let (history, problems) = read(&files);
    assert_eq!(history.newest().map(|newest| newest.number), Some(1));
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    let (broken, name) = ("broken-version", "version-name");
    assert_eq!(codes, ["edited-version", broken, broken, name, name, name]);
    assert!(problems.iter().all(|problem| problem.help.is_some()));
}

/// The numbers of the versions whose answers count together with today's, for each feature.
fn together(today: &Survey, earlier: &[&Survey]) -> Vec<BTreeSet<u32>> {
    let versions = Versions::of(today, &history(earlier));
    let numbers = |meanings: &Meanings| {
        let known = meanings
            .today
            .iter()
            .filter_map(|index| versions.known()[*index].number);
        known
            .filter(|number| usize::try_from(*number).is_ok_and(|n| n <= earlier.len()))
            .collect()
    };
    versions.features().iter().map(numbers).collect()
}

const REWORDED: (&str, &str) = ("If we have Wi-Fi", "If we have fast Wi-Fi");
const TYPO: (&str, &str) = ("If we do **not** have", "If we do **not** hve");
const RELABELLED: (&str, &str) = (
    "title: Café",
    "title: Café\nscale: {en: berger, zh-CN: handbook}",
);

fn same_as(survey: &Survey, mut today: Survey) -> Survey {
    today.same_as.push(survey.form_hash());
    today
}

#[test]
fn one_reworded_question_does_not_cost_the_answers_to_the_others() {
    let (first, second) = (cafe(&[]), cafe(&[REWORDED]));
    assert_eq!(together(&second, &[&first]), [[].into(), [1].into()]);
    // And who goes back to the first words has its answers again.
    assert_eq!(
        together(&first, &[&first, &second]),
        [[1].into(), [1, 2].into()]
    );
}

#[test]
fn other_labels_part_all_features() {
    let (first, second) = (cafe(&[]), cafe(&[RELABELLED]));
    assert_eq!(
        together(&second, &[&first]),
        [BTreeSet::new(), BTreeSet::new()]
    );
    let second = same_as(&first, second);
    assert_eq!(together(&second, &[&first]), [[1].into(), [1].into()]);
}

#[test]
fn same_as_reaches_earlier_versions_with_the_same_words() {
    // The first two differ by tea only; the typo that is mended last stands in both.
    let first = cafe(&[TYPO]);
    let second = cafe(&[TYPO, ("en: Tea", "en: Green tea")]);
    let today = same_as(&second, cafe(&[("en: Tea", "en: Green tea")]));
    assert_eq!(
        together(&today, &[&first, &second]),
        [[1, 2].into(), [2].into()]
    );
}

#[test]
fn an_old_same_as_does_not_undo_what_was_changed_after_it() {
    // The typo was mended between the first two, and the labels were others; then came new words.
    let first = cafe(&[TYPO, RELABELLED]);
    let second = same_as(&first, cafe(&[]));
    let today = same_as(&first, cafe(&[REWORDED]));
    assert_eq!(together(&second, &[&first]), [[1].into(), [1].into()]);
    assert_eq!(
        together(&today, &[&first, &second]),
        [[].into(), [1, 2].into()]
    );
    // What stands apart has one meaning, as the survey said of the first two.
    let versions = Versions::of(&today, &history(&[&first, &second]));
    assert_eq!(versions.features()[0].apart, [vec![1, 2], vec![3]]);
}

#[test]
fn a_same_as_that_counts_what_was_changed_since_is_told() {
    // The same question: first a typo, then other words.
    let first = cafe(&[("If we have Wi-Fi", "If we hve Wi-Fi")]);
    let second = same_as(&first, cafe(&[]));
    let text = CAFE.replacen(REWORDED.0, REWORDED.1, 1);
    let text = format!("{text}same_as: [{}]\n", first.form_hash());
    let today = survey(&text);
    let explained = history(&[&first, &second]).explain(&today, "survey.yaml", text.as_bytes());
    let codes: Vec<&str> = explained.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, ["changed-meaning", "outdated-same-as"]);
}

#[test]
fn who_says_that_it_means_the_same_is_told_only_what_is_gone() {
    let first = cafe(&[]);
    let tea = "  - {id: tea, name: {en: Tea, zh-CN: 茶}}\n";
    let text = CAFE
        .replacen(REWORDED.0, REWORDED.1, 1)
        .replacen(tea, "", 1);
    let text = format!("{text}same_as: [{}]\n", first.form_hash());
    let explained = history(&[&first]).explain(&survey(&text), "survey.yaml", text.as_bytes());
    let codes: Vec<&str> = explained.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, ["feature-removed"]);
}

#[test]
fn a_version_that_only_same_as_knows_counts_with_todays() {
    let mut today = cafe(&[]);
    today.same_as.push("0123456789abcdef".to_owned());
    let versions = Versions::of(&today, History::NONE);
    let index = versions.index("0123456789abcdef");
    assert_eq!((index, versions.unknown()), (1, 2));
    assert!(
        versions
            .features()
            .iter()
            .all(|meanings| meanings.is_with_today(index))
    );
    assert_eq!(versions.index("fedcba9876543210"), versions.unknown());
}

#[test]
fn groups_of_a_reworded_profile_question_leave_earlier_versions_out() {
    let first = cafe(&[]);
    for (edit, with_today) in [
        (("Your tier", "Your wish"), false),
        (("en: Gold", "en: Golden"), false),
        (
            (
                "options: [",
                "options: [{id: lead, label: {en: Lead, zh-CN: 铅}}, ",
            ),
            true,
        ),
    ] {
        let versions = Versions::of(&cafe(&[edit]), &history(&[&first]));
        assert_eq!(
            versions.segments()[0].is_with_today(1),
            with_today,
            "{edit:?}"
        );
        assert!(versions.features()[0].is_with_today(1));
    }
}
