//! What all pages of a survey have in common: where they are, whom to ask, and what they show beside
//! their texts.
//!
//! The first language of a survey has its pages at `<id>/`, each other one at `<id>/<language>/`.

mod contact;

pub use contact::ContactView;

use serde::Serialize;

use crate::direction::Direction;
use crate::files::relative_link;
use crate::language::Language;
use crate::markdown::{Picture, Pictures};
use crate::survey::{Id, Survey};

/// The path of one of a survey's pages below the output folder: `<id>/<page>` in the first language,
/// `<id>/<language>/<page>` in each other one.
pub fn path(survey: &Survey, language: &Language, page: &str) -> String {
    if language == survey.languages.first() {
        format!("{}/{page}", survey.id)
    } else {
        format!("{}/{language}/{page}", survey.id)
    }
}

/// The folder of a public report, below that of the form in its language.
const REPORT: &str = "results";

/// The path of a file of a survey's public report, below the output folder.
pub fn public_report(survey: &Survey, language: &Language, file: &str) -> String {
    path(survey, language, &format!("{REPORT}/{file}"))
}

/// True of the path of a file of a survey's public report, also of one of an earlier build.
pub fn is_in_public_report(survey: &Id, path: &str) -> bool {
    let below = path.strip_prefix(survey.as_str());
    let Some(below) = below.and_then(|path| path.strip_prefix('/')) else {
        return false;
    };
    let (first, rest) = below.split_once('/').unwrap_or((below, ""));
    let (second, _) = rest.split_once('/').unwrap_or((rest, ""));
    first == REPORT || second == REPORT && Language::new(first).is_some()
}

/// The images of a survey, as the page at `page` links to them.
pub fn pictures(survey: &Survey, page: &str) -> Pictures {
    let pictures = survey.images.iter().map(|(address, image)| {
        let picture = Picture {
            href: relative_link(page, &image.path),
            width: image.width,
            height: image.height,
        };
        (address.clone(), picture)
    });
    pictures.collect()
}

/// What `base.html` needs to know of every page.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// The language of the page.
    pub lang: Language,
    /// `ltr` or `rtl`.
    pub dir: Direction,
    /// Its path below the output folder.
    pub page: String,
    /// Plain text.
    pub title: String,
}

impl PageView {
    /// The page at `path` in one language.
    pub fn new(lang: &Language, path: String, title: &str) -> Self {
        Self {
            lang: lang.clone(),
            dir: lang.direction(),
            page: path,
            title: title.to_owned(),
        }
    }
}

/// A link to a page in a language that may be another one.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Relative to the page that it stands on.
    pub href: String,
    /// Plain text, in the language of the page that it leads to.
    pub text: String,
    /// The language of the page that it leads to.
    pub lang: Language,
    /// `ltr` or `rtl`, for the text.
    pub dir: Direction,
}

impl LinkView {
    /// A link with a text in the language of its page.
    pub fn new(href: String, text: String, lang: &Language) -> Self {
        Self {
            href,
            text,
            lang: lang.clone(),
            dir: lang.direction(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_public_reports_are_known() {
        let survey = Id::new("tea").expect("an id");
        for path in [
            "tea/results/index.html",
            "tea/results/charts/plane.svg",
            "tea/zh-CN/results/index.html",
        ] {
            assert!(is_in_public_report(&survey, path), "{path}");
        }
        for path in [
            "tea/index.html",
            "tea/en/index.html",
            "tea2/results/index.html",
            "results/index.html",
            "tea/thanks/results.html",
        ] {
            assert!(!is_in_public_report(&survey, path), "{path}");
        }
    }
}
