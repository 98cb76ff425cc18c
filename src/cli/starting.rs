//! What a new survey begins with, in the languages that the user named.

use crate::diagnostic::Problem;
use crate::language::Language;
use crate::message::OneOf;
use crate::starter;

/// A new survey in these languages, or what is wrong with them; one that is given twice counts once.
pub(super) fn starting_survey(tags: &[String], title: Option<&str>) -> Result<String, Problem> {
    let known = starter::languages();
    let mut languages: Vec<Language> = Vec::new();
    let mut unknown: Vec<&str> = Vec::new();
    for tag in tags {
        match Language::new(tag).filter(|language| known.contains(language)) {
            Some(language) if languages.contains(&language) => {}
            Some(language) => languages.push(language),
            None => unknown.push(tag),
        }
    }
    let survey = starter::survey(&languages, title).filter(|_| unknown.is_empty());
    survey.ok_or_else(|| no_starter(&unknown))
}

/// The settings and the survey of a new site in one language, or what is wrong with it.
pub(super) fn starting_site(tag: &str) -> Result<(&'static str, String), Problem> {
    let settings = Language::new(tag).and_then(|language| starter::settings(&language));
    let settings = settings.ok_or_else(|| no_starter(&[tag]))?;
    Ok((settings, starting_survey(&[tag.to_owned()], None)?))
}

fn no_starter(tags: &[&str]) -> Problem {
    Problem::NoStarter {
        languages: tags.iter().copied().collect(),
        known: starting_languages(),
    }
}

/// The languages of starting surveys, to choose one.
pub(super) fn starting_languages() -> OneOf {
    starter::languages().iter().map(Language::as_str).collect()
}
