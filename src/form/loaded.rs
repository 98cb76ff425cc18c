//! What a page loads at once: its style sheets and scripts, in whichever way its template writes
//! their tags; and the files behind its links.

use crate::diagnostic::{Diagnostic, Problem};
use crate::files::{Files, from_link};

/// The links to what a page loads at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LoadedLinks<'a> {
    /// In the order of the page.
    pub styles: Vec<&'a str>,
    /// In the order of the page.
    pub scripts: Vec<&'a str>,
}

impl<'a> LoadedLinks<'a> {
    /// Reads the tags of a page.
    pub fn by(html: &'a str) -> Self {
        let behind = |start| html.split(start).skip(1);
        Self {
            styles: behind(STYLE).filter_map(style).collect(),
            scripts: behind(SCRIPT).filter_map(script).collect(),
        }
    }
}

/// The beginning of a tag that may load a style sheet.
pub(super) const STYLE: &str = "<link ";
/// The beginning of a tag that may load a script.
pub(super) const SCRIPT: &str = "<script ";

/// The link of a tag of which this is what stands behind [`STYLE`], if it loads a style sheet.
pub(super) fn style(rest: &str) -> Option<&str> {
    attribute(rest, "rel").filter(|rel| *rel == "stylesheet")?;
    attribute(rest, "href")
}

/// The link of a tag of which this is what stands behind [`SCRIPT`], if it loads a script.
pub(super) fn script(rest: &str) -> Option<&str> {
    attribute(rest, "src")
}

/// The bytes behind a link of the page at `page`. A site's own template may link to anything; what is
/// not among `files` cannot be put into the page, and has no weight that one could know.
pub fn loaded_file<'f>(
    page: &str,
    link: &str,
    files: &'f Files,
) -> Result<&'f [u8], Box<Diagnostic>> {
    files.get(&from_link(page, link)).ok_or_else(|| {
        let (page, link) = (page.to_owned(), link.to_owned());
        Box::new(Problem::NotInSite { page, link }.into())
    })
}

/// The value of an attribute in a tag that ends with the first `>`.
fn attribute<'a>(rest: &'a str, name: &str) -> Option<&'a str> {
    let tag = rest.split('>').next()?;
    let mut parts = tag.split('"');
    while let (Some(before), Some(value)) = (parts.next(), parts.next()) {
        let found = before.trim_start().strip_suffix('=')?;
        if found.split_whitespace().last() == Some(name) {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_may_be_written_in_any_way() {
        let html = "<link rel=\"icon\" href=\"data:,\"><link href=\"a.css\" rel=\"stylesheet\">\
            <link rel=\"stylesheet\" media=\"print\" href=\"b.css\"><script src=\"c.js\" defer></script>\
            <script defer blocking=\"render\" src=\"d.js\"></script><script data-src=\"e\">f</script>";
        let expected = LoadedLinks {
            styles: vec!["a.css", "b.css"],
            scripts: vec!["c.js", "d.js"],
        };
        assert_eq!(LoadedLinks::by(html), expected);
        for html in [
            "",
            "<link ",
            "<link rel",
            "<script \"\"\" src=\"",
            "<script src=\"x",
        ] {
            assert_eq!(LoadedLinks::by(html).styles, [""; 0], "{html}");
        }
    }
}
