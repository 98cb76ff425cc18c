//! What a survey is warned of, by name, each with its remedy; `allow` turns warnings off.
//!
//! A warning never stops anything. The room `advice` finds them.

use crate::diagnostic::Diagnostic;
use crate::yaml::words;

words! {
    /// A warning on a survey that is right.
    pub enum Warning("warning") {
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
        /// A question or label says something else than in the version that was published last.
        ChangedMeaning = "changed-meaning",
        /// The evaluation table is another one.
        ChangedEvaluation = "changed-evaluation",
        /// The id of a feature belongs to something else now.
        IdReused = "id-reused",
        /// A feature is not there any more.
        FeatureRemoved = "feature-removed",
        /// A profile question is not there any more.
        QuestionRemoved = "question-removed",
        /// An option is not there any more.
        OptionRemoved = "option-removed",
        /// An entry of `same_as` counts answers to words that were changed since.
        OutdatedSameAs = "outdated-same-as",
    }
}

impl Warning {
    /// The warning without a place yet; its name stands under the place, to be copied to `allow`.
    pub(crate) fn say(self, message: impl Into<String>) -> Diagnostic {
        Diagnostic::warning(self.word(), message)
            .label(self.word())
            .help(self.help())
    }

    /// How to mend it.
    pub(crate) const fn help(self) -> &'static str {
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
            Self::ChangedMeaning => "answers to the earlier words will stand apart in the report",
            Self::ChangedEvaluation => {
                "answers that are there keep their meaning; the report evaluates all of them by \
                 today's table"
            }
            Self::IdReused => {
                "give what is new an id of its own; else answers to the earlier feature will stand \
                 apart in the report"
            }
            Self::FeatureRemoved | Self::QuestionRemoved => {
                "answers to it are not read any more; if only its id was changed, change it back"
            }
            Self::OptionRemoved => {
                "responses with this option are set aside; leave it in the survey while there are \
                 any"
            }
            Self::OutdatedSameAs => {
                "remove this hash, unless version and survey still mean the same"
            }
        }
    }
}
