//! Responses: files of any supported format become [`Response`]s, one at a time.

/// All that one respondent sent, in the terms of its survey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Response {
    /// Chosen once on the respondent's device; none if the form was sent without JavaScript.
    pub id: Option<String>,
    /// Hash of the questions as asked.
    pub form: Option<String>,
    /// Language of the form.
    pub lang: Option<String>,
    /// When the form was opened, by the respondent's clock, as sent.
    pub started: Option<String>,
    /// When the form was sent, by the respondent's clock, as sent.
    pub sent: Option<String>,
    /// The seed, if the response was made by `simulate`.
    pub simulated: Option<u64>,
    /// One entry a feature, in the order of the survey.
    pub pairs: Vec<Pair>,
    /// One entry a profile question, in the order of the survey.
    pub profile: Vec<Option<ProfileAnswer>>,
    /// What the respondent wrote under the whole survey.
    pub comment: Option<String>,
}

impl Response {
    /// The option chosen in a choice question, both by index.
    pub fn choice(&self, question: usize) -> Option<usize> {
        match self.profile.get(question)? {
            Some(ProfileAnswer::Choice(option)) => Some(*option),
            _ => None,
        }
    }
}

/// What one respondent said of one feature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    /// If the feature is there.
    pub functional: Option<Answer>,
    /// If it is not.
    pub dysfunctional: Option<Answer>,
    /// How important it is: 1 to 9.
    pub importance: Option<u8>,
    /// How satisfied the respondent is today: 1 to 5.
    pub satisfaction: Option<u8>,
    /// Free text.
    pub comment: Option<String>,
}

/// The answer to a profile question; options by their index in the question.
#[derive(Debug, Clone, PartialEq)]
pub enum ProfileAnswer {
    /// One option.
    Choice(usize),
    /// Any number of options.
    Multiple(Vec<usize>),
    /// A number.
    Number(f64),
    /// Free text.
    Text(String),
}

use crate::survey::Answer;
