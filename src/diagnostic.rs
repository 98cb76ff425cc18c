//! What is wrong, where, and how to mend it: data, never a printed line.
//!
//! 1. A room that reads what a person wrote collects [`Diagnostic`]s, all of them.
//! 2. Each points at a [`SourceSpan`]: a file, an excerpt of it, and a span in the excerpt.
//! 3. The shell shows them with [`render`] (for people) or as JSON (they are [`Serialize`]).
//!
//! Messages are lower case, with names in backticks and no full stop.

use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// How bad it is. An error stops the command; a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something must be mended before anything is written.
    Error,
    /// Something should be looked at.
    Warning,
}

/// A span of bytes in a file, or in an excerpt of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSpan {
    file: Arc<str>,
    text: Arc<str>,
    first_line: usize,
    span: Range<usize>,
}

impl SourceSpan {
    /// A place in `text`, which is the whole of `file`; `span` counts bytes from its start.
    pub fn new(file: Arc<str>, text: Arc<str>, span: Range<usize>) -> Self {
        Self::in_excerpt(file, text, 1, span)
    }

    /// A place in an excerpt of `file` that begins on line `first_line` (counted from 1).
    ///
    /// A span that leaves the excerpt or cuts a character is moved to the nearest one that does not.
    pub fn in_excerpt(
        file: Arc<str>,
        text: Arc<str>,
        first_line: usize,
        span: Range<usize>,
    ) -> Self {
        let start = floor_boundary(&text, span.start);
        let end = floor_boundary(&text, span.end).max(start);
        Self {
            file,
            text,
            first_line,
            span: start..end,
        }
    }

    /// Another place in the same file.
    #[must_use]
    pub fn at(&self, span: Range<usize>) -> Self {
        Self::in_excerpt(
            Arc::clone(&self.file),
            Arc::clone(&self.text),
            self.first_line,
            span,
        )
    }

    /// The file, as the user knows it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The excerpt, or the whole of the file.
    pub fn text(&self) -> Arc<str> {
        Arc::clone(&self.text)
    }

    /// The line, counted from 1.
    pub fn line(&self) -> usize {
        self.first_line + self.before().matches('\n').count()
    }

    /// The column in characters, counted from 1.
    pub fn column(&self) -> usize {
        let before = self.before();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        before[line_start..].chars().count() + 1
    }

    /// The bytes of the excerpt that are meant.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    fn before(&self) -> &str {
        &self.text[..self.span.start]
    }
}

fn floor_boundary(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

/// A second place that belongs to the problem, and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where; in the same file as the problem itself.
    pub place: SourceSpan,
    /// What is there, in a few words.
    pub label: String,
}

/// One problem in what somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// The name of the rule, such as `unknown-key`; stable, made for machines.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where, unless the problem has no place in a file.
    pub place: Option<SourceSpan>,
    /// A few words under the place.
    pub label: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// The remedy.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error without a place yet.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message.into())
    }

    /// A warning without a place yet.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message.into())
    }

    fn new(severity: Severity, code: &'static str, message: String) -> Self {
        Self {
            severity,
            code,
            message,
            place: None,
            label: None,
            related: Vec::new(),
            help: None,
        }
    }

    /// Says where it is.
    #[must_use]
    pub fn at(mut self, place: SourceSpan) -> Self {
        self.place = Some(place);
        self
    }

    /// Says a few words under the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Points at another place of the same file.
    #[must_use]
    pub fn also(mut self, place: SourceSpan, label: impl Into<String>) -> Self {
        let label = label.into();
        self.related.push(Related { place, label });
        self
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says how to mend it, if there is something to say.
    #[must_use]
    pub fn help_if(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// True if nothing may be written because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let place = self.place.as_ref();
        let mut object = serializer.serialize_struct("Diagnostic", 7)?;
        object.serialize_field("severity", &self.severity)?;
        object.serialize_field("code", self.code)?;
        object.serialize_field("message", &self.message)?;
        object.serialize_field("file", &place.map(SourceSpan::file))?;
        object.serialize_field("line", &place.map(SourceSpan::line))?;
        object.serialize_field("column", &place.map(SourceSpan::column))?;
        object.serialize_field("help", &self.help)?;
        object.end()
    }
}

/// True if any of them is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}

/// Lays a diagnostic out as text with an excerpt, with terminal colours if `colour` says so.
pub fn render(diagnostic: &Diagnostic, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(diagnostic.message.as_str()));
    if let Some(place) = &diagnostic.place {
        group = group.element(snippet(diagnostic, place));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

fn snippet<'a>(
    diagnostic: &'a Diagnostic,
    place: &'a SourceSpan,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let primary = AnnotationKind::Primary
        .span(place.span())
        .label(diagnostic.label.as_deref());
    let related = diagnostic.related.iter().map(|related| {
        AnnotationKind::Context
            .span(related.place.span())
            .label(related.label.as_str())
    });
    Snippet::source(place.text.as_ref())
        .path(place.file.as_ref())
        .line_start(place.first_line)
        .annotation(primary)
        .annotations(related)
}

/// The candidate that `word` was probably meant to be, if one is near enough.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    const NEAR: f64 = 0.7;
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            let longest = word.chars().count().max(candidate.chars().count()).max(1);
            *distance <= 1 && longest > 2 || strsim::jaro_winkler(word, candidate) >= NEAR + 0.15
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The remedy for a wrong word: the candidate that was probably meant, or else what is said
/// `otherwise`.
pub fn did_you_mean_or<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    did_you_mean(word, candidates).map_or_else(otherwise, |near| format!("did you mean `{near}`?"))
}

/// The remedy for a wrong word where there are only a few: the one that was probably meant, or else
/// all of them after a `start` such as "use".
pub fn did_you_mean_or_one_of<'a>(
    word: &str,
    start: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> String {
    did_you_mean_or(word, known.clone(), || format!("{start} {}", one_of(known)))
}

/// A message of a library in the style of ours: it begins in lower case.
pub fn lower_first(message: &str) -> String {
    let mut characters = message.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}

/// Names for a sentence: "`a`, `b` or `c`".
pub fn one_of<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.pop() {
        None => String::new(),
        Some(last) if quoted.is_empty() => last,
        Some(last) => format!("{} or {last}", quoted.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, span: Range<usize>) -> SourceSpan {
        SourceSpan::new("surveys/a.yaml".into(), text.into(), span)
    }

    #[test]
    fn columns_count_characters() {
        let place = place("a: 1\n同步: x\n", 13..14);
        assert_eq!((place.line(), place.column()), (2, 5));
    }

    #[test]
    fn spans_outside_the_text_are_moved_into_it() {
        assert_eq!(place("同", 1..99).span(), 0..3);
    }

    #[test]
    fn looks_like_the_contract() {
        let text = "features:\n  - id: rescue\n  - id: rescue\n";
        let diagnostic = Diagnostic::error("duplicate-id", "feature `rescue` is defined twice")
            .at(place(text, 33..39))
            .label("already at line 2")
            .help("give one of them another id, such as `rescue-2`");
        assert_eq!(
            render(&diagnostic, false),
            "error: feature `rescue` is defined twice\n \
             --> surveys/a.yaml:3:9\n  \
             |\n3 |   - id: rescue\n  \
             |         ^^^^^^ already at line 2\n  \
             |\n  \
             = help: give one of them another id, such as `rescue-2`"
        );
    }

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        assert_eq!(did_you_mean("nmae", ["id", "name"]), Some("name"));
        assert_eq!(did_you_mean("zebra", ["id", "name"]), None);
        let remedy = |word| did_you_mean_or_one_of(word, "use", ["id", "name"]);
        assert_eq!(remedy("nmae"), "did you mean `name`?");
        assert_eq!(remedy("zebra"), "use `id` or `name`");
    }
}
