//! Words by which a part of a pair is known.

use super::only::{Only, only};
use super::phrase::Phrase;
use crate::survey::PairPart;

/// The words for a part of a pair in the names of fields. Words that people use in questions as well mean
/// something only where the other column of the pair has its word.
const PARTS: &[(PairPart, &[&str])] = &[
    (
        PairPart::Functional,
        &[
            "functional",
            "func",
            "fun",
            "f",
            "pos",
            "positive",
            "with",
            "yes",
            "present",
            "正向",
            "正",
            "有",
            "具备",
            "提供",
        ],
    ),
    (
        PairPart::Dysfunctional,
        &[
            "dysfunctional",
            "dysfunc",
            "dysf",
            "dys",
            "d",
            "neg",
            "negative",
            "without",
            "no",
            "absent",
            "反向",
            "反",
            "没有",
            "不具备",
            "不提供",
            "负向",
        ],
    ),
    (
        PairPart::Importance,
        &["importance", "imp", "重要性", "重要程度", "重要度"],
    ),
    (PairPart::Satisfaction, &["satisfaction", "sat", "满意度"]),
    (
        PairPart::Comment,
        &["comment", "comments", "note", "备注", "评论"],
    ),
];

/// Words by which a question on importance or satisfaction is known, as parts of words.
const RATINGS: &[(PairPart, &[&str])] = &[
    (
        PairPart::Importance,
        &[
            "importan",
            "wichtig",
            "importân",
            "重要",
            "중요",
            "أهمية",
            "مهم",
            "важн",
            "belangrijk",
        ],
    ),
    (
        PairPart::Satisfaction,
        &[
            "satisf",
            "zufrieden",
            "satisfech",
            "满意",
            "滿意",
            "満足",
            "만족",
            "رضا",
            "راض",
            "удовлетвор",
            "tevreden",
        ],
    ),
];

/// The words for a part in the names of fields.
pub(super) fn field_words(part: PairPart) -> &'static [&'static str] {
    let words = PARTS.iter().find(|(of, _)| *of == part);
    words.map_or(&[], |(_, words)| words)
}

/// The part for which a word is there: one or two words that are the name of a field, or more that rate
/// something.
pub(super) fn part_in(around: &[String]) -> Option<PairPart> {
    if around.len() <= 2 {
        let is_word = |word: &&str| around.contains(&Phrase::of(word).words.concat());
        let found = PARTS.iter().filter(|(_, words)| words.iter().any(is_word));
        if let Only::One(part) = only(found.map(|(part, _)| *part)) {
            return Some(part);
        }
    }
    let (text, joined) = (around.join(" "), around.concat());
    let is_there = |word: &&str| text.contains(*word) || joined.contains(*word);
    let found = RATINGS
        .iter()
        .filter(|(_, words)| words.iter().any(is_there));
    match only(found.map(|(part, _)| *part)) {
        Only::One(part) => Some(part),
        _ => None,
    }
}
