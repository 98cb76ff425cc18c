//! A response: all that one respondent sent, in the terms of its survey.
//!
//! The room `intake` reads responses from files, `tally` counts them. A million of them are read into
//! the same [`Response`], one after another, so that nothing is allocated for each.

use std::num::NonZeroU8;

use jiff::Timestamp;

use crate::kano::{Answer, Side};
use crate::survey::{
    FeaturePosition, OptionPosition, PerFeature, PerQuestion, QuestionPosition, Survey,
};

/// All that one respondent sent, in the terms of its survey. A text is empty if there is none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Response {
    /// The place in an order that has nothing to do with what was answered, and is the same each time.
    pub rank: u64,
    /// Chosen once on the respondent's device; none if the form was sent without JavaScript.
    pub id: String,
    /// Hash of the questions as asked.
    pub form: String,
    /// When the first question was shown, by the respondent's clock.
    pub started: Moment,
    /// When the form was sent, by the respondent's clock.
    pub sent: Moment,
    /// What was said of each feature.
    pub pairs: PerFeature<PairAnswers>,
    /// What was written about features, in their order.
    pub comments: Vec<(FeaturePosition, String)>,
    /// The answer to each profile question.
    pub profile: PerQuestion<Option<ProfileAnswer>>,
    /// What the respondent wrote under the whole survey.
    pub comment: String,
    /// What the box under the consent sent, if it was ticked.
    pub consent: String,
    /// True if the field that people do not see is filled in: whoever did that is hardly a person.
    pub is_trapped: bool,
    /// True if half a character in it was replaced by U+FFFD.
    pub is_mended: bool,
    /// True if the id is a number that a spreadsheet cut short, which others may share.
    pub is_id_cut: bool,
}

/// A time as it was sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Moment {
    /// None was sent.
    #[default]
    Missing,
    /// It has no zone, or is no time at all.
    Unreadable,
    /// A moment.
    At(Timestamp),
}

impl Response {
    /// A response to a survey, in which nothing is answered yet.
    pub fn new(survey: &Survey) -> Self {
        Self {
            pairs: survey.features.map(|_| PairAnswers::default()),
            profile: survey.profile.map(|_| None),
            ..Self::default()
        }
    }

    /// Makes it one in which nothing is answered yet.
    pub fn clear(&mut self) {
        for text in [
            &mut self.id,
            &mut self.form,
            &mut self.comment,
            &mut self.consent,
        ] {
            text.clear();
        }
        self.started = Moment::Missing;
        self.sent = Moment::Missing;
        for pair in self.pairs.iter_mut() {
            *pair = PairAnswers::default();
        }
        self.comments.clear();
        for answer in self.profile.iter_mut() {
            *answer = None;
        }
        self.is_trapped = false;
        self.is_mended = false;
        self.is_id_cut = false;
    }

    /// The option chosen in a choice question.
    pub fn choice(&self, question: QuestionPosition) -> Option<OptionPosition> {
        match &self.profile[question] {
            Some(ProfileAnswer::Choice(option)) => Some(*option),
            _ => None,
        }
    }

    /// The number of pairs of which both questions are answered.
    pub fn whole_pairs(&self) -> usize {
        self.pairs.iter().filter(|pair| pair.is_whole()).count()
    }

    /// True if any question of a pair is answered.
    pub fn is_answered(&self) -> bool {
        let answered =
            |pair: &PairAnswers| pair.functional.is_some() || pair.dysfunctional.is_some();
        self.pairs.iter().any(answered)
    }
}

/// What one respondent said of one feature, but for what was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PairAnswers {
    /// If the feature is there.
    pub functional: Option<Answer>,
    /// If it is not.
    pub dysfunctional: Option<Answer>,
    /// How important it is.
    pub importance: Option<Importance>,
    /// How satisfied the respondent is today.
    pub satisfaction: Option<Satisfaction>,
}

impl PairAnswers {
    /// Sets the answer to one of the questions.
    #[inline]
    pub fn set(&mut self, side: Side, answer: Option<Answer>) {
        match side {
            Side::Functional => self.functional = answer,
            Side::Dysfunctional => self.dysfunctional = answer,
        }
    }

    /// True if both questions are answered.
    pub const fn is_whole(self) -> bool {
        self.functional.is_some() && self.dysfunctional.is_some()
    }
}

/// A rating: a whole number from 1 to `HIGHEST`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating<const HIGHEST: usize>(NonZeroU8);

/// How important a feature is (Berger et al. 1993, p. 12).
pub type Importance = Rating<9>;

/// How satisfied a respondent is with a feature as it is today.
pub type Satisfaction = Rating<5>;

impl<const HIGHEST: usize> Rating<HIGHEST> {
    /// The highest rating.
    pub const HIGHEST: usize = HIGHEST;

    /// The rating of this number, if it is one.
    pub fn new(number: u8) -> Option<Self> {
        let is_rating = usize::from(number) <= HIGHEST;
        NonZeroU8::new(number).filter(|_| is_rating).map(Self)
    }

    /// The number.
    pub const fn number(self) -> u8 {
        self.0.get()
    }
}

/// The answer to a profile question.
#[derive(Debug, Clone, PartialEq)]
pub enum ProfileAnswer {
    /// One option.
    Choice(OptionPosition),
    /// One or more options, in the order of the question.
    Multiple(Vec<OptionPosition>),
    /// A finite number.
    Number(f64),
    /// Free text.
    Text(String),
}
