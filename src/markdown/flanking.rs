//! Emphasis beside Chinese, Japanese and Korean characters.
//!
//! `CommonMark` lets asterisks begin or end emphasis by the blanks and punctuation beside them, which
//! supposes blanks between words: in `**“否”**也` the second pair would end nothing. By the amendment
//! that Markdown for these languages has (`markdown-cjk-friendly`), asterisks beside such a character
//! and beside no blank may both begin and end emphasis. `CommonMark` says so of asterisks with
//! punctuation on both sides, so that is what the parser is shown: a mark that no text can have, which
//! is taken out of all that the parser gives back.

use std::borrow::Cow;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag};

use crate::unicode::{is_cjk, is_variation_selector};

/// Punctuation to the parser. No text that may be published has U+FFFF in it.
const MARK: &str = ",\u{ffff},";

/// What the parser makes of some Markdown.
pub(super) fn parsed(markdown: &str) -> Vec<Event<'_>> {
    match marked(markdown) {
        Cow::Borrowed(text) => Parser::new_ext(text, Options::empty()).collect(),
        Cow::Owned(text) => {
            let events = Parser::new_ext(&text, Options::empty());
            let events = events.map(|event| without_marks(event).into_static());
            events.collect()
        }
    }
}

/// The text with marks around asterisks beside such characters.
pub(super) fn marked(markdown: &str) -> Cow<'_, str> {
    if markdown.is_ascii() || !markdown.contains('*') {
        return markdown.into();
    }
    let mut output = String::with_capacity(markdown.len() * 2);
    let mut rest = markdown;
    while let Some(start) = rest.find('*') {
        let (before, run) = rest.split_at(start);
        output.push_str(before);
        // An escaped asterisk is a character like others.
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        let asterisks = run.len() - run.trim_start_matches('*').len();
        let end = if backslashes % 2 == 1 { 1 } else { asterisks };
        let (run, after) = run.split_at(end);
        let mark = if backslashes % 2 == 0 && is_beside_cjk(&output, after) {
            MARK
        } else {
            ""
        };
        output.extend([mark, run, mark]);
        rest = after;
    }
    output.push_str(rest);
    output.into()
}

/// True if one side is such a character, and none is blank.
fn is_beside_cjk(before: &str, after: &str) -> bool {
    let mut before = before.chars().rev();
    let Some((last, next)) = before.next().zip(after.chars().next()) else {
        return false;
    };
    // A variant of a character is chosen after it.
    let character = if is_variation_selector(last) {
        before.next().unwrap_or(last)
    } else {
        last
    };
    !last.is_whitespace() && !next.is_whitespace() && (is_cjk(character) || is_cjk(next))
}

/// A text without the marks in it.
pub(super) fn unmarked(text: &str) -> Cow<'_, str> {
    if text.contains('\u{ffff}') {
        text.replace(MARK, "").into()
    } else {
        text.into()
    }
}

/// What the parser gave back without the marks.
fn without_marks(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) => Event::Text(clean(text)),
        Event::Code(code) => Event::Code(clean(code)),
        Event::Html(html) => Event::Html(clean(html)),
        Event::InlineHtml(html) => Event::InlineHtml(clean(html)),
        Event::Start(tag) => Event::Start(match tag {
            Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            } => Tag::Link {
                link_type,
                dest_url: clean(dest_url),
                title: clean(title),
                id: clean(id),
            },
            Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            } => Tag::Image {
                link_type,
                dest_url: clean(dest_url),
                title: clean(title),
                id: clean(id),
            },
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => {
                Tag::CodeBlock(CodeBlockKind::Fenced(clean(language)))
            }
            other => other,
        }),
        other => other,
    }
}

fn clean(text: CowStr<'_>) -> CowStr<'_> {
    match unmarked(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(clean) => clean.into(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::html;

    use super::*;

    fn rendered<'e>(events: impl IntoIterator<Item = Event<'e>>) -> String {
        let mut output = String::new();
        html::push_html(&mut output, events.into_iter());
        output
    }

    /// In square brackets what is emphasised, in double ones what is strong.
    fn shown(markdown: &str) -> String {
        let html = rendered(parsed(markdown));
        let html = html.trim().replace("<p>", "").replace("</p>", "");
        let html = html.replace("<strong>", "⟦").replace("</strong>", "⟧");
        html.replace("<em>", "⟨").replace("</em>", "⟩")
    }

    #[test]
    fn emphasis_needs_no_blanks_between_words() {
        for (markdown, wanted) in [
            (
                "本问卷**匿名（不记姓名）**进行。**“否”**也是答案。",
                "本问卷⟦匿名（不记姓名）⟧进行。⟦“否”⟧也是答案。",
            ),
            ("如果**提供（免费）**茶水", "如果⟦提供（免费）⟧茶水"),
            ("如果**“不”**提供茶水", "如果⟦“不”⟧提供茶水"),
            ("如果*“不”*提供茶水", "如果⟨“不”⟩提供茶水"),
            ("如果***「不」***提供茶水", "如果⟨⟦「不」⟧⟩提供茶水"),
            (
                "如果**一直*「不」*提供！**茶水",
                "如果⟦一直⟨「不」⟩提供！⟧茶水",
            ),
            ("如果*_“不”_*提供", "如果⟨⟨“不”⟩⟩提供"),
            ("**「x」**を", "⟦「x」⟧を"),
            ("これは**「重要」**です。", "これは⟦「重要」⟧です。"),
            ("カフェ**（無料）**ﾃﾞｽ", "カフェ⟦（無料）⟧ﾃﾞｽ"),
            ("**(x)**은", "⟦(x)⟧은"),
            ("이름**(필수)**을", "이름⟦(필수)⟧을"),
            ("**이름(name)**이", "⟦이름(name)⟧이"),
            ("**无糖。**Tea**（热）**and", "⟦无糖。⟧Tea⟦（热）⟧and"),
            ("喜欢**绿茶😀**吗", "喜欢⟦绿茶😀⟧吗"),
            (
                "葛\u{e0100}**(x)**葛\u{e0100}",
                "葛\u{e0100}⟦(x)⟧葛\u{e0100}",
            ),
            ("看**[菜单](b)**吧", "看⟦<a href=\"b\">菜单</a>⟧吧"),
            ("按**`a`**键", "按⟦<code>a</code>⟧键"),
            ("> **“否”**也", "<blockquote>\n⟦“否”⟧也\n</blockquote>"),
        ] {
            assert_eq!(shown(markdown), wanted, "{markdown}");
        }
    }

    #[test]
    fn nothing_else_changes() {
        for (markdown, wanted) in [
            ("茶\\*（热）\\*水", "茶*（热）*水"),
            ("茶\\**（热）*水", "茶*⟨（热）⟩水"),
            ("茶 * 水", "茶 * 水"),
            ("Apple**“not”**offered", "Apple**“not”**offered"),
            ("茶_（热）_水", "茶_（热）_水"),
            (
                "[茶](a*（b）*c \"*（t）*茶\")",
                "<a href=\"a*%EF%BC%88b%EF%BC%89*c\" title=\"*（t）*茶\">茶</a>",
            ),
            ("`茶*（热）*水`", "<code>茶*（热）*水</code>"),
            ("<i title='茶*（热）*水'>", "<i title='茶*（热）*水'>"),
            (
                "[茶*（热）*]\n\n[茶*（热）*]: b",
                "<a href=\"b\">茶⟨（热）⟩</a>",
            ),
            (
                "```茶*（热）*水\n茶*（热）*水\n```",
                "<pre><code class=\"language-茶*（热）*水\">茶*（热）*水\n</code></pre>",
            ),
            ("* 茶\n* 水", "<ul>\n<li>茶</li>\n<li>水</li>\n</ul>"),
            ("茶\n***\n水", "茶\n<hr />\n水"),
        ] {
            assert_eq!(shown(markdown), wanted, "{markdown}");
        }
    }

    const PIECES: &str = r"([ab2 .,()“”\x22'*_`\[\]<>&;:/!~#\n\\-]|\*\*|\*\*\*|&#42;|é|😀){0,24}";
    const CJK: &str =
        r"([ab .(“”*_`\[\]<>&;:\n\\-]|\*\*|\*\*\*|&#42;|茶|水|（|）|。|は|은|「|\u{fe01}){0,24}";

    proptest! {
        #[test]
        fn texts_of_other_languages_are_as_before(text in PIECES) {
            let before = Parser::new_ext(&text, Options::empty());
            prop_assert_eq!(rendered(parsed(&text)), rendered(before));
        }

        #[test]
        fn no_mark_is_left_and_no_letter_is_lost(text in CJK) {
            let after = rendered(parsed(&text));
            prop_assert!(!after.contains('\u{ffff}'), "{}", after);
            let letters = |html: &str| {
                let tags = ["<em>", "</em>", "<strong>", "</strong>"];
                let html = tags.iter().fold(html.to_owned(), |html, tag| html.replace(tag, ""));
                html.replace(['*', '_'], "")
            };
            let before = rendered(Parser::new_ext(&text, Options::empty()));
            prop_assert_eq!(letters(&after), letters(&before));
        }
    }
}
