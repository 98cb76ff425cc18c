use std::collections::BTreeMap;
use std::collections::BTreeSet;

use fluent_syntax::ast;

use super::{Catalogue, Spoken};
use crate::diagnostic::{Code, Problem, SourceSpan};
use crate::message::{AllOf, Notice, OneOf, Remark, Term};

/// What a file has to fill in: for each text its variables.
fn variables(spoken: Spoken) -> BTreeMap<String, BTreeSet<String>> {
    let file = fluent_syntax::parser::parse(spoken.file()).expect("right syntax");
    let mut found = BTreeMap::new();
    for entry in file.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let mut add = |key: String, pattern: &ast::Pattern<&str>| {
            let mut names = BTreeSet::new();
            of_pattern(pattern, &mut names);
            let twice = found.insert(key.clone(), names);
            assert!(twice.is_none(), "`{key}` is there twice");
        };
        let id = message.id.name;
        if let Some(value) = &message.value {
            add(id.to_owned(), value);
        }
        for attribute in &message.attributes {
            add(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
    found
}

fn of_pattern(pattern: &ast::Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, names);
        }
    }
}

fn of_expression(expression: &ast::Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => of_inline(inline, names),
        ast::Expression::Select { selector, variants } => {
            of_inline(selector, names);
            for variant in variants {
                of_pattern(&variant.value, names);
            }
        }
    }
}

fn of_inline(inline: &ast::InlineExpression<&str>, names: &mut BTreeSet<String>) {
    if let ast::InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.to_owned());
    }
}

/// The keys of all messages, each with what its words may fill in.
fn declared() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let all = [Problem::KEYS, Notice::KEYS, Remark::KEYS, Term::KEYS].concat();
    let all = all.into_iter();
    all.map(|(key, fields)| (key, fields.iter().copied().collect()))
        .collect()
}

#[test]
fn both_languages_say_the_same() {
    let [english, chinese] = Spoken::ALL.map(variables);
    let keys = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&english), keys(&chinese));
    // A choice by a plural or a side may be left to one language; what is filled in may not.
    for (key, names) in &english {
        assert_eq!(names, &chinese[key], "{key}");
    }
}

#[test]
fn every_message_has_words_and_they_fill_in_only_what_it_has() {
    let english = variables(Spoken::English);
    for (key, fields) in declared() {
        assert!(english.contains_key(key), "{key} has no words");
        let own = english
            .iter()
            .filter(|(text, _)| *text == key || text.starts_with(&format!("{key}.")));
        for (text, names) in own {
            for name in names {
                assert!(fields.contains(name.as_str()), "{text} fills in {name}");
            }
        }
    }
}

#[test]
fn every_code_has_a_remedy() {
    let english = variables(Spoken::English);
    for code in Code::ALL {
        let help = format!("{}.help", code.name());
        assert!(english.keys().any(|key| key.starts_with(&help)), "{help}");
    }
}

#[test]
fn every_code_says_what_it_means_and_shows_it() {
    for spoken in Spoken::ALL {
        let (variables, catalogue) = (variables(spoken), Catalogue::of(spoken));
        let end = match spoken {
            Spoken::English => '.',
            Spoken::Chinese => '。',
        };
        for code in Code::ALL {
            let tag = spoken.tag();
            let text = |part: &str| {
                let key = format!("{}.{part}", code.name());
                let names = variables.get(&key);
                assert_eq!(names, Some(&BTreeSet::new()), "{tag}: what {key} fills in");
                let text = catalogue.phrase(&key, &[]).unwrap_or_default();
                assert!(!text.trim().is_empty(), "{tag}: {key} is empty");
                text
            };
            let about = text("about");
            assert!(about.ends_with(end), "{tag}: {}: {about}", code.name());
            text("example");
        }
    }
}

fn twice() -> crate::diagnostic::Diagnostic {
    let text = "features:\n  - id: rescue\n  - id: rescue\n";
    let place = |span| SourceSpan::new("surveys/a.yaml".into(), text.into(), span);
    let problem = Problem::DuplicateId {
        what: Term::Feature,
        id: "rescue".to_owned(),
        line: 2,
    };
    problem.at(place(33..39)).after(place(18..24))
}

#[test]
fn a_diagnostic_has_its_code_its_place_and_its_remedy() {
    let english = Catalogue::of(Spoken::English).render(&twice(), false);
    assert_eq!(
        english,
        "error[duplicate-id]: feature `rescue` is defined twice\n \
         --> surveys/a.yaml:3:9\n  \
         |\n2 |   - id: rescue\n  \
         |         ------ first here\n3 |   - id: rescue\n  \
         |         ^^^^^^ already on line 2\n  \
         |\n  \
         = help: give one of them another id, such as `rescue-2`"
    );
}

#[test]
fn chinese_has_its_own_marks() {
    let chinese = Catalogue::of(Spoken::Chinese).render(&twice(), false);
    assert!(
        chinese.starts_with("错误[duplicate-id]：项目 `rescue` 定义了两次\n"),
        "{chinese}"
    );
    assert!(
        chinese.ends_with("= 提示：请给其中一个换个 id，例如 `rescue-2`"),
        "{chinese}"
    );
}

#[test]
fn names_are_joined_as_each_language_joins_them() {
    let names = ["a", "b", "c"];
    let known: OneOf = names.into_iter().collect();
    let columns: AllOf = names.into_iter().collect();
    let unknown = || Problem::MissingColumns {
        columns: columns.clone(),
        file: "f".to_owned(),
    };
    let scale = || Problem::NoMessages {
        language: "de".to_owned(),
        known: known.clone(),
    };
    for (spoken, all, one) in [
        (
            Spoken::English,
            "missing columns in `f`: `a`, `b`, `c`",
            "use `a`, `b` or `c`",
        ),
        (
            Spoken::Chinese,
            "`f` 中缺少的列：`a`、`b`、`c`",
            "可以用 `a`、`b` 或 `c`",
        ),
    ] {
        let catalogue = Catalogue::of(spoken);
        assert_eq!(catalogue.explain(&unknown().into()).message, all);
        assert_eq!(catalogue.explain(&scale().into()).remedies, [one]);
    }
}

#[test]
fn a_near_name_needs_no_other_remedy() {
    let problem = |near: Option<&str>| Problem::BadId {
        id: "Wifi".to_owned(),
        problem: Term::IdStart,
        near: near.map(str::to_owned),
    };
    let catalogue = Catalogue::of(Spoken::English);
    let remedies = |near| catalogue.explain(&problem(near).into()).remedies;
    assert_eq!(remedies(Some("wifi")), ["write it as `wifi`"]);
    assert_eq!(
        remedies(None),
        ["choose another id, of letters from a to z, digits and `-` only, such as `free-rescue`"]
    );
}

#[test]
fn nothing_invisible_is_filled_in() {
    let problem = Problem::BadHash {
        text: "a\u{1b}[31m\u{202e}b".to_owned(),
    };
    let words = Catalogue::of(Spoken::English).explain(&problem.into());
    assert!(
        words.message.starts_with("`a\\u{1b}[31m\\u{202e}b`"),
        "{}",
        words.message
    );
}
