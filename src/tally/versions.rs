//! Counts by the version of the questions that was answered.
//!
//! 1. [`VersionTallies::add`] counts each response in the tally of its version. Whoever names no
//!    version counts with today's; all versions that are not known share one tally.
//! 2. [`VersionTallies::finish`] adds up, for each feature, the tallies of the versions that mean the
//!    same by it as today's. What means something else stays [`Apart`].
//! 3. [`Counted::balance`] holds that no pair of answers is lost or counted twice on the way.
//!
//! Groups are made of the answers that count together only; a response whose version put a segment
//! question in other words is in none of its groups.

use std::fmt;

use super::{FeatureTally, Tally};
use crate::response::Response;
use crate::survey::{Meanings, Survey, Versions};

/// So many hashes of unknown versions are counted one by one.
const LISTED: usize = 10;

/// Longer texts are no hashes, and not kept.
const LONGEST: usize = 64;

/// Tallies of a survey, one a version.
#[derive(Debug)]
pub struct VersionTallies<'s> {
    survey: &'s Survey,
    versions: &'s Versions,
    /// By the index of the version; one that nobody answered has none.
    tallies: Vec<Option<Tally>>,
    without_form: u64,
    unknown: Unknown,
    pairs: u64,
}

/// What was counted, with what means the same put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The answers that mean what today's mean; respondents are those of all versions.
    pub together: Tally,
    /// For each feature of the survey, the answers that stand apart: one entry a wording.
    pub apart: Vec<Vec<Apart>>,
    /// Responses by the index of their version; the last entry is that of the unknown versions.
    pub responses: Vec<u64>,
    /// Responses without a hash, which count as today's, and are among them.
    pub without_form: u64,
    /// The hashes of unknown versions.
    pub unknown: Unknown,
    /// Pairs of answers in all responses.
    pairs: u64,
}

/// Answers to an earlier wording of a feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// The indices of the versions that had this wording and were answered.
    pub versions: Vec<usize>,
    /// Their answers.
    pub tally: FeatureTally,
}

/// Hashes of versions that are not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unknown {
    /// The first of them, each with its responses.
    pub forms: Vec<(String, u64)>,
    /// Responses with other hashes.
    pub others: u64,
}

/// A pair of answers was lost, or counted twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imbalance {
    answered: u64,
    counted: u64,
}

impl<'s> VersionTallies<'s> {
    /// Tallies of no responses.
    pub fn new(survey: &'s Survey, versions: &'s Versions) -> Self {
        Self {
            survey,
            versions,
            tallies: vec![None; versions.unknown() + 1],
            without_form: 0,
            unknown: Unknown::default(),
            pairs: 0,
        }
    }

    /// Counts one response.
    pub fn add(&mut self, response: &Response) {
        let index = match &response.form {
            None => {
                self.without_form += 1;
                Versions::TODAY
            }
            Some(form) => {
                let index = self.versions.index(form);
                if index == self.versions.unknown() {
                    self.unknown.add(form);
                }
                index
            }
        };
        if let Some(tally) = self.tallies.get_mut(index) {
            tally
                .get_or_insert_with(|| Tally::new(self.survey))
                .add(response);
        }
        let pairs = response.pairs.iter();
        self.pairs += pairs.filter(|pair| pair.is_whole()).map(|_| 1).sum::<u64>();
    }

    /// Puts together what means the same.
    pub fn finish(self) -> Counted {
        let (features, segments) = (self.versions.features(), self.versions.segments());
        let with_today = |meanings: Option<&Meanings>, version: usize| {
            meanings.is_some_and(|meanings| meanings.is_with_today(version))
        };
        let mut together = Tally::new(self.survey);
        for (version, tally) in self.tallies.iter().enumerate() {
            if let Some(tally) = tally {
                together.merge_some(
                    tally,
                    |feature| with_today(features.get(feature), version),
                    |segment| with_today(segments.get(segment), version),
                );
            }
        }
        let apart = features.iter().enumerate().map(|(feature, meanings)| {
            let groups = meanings.apart.iter();
            groups
                .filter_map(|group| self.apart(feature, group))
                .collect()
        });
        Counted {
            together,
            apart: apart.collect(),
            responses: self
                .tallies
                .iter()
                .map(|tally| tally.as_ref().map_or(0, |tally| tally.everyone.respondents))
                .collect(),
            without_form: self.without_form,
            unknown: self.unknown,
            pairs: self.pairs,
        }
    }

    /// The answers to one wording of a feature; none if there are none.
    fn apart(&self, feature: usize, group: &[usize]) -> Option<Apart> {
        let mut apart = Apart {
            versions: Vec::new(),
            tally: FeatureTally::default(),
        };
        for index in group {
            let tally = self.tallies.get(*index).and_then(Option::as_ref);
            let answers = tally.and_then(|tally| tally.everyone.features.get(feature));
            if let Some(answers) = answers.filter(|answers| **answers != FeatureTally::default()) {
                apart.versions.push(*index);
                apart.tally.merge(answers);
            }
        }
        (!apart.versions.is_empty()).then_some(apart)
    }
}

impl Counted {
    /// An error unless pairs answered = pairs together + pairs apart.
    pub fn balance(&self) -> Result<(), Imbalance> {
        let together = self.together.everyone.features.iter();
        let apart = self.apart.iter().flatten().map(|apart| &apart.tally);
        let counted = together.chain(apart).map(|tally| tally.cells.total()).sum();
        if counted == self.pairs {
            Ok(())
        } else {
            Err(Imbalance {
                answered: self.pairs,
                counted,
            })
        }
    }
}

impl Unknown {
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

impl fmt::Display for Imbalance {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} pairs of answers were read, but {} were counted; please report this",
            self.answered, self.counted
        )
    }
}

impl std::error::Error for Imbalance {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::response::testing::survey;
    use crate::response::{Pair, ProfileAnswer};
    use crate::survey::{Answer, History, Localized};

    /// The survey before its first feature and its segment question were reworded.
    fn earlier() -> Survey {
        let mut earlier = survey();
        let other = || Localized::build(&earlier.languages, |_| Some("other".to_owned()));
        earlier.sections[0].features[0].functional = other().expect("a text");
        earlier.profile[0].question = other().expect("a text");
        earlier
    }

    fn versions() -> Versions {
        let published = History::NONE.unpublished(&earlier()).expect("none yet");
        let text = published.to_json();
        let (history, problems) = History::read([("1.json", text.as_bytes())]);
        assert_eq!(problems, []);
        Versions::of(&survey(), &history)
    }

    /// A response of someone with gold, with both answers to both features.
    fn response(form: Option<&str>) -> Response {
        let pair = Pair {
            functional: Some(Answer::Like),
            dysfunctional: Some(Answer::Dislike),
            ..Pair::default()
        };
        Response {
            form: form.map(str::to_owned),
            pairs: vec![pair.clone(), pair],
            profile: vec![Some(ProfileAnswer::Choice(0)), None, None, None],
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
        let (today, first) = (survey().form_hash(), earlier().form_hash());
        let forms = [
            Some(today.as_str()),
            Some(&first),
            Some(&first),
            None,
            Some("unheard of"),
        ];
        let counted = count(&versions(), &forms.map(response));
        let features = &counted.together.everyone.features;
        let n = features.iter().map(|feature| feature.cells.total());
        // Today's and the one that does not say; and for the second feature the first version too.
        assert_eq!(n.collect::<Vec<_>>(), [2, 4]);
        let apart = |feature: usize| -> Vec<(Vec<usize>, u64)> {
            let apart = counted.apart[feature].iter();
            apart
                .map(|apart| (apart.versions.clone(), apart.tally.cells.total()))
                .collect()
        };
        assert_eq!(apart(0), [(vec![1], 2), (vec![2], 1)]);
        assert_eq!(apart(1), [(vec![2], 1)]);
        assert_eq!(
            (&counted.responses[..], counted.without_form),
            (&[2, 2, 1][..], 1)
        );
        assert_eq!(counted.together.everyone.respondents, 5);
        // Whoever was asked for the tier in other words is in no group of it.
        let gold = &counted.together.segments[0][0];
        assert_eq!((gold.respondents, gold.features[1].cells.total()), (2, 2));
    }

    #[test]
    fn any_number_of_unknown_versions_takes_the_same_room() {
        let forms = (0..1000).map(|index| format!("{index:016x}"));
        let responses: Vec<Response> = forms.map(|form| response(Some(&form))).collect();
        let counted = count(&versions(), &responses);
        assert_eq!(
            (counted.unknown.forms.len(), counted.unknown.others),
            (LISTED, 990)
        );
        let long = response(Some(&"x".repeat(LONGEST + 1)));
        assert_eq!(count(&versions(), &[long]).unknown.forms, []);
    }

    proptest! {
        #[test]
        fn no_pair_is_lost_or_counted_twice(
            answered in prop::collection::vec((0..4_usize, any::<bool>(), any::<bool>()), 0..40),
        ) {
            let (today, first) = (survey().form_hash(), earlier().form_hash());
            let forms = [None, Some(today.as_str()), Some(&first), Some("unheard of")];
            let responses = answered.iter().map(|(form, one, other)| {
                let mut response = response(forms[*form]);
                if !one { response.pairs[0] = Pair::default(); }
                if !other { response.pairs[1].functional = None; }
                response
            });
            let counted = count(&versions(), &responses.collect::<Vec<_>>());
            let halves = counted.together.everyone.features.iter().map(|feature| feature.half);
            let apart = counted.apart.iter().flatten().map(|apart| apart.tally.half);
            let expected = answered.iter().filter(|(_, _, other)| !other).count();
            prop_assert_eq!(halves.chain(apart).sum::<u64>(), expected as u64);
        }
    }
}
