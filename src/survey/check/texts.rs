//! Languages, and texts that must be there in each of them.

use super::Checker;
use crate::diagnostic::{Diagnostic, one_of};
use crate::markdown;
use crate::survey::Localized;
use crate::wording::{Language, Wordings};
use crate::yaml::{LocalText, Problems, Text};

/// The languages that a file names, if it names any that can be used.
pub(super) fn languages(
    language: Option<&Text>,
    languages: Option<&[Text]>,
    wordings: &Wordings,
    problems: &mut Problems,
) -> Option<Vec<Language>> {
    if let (Some(language), Some(_)) = (language, languages) {
        let problem = Diagnostic::error("both-languages", "both `language` and `languages`")
            .help("keep `languages` and list them all; the first is the default");
        problems.add(language.span.clone(), problem);
    }
    let mut found = Vec::new();
    for tag in language.into_iter().chain(languages.unwrap_or_default()) {
        match checked_language(tag, wordings) {
            Ok(language) if found.contains(&language) => {
                let message = format!("language `{language}` stands twice");
                let problem = Diagnostic::error("duplicate-language", message);
                problems.add(tag.span.clone(), problem);
            }
            Ok(language) => found.push(language),
            Err(problem) => problems.add(tag.span.clone(), problem),
        }
    }
    (!found.is_empty()).then_some(found)
}

/// A language that pages can be made in.
fn checked_language(tag: &Text, wordings: &Wordings) -> Result<Language, Diagnostic> {
    let Some(language) = Language::new(&tag.value) else {
        let message = format!("`{}` is no language tag", tag.value);
        return Err(Diagnostic::error("bad-language", message)
            .help("use a tag such as `en`, `zh-CN` or `pt-BR`"));
    };
    if wordings.get(&language).is_none() {
        let known = one_of(wordings.languages().map(Language::as_str));
        return Err(Diagnostic::error(
            "no-wording",
            format!("there is no wording for `{language}`"),
        )
        .help(format!(
            "use {known}, or add a file `templates/wording/{language}.ftl`"
        )));
    }
    Ok(language)
}

impl Checker<'_> {
    /// A text in every language; `None` if it was left out, or is wrong and was reported.
    pub(super) fn text(&mut self, text: Option<&LocalText>) -> Option<Localized> {
        match text? {
            LocalText::Everywhere(text) => {
                Localized::build(&self.languages, |_| Some(text.value.clone()))
            }
            LocalText::ByLanguage { texts, span } => {
                let known = self.known_languages(texts);
                let missing: Vec<&str> = self
                    .languages
                    .iter()
                    .filter(|language| !known.iter().any(|(known, _)| known == *language))
                    .map(Language::as_str)
                    .collect();
                if !missing.is_empty() {
                    let message = format!("the text is missing in {}", one_of(missing));
                    let problem = Diagnostic::error("missing-translation", message).help(
                        "add the text in this language, or remove the language from `languages`",
                    );
                    self.problems.add(span.clone(), problem);
                }
                Localized::build(&self.languages, |language| {
                    let (_, text) = known.iter().find(|(known, _)| known == language)?;
                    Some((*text).to_owned())
                })
            }
        }
    }

    fn known_languages<'t>(&mut self, texts: &'t [(Text, Text)]) -> Vec<(Language, &'t str)> {
        let mut known = Vec::new();
        for (tag, text) in texts {
            match Language::new(&tag.value) {
                Some(language) if self.languages.contains(&language) => {
                    known.push((language, text.value.as_str()));
                }
                _ => {
                    let own = one_of(self.languages.iter().map(Language::as_str));
                    let message = format!("`{}` is no language of this survey", tag.value);
                    let problem = Diagnostic::error("other-language", message)
                        .help(format!("the survey has {own}; see `languages` at its top"));
                    self.problems.add(tag.span.clone(), problem);
                }
            }
        }
        known
    }

    /// A text in Markdown.
    pub(super) fn markdown(&mut self, text: Option<&LocalText>) -> Option<Localized> {
        match text? {
            LocalText::Everywhere(text) => self.links(text),
            LocalText::ByLanguage { texts, .. } => {
                for (_, text) in texts {
                    self.links(text);
                }
            }
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
