//! The classes of edits.

use super::*;

/// What an edit of the café's survey changes, but for what is harmless.
fn meant(edits: &[(&str, &str)]) -> Vec<(Subject, Impact)> {
    let changes = changes(&Version::of(&cafe(&[])), &Version::of(&cafe(edits)));
    let told = changes
        .into_iter()
        .filter(|change| change.impact() > Impact::Harmless);
    told.map(|change| (change.subject.clone(), change.impact()))
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
    let changed = Impact::ChangedMeaning;
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
    let breaking = Impact::Breaking;
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
