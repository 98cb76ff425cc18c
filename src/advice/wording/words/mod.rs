//! The words that the rules look for: one table a language, and nothing else of it in the code.
//!
//! To add a language, write its table beside the others and name it in [`words_of`].

mod en;
mod lists;
mod zh_cn;

pub(super) use lists::{List, WordLists};

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;
use crate::language::Language;

static ENGLISH: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&en::WORDS));
static CHINESE: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&zh_cn::WORDS));

/// The words of a language, if there is a table of it.
pub(super) fn words_of(language: &Language) -> Option<&'static Vocabulary> {
    match language.as_str() {
        "en" | "en-GB" | "en-US" => Some(&ENGLISH),
        "zh-CN" | "zh-Hans" | "zh" => Some(&CHINESE),
        _ => None,
    }
}
