//! What a style sheet loads: the addresses in its `url(…)`, its `image-set(…)` and its `@import`, by a
//! parser of CSS, so that it does not matter how they are written.

use std::ops::Range;

use cssparser::{ParseError, Parser, ParserInput, Token};

/// An address in a style sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// As it is meant, without quotes and escapes.
    pub address: String,
    /// The bytes of `url(…)`, or of the text in quotes.
    pub place: Range<usize>,
    /// The bytes of the whole `@import` that holds always and not only for some screens.
    pub import: Option<Range<usize>>,
}

/// The links of a style sheet, or of the value of an attribute `style`, in their order.
pub fn links(css: &str) -> Vec<Link> {
    let mut input = ParserInput::new(css);
    let mut reader = Reader {
        links: Vec::new(),
        depth: 0,
    };
    reader.read(&mut Parser::new(&mut input), Place::Plain);
    reader.links
}

/// A style sheet with other addresses, where there is another one.
pub fn relink<E>(
    css: &str,
    mut to: impl FnMut(&Link) -> Result<Option<String>, E>,
) -> Result<String, E> {
    let mut output = String::with_capacity(css.len());
    let mut end = 0;
    for link in links(css) {
        if let Some(address) = to(&link)? {
            output.push_str(&css[end..link.place.start]);
            output.push_str(&url(&address));
            end = link.place.end;
        }
    }
    output.push_str(&css[end..]);
    Ok(output)
}

fn url(address: &str) -> String {
    let address = address.replace('\\', "\\\\").replace('"', "\\\"");
    format!("url(\"{address}\")")
}

/// Blocks deeper than this are not looked into: no style sheet that a person wrote has them, and the
/// stack has an end.
const DEEPEST: u32 = 64;

/// Where a text in quotes may be an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Plain,
    /// In the parentheses of `url(…)` or `image-set(…)`.
    Addresses,
}

/// A statement that begins with `@`, while it is read.
enum Statement {
    /// An address in `@namespace` is a name, and nothing is loaded from it.
    Namespace,
    Import {
        start: usize,
        /// The position of its link.
        link: Option<usize>,
        is_plain: bool,
    },
}

struct Reader {
    links: Vec<Link>,
    depth: u32,
}

impl Reader {
    /// Reads to the end of a block.
    fn read(&mut self, parser: &mut Parser<'_, '_>, place: Place) {
        let mut statement = None;
        loop {
            let start = parser.position().byte_index();
            let Ok(token) = parser.next_including_whitespace_and_comments() else {
                break;
            };
            let token = token.clone();
            match token {
                Token::AtKeyword(name) => statement = Self::begin(&name, start),
                Token::Semicolon => self.end(&mut statement, parser.position().byte_index()),
                Token::UnquotedUrl(address) => {
                    let end = parser.position().byte_index();
                    self.add(&address, start..end, &mut statement);
                }
                Token::QuotedString(text)
                    if place == Place::Addresses || is_awaited(statement.as_ref()) =>
                {
                    let end = parser.position().byte_index();
                    self.add(&text, start..end, &mut statement);
                }
                Token::Function(name) => self.function(&name, start, parser, &mut statement),
                Token::CurlyBracketBlock => {
                    self.block(parser, Place::Plain);
                    statement = None;
                }
                Token::ParenthesisBlock | Token::SquareBracketBlock => {
                    self.block(parser, Place::Plain);
                    condition(&mut statement);
                }
                Token::WhiteSpace(_) | Token::Comment(_) => {}
                _ => condition(&mut statement),
            }
        }
        self.end(&mut statement, parser.position().byte_index());
    }

    fn begin(name: &str, start: usize) -> Option<Statement> {
        if name.eq_ignore_ascii_case("import") {
            return Some(Statement::Import {
                start,
                link: None,
                is_plain: true,
            });
        }
        name.eq_ignore_ascii_case("namespace")
            .then_some(Statement::Namespace)
    }

    fn function(
        &mut self,
        name: &str,
        start: usize,
        parser: &mut Parser<'_, '_>,
        statement: &mut Option<Statement>,
    ) {
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        if is("url") || is("src") {
            let first = self.links.len();
            self.block(parser, Place::Addresses);
            let end = parser.position().byte_index();
            // The whole function is replaced, and not the text in it alone.
            let found: Vec<Link> = self.links.drain(first..).take(1).collect();
            for link in found {
                self.add(&link.address, start..end, statement);
            }
        } else if is("image-set") || is("-webkit-image-set") {
            self.block(parser, Place::Addresses);
        } else {
            self.block(parser, Place::Plain);
            condition(statement);
        }
    }

    fn block(&mut self, parser: &mut Parser<'_, '_>, place: Place) {
        if self.depth == DEEPEST {
            return;
        }
        self.depth += 1;
        // Only what is read may fail, and nothing here does.
        let _: Result<(), ParseError<'_, ()>> = parser.parse_nested_block(|block| {
            self.read(block, place);
            Ok(())
        });
        self.depth -= 1;
    }

    fn add(&mut self, address: &str, place: Range<usize>, statement: &mut Option<Statement>) {
        match statement {
            Some(Statement::Namespace) => return,
            Some(Statement::Import { link: Some(_), .. }) => condition(statement),
            Some(Statement::Import { link, .. }) => *link = Some(self.links.len()),
            None => {}
        }
        self.links.push(Link {
            address: address.to_owned(),
            place,
            import: None,
        });
    }

    /// Ends a statement at a byte.
    fn end(&mut self, statement: &mut Option<Statement>, end: usize) {
        if let Some(Statement::Import {
            start,
            link: Some(link),
            is_plain: true,
        }) = statement.take()
        {
            self.links[link].import = Some(start..end);
        }
    }
}

/// True where the address of an import is still to come.
fn is_awaited(statement: Option<&Statement>) -> bool {
    matches!(statement, Some(Statement::Import { link: None, .. }))
}

/// What else an import says limits where it holds.
fn condition(statement: &mut Option<Statement>) {
    if let Some(Statement::Import { is_plain, .. }) = statement {
        *is_plain = false;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn addresses(css: &str) -> Vec<String> {
        links(css).into_iter().map(|link| link.address).collect()
    }

    #[test]
    fn links_are_found_however_they_are_written() {
        let css = "@charset \"utf-8\"; @import 'a.css'; @IMPORT url( \"b.css\" ) print;\n\
            @namespace svg url(http://www.w3.org/2000/svg);\n\
            /* url(no.png) */ a{background:URL(c\\ d.png),url('e.png');content:\"url(no.png)\"}\n\
            @media print{@font-face{src:local(\"no\"),url(f.woff2) format(\"woff2\")}}\n\
            b{background:image-set(\"g.png\" 1x, url(h.png) 2x)}";
        let expected = [
            "a.css", "b.css", "c d.png", "e.png", "f.woff2", "g.png", "h.png",
        ];
        assert_eq!(addresses(css), expected);
        assert_eq!(addresses("color: red; background: url(x.png"), ["x.png"]);
    }

    #[test]
    fn an_import_that_always_holds_is_known() {
        let statements = |css: &str| -> Vec<Option<String>> {
            let found = links(css).into_iter();
            found
                .map(|link| link.import.map(|place| css[place].to_owned()))
                .collect()
        };
        let css = "@import \"a.css\";@import url(b.css) ; @import url('c.css') layer(x); @import 'd.css' print;@import 'e.css'";
        let always = |text: &str| Some(text.to_owned());
        assert_eq!(
            statements(css),
            [
                always("@import \"a.css\";"),
                always("@import url(b.css) ;"),
                None,
                None,
                always("@import 'e.css'"),
            ]
        );
    }

    #[test]
    fn only_addresses_are_replaced() {
        let css = "a{background:url( 'x.png' )}b{background:url(y.png)}";
        let other = |link: &Link| Ok((link.address == "x.png").then(|| "a\"b.png".to_owned()));
        let relinked: Result<String, ()> = relink(css, other);
        let expected = "a{background:url(\"a\\\"b.png\")}b{background:url(y.png)}";
        assert_eq!(relinked, Ok(expected.to_owned()));
    }

    #[test]
    fn depth_has_an_end() {
        let deep = "(".repeat(100_000) + "url(x.png)";
        assert_eq!(addresses(&deep), [""; 0]);
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(css in "[@ius(){};'\"/*\\\\a-cé url\n]{0,60}") {
            let same: Result<String, ()> = relink(&css, |_| Ok(None));
            prop_assert_eq!(same, Ok(css));
        }
    }
}
