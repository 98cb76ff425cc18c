//! What an edit does to the answers that are there, shown to whoever edits.
//!
//! 1. Only an edit is explained: a version that was published already is no news.
//! 2. It is compared with the version that was published last.
//! 3. Each change that is not harmless is a warning, at its place in the file and with the earlier
//!    words; so is another evaluation table. A survey that says that it means the same (`same_as`)
//!    is believed, but told what is not there any more. What the survey allows is left out.

use std::ops::Range;

use crate::definition::{
    Document, FeatureSource, LocalizedSource, QuestionSource, ScaleSource, SurveySource,
};
use crate::diagnostic::{Code, Diagnostic, Problem};
use crate::kano::Side;
use crate::language::Language;
use crate::markdown;
use crate::message::Term;
use crate::survey::{Id, Survey};
use crate::versions::{
    AnsweredVersion, Change, ChangeKind, History, PublishedVersion, Subject, Version,
    VersionPosition, Versions, affected, changes,
};
use crate::yaml::{Problems, Spanned};

/// What is to be said of what was changed since the version that was published last.
pub fn explain(document: &Document, survey: &Survey, history: &History) -> Vec<Diagnostic> {
    let today = Version::of(survey);
    let Some(newest) = history.newest() else {
        return Vec::new();
    };
    if history.find(&today.form_hash()).is_some() {
        return Vec::new();
    }
    let written = &document.written;
    let mut problems = Problems::in_file(document.file.clone());
    let places = EditSpans {
        document: written,
        default: survey.languages.first(),
    };
    let is_declared = survey.same_as.contains(&newest.form);
    let is_told = |change: &Change| {
        !is_declared
            || matches!(
                change.kind,
                ChangeKind::Removed { .. } | ChangeKind::Replaced
            )
    };
    let mut last = written.span.clone();
    let changes = changes(&newest.version, &today);
    for change in changes.iter().filter(|change| is_told(change)) {
        let Some(warning) = explained(change, newest, survey) else {
            continue;
        };
        if written.allows(warning.code()) {
            continue;
        }
        let span = places.of(change);
        // Two questions that are made of one name change with it, and are one edit.
        if span != last || span == written.span {
            problems.add(span.clone(), warning);
        }
        last = span;
    }
    if !is_declared && !written.allows(Code::OutdatedSameAs) {
        for (span, warning) in outdated(written, survey, history, &changes) {
            problems.add(span, warning);
        }
    }
    problems.into_diagnostics()
}

/// The entries of `same_as` by which answers to what was changed last still count together with
/// today's.
fn outdated(
    document: &SurveySource,
    survey: &Survey,
    history: &History,
    changed_last: &[Change],
) -> Vec<(Range<usize>, Problem)> {
    let versions = Versions::of(survey, history);
    let known = |form: &str| match versions.find(form) {
        AnsweredVersion::Known(version) => Some((version, &versions.known()[version])),
        AnsweredVersion::Unknown => None,
    };
    let changed_last: Vec<&Subject> = affected(changed_last).collect();
    let entries = document.same_as.iter().flatten();
    let warnings = entries.filter_map(|entry| {
        let (version, known) = known(&entry.value.0)?;
        let mut changed = affected(&known.changes).filter(|subject| {
            changed_last.contains(subject) && counts_today(subject, version, survey, &versions)
        });
        // A version that only `same_as` knows has no number; nobody knows what was changed since.
        let problem = Problem::OutdatedSameAs {
            number: known.number?.into(),
            part: named(changed.next()?),
        };
        Some((entry.span.clone(), problem))
    });
    warnings.collect()
}

/// True if answers of a version count together with today's where this was asked.
fn counts_today(
    subject: &Subject,
    version: VersionPosition,
    survey: &Survey,
    versions: &Versions,
) -> bool {
    let mut features = versions.features().entries();
    features.any(|(feature, meanings)| {
        let is_asked = match subject {
            Subject::Pair(id, _) | Subject::Feature(id) => survey.features[feature].id == *id,
            Subject::Labels => true,
            Subject::Evaluation | Subject::Profile(_) | Subject::Option(..) => false,
        };
        is_asked && versions.is_with_today(meanings, version)
    })
}

/// What is to be said of a change, with what was there in the version that was published last;
/// nothing of a harmless one.
fn explained(change: &Change, newest: &PublishedVersion, survey: &Survey) -> Option<Problem> {
    let number = newest.number.into();
    let part = named(&change.subject);
    let form = newest.form.clone();
    let file = format!("surveys/{}/versions/{number}.json", survey.id);
    Some(match &change.kind {
        ChangeKind::Added | ChangeKind::Mended => return None,
        ChangeKind::Replaced => Problem::ChangedEvaluation { number },
        ChangeKind::Reworded { earlier } => Problem::ChangedMeaning {
            part,
            number,
            earlier: markdown::plain(earlier.first().1).into_owned(),
            effect: match change.subject {
                Subject::Profile(_) | Subject::Option(..) => "no-group",
                _ => "separate",
            },
            form,
            file,
        },
        ChangeKind::Retyped { earlier } => Problem::ChangedMeaning {
            part,
            number,
            earlier: earlier.name().to_owned(),
            effect: "set-aside",
            form,
            file,
        },
        ChangeKind::Reused { earlier } => Problem::IdReused {
            part,
            number,
            earlier: markdown::plain(earlier.first().1).into_owned(),
            form,
            file,
        },
        ChangeKind::Removed { .. } => match change.subject {
            Subject::Option(..) => Problem::OptionRemoved { part, number },
            Subject::Profile(_) => Problem::QuestionRemoved { part, number },
            _ => Problem::FeatureRemoved { part, number },
        },
    })
}

/// A part of a version, as messages name it.
fn named(subject: &Subject) -> Term {
    match subject {
        Subject::Feature(id) => Term::TheFeature { id: id.to_string() },
        Subject::Pair(id, side) => Term::ThePair {
            id: id.to_string(),
            side: side.name(),
        },
        Subject::Labels => Term::TheScale,
        Subject::Evaluation => Term::TheEvaluation,
        Subject::Profile(id) => Term::TheQuestion { id: id.to_string() },
        Subject::Option(question, id) => Term::TheOption {
            id: id.to_string(),
            question: question.to_string(),
        },
    }
}

/// Where the parts of a version stand in the file.
struct EditSpans<'a> {
    document: &'a SurveySource,
    default: &'a Language,
}

impl EditSpans<'_> {
    fn of(&self, change: &Change) -> Range<usize> {
        let language = match &change.kind {
            ChangeKind::Reworded { earlier } => Some(earlier.first().0),
            _ => None,
        };
        // What has no words was changed in all languages at once.
        let language = language.unwrap_or(self.default);
        let place = match &change.subject {
            Subject::Feature(id) => self.feature(id).and_then(|f| span(f.id.as_ref())),
            Subject::Pair(id, side) => self.question(id, *side, language),
            Subject::Labels => self.document.scale.as_ref().and_then(of_scale),
            Subject::Evaluation => None,
            Subject::Profile(id) => self.profile(id).and_then(|question| match change.kind {
                ChangeKind::Retyped { .. } => span(question.r#type.as_ref()),
                _ => self.text(question.question.as_ref(), language),
            }),
            Subject::Option(question, id) => self.profile(question).and_then(|question| {
                let mut options = question.options.iter().flatten();
                let option = options.find(|option| has_id(option.id.as_ref(), id));
                option.map_or_else(
                    || span(question.id.as_ref()),
                    |option| self.text(option.label.as_ref(), language),
                )
            }),
        };
        // What is not there any more has no place of its own; the top of the file stands for it.
        place.unwrap_or_else(|| self.document.span.clone())
    }

    fn feature(&self, id: &Id) -> Option<&FeatureSource> {
        let mut features = self.document.all_features();
        features.find(|feature| has_id(feature.id.as_ref(), id))
    }

    fn profile(&self, id: &Id) -> Option<&QuestionSource> {
        let mut questions = self.document.profile.iter().flatten();
        questions.find(|question| has_id(question.id.as_ref(), id))
    }

    /// A question that was left out is made of the name.
    fn question(&self, id: &Id, side: Side, language: &Language) -> Option<Range<usize>> {
        let feature = self.feature(id)?;
        let question = match side {
            Side::Functional => feature.functional.as_ref(),
            Side::Dysfunctional => feature.dysfunctional.as_ref(),
        };
        self.text(question.or(feature.name.as_ref()), language)
    }

    fn text(&self, text: Option<&LocalizedSource>, language: &Language) -> Option<Range<usize>> {
        let text = text?;
        let own = text.in_language(language, self.default);
        Some(own.map_or_else(|| text.span(), |text| text.span.clone()))
    }
}

fn of_scale(scale: &ScaleSource) -> Option<Range<usize>> {
    match scale {
        ScaleSource::Named(name) => Some(name.span()),
        ScaleSource::Labels(labels) => labels.first().map(LocalizedSource::span),
        ScaleSource::Sides(sides) => Some(sides.span.clone()),
    }
}

fn has_id(written: Option<&Spanned<Id>>, id: &Id) -> bool {
    written.is_some_and(|written| written.value == *id)
}

fn span<T>(value: Option<&Spanned<T>>) -> Option<Range<usize>> {
    value.map(|value| value.span.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::read_with_document;
    use crate::versions::form_hash;
    use crate::versions::sample::{CAFE, REWORDED, cafe, history, same_as};

    /// The names of the warnings on the text of a survey of which these were published before.
    fn codes(text: &str, published: &[&Survey]) -> Vec<&'static str> {
        let (survey, document) = read_with_document("test", text);
        let explained = explain(&document, &survey, &history(published));
        explained
            .iter()
            .map(|warning| warning.code().name())
            .collect()
    }

    /// The survey of the café with other words in one question, and one feature less.
    fn reworded_without_tea() -> String {
        let tea = "  - {id: tea, name: {en: Tea, zh-CN: 茶}}\n";
        CAFE.replacen(REWORDED.0, REWORDED.1, 1)
            .replacen(tea, "", 1)
    }

    #[test]
    fn a_same_as_that_counts_what_was_changed_since_is_told() {
        // The same question: first a typo, then other words.
        let first = cafe(&[("If we have Wi-Fi", "If we hve Wi-Fi")]);
        let second = same_as(&first, cafe(&[]));
        let text = CAFE.replacen(REWORDED.0, REWORDED.1, 1);
        let text = format!("{text}same_as: [{}]\n", form_hash(&first));
        assert_eq!(
            codes(&text, &[&first, &second]),
            ["changed-meaning", "outdated-same-as"]
        );
    }

    #[test]
    fn who_says_that_it_means_the_same_is_told_only_what_is_gone() {
        let first = cafe(&[]);
        let text = reworded_without_tea();
        let text = format!("{text}same_as: [{}]\n", form_hash(&first));
        assert_eq!(codes(&text, &[&first]), ["feature-removed"]);
    }

    #[test]
    fn what_the_survey_allows_is_not_told() {
        let first = cafe(&[]);
        let text = reworded_without_tea();
        for (allow, told) in [
            ("", vec!["feature-removed", "changed-meaning"]),
            ("allow: [changed-meaning]", vec!["feature-removed"]),
            ("allow: [feature-removed, changed-meaning]", vec![]),
        ] {
            let text = format!("{text}{allow}\n");
            assert_eq!(codes(&text, &[&first]), told, "{allow}");
        }
    }
}
