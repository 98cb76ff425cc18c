//! Keys and passwords that must not stand in a file that is published.
//!
//! What is looked for has a beginning that nothing else has: the marks that services give their
//! secret keys for this very purpose, and the header of a private key. Anything vaguer would blame
//! texts that are good.

use std::ops::Range;

use crate::diagnostic::Problem;
use crate::yaml::Problems;

/// The beginnings of secret keys, with the number of letters and digits that follow at least.
const MARKS: [(&str, usize); 15] = [
    ("-----BEGIN PRIVATE KEY-----", 0),
    ("-----BEGIN RSA PRIVATE KEY-----", 0),
    ("-----BEGIN OPENSSH PRIVATE KEY-----", 0),
    ("AIza", 35),
    ("AKIA", 16),
    ("LTAI", 16),
    ("AKID", 32),
    ("ghp_", 36),
    ("github_pat_", 40),
    ("glpat-", 20),
    ("sk-", 40),
    ("sk_live_", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("eyJhbGciOi", 40),
];

pub(in crate::definition) fn check(problems: &mut Problems) {
    for span in find(problems.text()) {
        problems.add(span, Problem::Secret);
    }
}

fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (mark, least) in MARKS {
        for (start, _) in text.match_indices(mark) {
            let before = text[..start].chars().next_back();
            let after = &text[start + mark.len()..];
            let length = after.bytes().take_while(|byte| is_part(*byte)).count();
            if !before.is_some_and(|c| c.is_ascii_alphanumeric()) && length >= least {
                found.push(start..start + mark.len() + length);
            }
        }
    }
    found
}

const fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_where_they_stand() {
        let key = format!("AKIA{}", "A2".repeat(8));
        let text = format!("submit: https://a.example/?id={key}&x=1");
        assert_eq!(find(&text), vec![30..50]);
    }

    #[test]
    fn words_and_short_marks_are_left_alone() {
        for text in [
            "ask-me-about-anything-you-like",
            "task-force-for-everything-that-is-needed-here",
            "AKIA is a beginning",
            "https://formspree.io/f/xoxb-abc",
        ] {
            assert_eq!(find(text), Vec::<Range<usize>>::new(), "{text}");
        }
    }
}
