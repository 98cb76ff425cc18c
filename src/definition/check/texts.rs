//! Languages, and texts that must be there in each of them.

use super::checker::Checker;
use crate::definition::localized_source::LocalizedSource;
use crate::diagnostic::{Diagnostic, one_of};
use crate::language::{Language, Languages};
use crate::markdown;
use crate::survey::Localized;
use crate::wording::Wordings;
use crate::yaml::{Problems, Spanned, Text};

/// The languages that a file names, if it names any that can be used.
pub(crate) fn languages(
    language: Option<&Spanned<Language>>,
    languages: Option<&[Spanned<Language>]>,
    wordings: &Wordings,
    problems: &mut Problems,
) -> Option<Languages> {
    if let (Some(language), Some(_)) = (language, languages) {
        let problem = Diagnostic::error("both-languages", "both `language` and `languages`")
            .help("keep `languages` and list them all; the first is the default");
        problems.add(language.span.clone(), problem);
    }
    let named = languages.or(language.map(std::slice::from_ref));
    let mut found = Vec::new();
    for language in named.unwrap_or(&[]) {
        if found.contains(&language.value) {
            let message = format!("language `{}` stands twice", language.value);
            let problem =
                Diagnostic::error("duplicate-language", message).help("remove one of them");
            problems.add(language.span.clone(), problem);
        } else if wordings.get(&language.value).is_none() {
            problems.add(language.span.clone(), no_wording(&language.value, wordings));
        } else {
            found.push(language.value.clone());
        }
    }
    Languages::new(found)
}

fn no_wording(language: &Language, wordings: &Wordings) -> Diagnostic {
    let known = one_of(wordings.languages().map(Language::as_str));
    let message = format!("there is no wording for `{language}`");
    Diagnostic::error("no-wording", message).help(format!(
        "use {known}, or add a file `templates/wording/{language}.ftl`"
    ))
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
                let message = format!("the text is missing in {}", one_of(missing));
                let problem = Diagnostic::error("missing-translation", message)
                    .help("add the text in this language, or remove the language from `languages`");
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
            let own = one_of(languages.iter().map(Language::as_str));
            let message = format!("`{}` is no language of this survey", language.value);
            let problem = Diagnostic::error("other-language", message)
                .help(format!("the survey has {own}; see `languages` at its top"));
            problems.add(language.span.clone(), problem);
        }
    }
    known
}

impl Checker<'_> {
    pub(super) fn text(&mut self, text: Option<&LocalizedSource>) -> Option<Localized> {
        localized(text, &self.languages, self.problems)
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
            let message = format!(
                "the link `{}` may not be published",
                link.address.escape_debug()
            );
            let problem = Diagnostic::error("forbidden-link", message).help(
                "links may begin with `https:`, `http:`, `mailto:` or `tel:`, or be relative",
            );
            self.problems.add(text.span.clone(), problem);
        }
    }
}
