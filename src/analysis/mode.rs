//! The category with the most respondents.
//!
//! Kano, Seraku, Takahashi and Tsuji, 品質 14(2), 1984, give a feature the category that most
//! respondents gave it. Where categories have equally many, the one counts whose neglect would cost
//! most: must-be, one-dimensional, attractive, indifferent (Berger et al., Center for Quality of
//! Management Journal 2(4), 1993; Matzler and Hinterhuber, Technovation 18(1), 1998). Their order
//! stops there; here it goes on with reverse, then questionable.

use super::CategoryCounts;
use crate::kano::Category;

/// Which of several categories with equally many respondents counts: the first of them here.
pub const TIE_ORDER: [Category; 6] = [
    Category::MustBe,
    Category::OneDimensional,
    Category::Attractive,
    Category::Indifferent,
    Category::Reverse,
    Category::Questionable,
];

/// The category of a feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mode {
    /// The category with the most respondents.
    pub category: Category,
    /// All categories with that many respondents, in the order of [`TIE_ORDER`], if there are
    /// several; else empty.
    pub tied: Vec<Category>,
}

impl Mode {
    /// The category with the most respondents; `None` without respondents.
    pub fn of(counts: &CategoryCounts) -> Option<Self> {
        let most = TIE_ORDER
            .iter()
            .map(|category| counts.get(*category))
            .max()?;
        if most == 0 {
            return None;
        }
        let mut tied = TIE_ORDER.to_vec();
        tied.retain(|category| counts.get(*category) == most);
        let category = *tied.first()?;
        if tied.len() == 1 {
            tied.clear();
        }
        Some(Self { category, tied })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_no_category() {
        assert_eq!(Mode::of(&CategoryCounts::default()), None);
    }

    #[test]
    fn ties_go_down_the_published_order() {
        for kept in 0..TIE_ORDER.len() {
            let tied = &TIE_ORDER[kept..];
            let counts = Category::ALL.map(|category| u64::from(tied.contains(&category)));
            let mode = Mode::of(&CategoryCounts::new(counts)).expect("somebody");
            assert_eq!(mode.category, TIE_ORDER[kept]);
            assert_eq!(mode.tied, if tied.len() > 1 { tied } else { &[] });
        }
    }
}
