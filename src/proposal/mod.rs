//! A proposed mapping: what the columns and labels of a file of another tool probably mean.
//!
//! 1. [`Proposer::sample`] takes from a file its header, and the different texts of each column.
//! 2. `tools` knows those whose exports have columns of their own.
//! 3. `columns` decides what each column is for: by `questions`, which knows the texts of the survey in
//!    all its languages, and by what tells the two questions of a pair apart (`pairs`, `negation`,
//!    `labels`).
//! 4. `labels`, `ratings`, `options` and `times` decide what the texts of a column mean.
//! 5. `entry` writes all decisions as the lines of an entry, each with the reason; where one is not
//!    certain, a `?` stands, and the reason says what may be meant. `text` makes YAML of them.
//!
//! A wrong count is worse than none: whatever two things could mean is left to the owner.

mod columns;
mod entry;
mod heading;
mod labels;
mod negation;
mod new_survey;
mod options;
mod pairs;
mod phrase;
mod questions;
mod rank;
mod ratings;
mod sample;
#[cfg(test)]
mod tests;
mod text;
mod times;
mod tool;
mod tools;

pub use sample::{NoTable, Sample};

use std::io::{self, Read};

use crate::kano::Category;
use crate::mapping::Target;
use crate::message::{AllOf, Message, Remark};
use crate::survey::Survey;
use crate::wording::Wordings;
use columns::{Decider, Decision, target_name};
use entry::{Content, EntryWriter, Line, OPEN, Value};
use labels::{LabelBook, LabelSet, label_sets, published_sets};
use phrase::Phrase;
use questions::Questions;
use rank::rank;
use tool::Tool;
use tools::tool_of;

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
    head: Vec<Message>,
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
pub fn sample(file: &str, input: impl Read) -> io::Result<Result<Sample, NoTable>> {
    Sample::read(file, input, &Questions::none())
}

/// The text of a first definition of a survey out of a file; `None` if no two of its questions are a pair.
pub fn new_survey(sample: &Sample, wordings: &Wordings, title: &str) -> Option<String> {
    let mut sample = sample.clone();
    if sample.is_explained() {
        sample.take_back_below(2);
    } else if tool_of(&sample.names()).is_some_and(|tool| tool.has_two_header_rows) {
        sample.join_header();
    }
    new_survey::new_survey(&sample, &published_sets(wordings), title)
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
    pub fn sample(&self, file: &str, input: impl Read) -> io::Result<Result<Sample, NoTable>> {
        let sample = Sample::read(file, input, &self.questions)?;
        let has_counts = |sample: &Sample| sample.has_counts(&self.categories);
        Ok(match sample {
            Ok(sample) if has_counts(&sample) => Err(NoTable::Counts),
            sample => sample,
        })
    }

    /// A proposal for files of one source; the entry names them if `is_named`.
    pub fn propose(&self, mut sample: Sample, files: &[String], is_named: bool) -> Proposal {
        let tool = tool_of(&sample.names());
        if sample.is_explained() {
            sample.take_back_below(2);
        } else if self.has_two_header_rows(tool, &sample) {
            sample.join_header();
        }
        let missing = tool.map_or(&[][..], |tool| tool.missing);
        let book = LabelBook::new(&self.sets, missing);
        let decider = Decider {
            survey: self.survey,
            questions: &self.questions,
            book: &book,
            tool,
            sample: &sample,
        };
        let decisions = decider.decide();
        let named = if is_named { files } else { &[] };
        let lines = EntryWriter::new(&decider, &decisions).lines(named);
        let open = lines.iter().filter(|line| line.is_open()).count() as u64;
        Proposal {
            head: self.head(files, &sample, tool, &decisions, open),
            answers: names(&sample, &decisions, Decision::may_be_answer),
            read: names(&sample, &decisions, Decision::is_read),
            has_codes: !lines
                .iter()
                .any(|line| line.content == Content::Key("labels")),
            lines,
            open,
        }
    }

    /// True if the tool has the parts of questions in a second row, or if more names are known with them.
    fn has_two_header_rows(&self, tool: Option<&Tool>, sample: &Sample) -> bool {
        let rank = |names: &[String]| rank(&self.questions, names);
        let is_better = || rank(&sample.joined_names()) > rank(&sample.names());
        tool.map_or_else(
            || sample.has_parts_below() && is_better(),
            |tool| tool.has_two_header_rows,
        )
    }

    /// What is said above the entry.
    fn head(
        &self,
        files: &[String],
        sample: &Sample,
        tool: Option<&Tool>,
        decisions: &[Decision],
        open: u64,
    ) -> Vec<Message> {
        let proposed = Remark::ProposedFor {
            files: AllOf(files.to_vec()),
            rows: sample.rows,
        };
        let tool = tool.map(|tool| Remark::ToolKnown {
            tool: tool.name.to_owned(),
        });
        let open = (open > 0).then_some(Remark::OpenLines { count: open });
        let missing = self.missing(decisions);
        let missing = (!missing.is_empty()).then_some(Remark::NotFound {
            columns: AllOf(missing),
        });
        let head = [Some(proposed), tool, open, missing];
        head.into_iter().flatten().map(Message::from).collect()
    }

    /// What the survey asks and no column is for.
    fn missing(&self, decisions: &[Decision]) -> Vec<String> {
        let found: Vec<Target> = decisions.iter().filter_map(Decision::asks).collect();
        let features = self.survey.features.positions();
        let parts = crate::survey::PairPart::ALL;
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
    /// The text of the entry, with its remarks in these words.
    pub fn text(&self, say: impl Fn(&Message) -> String) -> String {
        text::entry_text(&self.head, &self.lines, &say)
    }
}

impl Line {
    fn is_open(&self) -> bool {
        match &self.content {
            Content::Pair(_, value) => !matches!(value, Value::Is(_)),
            Content::Item(item) => item == OPEN,
            Content::Key(_) | Content::Text(_) => false,
        }
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
