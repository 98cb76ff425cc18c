//! A first definition of a survey out of a file: its pairs of questions become features.

use super::heading::heading_as_written;
use super::labels::{LabelBook, LabelSet, SetName};
use super::negation::negations;
use super::phrase::{Phrase, likeness};
use super::questions::Questions;
use super::sample::{ColumnSample, Sample};
use super::text::scalar;
use crate::mapping::Labels;
use crate::tokens::is_letter;
use crate::unicode::is_punctuation;

/// Two questions are a pair if so much of their words is the same beside the negation.
const SAME_PAIR: f64 = 0.6;

/// A name of a feature has at most so many characters.
const LONGEST_NAME: usize = 60;

/// A profile question has at most so many options.
const MOST_OPTIONS: usize = 8;

/// A question of the file.
struct Asked<'s> {
    column: usize,
    /// Its text without a number.
    text: &'s str,
    /// What it is about, where the same question is asked of several things: `… [Wi-Fi]`.
    subject: Option<&'s str>,
    words: Vec<String>,
    negations: Vec<usize>,
}

/// The text of a survey with a title; `None` if the file has no two questions that are a pair.
pub(super) fn new_survey(sample: &Sample, sets: &[LabelSet], title: &str) -> Option<String> {
    let missing = sample.tool.map_or(&[][..], |tool| tool.missing);
    let book = LabelBook::new(sets, missing);
    let columns = 0..sample.columns.len();
    let headings: Vec<String> = columns
        .clone()
        .map(|column| heading_as_written(sample.heading(column)))
        .collect();
    let is_answer = |column: &usize| book.are_answers(&sample.columns[*column]);
    let asked = columns.clone().filter(is_answer);
    let asked: Vec<Asked<'_>> = asked
        .map(|column| Asked::new(column, &headings[column]))
        .collect();
    let pairs = pairs(&asked);
    if pairs.is_empty() {
        return None;
    }
    let answers: Vec<&ColumnSample> = asked
        .iter()
        .map(|asked| &sample.columns[asked.column])
        .collect();
    let (language, scale) = match book.set_of(&answers) {
        Some(SetName::Published(set, language)) => (language.as_str(), Some(set)),
        _ => ("en", None),
    };
    let mut text = format!("title: {}\nlanguage: {language}\n", scalar(title));
    if let Some(scale) = scale {
        text.extend(["scale: ", scale, "\n"]);
    }
    text.push_str("features:\n");
    let names = names(&pairs);
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

impl<'s> Asked<'s> {
    fn new(column: usize, text: &'s str) -> Self {
        let words = Phrase::of(text).words;
        Self {
            column,
            subject: subject(text),
            negations: negations(&words),
            words,
            text,
        }
    }

    /// The words without those that say no.
    fn affirmed(&self) -> Vec<String> {
        let words = self.words.iter().enumerate();
        let words = words.filter(|(at, _)| !self.negations.contains(at));
        words.map(|(_, word)| word.clone()).collect()
    }
}

/// What a question is about that is asked of several things: what stands in quotes at its beginning, in
/// brackets at its end, or behind a dash.
fn subject(text: &str) -> Option<&str> {
    let text = text.trim();
    let quotes = [
        ('“', '”'),
        ('„', '“'),
        ('«', '»'),
        ('『', '』'),
        ('「', '」'),
    ];
    let name = quotes.iter().find_map(|(open, close)| {
        let (name, _) = text.strip_prefix(*open)?.split_once(*close)?;
        Some(name.trim()).filter(|name| !name.is_empty())
    });
    if name.is_some() {
        return name;
    }
    let in_brackets = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['));
    let behind_dash = || text.rsplit_once(" - ").or_else(|| text.rsplit_once('—'));
    let (_, subject) = in_brackets.or_else(behind_dash)?;
    Some(subject.trim()).filter(|subject| !subject.is_empty())
}

/// The questions of which one says no once more than the other, and which are the same beside that: those
/// first that are most alike. Where one has words of its own of which the other lacks more than a third,
/// they may be about something else.
fn pairs<'a, 's>(asked: &'a [Asked<'s>]) -> Vec<(&'a Asked<'s>, &'a Asked<'s>)> {
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    let is_own = |word: &String| {
        let others = asked.iter().filter(|other| other.words.contains(word));
        2 * others.count() <= asked.len()
    };
    for (at, functional) in asked.iter().enumerate() {
        let words = functional.affirmed();
        let own: Vec<&String> = words.iter().filter(|word| is_own(word)).collect();
        for (other, dysfunctional) in asked.iter().enumerate() {
            let says_no = dysfunctional.negations.len() == functional.negations.len() + 1;
            let likeness = likeness(&words, &dysfunctional.affirmed());
            let lacks = |word: &&&String| !dysfunctional.words.contains(word);
            let is_same = functional.subject == dysfunctional.subject
                && 3 * own.iter().filter(lacks).count() <= own.len();
            if says_no && is_same && likeness >= SAME_PAIR {
                candidates.push((likeness, at, other));
            }
        }
    }
    candidates.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, functional, dysfunctional) in candidates {
        let is_free = |at: usize| pairs.iter().all(|(one, other)| at != *one && at != *other);
        if is_free(functional) && is_free(dysfunctional) {
            pairs.push((functional, dysfunctional));
        }
    }
    pairs.sort_unstable();
    let pairs = pairs.into_iter();
    pairs
        .map(|(one, other)| (&asked[one], &asked[other]))
        .collect()
}

/// The names of features: what each question is about, or what stands in it between the words with which
/// all of them begin and end.
fn names(pairs: &[(&Asked<'_>, &Asked<'_>)]) -> Vec<String> {
    let texts: Vec<Vec<char>> = pairs
        .iter()
        .map(|(asked, _)| asked.text.chars().collect())
        .collect();
    let common = |one: &mut dyn Iterator<Item = &[char]>| {
        let first = one.next().unwrap_or_default();
        let same = |other: &[char]| first.iter().zip(other).take_while(|(a, b)| a == b).count();
        one.map(same).min().unwrap_or(0)
    };
    let begin = common(&mut texts.iter().map(Vec::as_slice));
    let turned: Vec<Vec<char>> = texts
        .iter()
        .map(|text| text.iter().rev().copied().collect())
        .collect();
    let end = common(&mut turned.iter().map(Vec::as_slice));
    let between = |text: &[char]| {
        let is_part = |c: Option<&char>| c.is_some_and(|c| is_letter(*c));
        let mut begin = begin.min(text.len());
        while begin > 0 && is_part(text.get(begin - 1)) && is_part(text.get(begin)) {
            begin -= 1;
        }
        let mut end = text.len().saturating_sub(end).max(begin);
        while end < text.len() && is_part(text.get(end)) && end > 0 && is_part(text.get(end - 1)) {
            end += 1;
        }
        let name: String = text[begin..end].iter().collect();
        let is_edge = |c: char| c.is_whitespace() || is_punctuation(c);
        name.trim_matches(is_edge).to_owned()
    };
    let names = pairs.iter().zip(&texts).map(|((asked, _), text)| {
        let name = asked.subject.map_or_else(|| between(text), str::to_owned);
        let name = if name.is_empty() {
            asked.text.to_owned()
        } else {
            name
        };
        name.chars()
            .take(LONGEST_NAME)
            .collect::<String>()
            .trim()
            .to_owned()
    });
    names.collect()
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
    fn questions_about_two_things_are_no_pair() {
        let table = "\
How would you feel if the app had a dark mode?,How would you feel if the app had no offline mode?,Town
I like it,I dislike it,Delft
";
        assert_eq!(survey(table), None);
    }
}
