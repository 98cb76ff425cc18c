//! The built-in wording: every language says everything, and label sets are whole.
#![allow(clippy::expect_used, reason = "a test that cannot go on must fail")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kanopress::{
    Argument, Code, Language, Problem, Wording, Wordings, built_in_wordings, wordings,
};

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
    let wordings = built_in_wordings();
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
    let (wordings, problems) = wordings(&[own]);
    assert_eq!(problems, []);
    let gaps = wordings.gaps(&Language::default());
    let missing = gaps.iter().map(|gap| match &gap.problem {
        Problem::MissingText { text, .. } => text.as_str(),
        other => panic!("{other:?}"),
    });
    let missing: Vec<&str> = missing.collect();
    assert_eq!(missing.len(), 5, "{missing:?}");
    assert!(missing.contains(&"skip"), "{missing:?}");
}

#[test]
fn every_language_fills_the_same_parts_into_a_text() {
    let wordings = built_in_wordings();
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
fn a_name_is_quoted_in_questions_so_that_any_name_fits() {
    let wordings = built_in_wordings();
    for wording in each(&wordings) {
        for side in ["functional", "dysfunctional"] {
            let name = [("name", Argument::Text("NAME"))];
            let question = wording.format(&format!("stem-{side}"), &name);
            let question = question.expect(side);
            let (before, after) = question.split_once("NAME").expect("the name");
            // What cannot be seen stands between some of the marks and the name.
            let unseen = |c: char| VISIBLE.iter().any(|(hidden, _)| hidden.contains(c));
            let opening = before.trim_end_matches(unseen).chars().last();
            let closing = after.trim_start_matches(unseen).chars().next();
            let marks: String = opening.into_iter().chain(closing).collect();
            let known = ["“”", "„“", "「」", "『』", "«»"].contains(&marks.as_str());
            assert!(known, "{}: {question}", wording.language());
        }
    }
}

#[test]
fn every_label_set_is_whole_and_has_a_source() {
    let wordings = built_in_wordings();
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

/// A count, a large one, a coefficient, a share, an interval and a day in each language, as CLDR has
/// them; the `Intl` of browsers says the same. What cannot be seen is written as in [`VISIBLE`].
/// Spanish groups from five digits on; in Arabic, marks keep the signs where they stand in a number
/// that is read from left to right.
const NUMBERS: &str = "\
zh-CN: 1,234 | 1,234,567 | -0.6556 | 31.0% | [1, 2] | 2026年12月31日
zh-TW: 1,234 | 1,234,567 | -0.6556 | 31.0% | [1, 2] | 2026年12月31日
en: 1,234 | 1,234,567 | -0.6556 | 31.0% | [1, 2] | December 31, 2026
ja: 1,234 | 1,234,567 | -0.6556 | 31.0% | [1, 2] | 2026年12月31日
ko: 1,234 | 1,234,567 | -0.6556 | 31.0% | [1, 2] | 2026년 12월 31일
de: 1.234 | 1.234.567 | -0,6556 | 31,0_% | [1; 2] | 31. Dezember 2026
fr: 1‧234 | 1‧234‧567 | -0,6556 | 31,0_% | [1‧; 2] | 31 décembre 2026
es: 1234 | 1.234.567 | -0,6556 | 31,0_% | [1; 2] | 31 de diciembre de 2026
pt-BR: 1.234 | 1.234.567 | -0,6556 | 31,0% | [1; 2] | 31 de dezembro de 2026
ar: 1,234 | 1,234,567 | →-0.6556 | →<31.0>%→ | [<1>, <2>] | 31 ديسمبر 2026";

/// Blanks that do not break, wide and narrow; the left-to-right mark; the ends of an isolate.
const VISIBLE: [(&str, &str); 5] = [
    ("\u{a0}", "_"),
    ("\u{202f}", "‧"),
    ("\u{200e}", "→"),
    ("\u{2068}", "<"),
    ("\u{2069}", ">"),
];

#[test]
fn every_language_writes_its_own_numbers() {
    let wordings = built_in_wordings();
    assert_eq!(NUMBERS.lines().count(), wordings.languages().count());
    for line in NUMBERS.lines() {
        let (tag, expected) = line.split_once(": ").expect("a language");
        let language = Language::new(tag).expect("a tag");
        let wording = wordings.get(&language).expect("wording");
        let bounds = [("low", Argument::Text("1")), ("high", Argument::Text("2"))];
        let written = [
            wording.whole(1234),
            wording.whole(1_234_567),
            wording.decimal(-59.0 / 90.0, 4),
            wording.percent(0.31, 1),
            wording.format("bounds", &bounds).unwrap_or_default(),
            wording.date(Date::constant(2026, 12, 31)),
        ];
        let visible = VISIBLE
            .iter()
            .fold(written.join(" | "), |text, (hidden, sign)| {
                text.replace(hidden, sign)
            });
        assert_eq!(visible, expected, "{tag}");
    }
}

#[test]
fn every_reason_is_said_in_words() {
    let wordings = built_in_wordings();
    for wording in each(&wordings) {
        for reason in Code::refusals() {
            let key = format!("reason-{}", reason.name());
            assert!(
                wording.text(&key).is_some(),
                "`{key}` in `{}`",
                wording.language()
            );
        }
    }
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn is_japanese(c: char) -> bool {
    is_han(c) || ('\u{3001}'..='\u{30ff}').contains(&c) || ('\u{ff01}'..='\u{ff60}').contains(&c)
}

/// True where the typography of a language does not let these three characters follow each other.
fn is_wrong(language: &str, [a, b, c]: [char; 3]) -> bool {
    let is_latin = |c: char| c.is_ascii_alphanumeric() || c == '{' || c == '}';
    match language {
        // Narrow spaces keep marks with their words.
        "fr" => b == ' ' && (a == '«' || ":;!?»%".contains(c)),
        // No space beside Latin words and numbers, and none after wide marks.
        "ja" => {
            b == ' ' && ((is_japanese(a) && is_latin(c)) || (is_latin(a) && is_japanese(c)))
                || is_japanese(a) && ",:;!?".contains(b)
        }
        // A space beside Latin words and numbers, and wide marks.
        "zh-CN" | "zh-TW" => {
            let meet = |a: char, b: char| is_han(a) && b.is_ascii_alphanumeric();
            meet(a, b) || meet(b, a) || is_han(a) && ",:;!?()".contains(b)
        }
        _ => false,
    }
}

#[test]
fn every_text_keeps_the_typography_of_its_language() {
    let wordings = built_in_wordings();
    let mut wrong = Vec::new();
    for wording in each(&wordings) {
        let language = wording.language().to_string();
        for key in wording.keys() {
            let text = wording.text(key).expect(key);
            let characters: Vec<char> = text.chars().chain("\n\n".chars()).collect();
            let mut threes = characters.windows(3);
            if threes.any(|three| is_wrong(&language, [three[0], three[1], three[2]])) {
                wrong.push(format!("{language} {key}: {text}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_plane_is_described_as_it_is_drawn() {
    // Its axis shows Worse without the sign, from 0 to 1.
    for wording in each(&built_in_wordings()) {
        let count = [("count", Argument::Count(3)), ("n", Argument::Text("9"))];
        let text = wording.format("chart-plane.description", &count);
        let text = text.expect("a description");
        assert!(!text.contains("-1"), "{}: {text}", wording.language());
    }
}
