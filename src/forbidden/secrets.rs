//! Keys and passwords that must not be in a file that is published.
//!
//! What is looked for has a beginning that nothing else has: the marks that services give their
//! secret keys for this very purpose, and the header of a private key. Anything vaguer would blame
//! texts that are good.

use std::ops::{Range, RangeInclusive};

use memchr::memmem::find;

use super::escapes::in_all_readings;
use Alphabet::{Dotted, Path, Token, Upper, Word};

/// The beginning of a kind of secret key, with how many characters follow it, and of which kind they
/// are.
struct Mark(&'static str, RangeInclusive<usize>, Alphabet);

/// So many that a key may have any number of them.
const MANY: usize = usize::MAX;

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
    /// The same with slashes between its parts.
    Path,
}

impl Alphabet {
    const fn has(self, byte: u8) -> bool {
        match self {
            Self::Upper => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            Self::Word => byte.is_ascii_alphanumeric(),
            Self::Token => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
            Self::Path => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'/'),
            Self::Dotted => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'),
        }
    }
}

// By the services’ own docs on their tokens: AWS “IAM identifiers”, Google Cloud “API keys”, Alibaba
// Cloud “AccessKey pair”, Tencent Cloud “CAM access keys”, GitHub “Token formats”, GitLab “Token
// prefixes”, Slack “Token types”, Stripe “API keys”, Twilio SendGrid “API keys”, Hugging Face “User
// access tokens”, Docker “Access tokens”, HashiCorp Vault “Tokens”, Grafana “Service accounts”, Slack and
// Discord “Webhooks”, OpenAI and Anthropic “API keys”, npm “About access tokens”, PyPI “API tokens”,
// DigitalOcean “Token formats”, Shopify “Access token prefixes”, Brevo “API keys”, Netlify “Personal
// access tokens”; age: its format (C2SP); JSON Web Tokens (RFC 7519) whose header begins with `alg`.
const MARKS: [Mark; 52] = [
    Mark("AKIA", 16..=16, Upper),
    Mark("ASIA", 16..=16, Upper),
    Mark("AIza", 35..=MANY, Token),
    Mark("GOCSPX-", 20..=MANY, Token),
    Mark("ya29.", 40..=MANY, Dotted),
    Mark("LTAI", 12..=MANY, Word),
    Mark("AKID", 32..=MANY, Word),
    Mark("ghp_", 36..=MANY, Word),
    Mark("gho_", 36..=MANY, Word),
    Mark("ghu_", 36..=MANY, Word),
    Mark("ghs_", 36..=MANY, Word),
    Mark("ghr_", 36..=MANY, Word),
    Mark("github_pat_", 40..=MANY, Token),
    Mark("glpat-", 20..=MANY, Dotted),
    Mark("gldt-", 20..=MANY, Token),
    Mark("glrt-", 20..=MANY, Token),
    Mark("glptt-", 40..=MANY, Word),
    Mark("dckr_pat_", 27..=MANY, Token),
    Mark("hvs.", 24..=MANY, Token),
    Mark("glsa_", 41..=MANY, Token),
    Mark("xoxa-", 10..=MANY, Token),
    Mark("xoxb-", 10..=MANY, Token),
    Mark("xoxc-", 10..=MANY, Token),
    Mark("xoxd-", 10..=MANY, Token),
    Mark("xoxe-", 10..=MANY, Token),
    Mark("xoxe.", 10..=MANY, Dotted),
    Mark("xoxp-", 10..=MANY, Token),
    Mark("xoxr-", 10..=MANY, Token),
    Mark("xoxs-", 10..=MANY, Token),
    Mark("xapp-1-", 20..=MANY, Token),
    Mark("hooks.slack.com/services/", 30..=MANY, Path),
    Mark("discord.com/api/webhooks/", 60..=MANY, Path),
    Mark("sk_live_", 16..=MANY, Word),
    Mark("sk_test_", 16..=MANY, Word),
    Mark("rk_live_", 16..=MANY, Word),
    Mark("rk_test_", 16..=MANY, Word),
    Mark("whsec_", 24..=MANY, Word),
    Mark("hf_", 30..=MANY, Word),
    Mark("sk-proj-", 40..=MANY, Token),
    Mark("sk-svcacct-", 40..=MANY, Token),
    Mark("sk-ant-", 40..=MANY, Token),
    Mark("sk-", 40..=MANY, Word),
    Mark("npm_", 36..=MANY, Word),
    Mark("pypi-AgEI", 40..=MANY, Token),
    Mark("dop_v1_", 40..=MANY, Word),
    Mark("shpat_", 32..=MANY, Word),
    Mark("xkeysib-", 40..=MANY, Token),
    Mark("nfp_", 36..=MANY, Word),
    Mark("AGE-SECRET-KEY-1", 50..=MANY, Upper),
    Mark("AGE-SECRET-KEY-PQ-1", 50..=MANY, Upper),
    Mark("AGE-PLUGIN-", 40..=MANY, Token),
    Mark("eyJhbGciOi", 40..=MANY, Dotted),
];

/// The mark of Twilio’s mail service, whose keys have two parts of fixed lengths: what stands after
/// them, such as the end of a sentence, is not part of the key.
const SENDGRID: &str = "SG.";
const SENDGRID_PARTS: (usize, usize) = (22, 43);

/// The marks of AWS, and the end of the keys that it shows in its docs, such as `AKIAIOSFODNN7EXAMPLE`:
/// they open nothing.
const AWS: [&[u8]; 2] = [b"AKIA", b"ASIA"];
const EXAMPLE: &[u8] = b"EXAMPLE";

/// For each byte, whether a mark begins with it: most bytes of a large image are passed over by it.
const BEGINS_MARK: [bool; 256] = {
    let mut begins = [false; 256];
    begins[SENDGRID.as_bytes()[0] as usize] = true;
    let mut index = 0;
    while index < MARKS.len() {
        begins[MARKS[index].0.as_bytes()[0] as usize] = true;
        index += 1;
    }
    begins
};

/// The places of secrets in the bytes of a file, in their order, also of those in which characters are
/// written by their codes.
pub fn secrets(bytes: &[u8]) -> Vec<Range<usize>> {
    in_all_readings(bytes, as_written)
}

fn as_written(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut found = private_keys(bytes);
    let mut start = 0;
    while start < bytes.len() {
        let may_begin = begins_mark(bytes[start]) && begins_word(bytes, start);
        let key = may_begin.then(|| key_at(bytes, start)).flatten();
        start = key.as_ref().map_or(start + 1, |key| key.end);
        found.extend(key);
    }
    found
}

const fn begins_mark(byte: u8) -> bool {
    BEGINS_MARK[byte as usize]
}

/// True if no word goes on here; the end of an escape such as `\n` or `%3D` is none.
fn begins_word(bytes: &[u8], start: usize) -> bool {
    let before = |count: usize| start.checked_sub(count).map(|place| bytes[place]);
    !before(1).is_some_and(|byte| byte.is_ascii_alphanumeric())
        || before(2) == Some(b'\\')
        || before(3) == Some(b'%')
}

fn key_at(bytes: &[u8], start: usize) -> Option<Range<usize>> {
    let rest = &bytes[start..];
    let mut marks = MARKS.iter();
    let marked = marks.find_map(|Mark(mark, lengths, alphabet)| {
        let length = length(rest.strip_prefix(mark.as_bytes())?, *alphabet);
        lengths.contains(&length).then_some(mark.len() + length)
    });
    let key = &rest[..marked.or_else(|| sendgrid(rest))?];
    let is_example = AWS.iter().any(|mark| key.starts_with(mark)) && key.ends_with(EXAMPLE);
    (!is_example).then(|| start..start + key.len())
}

/// The length of a key with the mark of Twilio’s mail service.
fn sendgrid(rest: &[u8]) -> Option<usize> {
    let (first, second) = SENDGRID_PARTS;
    let parts = rest.strip_prefix(SENDGRID.as_bytes())?;
    let (_, after) = parts.split_at_checked(first)?;
    let is_key =
        length(parts, Token) == first && length(after.strip_prefix(b".")?, Token) >= second;
    is_key.then_some(SENDGRID.len() + first + 1 + second)
}

/// How many characters of an alphabet stand here.
fn length(bytes: &[u8], alphabet: Alphabet) -> usize {
    bytes.iter().take_while(|byte| alphabet.has(**byte)).count()
}

/// The headers of private keys (RFC 7468, RFC 4716, RFC 9580), whatever kind of key it is; to its
/// end, if that is there.
fn private_keys(bytes: &[u8]) -> Vec<Range<usize>> {
    const LONGEST_KIND: usize = 40;
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(begin) = find(&bytes[from..], b"BEGIN ") {
        let begin = from + begin;
        let kind = &bytes[begin..bytes.len().min(begin + LONGEST_KIND)];
        let is_header = bytes[..begin].trim_ascii_end().ends_with(b"----");
        from = begin + 1;
        if let Some(name) = find(kind, b"PRIVATE KEY").filter(|_| is_header) {
            let before = bytes[..begin].trim_ascii_end();
            let dashes = before.iter().rev().take_while(|byte| **byte == b'-');
            let start = before.len() - dashes.count();
            let end = body_end(bytes, begin + name + b"PRIVATE KEY".len());
            found.push(start..end);
            from = end;
        }
    }
    let putty = b"PuTTY-User-Key-File-";
    found.extend(find(bytes, putty).map(|start| start..start + putty.len()));
    found
}

/// The end of a private key whose header ends at `from`: that of its last line, or of the file.
fn body_end(bytes: &[u8], from: usize) -> usize {
    const FOOTER: &[u8] = b"PRIVATE KEY";
    let Some(footer) = find(&bytes[from..], FOOTER) else {
        return bytes.len();
    };
    let end = from + footer + FOOTER.len();
    let dashes = bytes[end..].iter();
    end + dashes.take_while(|byte| **byte == b'-').count()
}

/// The words that secrets are in, to the ends of their lines: there may be more of them.
pub fn with_surroundings(bytes: &[u8], secrets: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for span in secrets {
        let known = found.last().map_or(0, |last| last.end);
        if span.end <= known {
            continue;
        }
        let mut before = bytes[known..span.start.max(known)].iter();
        let start = before.rposition(u8::is_ascii_whitespace);
        let mut after = bytes[span.end..].iter();
        let end = after.position(|byte| is_line_end(*byte));
        let start = start.map_or(known, |blank| known + blank + 1);
        found.push(start..end.map_or(bytes.len(), |line_end| span.end + line_end));
    }
    found
}

/// The bytes with `*` in place of some; line ends stay, so that all places are the same.
pub fn masked(bytes: &[u8], spans: &[Range<usize>]) -> Vec<u8> {
    let mut masked = bytes.to_owned();
    for span in spans {
        for byte in &mut masked[span.clone()] {
            if !is_line_end(*byte) {
                *byte = b'*';
            }
        }
    }
    masked
}

const fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let spans = secrets(text.as_bytes()).into_iter();
        spans.map(|span| text[span].to_owned()).collect()
    }

    #[test]
    fn the_end_of_an_escape_is_no_word() {
        let key = format!("ghp_{}", "a1".repeat(18));
        for before in ["\\n", "\\t", "%3D", "=", "\u{e9}", "_"] {
            assert_eq!(
                found(&format!("x {before}{key}")),
                [key.as_str()],
                "{before}"
            );
        }
        assert_eq!(found(&format!("x{key}")), [""; 0]);
    }

    #[test]
    fn what_may_be_more_of_a_secret_is_masked_too() {
        let shown = |text: &str| {
            let bytes = text.as_bytes();
            let spans = with_surroundings(bytes, &secrets(bytes));
            String::from_utf8(masked(bytes, &spans)).expect("UTF-8")
        };
        let text = "a: b\nkey: AKIAA2A2A2A2A2A2A2A2:wJalrXUtnFEMI/K7 MDENG\nc: d\n";
        assert_eq!(
            shown(text),
            format!("a: b\nkey: {}\nc: d\n", "*".repeat(43))
        );
        let text = "a: b\n-----BEGIN PRIVATE KEY-----\nMIIEvQ\nIBADAN\n";
        assert!(!shown(text).contains("MIIEvQ"));
    }

    #[test]
    fn keys_of_every_kind_are_found() {
        for Mark(mark, lengths, _) in MARKS {
            let key = format!("{mark}{}", "A2".repeat(lengths.start().div_ceil(2)));
            assert_eq!(
                found(&format!("submit: https://a.example/?id={key}&x")),
                [key]
            );
        }
    }

    #[test]
    fn a_key_of_two_parts_ends_where_they_end() {
        let key = format!("SG.{}.{}", "a1".repeat(11), "-b_".repeat(14) + "c");
        for after in ["", ".", "-x", ". See below"] {
            assert_eq!(
                found(&format!("key {key}{after}")),
                [key.as_str()],
                "{after}"
            );
        }
    }

    #[test]
    fn keys_written_by_codes_are_found_with_all_of_their_codes() {
        for key in [
            "\\x41KIAABCD2345EFGH6789",
            "AKIAABCD23\\u00345EFGH6789",
            "AKIAABCD23\\\n      45EFGH6789",
            "AKIAABCD23\\\r\n\t45EFGH6789",
            "AKIAABCD23&#52;5EFGH6789",
            "%41KIAABCD2345EFGH6789",
            "npm\\_a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1",
            "npm\\\\_a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1",
        ] {
            assert_eq!(found(&format!("name: \"{key}\"")), [key], "{key}");
        }
    }

    #[test]
    fn examples_in_docs_are_left_alone() {
        for text in ["AKIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE"] {
            assert_eq!(found(text), [""; 0], "{text}");
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
            "window.SG.components.dialogs.confirmation.prototype.open.handler.call",
            ".xapp-navigation-container-large",
            "ASIAPACIFICHEADQUARTERS thanks you",
            "https://a.example/sk-nasa-nova-prevadzka-v-centre-mesta-otvara-svoje-dvere.png",
            ".sk-folding-cube-animation-container-with-many-children",
            "ASIA-Pacific-customers-in-2026",
            "xoxo-hugs-and-kisses-to-all",
            "AIzawa restaurant",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
