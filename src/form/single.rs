//! The form in one file, to be mailed or opened from the disk: what the page loads is put into it, and
//! the other languages are links to the files beside it.

use std::collections::BTreeMap;

use super::FORM;
use crate::diagnostic::{Diagnostic, Problem};
use crate::files::Files;
use crate::language::Language;
use crate::loading::{BuiltPage, WholePage};
use crate::page;
use crate::survey::Survey;

/// The forms of a survey in one file each, made of the built `files`: its own, and those that all
/// pages load; or what one of them loads that cannot be put into it.
pub fn single_files(survey: &Survey, files: &[&Files]) -> Result<Files, Box<Diagnostic>> {
    let languages = || survey.languages.iter();
    let beside: BTreeMap<String, String> = languages()
        .map(|lang| (page::path(survey, lang, FORM), name(survey, lang)))
        .collect();
    let mut singles = Files::new();
    for lang in languages() {
        let page = page::path(survey, lang, FORM);
        let built = BuiltPage {
            path: &page,
            files,
            beside: &beside,
        };
        let WholePage { html, outside, .. } = built.whole()?;
        if let Some(link) = outside.into_iter().next() {
            return Err(Box::new(Problem::NotInOneFile { page, link }.into()));
        }
        singles.insert(format!("{}/{}", survey.id, name(survey, lang)), html);
    }
    Ok(singles)
}

fn name(survey: &Survey, lang: &Language) -> String {
    format!("{}.{lang}.html", survey.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::sample;

    #[test]
    fn the_languages_of_a_form_are_beside_one_another() {
        let survey = sample::survey(str::to_owned);
        let mut files = Files::new();
        files.insert("cars/index.html", "<a href='zh-CN/index.html'>");
        files.insert("cars/zh-CN/index.html", "<a href='../index.html'>");
        let singles = single_files(&survey, &[&files]).expect("all is there");
        let html = |path: &str| std::str::from_utf8(singles.get(path).expect(path)).expect("text");
        assert_eq!(html("cars/cars.en.html"), "<a href=\"cars.zh-CN.html\">");
        assert_eq!(html("cars/cars.zh-CN.html"), "<a href=\"cars.en.html\">");
    }
}
