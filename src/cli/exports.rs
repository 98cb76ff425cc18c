//! The files of other tools that `map` is given: those with the same columns are of one source.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::exit::{Exit, Outcome};
use super::terminal::Terminal;
use crate::diagnostic::{Problem, SourceSpan};
use crate::intake::Fields;
use crate::project::{self, Attempt, shown};
use crate::proposal::{NoTable, Proposal, Proposer, Sample};
use crate::survey::Survey;

/// Files with the same columns, and what they probably mean.
pub(super) struct Source {
    pub(super) files: Vec<PathBuf>,
    pub(super) proposal: Proposal,
    /// True if its columns have the names of our own files.
    is_own: bool,
}

impl Source {
    /// The first of its files, for messages.
    pub(super) fn first(&self) -> &Path {
        &self.files[0]
    }

    /// The names of its files.
    pub(super) fn names(&self) -> Vec<String> {
        let names = self.files.iter().filter_map(|file| file.file_name());
        let names = names.filter_map(OsStr::to_str);
        names.map(str::to_owned).collect()
    }

    /// True if its columns have the names of our own files, and its answers their codes.
    pub(super) fn is_read_without_mapping(&self) -> bool {
        self.is_own && self.proposal.has_codes
    }

    /// True if an entry for it must name its files: they would be read by something else as well.
    pub(super) fn must_be_named(
        &self,
        others: &[Self],
        is_known: impl Fn(&[String]) -> bool,
    ) -> bool {
        let answers = &self.proposal.answers;
        let shares = |other: &Self| {
            let mut names = other.proposal.answers.iter();
            other.files != self.files && names.any(|name| answers.contains(name))
        };
        self.is_own || is_known(answers) || others.iter().any(shares)
    }
}

/// Reads all files; those with the same columns are of one source.
pub(super) fn read(
    files: &[PathBuf],
    proposer: &Proposer<'_>,
    survey: &Survey,
    terminal: &Terminal,
) -> Result<Vec<Source>, Exit> {
    let mut read: Vec<(Vec<PathBuf>, Sample)> = Vec::new();
    for path in files {
        let sample = sample(path, proposer, terminal)?;
        match read.iter_mut().find(|(_, other)| other.is_like(&sample)) {
            Some((files, other)) => {
                files.push(path.clone());
                other.merge(sample);
            }
            None => read.push((vec![path.clone()], sample)),
        }
    }
    let fields = Fields::of(survey);
    let sources = read.into_iter().map(|(files, sample)| Source {
        proposal: proposer.propose(&sample),
        is_own: fields.have_answer(&sample.names()),
        files,
    });
    Ok(sources.collect())
}

/// What stands in a file.
fn sample(path: &Path, proposer: &Proposer<'_>, terminal: &Terminal) -> Result<Sample, Exit> {
    readable(proposer.sample(project::open(path)?), path, terminal)
}

/// What stands in a file, or why nothing is known of it.
pub(super) fn readable(
    sample: io::Result<Result<Sample, NoTable>>,
    path: &Path,
    terminal: &Terminal,
) -> Result<Sample, Exit> {
    let sample = sample.with_context(|| Attempt::read(path))?;
    sample.map_err(|none| {
        let problem = match none {
            NoTable::Foreign(foreign) => Problem::ForeignFile {
                kind: foreign.word(),
            },
            NoTable::NoColumns => Problem::NoTable,
            NoTable::Counts => Problem::NothingToMap { found: "counts" },
        };
        refuse(problem, path, terminal)
    })
}

/// Says what is wrong with a file.
pub(super) fn refuse(problem: Problem, path: &Path, terminal: &Terminal) -> Exit {
    let place = SourceSpan::new(shown(path).into(), "".into(), 0..0);
    Exit::report(&problem.at(place), Outcome::Invalid, terminal)
}
