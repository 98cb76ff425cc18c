//! The text of a question as a header has it, without what tools put around it.

use crate::mapping::plain;

/// What kinds of questions are called in headers, in brackets.
const KINDS: &[&str] = &[
    "单选题",
    "多选题",
    "单选",
    "多选",
    "填空题",
    "填空",
    "量表题",
    "量表",
    "矩阵单选题",
    "矩阵量表题",
    "矩阵题",
    "必答",
    "必填",
    "选填",
    "選填",
    "单选题必答",
    "required",
    "erforderlich",
    "obligatoire",
    "obligatorio",
    "必須",
    "필수",
];

/// A text without its number and without the kind of its question, as it is compared.
pub(super) fn heading(text: &str) -> String {
    let text = plain(text);
    let mut text = text.trim();
    loop {
        let rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '*');
        let rest = without_number(rest).unwrap_or(rest);
        let rest = without_kind(rest.trim());
        let rest = rest.trim_end_matches(|c: char| c.is_whitespace() || c == '*');
        if rest == text {
            return text.to_owned();
        }
        text = rest;
    }
}

/// The same as it is written, with its own punctuation.
pub(super) fn heading_as_written(text: &str) -> String {
    let (heading, whole) = (heading(text), plain(text));
    let written: Vec<char> = text.trim().chars().collect();
    let start = whole
        .find(&heading)
        .map(|start| whole[..start].chars().count());
    match start {
        Some(start) if whole.chars().count() == written.len() => {
            let characters = written.into_iter().skip(start);
            characters.take(heading.chars().count()).collect()
        }
        _ => heading,
    }
}

/// A text without the number at its beginning: `1、`, `2.`, `Q3:`, `第4题`, `(5)`, `6 - ` or `B.`.
fn without_number(text: &str) -> Option<&str> {
    let digits = |text: &str| {
        text.find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len())
    };
    if let Some(rest) = text.strip_prefix('第') {
        let (number, rest) = rest.split_at(digits(rest));
        let rest = rest.strip_prefix('题').or_else(|| rest.strip_prefix('題'));
        return rest.filter(|_| !number.is_empty());
    }
    let inner = text.strip_prefix(['(', '[']).unwrap_or(text);
    let named = inner.strip_prefix(['Q', 'q']);
    let numbered = named.unwrap_or(inner);
    let end = match numbered.as_bytes() {
        [letter, b'.' | b')', ..] if letter.is_ascii_uppercase() => 1,
        _ => digits(numbered),
    };
    let (number, rest) = numbered.split_at(end);
    let mut rest_characters = rest.chars();
    let separator = rest_characters.next()?;
    let rest = rest_characters.as_str();
    let is_end = match separator {
        '、' | ':' | ')' | ']' | '=' => true,
        '.' => !rest.starts_with(|c: char| c.is_ascii_digit()),
        ' ' => named.is_some() || rest.starts_with(['-', '–', '—']),
        _ => false,
    };
    let rest = rest.trim_start_matches(['-', '–', '—', ' ']);
    (!number.is_empty() && is_end).then_some(rest)
}

/// A text without the kind of a question in brackets at its beginning or its end.
fn without_kind(text: &str) -> &str {
    let brackets = [('[', ']'), ('(', ')'), ('【', '】')];
    for (open, close) in brackets {
        let is_kind = |inner: &str| KINDS.contains(&inner.trim().to_lowercase().as_str());
        let first = text
            .strip_prefix(open)
            .and_then(|rest| rest.split_once(close));
        if let Some((_, rest)) = first.filter(|(inner, _)| is_kind(inner)) {
            return rest.trim();
        }
        let last = text
            .strip_suffix(close)
            .and_then(|rest| rest.rsplit_once(open));
        if let Some((rest, _)) = last.filter(|(_, inner)| is_kind(inner)) {
            return rest.trim();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_kinds_are_no_part_of_a_question() {
        for text in [
            "1、您的年龄？",
            "第12题 您的年龄？",
            "Q3: 您的年龄？",
            "Q3 您的年龄？",
            "(4) 您的年龄？*",
            "5. [单选题] 您的年龄？",
            "6 - 您的年龄？（必填）",
            "B. 您的年龄？",
            "* 您的年龄？【单选题】",
        ] {
            assert_eq!(heading(text), "您的年龄?", "{text}");
        }
        for text in [
            "5 stars",
            "3-day delivery",
            "2.5 km",
            "24/7 support",
            "Quick (really)",
            "7",
            "",
        ] {
            assert_eq!(heading(text), text);
        }
    }
}
