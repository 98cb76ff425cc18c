//! A page as it was built, and the files behind its links.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Problem};
use crate::files::{Files, from_link, split_suffix};

/// A page as it was built, among all files of its site.
#[derive(Debug, Clone, Copy)]
pub struct BuiltPage<'a> {
    /// Where it is.
    pub path: &'a str,
    /// All files of the site that it may load, and itself.
    pub files: &'a [&'a Files],
    /// The links to other pages that lead to another place from the whole page, by the paths of these
    /// pages.
    pub beside: &'a BTreeMap<String, String>,
}

/// A file that a page loads at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// True if it is loaded only where scripts run.
    pub is_script: bool,
    /// The paths of the files of which the browser takes one: most often, it is the only one.
    pub choice: Vec<String>,
}

impl<'a> BuiltPage<'a> {
    /// The path and bytes of the file behind a link from the page or style sheet at `from`.
    pub(super) fn file(
        self,
        from: &str,
        link: &str,
    ) -> Result<(String, &'a [u8]), Box<Diagnostic>> {
        let link = link.trim();
        let (plain, _) = split_suffix(link);
        let path = from_link(from, plain);
        match self.bytes(&path) {
            Some(bytes) => Ok((path, bytes)),
            None => Err(self.missing(link)),
        }
    }

    /// The bytes of a file of its site.
    pub fn bytes(self, path: &str) -> Option<&'a [u8]> {
        self.files.iter().find_map(|files| files.get(path))
    }

    pub(super) fn missing(self, link: &str) -> Box<Diagnostic> {
        let (page, link) = (self.path.to_owned(), link.to_owned());
        Box::new(Problem::NotInSite { page, link }.into())
    }
}

pub(super) fn not_text(path: &str) -> Box<Diagnostic> {
    let file = path.to_owned();
    Box::new(Problem::Encoding { file }.into())
}
