//! Small surveys for the tests of all rooms.

use std::collections::BTreeMap;

use super::{
    Ask, Choice, Feature, Id, Localized, PerFeature, PerOption, PerParameter, PerQuestion, Period,
    Privacy, ProfileQuestion, QuestionKind, Scale, Section, Submit, Survey, Visibility,
};
use crate::kano::{Answer, Evaluation};
use crate::language::{Language, Languages};

/// Makes the parts of surveys in some languages, all of whose texts come from short names.
pub(crate) struct Sample<F> {
    languages: Languages,
    text: F,
}

/// A sample in English, whose texts are all the same.
pub(crate) fn english() -> Sample<fn(&str, &Language) -> String> {
    Sample::new(&["en"], |_, _| "text".to_owned())
}

pub(crate) fn language(tag: &str) -> Language {
    Language::new(tag).expect("a language tag")
}

pub(crate) fn id(name: &str) -> Id {
    Id::new(name).expect("an id")
}

impl<F: Fn(&str, &Language) -> String> Sample<F> {
    /// A sample in these languages, whose texts are made by `text` of a short name.
    pub(crate) fn new(tags: &[&str], text: F) -> Self {
        let languages = tags.iter().map(|tag| language(tag));
        let languages = Languages::new(languages).expect("a language");
        Self { languages, text }
    }

    pub(crate) fn text(&self, name: &str) -> Localized {
        let text = |language: &Language| Some((self.text)(name, language));
        Localized::build(&self.languages, text).expect("all texts")
    }

    pub(crate) fn options(&self, names: &[&str]) -> PerOption<Choice> {
        let option = |name: &&str| Choice {
            id: id(name),
            label: self.text(name),
        };
        names.iter().map(option).collect()
    }

    pub(crate) fn feature(&self, name: &str) -> Feature {
        Feature {
            id: id(name),
            name: self.text(name),
            description: None,
            functional: self.text("functional"),
            dysfunctional: self.text("dysfunctional"),
            show_if: Vec::new(),
        }
    }

    pub(crate) fn question(&self, name: &str, kind: QuestionKind) -> ProfileQuestion {
        ProfileQuestion {
            id: id(name),
            question: self.text(name),
            required: false,
            kind,
            show_if: Vec::new(),
        }
    }

    fn scale(&self, language: &Language) -> Scale {
        let side = |side: &str| {
            Answer::ALL.map(|answer| (self.text)(&format!("{side} {}", answer.code()), language))
        };
        Scale {
            functional: side("functional"),
            dysfunctional: side("dysfunctional"),
            source: None,
        }
    }

    /// A survey with these features in one section, and nothing else.
    pub(crate) fn survey(&self, name: &str, features: &[&str]) -> Survey {
        let features: PerFeature<Feature> = features.iter().map(|f| self.feature(f)).collect();
        let languages = self.languages.iter();
        Survey {
            id: id(name),
            languages: self.languages.clone(),
            title: self.text("title"),
            introduction: None,
            consent: None,
            thanks: None,
            contact: None,
            period: Period::default(),
            scales: languages
                .map(|language| (language.clone(), self.scale(language)))
                .collect(),
            evaluation: Evaluation::default(),
            shuffled: false,
            stepped: true,
            results: Visibility::Public,
            shared_device: false,
            ask: Ask::default(),
            sections: vec![Section {
                title: None,
                introduction: None,
                features: features.positions().collect(),
            }],
            features,
            profile: PerQuestion::EMPTY,
            submit: Submit::Download,
            parameters: PerParameter::EMPTY,
            privacy: Privacy::default(),
            images: BTreeMap::new(),
            same_as: Vec::new(),
        }
    }
}
