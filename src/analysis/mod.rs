//! What the counts of a survey say: categories, coefficients and their intervals.
//!
//! How a count becomes a result, for everyone and for each group of a segment question:
//!
//! 1. [`counts`] turns the 25 cells of a feature into the counts of the six categories.
//! 2. [`mode`] names the category with the most respondents, and says when several have as many.
//! 3. [`coefficients`] computes Better and Worse, each with the [`interval`] around it.
//! 4. [`mean`] averages the ratings of importance and satisfaction, where they were asked.
//! 5. [`segments`] does the same for each group, and hides the groups that are too small to show.
//! 6. [`versions`] does it for the answers to earlier wordings, which stand apart.
//!
//! [`Analysis::new`] does all of it. Whatever is undefined is `None`, never zero and never not a
//! number.

pub mod coefficients;
pub mod counts;
pub mod interval;
pub mod mean;
pub mod mode;
pub mod segments;
pub mod versions;

pub use coefficients::Coefficients;
pub use counts::Counts;
pub use interval::Estimate;
pub use mean::Mean;
pub use mode::Mode;
pub use versions::{Earlier, Origin, VersionAnalysis};

use crate::survey::{Answer, Survey, Versions};
use crate::tally::{Cells, Counted, FeatureTally, Tally};

/// All results of a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The number of responses that were counted.
    pub respondents: u64,
    /// One entry a feature, in the order of [`Survey::features`].
    pub features: Vec<FeatureAnalysis>,
    /// All versions with their responses; none where versions were not told apart.
    pub versions: Vec<VersionAnalysis>,
}

/// The results of one feature.
#[derive(Debug, Clone, PartialEq)]
pub struct FeatureAnalysis {
    /// Respondents who answered only one question of the pair; they are in no result.
    pub half: u64,
    /// The results of all respondents together.
    pub everyone: Results,
    /// One entry a segment question, in the order of [`Survey::segments`]; in it one entry an
    /// option, in the order of the options: `None` where privacy hides the group.
    pub segments: Vec<Vec<Option<Results>>>,
    /// The answers to earlier wordings, which are in no other result.
    pub earlier: Vec<Earlier>,
}

/// The results of one feature in one group of respondents.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// Respondents for each pair of answers.
    pub cells: Cells,
    /// Respondents for each category.
    pub counts: Counts,
    /// The category with the most respondents; `None` without respondents.
    pub mode: Option<Mode>,
    /// Better and Worse; `None` if nobody is attractive, one-dimensional, must-be or indifferent.
    pub coefficients: Option<Coefficients>,
    /// Mean importance, from 1 to 9; `None` if it was not asked or nobody gave one.
    pub importance: Option<Mean>,
    /// Mean satisfaction of today, from 1 to 5; `None` if it was not asked or nobody gave one.
    pub satisfaction: Option<Mean>,
}

impl Analysis {
    /// Computes the results of a tally, which was made for this survey.
    pub fn new(survey: &Survey, tally: &Tally) -> Self {
        let features = tally.everyone.features.iter().enumerate();
        Self {
            respondents: tally.everyone.respondents,
            features: features
                .map(|(index, everyone)| FeatureAnalysis {
                    half: everyone.half,
                    everyone: Results::of(everyone, survey),
                    segments: tally
                        .segments
                        .iter()
                        .map(|groups| {
                            let groups =
                                groups.iter().filter_map(|group| group.features.get(index));
                            segments::results(everyone, &groups.collect::<Vec<_>>(), survey)
                        })
                        .collect(),
                    earlier: Vec::new(),
                })
                .collect(),
            versions: Vec::new(),
        }
    }

    /// Computes the results of what was counted by version; all of it for this survey.
    pub fn of_versions(survey: &Survey, versions: &Versions, counted: &Counted) -> Self {
        let mut analysis = Self::new(survey, &counted.together);
        let features = analysis.features.iter_mut().zip(survey.features());
        for ((analysis, feature), apart) in features.zip(&counted.apart) {
            analysis.earlier = versions::earlier(survey, feature, versions, apart);
        }
        analysis.versions = versions::responses(survey, versions, counted);
        analysis
    }

    /// True if responses came from another version of the questions than today's.
    pub fn has_other_versions(&self) -> bool {
        let mut answered = self.versions.iter().filter(|version| version.responses > 0);
        answered.any(|version| matches!(version.origin, Origin::Earlier | Origin::Unknown))
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

impl Results {
    fn of(tally: &FeatureTally, survey: &Survey) -> Self {
        let counts = Counts::of(&tally.cells, &survey.evaluation);
        let rated = |asked: bool, counters| asked.then(|| mean::of_ratings(counters)).flatten();
        Self {
            cells: tally.cells,
            counts,
            mode: Mode::of(&counts),
            coefficients: Coefficients::of(&counts),
            importance: rated(survey.ask.importance, &tally.importance[..]),
            satisfaction: rated(survey.ask.satisfaction, &tally.satisfaction[..]),
        }
    }

    /// The part of the respondents who gave this pair of answers, from 0 to 1; `None` without
    /// respondents.
    pub fn cell_share(&self, functional: Answer, dysfunctional: Answer) -> Option<f64> {
        let n = self.cells.total();
        (n > 0).then(|| real(self.cells.get(functional, dysfunctional)) / real(n))
    }

    /// The pair of answers (functional, dysfunctional) that most respondents gave, the first of them
    /// in the order of the table; `None` without respondents.
    pub fn commonest_pair(&self) -> Option<(Answer, Answer)> {
        let pairs = Answer::ALL
            .into_iter()
            .flat_map(|functional| Answer::ALL.map(|dysfunctional| (functional, dysfunctional)));
        pairs
            .rev()
            .max_by_key(|(functional, dysfunctional)| self.cells.get(*functional, *dysfunctional))
            .filter(|(functional, dysfunctional)| self.cells.get(*functional, *dysfunctional) > 0)
    }
}

/// A count as a real number.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of respondents are far below 2^53, where every whole number is exact"
)]
const fn real(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
pub(crate) mod tests;
