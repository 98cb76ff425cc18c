//! A survey as it is right: what is asked, in which words, and how answers are evaluated.
//!
//! The room `definition` makes a [`Survey`] of a text, and says all that is wrong with it. From then
//! on a survey cannot change: every text is there in every language, every id is unique, and every
//! [`position`] leads to something. The room `form` makes pages of it, `intake` reads answers
//! by it.

mod condition;
mod feature;
mod id;
mod image;
mod localized;
mod pair_part;
mod parameter;
mod position;
mod question;
#[cfg(test)]
pub(crate) mod sample;
mod scale;
mod submit;

pub use condition::Condition;
pub use feature::{Feature, Section};
pub use id::{BadId, Id};
pub use image::Image;
pub use localized::Localized;
pub use pair_part::PairPart;
pub use parameter::Parameter;
pub use position::{
    FeaturePosition, OptionPosition, ParameterPosition, PerFeature, PerOption, PerParameter,
    PerQuestion, QuestionPosition,
};
pub use question::{Choice, ProfileQuestion, QuestionKind};
pub use scale::Scale;
pub use submit::Submit;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::kano::Evaluation;
use crate::language::{Language, Languages};

/// A survey that is right: every text is there in every language, every id is unique.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// The name of its file or folder.
    pub id: Id,
    /// The languages of its pages.
    pub languages: Languages,
    /// Plain text.
    pub title: Localized,
    /// Markdown above the questions.
    pub introduction: Option<Localized>,
    /// Markdown; a required checkbox stands under it.
    pub consent: Option<Localized>,
    /// Markdown on the page after sending.
    pub thanks: Option<Localized>,
    /// Whom to ask about the survey: plain text.
    pub contact: Option<Localized>,
    /// The days on which people may answer.
    pub period: Period,
    /// The labels of the answers, per language of the survey.
    pub scales: BTreeMap<Language, Scale>,
    /// The table that turns pairs of answers into categories.
    pub evaluation: Evaluation,
    /// True if the pairs of each section are shuffled, anew for each respondent.
    pub shuffled: bool,
    /// True if a script shows one pair at a time.
    pub stepped: bool,
    /// True if others use the device after the respondent, so that it may keep nothing.
    pub shared_device: bool,
    /// Extra questions under each pair.
    pub ask: Ask,
    /// What is asked about, in the order in which it is asked; never empty.
    pub features: PerFeature<Feature>,
    /// The parts of the survey, each with the next of its features; never empty.
    pub sections: Vec<Section>,
    /// Questions about the respondent.
    pub profile: PerQuestion<ProfileQuestion>,
    /// Where answers go.
    pub submit: Submit,
    /// What the address of the form may say about a respondent.
    pub parameters: PerParameter<Parameter>,
    /// Who may see the report.
    pub results: Visibility,
    /// What a report may show.
    pub privacy: Privacy,
    /// The images that its texts show, by their path as it stands there.
    pub images: BTreeMap<String, Image>,
    /// The hashes of earlier versions whose answers mean the same as today's, as the author says.
    pub same_as: Vec<String>,
}

impl Survey {
    /// The labels of the answers in one of the survey's languages.
    ///
    /// # Panics
    ///
    /// If it is none of them: pages are made in these languages only, and the check of a definition
    /// lets no survey through that lacks labels in one.
    #[expect(clippy::expect_used, reason = "the check of a definition holds it")]
    pub fn scale(&self, language: &Language) -> &Scale {
        let scale = self.scales.get(language);
        scale.expect("labels are there in every language of the survey")
    }

    /// The profile questions that are asked before all features: those on which features depend,
    /// directly or by way of another question.
    pub fn asked_first(&self) -> BTreeSet<QuestionPosition> {
        let mut needed = BTreeSet::new();
        let mut open: Vec<&Condition> = self.features.iter().flat_map(|f| &f.show_if).collect();
        while let Some(condition) = open.pop() {
            if needed.insert(condition.question) {
                open.extend(&self.profile[condition.question].show_if);
            }
        }
        needed
    }

    /// The same survey with another evaluation table: the first one that is built in and is not its own.
    #[must_use]
    pub fn with_other_table(&self) -> Self {
        let mut tables = Evaluation::BUILT_IN.into_iter();
        let other = tables.find(|table| *table != self.evaluation);
        Self {
            evaluation: other.unwrap_or_default(),
            ..self.clone()
        }
    }

    /// The questions that split the results, with their options.
    pub fn segments(
        &self,
    ) -> impl Iterator<Item = (QuestionPosition, &ProfileQuestion, &PerOption<Choice>)> {
        let questions = self.profile.entries();
        questions.filter_map(|(position, question)| match &question.kind {
            QuestionKind::Choice {
                options,
                segment: true,
            } => Some((position, question, options)),
            _ => None,
        })
    }
}

/// Who may see a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// The owner: nothing that is published mentions it.
    Private,
    /// Everyone: it is published with the form.
    Public,
}

/// The days on which people may answer, as they are where the respondent is; both included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub opens: Option<Date>,
    /// The last day.
    pub closes: Option<Date>,
}

/// Extra questions under each pair.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// How important the feature is, 1 to 9 (Berger et al. 1993, p. 12).
    pub importance: bool,
    /// How satisfied the respondent is today, 1 to 5.
    pub satisfaction: bool,
    /// Free text.
    pub comment: bool,
}

/// What a report may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Privacy {
    /// Groups with fewer respondents are not shown.
    pub minimum_group: u64,
}

impl Default for Privacy {
    fn default() -> Self {
        Self { minimum_group: 5 }
    }
}

/// What holds for a survey that does not say it itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defaults {
    /// The languages of its pages.
    pub languages: Languages,
    /// Where answers go.
    pub submit: Submit,
    /// Who may see reports.
    pub results: Visibility,
}

impl Defaults {
    /// What holds without settings: pages in `language`, answers as a file, results private.
    pub fn new(language: Language) -> Self {
        Self {
            languages: Languages::one(language),
            submit: Submit::Download,
            results: Visibility::Private,
        }
    }
}
