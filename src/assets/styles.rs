//! Style sheets: what one imports is put in its place. So the sources are small files with one subject
//! each, and a page needs one request for all of them. What one shows is linked to under the name under
//! which it is published.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::ops::Range;

use crate::css::{links, relink};
use crate::files::{from_link, relative_link, split_suffix};

/// The style sheets of a site, by their path below `static/`.
#[derive(Debug, Default)]
pub(super) struct StyleSheets<'a>(BTreeMap<&'a str, Cow<'a, str>>);

impl<'a> StyleSheets<'a> {
    /// Adds a style sheet as it is, in place of one at the same path.
    pub(super) fn insert(&mut self, name: &'a str, text: &'a str) {
        self.0.insert(name, Cow::Borrowed(text));
    }

    /// Adds a built-in style sheet without its comments and what only the eye needs.
    pub(super) fn insert_compact(&mut self, name: &'a str, text: &'a str) {
        self.0.insert(name, Cow::Owned(compact(text)));
    }

    /// The style sheets that pages load, each with all that it imports before it. One that stands in
    /// a folder and is imported is a part of another, and no page loads it. `published` are the
    /// published paths of all other files.
    pub(super) fn joined(
        &self,
        published: &BTreeMap<String, String>,
    ) -> impl Iterator<Item = (&'a str, String)> {
        let imported: BTreeSet<String> = self
            .0
            .iter()
            .flat_map(|(importer, text)| imports(importer, text).map(|(name, _)| name))
            .collect();
        let names = self.0.keys().copied();
        names
            .filter(move |name| !(name.contains('/') && imported.contains(*name)))
            .map(|name| {
                let mut joined = Joined {
                    path: format!("assets/{name}"),
                    published,
                    seen: BTreeSet::new(),
                    text: String::new(),
                };
                self.join(name, &mut joined);
                (name, joined.text)
            })
    }

    /// Appends a style sheet after all that it imports, each once.
    fn join(&self, name: &str, joined: &mut Joined<'_>) {
        let Some(text) = self.0.get(name) else {
            return;
        };
        if !joined.seen.insert(name.to_owned()) {
            return;
        }
        let (mut own, mut end) = (String::with_capacity(text.len()), 0);
        for (import, place) in imports(name, text) {
            // An import of a file that is not there is left to the browser, and seen in its console.
            if self.0.contains_key(import.as_str()) {
                self.join(&import, joined);
                own.push_str(&text[end..place.start]);
                let rest = &text[place.end..];
                let blank = rest.len() - rest.trim_start_matches([' ', '\r']).len();
                let line = usize::from(rest[blank..].starts_with('\n'));
                end = place.end + (blank + line) * line;
            }
        }
        own.push_str(&text[end..]);
        joined.append(name, &own);
    }
}

/// A style sheet with all that it imports.
struct Joined<'a> {
    /// Where it is published, but for the hash in its name.
    path: String,
    published: &'a BTreeMap<String, String>,
    seen: BTreeSet<String>,
    text: String,
}

impl Joined<'_> {
    /// Appends what the style sheet at `name` says itself.
    fn append(&mut self, name: &str, own: &str) {
        let relinked = relink(own, |link| {
            let (address, suffix) = split_suffix(&link.address);
            let file = self.published.get(&from_link(name, address));
            let link = file.map(|file| relative_link(&self.path, file) + suffix);
            Ok::<_, Infallible>(link)
        });
        let Ok(own) = relinked;
        for line in own.lines() {
            self.text.push_str(line);
            self.text.push('\n');
        }
    }
}

/// What a style sheet always imports, each as the name of the file and the place of the statement.
fn imports(importer: &str, text: &str) -> impl Iterator<Item = (String, Range<usize>)> {
    let imports = links(text).into_iter();
    imports.filter_map(move |link| Some((from_link(importer, &link.address), link.import?)))
}

/// A style sheet without its comments, its indentation and the ends of its lines.
///
/// It knows little of the language: no text of ours looks like a comment, and no value needs the
/// blank between two lines or after a comma. Imports keep their lines.
fn compact(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines() {
        let line = without_comments(line);
        let line = line.trim();
        in_comment |= line.starts_with("/*");
        if !in_comment && line.starts_with("@import") {
            compact.push_str(line);
            compact.push('\n');
        } else if !in_comment {
            // What ends a declaration parts it from the next: the last one of a rule needs none.
            if line == "}" && compact.ends_with(';') {
                compact.pop();
            }
            let line = line.replacen(": ", ":", 1).replace(" {", "{");
            compact.push_str(&line.replace(" > ", ">").replace(", ", ","));
        }
        in_comment &= !line.ends_with("*/");
    }
    compact
}

/// A line without the comments that begin and end in it.
fn without_comments(line: &str) -> String {
    let mut left = line;
    let mut kept = String::with_capacity(line.len());
    while let Some((before, comment)) = left.split_once("/*")
        && let Some((_, after)) = comment.split_once("*/")
    {
        kept.push_str(before);
        left = after.trim_start();
    }
    kept + left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined<'a>(files: &[(&'a str, &'a str)]) -> Vec<(&'a str, String)> {
        let mut styles = StyleSheets::default();
        for (name, text) in files {
            styles.insert(name, text);
        }
        styles.joined(&BTreeMap::new()).collect()
    }

    #[test]
    fn imports_come_first_and_once() {
        let files = [
            (
                "a.css",
                "@import \"x/b.css\";\n@import \"./x/c.css\";\na { b: c }\n",
            ),
            ("x/b.css", "@import \"c.css\";\nb {}\n"),
            ("x/c.css", "@import \"b.css\";\nc {}\n"),
        ];
        let expected = "c {}\nb {}\na { b: c }\n".to_owned();
        assert_eq!(joined(&files), [("a.css", expected)]);
    }

    #[test]
    fn what_is_not_there_is_left_to_the_browser() {
        let text = "@import \"https://a.example/b.css\";\n";
        assert_eq!(joined(&[("a.css", text)]), [("a.css", text.to_owned())]);
    }

    #[test]
    fn comments_and_indentation_are_left_out() {
        let text = "@import \"x.css\";\n/* one\n   two */\na {\n  b: c; /* x */\n  d: e;\n}\n\n/* three */\n";
        assert_eq!(compact(text), "@import \"x.css\";\na{b:c;d:e}");
    }
}
