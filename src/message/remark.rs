//! What stands beside the lines of a proposed mapping: why, and how sure it is.

use super::{AllOf, messages};

messages! {
    /// Why a line of a proposed mapping is there, or what is to be decided.
    pub enum Remark {
        // At the beginning.
        ProposedFor = "remark-proposed-for" { files: AllOf, rows: u64 },
        ToolKnown = "remark-tool-known" { tool: String },
        OpenLines = "remark-open-lines" { count: u64 },
        NotFound = "remark-not-found" { columns: AllOf },

        // Columns.
        ToolColumn = "remark-tool-column" { tool: String },
        SameQuestion = "remark-same-question",
        QuestionInName = "remark-question-in-name",
        FieldName = "remark-field-name",
        Negation = "remark-negation" { word: String },
        SideOfLabels = "remark-side-of-labels",
        WhichQuestion = "remark-which-question",
        AlikeQuestion = "remark-alike-question" { percent: u64 },
        TwoColumns = "remark-two-columns" { other: String },
        AnswersToWhat = "remark-answers-to-what",
        NumbersToWhat = "remark-numbers-to-what",
        AttentionCheck = "remark-attention-check",
        PerhapsRating = "remark-perhaps-rating",
        OneOption = "remark-one-option",
        NamesOption = "remark-names-option",
        OptionAgain = "remark-option-again",
        TwoHeaderRows = "remark-two-header-rows",
        LongQuestions = "remark-long-questions",
        LongAnswers = "remark-long-answers",
        PersonColumn = "remark-person-column",
        WhichPerson = "remark-which-person" { columns: AllOf },
        NoPersonColumn = "remark-no-person-column",
        NumberInName = "remark-number-in-name",
        EmptyColumn = "remark-empty-column",
        NoQuestion = "remark-no-question",

        // Times, and which rows are responses.
        ZoneOfTool = "remark-zone-of-tool" { tool: String },
        ZoneInFile = "remark-zone-in-file",
        OpenZone = "remark-open-zone",
        DateOrder = "remark-date-order",
        OpenDates = "remark-open-dates" { example: String },
        SerialDates = "remark-serial-dates" { example: String },
        PartialWithoutTime = "remark-partial-without-time",
        UnknownStatus = "remark-unknown-status" { text: String, count: u64 },

        // Labels of answers.
        LabelOfSurvey = "remark-label-of-survey" { count: u64 },
        LabelOfSet = "remark-label-of-set" { set: String, language: String, count: u64 },
        CodeAsLabel = "remark-code-as-label" { count: u64 },
        KnownLabel = "remark-known-label" { count: u64 },
        UnseenLabel = "remark-unseen-label",
        NoAnswer = "remark-no-answer-label" { count: u64 },
        Number = "remark-number" { count: u64 },
        SeveralMeanings = "remark-several-meanings" { count: u64 },
        ShiftedLabel = "remark-shifted-label" { count: u64 },
        UnknownLabel = "remark-unknown-answer-label" { count: u64 },

        // Labels of ratings and options.
        NumberInLabel = "remark-number-in-label" { count: u64 },
        StepsOfScale = "remark-steps-of-scale" { highest: u64 },
        WordOfScale = "remark-word-of-scale" { highest: u64, count: u64 },
        OptionOfSurvey = "remark-option-of-survey",
        OptionChosen = "remark-option-chosen",
        OptionNotChosen = "remark-option-not-chosen",
        UnknownOption = "remark-unknown-option",
        SeparatorSplits = "remark-separator-splits",
        SeparatorUnclear = "remark-separator-unclear",
    }
}
