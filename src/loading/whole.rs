//! The page with all that it loads inside.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use lol_html::html_content::{ContentType, Element};
use lol_html::{
    ElementContentHandlers, EndTagHandler, RewriteStrSettings, Selector, element, rewrite_str, text,
};

use super::built::{BuiltPage, Loaded, not_text};
use super::element::{Reader, set, value};
use crate::diagnostic::Diagnostic;

/// A page with all that it loads in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholePage {
    /// The page.
    pub html: String,
    /// What it loaded at once, in its order.
    pub loaded: Vec<Loaded>,
    /// The links to what it still loads, because browsers take it from files only.
    pub outside: Vec<String>,
}

impl BuiltPage<'_> {
    /// The page with all that it loads, or what of it is not a file of the site.
    pub fn whole(self) -> Result<WholePage, Box<Diagnostic>> {
        let bytes = self.bytes(self.path);
        let html = bytes.ok_or_else(|| self.missing(self.path))?;
        let html = std::str::from_utf8(html).map_err(|_| not_text(self.path))?;
        let reader = RefCell::new(Reader::new(self));
        let html = rewrite(
            html,
            [
                element!("*", |element| {
                    reader.borrow_mut().element(element);
                    Ok(())
                }),
                text!("style", |chunk| {
                    reader.borrow_mut().style_text(chunk);
                    Ok(())
                }),
            ],
        );
        let read = reader.into_inner().finish()?;
        let html = rewrite(
            &html,
            [element!(
                "meta[http-equiv=\"content-security-policy\" i]",
                |meta| {
                    if let Some(content) = value(meta, "content") {
                        set(meta, "content", &read.inside.policy(&content));
                    }
                    Ok(())
                }
            )],
        );
        Ok(WholePage {
            html: at_the_end(&html, read.waiting),
            loaded: read.loaded,
            outside: read.outside,
        })
    }
}

/// The page with some elements before its end.
fn at_the_end(html: &str, elements: String) -> String {
    let left = Rc::new(RefCell::new(elements));
    let html = rewrite(
        html,
        [element!("body", |body: &mut Element<'_, '_>| {
            let left = Rc::clone(&left);
            let end: EndTagHandler<'static> = Box::new(move |end| {
                end.before(&left.take(), ContentType::Html);
                Ok(())
            });
            body.on_end_tag(end)
        })],
    );
    // The end tag may be left out.
    html + &left.take()
}

type Handlers<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h>);

/// Reads a page, and writes it as the handlers want it.
#[expect(
    clippy::expect_used,
    reason = "memory has no limit, no handler fails, and doubtful nesting is let through"
)]
fn rewrite<'h>(html: &str, handlers: impl IntoIterator<Item = Handlers<'h>>) -> String {
    let mut settings = RewriteStrSettings::new().with_strict(false);
    for handler in handlers {
        settings = settings.append_element_content_handler(handler);
    }
    rewrite_str(html, settings).expect("any text is a page")
}
