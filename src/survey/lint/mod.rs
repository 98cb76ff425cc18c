//! Advice on wording: where the words of a survey may spoil what it measures.
//!
//! The checker asks for it once a survey has no errors.
//!
//! 1. [`lint`] looks at each language that has [`words`]; other languages are left alone.
//! 2. It takes the texts of every feature from the document, without their marks ([`phrase`]).
//! 3. Rules on one feature are in [`joined`] (two things in one), [`negation`] (both questions of
//!    a pair) and [`choice`] (words that lead, are vague, or name a technique).
//! 4. Rules on the whole are in [`likeness`], [`labels`] and [`size`].
//! 5. What the survey allows is left out; the rest are warnings, which never stop anything.
//!
//! A rule would rather miss a fault than blame a text that is good: whoever is blamed wrongly soon
//! reads no advice at all. `docs/lint.md` has the purpose, source and examples of every rule.

mod choice;
mod joined;
mod labels;
mod likeness;
mod negation;
mod phrase;
mod size;
mod words;

use std::ops::Range;

use self::phrase::Phrase;
use self::words::Words;
use super::local_text::LocalText;
use super::warning::Warning;
use super::{Survey, written};
use crate::wording::Language;
use crate::yaml::Problems;

/// Adds to `problems` what is to be said about the wording of a survey that has no errors.
pub(super) fn lint(document: &written::Survey, survey: &Survey, problems: &mut Problems) {
    for finding in findings(document, survey) {
        if !document.allows(finding.warning) {
            finding.add_to(problems);
        }
    }
}

fn findings(document: &written::Survey, survey: &Survey) -> Vec<Finding> {
    let mut findings = Vec::new();
    for language in &survey.languages {
        let Some(words) = Words::of(language) else {
            continue;
        };
        let texts = Texts {
            language,
            default: survey.default_language(),
            words,
        };
        let asked: Vec<Asked> = written_features(document)
            .filter_map(|feature| texts.asked(feature))
            .collect();
        for asked in &asked {
            findings.extend(joined::double_barrelled(asked, words));
            findings.extend(negation::negated_functional(asked, words));
            findings.extend(negation::missing_negation(asked, words));
            findings.extend(negation::same_question(asked));
            findings.extend(choice::leading(asked, words));
            findings.extend(choice::vague(asked, words));
            findings.extend(choice::solution(asked, words));
        }
        findings.extend(likeness::near_duplicates(&asked, words));
        findings.extend(labels::labels(document.scale.as_ref(), &texts));
    }
    findings.extend(size::many_features(document));
    findings.extend(size::length(document, survey));
    findings
}

/// All features in the order in which they are asked.
pub(super) fn written_features(
    document: &written::Survey,
) -> impl Iterator<Item = &written::Feature> {
    let sections = document.sections.iter().flatten();
    let in_sections = sections.flat_map(|section| section.features.iter().flatten());
    document.features.iter().flatten().chain(in_sections)
}

/// Something to be said about the wording.
struct Finding {
    warning: Warning,
    span: Range<usize>,
    message: String,
    /// An earlier text that belongs to it, and what it is.
    earlier: Option<(Range<usize>, &'static str)>,
}

impl Finding {
    fn new(warning: Warning, span: &Range<usize>, message: impl Into<String>) -> Self {
        Self {
            warning,
            span: span.clone(),
            message: message.into(),
            earlier: None,
        }
    }

    fn add_to(self, problems: &mut Problems) {
        let mut warning = self.warning.say(self.message);
        if let Some((span, label)) = self.earlier {
            warning = warning.also(problems.place(span), label);
        }
        problems.add(self.span, warning);
    }
}

/// What is written in one language of a survey, with the words of the language.
struct Texts<'a> {
    language: &'a Language,
    default: &'a Language,
    words: &'static Words,
}

impl Texts<'_> {
    fn phrase(&self, text: Option<&LocalText>) -> Option<Phrase> {
        let text = text?.in_language(self.language, self.default)?;
        Some(Phrase::new(text, self.words))
    }

    fn asked(&self, feature: &written::Feature) -> Option<Asked> {
        Some(Asked {
            name: self.phrase(feature.name.as_ref())?,
            description: self.phrase(feature.description.as_ref()),
            functional: self.phrase(feature.functional.as_ref()),
            dysfunctional: self.phrase(feature.dysfunctional.as_ref()),
        })
    }
}

/// What people read about one feature in one language; questions that were left out are none.
struct Asked {
    name: Phrase,
    description: Option<Phrase>,
    functional: Option<Phrase>,
    dysfunctional: Option<Phrase>,
}

impl Asked {
    /// The text that says what there is if the feature is there.
    fn presence(&self) -> &Phrase {
        self.functional.as_ref().unwrap_or(&self.name)
    }

    fn all(&self) -> impl Iterator<Item = &Phrase> {
        let others = [&self.description, &self.functional, &self.dysfunctional];
        std::iter::once(&self.name).chain(others.into_iter().flatten())
    }
}
