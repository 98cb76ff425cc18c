//! Advice on wording: quiet where the wording is good, and not where it is bad.
//!
//! - `tests/lint/well-formed*.<language>.yaml`: no rule may find fault with any feature.
//! - `tests/lint/bad.<language>.yaml`: the id of a feature is the rule that must find fault with it,
//!   without `wording-` and with a number: `vague-2`. Features called `first-…` must pass.
//! - The examples of `docs/lint.md`: only what is called `bad` may be found fault with.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::sync::LazyLock;

use kanopress::{
    Defaults, Definition, Diagnostic, History, Language, Wordings, built_in_wordings, check,
    wordings,
};

const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

/// The rules on one feature, and those on the whole survey.
const ON_FEATURES: [&str; 8] = [
    "wording-double-barrelled",
    "wording-negated-functional",
    "wording-missing-negation",
    "wording-same-question",
    "wording-leading",
    "wording-vague",
    "wording-solution",
    "wording-near-duplicate",
];
const ON_SURVEYS: [&str; 3] = ["wording-labels", "wording-many-features", "wording-length"];

fn read(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).expect(&path)
}

fn advice(text: &str) -> Vec<Diagnostic> {
    advice_in(text, &WORDINGS)
}

static WORDINGS: LazyLock<Wordings> = LazyLock::new(built_in_wordings);

static DEFAULTS: LazyLock<Defaults> = LazyLock::new(|| Defaults::new(Language::default()));

fn advice_in(text: &str, wordings: &Wordings) -> Vec<Diagnostic> {
    let definition = Definition::alone("x", "survey.yaml", text.as_bytes());
    let checked = check(&definition, &DEFAULTS, wordings);
    assert_eq!(checked.diagnostics, []);
    let (survey, document) = checked.right.expect("no errors");
    kanopress::advice(&document, &survey, History::NONE)
}

fn codes(text: &str) -> Vec<&'static str> {
    let advice = advice(text);
    advice.iter().map(|warning| warning.code().name()).collect()
}

/// What is said of each feature, by its id; what is said above the first one is under "".
fn by_feature(text: &str) -> BTreeMap<&str, Vec<&'static str>> {
    let mut said: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for warning in advice(text) {
        let code = warning.code().name();
        let line = warning.place.expect("every warning has a place").line();
        let ids = text.lines().take(line).filter_map(|line| {
            let (_, rest) = line.split_once("id: ")?;
            rest.split([',', '}']).next()
        });
        said.entry(ids.last().unwrap_or_default())
            .or_default()
            .push(code);
    }
    said
}

#[test]
fn well_formed_features_pass() {
    for language in LANGUAGES {
        for collection in ["well-formed", "well-formed-2"] {
            let text = read(&format!("tests/lint/{collection}.{language}.yaml"));
            assert!(text.matches("id: ").count() >= 40);
            assert!(text.matches(" functional: ").count() >= 20);
            assert_eq!(by_feature(&text), BTreeMap::new(), "{language}");
        }
    }
}

#[test]
fn the_example_surveys_pass() {
    for survey in ["dealership", "handbook-example", "satisfaction"] {
        let text = read(&format!("surveys/{survey}/survey.yaml"));
        assert_eq!(by_feature(&text), BTreeMap::new(), "{survey}");
    }
    for language in LANGUAGES {
        let text = read(&format!("templates/starter/survey.{language}.yaml"));
        assert_eq!(by_feature(&text), BTreeMap::new(), "{language}");
    }
}

#[test]
fn every_rule_finds_its_bad_examples() {
    for language in LANGUAGES {
        let text = read(&format!("tests/lint/bad.{language}.yaml"));
        let said = by_feature(&text);
        let mut examples: BTreeMap<&str, usize> = BTreeMap::new();
        let mut wrong = String::new();
        for line in text.lines() {
            let Some((_, id)) = line.split_once("- id: ") else {
                continue;
            };
            let found = said.get(id).cloned().unwrap_or_default();
            let rule = id.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
            let wanted = ON_FEATURES.into_iter().filter(|code| code.ends_with(rule));
            let wanted: Vec<&str> = wanted.collect();
            if found != wanted {
                let _ = writeln!(wrong, "{language} {id}: {found:?}");
            }
            for rule in wanted {
                *examples.entry(rule).or_default() += 1;
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
        for rule in ON_FEATURES {
            assert!(examples.get(rule) >= Some(&2), "{language}: {rule}");
        }
    }
}

#[test]
fn labels_out_of_order_are_found() {
    let survey = |language: &str, scale: &str| {
        codes(&format!(
            "title: x\ncontact: me\nlanguage: {language}\nscale: {scale}\nfeatures: [{{id: a, name: A}}]\n"
        ))
    };
    for (language, scale, count) in [
        (
            "en",
            "[I dislike it, I can live with it, I am neutral, I expect it, I like it]",
            4,
        ),
        (
            "en",
            "[I like it, I expect it, I am neutral, I expect it, I do not like it]",
            1,
        ),
        (
            "en",
            "[I like it, It must be that way, I don't care, I can bear it, I love it]",
            1,
        ),
        (
            "en",
            "[Great, It should be so, All the same to me, I could bear it, I would mind]",
            0,
        ),
        ("en", "[Yes, Of course it is, Hm, Well then, No]", 0),
        ("zh-CN", "[不喜欢, 可以忍受, 无所谓, 理应如此, 喜欢]", 4),
        ("zh-CN", "[喜欢, 理应如此, 无所谓, 无所谓, 不喜欢]", 1),
        ("zh-CN", "[很满意, 应该这样, 没什么影响, 勉强接受, 高兴]", 1),
        (
            "zh-CN",
            "[很满意, 本该如此, 都可以, 不太喜欢但能接受, 不能接受]",
            0,
        ),
    ] {
        let wanted = vec!["wording-labels"; count];
        assert_eq!(survey(language, scale), wanted, "{scale}");
    }
}

/// A survey of so many features with names of one letter, each with a description.
fn survey_of(features: usize, language: &str, description: &str) -> String {
    let mut text = format!("title: x\ncontact: me\nlanguage: {language}\nfeatures:\n");
    for index in 0..features {
        let _ = writeln!(
            text,
            "  - {{id: f{index}, name: Item {index}, description: {description}}}"
        );
    }
    text
}

#[test]
fn long_surveys_are_found() {
    for (language, word) in [("en", "word "), ("zh-CN", "字")] {
        let none: [&str; 0] = [];
        assert_eq!(codes(&survey_of(20, language, word)), none);
        let many = by_feature(&survey_of(21, language, word)).remove("f20");
        assert_eq!(many, Some(vec!["wording-many-features"]));
        let long = survey_of(20, language, &word.repeat(200));
        assert_eq!(codes(&long), ["wording-length"]);
        let slow = long.replacen("features", "ask: [comment]\nfeatures", 1);
        assert_ne!(advice(&slow)[0].problem, advice(&long)[0].problem);
    }
}

#[test]
fn what_is_allowed_is_not_found() {
    let text = read("tests/lint/bad.en.yaml");
    let all = codes(&text);
    let text = text.replacen("allow: [", "allow: [wording-leading, wording-vague, ", 1);
    let left = codes(&text);
    let is_left = |code: &&str| !["wording-leading", "wording-vague"].contains(code);
    assert!(all.len() > left.len());
    assert_eq!(left, all.into_iter().filter(is_left).collect::<Vec<_>>());
}

#[test]
fn other_languages_are_left_alone() {
    let own = (
        "wording/de.ftl",
        "scale-default = x\nscale-x =\n    .like = a\n    .must-be = b\n    .neutral = c\n    .live-with = d\n    .dislike = e\nstem-functional = f\nstem-dysfunctional = g\n",
    );
    let (wordings, problems) = wordings(&[own]);
    assert_eq!(problems, []);
    let text = "title: x\ncontact: me\nlanguage: de\nfeatures: [{id: a, name: AI, functional: x, dysfunctional: x}]\n";
    assert_eq!(advice_in(text, &wordings), []);
}

#[test]
fn the_docs_are_right() {
    let docs = read("docs/lint.md");
    for rule in ON_FEATURES.into_iter().chain(ON_SURVEYS) {
        let section = docs
            .split("\n## ")
            .find(|section| section.starts_with(rule));
        let section = section.expect(rule);
        let examples = section.split("```yaml\n").skip(1);
        let examples: Vec<&str> = examples
            .filter_map(|rest| rest.split("```").next())
            .collect();
        for example in examples
            .iter()
            .filter(|example| example.contains("id: bad"))
        {
            let survey = format!("title: x\ncontact: me\n{example}");
            let wanted = BTreeMap::from([("bad", vec![rule])]);
            assert_eq!(by_feature(&survey), wanted, "{example}");
        }
        assert!(examples.len() >= 2, "{rule}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_stops_the_advice(
        name in "([a-z 不和、的，and]|not |without |\\PC){1,40}",
        question in "([a-z 不和、的，or]|no |who |也|例如|\\PC){1,60}",
    ) {
        let quoted = |text: &str| format!("{:?}", text.replace(['\\', '"'], " ") + "x");
        for language in LANGUAGES {
            let text = format!(
                "title: x\ncontact: me\nlanguage: {language}\nfeatures:\n  - id: a\n    name: {}\n    functional: {}\n    dysfunctional: {}\n",
                quoted(&name), quoted(&question), quoted(&name),
            );
            // Escapes that YAML does not know, and forbidden links, are errors; all else is advice.
            let definition = Definition::alone("x", "x", text.as_bytes());
            let checked = check(&definition, &DEFAULTS, &WORDINGS);
            if let Some((survey, document)) = checked.right {
                kanopress::advice(&document, &survey, History::NONE);
            }
        }
    }
}
