//! Whether a table is long: which of its columns say what was asked, and which have the answers.

use super::clues::Clue;
use super::labels::LabelBook;
use super::part_words::part_in;
use super::phrase::Phrase;
use super::questions::Questions;
use super::sample::{ColumnSample, Sample};
use crate::mapping::{LongTable, Target};
use crate::survey::{FeaturePosition, PairPart};

/// What the texts of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Questions of pairs.
    Questions,
    /// Names or ids of features.
    Features,
    /// Words for the parts of a pair.
    Parts,
}

/// Names of columns with answers to different questions.
const ANSWERS: [&str; 12] = [
    "answer", "response", "value", "reply", "choice", "label", "答案", "回答", "选项", "值",
    "選項", "Antwort",
];

/// The columns of a long table, unless a table is wide: its header has questions of the survey then.
pub(super) fn long_table(
    sample: &Sample,
    questions: &Questions,
    book: &LabelBook<'_>,
) -> Option<LongTable> {
    let of_pair = |column: &ColumnSample| {
        let clue = questions.clue(&column.name);
        feature_of(&clue).is_some() || question_of(&clue).is_some()
    };
    if sample.has_two_header_rows || sample.columns.iter().any(of_pair) {
        return None;
    }
    let asked: Vec<Option<Asked>> = sample
        .columns
        .iter()
        .map(|column| asked(column, questions))
        .collect();
    let place = |wanted| asked.iter().position(|asked| *asked == Some(wanted));
    let found = match (
        place(Asked::Questions),
        place(Asked::Features),
        place(Asked::Parts),
    ) {
        (Some(question), ..) => (vec![question], of_all(sample, book, &[question])?),
        (None, Some(feature), Some(part)) => {
            (vec![part, feature], of_all(sample, book, &[part, feature])?)
        }
        (None, Some(feature), None) => (vec![feature], of_parts(sample, feature)?),
        (None, None, _) => {
            let number = numbered(sample, questions)?;
            (vec![number], of_parts(sample, number)?)
        }
    };
    let names = |columns: Vec<usize>| {
        let names = columns
            .into_iter()
            .map(|column| sample.columns[column].name.clone());
        names.collect()
    };
    Some(LongTable {
        questions: names(found.0),
        answers: names(found.1),
    })
}

/// What most of the texts of a column are, if at least two different things are among them.
fn asked(column: &ColumnSample, questions: &Questions) -> Option<Asked> {
    if column.is_varied || column.is_nameless() {
        return None;
    }
    let texts: Vec<&str> = column.seen().map(|seen| seen.text.as_str()).collect();
    let clues: Vec<Clue> = texts.iter().map(|text| questions.clue(text)).collect();
    let are = |found: usize, different: usize| 2 * found >= texts.len() && different > 1;
    let of_pair: Vec<Target> = clues.iter().filter_map(question_of).collect();
    // Ratings and profile questions may be among them.
    let known = clues.iter().filter(|clue| **clue != Clue::None).count();
    if are(known, different(&of_pair)) {
        return Some(Asked::Questions);
    }
    let named = |(text, clue)| feature_of(clue).or_else(|| questions.feature_of_id(text));
    let features: Vec<FeaturePosition> = texts
        .iter()
        .copied()
        .zip(&clues)
        .filter_map(named)
        .collect();
    if are(features.len(), different(&features)) {
        return Some(Asked::Features);
    }
    let parts = texts
        .iter()
        .filter_map(|text| part_in(&Phrase::of(text).words));
    let parts: Vec<PairPart> = parts.collect();
    let both = [PairPart::Functional, PairPart::Dysfunctional];
    let has_both = both.iter().all(|part| parts.contains(part));
    (has_both && are(parts.len(), different(&parts))).then_some(Asked::Parts)
}

/// The question of a pair that a text is.
fn question_of(clue: &Clue) -> Option<Target> {
    match clue {
        Clue::Question(target) | Clue::InName(target) | Clue::Field(target) => {
            matches!(target, Target::Pair(..)).then_some(*target)
        }
        _ => None,
    }
}

/// The feature that a text is.
fn feature_of(clue: &Clue) -> Option<FeaturePosition> {
    match clue {
        Clue::Feature(feature, around) if around.is_empty() => Some(*feature),
        _ => None,
    }
}

fn different<T: PartialEq>(all: &[T]) -> usize {
    let is_first = |(at, one): &(usize, &T)| !all[..*at].contains(one);
    all.iter().enumerate().filter(is_first).count()
}

/// The column with the answers to all questions.
fn of_all(sample: &Sample, book: &LabelBook<'_>, questions: &[usize]) -> Option<Vec<usize>> {
    let others = || (0..sample.columns.len()).filter(|column| !questions.contains(column));
    let has_answers = |column: &usize| book.are_answers(&sample.columns[*column]);
    let is_named = |column: &usize| {
        let name = Phrase::of(&sample.columns[*column].name);
        ANSWERS.iter().any(|word| Phrase::of(word) == name)
    };
    let named = others().find(is_named);
    let column = named.or_else(|| others().find(has_answers))?;
    Some(vec![column])
}

/// The columns with the parts of a pair, by their names.
fn of_parts(sample: &Sample, feature: usize) -> Option<Vec<usize>> {
    let part = |column: &usize| part_in(&Phrase::of(&sample.columns[*column].name).words);
    let columns: Vec<usize> = (0..sample.columns.len())
        .filter(|column| *column != feature && part(column).is_some())
        .collect();
    let has = |wanted| columns.iter().any(|column| part(column) == Some(wanted));
    let is_pair = has(PairPart::Functional) && has(PairPart::Dysfunctional);
    is_pair.then_some(columns)
}

/// The column that may have the numbers of features: as many different texts as there are features.
fn numbered(sample: &Sample, questions: &Questions) -> Option<usize> {
    let features: Vec<FeaturePosition> = questions
        .names
        .iter()
        .map(|(_, feature)| *feature)
        .collect();
    let features = different(&features);
    let mut columns = sample.columns.iter();
    columns.position(|column| {
        let mut seen = column.seen();
        let is_number = |text: &str| text.parse::<u32>().is_ok();
        features > 1
            && !column.is_varied
            && column.seen().count() == features
            && seen.all(|seen| is_number(&seen.text))
    })
}
