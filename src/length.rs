//! How long a survey is: its questions, and the minutes that it takes to read and answer them.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::markdown;
use crate::survey::{Localized, QuestionKind, Survey};
use crate::tokens::token_places;

/// How long it takes to choose one answer, in seconds, after everything was read: an assumption.
const SECONDS_TO_CHOOSE: f64 = 5.0;

/// How long it takes to write a free text, in seconds: an assumption.
const SECONDS_TO_WRITE: f64 = 30.0;

/// How long a survey is.
#[derive(Debug, Clone, PartialEq)]
pub struct Length {
    /// How many questions it has. Someone whom not all of them concern is asked fewer; the comment at
    /// the end, which every form has, is not among them.
    pub questions: usize,
    /// How many minutes it takes to read and answer it, in each of its languages.
    pub minutes: BTreeMap<Language, f64>,
}

impl Length {
    pub fn of(survey: &Survey) -> Self {
        let minutes = survey.languages.iter();
        let minutes = minutes.map(|language| (language.clone(), minutes_in(survey, language)));
        Self {
            questions: questions(survey),
            minutes: minutes.collect(),
        }
    }

    /// How many whole minutes it takes in one of its languages; nothing takes no time at all.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "minutes are at least 1, and far fewer than 2^52"
    )]
    pub fn whole_minutes(&self, language: &Language) -> u64 {
        self.minutes[language].round().max(1.0) as u64
    }
}

fn questions(survey: &Survey) -> usize {
    let of_pair = choices(survey) + usize::from(survey.ask.comment);
    survey.features.iter().count() * of_pair + survey.profile.iter().count()
}

fn minutes_in(survey: &Survey, language: &Language) -> f64 {
    let read = texts(survey).map(|text| {
        let plain = markdown::plain(text.get(language));
        token_places(&plain).count()
    });
    #[allow(
        clippy::cast_precision_loss,
        reason = "a survey has fewer than 2^52 words"
    )]
    let read = read.sum::<usize>() as f64 / tokens_per_minute(language);
    read + seconds_to_answer(survey) / 60.0
}

/// How many words, or ideographs and kana, people read aloud in a minute: the means of
/// Trauzettel-Klosinski & Dietz 2012; in a language that they did not measure, the mean of all that
/// they did.
fn tokens_per_minute(language: &Language) -> f64 {
    match language.as_str().split('-').next() {
        Some("ar") => 138.0,
        Some("de") => 179.0,
        Some("en") => 228.0,
        Some("es") => 218.0,
        Some("fr") => 195.0,
        Some("ja") => 357.0,
        Some("pt") => 181.0,
        Some("zh") => 255.0,
        _ => 184.0,
    }
}

/// All that people read before they send their answers.
fn texts(survey: &Survey) -> impl Iterator<Item = &Localized> {
    let sections = survey.sections.iter();
    let headings = sections.flat_map(|section| [&section.title, &section.introduction]);
    let features = survey.features.iter().flat_map(|feature| {
        let required = [&feature.name, &feature.functional, &feature.dysfunctional];
        required.into_iter().chain(&feature.description)
    });
    let profile = survey.profile.iter().flat_map(|question| {
        let labels = question.options().iter().map(|option| &option.label);
        std::iter::once(&question.question).chain(labels)
    });
    std::iter::once(&survey.title)
        .chain(&survey.introduction)
        .chain(&survey.consent)
        .chain(headings.flatten())
        .chain(features)
        .chain(profile)
}

/// How many answers are chosen for each feature.
fn choices(survey: &Survey) -> usize {
    2 + usize::from(survey.ask.importance) + usize::from(survey.ask.satisfaction)
}

fn seconds_to_answer(survey: &Survey) -> f64 {
    let choices = std::iter::repeat_n(SECONDS_TO_CHOOSE, choices(survey));
    let comment = survey.ask.comment.then_some(SECONDS_TO_WRITE);
    let pair: f64 = choices.chain(comment).sum();
    let pairs: f64 = survey.features.iter().map(|_| pair).sum();
    let profile = survey.profile.iter().map(|question| match question.kind {
        QuestionKind::Text { .. } => SECONDS_TO_WRITE,
        _ => SECONDS_TO_CHOOSE,
    });
    pairs + profile.sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::Ask;
    use crate::survey::sample::{Sample, language};

    #[test]
    fn minutes_are_whole() {
        let whole = |minutes| {
            let minutes = [(language("en"), minutes)].into();
            let length = Length {
                questions: 1,
                minutes,
            };
            length.whole_minutes(&language("en"))
        };
        assert_eq!([0.0, 0.4, 1.4, 1.5, 20.0].map(whole), [1, 1, 1, 2, 20]);
    }

    #[test]
    fn every_question_counts_and_takes_its_time() {
        let sample = Sample::new(&["en", "zh-CN"], |_, language| match language.as_str() {
            "en" => "word ".repeat(19),
            _ => "字".repeat(17),
        });
        let mut survey = sample.survey("cars", &["water", "rescue"]);
        let text = QuestionKind::Text { maximum_length: 80 };
        survey.profile = vec![sample.question("remark", text)].into();
        assert_eq!(questions(&survey), 2 * 2 + 1);
        // The title, three texts of each of two features, and a question.
        let read = |tokens: f64, speed: f64| 8.0 * tokens / speed;
        let close = |found: f64, expected: f64| {
            assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        };
        let answer = f64::from(4 * 5 + 30) / 60.0;
        close(
            minutes_in(&survey, &language("en")),
            read(19.0, 228.0) + answer,
        );
        close(
            minutes_in(&survey, &language("zh-CN")),
            read(17.0, 255.0) + answer,
        );
        survey.ask = Ask {
            importance: true,
            satisfaction: true,
            comment: true,
        };
        assert_eq!(questions(&survey), 2 * 5 + 1);
        let more = f64::from(2 * (2 * 5 + 30)) / 60.0;
        close(
            minutes_in(&survey, &language("en")),
            read(19.0, 228.0) + answer + more,
        );
    }
}
