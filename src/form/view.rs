//! Exactly what templates may see of a survey: names, links and texts in one language.
//!
//! Texts are plain or Markdown, as the survey has them; templates escape the former, and give the
//! latter to the filters `markdown` and `markdown_inline`.

use serde::Serialize;

use crate::markdown::Pictures;
use crate::page::{ContactView, LinkView, PageView};

/// The view of `form.html` and `thanks.html`.
#[derive(Debug, Clone, Serialize)]
pub struct FormView {
    /// What `base.html` needs; the title is that of the survey.
    #[serde(flatten)]
    pub base: PageView,
    /// The same page in the other languages of the survey.
    pub languages: Vec<LinkView>,
    /// From this page to the form.
    pub form: String,
    /// The link to the script.
    pub script: String,
    /// The link to its second part, which comes once someone begins.
    pub sending: String,
    /// From this page to the folder of the survey, which all its languages have in common.
    pub root: String,
    /// True if the script shows one pair at a time.
    pub stepped: bool,
    /// True if the device may keep no draft.
    pub shared_device: bool,
    /// Id of the survey.
    pub survey: String,
    /// Hash of the questions as asked.
    pub hash: String,
    /// How many questions it has.
    pub questions: usize,
    /// How many minutes it takes, in the language of the page.
    pub minutes: u64,
    /// Where answers go.
    pub submit: SubmitView,
    /// Markdown.
    pub introduction: Option<String>,
    /// Markdown.
    pub consent: Option<String>,
    /// Markdown.
    pub thanks: Option<String>,
    /// Whom to ask.
    pub contact: Option<ContactView>,
    /// The images that texts may show.
    pub images: Pictures,
    /// The first day on which people may answer: `2026-12-31`.
    pub opens: Option<String>,
    /// The last day on which people may answer: `2026-12-31`.
    pub closes: Option<String>,
    /// True if the pairs of each section are shuffled.
    pub shuffled: bool,
    /// What the address of the page may say about a respondent.
    pub parameters: Vec<String>,
    /// The two questions of each pair, in the order in which they are asked.
    pub sides: Vec<SideView>,
    /// Extra questions under each pair.
    pub ask: AskView,
    /// Sections in the order in which they are asked.
    pub sections: Vec<SectionView>,
    /// Questions about the respondent on which features depend; asked before all features.
    pub profile_first: Vec<QuestionView>,
    /// The other questions about the respondent; asked after all features.
    pub profile: Vec<QuestionView>,
}

/// Where answers go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubmitView {
    /// How a script sends the answers; none if the page gives a file.
    ///
    /// `form`: the fields of the form, if the receiver lets a page read what it says, else as the
    /// browser does; `fields`: the fields, to a receiver that lets pages read; `json` and `text`:
    /// JSON under the type of JSON or of plain text; `page`: in the form of [`RelayView`]; `mail`: not at
    /// all, but the mail program opens.
    #[serde(rename = "as")]
    pub encoding: Option<&'static str>,
    /// The address of the post.
    pub action: Option<String>,
    /// True if the browser can send the form without a script.
    pub native: bool,
    /// True if Netlify is to find the form in the page.
    pub netlify: bool,
    /// A form beside the form, for a receiver that takes nothing but an answer code.
    pub relay: Option<RelayView>,
    /// Whom the respondent's mail program writes to.
    pub mail: Option<ContactView>,
    /// The name of the field that people do not see.
    pub honeypot: Option<&'static str>,
    /// Whose answers a script may read: the value of `connect-src` in the page's
    /// Content-Security-Policy.
    pub readable: String,
    /// Where the browser may send the form: the value of `form-action` in the page's
    /// Content-Security-Policy.
    pub allowed: String,
}

/// A form of one field, in which a script sends the answer code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RelayView {
    /// The address of the post.
    pub action: String,
    /// The name of the field.
    pub field: String,
}

/// Who is asked: those who chose one of the options.
#[derive(Debug, Clone, Serialize)]
pub struct ConditionView {
    /// The name of the question's fields.
    pub name: String,
    /// What the options send.
    pub values: Vec<String>,
    /// The question: plain text.
    pub question: String,
    /// The labels of the options: plain text.
    pub labels: Vec<String>,
}

/// What the questions of one side of all pairs have in common.
#[derive(Debug, Clone, Serialize)]
pub struct SideView {
    /// `functional` or `dysfunctional`: the field of [`FormFeatureView`] with the question.
    pub name: &'static str,
    /// The five answers in the order like, must-be, neutral, live-with, dislike.
    pub answers: Vec<ChoiceView>,
}

/// Something to choose.
#[derive(Debug, Clone, Serialize)]
pub struct ChoiceView {
    /// What is sent.
    pub value: String,
    /// Plain text.
    pub label: String,
}

/// Extra questions under each pair.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct AskView {
    /// How important the feature is, 1 to 9.
    pub importance: bool,
    /// How satisfied the respondent is today, 1 to 5.
    pub satisfaction: bool,
    /// Free text.
    pub comment: bool,
}

/// A section of the survey.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// Plain text.
    pub title: Option<String>,
    /// Markdown.
    pub introduction: Option<String>,
    /// What the section asks about.
    pub features: Vec<FormFeatureView>,
}

/// What one pair of questions asks about.
#[derive(Debug, Clone, Serialize)]
pub struct FormFeatureView {
    /// The first part of the names of its fields.
    pub id: String,
    /// Plain text.
    pub name: String,
    /// Markdown.
    pub description: Option<String>,
    /// Markdown, one line: the question with the feature there.
    pub functional: String,
    /// Markdown, one line: the question without it.
    pub dysfunctional: String,
    /// It is asked if all of these hold.
    pub show_if: Vec<ConditionView>,
}

/// A question about the respondent.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionView {
    /// The second part of the name of its field.
    pub id: String,
    /// Plain text.
    pub question: String,
    /// True if the form may not be sent without an answer.
    pub required: bool,
    /// It is asked if all of these hold.
    pub show_if: Vec<ConditionView>,
    /// What kind of answer it takes.
    #[serde(flatten)]
    pub kind: QuestionKindView,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum QuestionKindView {
    /// One of the options.
    Choice {
        /// At least two.
        options: Vec<ChoiceView>,
    },
    /// Any number of the options.
    Multiple {
        /// At least two.
        options: Vec<ChoiceView>,
    },
    /// A number, with decimals or without.
    Number {
        /// True if a number may be negative.
        negative: bool,
        /// The smallest that is accepted, with ASCII digits and a point.
        minimum: Option<String>,
        /// The largest that is accepted, with ASCII digits and a point.
        maximum: Option<String>,
    },
    /// Free text.
    Text {
        /// The number of characters that is accepted.
        maximum_length: usize,
    },
}
