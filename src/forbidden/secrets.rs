//! Keys and passwords that must not be in a file that is published.
//!
//! What is looked for has a beginning that nothing else has: the marks that services give their
//! secret keys for this very purpose, and the header of a private key. Anything vaguer would blame
//! texts that are good.

use std::ops::Range;

/// The beginning of a kind of secret key, and the least number of letters, digits, `_`, `-` and `.`
/// that follow it.
struct Mark(&'static str, usize);

// By the services’ own docs on their tokens: AWS “IAM identifiers”, Google Cloud “API keys”, Alibaba
// Cloud “AccessKey pair”, Tencent Cloud “CAM access keys”, GitHub “Token formats”, GitLab “Token
// prefixes”, Slack “Token types”, Stripe “API keys”, Twilio SendGrid “API keys”, Hugging Face “User
// access tokens”, OpenAI and Anthropic “API keys”, npm “About access tokens”, PyPI “API tokens”,
// DigitalOcean “Token formats”, Shopify “Access token prefixes”, Brevo “API keys”, Netlify “Personal
// access tokens”; age: its format (C2SP); JSON Web Tokens (RFC 7519) whose header begins with `alg`.
const MARKS: [Mark; 42] = [
    Mark("AKIA", 16),
    Mark("ASIA", 16),
    Mark("AIza", 35),
    Mark("GOCSPX-", 20),
    Mark("ya29.", 40),
    Mark("LTAI", 12),
    Mark("AKID", 32),
    Mark("ghp_", 36),
    Mark("gho_", 36),
    Mark("ghu_", 36),
    Mark("ghs_", 36),
    Mark("ghr_", 36),
    Mark("github_pat_", 40),
    Mark("glpat-", 20),
    Mark("xoxa-", 10),
    Mark("xoxb-", 10),
    Mark("xoxc-", 10),
    Mark("xoxd-", 10),
    Mark("xoxe-", 10),
    Mark("xoxe.", 10),
    Mark("xoxo-", 10),
    Mark("xoxp-", 10),
    Mark("xoxr-", 10),
    Mark("xoxs-", 10),
    Mark("xapp-", 20),
    Mark("sk_live_", 16),
    Mark("sk_test_", 16),
    Mark("rk_live_", 16),
    Mark("rk_test_", 16),
    Mark("whsec_", 24),
    Mark("SG.", 40),
    Mark("hf_", 30),
    Mark("sk-", 40),
    Mark("npm_", 36),
    Mark("pypi-AgEI", 40),
    Mark("dop_v1_", 40),
    Mark("shpat_", 32),
    Mark("xkeysib-", 40),
    Mark("nfp_", 36),
    Mark("AGE-SECRET-KEY-1", 50),
    Mark("AGE-PLUGIN-", 40),
    Mark("eyJhbGciOi", 40),
];

/// The places of secrets in the bytes of a file, in their order.
pub fn secrets(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut found = private_keys(bytes);
    let mut before = b' ';
    for (start, byte) in bytes.iter().enumerate() {
        if !before.is_ascii_alphanumeric() {
            found.extend(key_at(bytes, start));
        }
        before = *byte;
    }
    found.sort_by_key(|span| span.start);
    found
}

fn key_at(bytes: &[u8], start: usize) -> Option<Range<usize>> {
    let rest = &bytes[start..];
    let mut marks = MARKS.iter();
    let (mark, length) = marks.find_map(|Mark(mark, least)| {
        let after = rest.strip_prefix(mark.as_bytes())?;
        let length = after.iter().take_while(|byte| is_part(**byte)).count();
        (length >= *least).then_some((mark, length))
    })?;
    Some(start..start + mark.len() + length)
}

const fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
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
        for Mark(mark, least) in MARKS {
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
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
