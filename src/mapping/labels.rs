//! Labels, each with what stands for it in our own files.

use std::borrow::Cow;
use std::collections::HashMap;

use super::plain::plain;
use crate::diagnostic::did_you_mean;

/// Labels with their codes, in the order of the mapping.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels {
    written: Vec<(String, String)>,
    /// By the form in which labels are compared.
    places: HashMap<String, usize>,
}

impl Labels {
    /// Adds a label; an empty code is no answer. If the same label is there already, it gives its code
    /// back.
    pub fn add(&mut self, label: &str, code: &str) -> Option<&str> {
        let place = self
            .places
            .entry(plain(label))
            .or_insert(self.written.len());
        if *place == self.written.len() {
            self.written.push((label.to_owned(), code.to_owned()));
            return None;
        }
        Some(&self.written[*place].1)
    }

    /// Adds a label as it is spelt elsewhere, with other spaces or quotation marks; false if it is none of
    /// them, or is there already. A text of one's own is no spelling.
    pub fn add_spelling(&mut self, text: &str) -> bool {
        let place = self.places.get(&plain(text)).copied();
        let is_there = self.all().any(|(label, _)| label == text);
        let Some(place) = place.filter(|_| !is_there) else {
            return false;
        };
        let code = self.written[place].1.clone();
        self.written.push((text.to_owned(), code));
        true
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }

    /// All labels with their codes.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let written = self.written.iter();
        written.map(|(label, code)| (label.as_str(), code.as_str()))
    }

    /// The code of a label, behind which a text of one's own may stand.
    pub fn code(&self, text: &str) -> Option<&str> {
        let place = |text: &str| self.places.get(&plain(text));
        let place = place(text).or_else(|| place(without_own_text(text)))?;
        Some(&self.written[*place].1)
    }

    /// The codes of several labels with a separator between them, as our own files have them.
    ///
    /// An error with the first label that is unknown.
    pub fn codes<'t>(&self, text: &'t str, separator: &str) -> Result<String, &'t str> {
        let mut codes = Vec::new();
        let mut rest = text;
        while !rest.trim().is_empty() {
            let (label, behind) = self.first_of(rest, separator);
            if !label.is_empty() {
                codes.push(self.code(label).ok_or(label)?);
            }
            rest = behind;
        }
        codes.retain(|code| !code.is_empty());
        Ok(codes.join(";"))
    }

    /// The first of several labels, and what stands behind it. It may have the separator in it, up to seven
    /// times: the longest one that is known counts, or else what stands before the first separator. Quotes
    /// around a label are those of a list.
    pub fn first_of<'t>(&self, text: &'t str, separator: &str) -> (&'t str, &'t str) {
        const MOST: usize = 8;
        let ends = text.match_indices(separator).map(|(end, _)| end);
        let ends: Vec<usize> = ends.chain([text.len()]).take(MOST).collect();
        let is_known = |end: &&usize| self.code(unquoted(&text[..**end])).is_some();
        let known = ends.iter().rev().find(is_known);
        let (label, behind) = text.split_at(*known.unwrap_or(&ends[0]));
        (
            unquoted(label),
            behind.strip_prefix(separator).unwrap_or(behind),
        )
    }

    /// The label that an unknown one was probably meant to be.
    pub fn near(&self, text: &str) -> Option<&str> {
        let text: Cow<'_, str> = plain(text).into();
        did_you_mean(&text, self.all().map(|(label, _)| label))
    }
}

/// A label without the text that people wrote behind it, as Wenjuanxing has it: `其他〖散步〗`.
pub fn without_own_text(label: &str) -> &str {
    let own = label.trim_end().strip_suffix('〗');
    let label_and_own = own.and_then(|label| label.split_once('〖'));
    label_and_own.map_or(label, |(label, _)| label)
}

/// A label without the quotes around it.
fn unquoted(label: &str) -> &str {
    let label = label.trim();
    let inner = label
        .strip_prefix('"')
        .and_then(|label| label.strip_suffix('"'));
    inner.unwrap_or(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_as_programs_write_them() {
        let mut labels = Labels::default();
        assert_eq!(labels.add("I can’t live with it", "dislike"), None);
        assert_eq!(labels.add("(跳过)", ""), None);
        assert_eq!(labels.add("I can't live with it ", "like"), Some("dislike"));
        assert_eq!(labels.code("I can't live\u{a0}with it"), Some("dislike"));
        assert_eq!(labels.code("（跳过）"), Some(""));
        assert_eq!(labels.code("i can't live with it"), None);
        assert_eq!(labels.code("(跳过)〖没时间〗"), Some(""));
        assert_eq!(labels.code("〖没时间〗"), None);
        assert_eq!(
            labels.near("I cant live with it"),
            Some("I can’t live with it")
        );
    }

    #[test]
    fn a_label_may_have_several_spellings() {
        let mut labels = Labels::default();
        labels.add("I like it", "like");
        assert!(labels.add_spelling("I like\u{a0}it "));
        assert!(!labels.add_spelling("I like\u{a0}it ") && !labels.add_spelling("I like it"));
        assert!(!labels.add_spelling("I love it") && !labels.add_spelling("I like it〖so〗"));
        let all: Vec<_> = labels.all().collect();
        assert_eq!(all, [("I like it", "like"), ("I like\u{a0}it ", "like")]);
    }

    #[test]
    fn several_labels_stand_in_one_cell() {
        let mut labels = Labels::default();
        for (label, code) in [
            ("Price, taxes", "price"),
            ("People", "people"),
            ("None", ""),
        ] {
            labels.add(label, code);
        }
        assert_eq!(
            labels.codes("People┋Price, taxes", "┋").as_deref(),
            Ok("people;price")
        );
        assert_eq!(labels.codes("People; None;", ";").as_deref(), Ok("people"));
        assert_eq!(
            labels.codes("Price, taxes, People", ", ").as_deref(),
            Ok("price;people")
        );
        assert_eq!(
            labels.codes("\"Price, taxes\",People", ",").as_deref(),
            Ok("price;people")
        );
        assert_eq!(labels.codes("People;Place", ";"), Err("Place"));
    }
}
