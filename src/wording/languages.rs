//! The texts of all languages, read from their files.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::literals::literals;
use super::nesting;
use super::texts::{Wording, is_label};
use crate::diagnostic::{Diagnostic, Problem, SourceSpan};
use crate::forbidden::{is_merge_mark, unpublishable};
use crate::language::Language;

/// So many missing texts are named one by one.
const FEW: usize = 20;
/// So many mistakes of one file are reported: each line of a file that is something else is one.
const SHOWN: usize = 100;

/// The texts of all languages.
#[derive(Debug, Default)]
pub struct Wordings {
    languages: BTreeMap<Language, Wording>,
    /// What the first English file says, which is the built-in one: every language needs it.
    needed: BTreeSet<String>,
}

impl Wordings {
    /// Reads wording files, given as (path, text); the file's name without `.ftl` is the language.
    ///
    /// A later file takes the place of an earlier one of the same language, message by message, so
    /// that a site's file need hold only what it changes.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut wordings = Self::default();
        let mut diagnostics = Vec::new();
        for (path, text) in files {
            match read_file(path, text) {
                Ok((language, resource)) => wordings.add(language, resource),
                Err(found) => diagnostics.extend(found),
            }
        }
        if diagnostics.is_empty() {
            Ok(wordings)
        } else {
            Err(diagnostics)
        }
    }

    fn add(&mut self, language: Language, resource: FluentResource) {
        let first = language == Language::default() && self.get(&language).is_none();
        let wording = self.languages.entry(language);
        let wording = wording.or_insert_with_key(Wording::new);
        wording.add(resource);
        if first {
            let texts = wording.keys.iter().filter(|key| !is_label(key));
            self.needed = texts.cloned().collect();
        }
    }

    /// The texts of a language, if there is a file of it.
    pub fn get(&self, language: &Language) -> Option<&Wording> {
        self.by_tag(language.as_str())
    }

    /// The texts of a language, by its tag in the usual spelling.
    pub fn by_tag(&self, tag: &str) -> Option<&Wording> {
        self.languages.get(tag)
    }

    /// The texts of a language of a survey.
    ///
    /// # Panics
    ///
    /// If there are none: the check of a definition lets no language through that has no texts.
    #[expect(clippy::expect_used, reason = "the check of a definition holds it")]
    pub fn of(&self, language: &Language) -> &Wording {
        let wording = self.get(language);
        wording.expect("a survey has only languages that have texts")
    }

    /// What a language lacks, and its label sets that are not whole.
    pub fn gaps(&self, language: &Language) -> Vec<Diagnostic> {
        let Some(wording) = self.get(language) else {
            return Vec::new();
        };
        let file = || format!("templates/wording/{language}.ftl");
        let missing: Vec<String> = self.needed.difference(&wording.keys).cloned().collect();
        if missing.len() > FEW {
            // Whoever wants other words for a few texts names the file by the language that has them.
            let mut others = self.languages.keys().filter(|other| *other != language);
            let near = others.find(|other| other.is_read_like(language));
            let problem = Problem::MissingTexts {
                count: missing.len() as u64,
                file: file(),
                near: near.map(ToString::to_string),
            };
            return vec![problem.into()];
        }
        missing
            .into_iter()
            .chain(wording.scale_gaps())
            .map(|text| Problem::MissingText { text, file: file() }.into())
            .collect()
    }

    /// The languages that have texts.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.languages.keys()
    }
}

fn read_file(path: &str, text: &str) -> Result<(Language, FluentResource), Vec<Diagnostic>> {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let language = name
        .strip_suffix(".ftl")
        .and_then(Language::new)
        .ok_or_else(|| {
            let file = format!("templates/{path}");
            vec![Problem::WordingName { file }.into()]
        })?;
    let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let place = file(path, text);
        let found = errors.into_iter().take(SHOWN).map(|error| {
            let detail = error.to_string();
            Problem::WordingSyntax { detail }.at(place.at(error.pos))
        });
        found.collect::<Vec<_>>()
    })?;
    Ok((language, resource))
}

fn file(path: &str, text: &str) -> SourceSpan {
    SourceSpan::new(format!("templates/{path}").into(), text.into(), 0..0)
}

/// What is wrong with a wording file that a person wrote, beside what is said when it is read.
pub fn mistakes(path: &str, text: &str) -> Vec<Diagnostic> {
    let place = file(path, text);
    let slips = slips(text);
    if !slips.is_empty() {
        let found = slips.into_iter();
        return found.map(|(span, slip)| slip.at(place.at(span))).collect();
    }
    if let Err((span, problem)) = nesting::check(text) {
        return vec![problem.at(place.at(span))];
    }
    // What cannot be read has no literals.
    let resource =
        FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let escaped = literals(&resource).into_iter().find_map(|literal| {
        let said = unescape_unicode_to_string(literal);
        let (_, problem) = unpublishable(&said).into_iter().next()?;
        let start = text.find(literal)?;
        Some(problem.at(place.at(start..start + literal.len())))
    });
    escaped.into_iter().collect()
}

/// What the parser would explain badly: marks that a merge left, and tabs in an indent.
fn slips(text: &str) -> Vec<(Range<usize>, Problem)> {
    let mut found = Vec::new();
    let mut tabs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if is_merge_mark(line.as_bytes()) {
            found.push((start..start + line.trim_end().len(), Problem::MergeConflict));
        } else if indent < line.trim_end().len() {
            tabs.extend(line[..indent].find('\t').map(|tab| start + tab));
        }
        start += line.len();
    }
    if let [tab, more @ ..] = tabs.as_slice() {
        let more = more.len() as u64;
        found.push((*tab..tab + 1, Problem::BadIndent { found: "tab", more }));
    }
    found
}
