//! Published cases, and what is true of every tally.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::kano::{Answer, Category, Cells, Evaluation};
use crate::response::{Importance, PairAnswers, ProfileAnswer, Response};
use crate::survey::sample::Sample;
use crate::survey::{Ask, OptionPosition, QuestionKind};
use crate::tally::FeatureTally;

/// Cases with their sources: 25 cells or six counts, and the results that were published.
const GOLDEN: &str = include_str!("../../tests/golden/kano.json");

/// Any 25 cells.
pub(crate) fn cells() -> impl Strategy<Value = Cells> {
    proptest::array::uniform5(proptest::array::uniform5(0_u64..500)).prop_map(Cells::of_pairs)
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
        cells: Cells::of_pairs(cells),
        ..FeatureTally::default()
    };
    Results::of(&tally, &survey(&["one"], &[]))
}

/// A survey with these features, and these groups of one segment question `tier`.
pub(crate) fn survey(features: &[&str], tiers: &[&str]) -> Survey {
    survey_in(&["en", "zh-CN"], features, tiers)
}

/// The same in these languages.
pub(crate) fn survey_in(tags: &[&str], features: &[&str], tiers: &[&str]) -> Survey {
    let sample = Sample::new(tags, |name, language| format!("{name} ({language})"));
    let mut survey = sample.survey("demo", features);
    survey.ask = Ask {
        importance: true,
        satisfaction: true,
        comment: false,
    };
    let kind = QuestionKind::Choice {
        options: sample.options(tiers),
        segment: true,
    };
    survey.profile = vec![sample.question("tier", kind)].into();
    survey
}

/// A response to a survey of one feature; `tier` is the index of the respondent's group.
pub(crate) fn response(
    functional: Answer,
    dysfunctional: Answer,
    importance: Option<u8>,
    tier: Option<usize>,
) -> Response {
    Response {
        pairs: vec![PairAnswers {
            functional: Some(functional),
            dysfunctional: Some(dysfunctional),
            importance: importance.and_then(Importance::new),
            ..PairAnswers::default()
        }]
        .into(),
        profile: vec![tier.map(|tier| ProfileAnswer::Choice(OptionPosition::after(tier)))].into(),
        ..Response::default()
    }
}

/// The results of the groups of the one segment question.
fn tiers(feature: &FeatureAnalysis) -> &PerOption<Option<Results>> {
    feature.segments.values().next().expect("tiers")
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

fn check(counts: &CategoryCounts, expected: &Value, case: &str) {
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
            check(&CategoryCounts::new(counts), expected, id);
            *checked.entry("counts").or_insert(0) += 1;
            continue;
        }
        let cells: [[u64; 5]; 5] = serde_json::from_value(case["cells"].clone()).expect(id);
        for evaluation in Evaluation::BUILT_IN {
            let table = evaluation.name();
            check(
                &CategoryCounts::of(&Cells::of_pairs(cells), &evaluation),
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
    let mode = Mode::of(&CategoryCounts::new([3, 0, 1, 3, 0, 1])).expect("eight respondents");
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
    let groups: Vec<_> = tiers(feature)
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
        let groups: Vec<&Results> = tiers(feature).iter().flatten().collect();
        for category in Category::ALL {
            let sum: u64 = groups.iter().map(|group| group.counts.get(category)).sum();
            prop_assert!(sum <= everyone.counts.get(category));
        }
        let rest = everyone.counts.total() - groups.iter().map(|g| g.counts.total()).sum::<u64>();
        prop_assert!(groups.is_empty() || rest == 0 || rest >= 5);
    }
}
