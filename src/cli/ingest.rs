//! Response files of one survey to its tallies and a ledger; what was not accepted is kept.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use indicatif::ProgressBar;

use super::terminal::Terminal;
use crate::diagnostic::{Code, Diagnostic, Problem};
use crate::intake::{Fate, FileLedger, Format, Intake, JudgedRecord, Ledger, SetAside};
use crate::message::AllOf;
use crate::project::{self, AtomicFile, Attempt, Durability, Project, shown};
use crate::survey::Survey;
use crate::tally::{Counted, UnknownForms, VersionTallies};
use crate::versions::{Version, Versions};

/// A file of responses: its name in messages, and where it is.
pub(super) type ResponseFile = (String, PathBuf);

/// So many refused records are explained one by one; all of them are kept.
const EXPLAINED: usize = 10;

/// What was read of a survey.
pub(super) struct Ingested {
    pub(super) counted: Counted,
    pub(super) ledger: Ledger,
    /// True if the disk gave all files to their end.
    pub(super) is_whole: bool,
}

/// Reads all files of a survey.
pub(super) fn ingest(
    survey: &Survey,
    versions: &Versions,
    files: &[ResponseFile],
    project: &Project,
    terminal: &Terminal,
) -> Result<Ingested> {
    let mut tallies = VersionTallies::new(survey, versions);
    let mut intake = Intake::new(survey, versions);
    let mut kept = SetAsideFile::new(project.set_aside_file(&survey.id), project);
    let mut is_whole = true;
    let bar = terminal.progress(files.iter().map(|(_, path)| project::size(path)).sum());
    for (name, path) in files {
        let Some(format) = Format::of(name) else {
            let file = name.clone();
            terminal.problem(&Problem::UnknownFormat { file }.into());
            continue;
        };
        let input = match project::open(path) {
            Ok(file) => counted(file, &bar),
            Err(error) => {
                terminal.failure(&error);
                is_whole = false;
                continue;
            }
        };
        for judged in intake.read(name, format, input) {
            match judged {
                Ok(JudgedRecord::Accepted(response)) => tallies.add(&response),
                Ok(JudgedRecord::NotAccepted(record)) => kept.keep(&record, terminal)?,
                Err(error) => {
                    terminal.failure(&anyhow::Error::new(error).context(Attempt::read(path)));
                    is_whole = false;
                    break;
                }
            }
        }
    }
    bar.finish_and_clear();
    kept.finish(terminal)?;
    let ledger = intake.into_ledger();
    ledger.balance()?;
    let counted = tallies.finish();
    counted.balance()?;
    for file in &ledger.files {
        terminal.problems(&column_problems(file));
        if Format::of(&file.name) == Some(Format::Text) && file.counts.read == 0 {
            // Nothing in a text tells apart a file without codes and one that has no responses at all.
            let file = file.name.clone();
            terminal.problem(&Problem::FileWithoutCodes { file }.into());
        }
    }
    if let Some(problem) = unknown_versions(survey, &counted.unknown_forms) {
        terminal.problem(&problem);
    }
    Ok(Ingested {
        counted,
        ledger,
        is_whole,
    })
}

/// Shows in a bar what is read.
fn counted(
    input: impl Read,
    bar: &ProgressBar,
) -> std::io::BufReader<indicatif::ProgressBarIter<impl Read>> {
    std::io::BufReader::with_capacity(1 << 16, bar.wrap_read(input))
}

/// What the columns of a file have too many or too few.
fn column_problems(file: &FileLedger) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let name = || file.name.clone();
    let mut ignored = Vec::new();
    for unknown in &file.unknown_columns {
        match &unknown.did_you_mean {
            None => ignored.push(unknown.name.clone()),
            Some(near) => problems.push(Problem::UnknownColumn {
                column: unknown.name.clone(),
                file: name(),
                near: near.clone(),
            }),
        }
    }
    if !ignored.is_empty() {
        let columns = AllOf(ignored);
        problems.push(Problem::IgnoredColumns {
            columns,
            file: name(),
        });
    }
    // What is probably there under a misspelt name is said of already.
    let misspelt = |name: &&String| {
        let mut unknown = file.unknown_columns.iter();
        unknown.any(|unknown| unknown.did_you_mean.as_ref() == Some(*name))
    };
    let missing = file.missing_columns.iter().filter(|name| !misspelt(name));
    let columns: AllOf = missing.cloned().collect();
    if !columns.0.is_empty() {
        problems.push(Problem::MissingColumns {
            columns,
            file: name(),
        });
    }
    problems.into_iter().map(Diagnostic::from).collect()
}

/// What is to be said of responses to versions that are not known.
fn unknown_versions(survey: &Survey, unknown: &UnknownForms) -> Option<Diagnostic> {
    let forms = || unknown.forms.iter().map(|(form, _)| form);
    let others = (unknown.others > 0).then_some("…");
    let mut hashes = forms().filter(|form| Version::is_form_hash(form));
    let problem = Problem::UnknownVersion {
        survey: survey.id.to_string(),
        versions: forms().map(String::as_str).chain(others).collect(),
        responses: unknown.forms.iter().map(|(_, count)| count).sum::<u64>() + unknown.others,
        hash: hashes.next().cloned(),
    };
    (forms().next().is_some() || unknown.others > 0).then(|| problem.into())
}

/// The file of the records that were not accepted; it is there only if there are any.
struct SetAsideFile<'p> {
    path: PathBuf,
    project: &'p Project,
    file: Option<AtomicFile>,
    explained: usize,
    /// How many were refused and not explained.
    left: usize,
    /// The file in which a merge left the last mark that was explained.
    merged: Option<Arc<str>>,
}

impl<'p> SetAsideFile<'p> {
    const fn new(path: PathBuf, project: &'p Project) -> Self {
        Self {
            path,
            project,
            file: None,
            explained: 0,
            left: 0,
            merged: None,
        }
    }

    fn keep(&mut self, record: &SetAside, terminal: &Terminal) -> Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(self.project.begin(&self.path)?),
        };
        let context = || Attempt::write(&self.path);
        serde_json::to_writer(&mut *file, record).with_context(context)?;
        file.write_all(b"\n").with_context(context)?;
        // Duplicates are usual, in an export that grew; the ledger counts them.
        if record.fate() == Fate::Duplicate {
            return Ok(());
        }
        // A merge leaves at least three marks, which are one mistake.
        let is_mark = record.refusal.code() == Code::MergeMark;
        let is_again = is_mark && self.merged.as_ref() == Some(&record.file);
        if is_again || self.explained == EXPLAINED {
            self.left += 1;
        } else {
            self.explained += 1;
            if is_mark {
                self.merged = Some(Arc::clone(&record.file));
            }
            terminal.problem(&record.diagnostic());
        }
        Ok(())
    }

    fn finish(self, terminal: &Terminal) -> Result<()> {
        match self.file {
            None => return self.project.remove(&self.path),
            Some(file) => file.commit(Durability::Kept)?,
        }
        if self.left > 0 {
            let count = self.left as u64;
            let file = shown(&self.path);
            terminal.problem(&Problem::MoreRecords { count, file }.into());
        }
        Ok(())
    }
}
