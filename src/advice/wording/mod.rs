//! Advice on wording: where the words of a survey may spoil what it measures.
//!
//! 1. [`advise`] looks at each language that has [`words`]; other languages are left alone.
//! 2. It takes the texts of every feature from the document, without their marks ([`phrase`]), with
//!    all words of the tables that are in them ([`vocabulary`]).
//! 3. Rules on one feature are in [`joined`] (two things in one), [`negation`] (both questions of
//!    a pair) and [`choice`] (words that lead, are vague, or name a technique).
//! 4. Rules on the whole are in [`likeness`], [`labels`] and [`size`].
//! 5. What the survey allows is left out; the rest are warnings, which never stop anything.
//!
//! A rule would rather miss a fault than blame a text that is good: whoever is blamed wrongly soon
//! reads no advice at all. `docs/lint.md` has the purpose, source and examples of every rule.

mod choice;
mod feature_text;
mod finding;
mod joined;
mod labels;
mod likeness;
mod negation;
mod phrase;
mod size;
mod vocabulary;
mod words;

use self::feature_text::{FeatureText, LanguageTexts};
use self::finding::Finding;
use self::words::words_of;
use crate::definition::{Document, SurveySource};
use crate::diagnostic::Diagnostic;
use crate::length::Length;
use crate::survey::Survey;
use crate::yaml::Problems;

/// What is to be said about the wording of a survey.
pub fn advise(document: &Document, survey: &Survey, length: &Length) -> Vec<Diagnostic> {
    let mut problems = Problems::in_file(document.file.clone());
    for finding in findings(&document.written, survey, length) {
        if !document.written.allows(finding.problem.code()) {
            finding.add_to(&mut problems);
        }
    }
    problems.into_diagnostics()
}

fn findings(document: &SurveySource, survey: &Survey, length: &Length) -> Vec<Finding> {
    let mut findings = Vec::new();
    for language in survey.languages.iter() {
        let Some(vocabulary) = words_of(language) else {
            continue;
        };
        let texts = LanguageTexts {
            language,
            default: survey.languages.first(),
            vocabulary,
        };
        let features: Vec<FeatureText> = document
            .all_features()
            .filter_map(|feature| texts.of(feature))
            .collect();
        for feature in &features {
            findings.extend(joined::double_barrelled(feature, vocabulary.lists));
            findings.extend(negation::misplaced_negation(feature));
            findings.extend(negation::same_question(feature));
            findings.extend(choice::leading(feature));
            findings.extend(choice::vague(feature));
            findings.extend(choice::solution(feature));
        }
        findings.extend(likeness::near_duplicates(&features));
        findings.extend(labels::labels(document.scale.as_ref(), &texts));
    }
    findings.extend(size::many_features(document));
    findings.extend(size::length(document, length));
    findings
}
