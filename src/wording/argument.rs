//! What is filled into a text.

use fluent_bundle::FluentValue;

/// What is filled into a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument<'a> {
    /// A count, which chooses the plural form and is printed as the language writes it.
    Count(u64),
    /// Any text, filled in as it is.
    Text(&'a str),
}

impl<'a> From<Argument<'a>> for FluentValue<'a> {
    fn from(part: Argument<'a>) -> Self {
        match part {
            Argument::Count(count) => count.into(),
            Argument::Text(text) => text.into(),
        }
    }
}
