//! What the texts of importance and satisfaction mean.

use std::collections::BTreeSet;

use super::labels::{LabelBook, is_number};
use super::sample::{ColumnSample, counts};
use crate::mapping::plain;
use crate::message::Remark;

/// A text of a rating, with its number; `None` is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RatingLabel {
    pub(super) text: String,
    pub(super) number: Option<u64>,
    pub(super) why: Remark,
}

/// What the texts of some columns mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ratings {
    /// They are numbers of the scale.
    Numbers,
    /// They are numbers, but perhaps of another scale.
    OtherNumbers,
    Labels(Vec<RatingLabel>),
}

/// What the texts of some columns mean on a scale from 1 to `highest`.
pub(super) fn ratings(book: &LabelBook<'_>, columns: &[&ColumnSample], highest: u64) -> Ratings {
    let counts: Vec<(&str, u64)> = book.words(counts(columns)).collect();
    let texts: Vec<&str> = counts.iter().map(|(text, _)| *text).collect();
    let numbers: Vec<Option<u64>> = texts.iter().map(|text| leading_number(text)).collect();
    let all: Option<BTreeSet<u64>> = numbers.iter().copied().collect();
    let in_range = |all: &BTreeSet<u64>| all.iter().all(|number| (1..=highest).contains(number));
    // A scale of fewer steps has other meanings: the last of five is no 5 of 9. One that was used to its
    // end is this one.
    let is_whole = |all: &BTreeSet<u64>| {
        all.last()
            .is_some_and(|last| last + u64::from(highest > 5) >= highest)
    };
    let is_certain = all
        .as_ref()
        .is_some_and(|all| in_range(all) && is_whole(all));
    let is_plain = texts.iter().all(|text| is_number(text));
    if texts.is_empty() || is_certain && is_plain {
        return Ratings::Numbers;
    }
    if is_plain {
        return Ratings::OtherNumbers;
    }
    let label = |(text, count): &(&str, u64)| {
        let (text, count) = (*text, *count);
        let (number, why) = if is_certain {
            (leading_number(text), Remark::NumberInLabel { count })
        } else {
            (None, Remark::WordOfScale { highest, count })
        };
        RatingLabel {
            text: text.to_owned(),
            number,
            why,
        }
    };
    let mut labels: Vec<RatingLabel> = counts.iter().map(label).collect();
    if is_certain {
        let bare = (1..=highest).map(|number| number.to_string());
        let bare: Vec<String> = bare
            .filter(|text| !texts.contains(&text.as_str()))
            .collect();
        labels.extend(bare.into_iter().map(|text| RatingLabel {
            number: leading_number(&text),
            text,
            why: Remark::UnseenLabel,
        }));
    }
    labels.sort_by_key(|label| (label.number.is_none(), label.number));
    Ratings::Labels(labels)
}

/// The number that a text is, or that stands at its beginning apart from its words: `9 - Very important`.
fn leading_number(text: &str) -> Option<u64> {
    let text = plain(text);
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let is_apart = matches!(rest, "" | ".0")
        || rest
            .trim_start()
            .starts_with(['-', '–', '—', ':', '=', ')', '(', '、', '.'])
            && !rest
                .get(1..2)
                .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    number.parse().ok().filter(|_| is_apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_before_words() {
        for (text, number) in [
            ("9 - Extremely important", Some(9)),
            ("6", Some(6)),
            ("６", Some(6)),
            ("7.0", Some(7)),
            ("1 (not at all)", Some(1)),
            ("5：非常满意", Some(5)),
            ("3.5", None),
            ("4 of 5", None),
            ("Very important", None),
            ("", None),
        ] {
            assert_eq!(leading_number(text), number, "{text}");
        }
    }
}
