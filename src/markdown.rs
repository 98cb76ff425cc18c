//! Markdown to HTML that is safe to publish.
//!
//! Raw HTML is shown as text, and links lead only to addresses that a survey may need.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, html};

/// Schemes that links may have; relative links are allowed too.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// A link that may not be published stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbiddenLink {
    /// The address, as it was written.
    pub address: String,
}

/// HTML of some blocks of Markdown; forbidden links lead nowhere.
pub fn render(markdown: &str) -> String {
    let mut output = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut output, events(markdown));
    output
}

/// HTML of one line of Markdown, without the paragraph around it.
pub fn render_inline(markdown: &str) -> String {
    let html = render(markdown);
    let inner = html.trim_end();
    inner
        .strip_prefix("<p>")
        .and_then(|rest| rest.strip_suffix("</p>"))
        .filter(|inner| !inner.contains("<p>"))
        .map_or_else(|| inner.to_owned(), str::to_owned)
}

/// The text of some Markdown without its marks, for titles and file formats.
pub fn plain(markdown: &str) -> String {
    let mut output = String::with_capacity(markdown.len());
    for event in events(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => output.push_str(&text),
            Event::SoftBreak | Event::HardBreak => output.push(' '),
            Event::End(_) if output.ends_with(char::is_whitespace) => {}
            Event::End(pulldown_cmark::TagEnd::Paragraph | pulldown_cmark::TagEnd::Item) => {
                output.push(' ');
            }
            _ => {}
        }
    }
    output.trim_end().to_owned()
}

/// Plain text as Markdown that shows it as it is.
pub fn escape(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_punctuation() {
            output.push('\\');
        }
        output.push(character);
    }
    output
}

/// The links of some Markdown that may not be published.
pub fn forbidden_links(markdown: &str) -> Vec<ForbiddenLink> {
    Parser::new_ext(markdown, Options::empty())
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                (!is_allowed(&dest_url)).then(|| ForbiddenLink {
                    address: dest_url.into_string(),
                })
            }
            _ => None,
        })
        .collect()
}

fn events(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(markdown, Options::empty()).map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: allowed_or_nowhere(dest_url),
            title,
            id,
        }),
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Image {
            link_type,
            dest_url: allowed_or_nowhere(dest_url),
            title,
            id,
        }),
        other => other,
    })
}

fn allowed_or_nowhere(address: CowStr<'_>) -> CowStr<'_> {
    if is_allowed(&address) {
        address
    } else {
        CowStr::Borrowed("#")
    }
}

/// Browsers drop blanks and control characters from an address before they look at its scheme.
fn is_allowed(address: &str) -> bool {
    let address: String = address
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect();
    if address.starts_with("//") {
        return false;
    }
    let end = address.find([':', '/', '?', '#']);
    match end {
        Some(end) if address[end..].starts_with(':') => {
            let scheme = address[..end].to_ascii_lowercase();
            SCHEMES.contains(&scheme.as_str())
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_is_shown_as_text() {
        assert_eq!(
            render("a <b onclick=x>b</b>\n\n<script>\nalert(1)\n</script>\n"),
            "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n\
             &lt;script&gt;\nalert(1)\n&lt;/script&gt;\n"
        );
    }

    #[test]
    fn links_that_run_code_are_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java&#10;script:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//evil.example/x",
        ] {
            let markdown = format!("[x](<{address}>)");
            assert_eq!(forbidden_links(&markdown).len(), 1, "{address}");
            assert!(render(&markdown).contains("href=\"#\""), "{address}");
        }
    }

    #[test]
    fn ordinary_links_are_kept() {
        for address in [
            "https://a.example",
            "mailto:a@b.example",
            "page/x.html",
            "#a",
        ] {
            assert_eq!(forbidden_links(&format!("[x]({address})")), [], "{address}");
        }
    }

    #[test]
    fn one_line_has_no_paragraph() {
        assert_eq!(
            render_inline("do **not** stop"),
            "do <strong>not</strong> stop"
        );
    }

    #[test]
    fn escaped_text_is_shown_as_it_is() {
        let text = "**a** [b](c) <d> #1 `e` & f";
        assert_eq!(plain(&escape(text)), text);
    }

    #[test]
    fn plain_text_has_no_marks() {
        assert_eq!(
            plain("If it is **not** there,\nhow?"),
            "If it is not there, how?"
        );
    }
}
