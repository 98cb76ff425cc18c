//! The files of other tools that `map` is given: those with the same columns are of one source.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::samples::{Found, samples};
use super::terminal::Terminal;
use crate::intake::Fields;
use crate::proposal::{Proposal, Proposer, Sample};
use crate::survey::Survey;

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
        for found in samples(path, |input| proposer.sample(input), terminal)? {
            let Found { file, sample, .. } = found.widened(path, proposer)?;
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
