//! The Content-Security-Policy of a page that holds all that it loads.
//!
//! What the page could load from its site (`'self'`) it may now only hold: style sheets and scripts by
//! their hashes, everything else in addresses that hold a file (`data:`).

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::media::Kind;
use crate::slash;

const SITE: &str = "'self'";
const NOTHING: &str = "'none'";

/// What of each kind was put into a page, as sources of a policy.
#[derive(Debug, Default)]
pub(super) struct Inside(BTreeMap<Kind, BTreeSet<String>>);

impl Inside {
    /// An element has this text.
    pub(super) fn add_text(&mut self, kind: Kind, text: &str) {
        let hash = STANDARD.encode(Sha256::digest(text.as_bytes()));
        self.add(kind, format!("'sha256-{hash}'"));
    }

    /// An address holds a file.
    pub(super) fn add_address(&mut self, kind: Kind) {
        self.add(kind, "data:".to_owned());
    }

    fn add(&mut self, kind: Kind, source: String) {
        self.0.entry(kind).or_default().insert(source);
    }

    /// A policy that allows what is in the page instead of what is in its site.
    pub(super) fn policy(&self, policy: &str) -> String {
        let directives = policy.split(';').map(str::trim);
        let directives: Vec<&str> = directives.filter(|written| !written.is_empty()).collect();
        let mut output: Vec<String> = Vec::new();
        let mut said = BTreeSet::new();
        for directive in &directives {
            let (name, sources) = parts(directive);
            let kind = Kind::ALL.into_iter().find(|kind| is_of(*kind, &name));
            said.extend(kind);
            output.push(match kind {
                Some(kind) => format!("{name} {}", self.sources(kind, &sources)),
                None => (*directive).to_owned(),
            });
        }
        let default = directives.iter().map(|directive| parts(directive));
        let default = default.into_iter().find(|(name, _)| name == "default-src");
        if let Some((_, sources)) = default.filter(|(_, sources)| sources.contains(&SITE)) {
            let unsaid = Kind::ALL.into_iter().filter(|kind| !said.contains(kind));
            output.extend(
                unsaid.map(|kind| format!("{} {}", kind.directive(), self.sources(kind, &sources))),
            );
        }
        output.join("; ")
    }

    /// The sources of a directive with what is in the page in the place of its site.
    fn sources(&self, kind: Kind, sources: &[&str]) -> String {
        // Beside a hash, browsers no longer allow all texts; where all are, none needs a hash.
        let are_all_allowed = sources.contains(&"'unsafe-inline'");
        let mut output: Vec<&str> = Vec::new();
        let slash = slash::source();
        for source in sources.iter().filter(|source| **source != slash) {
            if *source != SITE {
                output.push(source);
                continue;
            }
            let inside = self.0.get(&kind).into_iter().flatten();
            let inside = inside.map(String::as_str);
            output.extend(
                inside.filter(|inside| !(are_all_allowed && inside.starts_with("'sha256-"))),
            );
        }
        let mut seen = BTreeSet::new();
        output.retain(|source| seen.insert(*source));
        if output.is_empty() {
            return NOTHING.to_owned();
        }
        output.join(" ")
    }
}

/// The name of a directive in lower case, and its sources.
fn parts(directive: &str) -> (String, Vec<&str>) {
    let mut words = directive.split_ascii_whitespace();
    let name = words.next().unwrap_or_default().to_ascii_lowercase();
    (name, words.collect())
}

/// True for `style-src` and `style-src-elem`, where the kind is a style sheet.
fn is_of(kind: Kind, directive: &str) -> bool {
    let end = directive.strip_prefix(kind.directive());
    end.is_some_and(|end| end.is_empty() || end == "-elem")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_in_the_page_is_allowed() {
        let mut inside = Inside::default();
        inside.add_text(Kind::Style, "a{}");
        inside.add_address(Kind::Image);
        let of = |policy: &str| inside.policy(policy);
        // The hash is that of `openssl dgst -sha256 -binary | base64`.
        let style = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";
        assert_eq!(
            of("default-src 'none'; style-src 'self';img-src 'self' data: ;form-action 'self'"),
            format!("default-src 'none'; style-src {style}; img-src data:; form-action 'self'")
        );
        assert_eq!(
            of("Script-Src 'self'; font-src 'self' https://a.example"),
            "script-src 'none'; font-src https://a.example"
        );
        assert_eq!(
            of("style-src 'self' 'unsafe-inline'"),
            "style-src 'unsafe-inline'"
        );
        assert_eq!(
            of("default-src 'self'; font-src 'none'"),
            format!(
                "default-src 'self'; font-src 'none'; style-src {style}; script-src 'none'; \
                 img-src data:; media-src 'none'"
            )
        );
        assert_eq!(of(""), "");
    }
}
