//! How long the survey is.

use super::finding::Finding;
use super::words::words_of;
use crate::definition::SurveySource;
use crate::diagnostic::Problem;
use crate::length::Length;

/// How many features people answer with care; guides to the method say 15 to 20.
const FEATURES: usize = 20;

/// How many minutes people answer with care: an assumption, as round as it looks.
const MINUTES: f64 = 15.0;

/// The first feature that is one too many.
pub(super) fn many_features(document: &SurveySource) -> Option<Finding> {
    let feature = document.all_features().nth(FEATURES)?;
    let span = feature.id.as_ref()?.span.clone();
    let count = document.all_features().count();
    let (count, most) = (count as u64, FEATURES as u64);
    Some(Finding::new(Problem::ManyFeatures { count, most }, &span))
}

/// A survey that takes too long in one of its languages.
pub(super) fn length(document: &SurveySource, length: &Length) -> Option<Finding> {
    let span = document.title.as_ref()?.span();
    let minutes = length.minutes.iter();
    let minutes = minutes.filter(|(language, _)| words_of(language).is_some());
    let minutes = minutes.map(|(_, minutes)| *minutes).fold(0.0, f64::max);
    (minutes > MINUTES).then(|| {
        let problem = Problem::Length {
            minutes: format!("{minutes:.0}"),
            most: format!("{MINUTES:.0}"),
        };
        Finding::new(problem, &span)
    })
}
