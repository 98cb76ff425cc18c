//! Languages, and texts that must be there in each of them.

use super::checker::Checker;
use crate::definition::address;
use crate::definition::localized_source::LocalizedSource;
use crate::diagnostic::{Problem, did_you_mean};
use crate::language::{Language, Languages};
use crate::markdown;
use crate::survey::Localized;
use crate::wording::Wordings;
use crate::yaml::{Problems, Spanned, Text};

/// The most characters that a title, a name or a label may have: more does not fit on a phone.
pub(super) const MAXIMUM_TITLE: usize = 200;

/// The most characters that a question about the respondent may have.
pub(super) const MAXIMUM_QUESTION: usize = 500;

/// The languages that a file names, if it names any that can be used.
pub(crate) fn languages(
    language: Option<&Spanned<Language>>,
    languages: Option<&[Spanned<Language>]>,
    wordings: &Wordings,
    problems: &mut Problems,
) -> Option<Languages> {
    if let (Some(language), Some(_)) = (language, languages) {
        problems.add(language.span.clone(), Problem::BothLanguages);
    }
    let named = languages.or(language.map(std::slice::from_ref));
    let mut found = Vec::new();
    for language in named.unwrap_or(&[]) {
        if found.contains(&language.value) {
            let problem = Problem::DuplicateLanguage {
                language: language.value.to_string(),
            };
            problems.add(language.span.clone(), problem);
        } else if wordings.get(&language.value).is_none() {
            problems.add(language.span.clone(), no_wording(&language.value, wordings));
        } else {
            found.push(language.value.clone());
        }
    }
    Languages::new(found)
}

fn no_wording(language: &Language, wordings: &Wordings) -> Problem {
    let known = || wordings.languages().map(Language::as_str);
    // `zh` is Chinese too, and `en-GB` English.
    let same = |known: &&Language| known.primary() == language.primary();
    let sibling = || wordings.languages().find(same).map(Language::as_str);
    let near = did_you_mean(language.as_str(), known()).or_else(sibling);
    Problem::NoWording {
        language: language.to_string(),
        near: near.map(str::to_owned),
        known: known().collect(),
    }
}

/// A text in every language; `None` if it was left out, or is wrong and was reported.
pub(crate) fn localized(
    text: Option<&LocalizedSource>,
    languages: &Languages,
    problems: &mut Problems,
) -> Option<Localized> {
    match text? {
        LocalizedSource::Everywhere(text) => {
            Localized::build(languages, |_| Some(text.value.clone()))
        }
        LocalizedSource::ByLanguage { texts, span } => {
            let known = known_languages(texts, languages, problems);
            let missing: Vec<&str> = languages
                .iter()
                .filter(|language| !known.iter().any(|(known, _)| known == language))
                .map(Language::as_str)
                .collect();
            if !missing.is_empty() {
                let languages = missing.into_iter().collect();
                let problem = Problem::MissingTranslation { languages };
                problems.add(span.clone(), problem);
            }
            Localized::build(languages, |language| {
                let (_, text) = known.iter().find(|(known, _)| *known == language)?;
                Some((*text).to_owned())
            })
        }
    }
}

fn known_languages<'t>(
    texts: &'t [(Spanned<Language>, Text)],
    languages: &Languages,
    problems: &mut Problems,
) -> Vec<(&'t Language, &'t str)> {
    let mut known = Vec::new();
    for (language, text) in texts {
        if languages.contains(&language.value) {
            known.push((&language.value, text.value.as_str()));
        } else {
            let problem = Problem::OtherLanguage {
                language: language.value.to_string(),
                known: languages.iter().map(Language::as_str).collect(),
            };
            problems.add(language.span.clone(), problem);
        }
    }
    known
}

impl Checker<'_> {
    pub(super) fn text(&mut self, text: Option<&LocalizedSource>) -> Option<Localized> {
        localized(text, &self.languages, self.problems)
    }

    /// A text of at most so many characters, which is shown in one line or a few: a name or a label.
    pub(super) fn short_text(
        &mut self,
        key: &str,
        text: Option<&LocalizedSource>,
        most: usize,
    ) -> Option<Localized> {
        for text in text?.texts() {
            let characters = text.value.chars().count();
            if characters > most {
                let problem = Problem::LongText {
                    key: key.to_owned(),
                    characters: characters as u64,
                    most: most as u64,
                };
                self.problems.add(text.span.clone(), problem);
            }
        }
        self.text(text)
    }

    /// Whom to ask: what becomes a link is held to the rules for the addresses of receivers.
    pub(super) fn contact(&mut self, text: Option<&LocalizedSource>) -> Option<Localized> {
        for text in text?.texts() {
            if let Err(problem) = address::check_contact(text.value.trim()) {
                self.problems.add(text.span.clone(), problem);
            }
        }
        self.short_text("contact", text, MAXIMUM_TITLE)
    }

    pub(super) fn markdown(&mut self, text: Option<&LocalizedSource>) -> Option<Localized> {
        for text in text?.texts() {
            self.links(text);
            self.show_images(text);
        }
        self.text(text)
    }

    fn links(&mut self, text: &Text) {
        for link in markdown::forbidden_links(&text.value) {
            let link = link.address.clone();
            let problem = Problem::ForbiddenLink { link };
            self.problems.add(text.span.clone(), problem);
        }
    }
}
