//! The evaluation table: a pair of answers becomes a category.
//!
//! Rows are the functional answer, columns the dysfunctional one, both in the order like, must-be,
//! neutral, live-with, dislike.

use serde::Serialize;

/// One of the five answers to a question of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// I like it that way.
    Like,
    /// It must be that way.
    MustBe,
    /// I am neutral.
    Neutral,
    /// I can live with it that way.
    LiveWith,
    /// I dislike it that way.
    Dislike,
}

impl Answer {
    /// All answers in the order of the table.
    pub const ALL: [Self; 5] = [
        Self::Like,
        Self::MustBe,
        Self::Neutral,
        Self::LiveWith,
        Self::Dislike,
    ];

    /// The code that stands in forms and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Like => "like",
            Self::MustBe => "must-be",
            Self::Neutral => "neutral",
            Self::LiveWith => "live-with",
            Self::Dislike => "dislike",
        }
    }

    /// The answer with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.code() == code)
    }
}

/// Which question of a pair: the feature is there, or it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// If the feature is there.
    Functional,
    /// If the feature is not there.
    Dysfunctional,
}

impl Side {
    /// Both sides in the order in which they are asked.
    pub const ALL: [Self; 2] = [Self::Functional, Self::Dysfunctional];

    /// The word that stands in keys, forms and files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Functional => "functional",
            Self::Dysfunctional => "dysfunctional",
        }
    }
}

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

    /// The category with this letter.
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.letter() == letter)
    }
}

/// A 5x5 evaluation table, and the name under which it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    name: &'static str,
    cells: [[Category; 5]; 5],
}

/// Berger et al., "Kano's Methods for Understanding Customer-defined Quality", Center for Quality
/// of Management Journal 2(4), 1993, p. 6; the same 25 cells as Kano et al. 1984, 品質 14(2).
const BERGER: [&str; 5] = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"];

/// F. Pouliot, "Theoretical Issues of Kano's Methods", in Berger et al. 1993, p. 33: the same
/// answer twice is questionable for must-be and live-with too.
const POULIOT: [&str; 5] = ["QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"];

impl Evaluation {
    /// The names of the built-in tables.
    pub const NAMES: [&'static str; 2] = ["berger", "pouliot"];

    /// The built-in table with this name.
    pub fn named(name: &str) -> Option<Self> {
        let (name, rows) = match name {
            "berger" => ("berger", BERGER),
            "pouliot" => ("pouliot", POULIOT),
            _ => return None,
        };
        Self::from_rows(name, rows)
    }

    /// A survey's own table: five rows of five letters out of `A O M I R Q`.
    pub fn custom(rows: [&str; 5]) -> Option<Self> {
        Self::from_rows("custom", rows)
    }

    fn from_rows(name: &'static str, rows: [&str; 5]) -> Option<Self> {
        let mut cells = [[Category::Indifferent; 5]; 5];
        for (cells, row) in cells.iter_mut().zip(rows) {
            let letters: Vec<char> = row.chars().collect();
            let letters: [char; 5] = letters.try_into().ok()?;
            for (cell, letter) in cells.iter_mut().zip(letters) {
                *cell = Category::from_letter(letter)?;
            }
        }
        Some(Self { name, cells })
    }

    /// `berger`, `pouliot` or `custom`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The category of a pair of answers.
    pub const fn category(&self, functional: Answer, dysfunctional: Answer) -> Category {
        self.cells[functional as usize][dysfunctional as usize]
    }

    /// The table as five strings of five letters.
    pub fn rows(&self) -> [String; 5] {
        self.cells
            .map(|row| row.iter().map(|category| category.letter()).collect())
    }
}

impl Default for Evaluation {
    fn default() -> Self {
        Self {
            name: "berger",
            cells: Self::named("berger")
                .map_or([[Category::Indifferent; 5]; 5], |table| table.cells),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_for_granted_and_missed_is_must_be() {
        // The handbook's example of step 2: 理应如此 with 我不喜欢 gives 基本型.
        let berger = Evaluation::default();
        assert_eq!(
            berger.category(Answer::MustBe, Answer::Dislike),
            Category::MustBe
        );
    }

    #[test]
    fn pouliot_moves_only_indifferent_to_questionable() {
        let (berger, pouliot) = (
            Evaluation::default(),
            Evaluation::named("pouliot").expect("built in"),
        );
        let mut moved = Vec::new();
        for functional in Answer::ALL {
            for dysfunctional in Answer::ALL {
                let pair = (functional, dysfunctional);
                let before = berger.category(functional, dysfunctional);
                let after = pouliot.category(functional, dysfunctional);
                if before != after {
                    moved.push((pair, before, after));
                }
            }
        }
        let change = (Category::Indifferent, Category::Questionable);
        assert_eq!(
            moved,
            [
                ((Answer::MustBe, Answer::MustBe), change.0, change.1),
                ((Answer::LiveWith, Answer::LiveWith), change.0, change.1),
            ]
        );
    }

    #[test]
    fn rows_must_be_five_known_letters() {
        assert!(Evaluation::custom(["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRX"]).is_none());
        assert!(Evaluation::custom(["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRR"]).is_none());
    }
}
