//! A first definition of a survey out of a file: its pairs of questions become features.

use std::ops::RangeInclusive;

use super::asked::{Asked, pairs};
use super::feature_names::feature_names;
use super::heading::heading_as_written;
use super::labels::{LabelBook, LabelSet, MOST_LABELS, SetName};
use super::questions::Questions;
use super::sample::{ColumnSample, Sample};
use super::text::scalar;
use super::tool::Tool;
use crate::mapping::Labels;

/// A profile question has at most so many options.
const MOST_OPTIONS: usize = 8;

/// The text of a survey with a title; `None` if the file has no two questions that are a pair.
pub(super) fn new_survey(sample: &Sample, sets: &[LabelSet], title: &str) -> Option<String> {
    let missing = sample.tool.map_or(&[][..], |tool| tool.missing);
    let book = LabelBook::new(sets, missing);
    let columns = 0..sample.columns.len();
    let headings: Vec<String> = columns
        .clone()
        .map(|column| heading_as_written(sample.heading(column)))
        .collect();
    let asked = |is_answer: &dyn Fn(&usize) -> bool| -> Vec<Asked<'_>> {
        let asked = columns.clone().filter(is_answer);
        asked
            .map(|column| Asked::new(column, &headings[column]))
            .collect()
    };
    let known = asked(&|column| book.are_answers(&sample.columns[*column]));
    let others = asked(&|column| may_be_answers(sample, *column));
    let of_known = pairs(&known);
    let pairs = if of_known.is_empty() {
        pairs(&others)
    } else {
        of_known
    };
    if pairs.is_empty() {
        return None;
    }
    let answers = pairs.iter().flat_map(|(one, other)| [one, other]);
    let answers: Vec<&ColumnSample> = answers.map(|asked| &sample.columns[asked.column]).collect();
    let (language, scale) = match book.set_of(&answers) {
        Some(SetName::Published(set, language)) => (language.as_str(), Some(set)),
        _ => (language_of(pairs[0].0.text), None),
    };
    let is_answer = |column: &usize| {
        let mut all = pairs.iter().flat_map(|(one, other)| [one, other]);
        all.any(|asked| asked.column == *column) || book.are_answers(&sample.columns[*column])
    };
    let mut text = format!("title: {}\nlanguage: {language}\n", scalar(title));
    if let Some(scale) = scale {
        text.extend(["scale: ", scale, "\n"]);
    }
    text.push_str("features:\n");
    let names = feature_names(&pairs);
    for (number, ((functional, dysfunctional), name)) in (1..).zip(pairs.iter().zip(names)) {
        let feature = format!(
            "  - id: f{number}\n    name: {}\n    functional: {}\n    dysfunctional: {}\n",
            scalar(&name),
            scalar(functional.text),
            scalar(dysfunctional.text),
        );
        text.push_str(&feature);
    }
    let others = columns.filter(|column| !is_answer(column));
    let questions = others.filter_map(|column| question(sample, &book, column, &headings[column]));
    let questions: Vec<String> = questions.collect();
    if !questions.is_empty() {
        text.push_str("profile:\n");
    }
    for (number, question) in (1_usize..).zip(questions) {
        let number = number.to_string();
        text.extend(["  - id: q", &number, "\n", &question]);
    }
    Some(text)
}

/// True of a column with a few different texts, which may be labels of its own that its tool did not write.
fn may_be_answers(sample: &Sample, column: usize) -> bool {
    let column = &sample.columns[column];
    let is_of_tool = |tool: &Tool| tool.column(&column.name).is_some();
    !column.is_varied
        && (2..=MOST_LABELS).contains(&column.seen().count())
        && !sample.tool.is_some_and(is_of_tool)
}

/// The language of a text, as far as its script says it.
fn language_of(text: &str) -> &'static str {
    let has = |ranges: &[RangeInclusive<char>]| {
        text.chars()
            .any(|c| ranges.iter().any(|range| range.contains(&c)))
    };
    if has(&['\u{3040}'..='\u{30ff}']) {
        "ja"
    } else if has(&['\u{1100}'..='\u{11ff}', '\u{ac00}'..='\u{d7a3}']) {
        "ko"
    } else if has(&['\u{600}'..='\u{6ff}']) {
        "ar"
    } else if has(&['\u{3400}'..='\u{9fff}']) {
        "zh-CN"
    } else {
        "en"
    }
}

/// A question about the respondent, if a column has a few different texts.
fn question(
    sample: &Sample,
    book: &LabelBook<'_>,
    column: usize,
    heading_text: &str,
) -> Option<String> {
    let is_of_tool = sample
        .tool
        .is_some_and(|tool| tool.column(&sample.columns[column].name).is_some());
    let column = &sample.columns[column];
    let texts: Vec<&str> = column
        .seen()
        .map(|seen| seen.text.as_str())
        .filter(|text| !book.is_missing(text))
        .collect();
    let is_number = |text: &&str| text.parse::<f64>().is_ok();
    let options = options(&texts);
    let is_choice = (2..=MOST_OPTIONS).contains(&options.len())
        && sample.rows >= 2 * options.len() as u64
        && !texts.iter().all(is_number);
    let is_rated = Questions::none().rated_part(heading_text).is_some();
    if is_of_tool || column.is_varied || is_rated || !is_choice {
        return None;
    }
    let kind = if options.len() < texts.len() {
        "multiple"
    } else {
        "choice"
    };
    let mut text = format!(
        "    question: {}\n    type: {kind}\n    options:\n",
        scalar(heading_text)
    );
    for (number, option) in (1..).zip(options) {
        let option = format!("      - {{id: o{number}, label: {}}}\n", quoted(option));
        text.push_str(&option);
    }
    Some(text)
}

/// The texts that are not several of the others in one cell.
fn options<'t>(texts: &[&'t str]) -> Vec<&'t str> {
    let is_several = |text: &str| {
        let mut others = Labels::default();
        for other in texts.iter().filter(|other| **other != text) {
            others.add(other, "option");
        }
        let mut separators = [";", "┋", ","].iter();
        separators
            .any(|separator| text.contains(separator) && others.codes(text, separator).is_ok())
    };
    texts
        .iter()
        .copied()
        .filter(|text| !is_several(text))
        .collect()
}

/// A text in quotes, as it may stand within braces.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposal::labels::published_sets;
    use crate::proposal::questions::Questions;
    use crate::proposal::reading::read;
    use crate::templates::built_in_wordings;

    fn survey(table: &str) -> Option<String> {
        let sample = read(table.as_bytes(), &Questions::none());
        let sample = sample.expect("memory can be read").expect("a table");
        new_survey(&sample, &published_sets(&built_in_wordings()), "Tea")
    }

    #[test]
    fn two_questions_that_differ_in_a_negation_become_a_feature() {
        let survey = survey(
            "\
1、如果有无线网络，您觉得？,2、如果没有无线网络，您觉得？,3、如果可以提前下单，您觉得？,4、如果不能提前下单，您觉得？,城市
我很喜欢,我很不喜欢,无所谓,理应如此,北京
理应如此,我很不喜欢,我很喜欢,勉强接受,上海
理应如此,无所谓,我很喜欢,勉强接受,北京
无所谓,无所谓,我很喜欢,勉强接受,上海
",
        );
        assert_eq!(
            survey.expect("two pairs"),
            "\
title: Tea
language: zh-CN
scale: strong
features:
  - id: f1
    name: 有无线网络
    functional: 如果有无线网络，您觉得？
    dysfunctional: 如果没有无线网络，您觉得？
  - id: f2
    name: 可以提前下单
    functional: 如果可以提前下单，您觉得？
    dysfunctional: 如果不能提前下单，您觉得？
profile:
  - id: q1
    question: 城市
    type: choice
    options:
      - {id: o1, label: \"北京\"}
      - {id: o2, label: \"上海\"}
"
        );
    }

    #[test]
    fn labels_of_ones_own_make_a_survey_as_well() {
        let survey = survey(
            "\
1、如果有无线网络，您觉得？,2、如果没有无线网络，您觉得？,城市
太好了,受不了,北京
应该的,受不了,上海
应该的,随便,北京
",
        );
        let survey = survey.expect("a pair");
        assert!(survey.contains("language: zh-CN\nfeatures:"), "{survey}");
        assert!(
            survey.contains("functional: 如果有无线网络，您觉得？"),
            "{survey}"
        );
        assert!(!survey.contains("太好了"), "{survey}");
    }

    #[test]
    fn questions_about_two_things_are_no_pair() {
        let table = "\
How would you feel if the app had a dark mode?,How would you feel if the app had no offline mode?,Town
I like it,I dislike it,Delft
";
        assert_eq!(survey(table), None);
    }
}
