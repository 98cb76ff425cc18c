//! What the texts of profile questions mean.

use super::labels::LabelBook;
use super::phrase::Phrase;
use super::sample::ColumnSample;
use crate::mapping::{Labels, plain, without_own_text};
use crate::message::Remark;
use crate::survey::{ProfileQuestion, QuestionKind};

/// What is to be said of a column of a profile question beside its id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Options {
    pub(super) labels: Vec<OptionLabel>,
    pub(super) separator: Option<(String, Remark)>,
}

/// A text of an option, with its id; `None` is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OptionLabel {
    pub(super) text: String,
    pub(super) option: Option<String>,
    pub(super) why: Remark,
}

/// What may stand between several options in a cell, beside what a tool has there.
const SEPARATORS: [&str; 8] = [";", "┋", "|", ",", " / ", "、", "/", " "];

/// What the texts of a column mean.
pub(super) fn options(
    book: &LabelBook<'_>,
    question: &ProfileQuestion,
    separator_of_tool: Option<&str>,
    column: &ColumnSample,
) -> Options {
    match &question.kind {
        QuestionKind::Choice { .. } => Options {
            labels: labels(question, texts(book, question, column)),
            separator: None,
        },
        QuestionKind::Multiple { .. } => several(book, question, separator_of_tool, column),
        QuestionKind::Number { .. } | QuestionKind::Text { .. } => Options::default(),
    }
}

/// The texts of a column that are answers.
fn texts<'c>(
    book: &LabelBook<'_>,
    question: &ProfileQuestion,
    column: &'c ColumnSample,
) -> impl Iterator<Item = &'c str> {
    let texts = column.seen().map(|seen| without_own_text(&seen.text));
    texts.filter(|text| !is_missing(book, question, text))
}

/// True of a text that is no answer, unless it is an option.
pub(super) fn is_missing(book: &LabelBook<'_>, question: &ProfileQuestion, text: &str) -> bool {
    book.is_missing(text) && label(question, text).option.is_none()
}

/// The labels of single options; none if all are ids.
fn labels<'t>(
    question: &ProfileQuestion,
    texts: impl Iterator<Item = &'t str>,
) -> Vec<OptionLabel> {
    let mut labels: Vec<OptionLabel> = Vec::new();
    for text in texts {
        if !labels.iter().any(|label| label.text == text) {
            labels.push(label(question, text));
        }
    }
    let is_id = |label: &OptionLabel| label.option.as_ref() == Some(&label.text);
    if labels.iter().all(is_id) {
        return Vec::new();
    }
    for option in question.options() {
        let is_seen = |label: &OptionLabel| label.option.as_deref() == Some(option.id.as_str());
        if !labels.iter().any(is_seen) && !labels.iter().any(|label| label.option.is_none()) {
            labels.extend(option.label.iter().map(|(_, text)| OptionLabel {
                text: text.to_owned(),
                option: Some(option.id.to_string()),
                why: Remark::UnseenLabel,
            }));
        }
    }
    let order = |label: &OptionLabel| {
        let mut options = question.options().iter();
        let place = options.position(|o| label.option.as_deref() == Some(o.id.as_str()));
        place.unwrap_or(usize::MAX)
    };
    labels.sort_by_key(order);
    labels.dedup_by(|one, other| one.text == other.text);
    labels
}

fn label(question: &ProfileQuestion, text: &str) -> OptionLabel {
    let phrase = Phrase::of_heading(text);
    let options = question.options().iter();
    let known = options.filter(|option| {
        let is_label = |label: &str| Phrase::of_heading(label) == phrase;
        option.id.as_str() == text || option.label.iter().any(|(_, label)| is_label(label))
    });
    let known: Vec<&str> = known.map(|option| option.id.as_str()).collect();
    let (option, why) = match known.as_slice() {
        [id] if !phrase.is_empty() => (Some((*id).to_owned()), Remark::OptionOfSurvey),
        _ => (None, Remark::UnknownOption),
    };
    OptionLabel {
        text: text.to_owned(),
        option,
        why,
    }
}

/// Texts by which programs say that an option was chosen.
const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "1",
    "x",
    "checked",
    "selected",
    "ja",
    "wahr",
    "oui",
    "vrai",
    "sí",
    "si",
    "verdadero",
    "sim",
    "verdadeiro",
    "是",
    "已选",
    "选中",
    "はい",
    "예",
    "네",
    "نعم",
];

/// Texts by which programs say that it was not.
const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "0",
    "unchecked",
    "not selected",
    "nein",
    "falsch",
    "non",
    "faux",
    "falso",
    "não",
    "否",
    "未选",
    "未选中",
    "いいえ",
    "아니요",
    "아니오",
    "لا",
];

/// The word for no answer in a mapping.
const NONE: &str = "none";

/// What the texts of a column of one option mean: its label, or that it was chosen or not.
pub(super) fn chosen(
    book: &LabelBook<'_>,
    question: &ProfileQuestion,
    option: &str,
    column: &ColumnSample,
) -> Vec<OptionLabel> {
    let labels = texts(book, question, column).map(|text| {
        let plain = plain(text).to_lowercase();
        let is = |words: &[&str]| words.contains(&plain.as_str());
        let (option, why) = if label(question, text).option.as_deref() == Some(option) {
            (Some(option), Remark::OptionOfSurvey)
        } else if is(YES) {
            (Some(option), Remark::OptionChosen)
        } else if is(NO) {
            (Some(NONE), Remark::OptionNotChosen)
        } else {
            (None, Remark::UnknownOption)
        };
        OptionLabel {
            text: text.to_owned(),
            option: option.map(str::to_owned),
            why,
        }
    });
    labels.collect()
}

/// The labels of several options in a cell, and what stands between them.
fn several(
    book: &LabelBook<'_>,
    question: &ProfileQuestion,
    separator_of_tool: Option<&str>,
    column: &ColumnSample,
) -> Options {
    let mut known = Labels::default();
    for option in question.options() {
        known.add(option.id.as_str(), option.id.as_str());
        for (_, label) in option.label.iter() {
            known.add(label, option.id.as_str());
        }
    }
    let texts = || texts(book, question, column);
    let separators = separator_of_tool.into_iter().chain(SEPARATORS);
    let splits = |separator: &&str| texts().all(|text| known.codes(text, separator).is_ok());
    let separator = separators.clone().find(splits);
    let why = match separator {
        Some(_) => Remark::SeparatorSplits,
        None => Remark::SeparatorUnclear,
    };
    let separator = separator.or(separator_of_tool).unwrap_or(SEPARATORS[0]);
    let parts = texts().flat_map(|text| parts(&known, text, separator));
    let labels = labels(question, parts);
    Options {
        labels,
        separator: (separator != SEPARATORS[0]).then(|| (separator.to_owned(), why)),
    }
}

/// The labels in a cell: those that are known, which may have the separator in them, and what stands
/// between them.
fn parts<'t>(known: &Labels, text: &'t str, separator: &str) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.trim().is_empty() {
        let (part, behind) = known.first_of(rest, separator);
        parts.push(part);
        rest = behind;
    }
    parts.retain(|part| !part.is_empty());
    parts
}
