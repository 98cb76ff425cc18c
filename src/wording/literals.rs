//! The string literals of a wording file, in which characters can be written by their codes.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The string literals of all messages, as they are written.
pub(super) fn literals(resource: &FluentResource) -> Vec<&str> {
    let mut found = Vec::new();
    for entry in resource.entries() {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        let attributes = attributes.iter().map(|attribute| &attribute.value);
        for pattern in value.into_iter().chain(attributes) {
            of_pattern(pattern, &mut found);
        }
    }
    found
}

fn of_pattern<'r>(pattern: &Pattern<&'r str>, found: &mut Vec<&'r str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression<'r>(expression: &Expression<&'r str>, found: &mut Vec<&'r str>) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => found.push(value),
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            of_expression(expression, found);
        }
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => {
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}
