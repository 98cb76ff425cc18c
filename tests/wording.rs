//! The built-in wording: every language says everything, and label sets are whole.
#![allow(clippy::expect_used, reason = "a test that cannot go on must fail")]

use std::collections::{BTreeMap, BTreeSet};

use kanopress::response::Reason;
use kanopress::templates::builtin;
use kanopress::wording::{Language, Wording, Wordings};

/// The built-in wording files, as (path, text).
fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    builtin().filter(|(path, _)| path.starts_with("wording/"))
}

fn each(wordings: &Wordings) -> impl Iterator<Item = &Wording> {
    wordings
        .languages()
        .filter_map(|language| wordings.get(language))
}

/// The texts of a language but for its label sets: which sets there are differs by language.
fn keys(wording: &Wording) -> impl Iterator<Item = &str> {
    wording
        .keys()
        .filter(|key| !key.starts_with("scale-") || *key == "scale-default")
}

/// The names of the parts that a text wants filled in.
fn parts(text: &str) -> BTreeSet<&str> {
    let named = text.split("{$").skip(1);
    named.filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn every_language_has_every_text() {
    let wordings = Wordings::read(files()).expect("built-in wording");
    let all: BTreeSet<&str> = each(&wordings).flat_map(keys).collect();
    for wording in each(&wordings) {
        assert_eq!(wordings.gaps(wording.language()), []);
        // And none says more than the others.
        let own: BTreeSet<&str> = keys(wording).collect();
        assert_eq!(own, all, "{}", wording.language());
    }
    assert!(all.contains("stem-functional") && all.contains("scale-default"));
}

#[test]
fn what_a_site_leaves_out_of_a_message_is_a_gap() {
    let own = (
        "wording/en.ftl",
        "scale-handbook =\n    .like = Yes\nskip =\n    .x = Y\n",
    );
    let wordings = Wordings::read(files().chain([own])).expect("right syntax");
    let gaps = wordings.gaps(&Language::default());
    let messages: Vec<&str> = gaps.iter().map(|gap| gap.message.as_str()).collect();
    assert_eq!(messages.len(), 5, "{messages:?}");
    assert!(messages[0].contains("`skip`"), "{messages:?}");
}

#[test]
fn every_language_fills_the_same_parts_into_a_text() {
    let wordings = Wordings::read(files()).expect("built-in wording");
    let mut found: BTreeMap<&str, BTreeSet<Vec<String>>> = BTreeMap::new();
    for wording in each(&wordings) {
        for key in keys(wording) {
            let text = wording.text(key).expect(key);
            let parts = parts(&text).into_iter().map(str::to_owned).collect();
            found.entry(key).or_default().insert(parts);
        }
    }
    let different: Vec<_> = found.iter().filter(|(_, parts)| parts.len() > 1).collect();
    assert!(different.is_empty(), "{different:?}");
    assert_eq!(
        found["stem-functional"],
        BTreeSet::from([vec!["name".to_owned()]])
    );
}

#[test]
fn every_label_set_is_whole_and_has_a_source() {
    let wordings = Wordings::read(files()).expect("built-in wording");
    for wording in each(&wordings) {
        let language = wording.language();
        for name in wording.scales() {
            let labels = wording.scale(name);
            let different = labels.map(|labels| BTreeSet::from(labels).len());
            assert_eq!(different, Some(5), "`{name}` in `{language}`");
            let source = wording.scale_source(name);
            assert!(source.is_some(), "`{name}` in `{language}` has no source");
        }
        let default = wording.text("scale-default").unwrap_or_default();
        assert!(
            wording.scale(&default).is_some(),
            "`scale-default` in `{language}`"
        );
    }
}

#[test]
fn every_reason_is_said_in_words() {
    let wordings = Wordings::read(files()).expect("built-in wording");
    for wording in each(&wordings) {
        for reason in Reason::ALL {
            let key = format!("reason-{}", reason.name());
            assert!(
                wording.text(&key).is_some(),
                "`{key}` in `{}`",
                wording.language()
            );
        }
    }
}
