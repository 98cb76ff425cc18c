//! Simulated responses whose truth is known.
//!
//! 1. The truth is a probability of each category for each feature ([`Truth`]): given in a small
//!    YAML file, or drawn from the seed.
//! 2. For each respondent and feature a category is drawn with these probabilities, and then one of
//!    the cells of the survey's evaluation table that have it, each with the same probability.
//! 3. The file begins with a line about itself that holds the seed and the truth; it is no response
//!    and is not counted as read. Each response is marked with the seed too, so that it is known for simulated wherever it goes.
//!
//! The same survey, truth, number and seed give the same bytes, for `ChaCha8` is specified.

use std::collections::BTreeMap;

use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::diagnostic::{Diagnostic, Problem, SourceSpan, has_errors, near_or_known};
use crate::forbidden;
use crate::kano::{Answer, Category, Evaluation};
use crate::language::Language;
use crate::message::Term;
use crate::survey::{Choice, Condition, PerFeature, ProfileQuestion, QuestionKind, Survey};
use crate::yaml;

/// The probabilities of the six categories, in the order of [`Category::ALL`]; their sum is 1.
type Probabilities = [f64; 6];

/// For each feature the probability of each category.
#[derive(Debug, Clone, PartialEq)]
pub struct Truth(PerFeature<Probabilities>);

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct TruthFile {
    features: BTreeMap<String, BTreeMap<String, f64>>,
}

impl Truth {
    /// Draws a truth: mostly one or two categories a feature, and few contradictions.
    pub fn draw(survey: &Survey, seed: u64) -> Self {
        // A stream of its own: the truth does not depend on how many responses follow.
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(1);
        let features = survey.features.map(|_| {
            let weights = Category::ALL.map(|category| {
                let weight: f64 = random.random();
                match category {
                    Category::Reverse | Category::Questionable => 0.05 * weight,
                    _ => weight.powi(3),
                }
            });
            normalized(possible(weights, &survey.evaluation))
        });
        Self(features)
    }

    /// Reads a truth file: `features: {rescue: {attractive: 0.3, must-be: 0.7}, …}`.
    ///
    /// The numbers of a feature are weights; features that are left out are drawn from `seed`.
    pub fn read(
        file: &str,
        text: &str,
        survey: &Survey,
        seed: u64,
    ) -> Result<Self, Vec<Diagnostic>> {
        let forbidden = forbidden::problems(file, text.as_bytes());
        if !forbidden.is_empty() {
            return Err(forbidden);
        }
        let problems = yaml::check(file, text);
        if has_errors(&problems) {
            return Err(problems);
        }
        let written: TruthFile =
            serde_yaml::from_str(text).map_err(|error| vec![yaml_problem(file, text, &error)])?;
        let ids: Vec<&str> = survey.features.iter().map(|f| f.id.as_str()).collect();
        let mut truth = Self::draw(survey, seed);
        let mut problems: Vec<Diagnostic> = Vec::new();
        // The reader of the file keeps no places; the name of the feature is where one looks first.
        let place = |name: &str| {
            let start = key(name, text).unwrap_or_default();
            SourceSpan::new(file.into(), text.into(), start..start + name.len())
        };
        for (id, weights) in &written.features {
            let feature = survey
                .features
                .position(|feature| feature.id.as_str() == id);
            let Some(feature) = feature else {
                problems.push(unknown(Term::Feature, id, &ids).at(place(id)));
                continue;
            };
            match weights_of(id, weights, &survey.evaluation) {
                Ok(weights) => truth.0[feature] = normalized(weights),
                Err(problem) => problems.push(problem.at(place(id))),
            }
        }
        if has_errors(&problems) {
            Err(problems)
        } else {
            Ok(truth)
        }
    }

    fn as_json(&self, survey: &Survey) -> Value {
        let features = survey
            .features
            .iter()
            .zip(&self.0)
            .map(|(feature, probabilities)| {
                let categories = Category::ALL.iter().zip(probabilities);
                let categories: Map<String, Value> = categories
                    .map(|(category, probability)| (category.name().to_owned(), json!(probability)))
                    .collect();
                (feature.id.to_string(), Value::Object(categories))
            });
        json!({ "features": features.collect::<Map<_, _>>() })
    }
}

/// Where a feature is a key of the file.
fn key(name: &str, text: &str) -> Option<usize> {
    const LIST: &str = "features";
    let list = text.find(LIST)? + LIST.len();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let mut found = text[list..]
        .match_indices(name)
        .map(|(start, _)| list + start);
    found.find(|start| {
        let after = &text[start + name.len()..];
        !text[..*start].ends_with(is_part) && !after.starts_with(is_part)
    })
}

fn yaml_problem(file: &str, text: &str, error: &serde_yaml::Error) -> Diagnostic {
    let index = error.location().map_or(0, |location| location.index());
    let detail = error.to_string();
    let place = SourceSpan::new(file.into(), text.into(), index..index + 1);
    Problem::TruthSyntax { detail }.at(place)
}

fn unknown(what: Term, name: &str, known: &[&str]) -> Problem {
    let (near, known) = near_or_known(name, known.iter().copied());
    let value = name.to_owned();
    Problem::UnknownValue {
        what,
        value,
        near,
        known,
    }
}

fn weights_of(
    feature: &str,
    written: &BTreeMap<String, f64>,
    evaluation: &Evaluation,
) -> Result<Probabilities, Problem> {
    let mut weights = [0.0; 6];
    for (name, weight) in written {
        let names = Category::ALL.map(Category::name);
        let index = names.iter().position(|known| known == name);
        let index = index.ok_or_else(|| unknown(Term::Category, name, &names))?;
        if !weight.is_finite() || *weight < 0.0 {
            let problem = Problem::NegativeProbability {
                category: name.clone(),
                feature: feature.to_owned(),
                value: weight.to_string(),
            };
            return Err(problem);
        }
        weights[index] = *weight;
    }
    let weights = possible(weights, evaluation);
    if weights.iter().sum::<f64>() > 0.0 {
        Ok(weights)
    } else {
        let feature = feature.to_owned();
        Err(Problem::ImpossibleTruth { feature })
    }
}

/// A category that stands nowhere in the table cannot occur.
fn possible(weights: Probabilities, evaluation: &Evaluation) -> Probabilities {
    let mut possible = weights;
    for (weight, category) in possible.iter_mut().zip(Category::ALL) {
        if cells_of(category, evaluation).is_empty() {
            *weight = 0.0;
        }
    }
    possible
}

fn normalized(weights: Probabilities) -> Probabilities {
    let sum: f64 = weights.iter().sum();
    weights.map(|weight| weight / sum)
}

/// The pairs of answers that the table evaluates as this category.
fn cells_of(category: Category, evaluation: &Evaluation) -> Vec<(Answer, Answer)> {
    Answer::pairs()
        .filter(|(functional, dysfunctional)| {
            evaluation.category(*functional, *dysfunctional) == category
        })
        .collect()
}

/// True of a line of a file that [`lines`] made.
pub fn is_simulated(line: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Line {
        #[serde(rename = "simulated")]
        _simulated: serde::de::IgnoredAny,
    }
    serde_json::from_slice::<Line>(line).is_ok()
}

/// The lines of a file of simulated responses in JSON Lines, each with its line break.
pub fn lines(
    survey: &Survey,
    form: &str,
    truth: &Truth,
    responses: u64,
    seed: u64,
) -> impl Iterator<Item = String> {
    let record = json!({
        "simulated": {"seed": seed, "responses": responses, "truth": truth.as_json(survey)}
    });
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let cells = Category::ALL.map(|category| cells_of(category, &survey.evaluation));
    let languages: Vec<&Language> = survey.languages.iter().collect();
    let responses = (0..responses).map(move |_| {
        let mut response = Map::new();
        let language = languages[pick(&mut random, languages.len())];
        response.insert("survey".into(), json!(survey.id));
        response.insert("form".into(), json!(form));
        response.insert(
            "id".into(),
            json!(format!("{:032x}", random.random::<u128>())),
        );
        response.insert("lang".into(), json!(language));
        response.insert("simulated".into(), json!(seed));
        // Everything is drawn, so that a condition that is added moves no other number.
        let answers = answers(survey, truth, &cells, &mut random);
        let profile = only_asked_questions(survey, &profile(survey, &mut random));
        let answers = only_asked_features(survey, answers, &profile);
        response.insert("answers".into(), Value::Object(answers));
        response.insert("profile".into(), Value::Object(profile));
        Value::Object(response)
    });
    std::iter::once(record)
        .chain(responses)
        .map(|line| format!("{line}\n"))
}

fn answers(
    survey: &Survey,
    truth: &Truth,
    cells: &[Vec<(Answer, Answer)>; 6],
    random: &mut impl Rng,
) -> Map<String, Value> {
    let features = survey.features.iter().zip(&truth.0);
    let answers = features.map(|(feature, probabilities)| {
        let cells = &cells[draw(probabilities, random)];
        let (functional, dysfunctional) = cells[pick(random, cells.len())];
        let mut pair = Map::new();
        pair.insert("functional".into(), json!(functional));
        pair.insert("dysfunctional".into(), json!(dysfunctional));
        if survey.ask.importance {
            pair.insert("importance".into(), json!(random.random_range(1..=9)));
        }
        if survey.ask.satisfaction {
            pair.insert("satisfaction".into(), json!(random.random_range(1..=5)));
        }
        (feature.id.to_string(), Value::Object(pair))
    });
    answers.collect()
}

fn profile(survey: &Survey, random: &mut impl Rng) -> Map<String, Value> {
    let answers = survey.profile.iter().filter_map(|question| {
        let answer = profile_answer(question, random)?;
        Some((question.id.to_string(), answer))
    });
    answers.collect()
}

/// Leaves out the questions that this respondent would not see.
fn only_asked_questions(survey: &Survey, drawn: &Map<String, Value>) -> Map<String, Value> {
    let mut asked = Map::new();
    for question in &survey.profile {
        if let Some(answer) = drawn.get(question.id.as_str())
            && all_hold(&question.show_if, survey, &asked)
        {
            asked.insert(question.id.to_string(), answer.clone());
        }
    }
    asked
}

/// Leaves out the features that this respondent would not see.
fn only_asked_features(
    survey: &Survey,
    mut drawn: Map<String, Value>,
    profile: &Map<String, Value>,
) -> Map<String, Value> {
    for feature in &survey.features {
        if !all_hold(&feature.show_if, survey, profile) {
            drawn.remove(feature.id.as_str());
        }
    }
    drawn
}

fn all_hold(conditions: &[Condition], survey: &Survey, profile: &Map<String, Value>) -> bool {
    conditions.iter().all(|condition| {
        let question = &survey.profile[condition.question];
        let wanted = condition.options.iter();
        let mut wanted = wanted.map(|option| &question.options()[*option]);
        let is_chosen = |option: &Choice| match profile.get(question.id.as_str()) {
            Some(Value::Array(chosen)) => chosen.contains(&json!(option.id)),
            Some(chosen) => *chosen == json!(option.id),
            None => false,
        };
        wanted.any(is_chosen)
    })
}

/// Free text is left out: nobody would know what made-up text says.
fn profile_answer(question: &ProfileQuestion, random: &mut impl Rng) -> Option<Value> {
    match &question.kind {
        QuestionKind::Choice { options, .. } => {
            let option = options.iter().nth(pick(random, options.len()))?;
            Some(json!(option.id))
        }
        QuestionKind::Multiple { options } => {
            let chosen = options.iter().filter(|_| random.random_bool(0.4));
            Some(chosen.map(|option| json!(option.id)).collect())
        }
        QuestionKind::Number { minimum, maximum } => {
            // Where the survey has no bounds, 0 to 100 are as good as any.
            let low = minimum.unwrap_or(0.0);
            let high = maximum.unwrap_or(low + 100.0).max(low);
            let number = low + (high - low) * random.random::<f64>();
            Some(json!(number.round().clamp(low, high)))
        }
        QuestionKind::Text { .. } => None,
    }
}

/// An index below `length`, each with the same probability; 0 if there are none.
fn pick(random: &mut impl Rng, length: usize) -> usize {
    random.random_range(0..length.max(1))
}

/// An index with the given probabilities.
fn draw(probabilities: &Probabilities, random: &mut impl Rng) -> usize {
    let mut left: f64 = random.random();
    let mut last = 0;
    for (index, probability) in probabilities.iter().enumerate() {
        if *probability > 0.0 {
            last = index;
            if left < *probability {
                return index;
            }
            left -= probability;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition;
    use crate::intake::{Intake, JudgedRecord};
    use crate::tally::Tally;
    use crate::versions::{History, Versions};

    const SURVEY: &str = "
title: Title
language: en
ask: [importance, satisfaction]
features: [{id: tea, name: Tea}, {id: rain, name: Rain}]
profile:
  - {id: tier, question: Tier?, type: choice, options: [{id: gold, label: G}, {id: iron, label: I}]}
  - {id: many, question: Many?, type: multiple, options: [{id: x, label: X}, {id: y, label: Y}]}
  - {id: years, question: Years?, type: number, minimum: 0, maximum: 9.5}
";

    const TRUTH: &str = "
features:
  tea: {attractive: 6, one-dimensional: 3, questionable: 1}
  rain: {reverse: 1, indifferent: 1}
";

    fn survey(text: &str) -> Survey {
        definition::read("weather", text)
    }

    /// The shares of the categories of each feature in simulated responses, which are all right.
    fn shares(survey: &Survey, truth: &Truth, responses: u64) -> Vec<Probabilities> {
        let file: String = lines(survey, "form", truth, responses, 3).collect();
        let mut intake = Intake::new(survey, &Versions::of(survey, History::NONE));
        let mut tally = Tally::new(survey);
        let mut records = intake
            .read("simulated-3.jsonl", file.as_bytes())
            .expect("no disk");
        while let Some(judged) = records.next().expect("no disk") {
            match judged {
                JudgedRecord::Accepted(response) => tally.add(response),
                refused => panic!("{refused:?}"),
            }
        }
        assert_eq!(intake.ledger().total.accepted, responses);
        assert_eq!(intake.ledger().total.simulated, responses);
        let share = |count: u64| f64::from(u32::try_from(count).expect("small"));
        let features = tally.everyone.features.iter();
        let shares = features.map(|feature| {
            Category::ALL.map(|category| {
                let cells = cells_of(category, &survey.evaluation);
                let counts = cells.iter().map(|(f, d)| feature.cells.pair(*f, *d));
                share(counts.sum()) / share(responses)
            })
        });
        shares.collect()
    }

    #[test]
    fn the_truth_comes_back() {
        let survey = survey(SURVEY);
        let truth = Truth::read("truth.yaml", TRUTH, &survey, 1).expect("right");
        let expected = [
            [0.6, 0.3, 0.0, 0.0, 0.0, 0.1],
            [0.0, 0.0, 0.0, 0.5, 0.5, 0.0],
        ];
        // Five standard errors of a share of one half among 4,000: a seed that is fixed stays inside.
        let tolerance = 5.0 * (0.25_f64 / 4000.0).sqrt();
        for (shares, expected) in shares(&survey, &truth, 4000).iter().zip(expected) {
            for (share, expected) in shares.iter().zip(expected) {
                assert!(
                    (share - expected).abs() < tolerance,
                    "{share} for {expected}"
                );
            }
        }
    }

    #[test]
    fn the_seed_decides_all_but_the_number() {
        let survey = survey(SURVEY);
        let make = |seed, responses| -> Vec<String> {
            let truth = Truth::draw(&survey, seed);
            lines(&survey, "form", &truth, responses, seed)
                .skip(1)
                .collect()
        };
        assert_eq!(make(5, 20), make(5, 20));
        assert_eq!(make(5, 20)[..10], make(5, 10)[..]);
        assert_ne!(make(5, 20), make(6, 20));
    }

    #[test]
    fn a_category_that_the_table_lacks_cannot_occur() {
        let table = "evaluation: [AAAAO, RIIIM, RIIIM, RIIIM, RRRRR]\n";
        let survey = survey(&format!("{SURVEY}{table}"));
        let truth = Truth::draw(&survey, 1);
        assert!(
            shares(&survey, &truth, 300)
                .iter()
                .all(|shares| shares[5] == 0.0)
        );
        let only = "features: {tea: {questionable: 1}}";
        assert!(Truth::read("truth.yaml", only, &survey, 1).is_err());
    }

    #[test]
    fn mistakes_in_a_truth_are_explained() {
        let survey = survey(SURVEY);
        for (text, word) in [
            ("features: {tee: {attractive: 1}}", "near: Some(\"tea\")"),
            (
                "features: {tea: {atractive: 1}}",
                "near: Some(\"attractive\")",
            ),
            ("features: {tea: {attractive: -1}}", "NegativeProbability"),
            ("features: {tea: {attractive: .nan}}", "NegativeProbability"),
            ("features: [", "OpenBracket"),
            ("feature: {}", "unknown field"),
        ] {
            let problems = Truth::read("truth.yaml", text, &survey, 1).expect_err(text);
            let said = format!("{:?}", problems[0]);
            assert!(said.contains(word), "{said}");
        }
    }
}
