//! How the records of a JSON file lie in it.

use memchr::memchr2;

use super::json_names::end_of_string;

/// So many bytes of a file tell how it is laid out.
pub const LOOKED_AT: usize = 1 << 20;

/// How the records of a JSON file lie in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonShape {
    /// One a line.
    Lines,
    /// In a list, or one after another over several lines.
    Text,
    /// In a list within the first object.
    Container,
}

impl JsonShape {
    /// The shape of a file that begins with these bytes; `is_name` is true of the names that a record
    /// has.
    ///
    /// An object that has such a name itself is a record, also if it has a list of others in it:
    /// whoever answers may have written it.
    pub fn of(text: &[u8], is_name: impl Fn(&str) -> bool) -> Self {
        let start = text.iter().position(|byte| !byte.is_ascii_whitespace());
        let text = &text[start.unwrap_or(text.len())..];
        if !text.starts_with(b"{") {
            // A line that is torn at its front may begin with anything else.
            return if text.starts_with(b"[") {
                Self::Text
            } else {
                Self::Lines
            };
        }
        let first = FirstObject::of(text, is_name);
        if first.has_records && !first.is_record {
            return Self::Container;
        }
        let line = memchr2(b'\n', b'\r', text).unwrap_or(text.len());
        let ends_on_line = first.end.is_some_and(|end| end <= line);
        if ends_on_line || has_object_lines(text) {
            Self::Lines
        } else {
            Self::Text
        }
    }
}

/// True if a text begins as an object or as a list of objects, perhaps after a line that is torn.
pub fn is_json(text: &[u8]) -> bool {
    let begins = |text: &[u8]| {
        let text = text.trim_ascii_start();
        let inner = text.get(1..).unwrap_or_default().trim_ascii_start().first();
        match text.first() {
            Some(b'{') => matches!(inner, None | Some(b'"' | b'}')),
            Some(b'[') => matches!(inner, None | Some(b'{')),
            _ => false,
        }
    };
    let second = text.iter().position(|byte| *byte == b'\n');
    begins(text) || second.is_some_and(|end| text[end + 1..].starts_with(b"{\""))
}

/// True if the second line begins with an object, as in JSON Lines whose first line is torn.
fn has_object_lines(text: &[u8]) -> bool {
    let mut lines = text.split(|byte| matches!(byte, b'\n' | b'\r'));
    let second = lines.by_ref().skip(1).find(|line| !line.is_empty());
    second.is_some_and(|line| line.starts_with(b"{\""))
}

/// What the first object of a file is.
#[derive(Debug, Default)]
struct FirstObject {
    /// Where it ends, if that is among the bytes.
    end: Option<usize>,
    /// True if it has the name of a record.
    is_record: bool,
    /// True if an object in one of its lists has one.
    has_records: bool,
}

impl FirstObject {
    fn of(text: &[u8], is_name: impl Fn(&str) -> bool) -> Self {
        let mut object = Self::default();
        let mut open: Vec<u8> = Vec::new();
        let mut at = 0;
        while let Some(byte) = text.get(at) {
            at += 1;
            match byte {
                b'{' | b'[' => open.push(*byte),
                b'}' | b']' => {
                    open.pop();
                    if open.is_empty() {
                        object.end = Some(at);
                        break;
                    }
                }
                b'"' => {
                    let Some(end) = end_of_string(text, at) else {
                        break;
                    };
                    let is_key = text[end + 1..].trim_ascii_start().starts_with(b":");
                    let name = std::str::from_utf8(&text[at..end]);
                    if is_key && name.is_ok_and(&is_name) {
                        object.is_record |= open.len() == 1;
                        object.has_records |= open.ends_with(b"[{");
                    }
                    at = end + 1;
                }
                _ => {}
            }
        }
        object
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_beginning() {
        let shape = |text: &str| JsonShape::of(text.as_bytes(), |name| name == "answers");
        for text in [
            "{\"answers\":{}}\n{\"answers\":{}}",
            "{\"message\":\"x\",\"fields\":[{\"name\":\"y\"}]}",
            "{\"answers\":{\n{\"answers\":{}}\n",
            // A list of responses in a response is none.
            "{\"x\":[{\"answers\":{}},{\"answers\":{}}],\"answers\":{}}",
            "torn\"}\n{\"answers\":{}}\n",
        ] {
            assert_eq!(shape(text), JsonShape::Lines, "{text}");
        }
        for text in [
            "[{\"answers\":{}}]",
            "\n [\n{\"answers\":{}},\n{\"answers\":{}}\n]\n",
            "{\n  \"answers\": {}\n}\n{\n  \"answers\": {}\n}\n",
        ] {
            assert_eq!(shape(text), JsonShape::Text, "{text}");
        }
        for text in [
            "{\"data\":{\"responses\":[{\"id\":1,\"answers\":{}}]}}",
            "{\n \"responses\": [\n  {\"answers\": {}}\n ]\n}",
        ] {
            assert_eq!(shape(text), JsonShape::Container, "{text}");
        }
    }
}
