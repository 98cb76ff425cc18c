//! Diagnostics as text for people, with an excerpt of the file.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity, SourceSpan};

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

fn snippet<'a>(diagnostic: &'a Diagnostic, place: &'a SourceSpan) -> Snippet<'a, Annotation<'a>> {
    let primary = AnnotationKind::Primary
        .span(place.span())
        .label(diagnostic.label.as_deref());
    let related = diagnostic.related.iter().map(|related| {
        AnnotationKind::Context
            .span(related.place.span())
            .label(related.label.as_str())
    });
    Snippet::source(place.text())
        .path(place.file())
        .line_start(place.first_line())
        .annotation(primary)
        .annotations(related)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_like_the_contract() {
        let text = "features:\n  - id: rescue\n  - id: rescue\n";
        let diagnostic = Diagnostic::error("duplicate-id", "feature `rescue` is defined twice")
            .at(SourceSpan::new(
                "surveys/a.yaml".into(),
                text.into(),
                33..39,
            ))
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
}
