//! Which versions mean the same by a question.
//!
//! 1. What is asked about a feature has three parts: both questions, and the labels of the answers.
//!    A profile question has two: itself, and the labels of its options.
//! 2. For each part, versions are looked at from today's back to the first. A version means the
//!    same by it as a later one if both have the same words; or else as today's, if the survey says
//!    so (`same_as`).
//! 3. Versions mean the same by a feature if they do so by all of its parts.
//!
//! Words come first: what `same_as` says of a version does not reach words that a later version had
//! as well, for there the survey would have to say it of that version too. So an old entry does not
//! undo what was changed after it.

use std::collections::BTreeMap;

use super::change::{same_labels, same_text};
use super::{AskedQuestion, Change, Class, History, Subject, Version, changes};
use crate::survey::{Id, Side, Survey};

/// A version of a survey that responses may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its hash.
    pub form: String,
    /// Its number; today's has one even before it is published, and one that only `same_as` knows
    /// has none.
    pub number: Option<u32>,
    /// What differs from it today; empty for today's.
    pub changes: Vec<Change>,
    /// What it asked; none if only `same_as` knows it.
    pub version: Option<Version>,
    /// True if the survey says that it means the same as today's.
    pub same_as: bool,
}

impl Known {
    /// What may mean something else today.
    pub fn meant(&self) -> impl Iterator<Item = &Subject> {
        let changes = self.changes.iter();
        let changes = changes.filter(|change| change.class() > Class::Harmless);
        changes.map(|change| &change.subject)
    }
}

/// Which versions mean the same by one question, as indices of [`Versions`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meanings {
    /// The versions that mean what today's means, today's first.
    pub today: Vec<usize>,
    /// All others, in groups that mean the same.
    pub apart: Vec<Vec<usize>>,
}

/// All versions of a survey, and which of them mean the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    known: Vec<Known>,
    indices: BTreeMap<String, usize>,
    features: Vec<Meanings>,
    segments: Vec<Meanings>,
}

impl Versions {
    /// The index of today's version.
    pub const TODAY: usize = 0;

    /// Today's version of a survey and those before it.
    pub fn of(survey: &Survey, history: &History) -> Self {
        let known = known(survey, history);
        let labels = same_part(&known, |one, other| same_labels(&one.labels, &other.labels));
        let feature = |id: &Id| {
            let [functional, dysfunctional] = Side::ALL
                .map(|side| same_part(&known, |one, other| same_question(one, other, id, side)));
            Meanings::of(&[&functional, &dysfunctional, &labels])
        };
        let segment = |id: &Id| {
            let profile = |same: fn(&AskedQuestion, &AskedQuestion) -> bool| {
                same_part(&known, |one, other| {
                    let pair = one.profile.get(id).zip(other.profile.get(id));
                    pair.is_some_and(|(one, other)| same(one, other))
                })
            };
            Meanings::of(&[&profile(same_profile), &profile(same_options)])
        };
        let segments = survey.segments();
        Self {
            features: survey.features().map(|asked| feature(&asked.id)).collect(),
            segments: segments.map(|(_, asked, _)| segment(&asked.id)).collect(),
            indices: known
                .iter()
                .map(|known| known.form.clone())
                .zip(0..)
                .collect(),
            known,
        }
    }

    /// Today's version first, then the published ones from the newest to the oldest, then those
    /// that only `same_as` knows.
    pub fn known(&self) -> &[Known] {
        &self.known
    }

    /// The index that stands for all versions that are not known.
    pub fn unknown(&self) -> usize {
        self.known.len()
    }

    /// The index of the version with this hash; that of the unknown ones if it is none of these.
    pub fn index(&self, form: &str) -> usize {
        self.indices.get(form).copied().unwrap_or(self.unknown())
    }

    /// For each feature of the survey, in its order, which versions mean the same by it.
    pub fn features(&self) -> &[Meanings] {
        &self.features
    }

    /// The same for each segment question.
    pub fn segments(&self) -> &[Meanings] {
        &self.segments
    }
}

impl Meanings {
    /// Puts versions together that are in the same group in every part; each part has a group for
    /// each version. What is not known means the same as nothing else.
    fn of(parts: &[&[usize]]) -> Self {
        let count = parts.first().map_or(0, |part| part.len());
        let mut groups: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
        for index in 0..count {
            let key: Vec<usize> = parts
                .iter()
                .filter_map(|part| part.get(index).copied())
                .collect();
            match groups.iter_mut().find(|(known, _)| *known == key) {
                Some((_, group)) => group.push(index),
                None => groups.push((key, vec![index])),
            }
        }
        let mut groups = groups.into_iter().map(|(_, group)| group);
        let today = groups.next().unwrap_or_default();
        let unknown = vec![count];
        Self {
            today,
            apart: groups.chain([unknown]).collect(),
        }
    }

    /// True if a version means what today's means.
    pub fn is_with_today(&self, index: usize) -> bool {
        self.today.contains(&index)
    }
}

fn known(survey: &Survey, history: &History) -> Vec<Known> {
    let today = Version::of(survey);
    let form = today.form_hash();
    let of_today = history.find(&form);
    let mut known = vec![Known {
        number: Some(of_today.map_or(history.next_number(), |published| published.number)),
        form: form.clone(),
        changes: Vec::new(),
        version: Some(today.clone()),
        same_as: false,
    }];
    for published in history.newest_first() {
        if known.iter().all(|known| known.form != published.form) {
            known.push(Known {
                form: published.form.clone(),
                number: Some(published.number),
                changes: changes(&published.version, &today),
                version: Some(published.version.clone()),
                same_as: survey.same_as.contains(&published.form),
            });
        }
    }
    for form in &survey.same_as {
        if known.iter().all(|known| known.form != *form) {
            known.push(Known {
                form: form.clone(),
                number: None,
                changes: Vec::new(),
                version: None,
                same_as: true,
            });
        }
    }
    known
}

/// For each version its group in one part: the index of the latest version that means the same.
fn same_part(known: &[Known], same: impl Fn(&Version, &Version) -> bool) -> Vec<usize> {
    let mut groups: Vec<usize> = Vec::with_capacity(known.len());
    for (index, version) in known.iter().enumerate() {
        let mut later = known.iter().zip(&groups);
        let alike = later.find(|(other, _)| {
            let pair = version.version.as_ref().zip(other.version.as_ref());
            pair.is_some_and(|(one, other)| same(one, other))
        });
        let group = match alike {
            Some((_, group)) => *group,
            None if version.same_as => Versions::TODAY,
            None => index,
        };
        groups.push(group);
    }
    groups
}

fn same_question(one: &Version, other: &Version, feature: &Id, side: Side) -> bool {
    let pair = one.features.get(feature).zip(other.features.get(feature));
    pair.is_some_and(|(one, other)| same_text(one.question(side), other.question(side)))
}

fn same_profile(one: &AskedQuestion, other: &AskedQuestion) -> bool {
    one.r#type == other.r#type && same_text(&one.question, &other.question)
}

/// True if the options that both have are labelled the same.
fn same_options(one: &AskedQuestion, other: &AskedQuestion) -> bool {
    one.options.iter().all(|(id, label)| {
        let other = other.options.get(id);
        other.is_none_or(|other| same_text(label, other))
    })
}
