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
    pub(super) fn add(&mut self, label: &str, code: &str) -> Option<&str> {
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

    /// All labels with their codes.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let written = self.written.iter();
        written.map(|(label, code)| (label.as_str(), code.as_str()))
    }

    /// The code of a label.
    pub fn code(&self, text: &str) -> Option<&str> {
        let place = self.places.get(&plain(text))?;
        Some(&self.written[*place].1)
    }

    /// The codes of several labels with a separator between them, as our own files have them.
    ///
    /// An error with the first label that is unknown.
    pub fn codes<'t>(&self, text: &'t str, separator: &str) -> Result<String, &'t str> {
        let labels = text.split(separator).map(str::trim);
        let labels = labels.filter(|label| !label.is_empty());
        let codes = labels.map(|label| self.code(label).ok_or(label));
        let codes: Vec<&str> = codes.collect::<Result<_, _>>()?;
        let codes = codes.into_iter().filter(|code| !code.is_empty());
        Ok(codes.collect::<Vec<_>>().join(";"))
    }

    /// The label that an unknown one was probably meant to be.
    pub fn near(&self, text: &str) -> Option<&str> {
        let text: Cow<'_, str> = plain(text).into();
        did_you_mean(&text, self.all().map(|(label, _)| label))
    }
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
        assert_eq!(
            labels.near("I cant live with it"),
            Some("I can’t live with it")
        );
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
        assert_eq!(labels.codes("People;Place", ";"), Err("Place"));
    }
}
