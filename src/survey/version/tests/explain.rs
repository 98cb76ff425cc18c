//! What is said of an edit.

use super::*;

/// The names of the warnings on the text of a survey of which these were published before.
fn codes(text: &str, published: &[&Survey]) -> Vec<&'static str> {
    let explained = history(published).explain(&survey(text), "survey.yaml", text.as_bytes());
    explained.iter().map(|warning| warning.code).collect()
}

/// The survey of the café with other words in one question, and one feature less.
fn reworded_without_tea() -> String {
    let tea = "  - {id: tea, name: {en: Tea, zh-CN: 茶}}\n";
    CAFE.replacen(REWORDED.0, REWORDED.1, 1)
        .replacen(tea, "", 1)
}

#[test]
fn a_same_as_that_counts_what_was_changed_since_is_told() {
    // The same question: first a typo, then other words.
    let first = cafe(&[("If we have Wi-Fi", "If we hve Wi-Fi")]);
    let second = same_as(&first, cafe(&[]));
    let text = CAFE.replacen(REWORDED.0, REWORDED.1, 1);
    let text = format!("{text}same_as: [{}]\n", first.form_hash());
    assert_eq!(
        codes(&text, &[&first, &second]),
        ["changed-meaning", "outdated-same-as"]
    );
}

#[test]
fn who_says_that_it_means_the_same_is_told_only_what_is_gone() {
    let first = cafe(&[]);
    let text = reworded_without_tea();
    let text = format!("{text}same_as: [{}]\n", first.form_hash());
    assert_eq!(codes(&text, &[&first]), ["feature-removed"]);
}

#[test]
fn what_the_survey_allows_is_not_told() {
    let first = cafe(&[]);
    let text = reworded_without_tea();
    for (allow, told) in [
        ("", vec!["feature-removed", "changed-meaning"]),
        ("allow: [changed-meaning]", vec!["feature-removed"]),
        ("allow: [feature-removed, changed-meaning]", vec![]),
    ] {
        let text = format!("{text}{allow}\n");
        assert_eq!(codes(&text, &[&first]), told, "{allow}");
    }
}
