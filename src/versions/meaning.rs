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
use super::{AskedProfileQuestion, Change, History, Version, changes};
use crate::kano::Side;
use crate::positions::positions;
use crate::survey::{Id, PerFeature, QuestionPosition, Survey};

positions! {
    /// The position of a version among all that are known.
    VersionPosition of PerVersion;
}

/// A version of a survey that responses may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownVersion {
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

/// Which version a response answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweredVersion {
    Known(VersionPosition),
    /// Any other. Nobody knows what it asked, and two unknown ones may have asked different things;
    /// so they mean the same as nothing, not even as one another.
    Unknown,
}

/// Which of the known versions mean the same by one question: for each the first that does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meanings(PerVersion<VersionPosition>);

/// All versions of a survey, and which of them mean the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    known: PerVersion<KnownVersion>,
    today: VersionPosition,
    by_form: BTreeMap<String, VersionPosition>,
    features: PerFeature<Meanings>,
    segments: BTreeMap<QuestionPosition, Meanings>,
}

impl Versions {
    /// Today's version of a survey and those before it.
    pub fn of(survey: &Survey, history: &History) -> Self {
        let (known, today) = known(survey, history);
        let part = |same: &dyn Fn(&Version, &Version) -> bool| same_part(&known, today, same);
        let labels = part(&|one, other| same_labels(&one.labels, &other.labels));
        let feature = |id: &Id| {
            let question = |side| part(&|one, other| same_question(one, other, id, side));
            let [functional, dysfunctional] = Side::ALL.map(question);
            Meanings::of(&known, &[&functional, &dysfunctional, &labels])
        };
        let segment = |id: &Id| {
            let profile = |same: fn(&AskedProfileQuestion, &AskedProfileQuestion) -> bool| {
                part(&|one, other| {
                    let pair = one.profile.get(id).zip(other.profile.get(id));
                    pair.is_some_and(|(one, other)| same(one, other))
                })
            };
            Meanings::of(&known, &[&profile(same_profile), &profile(same_options)])
        };
        let segments = survey.segments();
        let forms = known.entries();
        Self {
            features: survey.features.map(|asked| feature(&asked.id)),
            segments: segments
                .map(|(position, asked, _)| (position, segment(&asked.id)))
                .collect(),
            by_form: forms
                .map(|(position, known)| (known.form.clone(), position))
                .collect(),
            today,
            known,
        }
    }

    /// Today's version first, then the published ones from the newest to the oldest, then those
    /// that only `same_as` knows.
    pub fn known(&self) -> &PerVersion<KnownVersion> {
        &self.known
    }

    /// Today's version.
    pub const fn today(&self) -> VersionPosition {
        self.today
    }

    /// The version with this hash.
    pub fn find(&self, form: &str) -> AnsweredVersion {
        let known = self.by_form.get(form).copied();
        known.map_or(AnsweredVersion::Unknown, AnsweredVersion::Known)
    }

    /// For each feature of the survey, which versions mean the same by it.
    pub fn features(&self) -> &PerFeature<Meanings> {
        &self.features
    }

    /// The same for each segment question.
    pub fn segments(&self) -> &BTreeMap<QuestionPosition, Meanings> {
        &self.segments
    }

    /// True if a version means by a question what today's means.
    pub fn is_with_today(&self, meanings: &Meanings, version: VersionPosition) -> bool {
        meanings.0[version] == self.today
    }

    /// The versions that mean something else by a question than today's, in groups that mean the
    /// same.
    pub fn apart(&self, meanings: &Meanings) -> Vec<Vec<VersionPosition>> {
        let groups = meanings.0.positions().filter(|first| *first != self.today);
        let groups = groups.map(|first| {
            let versions = meanings.0.entries().filter(|(_, group)| **group == first);
            versions.map(|(version, _)| version).collect()
        });
        groups.filter(|group: &Vec<_>| !group.is_empty()).collect()
    }
}

impl Meanings {
    /// Puts versions together that are in the same group in every part of a question.
    fn of(known: &PerVersion<KnownVersion>, parts: &[&PerVersion<VersionPosition>]) -> Self {
        let mut groups: Vec<(Vec<VersionPosition>, VersionPosition)> = Vec::new();
        let first = known.positions().map(|version| {
            let key: Vec<_> = parts.iter().map(|part| part[version]).collect();
            if let Some((_, first)) = groups.iter().find(|(other, _)| *other == key) {
                return *first;
            }
            groups.push((key, version));
            version
        });
        Self(first.collect())
    }
}

/// All known versions, and which of them is today's.
fn known(survey: &Survey, history: &History) -> (PerVersion<KnownVersion>, VersionPosition) {
    let today = Version::of(survey);
    let form = today.form_hash();
    let of_today = history.find(&form);
    let mut known = PerVersion::default();
    let position = known.push(KnownVersion {
        number: Some(of_today.map_or(history.next_number(), |published| published.number)),
        form: form.clone(),
        changes: Vec::new(),
        version: Some(today.clone()),
        same_as: false,
    });
    for published in history.newest_first() {
        if known
            .iter()
            .all(|known: &KnownVersion| known.form != published.form)
        {
            known.push(KnownVersion {
                form: published.form.clone(),
                number: Some(published.number),
                changes: changes(&published.version, &today),
                version: Some(published.version.clone()),
                same_as: survey.same_as.contains(&published.form),
            });
        }
    }
    for form in &survey.same_as {
        if known.iter().all(|known: &KnownVersion| known.form != *form) {
            known.push(KnownVersion {
                form: form.clone(),
                number: None,
                changes: Vec::new(),
                version: None,
                same_as: true,
            });
        }
    }
    (known, position)
}

/// For each version its group in one part of a question: the latest version that means the same.
fn same_part(
    known: &PerVersion<KnownVersion>,
    today: VersionPosition,
    same: &dyn Fn(&Version, &Version) -> bool,
) -> PerVersion<VersionPosition> {
    let mut groups = PerVersion::default();
    for (position, version) in known.entries() {
        let mut later = known.iter().zip(&groups);
        let alike = later.find(|(other, _)| {
            let pair = version.version.as_ref().zip(other.version.as_ref());
            pair.is_some_and(|(one, other)| same(one, other))
        });
        // The other way round, an entry for the first version would pull its words to today's, and
        // leave behind a second version that has the very same ones.
        let group = match alike {
            Some((_, group)) => *group,
            None if version.same_as => today,
            None => position,
        };
        groups.push(group);
    }
    groups
}

fn same_question(one: &Version, other: &Version, feature: &Id, side: Side) -> bool {
    let pair = one.features.get(feature).zip(other.features.get(feature));
    pair.is_some_and(|(one, other)| same_text(one.question(side), other.question(side)))
}

fn same_profile(one: &AskedProfileQuestion, other: &AskedProfileQuestion) -> bool {
    one.r#type == other.r#type && same_text(&one.question, &other.question)
}

/// True if the options that both have are labelled the same.
fn same_options(one: &AskedProfileQuestion, other: &AskedProfileQuestion) -> bool {
    one.options.iter().all(|(id, label)| {
        let other = other.options.get(id);
        other.is_none_or(|other| same_text(label, other))
    })
}
