//! Words of ours within a sentence.

use super::messages;

messages! {
    /// Words of ours that are filled into a sentence.
    pub enum Term {
        // What a map is.
        Survey = "term.survey",
        Settings = "term.settings",
        Theme = "term.theme",
        Section = "term.section",
        Feature = "term.feature",
        ProfileQuestion = "term.profile-question",
        Choice = "term.option",
        Endpoint = "term.endpoint",
        Privacy = "term.privacy",
        Submit = "term.submit",
        Sides = "term.sides",
        MappingEntry = "term.mapping-entry",
        LongTable = "term.long-table",
        TimeColumn = "term.time-column",
        QuestionColumn = "term.question-column",

        // What a word stands for.
        ExtraQuestion = "term.extra-question",
        Order = "term.order",
        Layout = "term.layout",
        Visibility = "term.visibility",
        QuestionType = "term.question-type",
        EvaluationTable = "term.evaluation-table",
        Warning = "term.warning",
        Receiver = "term.receiver",
        Encoding = "term.encoding",
        Font = "term.font",
        Category = "term.category",
        Answer = "term.answer",
        TimeFormat = "term.time-format",
        RatingFormat = "term.rating-format",

        // What kind of value it is, or should be.
        Quoted = "term.quoted" { text: String },
        Nothing = "term.nothing",
        File = "term.file",
        Text = "term.text",
        List = "term.list",
        Map = "term.map",
        TrueOrFalse = "term.true-or-false",
        Number = "term.number",
        WholeNumber = "term.whole-number",
        TextPerLanguage = "term.text-per-language",
        NameOrFiveStrings = "term.name-or-five-strings",
        TextOrReceiver = "term.text-or-receiver",
        Conditions = "term.conditions",

        // What is wrong with an id.
        IdEmpty = "term.id-empty",
        IdTooLong = "term.id-too-long" { most: u64 },
        IdStart = "term.id-start",
        IdCharacters = "term.id-characters",
        IdReserved = "term.id-reserved",
        IdOfSite = "term.id-of-site",

        // A part of a version.
        TheFeature = "term.the-feature" { id: String },
        ThePair = "term.the-pair" { id: String, side: &'static str },
        TheScale = "term.the-scale",
        TheEvaluation = "term.the-evaluation",
        TheQuestion = "term.the-question" { id: String },
        TheOption = "term.the-option" { id: String, question: String },

        // A field of a sheet.
        PairField = "term.pair-field" { number: u64, part: &'static str },
        OtherField = "term.other-field" { name: String },
    }
}
