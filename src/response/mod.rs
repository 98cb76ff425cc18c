//! Responses: files of any supported format become [`Response`]s, one at a time.
//!
//! How a line of a file becomes answers:
//!
//! 1. [`Format::of`] tells by its name what a file is; the shell opens it for [`Intake::read`].
//! 2. `lines` reads the file line by line, with the bytes as they are. `csv` (over `rows` and
//!    `split`) and `json` (over `members`) make a [`Record`] of one line, or of several in a CSV
//!    row with line breaks in quotes; `text` (over [`code`]) makes one of each answer code. What a
//!    row or an object says under its names comes first; if that is no right response, `search`
//!    looks for answer codes in it. Memory does not grow with the file.
//! 3. `fields` knows what each name stands for (`rescue__functional`, `meta__id`, …); a CSV header
//!    is looked up once, the keys of a JSON object one by one.
//! 4. `coding` turns the text of a field into an answer, and `draft` puts it into the response. Both
//!    are the same for all formats; answers are codes only, never labels and never bare numbers.
//! 5. Whatever goes wrong on the way is a [`Refusal`] (`record`): a [`Reason`], a message, and the
//!    line and column of the very field. It touches one record, never its neighbours.
//! 6. [`Intake`] compares each right response with those that were read before it (`seen`), and
//!    writes the [`Fate`] of every record into the [`Ledger`]: accepted, duplicate, conflict, or set
//!    aside. Whatever is not accepted comes back as [`SetAside`], with its bytes, to be kept.
//!
//! A new format is a file beside `csv`, `json` and `text`, and a line in [`Format`]. A new field is a line
//! in `fields` and one in `draft`.

mod code;
mod coding;
mod csv;
mod draft;
mod fields;
mod hurry;
mod intake;
mod json;
mod ledger;
mod lines;
mod members;
mod reader;
mod reason;
mod record;
mod rows;
mod search;
mod seen;
mod set_aside;
mod split;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod text;

pub use code::Layout;
pub use fields::{Field, Fields, Meta, Part};
pub use intake::{Intake, Judged, Judging};
pub use ledger::{Counts, FileLedger, Imbalance, Ledger, UnknownName};
pub use reader::{Format, Notes, Reader};
pub use reason::{Fate, Reason};
pub use record::{Record, Refusal, Spot};
pub use set_aside::SetAside;

use crate::survey::Answer;

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
    /// What stands in the field that people do not see: whoever filled it is hardly a person.
    pub trap: Option<String>,
    /// One entry a feature, in the order of the survey.
    pub pairs: Vec<Pair>,
    /// One entry a profile question, in the order of the survey.
    pub profile: Vec<Option<ProfileAnswer>>,
    /// What the address of the form said, one entry a parameter, in the order of the survey.
    pub parameters: Vec<Option<String>>,
    /// What the respondent wrote under the whole survey.
    pub comment: Option<String>,
    /// What the box under the consent sent, if it was ticked.
    pub consent: Option<String>,
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

impl Pair {
    /// True if both questions are answered.
    pub const fn is_whole(&self) -> bool {
        self.functional.is_some() && self.dysfunctional.is_some()
    }
}

/// The answer to a profile question; options by their index in the question.
#[derive(Debug, Clone, PartialEq)]
pub enum ProfileAnswer {
    /// One option.
    Choice(usize),
    /// One or more options, in the order of the question.
    Multiple(Vec<usize>),
    /// A finite number.
    Number(f64),
    /// Free text.
    Text(String),
}
