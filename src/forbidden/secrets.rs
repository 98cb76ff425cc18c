//! Keys and passwords that must not be in a file that is published.
//!
//! What is looked for has a beginning that nothing else has: the marks that services give their
//! secret keys for this very purpose, and the header of a private key. Anything vaguer would blame
//! texts that are good.

use std::ops::Range;

use Alphabet::{Dotted, Token, Upper, Word};

/// The beginning of a kind of secret key, with the least number of characters that follow it, and of
/// which kind they are.
struct Mark(&'static str, usize, Alphabet);

/// The characters of a secret key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    /// Capitals and digits.
    Upper,
    /// Letters and digits.
    Word,
    /// Letters, digits, `_` and `-`.
    Token,
    /// The same with dots between its parts.
    Dotted,
}

impl Alphabet {
    const fn has(self, byte: u8) -> bool {
        match self {
            Self::Upper => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            Self::Word => byte.is_ascii_alphanumeric(),
            Self::Token => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
            Self::Dotted => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'),
        }
    }
}

// By the services’ own docs on their tokens: AWS “IAM identifiers”, Google Cloud “API keys”, Alibaba
// Cloud “AccessKey pair”, Tencent Cloud “CAM access keys”, GitHub “Token formats”, GitLab “Token
// prefixes”, Slack “Token types”, Stripe “API keys”, Twilio SendGrid “API keys”, Hugging Face “User
// access tokens”, OpenAI and Anthropic “API keys”, npm “About access tokens”, PyPI “API tokens”,
// DigitalOcean “Token formats”, Shopify “Access token prefixes”, Brevo “API keys”, Netlify “Personal
// access tokens”; age: its format (C2SP); JSON Web Tokens (RFC 7519) whose header begins with `alg`.
const MARKS: [Mark; 41] = [
    Mark("AKIA", 16, Upper),
    Mark("ASIA", 16, Upper),
    Mark("AIza", 35, Token),
    Mark("GOCSPX-", 20, Token),
    Mark("ya29.", 40, Dotted),
    Mark("LTAI", 12, Word),
    Mark("AKID", 32, Word),
    Mark("ghp_", 36, Word),
    Mark("gho_", 36, Word),
    Mark("ghu_", 36, Word),
    Mark("ghs_", 36, Word),
    Mark("ghr_", 36, Word),
    Mark("github_pat_", 40, Token),
    Mark("glpat-", 20, Dotted),
    Mark("xoxa-", 10, Token),
    Mark("xoxb-", 10, Token),
    Mark("xoxc-", 10, Token),
    Mark("xoxd-", 10, Token),
    Mark("xoxe-", 10, Token),
    Mark("xoxe.", 10, Dotted),
    Mark("xoxp-", 10, Token),
    Mark("xoxr-", 10, Token),
    Mark("xoxs-", 10, Token),
    Mark("xapp-", 20, Token),
    Mark("sk_live_", 16, Word),
    Mark("sk_test_", 16, Word),
    Mark("rk_live_", 16, Word),
    Mark("rk_test_", 16, Word),
    Mark("whsec_", 24, Word),
    Mark("SG.", 40, Dotted),
    Mark("hf_", 30, Word),
    Mark("sk-", 40, Token),
    Mark("npm_", 36, Word),
    Mark("pypi-AgEI", 40, Token),
    Mark("dop_v1_", 40, Word),
    Mark("shpat_", 32, Word),
    Mark("xkeysib-", 40, Token),
    Mark("nfp_", 36, Word),
    Mark("AGE-SECRET-KEY-1", 50, Upper),
    Mark("AGE-PLUGIN-", 40, Token),
    Mark("eyJhbGciOi", 40, Dotted),
];

/// The places of secrets in the bytes of a file, in their order.
pub fn secrets(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut found = private_keys(bytes);
    let mut start = 0;
    while start < bytes.len() {
        let is_inside_word = start > 0 && bytes[start - 1].is_ascii_alphanumeric();
        let key = (!is_inside_word).then(|| key_at(bytes, start)).flatten();
        start = key.as_ref().map_or(start + 1, |key| key.end);
        found.extend(key);
    }
    found.sort_by_key(|span| span.start);
    found
}

fn key_at(bytes: &[u8], start: usize) -> Option<Range<usize>> {
    let rest = &bytes[start..];
    let mut marks = MARKS.iter();
    let (mark, length) = marks.find_map(|Mark(mark, least, alphabet)| {
        let after = rest.strip_prefix(mark.as_bytes())?;
        let length = after.iter().take_while(|byte| alphabet.has(**byte)).count();
        (length >= *least).then_some((mark, length))
    })?;
    Some(start..start + mark.len() + length)
}

/// The headers of private keys (RFC 7468, RFC 4716, RFC 9580), whatever kind of key it is; to its
/// end, if that is there.
fn private_keys(bytes: &[u8]) -> Vec<Range<usize>> {
    const LONGEST_KIND: usize = 40;
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(begin) = position(&bytes[from..], b"BEGIN ") {
        let begin = from + begin;
        let kind = &bytes[begin..bytes.len().min(begin + LONGEST_KIND)];
        let is_header = bytes[..begin].trim_ascii_end().ends_with(b"----");
        from = begin + 1;
        if let Some(name) = position(kind, b"PRIVATE KEY").filter(|_| is_header) {
            let before = bytes[..begin].trim_ascii_end();
            let dashes = before.iter().rev().take_while(|byte| **byte == b'-');
            let start = before.len() - dashes.count();
            let end = body_end(bytes, begin + name + b"PRIVATE KEY".len());
            found.push(start..end);
            from = end;
        }
    }
    let putty = b"PuTTY-User-Key-File-";
    found.extend(position(bytes, putty).map(|start| start..start + putty.len()));
    found
}

/// The end of a private key whose header ends at `from`: that of its last line, or of the header.
fn body_end(bytes: &[u8], from: usize) -> usize {
    const FOOTER: &[u8] = b"PRIVATE KEY";
    let footer = position(&bytes[from..], FOOTER).map(|footer| from + footer + FOOTER.len());
    let end = footer.unwrap_or(from);
    let dashes = bytes[end..].iter();
    end + dashes.take_while(|byte| **byte == b'-').count()
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|part| part == wanted)
}

/// The bytes with `*` in place of secrets; line ends stay, so that all places are the same.
pub fn masked(bytes: &[u8], secrets: &[Range<usize>]) -> Vec<u8> {
    let mut masked = bytes.to_owned();
    for span in secrets {
        for byte in &mut masked[span.clone()] {
            if !matches!(byte, b'\r' | b'\n') {
                *byte = b'*';
            }
        }
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let spans = secrets(text.as_bytes()).into_iter();
        spans.map(|span| text[span].to_owned()).collect()
    }

    #[test]
    fn keys_of_every_kind_are_found() {
        for Mark(mark, least, _) in MARKS {
            let key = format!("{mark}{}", "A2".repeat(least));
            assert_eq!(
                found(&format!("submit: https://a.example/?id={key}&x")),
                [key]
            );
        }
    }

    #[test]
    fn private_keys_of_every_kind_are_found() {
        for kind in [
            "",
            "RSA ",
            "EC ",
            "DSA ",
            "OPENSSH ",
            "ENCRYPTED ",
            "SSH2 ENCRYPTED ",
            "PGP ",
        ] {
            let block = if kind == "PGP " { " BLOCK" } else { "" };
            let text = format!("-----BEGIN {kind}PRIVATE KEY{block}-----\nMIIE\nabc=\n-----END");
            assert_eq!(found(&text).len(), 1, "{kind}");
        }
        assert_eq!(found("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----").len(), 1);
        assert_eq!(found("PuTTY-User-Key-File-3: ssh-ed25519").len(), 1);
    }

    #[test]
    fn the_whole_of_a_private_key_is_masked() {
        let text =
            b"a: |\n  -----BEGIN PRIVATE KEY-----\n  MIIE\n  -----END PRIVATE KEY-----\nb: c\n";
        let masked = masked(text, &secrets(text));
        let shown = String::from_utf8(masked).expect("text");
        assert!(!shown.contains("MIIE"), "{shown}");
        assert!(
            shown.ends_with("\nb: c\n") && shown.starts_with("a: |\n"),
            "{shown}"
        );
    }

    #[test]
    fn words_and_short_marks_are_left_alone() {
        for text in [
            "ask-me-about-anything-you-like",
            "task-force-for-everything-that-is-needed-here",
            "AKIA is a beginning",
            "https://formspree.io/f/xoxb-abc",
            "-----BEGIN CERTIFICATE-----",
            "-----BEGIN PUBLIC KEY-----",
            "BEGIN to keep your PRIVATE KEY safe",
            "hf_short",
            "ASIA-Pacific-customers-in-2026",
            "xoxo-hugs-and-kisses-to-all",
            "AIzawa restaurant",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
