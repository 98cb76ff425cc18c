//! Diagnostics as text for people, with an excerpt of the file.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Catalogue, Explanation};
use crate::diagnostic::{Diagnostic, Severity, SourceSpan};

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
        // The library leaves those control characters in that need two bytes.
        let text = text.replace(|c| ('\u{80}'..='\u{9f}').contains(&c), "\u{fffd}");
        // It writes an English colon after the name and code, which have none in them.
        text.replacen(": ", &colon, 1)
    }
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
        .path(place.file())
        .line_start(place.first_line())
        .annotation(primary)
        .annotations(earlier)
}
