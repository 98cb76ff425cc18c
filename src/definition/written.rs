//! The document as it was written: each key with the value and the place that it has in the file.
//!
//! The docs of the keys are the reference of the definition: editors show them.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::condition::ShowIfSource;
use super::localized_source::LocalizedSource;
use super::values::{Allowed, FormHash, GroupSize, TextLength};
use crate::diagnostic::Code;
use crate::kano::Evaluation;
use crate::language::Language;
use crate::survey::{Id, Parameter, Submit, Visibility};
use crate::yaml::{
    Decode, Definitions, Node, NodeValue, Problems, Spanned, mapping, reference, titled, words,
};

mapping! {
    /// A survey.
    pub struct SurveySource(Survey) {
        /// The title of the survey: plain text.
        title: LocalizedSource, required;
        /// The language, if there is only one: a tag such as `zh-CN`.
        language: Spanned<Language>;
        /// The languages, if there are several; the first is the default.
        languages: Vec<Spanned<Language>>;
        /// Markdown above the questions.
        introduction: LocalizedSource;
        /// Markdown, with a box below it that people must tick.
        consent: LocalizedSource;
        /// Markdown at the end.
        thanks: LocalizedSource;
        /// Whom to ask about the survey, and to give answers to: plain text.
        contact: LocalizedSource;
        /// The first day on which people may answer: a date such as `2026-12-01`.
        opens: Spanned<Date>;
        /// The last day on which people may answer: a date such as `2026-12-31`.
        closes: Spanned<Date>;
        /// The labels of the answers: the name of a scale, five labels, or five per question.
        scale: ScaleSource;
        /// The evaluation table: `berger`, `pouliot`, or five strings of five letters.
        evaluation: Evaluation;
        /// The order of the features on the form: `fixed` by default.
        order: Spanned<Order>;
        /// How the form is shown: `steps` by default.
        layout: Spanned<FormLayout>;
        /// `true` if others use the device afterwards, so that it keeps no draft.
        shared_device: Spanned<bool>;
        /// Extra questions under each pair.
        ask: Vec<Spanned<Extra>>;
        /// Sections with headings.
        sections: Vec<SectionSource>;
        /// The features, if there are no sections.
        features: Vec<FeatureSource>;
        /// Questions about the respondent.
        profile: Vec<QuestionSource>;
        /// Where answers go: a word, the address of a form endpoint, or a receiver with what it needs.
        submit: Submit;
        /// Who may see the report: `private` by default.
        results: Spanned<Visibility>;
        /// What the address of the form may say about a respondent, such as `source` in
        /// `…/?source=poster`: it is kept with the answers.
        parameters: Vec<Spanned<Parameter>>;
        /// What a report may show.
        privacy: PrivacySource;
        /// The warnings that are turned off.
        allow: Vec<Spanned<Allowed>>;
        /// The hashes of earlier versions that mean the same as the current survey.
        same_as: Vec<Spanned<FormHash>>;
    }

    /// A section of the survey.
    pub struct SectionSource(Section) {
        /// The heading: plain text.
        title: LocalizedSource, required;
        /// Markdown under the heading.
        introduction: LocalizedSource;
        /// The features that are asked in it.
        features: Vec<FeatureSource>, required;
    }

    /// What one pair of questions asks about.
    pub struct FeatureSource(Feature) {
        /// The name in files: letters from a to z, digits and `-`.
        id: Spanned<Id>, required;
        /// The name on pages: plain text.
        name: LocalizedSource, required;
        /// Markdown: what exactly is meant.
        description: LocalizedSource;
        /// Markdown: the question if the feature is there. By default it is made from the name.
        functional: LocalizedSource;
        /// Markdown: the question if the feature is not there. By default it is made from the name.
        dysfunctional: LocalizedSource;
        /// Asked only of those who chose these options: `{question: [option, …]}`.
        show_if: ShowIfSource;
    }

    /// A question about the respondent.
    pub struct QuestionSource(ProfileQuestion) {
        /// The name in files: letters from a to z, digits and `-`.
        id: Spanned<Id>, required;
        /// The question: plain text.
        question: LocalizedSource, required;
        /// What kind of answer it takes.
        r#type: Spanned<QuestionType>, required;
        /// What people can choose, for `choice` and `multiple`.
        options: Vec<ChoiceSource>;
        /// `true` if the form may not be sent without an answer.
        required: Spanned<bool>;
        /// `true` if the results are also shown by its options, for `choice`.
        segment: Spanned<bool>;
        /// The smallest number, for `number`.
        minimum: Spanned<f64>;
        /// The largest number, for `number`.
        maximum: Spanned<f64>;
        /// How many characters people may type, for `text`.
        maximum_length: Spanned<TextLength>;
        /// Asked only of those who chose these options: `{question: [option, …]}`.
        show_if: ShowIfSource;
    }

    /// An option of a profile question.
    pub struct ChoiceSource(Choice) {
        /// The name in files: letters from a to z, digits and `-`.
        id: Spanned<Id>, required;
        /// The label on pages: plain text.
        label: LocalizedSource, required;
    }

    /// What a report may show.
    pub struct PrivacySource(Privacy) {
        /// Groups with fewer respondents are not shown: 5 by default.
        minimum_group: Spanned<GroupSize>;
    }

    /// Labels that differ between the two questions of a pair.
    pub struct SidesSource(Sides) {
        /// Five labels, from like to dislike.
        functional: [LocalizedSource; 5], required;
        /// Five labels, from like to dislike.
        dysfunctional: [LocalizedSource; 5], required;
    }
}

words! {
    /// An extra question under each pair.
    pub enum Extra(ExtraQuestion) {
        /// How important the feature is, from 1 to 9.
        Importance = "importance",
        /// How satisfied the respondent is today, from 1 to 5.
        Satisfaction = "satisfaction",
        /// Free text.
        Comment = "comment",
    }

    /// The order of the features on the form.
    pub enum Order(Order) {
        /// As they are written.
        Fixed = "fixed",
        /// Whole pairs are shuffled in each section, anew for each respondent.
        Random = "random",
    }

    /// How the form is shown.
    pub enum FormLayout(Layout) {
        /// One pair at a time, with a review before sending.
        Steps = "steps",
        /// Everything on one page.
        Page = "page",
    }

    /// What kind of answer a profile question takes.
    pub enum QuestionType(QuestionType) {
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
pub(crate) enum ScaleSource {
    /// The name of a set, one for all languages or one a language.
    Named(LocalizedSource),
    /// Five labels.
    Labels(Box<[LocalizedSource; 5]>),
    /// Labels that differ between the two questions.
    Sides(Box<SidesSource>),
}

impl Decode for ScaleSource {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let is_side = |key: &str| SidesSource::KEYS.contains(&key);
        match &node.value {
            NodeValue::Sequence(_) => {
                let labels = Decode::decode(node, key, problems)?;
                Some(Self::Labels(Box::new(labels)))
            }
            NodeValue::Mapping(entries) if entries.iter().any(|(key, _)| is_side(&key.value)) => {
                let sides = SidesSource::decode(node, key, problems)?;
                Some(Self::Sides(Box::new(sides)))
            }
            _ => LocalizedSource::decode(node, key, problems).map(Self::Named),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({ "anyOf": [
            reference("scale-name"),
            titled("five labels", <[LocalizedSource; 5]>::schema(definitions)),
            titled("five labels per question", SidesSource::schema(definitions)),
        ] })
    }
}

impl SurveySource {
    /// All features in the order in which they are asked.
    pub(crate) fn all_features(&self) -> impl Iterator<Item = &FeatureSource> {
        let sections = self.sections.iter().flatten();
        let in_sections = sections.flat_map(|section| section.features.iter().flatten());
        self.features.iter().flatten().chain(in_sections)
    }

    pub(crate) fn allows(&self, advice: Code) -> bool {
        let mut allowed = self.allow.iter().flatten();
        allowed.any(|allowed| allowed.value.0 == advice)
    }
}
