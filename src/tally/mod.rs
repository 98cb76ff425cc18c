//! Counts of answers: whole numbers that add up, and nothing else.
//!
//! Here an answer becomes a count: [`Tally::add`] puts the two answers of each pair into one of the
//! cells of its feature, once for everyone and once for each group that the respondent is in.
//! Ratings of importance and satisfaction are counted beside the cells, by their value.
//! Two tallies of the same survey can be merged, in any order. [`versions`] keeps a tally for each
//! version of the questions, and merges those that mean the same.

mod counts;
mod kinds;
mod sample;
pub mod versions;

pub use counts::{FeatureTally, Tally};
pub use kinds::MOST_KINDS;

pub use versions::{Counted, SeparateWording, UnknownForms, VersionTallies};
