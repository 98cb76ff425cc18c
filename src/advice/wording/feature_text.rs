//! What people read about a feature in one language.

use super::phrase::Phrase;
use super::vocabulary::Vocabulary;
use crate::definition::{FeatureSource, LocalizedSource};
use crate::language::Language;

/// What is written in one language of a survey, with the words of the language.
pub(super) struct LanguageTexts<'a> {
    pub(super) language: &'a Language,
    pub(super) default: &'a Language,
    pub(super) vocabulary: &'static Vocabulary,
}

impl LanguageTexts<'_> {
    pub(super) fn phrase(&self, text: Option<&LocalizedSource>) -> Option<Phrase> {
        let text = text?.in_language(self.language, self.default)?;
        Some(Phrase::new(text, self.vocabulary))
    }

    /// A feature whose name was written once for all languages is judged in the first one only.
    pub(super) fn of(&self, feature: &FeatureSource) -> Option<FeatureText> {
        Some(FeatureText {
            name: self.phrase(feature.name.as_ref())?,
            description: self.phrase(feature.description.as_ref()),
            functional: self.phrase(feature.functional.as_ref()),
            dysfunctional: self.phrase(feature.dysfunctional.as_ref()),
        })
    }
}

/// What people read about one feature in one language; questions that were left out are none.
pub(super) struct FeatureText {
    pub(super) name: Phrase,
    pub(super) description: Option<Phrase>,
    pub(super) functional: Option<Phrase>,
    pub(super) dysfunctional: Option<Phrase>,
}

impl FeatureText {
    /// The text that says what there is if the feature is there.
    pub(super) fn presence(&self) -> &Phrase {
        self.functional.as_ref().unwrap_or(&self.name)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Phrase> {
        let others = [&self.description, &self.functional, &self.dysfunctional];
        std::iter::once(&self.name).chain(others.into_iter().flatten())
    }
}
