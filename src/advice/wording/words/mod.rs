//! The words that the rules look for: one table a language, and nothing else of it in the code.
//!
//! To add a language, write its table beside the others and name it in [`WordLists::of`]. A list may be
//! empty; its rule then finds nothing. Words are in lower case; a `*` at the end allows any ending.

mod en;
mod zh_cn;

use crate::language::Language;

/// The words of one language.
pub(super) struct WordLists {
    /// How many words, or ideographs, people read in a minute.
    pub(super) tokens_per_minute: f64,
    /// The part of a question that asks for the feeling.
    pub(super) feelings: &'static [&'static str],
    /// What follows these, up to the end of the sentence, are examples.
    pub(super) examples: &'static [&'static str],
    /// Words without a meaning of their own, which tell no two questions apart.
    pub(super) fillers: &'static [&'static str],
    /// Numbers in words.
    pub(super) numbers: &'static [&'static str],

    /// These always join two things.
    pub(super) joiners: &'static [&'static str],
    /// These often join two things.
    pub(super) conjunctions: &'static [&'static str],
    /// Two words that are one thing.
    pub(super) fixed_pairs: &'static [&'static str],
    /// Where one of these is, two things are joined because they belong to one another.
    pub(super) relations: &'static [&'static str],
    /// Where one of these comes after it, both things belong to what follows.
    pub(super) shared_heads: &'static [&'static str],
    /// These begin what a question says about a feature.
    pub(super) openers: &'static [&'static str],
    /// These begin what people may do: "borrow drills and saws" is one thing, "order and pay" is two.
    pub(super) modals: &'static [&'static str],
    /// Words before two things that both share.
    pub(super) shared_articles: &'static [&'static str],
    /// Words that begin another thing: articles, and common verbs.
    pub(super) beginnings: &'static [&'static str],

    /// Words that say no.
    pub(super) negations: &'static [&'static str],
    /// Words that say no, and can stand in a name all the same.
    pub(super) weak_negations: &'static [&'static str],
    /// Other words by which an absence is stated.
    pub(super) absences: &'static [&'static str],
    /// What follows these, up to the next comma, is a circumstance and not the feature.
    pub(super) begin_circumstance: &'static [&'static str],
    /// What stands before these, from the last comma on, is one.
    pub(super) end_circumstance: &'static [&'static str],
    /// Words that look like a negation.
    pub(super) not_negations: &'static [&'static str],

    /// Words that praise, blame, or press.
    pub(super) leading: &'static [&'static str],
    /// Words that have one of them in them, and do not.
    pub(super) not_leading: &'static [&'static str],
    /// Words that mean something else to everyone.
    pub(super) vague: &'static [&'static str],
    /// Words that have one of them in them, and mean one thing.
    pub(super) not_vague: &'static [&'static str],
    /// Words, beside numbers, that say exactly when or how much.
    pub(super) concrete: &'static [&'static str],
    /// Techniques.
    pub(super) solutions: &'static [&'static str],

    /// By what labels are known.
    pub(super) labels: LabelWords,
}

/// Words that are in the labels of each answer.
pub(super) struct LabelWords {
    pub(super) like: &'static [&'static str],
    pub(super) must_be: &'static [&'static str],
    pub(super) neutral: &'static [&'static str],
    pub(super) live_with: &'static [&'static str],
    pub(super) dislike: &'static [&'static str],
}

impl WordLists {
    /// The words of a language, if there is a table of it.
    pub(super) fn of(language: &Language) -> Option<&'static Self> {
        match language.as_str() {
            "en" | "en-GB" | "en-US" => Some(&en::WORDS),
            "zh-CN" | "zh-Hans" | "zh" => Some(&zh_cn::WORDS),
            _ => None,
        }
    }
}
