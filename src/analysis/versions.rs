//! What was answered to earlier versions of the questions.
//!
//! Answers that mean what today's mean are in the results of everyone already. Here is how many
//! responses each version has, and the results of the wordings that stand apart: each is a group of
//! its own, and hidden if it has fewer respondents than the survey's privacy asks for.

use super::{Results, segments};
use crate::kano::Side;
use crate::survey::{FeaturePosition, Id, Localized, Survey};
use crate::tally::{Counted, SeparateWording};
use crate::versions::{
    AnsweredVersion, Change, KnownVersion, PerVersion, VersionPosition, Versions,
};

/// A version and its responses.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionAnalysis {
    /// Which one it is.
    pub origin: Origin,
    /// Its hash; none for the unknown versions together, and where a response has none.
    pub form: Option<String>,
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// The number of its responses.
    pub responses: u64,
    /// True if all of its answers to what is asked today count together with today's.
    pub combined: bool,
    /// True if the survey says that it means the same as today's.
    pub same_as: bool,
    /// What was changed since.
    pub changes: Vec<Change>,
}

/// All versions with their responses.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionAnalyses {
    known: PerVersion<VersionAnalysis>,
    unknown: VersionAnalysis,
    unsaid: VersionAnalysis,
}

/// Which version a response comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// That of the survey as it is.
    Today,
    /// An earlier one that is known.
    Earlier,
    /// One that is not known.
    Unknown,
    /// The response does not say.
    Unsaid,
}

/// The answers to an earlier wording of a feature.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// The versions that had this wording and were answered.
    pub versions: Vec<AnsweredVersion>,
    /// The questions as they were asked, functional and dysfunctional; none if they are not known.
    pub questions: Option<[Localized; 2]>,
    /// Respondents who answered only one question of the pair.
    pub half: u64,
    /// The results; `None` where privacy hides them.
    pub results: Option<Results>,
}

impl VersionAnalyses {
    /// All versions of a survey, with the responses that were counted.
    pub(super) fn of(survey: &Survey, versions: &Versions, counted: &Counted) -> Self {
        let known = versions.known().entries().map(|(position, known)| {
            let is_today = position == versions.today();
            let responses = counted.responses[position];
            VersionAnalysis {
                origin: if is_today {
                    Origin::Today
                } else {
                    Origin::Earlier
                },
                form: Some(known.form.clone()),
                number: known.number,
                responses: if is_today {
                    // Responses that do not say are among today's, and have a line of their own.
                    responses - counted.without_form
                } else {
                    responses
                },
                combined: is_combined(survey, versions, position, known),
                same_as: known.same_as,
                changes: known.changes.clone(),
            }
        });
        let other = |origin, responses| VersionAnalysis {
            origin,
            form: None,
            number: None,
            responses,
            combined: origin == Origin::Unsaid,
            same_as: false,
            changes: Vec::new(),
        };
        Self {
            known: known.collect(),
            unknown: other(Origin::Unknown, counted.unknown_responses),
            unsaid: other(Origin::Unsaid, counted.without_form),
        }
    }

    /// Today's version first, then the earlier ones, then all unknown ones together, and last the
    /// responses that do not say.
    pub fn iter(&self) -> impl Iterator<Item = &VersionAnalysis> {
        let others = [&self.unknown, &self.unsaid];
        self.known.iter().chain(others)
    }

    /// The version that was answered.
    pub fn get(&self, version: AnsweredVersion) -> &VersionAnalysis {
        match version {
            AnsweredVersion::Known(position) => &self.known[position],
            AnsweredVersion::Unknown => &self.unknown,
        }
    }

    /// True if responses came from another version of the questions than today's.
    pub fn has_others(&self) -> bool {
        let mut answered = self.iter().filter(|version| version.responses > 0);
        answered.any(|version| matches!(version.origin, Origin::Earlier | Origin::Unknown))
    }
}

/// True if each feature that a version asked, and that is asked today, means the same in both.
fn is_combined(
    survey: &Survey,
    versions: &Versions,
    position: VersionPosition,
    known: &KnownVersion,
) -> bool {
    let asked = |id: &Id| {
        let version = known.version.as_ref();
        version.is_none_or(|version| version.features.contains_key(id))
    };
    let mut features = versions.features().entries();
    features.all(|(feature, meanings)| {
        versions.is_with_today(meanings, position) || !asked(&survey.features[feature].id)
    })
}

/// The wordings of a feature that stand apart.
pub(super) fn earlier(
    survey: &Survey,
    feature: FeaturePosition,
    versions: &Versions,
    apart: &[SeparateWording],
) -> Vec<Earlier> {
    let id = &survey.features[feature].id;
    let questions = |version: &AnsweredVersion| {
        let AnsweredVersion::Known(position) = version else {
            return None;
        };
        let version = versions.known()[*position].version.as_ref()?;
        let asked = version.features.get(id)?;
        Some(Side::ALL.map(|side| asked.question(side).clone()))
    };
    let apart = apart.iter().map(|wording| Earlier {
        versions: wording.versions.clone(),
        questions: wording.versions.iter().find_map(questions),
        half: wording.tally.cells.half(),
        results: segments::alone(&wording.tally, survey),
    });
    apart.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::survey;
    use crate::kano::{Answer, Cells};
    use crate::tally::FeatureTally;
    use crate::versions::History;

    #[test]
    fn small_groups_are_hidden_and_counted() {
        let survey = survey(&["one"], &["gold", "iron"]);
        let versions = Versions::of(&survey, History::NONE);
        let results = |n: u64| {
            let mut pairs = [[0; 5]; 5];
            pairs[0][4] = n;
            let mut cells = Cells::of_pairs(pairs);
            cells.add(Some(Answer::Like), None);
            let apart = SeparateWording {
                versions: vec![AnsweredVersion::Unknown],
                tally: FeatureTally {
                    cells,
                    ..FeatureTally::default()
                },
            };
            let feature = FeaturePosition::after(0);
            earlier(&survey, feature, &versions, &[apart]).remove(0)
        };
        assert_eq!(results(4).results, None);
        assert_eq!(results(4).half, 1);
        assert_eq!(
            results(5).results.map(|results| results.counts.total()),
            Some(5)
        );
        assert_eq!(results(5).questions, None);
    }
}
