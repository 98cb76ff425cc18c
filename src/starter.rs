//! The first text of a new survey: a small one that builds, with comments that explain the keys.
//!
//! The texts are data, `templates/starter/survey.<language>.yaml`, all of the same shape: the same
//! keys in the same order, each text on a line of its own or in a block (`|`). For several languages
//! the file of the first is taken, and each text in it becomes one text per language.

use crate::language::Language;
use crate::templates;

/// Tells editors where the schema is, so that they complete and explain.
const EDITORS: &str = "# yaml-language-server: $schema=../../survey.schema.json\n";

/// The line with the title of a survey, the first of its texts.
const TITLE: &str = "title: ";

/// The keys whose texts differ from language to language.
const TEXTS: [&str; 10] = [
    "title",
    "introduction",
    "consent",
    "thanks",
    "name",
    "description",
    "functional",
    "dysfunctional",
    "question",
    "label",
];

pub fn languages() -> Vec<Language> {
    let names = templates::builtin().filter_map(|(path, _)| path.strip_prefix("starter/survey."));
    names
        .filter_map(|name| Language::new(name.strip_suffix(".yaml")?))
        .collect()
}

pub fn settings(language: &Language) -> Option<&'static str> {
    file("kanopress", language)
}

/// A new survey in these languages, with a title of its own if one is given; `None` if one of them
/// has no starting survey.
pub fn survey(languages: &[Language], title: Option<&str>) -> Option<String> {
    let files = languages.iter().map(|language| {
        let file = file("survey", language)?;
        Some(title.map_or_else(|| file.to_owned(), |title| titled(file, title)))
    });
    let files: Vec<String> = files.collect::<Option<_>>()?;
    let mut translations: Vec<(&Language, std::vec::IntoIter<StarterText>)> = languages
        .iter()
        .zip(&files)
        .map(|(language, file)| (language, texts(file).into_iter()))
        .collect();
    let mut survey = EDITORS.to_owned();
    let mut lines = files.first()?.lines().peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("language: ") {
            survey.push_str(&language_line(languages));
        } else if let (Some((start, _)), true) = (text_of(line), languages.len() > 1) {
            // The lines of a block go with its text, but for a blank one at its end.
            let mut last = line;
            while let Some(next) = lines.next_if(|next| is_inside(next, line)) {
                last = next;
            }
            survey.push_str(start);
            survey.push('\n');
            for (language, texts) in &mut translations {
                survey.push_str(&texts.next()?.in_language(language));
            }
            if last.is_empty() {
                survey.push('\n');
            }
        } else {
            survey.push_str(line);
            survey.push('\n');
        }
    }
    Some(survey)
}

fn file(name: &str, language: &Language) -> Option<&'static str> {
    let path = format!("starter/{name}.{language}.yaml");
    let mut files = templates::builtin();
    files.find_map(|(built_in, text)| (built_in == path).then_some(text))
}

fn language_line(languages: &[Language]) -> String {
    let tags: Vec<&str> = languages.iter().map(Language::as_str).collect();
    match tags.as_slice() {
        [tag] => format!("language: {tag}\n"),
        tags => format!("languages: [{}]\n", tags.join(", ")),
    }
}

/// A text of a file: the rest of its line, and the lines of its block.
struct StarterText {
    indent: usize,
    value: String,
    block: Vec<String>,
}

impl StarterText {
    /// The text under its key, as the one of this language.
    fn in_language(&self, language: &Language) -> String {
        let indent = " ".repeat(self.indent + 2);
        let mut lines = format!("{indent}{language}: {}\n", self.value);
        for line in &self.block {
            lines.push_str(format!("  {line}").trim_end());
            lines.push('\n');
        }
        lines
    }
}

/// A file with another title.
fn titled(file: &str, title: &str) -> String {
    let lines = file.lines().map(|line| match line.strip_prefix(TITLE) {
        Some(_) => format!("{TITLE}{title}\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}

fn texts(file: &str) -> Vec<StarterText> {
    let mut texts = Vec::new();
    let mut lines = file.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some((start, value)) = text_of(line) {
            let mut block = Vec::new();
            while let Some(next) = lines.next_if(|next| is_inside(next, line)) {
                block.push(next.to_owned());
            }
            while block.last().is_some_and(String::is_empty) {
                block.pop();
            }
            texts.push(StarterText {
                indent: indent(start),
                value: value.to_owned(),
                block,
            });
        }
    }
    texts
}

/// The line up to the colon after its key, and the value; if the key has texts.
fn text_of(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(": ")?;
    TEXTS
        .contains(&key.trim_start_matches([' ', '-']))
        .then(|| (&line[..=key.len()], value))
}

/// True for the lines of a block that begins on `line`.
fn is_inside(next: &str, line: &str) -> bool {
    line.ends_with('|') && (next.is_empty() || indent(next) > indent(line))
}

/// How far a key is indented; the dash of a list counts as blank.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '-']).len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::advice;
    use crate::definition::{Definition, check};
    use crate::markdown::{Pictures, render};
    use crate::site::Settings;
    use crate::survey::{Defaults, Localized, Survey};
    use crate::templates::built_in_wordings;
    use crate::versions::History;
    use crate::wording::Wordings;

    /// The new survey in these languages, about which nothing is to be said.
    fn checked(languages: &[Language], wordings: &Wordings) -> Survey {
        let text = survey(languages, None).expect("files");
        let defaults = Defaults::new(Language::default());
        let definition = Definition::alone("new", "new.yaml", text.as_bytes());
        let checked = check(&definition, &defaults, wordings);
        assert_eq!(checked.diagnostics, [], "{text}");
        let (survey, document) = checked.right.expect("no errors");
        assert_eq!(advice(&document, &survey, History::NONE), [], "{text}");
        survey
    }

    #[test]
    fn every_language_with_wording_has_a_starting_survey_and_settings() {
        let wordings = built_in_wordings();
        let all: Vec<Language> = wordings.languages().cloned().collect();
        assert_eq!(languages(), all);
        for language in all {
            let text = settings(&language).expect("a file");
            let settings = Settings::new(Defaults::new(Language::new("tlh").expect("a tag")));
            let (settings, problems) =
                settings.read("kanopress.yaml", text.as_bytes(), &[].into(), &wordings);
            assert_eq!(problems, [], "{language}");
            assert_eq!(settings.defaults.languages.first(), &language);
        }
    }

    #[test]
    fn every_starting_survey_is_right_alone_and_before_the_others() {
        let wordings = built_in_wordings();
        let mut all = languages();
        for _ in 0..all.len() {
            all.rotate_left(1);
            for languages in [&all[..1], &all] {
                let survey = checked(languages, &wordings);
                assert!(survey.languages.iter().eq(languages));
                let introduction = survey.introduction.expect("a text");
                let different: std::collections::BTreeSet<_> =
                    introduction.iter().map(|(_, text)| text).collect();
                assert_eq!(different.len(), languages.len());
            }
        }
    }

    /// In some scripts `**` beside punctuation marks nothing, and is shown.
    #[test]
    fn every_mark_becomes_bold_and_every_negation_has_one() {
        let languages = languages();
        let survey = checked(&languages, &built_in_wordings());
        for language in &languages {
            let bold = |markdown: &Localized| {
                let (text, page) = (markdown.get(language), language.direction());
                let html = render(text, &Pictures::new(), page);
                assert!(!html.contains('*'), "{html}");
                html.matches("<strong>").count()
            };
            for feature in &survey.features {
                assert_eq!(bold(&feature.functional), 0, "{language} {}", feature.id);
                assert_eq!(bold(&feature.dysfunctional), 1, "{language} {}", feature.id);
            }
            // With and without.
            assert_eq!(
                survey.introduction.as_ref().map(bold),
                Some(2),
                "{language}"
            );
        }
    }

    /// The lines of a file without what differs by language: texts, and the words of comments.
    fn shape(file: &str) -> Vec<&str> {
        let mut shape = Vec::new();
        let mut lines = file.lines().peekable();
        while let Some(line) = lines.next() {
            let is_key = |key: &&str| line.starts_with(key);
            let key_in_comment = ["# contact: ", "# ask: "].iter().any(is_key);
            if line.trim_start().starts_with('#') && !key_in_comment {
                // A comment has as many lines as its language needs.
                shape.push("#");
            } else if let Some((start, _)) = text_of(line) {
                shape.push(start);
                while lines.next_if(|next| is_inside(next, line)).is_some() {}
            } else {
                shape.push(line.strip_prefix("language").map_or(line, |_| "language"));
            }
        }
        shape.dedup();
        shape
    }

    #[test]
    fn all_files_have_the_same_shape() {
        let english = Language::default();
        for name in ["survey", "kanopress"] {
            let english = shape(file(name, &english).expect("a file"));
            assert!(english.contains(&"title:"), "{english:?}");
            for language in languages() {
                let own = shape(file(name, &language).expect("a file"));
                assert_eq!(own, english, "{language}");
            }
        }
    }

    #[test]
    fn a_language_without_a_file_has_no_starting_survey() {
        let language = Language::new("tlh").expect("a tag");
        assert_eq!(survey(&[Language::default(), language], None), None);
    }
}
