//! Output files as a map from path to bytes; nothing here touches a disk.
//!
//! Paths are relative, with `/` between their parts, and made from checked ids only.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// Files to write, by their path below the output folder, in a fixed order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, in place of one with the same path.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// Adds all files of `other`.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

/// The first `digits` hexadecimal digits (64 at most) of the SHA-256 of some bytes.
pub fn short_hash(bytes: &[u8], digits: usize) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex.truncate(digits);
    hex
}

/// The path from the page at `page` to the file at `target`, both below the same root: up to the root,
/// and down again. So it holds without a script as well where a host serves a folder of its root without
/// the slash at its end: browsers go no further up than that.
///
/// Links are relative so that a site works below any address (hosts give a project a folder of
/// theirs), and from the disk: whoever makes a survey opens it there first, and a form in one file is
/// nowhere else.
pub fn relative_link(page: &str, target: &str) -> String {
    "../".repeat(page.matches('/').count()) + target
}

/// The path of the file to which a relative link of the page at `page` leads.
pub fn from_link(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The path in a link, and what may follow it: `?…` and `#…`.
pub fn split_suffix(link: &str) -> (&str, &str) {
    link.split_at(link.find(['?', '#']).unwrap_or(link.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_is_the_published_one() {
        assert_eq!(short_hash(b"abc", 8), "ba7816bf");
    }

    #[test]
    fn links_lead_back() {
        for (page, target) in [
            ("index.html", "a/b.css"),
            ("a/en/index.html", "assets/k.css"),
        ] {
            assert_eq!(from_link(page, &relative_link(page, target)), target);
        }
    }

    #[test]
    fn links_are_relative() {
        assert_eq!(relative_link("index.html", "a/index.html"), "a/index.html");
        assert_eq!(
            relative_link("a/en/index.html", "assets/k.css"),
            "../../assets/k.css"
        );
        assert_eq!(
            relative_link("a/index.html", "a/en/index.html"),
            "../a/en/index.html"
        );
    }
}
