//! What was answered to earlier versions of the questions.
//!
//! Answers that mean what today's mean are in the results of everyone already. Here is how many
//! responses each version has, and the results of the wordings that stand apart: each is a group of
//! its own, and hidden if it has fewer respondents than the survey's privacy asks for.

use super::{Results, segments};
use crate::survey::{Change, Feature, Id, Known, Localized, Side, Survey, Versions};
use crate::tally::{Apart, Counted};

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
    pub together: bool,
    /// True if the survey says that it means the same as today's.
    pub same_as: bool,
    /// What was changed since.
    pub changes: Vec<Change>,
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
    /// The versions that had this wording and were answered, as indices of [`super::Analysis::versions`].
    pub versions: Vec<usize>,
    /// The questions as they were asked, functional and dysfunctional; none if they are not known.
    pub questions: Option<[Localized; 2]>,
    /// Respondents who answered only one question of the pair.
    pub half: u64,
    /// The results; `None` where privacy hides them.
    pub results: Option<Results>,
}

/// All versions with their responses, by their index in [`Versions`]; then the unknown ones, and
/// last the responses that do not say.
pub(super) fn responses(
    survey: &Survey,
    versions: &Versions,
    counted: &Counted,
) -> Vec<VersionAnalysis> {
    let count = |index: usize| counted.responses.get(index).copied().unwrap_or_default();
    let known = versions.known().iter().enumerate();
    let mut all: Vec<VersionAnalysis> = known
        .map(|(index, known)| VersionAnalysis {
            origin: if index == Versions::TODAY {
                Origin::Today
            } else {
                Origin::Earlier
            },
            form: Some(known.form.clone()),
            number: known.number,
            responses: count(index),
            together: is_together(survey, versions, index, known),
            same_as: known.same_as,
            changes: known.changes.clone(),
        })
        .collect();
    if let Some(today) = all.first_mut() {
        today.responses -= counted.without_form.min(today.responses);
    }
    let other = |origin, responses| VersionAnalysis {
        origin,
        form: None,
        number: None,
        responses,
        together: origin == Origin::Unsaid,
        same_as: false,
        changes: Vec::new(),
    };
    all.push(other(Origin::Unknown, count(versions.unknown())));
    all.push(other(Origin::Unsaid, counted.without_form));
    all
}

/// True if each feature that a version asked, and that is asked today, means the same in both.
fn is_together(survey: &Survey, versions: &Versions, index: usize, known: &Known) -> bool {
    let asked = |id: &Id| {
        let version = known.version.as_ref();
        version.is_none_or(|version| version.features.contains_key(id))
    };
    let mut features = survey.features().zip(versions.features());
    features.all(|(feature, meanings)| meanings.is_with_today(index) || !asked(&feature.id))
}

/// The wordings of a feature that stand apart.
pub(super) fn earlier(
    survey: &Survey,
    feature: &Feature,
    versions: &Versions,
    apart: &[Apart],
) -> Vec<Earlier> {
    let apart = apart.iter().map(|apart| Earlier {
        versions: apart.versions.clone(),
        questions: apart.versions.iter().find_map(|index| {
            let known = versions.known().get(*index)?;
            let asked = known.version.as_ref()?.features.get(&feature.id)?;
            Some(Side::ALL.map(|side| asked.question(side).clone()))
        }),
        half: apart.tally.half,
        results: segments::alone(&apart.tally, survey),
    });
    apart.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::survey;
    use crate::survey::History;
    use crate::tally::FeatureTally;

    #[test]
    fn small_groups_are_hidden_and_counted() {
        let survey = survey(&["one"], &["gold", "iron"]);
        let feature = survey.features().next().expect("one");
        let versions = Versions::of(&survey, History::NONE);
        let results = |n: u64| {
            let mut tally = FeatureTally {
                half: 1,
                ..FeatureTally::default()
            };
            tally.cells.0[0][4] = n;
            let apart = Apart {
                versions: vec![versions.unknown()],
                tally,
            };
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
