//! The document as it was written: each key with the value and the place that it has in the file.
//!
//! The docs of the keys are the reference of the definition: editors show them.

use serde_json::{Value as Json, json};

use super::condition::ShowIf;
use super::local_text::LocalText;
use super::warning::Warning;
use super::{Date, Evaluation, Id, Parameter, Submit, Version, version};
use crate::diagnostic::Diagnostic;
use crate::wording::Language;
use crate::yaml::{
    Decode, Definitions, Node, Problems, Scalar, Spanned, Value, expected, mapping, one_word_of,
    reference, titled, unknown_word, words,
};

mapping! {
    /// One questionnaire: the whole file.
    pub struct Survey("a survey") {
        /// The title of the survey: plain text.
        title: LocalText, required;
        /// The language, where there is one: a tag such as `zh-CN`.
        language: Spanned<Language>;
        /// The languages, where there are several; the first is the default.
        languages: Vec<Spanned<Language>>;
        /// Markdown above the questions.
        introduction: LocalText;
        /// Markdown; a required checkbox stands under it.
        consent: LocalText;
        /// Markdown on the page after sending.
        thanks: LocalText;
        /// Whom to ask about the survey: plain text.
        contact: LocalText;
        /// The first day on which people may answer: a date such as `2026-12-01`.
        opens: Spanned<Date>;
        /// The last day on which people may answer: a date such as `2026-12-31`.
        closes: Spanned<Date>;
        /// The labels of the answers: the name of a set, five labels, or five a side.
        scale: Scale;
        /// The evaluation table: `berger`, `pouliot`, or five strings of five letters.
        evaluation: Evaluation;
        /// The order of the features on the form: `fixed` if nothing is said.
        order: Spanned<Order>;
        /// How the form is shown: `steps` if nothing is said.
        layout: Spanned<Layout>;
        /// `true` if others use the device afterwards: it keeps no draft then.
        shared_device: Spanned<bool>;
        /// Extra questions under each pair.
        ask: Vec<Spanned<Extra>>;
        /// Parts with headings of their own.
        sections: Vec<Section>;
        /// The features, where one section is enough.
        features: Vec<Feature>;
        /// Questions about the respondent.
        profile: Vec<Question>;
        /// Where answers go: a word, the address of a form endpoint, or a receiver with what it needs.
        submit: Submit;
        /// What the address of the form may say about a respondent, such as `source` in
        /// `…/?source=poster`: it is kept with the answers.
        parameters: Vec<Spanned<Parameter>>;
        /// What a report may show.
        privacy: Privacy;
        /// The warnings that are turned off.
        allow: Vec<Spanned<Warning>>;
        /// The hashes of earlier versions that mean the same as the survey of today.
        same_as: Vec<Spanned<FormHash>>;
    }

    /// A part of the survey.
    pub struct Section("a section") {
        /// The heading: plain text.
        title: LocalText, required;
        /// Markdown under the heading.
        introduction: LocalText;
        /// The features that are asked in it.
        features: Vec<Feature>, required;
    }

    /// What one pair of questions asks about.
    pub struct Feature("a feature") {
        /// The name in files: letters from a to z, digits and `-`.
        id: Spanned<Id>, required;
        /// The name on pages: plain text.
        name: LocalText, required;
        /// Markdown: what exactly is meant.
        description: LocalText;
        /// Markdown: the question if the feature is there; left out, it is made from the name.
        functional: LocalText;
        /// Markdown: the question if the feature is not there; left out, it is made from the name.
        dysfunctional: LocalText;
        /// Asked only of those who chose these options: `{question: [option, …]}`.
        show_if: ShowIf;
    }

    /// A question about the respondent.
    pub struct Question("a profile question") {
        /// The name in files: letters from a to z, digits and `-`.
        id: Spanned<Id>, required;
        /// The question: plain text.
        question: LocalText, required;
        /// What kind of answer it takes.
        r#type: Spanned<QuestionType>, required;
        /// What can be chosen: of `choice` and `multiple`.
        options: Vec<Choice>;
        /// `true` if the form may not be sent without an answer.
        required: Spanned<bool>;
        /// `true` if the results are split by it: of `choice`.
        segment: Spanned<bool>;
        /// The smallest number: of `number`.
        minimum: Spanned<f64>;
        /// The largest number: of `number`.
        maximum: Spanned<f64>;
        /// How many characters may be written: of `text`.
        maximum_length: Spanned<u32>;
        /// Asked only of those who chose these options: `{question: [option, …]}`.
        show_if: ShowIf;
    }

    /// An option of a profile question.
    pub struct Choice("an option") {
        /// The name in files: letters from a to z, digits and `-`.
        id: Spanned<Id>, required;
        /// The label on pages: plain text.
        label: LocalText, required;
    }

    /// What a report may show.
    pub struct Privacy("the privacy settings") {
        /// Groups with fewer respondents are not shown; 5 if nothing is said.
        minimum_group: Spanned<GroupSize>;
    }

    /// Labels that differ between the two questions of a pair.
    pub struct Sides("a scale of two sides") {
        /// Five labels, from like to dislike.
        functional: [LocalText; 5], required;
        /// Five labels, from like to dislike.
        dysfunctional: [LocalText; 5], required;
    }
}

words! {
    /// An extra question under each pair.
    pub enum Extra("extra question") {
        /// How important the feature is, from 1 to 9.
        Importance = "importance",
        /// How satisfied the respondent is today, from 1 to 5.
        Satisfaction = "satisfaction",
        /// Free text.
        Comment = "comment",
    }

    /// The order of the features on the form.
    pub enum Order("order") {
        /// As they are written.
        Fixed = "fixed",
        /// Whole pairs are shuffled in each section, anew for each respondent.
        Random = "random",
    }

    /// How the form is shown.
    pub enum Layout("layout") {
        /// One pair at a time, with a review before sending.
        Steps = "steps",
        /// Everything on one page.
        Page = "page",
    }

    /// What kind of answer a profile question takes.
    pub enum QuestionType("type of question") {
        /// One of the options.
        Choice = "choice",
        /// Any number of the options.
        Multiple = "multiple",
        /// A number.
        Number = "number",
        /// Free text.
        Text = "text",
    }
}

/// The labels of the answers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scale {
    /// The name of a set, one for all languages or one a language.
    Named(LocalText),
    /// Five labels.
    Labels(Box<[LocalText; 5]>),
    /// Labels that differ between the two questions.
    Sides(Box<Sides>),
}

impl Decode for Scale {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let is_side = |key: &str| Sides::KEYS.contains(&key);
        match &node.value {
            Value::Sequence(_) => {
                let labels = Decode::decode(node, key, problems)?;
                Some(Self::Labels(Box::new(labels)))
            }
            Value::Mapping(entries) if entries.iter().any(|(key, _)| is_side(&key.value)) => {
                let sides = Sides::decode(node, key, problems)?;
                Some(Self::Sides(Box::new(sides)))
            }
            _ => LocalText::decode(node, key, problems).map(Self::Named),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({ "anyOf": [
            reference("scale-name"),
            titled("five labels", <[LocalText; 5]>::schema(definitions)),
            titled("five labels a side", Sides::schema(definitions)),
        ] })
    }
}

impl Decode for Evaluation {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Scalar(_) => {
                let name: Spanned<TableName> = Decode::decode(node, key, problems)?;
                Self::named(&name.value.0)
            }
            Value::Sequence(_) => {
                let rows: [Spanned<TableRow>; 5] = Decode::decode(node, key, problems)?;
                Self::custom(rows.each_ref().map(|row| row.value.0.as_str()))
            }
            Value::Mapping(_) => expected(node, key, "a name or five strings", problems),
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        let rows = json!({
            "type": "array", "items": TableRow::schema(), "minItems": 5, "maxItems": 5
        });
        json!({ "anyOf": [
            titled("a built-in table", TableName::schema()),
            titled("a table of your own", rows),
        ] })
    }
}

/// The name of a built-in evaluation table.
struct TableName(String);

impl Scalar for TableName {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        if Evaluation::NAMES.contains(&text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(unknown_word(text, "evaluation table", Evaluation::NAMES))
        }
    }

    fn schema() -> Json {
        let descriptions = [
            "Berger et al. 1993, the same cells as Kano et al. 1984.",
            "Pouliot 1993: the same answer twice is questionable for must-be and live-with too.",
        ];
        one_word_of(Evaluation::NAMES.into_iter().zip(descriptions))
    }
}

/// A row of a survey's own evaluation table.
struct TableRow(String);

impl Scalar for TableRow {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        let known = text.chars().all(|letter| "AOMIRQ".contains(letter));
        if known && text.len() == 5 {
            return Ok(Self(text.to_owned()));
        }
        let message = format!("`{text}` is no row of an evaluation table");
        Err(Diagnostic::error("bad-evaluation", message)
            .help("a row has five letters out of A O M I R Q, such as `QAAAO`"))
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^[AOMIRQ]{5}$" })
    }
}

/// How many respondents a group has at least, if it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GroupSize(pub(crate) u32);

impl Scalar for GroupSize {
    fn parse(text: &str, key: &str) -> Result<Self, Diagnostic> {
        match u32::parse(text, key)? {
            0 => Err(
                Diagnostic::error("out-of-range", format!("`{key}` must be at least 1"))
                    .help("5 is usual; use 1 to show every group"),
            ),
            size => Ok(Self(size)),
        }
    }

    fn schema() -> Json {
        let usual = super::Privacy::default().minimum_group;
        json!({ "type": "integer", "minimum": 1, "default": usual })
    }
}

/// The hash of a version, as it stands in responses and in `versions/`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FormHash(pub(crate) String);

impl Scalar for FormHash {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        if Version::is_form_hash(text) {
            return Ok(Self(text.to_owned()));
        }
        let message = format!("`{}` is no hash of a version", text.escape_debug());
        Err(Diagnostic::error("bad-hash", message).help(
            "a hash has 16 of the digits 0 to 9 and a to f; it stands as `form` at the top of a file \
             in `versions/`, and in responses",
        ))
    }

    /// To YAML, a hash without letters is a number.
    fn schema() -> Json {
        let pattern = format!("^[0-9a-f]{{{}}}$", version::DIGITS);
        json!({ "type": ["string", "number"], "pattern": pattern })
    }
}

impl Scalar for Id {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        Self::new(text).map_err(|problem| {
            let message = format!("`{}` cannot be an id: {problem}", text.escape_debug());
            let help = Self::suggest(text).map_or_else(
                || "use letters from a to z, digits and `-`, such as `free-rescue`".to_owned(),
                |near| format!("write it as `{near}`"),
            );
            Diagnostic::error("bad-id", message).help(help)
        })
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": Self::PATTERN })
    }
}
