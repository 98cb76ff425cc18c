//! What the counts of a survey say: categories, coefficients and their intervals.
//!
//! How a count becomes a result, for everyone and for each group of a segment question:
//!
//! 1. [`counts`] turns the 25 cells of whole pairs of a feature into the counts of the six categories.
//! 2. [`mode`] names the category with the most respondents, and says when several have as many.
//! 3. [`coefficients`] computes Better and Worse, each with the [`interval`] around it.
//! 4. [`mean`] averages the ratings of importance and satisfaction, where they were asked.
//! 5. [`segments`] does the same for each group, and hides the groups that are too small to show.
//! 6. [`versions`] does it for the answers to earlier wordings, which stand apart.
//!
//! [`Analysis::new`] does all of it. Whatever is undefined is `None`, never zero and never not a
//! number.

mod coefficients;
mod counts;
mod interval;
mod mean;
mod mode;
mod real;
mod results;
mod segments;
mod versions;

pub use coefficients::Coefficients;
pub use counts::CategoryCounts;
pub use interval::Estimate;
pub use mean::Mean;
pub use mode::Mode;
pub use results::Results;
pub use versions::{Earlier, Origin, VersionAnalyses, VersionAnalysis};

use std::collections::BTreeMap;

use crate::survey::{FeaturePosition, PerFeature, PerOption, QuestionPosition, Survey};
use crate::tally::{Counted, Tally};
use crate::versions::Versions;

/// All results of a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The number of responses that were counted.
    pub respondents: u64,
    /// The results of each feature.
    pub features: PerFeature<FeatureAnalysis>,
    /// All versions with their responses; none where versions were not told apart.
    pub versions: Option<VersionAnalyses>,
}

/// The results of one feature.
#[derive(Debug, Clone, PartialEq)]
pub struct FeatureAnalysis {
    /// Respondents who answered only one question of the pair; they are in no result.
    pub half: u64,
    /// The results of all respondents together.
    pub everyone: Results,
    /// For each segment question the results of each option; `None` where privacy hides the group.
    pub segments: BTreeMap<QuestionPosition, PerOption<Option<Results>>>,
    /// The answers to earlier wordings, which are in no other result.
    pub earlier: Vec<Earlier>,
}

impl Analysis {
    /// Computes the results of a tally, which was made for this survey.
    pub fn new(survey: &Survey, tally: &Tally) -> Self {
        let features = tally.everyone.features.positions();
        Self {
            respondents: tally.everyone.respondents,
            features: features
                .map(|feature| FeatureAnalysis::of(feature, tally, survey))
                .collect(),
            versions: None,
        }
    }

    /// Computes the results of what was counted by version; all of it for this survey.
    pub fn of_versions(survey: &Survey, versions: &Versions, counted: &Counted) -> Self {
        let mut analysis = Self::new(survey, &counted.combined);
        for (feature, apart) in counted.apart.entries() {
            let earlier = versions::earlier(survey, feature, versions, apart);
            analysis.features[feature].earlier = earlier;
        }
        analysis.versions = Some(VersionAnalyses::of(survey, versions, counted));
        analysis
    }

    /// The share of respondents, from 0 to 1, of the commonest pair of answers of all features, for
    /// everyone together; 0 without respondents.
    pub fn largest_cell_share(&self) -> f64 {
        let commonest = self.features.iter().filter_map(|feature| {
            let (functional, dysfunctional) = feature.everyone.commonest_pair()?;
            feature.everyone.cell_share(functional, dysfunctional)
        });
        commonest.fold(0.0, f64::max)
    }
}

impl FeatureAnalysis {
    fn of(feature: FeaturePosition, tally: &Tally, survey: &Survey) -> Self {
        let everyone = &tally.everyone.features[feature];
        let segments = tally.segments.iter().map(|(question, groups)| {
            let groups = groups
                .iter()
                .map(|group| &group.features[feature])
                .collect();
            (*question, segments::results(everyone, &groups, survey))
        });
        Self {
            half: everyone.cells.half(),
            everyone: Results::of(everyone, survey),
            segments: segments.collect(),
            earlier: Vec::new(),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
