//! Published cases, and what is true of every tally.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::response::{Pair, ProfileAnswer, Response};
use crate::survey::{
    Answer, Ask, Category, Choice, Evaluation, Feature, Id, Localized, Period, Privacy, Question,
    QuestionKind, Scale, Section, Submit,
};
use crate::wording::Language;

/// Cases with their sources: 25 cells or six counts, and the results that were published.
const GOLDEN: &str = include_str!("../../tests/golden/kano.json");

/// Any 25 cells.
pub(crate) fn cells() -> impl Strategy<Value = Cells> {
    proptest::array::uniform5(proptest::array::uniform5(0_u64..500)).prop_map(Cells)
}

/// Pairs of answers that give the summary table of the handbook: A 31, O 49, M 10, I 0, R 2, Q 8.
pub(crate) const HANDBOOK: [[u64; 5]; 5] = [
    [4, 13, 7, 11, 49],
    [0, 0, 0, 0, 1],
    [1, 0, 0, 0, 4],
    [0, 0, 0, 0, 5],
    [1, 0, 0, 0, 4],
];

/// The results of one feature with these cells.
pub(crate) fn results(cells: [[u64; 5]; 5]) -> Results {
    let tally = FeatureTally {
        cells: Cells(cells),
        ..FeatureTally::default()
    };
    Results::of(&tally, &survey(&["one"], &[]))
}

fn ask() -> Ask {
    Ask {
        importance: true,
        satisfaction: true,
        comment: false,
    }
}

/// A survey with these features, and these groups of one segment question `tier`.
pub(crate) fn survey(features: &[&str], tiers: &[&str]) -> Survey {
    let languages = ["en", "zh-CN"].map(|tag| Language::new(tag).expect("a tag"));
    let id = |text: &str| Id::new(text).expect("an id");
    let text = |text: &str| {
        Localized::build(&languages, |language| Some(format!("{text} ({language})"))).expect("text")
    };
    let labels = ["Like", "Must-be", "Neutral", "Live with", "Dislike"].map(str::to_owned);
    let scale = Scale {
        functional: labels.clone(),
        dysfunctional: labels,
        source: None,
    };
    let tiers = tiers.iter().map(|tier| Choice {
        id: id(tier),
        label: text(tier),
    });
    let features = features.iter().map(|feature| Feature {
        id: id(feature),
        name: text(feature),
        description: None,
        functional: text("with"),
        dysfunctional: text("without"),
        show_if: Vec::new(),
    });
    Survey {
        id: id("demo"),
        languages: languages.to_vec(),
        title: text("Demo"),
        introduction: None,
        consent: None,
        thanks: None,
        contact: None,
        period: Period::default(),
        scale: languages.clone().map(|l| (l, scale.clone())).into(),
        evaluation: Evaluation::default(),
        shuffled: false,
        stepped: true,
        shared_device: false,
        ask: ask(),
        sections: vec![Section {
            title: None,
            introduction: None,
            features: features.collect(),
        }],
        profile: vec![Question {
            id: id("tier"),
            question: text("Tier?"),
            required: false,
            show_if: Vec::new(),
            kind: QuestionKind::Choice {
                options: tiers.collect(),
                segment: true,
            },
        }],
        submit: Submit::Download,
        parameters: Vec::new(),
        privacy: Privacy { minimum_group: 5 },
        images: BTreeMap::new(),
        same_as: Vec::new(),
    }
}

/// A response to a survey of one feature; `tier` is the index of the respondent's group.
pub(crate) fn response(
    functional: Answer,
    dysfunctional: Answer,
    importance: Option<u8>,
    tier: Option<usize>,
) -> Response {
    Response {
        pairs: vec![Pair {
            functional: Some(functional),
            dysfunctional: Some(dysfunctional),
            importance,
            ..Pair::default()
        }],
        profile: vec![tier.map(ProfileAnswer::Choice)],
        ..Response::default()
    }
}

fn near(actual: f64, expected: &Value, what: &str) {
    let expected = expected.as_f64().expect(what);
    assert!(
        (actual - expected).abs() < 1e-12,
        "{what}: {actual}, not {expected}"
    );
}

fn letters(categories: &[Category]) -> Vec<String> {
    let mut letters: Vec<String> = categories.iter().map(|c| c.letter().to_string()).collect();
    letters.sort();
    letters
}

fn check(counts: &Counts, expected: &Value, case: &str) {
    for category in Category::ALL {
        let expected = expected["counts"][category.letter().to_string()].as_u64();
        assert_eq!(
            Some(counts.get(category)),
            expected,
            "{case} {}",
            category.name()
        );
    }
    assert_eq!(Some(counts.total()), expected["n"].as_u64(), "{case} n");
    let mode = Mode::of(counts).expect(case);
    let most = if mode.tied.is_empty() {
        vec![mode.category]
    } else {
        mode.tied
    };
    let expected_most: Vec<&str> = expected["mode"]
        .as_array()
        .expect(case)
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(letters(&most), expected_most, "{case} mode");
    let coefficients = Coefficients::of(counts).expect(case);
    assert_eq!(
        Some(coefficients.respondents),
        expected["m"].as_u64(),
        "{case} m"
    );
    near(coefficients.better.value, &expected["better"], case);
    near(coefficients.worse.value, &expected["worse"], case);
}

#[test]
fn published_cases() {
    let cases: Vec<Value> = serde_json::from_str(GOLDEN).expect("JSON");
    let mut checked = BTreeMap::new();
    for case in &cases {
        let id = case["id"].as_str().expect("an id");
        if let Some(expected) = case.get("counts_only") {
            let counts = Category::ALL.map(|c| {
                expected["counts"][c.letter().to_string()]
                    .as_u64()
                    .expect(id)
            });
            check(&Counts::new(counts), expected, id);
            *checked.entry("counts").or_insert(0) += 1;
            continue;
        }
        let cells: [[u64; 5]; 5] = serde_json::from_value(case["cells"].clone()).expect(id);
        for table in Evaluation::NAMES {
            let evaluation = Evaluation::named(table).expect(table);
            check(
                &Counts::of(&Cells(cells), &evaluation),
                &case[table],
                &format!("{id} {table}"),
            );
            *checked.entry(table).or_insert(0) += 1;
        }
    }
    assert_eq!(
        checked,
        BTreeMap::from([("berger", 8), ("counts", 5), ("pouliot", 8)])
    );
}

#[test]
fn krano_tie_is_attractive_before_indifferent() {
    let mode = Mode::of(&Counts::new([3, 0, 1, 3, 0, 1])).expect("eight respondents");
    assert_eq!(mode.category, Category::Attractive);
    assert_eq!(mode.tied, [Category::Attractive, Category::Indifferent]);
}

#[test]
fn a_mean_that_would_give_ratings_away_is_hidden() {
    let survey = survey(&["one"], &["gold", "iron"]);
    let mut tally = Tally::new(&survey);
    // Six of each group answered the pair; everyone rated, but for four of iron.
    for index in 0..6 {
        let rating = |rated: bool| rated.then_some(7);
        let gold = response(Answer::Like, Answer::Dislike, rating(true), Some(0));
        let iron = response(Answer::Like, Answer::Like, rating(index < 2), Some(1));
        tally.add(&gold);
        tally.add(&iron);
    }
    let analysis = Analysis::new(&survey, &tally);
    let feature = &analysis.features[0];
    let groups: Vec<_> = feature.segments[0]
        .iter()
        .map(|g| g.as_ref().expect("shown"))
        .collect();
    assert_eq!(feature.everyone.importance, Some(Mean { n: 8, value: 7.0 }));
    assert_eq!(
        groups.iter().map(|g| g.counts.total()).collect::<Vec<_>>(),
        [6, 6]
    );
    // The mean of gold would give that of the two of iron away.
    assert_eq!(groups[0].importance, None);
    assert_eq!(groups[1].importance, None);
}

proptest! {
    #[test]
    fn groups_never_exceed_everyone(
        people in proptest::collection::vec((0_usize..5, 0_usize..5, proptest::option::of(0_usize..3)), 0..60),
    ) {
        let survey = survey(&["one"], &["gold", "iron", "lead"]);
        let mut tally = Tally::new(&survey);
        for (functional, dysfunctional, tier) in &people {
            let (functional, dysfunctional) = (Answer::ALL[*functional], Answer::ALL[*dysfunctional]);
            tally.add(&response(functional, dysfunctional, None, *tier));
        }
        let analysis = Analysis::new(&survey, &tally);
        let feature = &analysis.features[0];
        let everyone = &feature.everyone;
        prop_assert_eq!(everyone.counts.total(), people.len() as u64);
        prop_assert_eq!(everyone.mode.is_none(), people.is_empty());
        let groups: Vec<&Results> = feature.segments[0].iter().flatten().collect();
        for category in Category::ALL {
            let sum: u64 = groups.iter().map(|group| group.counts.get(category)).sum();
            prop_assert!(sum <= everyone.counts.get(category));
        }
        let rest = everyone.counts.total() - groups.iter().map(|g| g.counts.total()).sum::<u64>();
        prop_assert!(groups.is_empty() || rest == 0 || rest >= 5);
    }
}
