//! What a first visit of a form loads: its weight, and the most that it may have.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write as _;
use std::str::FromStr;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::forms::Forms;
use super::terminal::Terminal;
use super::threads::on_all_cores;
use crate::diagnostic::{Diagnostic, Problem};
use crate::files::Files;
use crate::form::FORM;
use crate::loading::{BuiltPage, Loaded};
use crate::message::Notice;
use crate::page;
use crate::site::Site;
use crate::survey::Survey;

/// A number of bytes: `14k` is 14 × 1024.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Budget(usize);

impl FromStr for Budget {
    type Err = NotBytes;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (number, unit) = match text.strip_suffix(['k', 'K']) {
            Some(number) => (number, 1024),
            None => (text, 1),
        };
        let number: Option<usize> = number.parse().ok();
        let bytes = number.and_then(|number| number.checked_mul(unit));
        bytes.map(Self).ok_or(NotBytes)
    }
}

/// A text is not a number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotBytes;

impl fmt::Display for NotBytes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a number of bytes")
    }
}

impl std::error::Error for NotBytes {}

/// The weight of a form's page in bytes, each file compressed with gzip as hosts do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weight {
    /// The page with its style sheets, images and fonts: all that a browser without JavaScript loads.
    plain: usize,
    script: usize,
}

impl Weight {
    /// The weight of the page at `path`, or what it loads that has none.
    fn of(path: &str, files: &[&Files]) -> Result<Self, Box<Diagnostic>> {
        let beside = BTreeMap::new();
        let page = BuiltPage {
            path,
            files,
            beside: &beside,
        };
        let loaded = page.whole()?.loaded;
        let weigh = |path: &str| page.bytes(path).map_or(0, gzip);
        // A browser loads a file once, wherever it is needed.
        let (mut plain, mut scripts) = (BTreeMap::new(), BTreeMap::new());
        plain.insert(path.to_owned(), weigh(path));
        for Loaded { is_script, choice } in loaded {
            let all = choice.into_iter().map(|path| (weigh(&path), path));
            let Some((weight, path)) = all.max() else {
                continue;
            };
            let files = if is_script { &mut scripts } else { &mut plain };
            files.insert(path, weight);
        }
        Ok(Self {
            plain: plain.values().sum(),
            script: scripts.values().sum(),
        })
    }

    const fn total(self) -> usize {
        self.plain + self.script
    }
}

#[expect(clippy::expect_used, reason = "memory takes all that is written to it")]
fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes);
    let compressed = written.and_then(|()| encoder.finish());
    compressed.expect("nothing fails in memory").len()
}

/// Says what the heaviest form weighs; the command ends if one is above the budget.
pub(super) fn hold(
    budget: Budget,
    site: &Site,
    forms: &Forms<'_>,
    terminal: &Terminal,
) -> Result<(), Exit> {
    let weights = on_all_cores(&site.surveys, |survey| {
        let files = forms.of(survey)?;
        weigh(&survey.survey, &[&files, &forms.shared])
    });
    let weights: Result<Vec<_>, Box<Diagnostic>> = weights.into_iter().collect();
    let weights = weights.map_err(|problem| Exit::report(&problem, Outcome::Invalid, terminal))?;
    let weights: Vec<(String, Weight)> = weights.into_iter().flatten().collect();
    let problems = above(budget, &weights);
    terminal.problems(&problems);
    if !problems.is_empty() {
        return Err(Exit::Reported(Outcome::Invalid));
    }
    let weights = weights.iter().map(|(_, weight)| weight);
    if let Some(weight) = weights.max_by_key(|weight| weight.total()) {
        let notice = Notice::Weight {
            bytes: weight.total() as u64,
            plain: weight.plain as u64,
        };
        let object = json!({ "weight": weight.total(), "without_javascript": weight.plain });
        terminal.done(notice, &object);
    }
    Ok(())
}

/// What the form of a survey weighs in each language, by its path; `files` are those of the survey and
/// those that all pages load.
fn weigh(survey: &Survey, files: &[&Files]) -> Result<Vec<(String, Weight)>, Box<Diagnostic>> {
    let pages = survey.languages.iter();
    let pages = pages.map(|language| page::path(survey, language, FORM));
    let weights = pages.map(|path| Weight::of(&path, files).map(|weight| (path, weight)));
    weights.collect()
}

/// The forms that are above the budget.
fn above(budget: Budget, weights: &[(String, Weight)]) -> Vec<Diagnostic> {
    let above = weights.iter();
    let above = above.filter(|(_, weight)| weight.total() > budget.0);
    let above = above.map(|(page, weight)| Problem::Budget {
        page: page.clone(),
        bytes: weight.total() as u64,
        most: budget.0 as u64,
    });
    above.map(Diagnostic::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budgets_are_bytes_or_kibibytes() {
        assert_eq!("14k".parse(), Ok(Budget(14 * 1024)));
        assert_eq!("900".parse(), Ok(Budget(900)));
        for text in ["", "k", "14kb", "-1", "99999999999999999999k"] {
            assert!(text.parse::<Budget>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_page_weighs_what_it_loads() {
        let mut files = Files::new();
        let page = "<link href='../a.css' rel=stylesheet><script src='../b.js'></script>\
            <img src=../c.png srcset='../c.png, ../d.png 2x'><img src=../c.png><div data-x=../e.png>";
        files.insert("x/index.html", page);
        let style = format!("a{{background:url(f.png)}}/*{}*/", "a".repeat(50));
        files.insert("a.css", style.as_str());
        let size = |name: &str| match name {
            "b.js" => "b".repeat(70),
            "d.png" => "0123456789".repeat(10),
            name => name.to_owned(),
        };
        for name in ["b.js", "c.png", "d.png", "e.png", "f.png"] {
            files.insert(name, size(name));
        }
        let weight = Weight::of("x/index.html", &[&files]).expect("all is there");
        let of = |text: &str| gzip(text.as_bytes());
        assert_eq!(weight.script, of(&size("b.js")));
        // Of a set, the heaviest; each once; and nothing that is loaded later.
        let images: usize = ["c.png", "d.png", "f.png"]
            .map(|name| of(&size(name)))
            .iter()
            .sum();
        assert_eq!(weight.plain, of(page) + of(&style) + images);
    }

    #[test]
    fn what_is_not_there_has_no_weight() {
        let page = "<script defer src=\"https://a.example/b.js\"></script>";
        let mut files = Files::new();
        files.insert("x/index.html", page);
        let problem = Weight::of("x/index.html", &[&files]).expect_err("no file");
        let expected = Problem::NotInSite {
            page: "x/index.html".to_owned(),
            link: "https://a.example/b.js".to_owned(),
        };
        assert_eq!(problem.problem, expected);
    }
}
