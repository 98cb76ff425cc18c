//! The six categories.

use serde::Serialize;

/// What a feature is to a respondent.
///
/// The names are those of Kano et al. 1984 in the English of Berger et al. 1993.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Delights when it is there and is not missed when it is not. 惊喜型
    Attractive,
    /// The more, the better; missed when it is not there. 期望型
    OneDimensional,
    /// Taken for granted; its absence annoys. 基本型
    MustBe,
    /// Makes no difference. 次要型
    Indifferent,
    /// Unwanted: its absence is liked better. 相反型
    Reverse,
    /// The two answers contradict each other. 问题型
    Questionable,
}

impl Category {
    /// All categories in the order of data files.
    pub const ALL: [Self; 6] = [
        Self::Attractive,
        Self::OneDimensional,
        Self::MustBe,
        Self::Indifferent,
        Self::Reverse,
        Self::Questionable,
    ];

    /// The name that stands in files and wording keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Attractive => "attractive",
            Self::OneDimensional => "one-dimensional",
            Self::MustBe => "must-be",
            Self::Indifferent => "indifferent",
            Self::Reverse => "reverse",
            Self::Questionable => "questionable",
        }
    }

    /// The letter of the category in evaluation tables.
    pub const fn letter(self) -> char {
        match self {
            Self::Attractive => 'A',
            Self::OneDimensional => 'O',
            Self::MustBe => 'M',
            Self::Indifferent => 'I',
            Self::Reverse => 'R',
            Self::Questionable => 'Q',
        }
    }

    /// The category with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.name() == name)
    }

    /// A row of an evaluation table, written as five letters such as `QAAAO`; `None` if it is not.
    pub fn row(letters: &str) -> Option<[Self; 5]> {
        let row: Option<Vec<Self>> = letters.chars().map(Self::from_letter).collect();
        row?.try_into().ok()
    }

    /// The category with this letter.
    fn from_letter(letter: char) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.letter() == letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_five_known_letters() {
        let row = Category::row("QAAAO").expect("a row");
        assert_eq!(row.map(Category::letter), ['Q', 'A', 'A', 'A', 'O']);
        for wrong in ["RRRRX", "RRRR", "QAAAOO", "qaaao", ""] {
            assert_eq!(Category::row(wrong), None, "{wrong}");
        }
    }
}
