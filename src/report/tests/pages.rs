//! What is on the pages: the order of columns, the marks between texts, and nothing that is forbidden.

use std::collections::BTreeSet;

use super::{Case, text};
use crate::analysis::tests::HANDBOOK;
use crate::diagnostic::Code;
use crate::survey::Localized;
use crate::templates;

#[test]
fn both_orders_of_columns_are_there() {
    let page = text(&Case::new(&[HANDBOOK]).files(), "demo/results/index.html");
    let order = |class: &str| {
        let table = page.split(class).nth(1).expect(class);
        let table = table.split("</thead>").next().expect("a head");
        let letters = table.split("<span class=\"letter ").skip(1);
        letters
            .filter_map(|rest| rest.split('>').nth(1)?.chars().next())
            .collect::<String>()
    };
    assert_eq!(order("scroll order-usual"), "AOMIRQ");
    assert_eq!(order("scroll order-handbook"), "AOMQRI");
}

#[test]
fn every_language_has_its_own_marks_between_texts() {
    let mut reverse = [[0; 5]; 5];
    reverse[4][0] = 27;
    let mut case = Case::in_languages(&["en", "zh-CN", "fr"], &[reverse, reverse]);
    let languages = case.survey.languages.clone();
    for feature in case.survey.features.iter_mut() {
        feature.name = Localized::build(&languages, |_| Some("x".to_owned())).expect("text");
    }
    case.ledger.reasons.insert(Code::ShortRow, 1);
    let files = case.files();
    for (path, texts) in [
        (
            "demo/results/index.html",
            [
                ": 1 x, 2 x<",
                "Too few fields: 1<",
                ">Accepted: <",
                ">Formula: <",
                "Source: <",
            ],
        ),
        (
            "demo/zh-CN/results/index.html",
            [
                "：1 x、2 x<",
                "字段太少：1<",
                ">计入：<",
                ">公式：<",
                "出处：<",
            ],
        ),
        (
            "demo/fr/results/index.html",
            [
                "\u{202f}: 1 x, 2 x<",
                "Trop peu de champs\u{202f}: 1<",
                ">Acceptés\u{202f}: <",
                ">Formule\u{202f}: <",
                "Source\u{202f}: <",
            ],
        ),
    ] {
        let page = text(&files, path);
        for words in texts {
            assert!(page.contains(words), "{path}: {words}");
        }
    }
}

#[test]
fn pages_keep_the_content_policy_and_their_ids() {
    let mut case = Case::new(&[HANDBOOK, HANDBOOK]);
    let languages = case.survey.languages.clone();
    let hostile = "<script>\"&' style=\"x\"";
    case.survey.title = Localized::build(&languages, |_| Some(hostile.to_owned())).expect("text");
    case.survey.features[0].name = case.survey.title.clone();
    let files = case.files();
    for (path, bytes) in files
        .iter()
        .filter(|(path, _)| templates::is_template(path))
    {
        let text = String::from_utf8_lossy(bytes).replace("<script data-slash>", "");
        for forbidden in ["<script", "<style", " style=\""] {
            assert!(!text.contains(forbidden), "{path}: {forbidden}");
        }
        let ids: Vec<&str> = text
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{path}");
        if text.starts_with("<svg") {
            assert!(is_well_formed(&text), "{path}");
        }
    }
}

/// True if every element is closed, in order, and every attribute quoted.
fn is_well_formed(xml: &str) -> bool {
    let mut open = Vec::new();
    for tag in xml.split('<').skip(1) {
        let Some((tag, _)) = tag.split_once('>') else {
            return false;
        };
        let name = |tag: &str| tag.split_whitespace().next().expect("a name").to_owned();
        if tag.matches('"').count() % 2 == 1 {
            return false;
        }
        match tag.strip_prefix('/') {
            Some(closing) if open.pop() != Some(name(closing)) => return false,
            Some(_) => {}
            None if tag.ends_with('/') => {}
            None => open.push(name(tag)),
        }
    }
    open.is_empty()
}
