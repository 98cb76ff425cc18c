//! What a table of words has.
//!
//! A list may be empty; its rule then finds nothing. Words are in lower case; a `*` at the end
//! allows any ending.

/// The words of one list.
pub(in crate::advice::wording) type Words = &'static [&'static str];

pub(in crate::advice::wording) struct WordLists {
    /// The part of a question that asks for the feeling.
    pub(in crate::advice::wording) feelings: Words,
    /// What follows these, up to the end of the sentence, are examples.
    pub(in crate::advice::wording) examples: Words,
    /// Words without a meaning of their own, which tell no two questions apart.
    pub(in crate::advice::wording) fillers: Words,
    /// Numbers in words.
    pub(in crate::advice::wording) numbers: Words,

    /// These always join two things.
    pub(in crate::advice::wording) joiners: Words,
    /// These often join two things.
    pub(in crate::advice::wording) conjunctions: Words,
    /// Two words that are one thing.
    pub(in crate::advice::wording) fixed_pairs: Words,
    /// Where one of these is, two things are joined because they belong to one another.
    pub(in crate::advice::wording) relations: Words,
    /// Where one of these comes after it, both things belong to what follows.
    pub(in crate::advice::wording) shared_heads: Words,
    /// These begin what a question says about a feature.
    pub(in crate::advice::wording) openers: Words,
    /// These begin what people may do: "borrow drills and saws" is one thing, "order and pay" is two.
    pub(in crate::advice::wording) modals: Words,
    /// Words before two things that both share.
    pub(in crate::advice::wording) shared_articles: Words,
    /// Words that begin another thing: articles, and common verbs.
    pub(in crate::advice::wording) beginnings: Words,

    /// Words that say no.
    pub(in crate::advice::wording) negations: Words,
    /// Words that say no, and can stand in a name all the same.
    pub(in crate::advice::wording) weak_negations: Words,
    /// Other words by which an absence is stated.
    pub(in crate::advice::wording) absences: Words,
    /// What follows these, up to the next comma, is a circumstance and not the feature.
    pub(in crate::advice::wording) begin_circumstance: Words,
    /// What stands before these, from the last comma on, is one.
    pub(in crate::advice::wording) end_circumstance: Words,
    /// Words that look like a negation.
    pub(in crate::advice::wording) not_negations: Words,

    /// Words that praise, blame, or press.
    pub(in crate::advice::wording) leading: Words,
    /// Words that have one of them in them, and do not.
    pub(in crate::advice::wording) not_leading: Words,
    /// Words that mean something else to everyone.
    pub(in crate::advice::wording) vague: Words,
    /// Words that have one of them in them, and mean one thing.
    pub(in crate::advice::wording) not_vague: Words,
    /// Words, beside numbers, that say exactly when or how much.
    pub(in crate::advice::wording) concrete: Words,
    /// Techniques.
    pub(in crate::advice::wording) solutions: Words,

    /// By what labels are known.
    pub(in crate::advice::wording) labels: LabelWords,
}

/// Words that are in the labels of each answer.
pub(in crate::advice::wording) struct LabelWords {
    pub(in crate::advice::wording) like: Words,
    pub(in crate::advice::wording) must_be: Words,
    pub(in crate::advice::wording) neutral: Words,
    pub(in crate::advice::wording) live_with: Words,
    pub(in crate::advice::wording) dislike: Words,
}

/// The lists of a table whose words are found in texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::advice::wording) enum List {
    Feelings,
    Examples,
    Fillers,
    Numbers,
    Joiners,
    Conjunctions,
    FixedPairs,
    Relations,
    SharedHeads,
    Openers,
    Modals,
    Negations,
    WeakNegations,
    Absences,
    BeginCircumstance,
    EndCircumstance,
    NotNegations,
    Leading,
    NotLeading,
    Vague,
    NotVague,
    Concrete,
    Solutions,
    LikeLabels,
    MustBeLabels,
    NeutralLabels,
    LiveWithLabels,
    DislikeLabels,
}

impl WordLists {
    /// The lists whose words are found in texts.
    pub(in crate::advice::wording) fn found(&self) -> [(List, Words); 28] {
        [
            (List::Feelings, self.feelings),
            (List::Examples, self.examples),
            (List::Fillers, self.fillers),
            (List::Numbers, self.numbers),
            (List::Joiners, self.joiners),
            (List::Conjunctions, self.conjunctions),
            (List::FixedPairs, self.fixed_pairs),
            (List::Relations, self.relations),
            (List::SharedHeads, self.shared_heads),
            (List::Openers, self.openers),
            (List::Modals, self.modals),
            (List::Negations, self.negations),
            (List::WeakNegations, self.weak_negations),
            (List::Absences, self.absences),
            (List::BeginCircumstance, self.begin_circumstance),
            (List::EndCircumstance, self.end_circumstance),
            (List::NotNegations, self.not_negations),
            (List::Leading, self.leading),
            (List::NotLeading, self.not_leading),
            (List::Vague, self.vague),
            (List::NotVague, self.not_vague),
            (List::Concrete, self.concrete),
            (List::Solutions, self.solutions),
            (List::LikeLabels, self.labels.like),
            (List::MustBeLabels, self.labels.must_be),
            (List::NeutralLabels, self.labels.neutral),
            (List::LiveWithLabels, self.labels.live_with),
            (List::DislikeLabels, self.labels.dislike),
        ]
    }
}
