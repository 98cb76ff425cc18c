//! The words that the rules look for: one table a language, and nothing else of it in the code.
//!
//! To add a language, write its table beside the others and name it in [`words_of`].

mod en;
mod lists;
mod zh_cn;

pub(super) use lists::WordLists;

use crate::language::Language;

/// The words of a language, if there is a table of it.
pub(super) fn words_of(language: &Language) -> Option<&'static WordLists> {
    match language.as_str() {
        "en" | "en-GB" | "en-US" => Some(&en::WORDS),
        "zh-CN" | "zh-Hans" | "zh" => Some(&zh_cn::WORDS),
        _ => None,
    }
}
