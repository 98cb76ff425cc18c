//! The words in what the parser makes of a text.

use pulldown_cmark::Event;

/// The words of an event, if it has any.
pub(super) fn words<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(text) | Event::Code(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    }
}
