//! What a table of words has.
//!
//! A list may be empty; its rule then finds nothing. Words are in lower case; a `*` at the end
//! allows any ending.

pub(in crate::advice::wording) struct WordLists {
    /// The part of a question that asks for the feeling.
    pub(in crate::advice::wording) feelings: &'static [&'static str],
    /// What follows these, up to the end of the sentence, are examples.
    pub(in crate::advice::wording) examples: &'static [&'static str],
    /// Words without a meaning of their own, which tell no two questions apart.
    pub(in crate::advice::wording) fillers: &'static [&'static str],
    /// Numbers in words.
    pub(in crate::advice::wording) numbers: &'static [&'static str],

    /// These always join two things.
    pub(in crate::advice::wording) joiners: &'static [&'static str],
    /// These often join two things.
    pub(in crate::advice::wording) conjunctions: &'static [&'static str],
    /// Two words that are one thing.
    pub(in crate::advice::wording) fixed_pairs: &'static [&'static str],
    /// Where one of these is, two things are joined because they belong to one another.
    pub(in crate::advice::wording) relations: &'static [&'static str],
    /// Where one of these comes after it, both things belong to what follows.
    pub(in crate::advice::wording) shared_heads: &'static [&'static str],
    /// These begin what a question says about a feature.
    pub(in crate::advice::wording) openers: &'static [&'static str],
    /// These begin what people may do: "borrow drills and saws" is one thing, "order and pay" is two.
    pub(in crate::advice::wording) modals: &'static [&'static str],
    /// Words before two things that both share.
    pub(in crate::advice::wording) shared_articles: &'static [&'static str],
    /// Words that begin another thing: articles, and common verbs.
    pub(in crate::advice::wording) beginnings: &'static [&'static str],

    /// Words that say no.
    pub(in crate::advice::wording) negations: &'static [&'static str],
    /// Words that say no, and can stand in a name all the same.
    pub(in crate::advice::wording) weak_negations: &'static [&'static str],
    /// Other words by which an absence is stated.
    pub(in crate::advice::wording) absences: &'static [&'static str],
    /// What follows these, up to the next comma, is a circumstance and not the feature.
    pub(in crate::advice::wording) begin_circumstance: &'static [&'static str],
    /// What stands before these, from the last comma on, is one.
    pub(in crate::advice::wording) end_circumstance: &'static [&'static str],
    /// Words that look like a negation.
    pub(in crate::advice::wording) not_negations: &'static [&'static str],

    /// Words that praise, blame, or press.
    pub(in crate::advice::wording) leading: &'static [&'static str],
    /// Words that have one of them in them, and do not.
    pub(in crate::advice::wording) not_leading: &'static [&'static str],
    /// Words that mean something else to everyone.
    pub(in crate::advice::wording) vague: &'static [&'static str],
    /// Words that have one of them in them, and mean one thing.
    pub(in crate::advice::wording) not_vague: &'static [&'static str],
    /// Words, beside numbers, that say exactly when or how much.
    pub(in crate::advice::wording) concrete: &'static [&'static str],
    /// Techniques.
    pub(in crate::advice::wording) solutions: &'static [&'static str],

    /// By what labels are known.
    pub(in crate::advice::wording) labels: LabelWords,
}

/// Words that are in the labels of each answer.
pub(in crate::advice::wording) struct LabelWords {
    pub(in crate::advice::wording) like: &'static [&'static str],
    pub(in crate::advice::wording) must_be: &'static [&'static str],
    pub(in crate::advice::wording) neutral: &'static [&'static str],
    pub(in crate::advice::wording) live_with: &'static [&'static str],
    pub(in crate::advice::wording) dislike: &'static [&'static str],
}
