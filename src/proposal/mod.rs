//! A proposed mapping: what the columns and labels of a file of another tool probably mean.
//!
//! 1. `reading` takes from a file its header, and the different texts of each column: a [`Sample`].
//!    Of a table with one row per answer or per pair (`long_table`), `widened` makes columns of what was
//!    asked.
//! 2. `tools` knows those whose exports have columns of their own.
//! 3. `columns` decides what each column is for: by what its header says (`clues`) among the texts of the
//!    survey in all its languages (`questions`), and by what tells the two questions of a pair apart (`pairs`, `negation`,
//!    `labels`). Of what is left, `guesses` says what it may be.
//! 4. `labels`, `ratings`, `options` and `times` decide what the texts of a column mean.
//! 5. `entry` writes all decisions as the lines of an entry, each with the reason; where one is not
//!    certain, a `?` stands, and the reason says what may be meant. `text` makes YAML of them.
//! 6. `new_survey` makes a first definition of a survey out of a file that belongs to none.
//!
//! A wrong count is worse than none: whatever two things could mean is left to the owner.

mod asked;
mod both_sides;
mod clues;
mod columns;
mod decision;
mod entry;
mod entry_long;
mod entry_rows;
mod feature_names;
mod guesses;
mod heading;
mod labels;
mod line;
mod long;
mod long_table;
mod negation;
mod new_survey;
mod only;
mod options;
mod pairs;
mod part_words;
mod phrase;
mod questions;
mod rank;
mod ratings;
mod reading;
mod sample;
#[cfg(test)]
mod tests;
mod text;
mod times;
mod tool;
mod tool_names;
mod tools;
mod widened;

pub use reading::NoTable;
pub use sample::Sample;

use std::io::{self, Read};

use crate::kano::Category;
use crate::mapping::{LongTable, Target};
use crate::message::{AllOf, Message, Remark};
use crate::survey::{PairPart, Survey};
use crate::wording::Wordings;
use columns::Decider;
use decision::{Decision, target_name};
use entry::EntryWriter;
use labels::{LabelBook, LabelSet, label_sets, published_sets};
use line::{Content, Line};
use long_table::long_table;
use phrase::Phrase;
use questions::Questions;

/// Proposes mappings for a survey.
pub struct Proposer<'p> {
    survey: &'p Survey,
    questions: Questions,
    sets: Vec<LabelSet>,
    /// The names of categories in all languages.
    categories: Vec<Phrase>,
}

/// A proposed entry of a mapping.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The number of rows in which something stands.
    rows: u64,
    /// What is said above the entry.
    head: Vec<Remark>,
    lines: Vec<Line>,
    /// The names of the columns that are answers, or may be some.
    pub answers: Vec<String>,
    /// The names of all columns that the entry reads.
    pub read: Vec<String>,
    /// How many decisions are left to the owner.
    pub open: u64,
    /// True if the answers are written as the codes of our own files.
    pub has_codes: bool,
}

/// Reads what stands in a file, without a survey to which it belongs.
///
/// An error if it cannot be read.
pub fn sample(input: impl Read) -> io::Result<Result<Sample, NoTable>> {
    reading::read(input, &Questions::none())
}

/// The text of a first definition of a survey out of a file; `None` if no two of its questions are a pair.
pub fn new_survey(sample: &Sample, wordings: &Wordings, title: &str) -> Option<String> {
    new_survey::new_survey(sample, &published_sets(wordings), title)
}

impl<'p> Proposer<'p> {
    /// For a survey, with the texts of all languages.
    pub fn new(survey: &'p Survey, wordings: &Wordings) -> Self {
        Self {
            survey,
            questions: Questions::of(survey, wordings),
            sets: label_sets(survey, wordings),
            categories: categories(wordings),
        }
    }

    /// Reads what stands in a file.
    ///
    /// An error if it cannot be read.
    pub fn sample(&self, input: impl Read) -> io::Result<Result<Sample, NoTable>> {
        let sample = reading::read(input, &self.questions)?;
        let has_counts = |sample: &Sample| sample.has_counts(&self.categories);
        Ok(match sample {
            Ok(sample) if has_counts(&sample) => Err(NoTable::Counts),
            sample => sample,
        })
    }

    /// The columns of a long table, if a file is one: it must be read again as what it is.
    pub fn long_table(&self, sample: &Sample) -> Option<LongTable> {
        let book = LabelBook::new(&self.sets, &[]);
        long_table(sample, &self.questions, &book)
    }

    /// Reads what stands in a long table of these columns; `None` if it is none any more.
    ///
    /// An error if it cannot be read.
    pub fn long_sample(&self, input: impl Read, long: LongTable) -> io::Result<Option<Sample>> {
        reading::read_long(input, &self.questions, long)
    }

    /// A proposal for the files of one source.
    pub fn propose(&self, sample: &Sample) -> Proposal {
        let missing = sample.tool.map_or(&[][..], |tool| tool.missing);
        let book = LabelBook::new(&self.sets, missing);
        let decider = Decider {
            survey: self.survey,
            questions: &self.questions,
            book: &book,
            sample,
        };
        let decisions = decider.decide();
        let lines = EntryWriter::new(&decider, &decisions).lines();
        let open = lines.iter().filter(|line| line.is_open()).count() as u64;
        Proposal {
            rows: sample.rows,
            head: self.head(sample, &decisions, open),
            answers: names(sample, &decisions, Decision::may_be_answer),
            read: names(sample, &decisions, Decision::is_read),
            has_codes: !lines
                .iter()
                .any(|line| line.content == Content::Key("labels")),
            lines,
            open,
        }
    }

    /// What is said above the entry.
    fn head(&self, sample: &Sample, decisions: &[Decision], open: u64) -> Vec<Remark> {
        let tool = sample.tool.map(|tool| Remark::ToolKnown {
            tool: tool.name.to_owned(),
        });
        let open = (open > 0).then_some(Remark::OpenLines { count: open });
        let missing = self.missing(decisions);
        let missing = (!missing.is_empty()).then_some(Remark::NotFound {
            columns: AllOf(missing),
        });
        [tool, open, missing].into_iter().flatten().collect()
    }

    /// What the survey asks and no column is for.
    fn missing(&self, decisions: &[Decision]) -> Vec<String> {
        let found: Vec<Target> = decisions.iter().filter_map(Decision::asks).collect();
        let features = self.survey.features.positions();
        let parts = PairPart::ALL;
        let pairs = features.flat_map(|feature| parts.map(|part| (feature, part)));
        let pairs = pairs.filter(|(_, part)| part.is_asked(self.survey));
        let pairs = pairs.map(|(feature, part)| Target::Pair(feature, part));
        let profile = self.survey.profile.positions().map(Target::Profile);
        let missing = pairs
            .chain(profile)
            .filter(|target| !found.contains(target));
        missing
            .map(|target| target_name(self.survey, target))
            .collect()
    }
}

impl Proposal {
    /// The text of the entry for files of these names, with its remarks in these words; the entry is for no
    /// others if `is_named`.
    pub fn text(
        &self,
        files: &[String],
        is_named: bool,
        say: impl Fn(&Message) -> String,
    ) -> String {
        let proposed = Remark::ProposedFor {
            files: AllOf(files.to_vec()),
            rows: self.rows,
        };
        let head = [proposed].into_iter().chain(self.head.clone());
        let named = if is_named {
            Line::files(files)
        } else {
            Vec::new()
        };
        let lines = named.iter().chain(&self.lines);
        text::entry_text(head.map(Message::from), lines, &say)
    }
}

/// The names of categories, and their letters.
fn categories(wordings: &Wordings) -> Vec<Phrase> {
    let all = wordings
        .languages()
        .filter_map(|language| wordings.get(language));
    let names = all.flat_map(|wording| {
        let names = Category::ALL.map(|category| format!("category-{}", category.name()));
        names.map(|key| wording.text(&key).unwrap_or_default())
    });
    let letters = Category::ALL.map(|category| category.letter().to_string());
    names.chain(letters).map(|name| Phrase::of(&name)).collect()
}

/// The names of some columns.
fn names(
    sample: &Sample,
    decisions: &[Decision],
    is_wanted: impl Fn(&Decision) -> bool,
) -> Vec<String> {
    let columns = sample.columns.iter().zip(decisions);
    let columns = columns.filter(|(column, decision)| !column.is_nameless() && is_wanted(decision));
    columns.map(|(column, _)| column.name.clone()).collect()
}
