//! Diagnostics as text for people, with an excerpt of the file.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Catalogue, Explanation};
use crate::diagnostic::{Diagnostic, Severity, SourceSpan};
use crate::unicode::{is_hidden, visible};

impl Catalogue {
    /// Lays a diagnostic out as text with an excerpt, with terminal colours if `colour` says so.
    pub fn render(&self, diagnostic: &Diagnostic, colour: bool) -> String {
        let words = self.explain(diagnostic);
        let (level, name) = match diagnostic.severity() {
            Severity::Error => (Level::ERROR, self.text("severity.error", &[])),
            Severity::Warning => (Level::WARNING, self.text("severity.warning", &[])),
        };
        let title = level.with_name(name).primary_title(&words.message);
        let mut group = Group::with_title(title.id(diagnostic.code().name()));
        if let Some(place) = &diagnostic.place {
            group = group.element(snippet(diagnostic, place, &words));
        }
        let colon = self.text("severity.colon", &[]);
        let help = self.text("help", &[]);
        for remedy in &words.remedies {
            let text = format!("{help}{colon}{remedy}");
            group = group.element(Level::HELP.no_name().message(text));
        }
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let text = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
        // The library takes out what is hidden in the excerpt, but not all of it. What is left is not
        // ours, unless it belongs to the layout.
        let text = text.replace(|c| is_hidden(c) && !is_layout(c), "\u{fffd}");
        // It writes an English colon after the name and code, which have none in them.
        text.replacen(": ", &colon, 1)
    }
}

/// True of line ends and colours, which the library has made, and of what chooses the form of an emoji.
const fn is_layout(character: char) -> bool {
    matches!(character, '\n' | '\u{1b}' | '\u{fe00}'..='\u{fe0f}')
}

fn snippet<'a>(
    diagnostic: &Diagnostic,
    place: &'a SourceSpan,
    words: &'a Explanation,
) -> Snippet<'a, Annotation<'a>> {
    let primary = AnnotationKind::Primary
        .span(place.span())
        .label(words.label.as_deref());
    let earlier = diagnostic.earlier.iter().map(|earlier| {
        AnnotationKind::Context
            .span(earlier.span())
            .label(words.also.as_deref())
    });
    Snippet::source(place.text())
        .path(visible(place.file()))
        .line_start(place.first_line())
        .annotation(primary)
        .annotations(earlier)
}
