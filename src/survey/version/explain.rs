//! What an edit does to the answers that are there, shown to whoever edits.
//!
//! 1. Only an edit is explained: a version that was published already is no news.
//! 2. It is compared with the version that was published last.
//! 3. Each change that is not harmless is a warning, at its place in the file and with the earlier
//!    words; so is another evaluation table. A survey that says that it means the same (`same_as`)
//!    is believed, but told what is not there any more. What the survey allows is left out.

use std::ops::Range;

use super::{Change, History, Kind, Published, Subject, Version, Versions, changes};
use crate::diagnostic::Diagnostic;
use crate::survey::local_text::LocalText;
use crate::survey::warning::Warning;
use crate::survey::{Id, Localized, Side, Survey, lint, written};
use crate::wording::Language;
use crate::yaml::{self, Spanned};

/// The index of the version that was published last, where today's was not.
const NEWEST: usize = Versions::TODAY + 1;

impl History {
    /// Explains what was changed since the version that was published last; `bytes` are those of
    /// the file from which the survey was read.
    pub fn explain(&self, survey: &Survey, file: &str, bytes: &[u8]) -> Vec<Diagnostic> {
        let today = Version::of(survey);
        let Some(newest) = self.newest() else {
            return Vec::new();
        };
        if self.find(&today.form_hash()).is_some() {
            return Vec::new();
        }
        let (document, mut problems) = yaml::read::<written::Survey>(file, bytes);
        let Some(document) = document else {
            return Vec::new();
        };
        let places = Places {
            document: &document,
            default: survey.default_language(),
        };
        let is_declared = survey.same_as.contains(&newest.form);
        let is_told = |change: &Change| {
            !is_declared || matches!(change.kind, Kind::Removed { .. } | Kind::Replaced)
        };
        let mut last = document.span.clone();
        for change in changes(&newest.version, &today).into_iter().filter(is_told) {
            let Some(warning) = warning(&change).filter(|warning| !document.allows(*warning))
            else {
                continue;
            };
            let warning = explained(warning, &change, newest, survey);
            let span = places.of(&change);
            // Two questions that are made of one name change with it, and are one edit.
            if span != last || span == document.span {
                problems.add(span.clone(), warning);
            }
            last = span;
        }
        if !is_declared && !document.allows(Warning::OutdatedSameAs) {
            for (span, warning) in self.outdated(survey, &document) {
                problems.add(span, warning);
            }
        }
        problems.into_diagnostics()
    }

    /// The entries of `same_as` by which answers to what was changed last still count together with
    /// today's.
    fn outdated(
        &self,
        survey: &Survey,
        document: &written::Survey,
    ) -> Vec<(Range<usize>, Diagnostic)> {
        let versions = Versions::of(survey, self);
        let newest = versions.known().get(NEWEST);
        let entries = document.same_as.iter().flatten();
        let warnings = entries.filter_map(|entry| {
            let index = versions.index(&entry.value.0);
            let known = versions.known().get(index)?;
            let mut changed = known.meant().filter(|subject| {
                newest.is_some_and(|newest| newest.meant().any(|changed| changed == *subject))
                    && counts_today(subject, index, survey, &versions)
            });
            let message = format!(
                "answers of version {} count together with today's, but {} was changed since",
                known.number?,
                named(changed.next()?)
            );
            Some((entry.span.clone(), Warning::OutdatedSameAs.say(message)))
        });
        warnings.collect()
    }
}

/// True if answers of a version count together with today's where this was asked.
fn counts_today(subject: &Subject, version: usize, survey: &Survey, versions: &Versions) -> bool {
    let mut features = survey.features().zip(versions.features());
    features.any(|(feature, meanings)| {
        let is_asked = match subject {
            Subject::Pair(id, _) | Subject::Feature(id) => feature.id == *id,
            Subject::Labels => true,
            Subject::Evaluation | Subject::Profile(_) | Subject::Option(..) => false,
        };
        is_asked && meanings.is_with_today(version)
    })
}

/// What is to be said of a change; nothing of a harmless one.
fn warning(change: &Change) -> Option<Warning> {
    match (&change.kind, &change.subject) {
        (Kind::Added | Kind::Mended, _) => None,
        (Kind::Replaced, _) => Some(Warning::ChangedEvaluation),
        (Kind::Reworded { .. } | Kind::Retyped { .. }, _) => Some(Warning::ChangedMeaning),
        (Kind::Reused { .. }, _) => Some(Warning::IdReused),
        (Kind::Removed { .. }, Subject::Option(..)) => Some(Warning::OptionRemoved),
        (Kind::Removed { .. }, Subject::Profile(_)) => Some(Warning::QuestionRemoved),
        (Kind::Removed { .. }, _) => Some(Warning::FeatureRemoved),
    }
}

/// Says what was there in the version that was published last, and the line that makes both mean
/// the same.
fn explained(warning: Warning, change: &Change, newest: &Published, survey: &Survey) -> Diagnostic {
    let (number, form) = (newest.number, &newest.form);
    let what = named(&change.subject);
    let message = match &change.kind {
        Kind::Reworded { earlier } | Kind::Reused { earlier } => {
            format!("in version {number}, {what} was `{}`", first(earlier))
        }
        Kind::Retyped { earlier } => {
            let earlier = serde_json::to_value(earlier).unwrap_or_default();
            let earlier = earlier.as_str().unwrap_or_default();
            format!("in version {number}, the type of {what} was `{earlier}`")
        }
        Kind::Replaced => format!("version {number} had another evaluation table"),
        Kind::Removed { .. } | Kind::Added | Kind::Mended => {
            format!("{what} was in version {number}, and is not there any more")
        }
    };
    let apart = matches!(warning, Warning::ChangedMeaning | Warning::IdReused).then(|| {
        format!(
            "{}; if both mean the same, add `same_as: [{form}]` to the survey; if nobody has \
             answered yet, delete `surveys/{}/versions/{number}.json`",
            warning.help(),
            survey.id
        )
    });
    warning.say(message).help_if(apart)
}

/// The text in its first language.
fn first(text: &Localized) -> &str {
    text.iter().next().map_or("", |(_, text)| text)
}

/// A part of a version, as messages name it.
fn named(subject: &Subject) -> String {
    match subject {
        Subject::Feature(id) => format!("feature `{id}`"),
        Subject::Pair(id, side) => format!("the {} question of `{id}`", side.name()),
        Subject::Labels => "the scale".to_owned(),
        Subject::Evaluation => "the evaluation table".to_owned(),
        Subject::Profile(id) => format!("profile question `{id}`"),
        Subject::Option(question, id) => format!("option `{id}` of `{question}`"),
    }
}

/// Where the parts of a version stand in the file.
struct Places<'a> {
    document: &'a written::Survey,
    default: &'a Language,
}

impl Places<'_> {
    fn of(&self, change: &Change) -> Range<usize> {
        let language = match &change.kind {
            Kind::Reworded { earlier } => earlier.iter().next().map(|(language, _)| language),
            _ => None,
        };
        let language = language.unwrap_or(self.default);
        let place = match &change.subject {
            Subject::Feature(id) => self.feature(id).and_then(|f| span(f.id.as_ref())),
            Subject::Pair(id, side) => self.question(id, *side, language),
            Subject::Labels => self.document.scale.as_ref().and_then(of_scale),
            Subject::Evaluation => None,
            Subject::Profile(id) => self.profile(id).and_then(|question| match change.kind {
                Kind::Retyped { .. } => span(question.r#type.as_ref()),
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
        place.unwrap_or_else(|| self.document.span.clone())
    }

    fn feature(&self, id: &Id) -> Option<&written::Feature> {
        let mut features = lint::written_features(self.document);
        features.find(|feature| has_id(feature.id.as_ref(), id))
    }

    fn profile(&self, id: &Id) -> Option<&written::Question> {
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

    fn text(&self, text: Option<&LocalText>, language: &Language) -> Option<Range<usize>> {
        let text = text?;
        let own = text.in_language(language, self.default);
        Some(own.map_or_else(|| text.span(), |text| text.span.clone()))
    }
}

fn of_scale(scale: &written::Scale) -> Option<Range<usize>> {
    match scale {
        written::Scale::Named(name) => Some(name.span()),
        written::Scale::Labels(labels) => labels.first().map(LocalText::span),
        written::Scale::Sides(sides) => Some(sides.span.clone()),
    }
}

fn has_id(written: Option<&Spanned<Id>>, id: &Id) -> bool {
    written.is_some_and(|written| written.value == *id)
}

fn span<T>(value: Option<&Spanned<T>>) -> Option<Range<usize>> {
    value.map(|value| value.span.clone())
}
