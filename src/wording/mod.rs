//! The texts of pages, charts and reports in each language; the texts themselves are data.
//!
//! Each language is one Fluent file, `templates/wording/<language>.ftl`: page texts, category
//! names, question stems, and label sets with their sources. A site changes single messages by a
//! file at the same path.
//!
//! 1. [`Wordings::read`] reads all files, and [`Wordings::gaps`] says what a language lacks: a site
//!    with a gap is refused, so that whoever makes pages can ask for any text.
//! 2. [`Wording`] has the texts of one language.
//! 3. How a language writes numbers and dates is no text of ours: `numbers` asks a library.

mod argument;
mod languages;
mod literals;
mod nesting;
mod numbers;
mod texts;

pub use argument::Argument;
pub use languages::{Wordings, mistakes};
pub use texts::Wording;
