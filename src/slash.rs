//! A page `index.html` at the address of its folder without a slash at its end, as some hosts serve it.
//!
//! There, the relative links of the page lead beside its folder. A script of one line in the page puts
//! the slash right before anything is loaded, and the page’s Content-Security-Policy allows this text,
//! and no other, by its hash.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// At `/tea/index` as at `/tea/index.html`, relative links are right; no survey is named `index`, and the
/// id of none has a dot.
/// A page from the disk has its name in its address, and one in a viewer (`blob:`, `data:`) has no
/// address that could be written anew.
const SCRIPT: &str = "/^http.*\\/(?!index$)[^/.]+$/.test(location.protocol+location.pathname)\
&&history.replaceState(history.state,'',location.pathname+'/'+location.search+location.hash)";

/// The attribute by which the script is known.
pub const MARK: &str = "data-slash";

/// The script as it stands in a page, or nothing for a page that no host serves so.
pub fn element(page: &str) -> String {
    if is_in_folder(page) {
        format!("<script {MARK}>{SCRIPT}</script>\n")
    } else {
        String::new()
    }
}

/// The policy of a page, which allows the script where it is in the page.
pub fn allow(page: &str, policy: &str) -> String {
    if !is_in_folder(page) {
        return policy.to_owned();
    }
    let directives = policy.split(';').map(str::trim);
    let mut directives: Vec<String> = directives
        .filter(|directive| !directive.is_empty())
        .map(str::to_owned)
        .collect();
    let find = |wanted: &str| directives.iter().position(|found| name(found) == wanted);
    if let Some(at) = find("script-src-elem").or_else(|| find("script-src")) {
        directives[at] = with_source(&directives[at]);
    } else if let Some(at) = find("default-src") {
        let sources = directives[at].split_ascii_whitespace().skip(1);
        let sources: Vec<&str> = sources.collect();
        directives.push(with_source(&format!("script-src {}", sources.join(" "))));
    }
    directives.join("; ")
}

/// The script as a source of a policy.
pub fn source() -> String {
    let hash = STANDARD.encode(Sha256::digest(SCRIPT.as_bytes()));
    format!("'sha256-{hash}'")
}

fn is_in_folder(page: &str) -> bool {
    page.rsplit('/').next() == Some("index.html")
}

/// The name of a directive.
fn name(directive: &str) -> String {
    let mut words = directive.split_ascii_whitespace();
    words.next().unwrap_or_default().to_ascii_lowercase()
}

/// A directive that allows the script as well.
fn with_source(directive: &str) -> String {
    // Beside a hash, browsers no longer allow all texts.
    let has = |word: &str| directive.contains(word);
    if has("'unsafe-inline'") && !has("'sha256-") && !has("'nonce-") {
        return directive.to_owned();
    }
    let words = directive.split_ascii_whitespace();
    let mut words: Vec<&str> = words.filter(|word| *word != "'none'").collect();
    let source = source();
    words.push(&source);
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_of_a_folder_has_it() {
        for (page, has) in [
            ("index.html", true),
            ("tea/index.html", true),
            ("index.de.html", false),
            ("tea/tea.de.html", false),
            ("tea/my-index.html", false),
        ] {
            assert_eq!(element(page).is_empty(), !has, "{page}");
            let policy = "script-src 'self'";
            assert_eq!(allow(page, policy) == policy, !has, "{page}");
        }
    }

    #[test]
    fn the_policy_allows_it_and_no_more() {
        let source = source();
        for (policy, expected) in [
            (
                "script-src 'self'; img-src *",
                "script-src 'self' {}; img-src *",
            ),
            ("Script-Src 'none'", "Script-Src {}"),
            (
                "script-src 'self'; script-src-elem a.example",
                "script-src 'self'; script-src-elem a.example {}",
            ),
            (
                "default-src 'none'; style-src 'self'",
                "default-src 'none'; style-src 'self'; script-src {}",
            ),
            (
                "default-src 'self' data:",
                "default-src 'self' data:; script-src 'self' data: {}",
            ),
            ("script-src 'unsafe-inline'", "script-src 'unsafe-inline'"),
            (
                "script-src 'unsafe-inline' 'nonce-1'",
                "script-src 'unsafe-inline' 'nonce-1' {}",
            ),
            ("img-src 'self'", "img-src 'self'"),
            ("", ""),
        ] {
            let expected = expected.replace("{}", &source);
            assert_eq!(allow("index.html", policy), expected, "{policy}");
        }
    }
}
