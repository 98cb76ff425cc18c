//! A response: all that one respondent sent, in the terms of its survey.
//!
//! The room `intake` reads responses from files, `tally` counts them.

use crate::kano::Answer;
use crate::survey::{
    OptionPosition, PerFeature, PerParameter, PerQuestion, QuestionPosition, Survey,
};

/// All that one respondent sent, in the terms of its survey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Response {
    /// Chosen once on the respondent's device; none if the form was sent without JavaScript.
    pub id: Option<String>,
    /// Hash of the questions as asked.
    pub form: Option<String>,
    /// Language of the form.
    pub lang: Option<String>,
    /// When the first question was shown, by the respondent's clock, as sent.
    pub started: Option<String>,
    /// When the form was sent, by the respondent's clock, as sent.
    pub sent: Option<String>,
    /// The order in which the pairs were shown, as sent; a list is joined by blanks.
    pub order: Option<String>,
    /// The seed, if the response was made by `simulate`.
    pub simulated: Option<u64>,
    /// What stands in the field that people do not see: whoever filled it in is hardly a person.
    pub honeypot: Option<String>,
    /// True if half a character in it was replaced by U+FFFD.
    pub is_mended: bool,
    /// What was said of each feature.
    pub pairs: PerFeature<PairAnswers>,
    /// The answer to each profile question.
    pub profile: PerQuestion<Option<ProfileAnswer>>,
    /// What the address of the form said.
    pub parameters: PerParameter<Option<String>>,
    /// What the respondent wrote under the whole survey.
    pub comment: Option<String>,
    /// What the box under the consent sent, if it was ticked.
    pub consent: Option<String>,
}

impl Response {
    /// A response to a survey, in which nothing is answered yet.
    pub fn new(survey: &Survey) -> Self {
        Self {
            pairs: survey.features.map(|_| PairAnswers::default()),
            profile: survey.profile.map(|_| None),
            parameters: survey.parameters.map(|_| None),
            ..Self::default()
        }
    }

    /// The option chosen in a choice question.
    pub fn choice(&self, question: QuestionPosition) -> Option<OptionPosition> {
        match &self.profile[question] {
            Some(ProfileAnswer::Choice(option)) => Some(*option),
            _ => None,
        }
    }
}

/// What one respondent said of one feature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairAnswers {
    /// If the feature is there.
    pub functional: Option<Answer>,
    /// If it is not.
    pub dysfunctional: Option<Answer>,
    /// How important it is.
    pub importance: Option<Importance>,
    /// How satisfied the respondent is today.
    pub satisfaction: Option<Satisfaction>,
    /// Free text.
    pub comment: Option<String>,
}

impl PairAnswers {
    /// True if both questions are answered.
    pub const fn is_whole(&self) -> bool {
        self.functional.is_some() && self.dysfunctional.is_some()
    }
}

/// A rating: a whole number from 1 to `HIGHEST`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating<const HIGHEST: usize>(u8);

/// How important a feature is (Berger et al. 1993, p. 12).
pub type Importance = Rating<9>;

/// How satisfied a respondent is with a feature as it is today.
pub type Satisfaction = Rating<5>;

impl<const HIGHEST: usize> Rating<HIGHEST> {
    /// The highest rating.
    pub const HIGHEST: usize = HIGHEST;

    /// The rating of this number, if it is one.
    pub fn new(number: u8) -> Option<Self> {
        let is_rating = (1..=HIGHEST).contains(&usize::from(number));
        is_rating.then_some(Self(number))
    }

    /// The number.
    pub const fn number(self) -> u8 {
        self.0
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
