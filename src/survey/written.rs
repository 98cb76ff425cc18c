//! The document as it was written: each key with the value and the place that it has in the file.
//!
//! The docs of the fields are the reference of the definition.

use crate::yaml::{Decode, LocalText, Node, Problems, Spanned, Text, Value, expected, mapping};

mapping! {
    /// One questionnaire: the whole file.
    pub struct Survey("a survey") {
        /// The title of the survey: plain text.
        title: LocalText, required;
        /// The language, where there is one: a tag such as `zh-CN`.
        language: Text;
        /// The languages, where there are several; the first is the default.
        languages: Vec<Text>;
        /// Markdown above the questions.
        introduction: LocalText;
        /// Markdown; a required checkbox stands under it.
        consent: LocalText;
        /// Markdown on the page after sending.
        thanks: LocalText;
        /// Whom to ask about the survey: plain text.
        contact: LocalText;
        /// The labels of the answers: the name of a set, five labels, or five a side.
        scale: Scale;
        /// The evaluation table: `berger`, `pouliot`, or five strings of five letters.
        evaluation: Evaluation;
        /// Extra questions under each pair: `importance`, `satisfaction`, `comment`.
        ask: Vec<Text>;
        /// Parts with headings of their own.
        sections: Vec<Section>;
        /// The features, where one section is enough.
        features: Vec<Feature>;
        /// Questions about the respondent.
        profile: Vec<Question>;
        /// Where answers go: `download`, or the address of a form endpoint.
        submit: Text;
        /// What a report may show.
        privacy: Privacy;
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
        id: Text, required;
        /// The name on pages: plain text.
        name: LocalText, required;
        /// Markdown: what exactly is meant.
        description: LocalText;
        /// Markdown: the question if the feature is there; left out, it is made from the name.
        functional: LocalText;
        /// Markdown: the question if the feature is not there; left out, it is made from the name.
        dysfunctional: LocalText;
    }

    /// A question about the respondent.
    pub struct Question("a profile question") {
        /// The name in files.
        id: Text, required;
        /// The question: plain text.
        question: LocalText, required;
        /// `choice`, `multiple`, `number` or `text`.
        r#type: Text, required;
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
    }

    /// An option of a profile question.
    pub struct Choice("an option") {
        /// The name in files.
        id: Text, required;
        /// The label on pages: plain text.
        label: LocalText, required;
    }

    /// What a report may show.
    pub struct Privacy("the privacy settings") {
        /// Groups with fewer respondents are not shown.
        minimum_group: Spanned<u32>;
    }

    /// Labels that differ between the two questions of a pair.
    pub struct Sides("a scale of two sides") {
        /// Five labels, from like to dislike.
        functional: Spanned<Vec<LocalText>>, required;
        /// Five labels, from like to dislike.
        dysfunctional: Spanned<Vec<LocalText>>, required;
    }
}

/// The labels of the answers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scale {
    /// The name of a set, one for all languages or one a language.
    Named(LocalText),
    /// Five labels, and where the list begins.
    Labels(Spanned<Vec<LocalText>>),
    /// Labels that differ between the two questions.
    Sides(Sides),
}

impl Decode for Scale {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Sequence(_) => Decode::decode(node, key, problems).map(Self::Labels),
            Value::Mapping(entries)
                if entries
                    .iter()
                    .any(|(key, _)| Sides::KEYS.contains(&key.value.as_str())) =>
            {
                Sides::decode(node, key, problems).map(Self::Sides)
            }
            _ => LocalText::decode(node, key, problems).map(Self::Named),
        }
    }
}

/// The evaluation table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Evaluation {
    /// A built-in table.
    Named(Text),
    /// Five strings of five letters, and where the list begins.
    Rows(Spanned<Vec<Text>>),
}

impl Decode for Evaluation {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Scalar(_) => Text::decode(node, key, problems).map(Self::Named),
            Value::Sequence(_) => Decode::decode(node, key, problems).map(Self::Rows),
            Value::Mapping(_) => expected(node, key, "a name or five strings", problems),
        }
    }
}
