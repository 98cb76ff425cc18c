//! The rules by name, each with its remedy.

use crate::yaml::words;

words! {
    /// A rule on wording.
    pub enum Rule("rule") {
        /// One feature asks about two things at once.
        DoubleBarrelled = "wording-double-barrelled",
        /// The functional question says that something is not there.
        NegatedFunctional = "wording-negated-functional",
        /// The dysfunctional question does not say that the feature is not there.
        MissingNegation = "wording-missing-negation",
        /// Both questions of a pair have the same text.
        SameQuestion = "wording-same-question",
        /// A word tells people what to feel.
        Leading = "wording-leading",
        /// A word means something else to everyone, and nothing says what is meant.
        Vague = "wording-vague",
        /// A technique is named in place of what people get from it.
        Solution = "wording-solution",
        /// Two features ask nearly the same.
        NearDuplicate = "wording-near-duplicate",
        /// There are more than 20 features.
        ManyFeatures = "wording-many-features",
        /// The labels of the answers are out of order, or two are the same.
        Labels = "wording-labels",
        /// The survey takes more than 15 minutes.
        Length = "wording-length",
    }
}

impl Rule {
    /// How to mend what the rule finds.
    pub(super) const fn help(self) -> &'static str {
        match self {
            Self::DoubleBarrelled => "make two features of it, or name the one thing that both are",
            Self::NegatedFunctional => {
                "say what there is if the feature is there; the dysfunctional question says what is not"
            }
            Self::MissingNegation => {
                "say plainly that the feature is not there, such as **not**, or what happens instead"
            }
            Self::SameQuestion => {
                "let the dysfunctional question say that the feature is not there"
            }
            Self::Leading => "leave the word out, and name what people get",
            Self::Vague => "say what exactly is meant, such as a number or what people see happen",
            Self::Solution => "say what people get from it, in their own words",
            Self::NearDuplicate => "remove one of them, or say how they differ",
            Self::ManyFeatures => "keep the 15 to 20 that matter most, or make two surveys",
            Self::Labels => "the order is like, must-be, neutral, live-with, dislike, each once",
            Self::Length => "ask about fewer features, or shorten the texts",
        }
    }
}
