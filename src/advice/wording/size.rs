//! How long the survey is.

use super::finding::Finding;
use super::phrase::{lower, tokens};
use super::words::{WordLists, words_of};
use crate::definition::SurveySource;
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::survey::{Localized, QuestionKind, Survey};

/// How many features people answer with care; guides to the method say 15 to 20.
const FEATURES: usize = 20;

/// How many minutes people answer with care: an assumption, as round as it looks.
const MINUTES: f64 = 15.0;

/// How long it takes to choose one answer, in seconds, after everything was read: an assumption.
const SECONDS_TO_CHOOSE: f64 = 5.0;

/// How long it takes to write a free text, in seconds: an assumption.
const SECONDS_TO_WRITE: f64 = 30.0;

/// The first feature that is one too many.
pub(super) fn many_features(document: &SurveySource) -> Option<Finding> {
    let feature = document.all_features().nth(FEATURES)?;
    let span = feature.id.as_ref()?.span.clone();
    let count = document.all_features().count();
    let (count, most) = (count as u64, FEATURES as u64);
    Some(Finding::new(Problem::ManyFeatures { count, most }, &span))
}

/// A survey that takes too long in one of its languages.
pub(super) fn length(document: &SurveySource, survey: &Survey) -> Option<Finding> {
    let span = document.title.as_ref()?.span();
    let minutes = survey
        .languages
        .iter()
        .filter_map(|language| Some(minutes(survey, language, words_of(language)?)))
        .fold(0.0, f64::max);
    (minutes > MINUTES).then(|| {
        let problem = Problem::Length {
            minutes: format!("{minutes:.0}"),
            most: format!("{MINUTES:.0}"),
        };
        Finding::new(problem, &span)
    })
}

/// How many minutes it takes to read and answer the survey in a language.
fn minutes(survey: &Survey, language: &Language, words: &WordLists) -> f64 {
    let read = texts(survey).map(|text| tokens(&lower(text.get(language))).len());
    #[allow(
        clippy::cast_precision_loss,
        reason = "a survey has fewer than 2^52 words"
    )]
    let read = read.sum::<usize>() as f64 / words.tokens_per_minute;
    read + seconds_to_answer(survey) / 60.0
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

fn seconds_to_answer(survey: &Survey) -> f64 {
    let ask = survey.ask;
    let choices = 2 + u32::from(ask.importance) + u32::from(ask.satisfaction);
    let texts = f64::from(u32::from(ask.comment)) * SECONDS_TO_WRITE;
    let pair = f64::from(choices) * SECONDS_TO_CHOOSE + texts;
    let pairs: f64 = survey.features.iter().map(|_| pair).sum();
    let profile = survey.profile.iter().map(|question| match question.kind {
        QuestionKind::Text { .. } => SECONDS_TO_WRITE,
        _ => SECONDS_TO_CHOOSE,
    });
    pairs + profile.sum::<f64>()
}
