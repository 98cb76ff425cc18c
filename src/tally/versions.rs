//! Counts by the version of the questions that was answered.
//!
//! 1. [`VersionTallies::add`] counts each response in the tally of its version. Whoever names no
//!    version counts with today's; all versions that are not known share one tally.
//! 2. [`VersionTallies::finish`] adds up, for each feature, the tallies of the versions that mean the
//!    same by it as today's. What means something else stays a [`SeparateWording`].
//! 3. [`Counted::balance`] holds that no pair of answers is lost or counted twice on the way.
//!
//! Groups are made of the answers that count together only; a response whose version put a segment
//! question in other words is in none of its groups.

use std::fmt;

use super::kinds::{KindCounter, Kinds};
use super::sample::{AnsweredPair, Draw};
use super::{FeatureTally, Tally};
use crate::response::Response;
use crate::survey::{FeaturePosition, PerFeature, Survey};
use crate::versions::{AnsweredVersion, PerVersion, Versions};

/// So many hashes of unknown versions are counted one by one.
const LISTED: usize = 10;

/// Longer texts are no hashes, and not kept.
const LONGEST: usize = 64;

/// Tallies of a survey, one a version.
#[derive(Debug)]
pub struct VersionTallies<'s> {
    survey: &'s Survey,
    versions: &'s Versions,
    /// A version that nobody answered has none.
    known: PerVersion<Option<KindCounter>>,
    /// Of all versions that are not known.
    unknown: Option<KindCounter>,
    without_form: u64,
    unknown_forms: UnknownForms,
    drawn: Draw,
    pairs: u64,
}

/// What was counted, with what means the same put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The answers that mean what today's mean; respondents are those of all versions.
    pub combined: Tally,
    /// The same by kind of respondent.
    pub kinds: Kinds,
    /// The pairs of answers of some respondents, drawn at random from those of all versions.
    pub sample: Vec<PerFeature<AnsweredPair>>,
    /// For each feature of the survey, the answers that stand apart: one entry a wording.
    pub apart: PerFeature<Vec<SeparateWording>>,
    /// Responses to each known version.
    pub responses: PerVersion<u64>,
    /// Responses to versions that are not known.
    pub unknown_responses: u64,
    /// Responses without a hash, which count as today's, and are among them.
    pub without_form: u64,
    /// The hashes of unknown versions.
    pub unknown_forms: UnknownForms,
    /// Pairs of answers in all responses.
    pairs: u64,
}

/// Answers to an earlier wording of a feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeparateWording {
    /// The versions that had this wording and were answered.
    pub versions: Vec<AnsweredVersion>,
    /// Their answers.
    pub tally: FeatureTally,
}

/// Hashes of versions that are not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnknownForms {
    /// The first of them, each with its responses.
    pub forms: Vec<(String, u64)>,
    /// Responses with other hashes.
    pub others: u64,
}

/// A pair of answers was lost, or counted twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairImbalance {
    answered: u64,
    counted: u64,
}

impl<'s> VersionTallies<'s> {
    /// Tallies of no responses.
    pub fn new(survey: &'s Survey, versions: &'s Versions) -> Self {
        Self {
            survey,
            versions,
            known: versions.known().map(|_| None),
            unknown: None,
            without_form: 0,
            unknown_forms: UnknownForms::default(),
            drawn: Draw::new(survey),
            pairs: 0,
        }
    }

    /// Counts one response.
    pub fn add(&mut self, response: &Response) {
        let version = self.version(response);
        self.drawn.add(response, version);
        let tally = match version {
            AnsweredVersion::Known(version) => &mut self.known[version],
            AnsweredVersion::Unknown => &mut self.unknown,
        };
        tally
            .get_or_insert_with(|| KindCounter::new(self.survey))
            .add(response);
        self.pairs += response.whole_pairs() as u64;
    }

    /// The version that was answered; a response that names none answers today's.
    fn version(&mut self, response: &Response) -> AnsweredVersion {
        let form = &response.form;
        if form.is_empty() {
            self.without_form += 1;
            return AnsweredVersion::Known(self.versions.today());
        }
        let version = self.versions.find(form);
        if version == AnsweredVersion::Unknown {
            self.unknown_forms.add(form);
        }
        version
    }

    /// Puts together what means the same.
    pub fn finish(self) -> Counted {
        let kinds = |counter: &Option<KindCounter>| {
            let counter = counter.as_ref();
            counter.map(|counter| counter.finish(self.survey))
        };
        let versions = KindsByVersion {
            survey: self.survey,
            versions: self.versions,
            known: self.known.map(kinds),
            unknown: kinds(&self.unknown),
        };
        let kinds = versions.combined();
        Counted {
            combined: kinds.tally(self.survey),
            kinds,
            sample: self.drawn.finish(self.survey, |version, feature| {
                versions.is_with_today(version, feature)
            }),
            apart: versions.apart(),
            responses: versions.known.map(|kinds| respondents(kinds.as_ref())),
            unknown_responses: respondents(versions.unknown.as_ref()),
            without_form: self.without_form,
            unknown_forms: self.unknown_forms,
            pairs: self.pairs,
        }
    }
}

/// The number of those who are of any kind.
fn respondents(kinds: Option<&Kinds>) -> u64 {
    let groups = kinds.into_iter().flat_map(|kinds| kinds.groups.values());
    groups.map(|group| group.respondents).sum()
}

/// What was counted of each version.
struct KindsByVersion<'s> {
    survey: &'s Survey,
    versions: &'s Versions,
    known: PerVersion<Option<Kinds>>,
    unknown: Option<Kinds>,
}

impl KindsByVersion<'_> {
    /// True if what was answered to a version means what today's answers mean.
    fn is_with_today(&self, version: AnsweredVersion, feature: FeaturePosition) -> bool {
        match version {
            AnsweredVersion::Known(version) => {
                let meanings = &self.versions.features()[feature];
                self.versions.is_with_today(meanings, version)
            }
            AnsweredVersion::Unknown => false,
        }
    }

    /// The answers that mean what today's mean. Whoever answered an unknown version is a respondent
    /// all the same, though none of the answers is known to mean it.
    fn combined(&self) -> Kinds {
        let (features, segments) = (self.versions.features(), self.versions.segments());
        let mut combined = Kinds::new(self.survey);
        for (version, kinds) in self.known.entries() {
            let is_with_today = |meanings| self.versions.is_with_today(meanings, version);
            if let Some(kinds) = kinds {
                combined.merge_some(
                    kinds,
                    self.survey,
                    |feature| is_with_today(&features[feature]),
                    |question| is_with_today(&segments[&question]),
                );
            }
        }
        if let Some(kinds) = &self.unknown {
            combined.merge_some(kinds, self.survey, |_| false, |_| false);
        }
        combined
    }

    /// For each feature the wordings that stand apart; the unknown versions together are one.
    fn apart(&self) -> PerFeature<Vec<SeparateWording>> {
        let features = self.versions.features();
        let wordings = features.entries().map(|(feature, meanings)| {
            let groups = self.versions.apart(meanings).into_iter();
            let groups = groups.map(|group| {
                let versions = group.into_iter();
                versions.map(AnsweredVersion::Known).collect()
            });
            let groups = groups.chain([vec![AnsweredVersion::Unknown]]);
            groups
                .filter_map(|group| self.wording(feature, &group))
                .collect()
        });
        wordings.collect()
    }

    /// The answers to one wording of a feature; none if nobody answered it.
    fn wording(
        &self,
        feature: FeaturePosition,
        group: &[AnsweredVersion],
    ) -> Option<SeparateWording> {
        let mut wording = SeparateWording {
            versions: Vec::new(),
            tally: FeatureTally::default(),
        };
        for version in group {
            let kinds = match version {
                AnsweredVersion::Known(version) => self.known[*version].as_ref(),
                AnsweredVersion::Unknown => self.unknown.as_ref(),
            };
            let groups = kinds.into_iter().flat_map(|kinds| kinds.groups.values());
            let mut answers = FeatureTally::default();
            for group in groups {
                answers.merge(&group.features[feature]);
            }
            if answers.is_answered() {
                wording.versions.push(*version);
                wording.tally.merge(&answers);
            }
        }
        (!wording.versions.is_empty()).then_some(wording)
    }
}

impl Counted {
    /// An error unless pairs answered = pairs combined + pairs apart.
    pub fn balance(&self) -> Result<(), PairImbalance> {
        let combined = self.combined.everyone.features.iter();
        let apart = self.apart.iter().flatten().map(|wording| &wording.tally);
        let counted = combined.chain(apart).map(|tally| tally.cells.total()).sum();
        if counted == self.pairs {
            Ok(())
        } else {
            Err(PairImbalance {
                answered: self.pairs,
                counted,
            })
        }
    }
}

impl UnknownForms {
    fn add(&mut self, form: &str) {
        let has_room = self.forms.len() < LISTED && form.len() <= LONGEST;
        match self.forms.iter_mut().find(|(known, _)| known == form) {
            Some((_, count)) => *count += 1,
            None if has_room => {
                self.forms.push((form.to_owned(), 1));
            }
            None => self.others += 1,
        }
    }
}

impl fmt::Display for PairImbalance {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} pairs of answers were read, but {} were counted; please report this",
            self.answered, self.counted
        )
    }
}

impl std::error::Error for PairImbalance {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::intake::testing::survey;
    use crate::kano::Answer;
    use crate::response::{PairAnswers, ProfileAnswer};
    use crate::survey::Localized;
    use crate::survey::OptionPosition;
    use crate::versions::History;
    use crate::versions::{VersionPosition, form_hash};

    /// The survey before its first feature and its segment question were reworded.
    fn earlier() -> Survey {
        let mut earlier = survey();
        let other = || Localized::build(&earlier.languages, |_| Some("other".to_owned()));
        earlier.features[0].functional = other().expect("a text");
        earlier.profile[0].question = other().expect("a text");
        earlier
    }

    fn versions() -> Versions {
        let published = History::NONE.today(&earlier()).1.expect("none yet");
        let text = published.to_json();
        let (history, problems) = History::read([("1.json", text.as_bytes())]);
        assert_eq!(problems, []);
        Versions::of(&survey(), &history)
    }

    /// A response of someone with gold, with both answers to both features.
    fn response(form: Option<&str>) -> Response {
        let pair = PairAnswers {
            functional: Some(Answer::Like),
            dysfunctional: Some(Answer::Dislike),
            ..PairAnswers::default()
        };
        Response {
            form: form.unwrap_or_default().to_owned(),
            pairs: vec![pair, pair].into(),
            profile: vec![
                Some(ProfileAnswer::Choice(OptionPosition::after(0))),
                None,
                None,
                None,
            ]
            .into(),
            ..Response::default()
        }
    }

    fn count(versions: &Versions, responses: &[Response]) -> Counted {
        let survey = survey();
        let mut tallies = VersionTallies::new(&survey, versions);
        for response in responses {
            tallies.add(response);
        }
        let counted = tallies.finish();
        assert_eq!(counted.balance(), Ok(()));
        counted
    }

    #[test]
    fn each_answer_counts_where_its_question_means_the_same() {
        let (today, first) = (form_hash(&survey()), form_hash(&earlier()));
        let forms = [
            Some(today.as_str()),
            Some(&first),
            Some(&first),
            None,
            Some("unheard of"),
        ];
        let counted = count(&versions(), &forms.map(response));
        let features = &counted.combined.everyone.features;
        let n = features.iter().map(|feature| feature.cells.total());
        // Today's and the one that does not say; and for the second feature the first version too.
        assert_eq!(n.collect::<Vec<_>>(), [2, 4]);
        let apart = |feature: usize| -> Vec<(Vec<AnsweredVersion>, u64)> {
            let apart = counted.apart[feature].iter();
            apart
                .map(|apart| (apart.versions.clone(), apart.tally.cells.total()))
                .collect()
        };
        let first = AnsweredVersion::Known(VersionPosition::after(1));
        let unknown = AnsweredVersion::Unknown;
        assert_eq!(apart(0), [(vec![first], 2), (vec![unknown], 1)]);
        assert_eq!(apart(1), [(vec![unknown], 1)]);
        assert_eq!(counted.responses, vec![2, 2].into());
        assert_eq!((counted.unknown_responses, counted.without_form), (1, 1));
        assert_eq!(counted.combined.everyone.respondents, 5);
        // Whoever was asked for the tier in other words is in no group of it.
        let tiers = counted.combined.segments.values().next();
        let gold = &tiers.expect("tiers")[0];
        assert_eq!((gold.respondents, gold.features[1].cells.total()), (2, 2));
    }

    #[test]
    fn any_number_of_unknown_versions_takes_the_same_room() {
        let forms = (0..1000).map(|index| format!("{index:016x}"));
        let responses: Vec<Response> = forms.map(|form| response(Some(&form))).collect();
        let counted = count(&versions(), &responses);
        assert_eq!(
            (
                counted.unknown_forms.forms.len(),
                counted.unknown_forms.others
            ),
            (LISTED, 990)
        );
        let long = response(Some(&"x".repeat(LONGEST + 1)));
        assert_eq!(count(&versions(), &[long]).unknown_forms.forms, []);
    }

    proptest! {
        #[test]
        fn no_pair_is_lost_or_counted_twice(
            answered in prop::collection::vec((0..4_usize, any::<bool>(), any::<bool>()), 0..40),
        ) {
            let (today, first) = (form_hash(&survey()), form_hash(&earlier()));
            let forms = [None, Some(today.as_str()), Some(&first), Some("unheard of")];
            let responses = answered.iter().map(|(form, one, other)| {
                let mut response = response(forms[*form]);
                if !one { response.pairs[0] = PairAnswers::default(); }
                if !other { response.pairs[1].functional = None; }
                response
            });
            let counted = count(&versions(), &responses.collect::<Vec<_>>());
            let halves = counted.combined.everyone.features.iter().map(|feature| feature.cells.half());
            let apart = counted.apart.iter().flatten().map(|apart| apart.tally.cells.half());
            let expected = answered.iter().filter(|(_, _, other)| !other).count();
            prop_assert_eq!(halves.chain(apart).sum::<u64>(), expected as u64);
        }
    }
}
