//! The names of members in a text of JSON, whether or not the text is whole.

use memchr::{memchr, memchr2};

/// The strings behind which a colon stands.
pub fn json_names(text: &[u8]) -> impl Iterator<Item = String> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let start = memchr(b'"', rest)?;
            let end = end_of_string(rest, start + 1)?;
            let (string, behind) = (&rest[start..=end], &rest[end + 1..]);
            rest = behind;
            if behind.trim_ascii_start().starts_with(b":")
                && let Ok(name) = serde_json::from_slice(string)
            {
                return Some(name);
            }
        }
    })
}

/// The quote that ends a string, whose text begins at `start`.
pub(super) fn end_of_string(text: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        at += memchr2(b'"', b'\\', text.get(at..)?)?;
        if text[at] == b'"' {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        json_names(text.as_bytes()).collect()
    }

    #[test]
    fn names_are_read_as_json_writes_them() {
        let text = r#"[{"a": "b", "caf\u00e9 \"x\"" : {"c":["d", "e:"]}, "\\": 1}, {"f": "#;
        assert_eq!(names(text), ["a", "café \"x\"", "c", "\\", "f"]);
        assert_eq!(names(r#"{"a":"b","c"#), ["a"]);
        assert_eq!(names(r#"{"a\"#), [""; 0]);
    }
}
