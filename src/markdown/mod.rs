//! Markdown to HTML that is safe to publish.
//!
//! Raw HTML is shown as text, links lead only to addresses that a survey may need, and images are
//! only those that the page knows; of any other, its words are shown. Emphasis works without blanks
//! between words ([`flanking`]); what was meant for it and is none is found in [`stray`].

mod directed;
mod flanking;
mod stray;
mod words;

pub use self::stray::{bold_in_plain, strays};

use std::borrow::Cow;
use std::collections::BTreeMap;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd, html};
use serde::{Deserialize, Serialize};

use self::directed::directed;
use self::words::words;
use crate::direction::Direction;

/// Schemes that links may have; relative links are allowed too.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// A link that may not be published stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbiddenLink {
    /// The address, as it was written.
    pub address: String,
}

/// An image as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Relative to the page.
    pub href: String,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
}

/// The images that a page may show, by the address under which its texts know them.
pub type Pictures = BTreeMap<String, Picture>;

/// An image that some Markdown shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageUse {
    /// The address, as it was written.
    pub address: String,
    /// What stands for it where it is not seen.
    pub alternative: String,
}

/// HTML of some blocks of Markdown on a page of a direction; forbidden links lead nowhere.
pub fn render(markdown: &str, pictures: &Pictures, page: Direction) -> String {
    html(markdown, directed(events(markdown, pictures), page))
}

/// HTML of one line of Markdown, without the paragraph around it.
pub fn render_inline(markdown: &str, pictures: &Pictures, page: Direction) -> String {
    let events = events(markdown, pictures);
    let shown: String = events.iter().map(words).collect();
    let direction = page.of(&shown);
    let html = html(markdown, events);
    let inner = html.trim_end();
    let inner = inner
        .strip_prefix("<p>")
        .and_then(|rest| rest.strip_suffix("</p>"))
        .filter(|inner| !inner.contains("<p>"))
        .unwrap_or(inner);
    if direction == page {
        inner.to_owned()
    } else {
        isolated(inner, direction)
    }
}

/// Some HTML of another direction than what is around it.
pub fn isolated(html: &str, direction: Direction) -> String {
    format!("<bdi dir=\"{direction}\">{html}</bdi>")
}

fn html(markdown: &str, events: Vec<Event<'_>>) -> String {
    let mut output = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut output, events.into_iter());
    output
}

/// The text of some Markdown without its marks, for titles and file formats.
pub fn plain(markdown: &str) -> Cow<'_, str> {
    if is_line_of_text(markdown) {
        return markdown.into();
    }
    let mut output = String::with_capacity(markdown.len());
    for event in events(markdown, &Pictures::new()) {
        match event {
            Event::Text(text) | Event::Code(text) => output.push_str(&text),
            Event::SoftBreak | Event::HardBreak => output.push(' '),
            Event::End(_) if output.ends_with(char::is_whitespace) => {}
            Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                output.push(' ');
            }
            _ => {}
        }
    }
    output.truncate(output.trim_end().len());
    output.into()
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

/// What some Markdown has in it beside its words.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The links that may not be published.
    pub forbidden_links: Vec<ForbiddenLink>,
    /// The images that it shows.
    pub images: Vec<ImageUse>,
    /// All characters that are published, also those that are written by their numbers (`&#7;`), and
    /// those in attributes.
    pub characters: String,
}

/// Looks for links, images, and characters in some Markdown.
pub fn contents(markdown: &str) -> Contents {
    let mut contents = Contents::default();
    let mut open: Vec<ImageUse> = Vec::new();
    for event in parsed(markdown) {
        contents.characters.push_str(words(&event));
        match event {
            Event::Start(Tag::Link {
                dest_url, title, ..
            }) => {
                contents.characters.push_str(&title);
                if !is_allowed(&dest_url) {
                    let address = dest_url.into_string();
                    contents.forbidden_links.push(ForbiddenLink { address });
                }
            }
            // The language of some code is published as well, in an attribute.
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                contents.characters.push_str(&language);
            }
            Event::Start(Tag::Image { dest_url, .. }) => open.push(ImageUse {
                address: dest_url.into_string(),
                alternative: String::new(),
            }),
            Event::End(TagEnd::Image) => {
                let Some(image) = open.pop() else { continue };
                if let Some(outer) = open.last_mut() {
                    outer.alternative.push_str(&image.alternative);
                }
                contents.images.push(image);
            }
            other => {
                if let Some(image) = open.last_mut() {
                    image.alternative.push_str(words(&other));
                }
            }
        }
    }
    contents
}

/// The events of some Markdown with images as they are shown.
fn events<'m>(markdown: &'m str, pictures: &Pictures) -> Vec<Event<'m>> {
    let mut events = Vec::new();
    // The addresses and words of the images that are open; one may stand in the words of another.
    let mut open: Vec<(CowStr<'m>, String)> = Vec::new();
    for event in safe_events(markdown) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => open.push((dest_url, String::new())),
            // Each end has its start.
            Event::End(TagEnd::Image) => {
                if let Some((address, alternative)) = open.pop() {
                    match open.last_mut() {
                        Some((_, outer)) => outer.push_str(&alternative),
                        None => events.push(image(pictures.get(address.as_ref()), alternative)),
                    }
                }
            }
            event => match open.last_mut() {
                Some((_, alternative)) => alternative.push_str(words(&event)),
                None => events.push(event),
            },
        }
    }
    events
}

/// The size is said, so that nothing on the page moves when the image comes.
fn image<'m>(picture: Option<&Picture>, alternative: String) -> Event<'m> {
    let Some(Picture {
        href,
        width,
        height,
    }) = picture
    else {
        return Event::Text(alternative.into());
    };
    let mut quoted = String::new();
    // Writing to a string cannot fail.
    let _ = pulldown_cmark_escape::escape_html(&mut quoted, &alternative);
    let tag = format!(
        "<img src=\"{href}\" alt=\"{quoted}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\">"
    );
    Event::InlineHtml(tag.into())
}

fn safe_events(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    parsed(markdown).map(|event| match event {
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
        other => other,
    })
}

/// What the parser makes of some Markdown. Most texts are a line without any marks, of which it is known.
fn parsed(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    let line = is_line_of_text(markdown).then(|| {
        [
            Event::Start(Tag::Paragraph),
            Event::Text(markdown.into()),
            Event::End(TagEnd::Paragraph),
        ]
    });
    let parser = line.is_none();
    let parser = parser.then(|| flanking::parsed(markdown));
    let line = line.into_iter().flatten();
    line.chain(parser.into_iter().flatten())
}

/// True only of what is one line without any mark of Markdown.
fn is_line_of_text(markdown: &str) -> bool {
    const IS_TEXT: [bool; 256] = {
        let mut is_text = [true; 256];
        let mut byte = 0;
        while byte < 128_u8 {
            is_text[byte as usize] = byte.is_ascii_alphanumeric()
                || matches!(
                    byte,
                    b' ' | b',' | b'.' | b';' | b':' | b'?' | b'!' | b'(' | b')' | b'/' | b'%'
                );
            byte += 1;
        }
        is_text
    };
    let may_be_number = markdown.starts_with(|c: char| c.is_ascii_digit());
    let is_item = may_be_number && markdown.contains(['.', ')']);
    let is_blank = |c: char| c.is_whitespace();
    let mut bytes = markdown.bytes();
    bytes.all(|byte| IS_TEXT[usize::from(byte)])
        && !is_item
        && !(markdown.is_empty() || markdown.starts_with(is_blank) || markdown.ends_with(is_blank))
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
    let authority = address.split_once("://").map(|(_, rest)| rest);
    let authority = authority.and_then(|rest| rest.split(['/', '?', '#']).next());
    // Everyone could use a name and a password in it.
    let has_user = authority.is_some_and(|authority| authority.contains('@'));
    if address.starts_with("//") || has_user {
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
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_line_of_text_is_what_the_parser_makes_of_it(
            text in "[0-2]{0,2}[a,.;:?!()/%茶，。！（）\u{a0}\u{3000}\u{200b} é*#>+_&<\\[\\]`~=|-]{0,8}"
        ) {
            // The parser gives a text in several pieces.
            let html = |events: &mut dyn Iterator<Item = Event<'_>>| {
                let mut output = String::new();
                html::push_html(&mut output, events);
                output
            };
            let parser = flanking::parsed(&text);
            prop_assert_eq!(html(&mut parsed(&text)), html(&mut parser.into_iter()));
        }
    }

    /// HTML without images, on a page from left to right.
    fn rendered(markdown: &str) -> String {
        render(markdown, &none(), Direction::LeftToRight)
    }

    fn none() -> Pictures {
        Pictures::new()
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        assert_eq!(
            rendered("a <b onclick=x>b</b>\n\n<script>\nalert(1)\n</script>\n"),
            "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n\
             &lt;script&gt;\nalert(1)\n&lt;/script&gt;\n"
        );
    }

    #[test]
    fn links_that_run_code_are_refused() {
        for address in [
            "javascript:alert(1)",
            "https://me:secret@b.example/",
            "JaVaScRiPt:alert(1)",
            "java&#10;script:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//evil.example/x",
        ] {
            let markdown = format!("[x](<{address}>)");
            assert_eq!(contents(&markdown).forbidden_links.len(), 1, "{address}");
            assert!(rendered(&markdown).contains("href=\"#\""), "{address}");
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
            let links = contents(&format!("[x]({address})")).forbidden_links;
            assert_eq!(links, [], "{address}");
        }
    }

    #[test]
    fn one_line_has_no_paragraph() {
        assert_eq!(
            render_inline("do **not** stop", &none(), Direction::LeftToRight),
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

    #[test]
    fn only_known_images_are_shown() {
        let picture = Picture {
            href: "../a.png".to_owned(),
            width: 3,
            height: 2,
        };
        let pictures = [("a.png".to_owned(), picture)].into();
        assert_eq!(
            render_inline(
                "x ![a \"b\" <c>](a.png) ![words](https://b.example/b.png)",
                &pictures,
                Direction::LeftToRight
            ),
            "x <img src=\"../a.png\" alt=\"a &quot;b&quot; &lt;c&gt;\" width=\"3\" height=\"2\" \
             loading=\"lazy\"> words"
        );
    }

    #[test]
    fn images_are_found_with_their_words() {
        let image = |address: &str, alternative: &str| ImageUse {
            address: address.to_owned(),
            alternative: alternative.to_owned(),
        };
        assert_eq!(
            contents("![a **b**](x.png) [![](y.png)](z)").images,
            [image("x.png", "a b"), image("y.png", "")]
        );
        assert_eq!(
            contents("![a ![b](x.png)](y.png)").images,
            [image("x.png", "b"), image("y.png", "a b")]
        );
    }

    #[test]
    fn what_runs_in_another_direction_than_its_page_says_so() {
        use Direction::{LeftToRight, RightToLeft};
        let blocks = "Tea!\n\nشاي!\n\n1. ماء\n2. tea\n\n***";
        assert_eq!(
            render(blocks, &none(), LeftToRight),
            "<p>Tea!</p>\n<p><bdi dir=\"rtl\">شاي!</bdi></p>\n<ol dir=\"rtl\">\n<li>ماء</li>\n\
             <li>tea</li>\n</ol>\n<hr />\n"
        );
        assert_eq!(
            render("Tea!\n\nشاي!", &none(), RightToLeft),
            "<p><bdi dir=\"ltr\">Tea!</bdi></p>\n<p>شاي!</p>\n"
        );
        assert_eq!(
            render_inline("**شاي**!", &none(), LeftToRight),
            "<bdi dir=\"rtl\"><strong>شاي</strong>!</bdi>"
        );
    }
}
