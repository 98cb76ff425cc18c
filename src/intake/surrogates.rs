//! Halves of surrogate pairs in JSON.
//!
//! JavaScript counts and cuts text in units of 16 bits. A text that is cut within a character beyond
//! U+FFFF ends with half of it, which JSON can write (`"\ud83d"`) and Unicode text cannot hold. All
//! the rest of such a response is right.

use std::borrow::Cow;

/// The number of bytes of an escape such as `\ud83d`.
const ESCAPE: usize = 6;

/// JSON with U+FFFD in place of each half that has no other half beside it; borrowed if there is none.
pub fn well_formed_json(json: &str) -> Cow<'_, str> {
    if !json.contains("\\u") {
        return Cow::Borrowed(json);
    }
    let mut whole = String::new();
    let mut copied = 0;
    let mut next = 0;
    while let Some(found) = json[next..].find('\\') {
        let start = next + found;
        next = start + length_of_escape(&json[start..]);
        if is_lone_half(&json[start..next]) {
            whole += &json[copied..start];
            whole += "\\ufffd";
            copied = next;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(json);
    }
    Cow::Owned(whole + &json[copied..])
}

/// The number of bytes of the escape with which a text begins; both halves of a pair are one.
fn length_of_escape(text: &str) -> usize {
    match unit(text) {
        Some(0xd800..=0xdbff) if matches!(unit(&text[ESCAPE..]), Some(0xdc00..=0xdfff)) => {
            2 * ESCAPE
        }
        Some(_) => ESCAPE,
        None => text.chars().take(2).map(char::len_utf8).sum(),
    }
}

fn is_lone_half(escape: &str) -> bool {
    escape.len() == ESCAPE && matches!(unit(escape), Some(0xd800..=0xdfff))
}

/// The 16 bits for which the escape at the beginning of a text stands.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_halves_that_are_alone_are_replaced() {
        for (json, expected) in [
            (r#""p\ud83d""#, r#""p\ufffd""#),
            (r#""\uDE00p""#, r#""\ufffdp""#),
            (
                r#""\ud83d\ud83d\ude00\ude00""#,
                r#""\ufffd\ud83d\ude00\ufffd""#,
            ),
            (r#""\ud83d\n我\ud83d""#, r#""\ufffd\n我\ufffd""#),
        ] {
            assert_eq!(well_formed_json(json), expected);
        }
        for json in [
            r#""\ud83d\ude00 \u6211""#,
            // A backslash and `ud83d`.
            r#""\\ud83d""#,
            // No escapes; whoever parses it says so.
            r#""\u+d83""#,
            r"\ud83",
            r"\我\",
            "",
        ] {
            assert!(matches!(well_formed_json(json), Cow::Borrowed(same) if same == json));
        }
    }
}
