//! The same answers in any disguise: with other names of columns, labels, orders and delimiters.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::Union;

use crate::intake::testing::{survey, take_in_by};
use crate::kano::Answer;
use crate::mapping;
use crate::response::{PairAnswers, ProfileAnswer, Rating};
use crate::survey::OptionPosition;

/// What one respondent answered: two pairs, an importance, and the tier.
type Answers = ([Option<Answer>; 4], Option<u8>, Option<usize>);

/// How a table is written.
#[derive(Debug, Clone)]
struct Disguise {
    names: Vec<String>,
    /// The labels of the five answers, for each side.
    labels: [Vec<String>; 2],
    importance: Vec<String>,
    tiers: Vec<String>,
    /// The order of the columns, two of which mean nothing.
    order: Vec<usize>,
    delimiter: char,
    quotes_all: bool,
    line_end: &'static str,
    title: bool,
}

/// Columns of a table: four of answers, one of importance, one of tiers, and two that mean nothing.
const COLUMNS: usize = 8;

fn answers() -> impl Strategy<Value = Answers> {
    let answer = || prop::option::weighted(0.8, select(Answer::ALL.to_vec()));
    (
        [answer(), answer(), answer(), answer()],
        prop::option::of(1..=9_u8),
        prop::option::of(0..2_usize),
    )
}

/// So many texts of which no two are the same, as people write them: short and long ones, ones that begin
/// alike, with commas and quotes, in several scripts.
fn texts(count: usize) -> impl Strategy<Value = Vec<String>> {
    let text = Union::new([
        "[a-z]{1,3}".boxed(),
        "[A-Za-z][a-z ,;.'\"-]{0,30}[a-z]".boxed(),
        "I like it very much, [a-z]{1,9}".boxed(),
        "[我你们喜欢不理应如此，？]{1,12}".boxed(),
        "[a-zäöüßéèñ]{14,18}".boxed(),
        "😀[a-z]👍🏽".boxed(),
        "(x{250}|y{300})[a-z]".boxed(),
        "[0-9]{1,2} - [a-z]{1,8}".boxed(),
    ]);
    prop::collection::hash_set(text, count).prop_filter_map("distinct to the eye", move |texts| {
        let texts: Vec<String> = texts.into_iter().collect();
        let mut seen: Vec<String> = texts.iter().map(|text| simple(text)).collect();
        seen.sort();
        seen.dedup();
        (seen.len() == count && seen.iter().all(|text| !text.is_empty())).then_some(texts)
    })
}

/// A text without anything that might make no difference.
fn simple(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

fn disguise() -> impl Strategy<Value = Disguise> {
    let order = Just((0..COLUMNS).collect::<Vec<_>>()).prop_shuffle();
    let form = (
        select(vec![',', ';', '\t', '|']),
        any::<bool>(),
        select(vec!["\n", "\r\n", "\r"]),
        any::<bool>(),
    );
    let labels = (texts(5), texts(5), texts(9), texts(2));
    (texts(COLUMNS), labels, order, form).prop_map(|(names, labels, order, form)| {
        let (functional, dysfunctional, importance, tiers) = labels;
        let (delimiter, quotes_all, line_end, title) = form;
        Disguise {
            names,
            labels: [functional, dysfunctional],
            importance,
            tiers,
            order,
            delimiter,
            quotes_all,
            line_end,
            title,
        }
    })
}

impl Disguise {
    /// The table in this disguise.
    fn table(&self, responses: &[Answers]) -> String {
        let mut table = String::new();
        if self.title {
            table.push_str("Results");
            table.push_str(self.line_end);
        }
        self.write(&mut table, &self.names);
        for (answers, importance, tier) in responses {
            let label = |index: usize| {
                let answer = answers[index].map(|answer| answer as usize);
                answer.map_or("", |answer| &self.labels[index % 2][answer])
            };
            let importance =
                importance.map_or("", |number| &self.importance[usize::from(number) - 1]);
            let tier = tier.map_or("", |tier| &self.tiers[tier]);
            let cells = [
                label(0),
                label(1),
                label(2),
                label(3),
                importance,
                tier,
                "x",
                "",
            ];
            self.write(&mut table, &cells.map(str::to_owned));
        }
        table
    }

    fn write(&self, table: &mut String, cells: &[String]) {
        let cells = self.order.iter().map(|index| {
            let text = &cells[*index];
            let marks = [self.delimiter, '"', '\n'];
            if self.quotes_all || text.contains(marks) {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text.clone()
            }
        });
        let cells: Vec<String> = cells.collect();
        *table += &cells.join(&self.delimiter.to_string());
        *table += self.line_end;
    }

    /// The mapping that undoes it; JSON is YAML as well.
    fn mapping(&self) -> String {
        let quoted = |text: &str| serde_json::to_string(text).expect("a text");
        let map = |entries: Vec<(&String, String)>| {
            let entries = entries
                .iter()
                .map(|(key, value)| format!("{}: {value}", quoted(key)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        };
        let side = |labels: &'_ [String]| {
            let labels = labels.iter().zip(Answer::ALL);
            map(labels
                .map(|(label, answer)| (label, answer.code().to_owned()))
                .collect())
        };
        let targets = [
            "rescue.functional",
            "rescue.dysfunctional",
            "loan-car.functional",
            "loan-car.dysfunctional",
            "rescue.importance",
        ];
        let answers = self.names.iter().zip(targets);
        let answers = map(answers
            .map(|(name, target)| (name, target.to_owned()))
            .collect());
        let importance = self.importance.iter().zip(1..);
        let importance = map(importance
            .map(|(label, number)| (label, number.to_string()))
            .collect());
        let tiers = self.tiers.iter().zip(["gold", "silver"]);
        let tiers = map(tiers.map(|(label, id)| (label, id.to_owned())).collect());
        format!(
            "- answers: {answers}\n  sides:\n    functional: {}\n    dysfunctional: {}\n  \
             importance: {importance}\n  profile:\n    {}: {{question: tier, labels: {tiers}}}\n  \
             ignore: [{}, {}]\n",
            side(&self.labels[0]),
            side(&self.labels[1]),
            quoted(&self.names[5]),
            quoted(&self.names[6]),
            quoted(&self.names[7]),
        )
    }
}

/// What is to be read of a respondent; nothing where no question of a pair was answered.
fn expected((answers, importance, tier): &Answers) -> Option<(Vec<PairAnswers>, Option<usize>)> {
    let pair = |index: usize, importance: Option<u8>| PairAnswers {
        functional: answers[index],
        dysfunctional: answers[index + 1],
        importance: importance.and_then(Rating::new),
        satisfaction: None,
    };
    let is_answered = answers.iter().any(Option::is_some);
    is_answered.then(|| (vec![pair(0, *importance), pair(2, None)], *tier))
}

proptest! {
    #[test]
    fn answers_are_the_same_in_any_disguise(
        responses in prop::collection::vec(answers(), 1..12),
        disguise in disguise(),
    ) {
        let survey = survey();
        let written = disguise.mapping();
        let (mapping, found) = mapping::check("mapping.yaml", written.as_bytes(), &survey);
        prop_assert!(found.is_empty(), "{written}: {found:?}");
        let table = disguise.table(&responses);
        let taken = take_in_by(&survey, mapping.expect("no problem"), &[("a.csv", &table)]);
        let read = taken.accepted.iter().map(|response| {
            let tier = match &response.profile[0] {
                Some(ProfileAnswer::Choice(option)) => Some(OptionPosition::before(*option)),
                _ => None,
            };
            (response.pairs.iter().copied().collect::<Vec<_>>(), tier)
        });
        let expected: Vec<_> = responses.iter().filter_map(expected).collect();
        prop_assert_eq!(read.collect::<Vec<_>>(), expected, "{}\n{}\n{:?}", table, written, taken.kept);
    }

    #[test]
    fn a_label_that_is_not_listed_is_never_an_answer(
        disguise in disguise(),
        place in any::<Index>(),
        text in "[a-zA-Z我 ]{1,20}",
    ) {
        let all = disguise.labels.iter().flatten();
        prop_assume!(!simple(&text).is_empty() && all.into_iter().all(|label| simple(label) != simple(&text)));
        let survey = survey();
        let (mapping, _) = mapping::check("mapping.yaml", disguise.mapping().as_bytes(), &survey);
        let mut other = disguise.clone();
        let answer = Answer::ALL[place.index(5)];
        other.labels[0][answer as usize] = text;
        let response = ([Some(answer), Some(answer), None, None], None, None);
        let table = other.table(&[response]);
        let taken = take_in_by(&survey, mapping.expect("no problem"), &[("a.csv", &table)]);
        prop_assert_eq!(taken.accepted.len(), 0, "{}", table);
    }
}

#[test]
fn a_column_that_was_renamed_is_found_among_those_that_are_missing() {
    let mapping = "- answers: {Fast help?: rescue.functional, No help?: rescue.dysfunctional}\n";
    let survey = survey();
    let (mapping, found) = mapping::check("mapping.yaml", mapping.as_bytes(), &survey);
    assert!(found.is_empty(), "{found:?}");
    let table = "Fast help?,No halp?,rescue_importance\nlike,dislike,7\n";
    let taken = take_in_by(&survey, mapping.expect("no problem"), &[("a.csv", table)]);
    let unknown = taken.ledger.files[0].unknown_columns.iter();
    let near: Vec<_> = unknown.map(|name| name.did_you_mean.as_deref()).collect();
    assert_eq!(near, [Some("No help?"), None]);
}
