//! What differs between two versions, and what that does to the answers.

use std::collections::{BTreeMap, BTreeSet};

use super::{AskedFeature, AskedLabels, AskedProfileQuestion, AskedQuestionType, Version, words};
use crate::kano::Side;
use crate::language::Language;
use crate::survey::{Id, Localized};

/// What a change does to the answers that came before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// They mean what they meant.
    Harmless,
    /// They may answer another question than today's.
    ChangedMeaning,
    /// They answer nothing that is asked today.
    Breaking,
}

/// One difference between an earlier version and a later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub subject: Subject,
    pub kind: ChangeKind,
}

/// A part of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A feature as a whole.
    Feature(Id),
    /// One of the questions of a feature.
    Pair(Id, Side),
    Labels,
    Evaluation,
    Profile(Id),
    /// An option of a profile question.
    Option(Id, Id),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    Added,
    Removed {
        /// Its name or label, in all languages.
        earlier: Localized,
    },
    /// Only what carries no meaning was changed.
    Mended,
    /// It has other words.
    Reworded {
        /// The earlier words, in each language in which they are others.
        earlier: Localized,
    },
    /// Its id was given to something else: neither name nor questions have much in common.
    Reused {
        /// The earlier name, in all languages.
        earlier: Localized,
    },
    /// A profile question takes another kind of answer.
    Retyped {
        earlier: AskedQuestionType,
    },
    /// The evaluation table is another one; results are always made with today's.
    Replaced,
}

impl Change {
    /// What the change does to the answers that came before it.
    pub const fn impact(&self) -> Impact {
        match self.kind {
            ChangeKind::Added | ChangeKind::Mended | ChangeKind::Replaced => Impact::Harmless,
            ChangeKind::Reworded { .. } | ChangeKind::Retyped { .. } => Impact::ChangedMeaning,
            ChangeKind::Removed { .. } | ChangeKind::Reused { .. } => Impact::Breaking,
        }
    }
}

/// What differs between an earlier version and a later one, in the order of features, labels,
/// evaluation and profile. A part has at most one change; a language that was added or removed is
/// none, for translations mean the same.
pub fn changes(earlier: &Version, later: &Version) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut add = |subject, kind| changes.push(Change { subject, kind });
    each_part(&earlier.features, &later.features, |id, pair| match pair {
        (Some(earlier), Some(later)) => of_feature(id, earlier, later, &mut add),
        (earlier, _) => {
            add(
                Subject::Feature(id.clone()),
                added_or_removed(earlier.map(|asked| &asked.name)),
            );
        }
    });
    if let Some(kind) = of_labels(&earlier.labels, &later.labels) {
        add(Subject::Labels, kind);
    }
    if earlier.evaluation != later.evaluation {
        add(Subject::Evaluation, ChangeKind::Replaced);
    }
    each_part(&earlier.profile, &later.profile, |id, pair| match pair {
        (Some(earlier), Some(later)) => of_question(id, earlier, later, &mut add),
        (earlier, _) => {
            add(
                Subject::Profile(id.clone()),
                added_or_removed(earlier.map(|asked| &asked.question)),
            );
        }
    });
    changes
}

/// The parts whose earlier answers may mean something else, or nothing, after these changes.
pub fn affected(changes: &[Change]) -> impl Iterator<Item = &Subject> {
    let changes = changes.iter();
    let changes = changes.filter(|change| change.impact() > Impact::Harmless);
    changes.map(|change| &change.subject)
}

/// Shows each part as it was and as it is, in the order of their ids.
fn each_part<'a, T>(
    earlier: &'a BTreeMap<Id, T>,
    later: &'a BTreeMap<Id, T>,
    mut show: impl FnMut(&Id, (Option<&'a T>, Option<&'a T>)),
) {
    let ids: BTreeSet<&Id> = earlier.keys().chain(later.keys()).collect();
    for id in ids {
        show(id, (earlier.get(id), later.get(id)));
    }
}

/// A part that is in one version only, with the name that it had in the earlier one.
fn added_or_removed(earlier: Option<&Localized>) -> ChangeKind {
    earlier
        .cloned()
        .map_or(ChangeKind::Added, |earlier| ChangeKind::Removed { earlier })
}

fn of_feature(
    id: &Id,
    earlier: &AskedFeature,
    later: &AskedFeature,
    add: &mut impl FnMut(Subject, ChangeKind),
) {
    if is_reused(earlier, later) {
        let earlier = earlier.name.clone();
        add(Subject::Feature(id.clone()), ChangeKind::Reused { earlier });
        return;
    }
    if earlier.name != later.name {
        add(Subject::Feature(id.clone()), ChangeKind::Mended);
    }
    for side in Side::ALL {
        if let Some(kind) = of_text(earlier.question(side), later.question(side)) {
            add(Subject::Pair(id.clone(), side), kind);
        }
    }
}

/// True if neither the name nor a question has anything to do with its earlier words, in any
/// language that both have.
///
/// All of them, for one alone proves nothing: a feature may get a better name and keep its
/// questions, and a sentence may be turned upside down around the name. Without a language that both
/// have, nothing can be compared; then it was translated, and not given to something else.
fn is_reused(earlier: &AskedFeature, later: &AskedFeature) -> bool {
    let texts = [
        (&earlier.name, &later.name),
        (&earlier.functional, &later.functional),
        (&earlier.dysfunctional, &later.dysfunctional),
    ];
    let mut pairs = texts
        .into_iter()
        .flat_map(|(earlier, later)| common(earlier, later))
        .peekable();
    pairs.peek().is_some() && pairs.all(|(earlier, later)| words::unrelated(earlier, later))
}

fn of_question(
    id: &Id,
    earlier: &AskedProfileQuestion,
    later: &AskedProfileQuestion,
    add: &mut impl FnMut(Subject, ChangeKind),
) {
    if earlier.r#type != later.r#type {
        let earlier = earlier.r#type;
        add(
            Subject::Profile(id.clone()),
            ChangeKind::Retyped { earlier },
        );
        return;
    }
    if let Some(kind) = of_text(&earlier.question, &later.question) {
        add(Subject::Profile(id.clone()), kind);
    }
    each_part(&earlier.options, &later.options, |option, pair| {
        let kind = match pair {
            (Some(earlier), Some(later)) => of_text(earlier, later),
            (earlier, _) => Some(added_or_removed(earlier)),
        };
        if let Some(kind) = kind {
            add(Subject::Option(id.clone(), option.clone()), kind);
        }
    });
}

/// What is said in each language: one text, or several side by side.
type Spoken<'a> = BTreeMap<&'a Language, Vec<&'a str>>;

fn of_text(earlier: &Localized, later: &Localized) -> Option<ChangeKind> {
    fn spoken(text: &Localized) -> Spoken<'_> {
        let texts = text.iter();
        texts
            .map(|(language, text)| (language, vec![text]))
            .collect()
    }
    compare(&spoken(earlier), &spoken(later))
}

fn of_labels(
    earlier: &BTreeMap<Language, AskedLabels>,
    later: &BTreeMap<Language, AskedLabels>,
) -> Option<ChangeKind> {
    fn spoken(labels: &BTreeMap<Language, AskedLabels>) -> Spoken<'_> {
        let labels = labels.iter();
        labels
            .map(|(language, labels)| (language, side_by_side(labels)))
            .collect()
    }
    compare(&spoken(earlier), &spoken(later))
}

fn side_by_side(labels: &AskedLabels) -> Vec<&str> {
    let labels = labels.functional.iter().chain(&labels.dysfunctional);
    labels.map(String::as_str).collect()
}

/// Compares what is said in each language that both have; without any, nothing is known to be the
/// same.
fn compare(earlier: &Spoken<'_>, later: &Spoken<'_>) -> Option<ChangeKind> {
    let common: Vec<_> = earlier
        .iter()
        .filter_map(|(language, texts)| Some((*language, texts, later.get(language)?)))
        .collect();
    let others: Vec<_> = if common.is_empty() {
        earlier
            .iter()
            .map(|(language, texts)| (*language, texts))
            .collect()
    } else {
        let others = common.iter().filter(|(_, texts, today)| {
            !texts
                .iter()
                .zip(*today)
                .all(|(one, other)| words::same(one, other))
        });
        others
            .map(|(language, texts, _)| (*language, *texts))
            .collect()
    };
    let others = others.into_iter();
    let others = others.map(|(language, texts)| (language.clone(), shown(texts)));
    if let Some(earlier) = Localized::of(others) {
        return Some(ChangeKind::Reworded { earlier });
    }
    let is_mended = common.iter().any(|(_, texts, today)| texts != today);
    is_mended.then_some(ChangeKind::Mended)
}

/// Texts as one: labels with commas between them, and both sides of them unless they are the same.
fn shown(texts: &[&str]) -> String {
    let mut sides: Vec<String> = texts.chunks(5).map(|side| side.join(", ")).collect();
    sides.dedup();
    sides.join(" / ")
}

/// True if two texts mean the same.
pub(super) fn same_text(earlier: &Localized, later: &Localized) -> bool {
    of_text(earlier, later).is_none_or(|kind| kind == ChangeKind::Mended)
}

/// True if the labels of two versions mean the same.
pub(super) fn same_labels(
    earlier: &BTreeMap<Language, AskedLabels>,
    later: &BTreeMap<Language, AskedLabels>,
) -> bool {
    of_labels(earlier, later).is_none_or(|kind| kind == ChangeKind::Mended)
}

/// Two texts in each language that both have.
fn common<'a>(
    earlier: &'a Localized,
    later: &'a Localized,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    earlier.iter().filter_map(|(language, text)| {
        let (_, today) = later.iter().find(|(other, _)| *other == language)?;
        Some((text, today))
    })
}
