//! The domain: the method of Kano, Seraku, Takahashi and Tsuji (品質 14(2), 1984), and nothing else.
//!
//! 1. Each feature is asked about twice, once for each [`Side`] of the pair, with the five
//!    [`Answer`]s.
//! 2. [`Cells`] count how often each pair of answers was given.
//! 3. An [`Evaluation`] table says which [`Category`] a pair of answers means.

mod answer;
mod category;
mod cells;
mod evaluation;

pub use answer::{Answer, Side};
pub use category::Category;
pub use cells::Cells;
pub use evaluation::Evaluation;
