//! The definition of a survey: what is asked, in which words, and how answers are evaluated.
//!
//! How a YAML file becomes a [`Survey`]:
//!
//! 1. The room [`crate::yaml`] reads the text once into a tree in which every value knows its place.
//! 2. [`written`] is the document as it was written: its tables of keys say what may stand where.
//! 3. [`check()`] turns the document into the [`Survey`] as it is right, or says all that is wrong.
//! 4. If it is right, [`lint`] says where its wording may spoil what is measured.
//! 5. [`version`] tells the questions of today from those that were published before.
//!
//! From then on a survey cannot change. `form/` makes pages of it, `response/` reads answers by it.

mod address;
mod check;
mod condition;
mod contact;
mod date;
mod evaluation;
mod id;
mod image;
mod lint;
mod local_text;
mod parameter;
mod receiver;
mod schema;
mod settings;
mod submit;
mod text;
mod theme;
mod version;
mod warning;
mod written;

pub use check::{Checked, Definition, check};
pub use condition::Condition;
pub use contact::Contact;
pub use date::Date;
pub use evaluation::{Answer, Category, Evaluation, Side};
pub use id::Id;
pub use image::{Image, ImageFiles};
pub use parameter::Parameter;
pub use schema::{schema, settings_schema};
pub use settings::Settings;
pub use submit::Submit;
pub use text::Localized;
pub use theme::{Logo, Theme};
pub use version::{
    AskedFeature, AskedQuestion, AskedType, Change, Class, History, Kind, Known, Labels, Meanings,
    Published, Subject, Version, Versions, changes,
};

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::files::relative_link;
use crate::markdown::{Picture, Pictures};
use crate::wording::Language;

/// A survey that is right: every text is there in every language, every id is unique.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// The name of its file or folder.
    pub id: Id,
    /// The languages of its pages; never empty, the first is the default.
    pub languages: Vec<Language>,
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
    pub scale: BTreeMap<Language, Scale>,
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
    /// Sections in the order in which they are asked; never empty.
    pub sections: Vec<Section>,
    /// Questions about the respondent.
    pub profile: Vec<Question>,
    /// Where answers go.
    pub submit: Submit,
    /// What the address of the form may say about a respondent.
    pub parameters: Vec<Parameter>,
    /// What a report may show.
    pub privacy: Privacy,
    /// The images that its texts show, by their path as it stands there.
    pub images: BTreeMap<String, Image>,
    /// The hashes of earlier versions whose answers mean the same as today's, as the author says.
    pub same_as: Vec<String>,
}

impl Survey {
    /// The language of the survey's first page.
    pub fn default_language(&self) -> &Language {
        &self.languages[0]
    }

    /// The language itself if the survey has it, else the survey's first.
    pub fn nearest_language<'a>(&'a self, language: &'a Language) -> &'a Language {
        if self.languages.contains(language) {
            language
        } else {
            self.default_language()
        }
    }

    /// The path of one of the survey's pages below the output folder: `<id>/<page>` in the first
    /// language, `<id>/<language>/<page>` in each other one.
    pub fn page(&self, language: &Language, page: &str) -> String {
        if language == self.default_language() {
            format!("{}/{page}", self.id)
        } else {
            format!("{}/{language}/{page}", self.id)
        }
    }

    /// The images of the survey, as the page at `page` links to them.
    pub fn pictures(&self, page: &str) -> Pictures {
        let pictures = self.images.iter().map(|(address, image)| {
            let picture = Picture {
                href: relative_link(page, &image.path),
                width: image.width,
                height: image.height,
            };
            (address.clone(), picture)
        });
        pictures.collect()
    }

    /// All features in the order in which they are asked.
    ///
    /// A feature's position here is its index in responses, tallies and analyses.
    pub fn features(&self) -> impl Iterator<Item = &Feature> {
        self.sections.iter().flat_map(|section| &section.features)
    }

    /// The profile questions that are asked before all features, by index: those on which features
    /// depend, directly or by way of another question.
    pub fn asked_first(&self) -> BTreeSet<usize> {
        let mut needed = BTreeSet::new();
        let mut open: Vec<&Condition> = self.features().flat_map(|f| &f.show_if).collect();
        while let Some(condition) = open.pop() {
            if needed.insert(condition.question)
                && let Some(question) = self.profile.get(condition.question)
            {
                open.extend(&question.show_if);
            }
        }
        needed
    }

    /// The questions that split the results, with their index in `profile`.
    pub fn segments(&self) -> impl Iterator<Item = (usize, &Question, &[Choice])> {
        self.profile
            .iter()
            .enumerate()
            .filter_map(|(index, question)| match &question.kind {
                QuestionKind::Choice {
                    options,
                    segment: true,
                } => Some((index, question, options.as_slice())),
                _ => None,
            })
    }
}

/// The days on which people may answer, as they are where the respondent is; both included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub opens: Option<Date>,
    /// The last day.
    pub closes: Option<Date>,
}

/// The five labels of the answers in one language, in the order of [`Answer::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Labels under the functional question.
    pub functional: [String; 5],
    /// Labels under the dysfunctional question.
    pub dysfunctional: [String; 5],
    /// Where the labels were published, if they come from a named set.
    pub source: Option<String>,
}

impl Scale {
    /// The label of an answer to one side of a pair.
    pub fn label(&self, side: Side, answer: Answer) -> &str {
        let labels = match side {
            Side::Functional => &self.functional,
            Side::Dysfunctional => &self.dysfunctional,
        };
        &labels[answer as usize]
    }
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

/// A part of the survey with a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Plain text; none in a survey that lists `features` at once.
    pub title: Option<Localized>,
    /// Markdown under the heading.
    pub introduction: Option<Localized>,
    /// Never empty.
    pub features: Vec<Feature>,
}

/// What one pair of questions asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// Unique in the survey.
    pub id: Id,
    /// Plain text, short.
    pub name: Localized,
    /// Markdown: what exactly is meant.
    pub description: Option<Localized>,
    /// Markdown: how the respondent feels if the feature is there.
    pub functional: Localized,
    /// Markdown: how the respondent feels if it is not.
    pub dysfunctional: Localized,
    /// It is asked if all of these hold.
    pub show_if: Vec<Condition>,
}

impl Feature {
    /// The question of one side.
    pub fn question(&self, side: Side) -> &Localized {
        match side {
            Side::Functional => &self.functional,
            Side::Dysfunctional => &self.dysfunctional,
        }
    }
}

/// A question about the respondent.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Unique among the profile questions.
    pub id: Id,
    /// Plain text.
    pub question: Localized,
    /// True if the form may not be sent without an answer.
    pub required: bool,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// It is asked if all of these hold; they name earlier questions.
    pub show_if: Vec<Condition>,
}

impl Question {
    /// The options that can be chosen; none where the kind of question has none.
    pub fn options(&self) -> &[Choice] {
        match &self.kind {
            QuestionKind::Choice { options, .. } | QuestionKind::Multiple { options } => options,
            QuestionKind::Number { .. } | QuestionKind::Text { .. } => &[],
        }
    }
}

/// What kind of answer a profile question takes.
#[derive(Debug, Clone, PartialEq)]
pub enum QuestionKind {
    /// One of the options.
    Choice {
        /// At least two.
        options: Vec<Choice>,
        /// True if the results are split by it.
        segment: bool,
    },
    /// Any number of the options.
    Multiple {
        /// At least two.
        options: Vec<Choice>,
    },
    /// A number, with decimals or without.
    Number {
        /// The smallest that is accepted.
        minimum: Option<f64>,
        /// The largest that is accepted.
        maximum: Option<f64>,
    },
    /// Free text.
    Text {
        /// The number of characters that is accepted.
        maximum_length: usize,
    },
}

/// An option of a profile question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Unique in the question.
    pub id: Id,
    /// Plain text.
    pub label: Localized,
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
