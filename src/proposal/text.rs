//! A proposal as the text of a mapping.

use super::line::{Content, Line, OPEN, Value};
use crate::message::Message;
use crate::unicode::is_hidden;

/// A key of YAML may have so many bytes on one line (YAML 1.2.2, 8.2.2: 1024 characters); a longer one
/// stands behind a question mark.
const LONGEST_KEY: usize = 900;

/// The lines of an entry with the remarks in words.
pub(super) fn entry_text<'l>(
    head: impl Iterator<Item = Message>,
    lines: impl Iterator<Item = &'l Line>,
    say: &dyn Fn(&Message) -> String,
) -> String {
    let mut text = String::new();
    for message in head {
        text.extend(["# ", &say(&message), "\n"]);
    }
    for (number, line) in lines.enumerate() {
        let indent = if number == 0 {
            "- ".to_owned()
        } else {
            " ".repeat(2 + 2 * line.depth)
        };
        let remark = line.why.clone().map(|why| say(&why.into()));
        let remark = remark.map_or_else(String::new, |remark| format!("  # {remark}"));
        text.push_str(&content(&indent, &line.content, &remark));
    }
    text
}

fn content(indent: &str, content: &Content, remark: &str) -> String {
    match content {
        Content::Key(key) => format!("{indent}{key}:{remark}\n"),
        Content::Item(item) => format!("{indent}- {}{remark}\n", scalar(item)),
        Content::Text(text) => format!("{indent}{}{remark}\n", key(indent, text, "")),
        Content::Pair(text, value) => {
            let value = match value {
                Value::Is(value) if is_number(value) => format!(" {value}"),
                Value::Is(value) => format!(" {}", scalar(value)),
                Value::Perhaps(value) => format!(" {}", scalar(&format!("{value}{OPEN}"))),
                Value::Open => format!(" {}", scalar(OPEN)),
            };
            format!("{indent}{}{remark}\n", key(indent, text, &value))
        }
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn key(indent: &str, text: &str, value: &str) -> String {
    let text = scalar(text);
    if text.len() < LONGEST_KEY {
        format!("{text}:{value}")
    } else {
        let indent = " ".repeat(indent.len());
        format!("? {text}\n{indent}:{value}")
    }
}

/// A text as YAML has it: plain where that is read as the same text, or else in double quotes.
pub(super) fn scalar(text: &str) -> String {
    let text = shown(text);
    let is_special = |c: char| "-?:,[]{}#&*!|>'\"%@`=~".contains(c);
    let is_word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        .contains(&text.to_lowercase().as_str());
    let is_plain = !text.is_empty()
        && !text.starts_with(is_special)
        && !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '+'))
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !text.contains(is_hidden)
        && !text.trim().is_empty()
        && !is_word;
    if is_plain {
        text
    } else {
        // A string of JSON is one of YAML (YAML 1.2.2, 1.2).
        serde_json::Value::from(text).to_string()
    }
}

/// A text on one line without what nobody sees: a mapping does not tell them apart.
fn shown(text: &str) -> String {
    let joins = |c: char| matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let seen = text
        .chars()
        .filter(|c| c.is_whitespace() || joins(*c) || !is_hidden(*c));
    let seen: String = seen.collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    if words.is_empty() && !seen.is_empty() {
        // What stands between texts may be a space.
        return " ".to_owned();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_where_yaml_would_read_something_else() {
        for (text, written) in [
            ("How do you feel?", "How do you feel?"),
            (
                "如果有快速的无线网络，您觉得？",
                "如果有快速的无线网络，您觉得？",
            ),
            ("I don’t care", "I don’t care"),
            ("Yes", "\"Yes\""),
            ("1", "\"1\""),
            ("?", "\"?\""),
            ("a: b", "\"a: b\""),
            ("a #b", "\"a #b\""),
            ("say \"no\"", "say \"no\""),
            ("\"no\" said", "\"\\\"no\\\" said\""),
            (" two\r\nlines\u{feff} ", "two lines"),
            ("", "\"\""),
        ] {
            assert_eq!(scalar(text), written);
        }
    }
}
