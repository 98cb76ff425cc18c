//! The files of other tools that `map` is given: those with the same columns are of one source.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::exit::{Exit, Outcome};
use super::terminal::Terminal;
use crate::diagnostic::{Problem, SourceSpan};
use crate::intake::Fields;
use crate::project::{self, Attempt, shown};
use crate::proposal::{NoTable, Proposal, Proposer, Sample};
use crate::survey::Survey;
use crate::table::Bundle;

/// Files with the same columns, and what they probably mean.
pub(super) struct Source {
    pub(super) files: Vec<PathBuf>,
    /// Where these are: the same, or the archives with them.
    pub(super) paths: Vec<PathBuf>,
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

    /// True if it is in an archive, and has no answers.
    fn is_beside_answers(&self) -> bool {
        self.files != self.paths && self.proposal.answers.is_empty()
    }
}

/// Reads all files; those with the same columns are of one source.
pub(super) fn read(
    files: &[PathBuf],
    proposer: &Proposer<'_>,
    survey: &Survey,
    terminal: &Terminal,
) -> Result<Vec<Source>, Exit> {
    let mut read: Vec<(Vec<PathBuf>, Vec<PathBuf>, Sample)> = Vec::new();
    for path in files {
        for (member, file, sample) in samples(path, |input| proposer.sample(input), terminal)? {
            let sample = widened(path, member, sample, proposer)?;
            match read.iter_mut().find(|(_, _, other)| other.is_like(&sample)) {
                Some((files, paths, other)) => {
                    files.push(file);
                    paths.push(path.clone());
                    other.merge(sample);
                }
                None => read.push((vec![file], vec![path.clone()], sample)),
            }
        }
    }
    let fields = Fields::of(survey);
    let sources = read.into_iter().map(|(files, paths, sample)| Source {
        proposal: proposer.propose(&sample),
        is_own: fields.have_answer(&sample.names()),
        files,
        paths,
    });
    let mut sources: Vec<Source> = sources.collect();
    if !sources.iter().all(Source::is_beside_answers) {
        sources.retain(|source| !source.is_beside_answers());
    }
    Ok(sources)
}

/// What stands in a file; if it is a long table, it is read again.
fn widened(
    path: &Path,
    member: usize,
    sample: Sample,
    proposer: &Proposer<'_>,
) -> Result<Sample, Exit> {
    let Some(long) = proposer.long_table(&sample) else {
        return Ok(sample);
    };
    let context = || Attempt::read(path);
    let mut bundle = Bundle::open(project::open(path)?, |_| true).with_context(context)?;
    for _ in 0..member {
        bundle.next().with_context(context)?;
    }
    let again = bundle.next().with_context(context)?;
    let long = match again.map(|member| member.content) {
        Some(Ok(input)) => proposer.long_sample(input, long).with_context(context)?,
        _ => None,
    };
    Ok(long.unwrap_or(sample))
}

/// What stands in a file, or in each file of an archive in which there is a table, with its number in the
/// archive.
pub(super) fn samples(
    path: &Path,
    sample: impl Fn(Box<dyn Read + '_>) -> io::Result<Result<Sample, NoTable>>,
    terminal: &Terminal,
) -> Result<Vec<(usize, PathBuf, Sample)>, Exit> {
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
            Ok(sample) => samples.push((number, file, sample)),
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
