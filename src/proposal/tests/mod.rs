//! What is proposed of files, by the survey of the exports.

mod any_file;
mod cases;
mod disguise;
mod disguised;
mod disguised_file;

use std::sync::LazyLock;

use super::labels::LabelBook;
use super::{NoTable, Proposer, Sample};
use crate::definition::{Definition, check};
use crate::language::Language;
use crate::survey::{Defaults, Survey};
use crate::templates::built_in_wordings;
use crate::wording::Wordings;

/// The survey of the exports, in three languages.
const SURVEY: &str = include_str!("../../../tests/exports/survey.yaml");

static WORDINGS: LazyLock<Wordings> = LazyLock::new(built_in_wordings);

static CAFE: LazyLock<Survey> = LazyLock::new(|| {
    let definition = Definition::alone("cafe", "survey.yaml", SURVEY.as_bytes());
    let checked = check(&definition, &Defaults::new(Language::default()), &WORDINGS);
    checked.right.expect("a survey without errors").0
});

static PROPOSER: LazyLock<Proposer<'_>> = LazyLock::new(|| Proposer::new(&CAFE, &WORDINGS));

static BOOK: LazyLock<LabelBook<'_>> = LazyLock::new(|| LabelBook::new(&PROPOSER.sets, &[]));

/// What stands in a file, as the shell reads it.
fn sample_of(file: &[u8]) -> Result<Sample, NoTable> {
    let sample = PROPOSER.sample(file).expect("memory can be read")?;
    let long = PROPOSER.long_table(&sample);
    let long = long.and_then(|long| {
        let long = PROPOSER.long_sample(file, long);
        long.expect("memory can be read")
    });
    Ok(long.unwrap_or(sample))
}
