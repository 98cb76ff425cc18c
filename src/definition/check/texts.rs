//! Languages, and texts that must be there in each of them.

use std::ops::Range;

use super::checker::Checker;
use crate::definition::address;
use crate::definition::localized_source::LocalizedSource;
use crate::diagnostic::{Problem, did_you_mean};
use crate::forbidden::unpublishable;
use crate::language::{Language, Languages};
use crate::markdown;
use crate::survey::Localized;
use crate::wording::Wordings;
use crate::yaml::{Problems, Spanned, Text};

/// The most characters that a title, a name or a label may have: more does not fit on a phone.
pub(crate) const MAXIMUM_TITLE: usize = 200;

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
    Problem::NoWording {
        language: language.to_string(),
        near: near(language, wordings.languages()).map(str::to_owned),
        known: wordings.languages().map(Language::as_str).collect(),
    }
}

/// The language that was probably meant: `zh` is Chinese too, `en-GB` English, and `cn` the region of
/// `zh-CN`.
fn near<'l>(language: &Language, known: impl Iterator<Item = &'l Language>) -> Option<&'l str> {
    let known: Vec<&Language> = known.collect();
    let find = |is_meant: &dyn Fn(&Language) -> bool| {
        let mut known = known.iter();
        let meant = known.find(|known| is_meant(known));
        meant.map(|known| known.as_str())
    };
    let tags = known.iter().map(|known| known.as_str());
    let region = language.as_str().to_uppercase();
    find(&|known| known.is_read_like(language))
        .or_else(|| did_you_mean(language.as_str(), tags))
        .or_else(|| find(&|known| known.primary() == language.primary()))
        .or_else(|| find(&|known| known.region().as_ref() == Some(&region)))
}

/// A text in every language; `None` if it was left out, or is wrong and was reported.
pub(crate) fn localized(
    text: Option<&LocalizedSource>,
    languages: &Languages,
    problems: &mut Problems,
) -> Option<Localized> {
    match text? {
        LocalizedSource::Everywhere(text) => {
            if let Some((place, slip)) = slip_after_language(text, languages, problems) {
                problems.add(place, slip);
                return None;
            }
            Localized::build(languages, |_| Some(text.value.clone()))
        }
        LocalizedSource::ByLanguage { texts, span } => {
            let text = |language: &Language| {
                let (_, text) = texts.iter().find(|(known, _)| known.value == *language)?;
                Some(text.value.clone())
            };
            let missing = languages.iter().filter(|language| text(language).is_none());
            let mut missing: Vec<&Language> = missing.collect();
            for (language, _) in texts.iter().filter(|(l, _)| !languages.contains(&l.value)) {
                let near = near(&language.value, missing.iter().copied());
                let problem = other_language(&language.value, near, languages);
                // A text under a tag that is nearly right is not missing besides, nor is one under a
                // wrong tag.
                match missing
                    .iter()
                    .position(|missing| Some(missing.as_str()) == near)
                {
                    Some(index) => drop(missing.remove(index)),
                    None => drop(missing.pop()),
                }
                problems.add(language.span.clone(), problem);
            }
            if !missing.is_empty() {
                let languages = missing.into_iter().map(Language::as_str).collect();
                let problem = Problem::MissingTranslation { languages };
                problems.add(span.clone(), problem);
            }
            Localized::build(languages, text)
        }
    }
}

/// Refuses a text that is too long where it is shown: in one line, or in a few.
pub(crate) fn check_length(
    key: &str,
    text: Option<&LocalizedSource>,
    most: usize,
    problems: &mut Problems,
) {
    for text in text.into_iter().flat_map(LocalizedSource::texts) {
        let characters = text.value.chars().count();
        if characters > most {
            let problem = Problem::LongText {
                key: key.to_owned(),
                characters: characters as u64,
                most: most as u64,
            };
            problems.add(text.span.clone(), problem);
        }
    }
}

/// What is wrong with a text that begins with the tag of a language: `zh-CN：茶`, `｛zh-CN：茶｝` and, in
/// a line of its own, `zh-CN:茶` are meant to be one of several texts, and YAML takes them for one.
fn slip_after_language(
    text: &Text,
    languages: &Languages,
    problems: &Problems,
) -> Option<(Range<usize>, Problem)> {
    let value = text.value.strip_prefix(['｛', '{']).unwrap_or(&text.value);
    let start = text.span.start + text.value.len() - value.len();
    languages.iter().find_map(|language| {
        let rest = value.strip_prefix(language.as_str())?;
        let start = start + language.as_str().len();
        if let Some(mark) = rest.chars().next().filter(|mark| *mark == '：') {
            return Some((start..start + mark.len_utf8(), full_width_colon(mark)));
        }
        let is_colon = rest.starts_with(':') && problems.begins_line(text.span.start);
        is_colon.then(|| (start..start + 1, Problem::ColonWithoutSpace))
    })
}

fn full_width_colon(mark: char) -> Problem {
    Problem::FullWidthMark {
        found: mark.to_string(),
        wanted: ": ".to_owned(),
    }
}

fn other_language(language: &Language, near: Option<&str>, languages: &Languages) -> Problem {
    Problem::OtherLanguage {
        language: language.to_string(),
        near: near.map(str::to_owned),
        known: languages.iter().map(Language::as_str).collect(),
    }
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
        check_length(key, text, most, self.problems);
        for text in text?.texts() {
            let bold = markdown::bold_in_plain(&text.value);
            self.warn_of_marks(text, bold.into_iter().collect(), |_| "plain");
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
            let contents = markdown::contents(&text.value);
            for link in contents.forbidden_links {
                let link = link.address;
                let problem = Problem::ForbiddenLink { link };
                self.problems.add(text.span.clone(), problem);
            }
            self.show_images(contents.images, text);
            self.warn_of_marks(text, markdown::strays(&text.value), |marks| {
                if marks.starts_with('_') {
                    "underscores"
                } else {
                    "asterisks"
                }
            });
            let unpublishable = unpublishable(&contents.characters);
            if let Some((_, problem)) = unpublishable.into_iter().next() {
                self.problems.add(text.span.clone(), problem);
            }
        }
        self.text(text)
    }

    /// Warns of marks of emphasis in a text, each at its place; at the text, if some were written by
    /// their codes.
    fn warn_of_marks(
        &mut self,
        text: &Text,
        marks: Vec<Range<usize>>,
        found: fn(&str) -> &'static str,
    ) {
        if marks.is_empty() {
            return;
        }
        let written = self.problems.text().get(text.span.clone());
        let written = written.unwrap_or_default().to_owned();
        let places = places_of_marks(&written);
        let read = places_of_marks(&text.value);
        for range in marks {
            let marks = &text.value[range.clone()];
            let index = read.binary_search(&range.start).ok();
            let place = index.filter(|_| read.len() == places.len());
            let place = place.map(|index| places[index]);
            let place = place.filter(|place| written[*place..].starts_with(marks));
            let place = place.map_or_else(
                || text.span.clone(),
                |place| {
                    let start = text.span.start + place;
                    start..start + marks.len()
                },
            );
            let problem = Problem::StrayEmphasis {
                marks: marks.to_owned(),
                found: found(marks),
            };
            self.problems.add(place, problem);
        }
    }
}

fn places_of_marks(text: &str) -> Vec<usize> {
    text.match_indices(['*', '_'])
        .map(|(place, _)| place)
        .collect()
}
