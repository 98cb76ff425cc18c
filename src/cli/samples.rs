//! What stands in the files that `map` is given, or in the files of an archive.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::exit::{Exit, Outcome};
use super::terminal::Terminal;
use crate::diagnostic::{Problem, SourceSpan};
use crate::project::{self, Attempt, shown};
use crate::proposal::{NoTable, Proposer, Sample};
use crate::table::Bundle;

/// A file in which there is a table.
pub(super) struct Found {
    /// How many files are before it in the archive.
    number: usize,
    /// What it is called in messages.
    pub(super) file: PathBuf,
    pub(super) sample: Sample,
}

impl Found {
    /// The same, but a long table as if it was wide: it is read again for that, where `path` is.
    pub(super) fn widened(self, path: &Path, proposer: &Proposer<'_>) -> Result<Self, Exit> {
        let Some(long) = proposer.long_table(&self.sample) else {
            return Ok(self);
        };
        let context = || Attempt::read(path);
        let mut bundle = Bundle::open(project::open(path)?, |_| true).with_context(context)?;
        for _ in 0..self.number {
            bundle.next().with_context(context)?;
        }
        let again = bundle.next().with_context(context)?;
        let long = match again.map(|member| member.content) {
            Some(Ok(input)) => proposer.long_sample(input, long).with_context(context)?,
            _ => None,
        };
        let sample = long.unwrap_or(self.sample);
        Ok(Self { sample, ..self })
    }
}

/// What stands in a file, or in each file of an archive in which there is a table.
pub(super) fn samples(
    path: &Path,
    sample: impl Fn(Box<dyn Read + '_>) -> io::Result<Result<Sample, NoTable>>,
    terminal: &Terminal,
) -> Result<Vec<Found>, Exit> {
    let context = || Attempt::read(path);
    let mut samples = Vec::new();
    let mut refused = None;
    let mut bundle = Bundle::open(project::open(path)?, |_| true).with_context(context)?;
    let mut number = 0;
    while let Some(member) = bundle.next().with_context(context)? {
        let file = called(path, member.name.as_deref());
        let read = match member.content {
            Ok(input) => sample(input).with_context(context)?,
            Err(foreign) => Err(NoTable::Foreign(foreign)),
        };
        match read {
            Ok(sample) => samples.push(Found {
                number,
                file,
                sample,
            }),
            Err(none) => {
                refused.get_or_insert((file, none));
            }
        }
        number += 1;
    }
    if !samples.is_empty() {
        return Ok(samples);
    }
    let found = "damaged-archive";
    let (problem, file) = match refused {
        Some((file, none)) => (none_problem(none), file),
        None => (Problem::DamagedFile { found }, path.to_owned()),
    };
    Err(refuse(problem, &file, terminal))
}

/// What a file is called that is in an archive, or is the file itself.
fn called(path: &Path, member: Option<&str>) -> PathBuf {
    let Some(member) = member else {
        return path.to_owned();
    };
    let mut called = path.as_os_str().to_owned();
    called.push("/");
    called.push(member);
    called.into()
}

/// What is wrong with a file of which there is no sample.
fn none_problem(none: NoTable) -> Problem {
    match none {
        NoTable::Foreign(foreign) => Problem::ForeignFile {
            kind: foreign.word(),
        },
        NoTable::NoColumns => Problem::NoTable,
        NoTable::Counts => Problem::NothingToMap { found: "counts" },
    }
}

/// Says what is wrong with a file.
pub(super) fn refuse(problem: Problem, path: &Path, terminal: &Terminal) -> Exit {
    let place = SourceSpan::new(shown(path).into(), "".into(), 0..0);
    Exit::report(&problem.at(place), Outcome::Invalid, terminal)
}
