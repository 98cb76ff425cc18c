//! What can become of a record, and why.

use serde::{Serialize, Serializer};

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It counts.
    Accepted,
    /// The same response was accepted before.
    Duplicate,
    /// Another response with the same id was accepted before; the first one stays.
    Conflict,
    /// A rule of the survey leaves it out.
    Excluded,
    /// Its respondent wished that nothing of it is kept.
    Erased,
    /// It is no right response.
    SetAside,
}

/// Why a record does not count; each has a name that stands in files and wording keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// The same response was accepted before.
    Duplicate,
    /// Another response with the same id was accepted before.
    Conflict,
    /// The first line of the CSV file cannot be read as names of columns.
    UnreadableHeader,
    /// Two columns of the CSV file have the same name.
    DoubledColumn,
    /// The line is longer than 1 MiB.
    TooLong,
    /// There is a character with the code 0 in it.
    NulCharacter,
    /// It is not UTF-8.
    NotUtf8,
    /// A carriage return, outside quotes, does not end the line.
    StrayCarriageReturn,
    /// A quote is opened that is not closed, or only where the row does not fit the header.
    UnclosedQuote,
    /// The CSV row has fewer fields than the header.
    ShortRow,
    /// The CSV row has more fields than the header.
    LongRow,
    /// The file ends in the middle of the record.
    CutOff,
    /// The line is not a JSON object.
    NotJson,
    /// A name stands twice in the same object.
    DoubledKey,
    /// A list or an object stands where a value belongs, or the other way round.
    WrongShape,
    /// A character of the answer code is wrong, missing or too much.
    DamagedCode,
    /// The answer code ends before its end.
    ShortCode,
    /// The answer code belongs to no known form of this survey.
    UnknownForm,
    /// The response belongs to another survey.
    OtherSurvey,
    /// Not one of the five answer codes.
    UnknownAnswer,
    /// Importance or satisfaction is not a whole number on its scale.
    NotARating,
    /// Not an option of the profile question.
    UnknownOption,
    /// Not a number, or outside of what the question takes.
    NotANumber,
    /// Longer than what the question takes.
    TextTooLong,
    /// No question of any pair was answered.
    NoAnswer,
    /// There is no answer code in it, and no name is that of an answer to this survey.
    NoCode,
}

impl Reason {
    /// All reasons in the order in which they are found.
    pub const ALL: [Self; 26] = [
        Self::Duplicate,
        Self::Conflict,
        Self::UnreadableHeader,
        Self::DoubledColumn,
        Self::TooLong,
        Self::NulCharacter,
        Self::NotUtf8,
        Self::StrayCarriageReturn,
        Self::UnclosedQuote,
        Self::ShortRow,
        Self::LongRow,
        Self::CutOff,
        Self::NotJson,
        Self::DoubledKey,
        Self::WrongShape,
        Self::DamagedCode,
        Self::ShortCode,
        Self::UnknownForm,
        Self::OtherSurvey,
        Self::UnknownAnswer,
        Self::NotARating,
        Self::UnknownOption,
        Self::NotANumber,
        Self::TextTooLong,
        Self::NoAnswer,
        Self::NoCode,
    ];

    /// The name that stands in files, diagnostics and wording keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Duplicate => "duplicate",
            Self::Conflict => "conflict",
            Self::UnreadableHeader => "unreadable-header",
            Self::DoubledColumn => "doubled-column",
            Self::TooLong => "too-long",
            Self::NulCharacter => "nul-character",
            Self::NotUtf8 => "not-utf8",
            Self::StrayCarriageReturn => "stray-carriage-return",
            Self::UnclosedQuote => "unclosed-quote",
            Self::ShortRow => "short-row",
            Self::LongRow => "long-row",
            Self::CutOff => "cut-off",
            Self::NotJson => "not-json",
            Self::DoubledKey => "doubled-key",
            Self::WrongShape => "wrong-shape",
            Self::DamagedCode => "damaged-code",
            Self::ShortCode => "short-code",
            Self::UnknownForm => "unknown-form",
            Self::OtherSurvey => "other-survey",
            Self::UnknownAnswer => "unknown-answer",
            Self::NotARating => "not-a-rating",
            Self::UnknownOption => "unknown-option",
            Self::NotANumber => "not-a-number",
            Self::TextTooLong => "text-too-long",
            Self::NoAnswer => "no-answer",
            Self::NoCode => "no-code",
        }
    }

    /// What becomes of a record for this reason.
    pub const fn fate(self) -> Fate {
        match self {
            Self::Duplicate => Fate::Duplicate,
            Self::Conflict => Fate::Conflict,
            _ => Fate::SetAside,
        }
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
