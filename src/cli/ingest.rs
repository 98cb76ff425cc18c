//! Response files of one survey to its tallies and a ledger; what was not accepted is kept.

use std::io::{BufRead, Seek, Write};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use indicatif::ProgressBar;

use super::file_remarks::{column_remarks, remarks};
use super::response_file::read_file;
use super::terminal::Terminal;
use crate::diagnostic::{Code, Diagnostic, Problem};
use crate::intake::{Fate, Intake, JudgedRecord, Ledger, MoreOfRecord, SetAside};
use crate::mapping::Mapping;
use crate::project::{self, AtomicFile, Attempt, Durability, Project, shown};
use crate::survey::Survey;
use crate::tally::{Counted, MOST_KINDS, UnknownForms, VersionTallies};
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
    mapping: &Mapping,
    files: &[ResponseFile],
    project: &Project,
    terminal: &Terminal,
) -> Result<Ingested> {
    let mut tallies = VersionTallies::new(survey, versions);
    let mut intake = Intake::new(survey, versions).with_mapping(mapping.clone());
    let mut kept = SetAsideFile::new(project.set_aside_file(&survey.id), project);
    let mut is_whole = true;
    let bar = terminal.progress(files.iter().map(|(_, path)| project::size(path)).sum());
    for (name, path) in files {
        let input = match project::open(path) {
            Ok(file) => counted(file, &bar),
            Err(error) => {
                terminal.failure(&error);
                is_whole = false;
                continue;
            }
        };
        let read = read_file(name, input, &mut intake, terminal, |judged| match judged {
            JudgedRecord::Accepted(response) => {
                tallies.add(response);
                Ok(())
            }
            JudgedRecord::NotAccepted(record) => kept.keep(&record, terminal),
            JudgedRecord::Rest(bytes) => kept.keep_rest(bytes),
        })?;
        if let Err(error) = read {
            terminal.failure(&anyhow::Error::new(error).context(Attempt::read(path)));
            is_whole = false;
        }
    }
    bar.finish_and_clear();
    kept.finish(terminal)?;
    let mut ledger = intake.into_ledger();
    ledger.balance()?;
    let counted = tallies.finish();
    counted.balance()?;
    for question in &counted.kinds.left_out {
        let question = survey.profile[*question].id.to_string();
        terminal.problem(&too_many_kinds(survey, &question));
        ledger.left_out.push(question);
    }
    for file in &ledger.files {
        terminal.problems(&column_remarks(file));
        terminal.problems(&remarks(file));
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
fn counted(input: impl BufRead + Seek, bar: &ProgressBar) -> impl BufRead + Seek {
    bar.wrap_read(input)
}

/// True of what is wrong with a whole file, and so said once, however many records it has.
const fn is_of_file(code: Code) -> bool {
    use Code::{
        DamagedFile, DoubledColumn, ForeignFile, FurtherCode, MergeMark, MissingHeader,
        NeededColumn, NoCode, TwoMappings, UnreadableHeader,
    };
    matches!(
        code,
        DamagedFile
            | DoubledColumn
            | ForeignFile
            | FurtherCode
            | MergeMark
            | MissingHeader
            | NoCode
            | NeededColumn
            | TwoMappings
            | UnreadableHeader
    )
}

fn too_many_kinds(survey: &Survey, question: &str) -> Diagnostic {
    let problem = Problem::TooManyKinds {
        survey: survey.id.to_string(),
        question: question.to_owned(),
        most: MOST_KINDS as u64,
    };
    problem.into()
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
    /// The file of which the last record was, and what was said of it as a whole.
    file_said: (Arc<str>, Vec<Code>),
}

impl<'p> SetAsideFile<'p> {
    fn new(path: PathBuf, project: &'p Project) -> Self {
        Self {
            path,
            project,
            file: None,
            explained: 0,
            left: 0,
            file_said: (Arc::default(), Vec::new()),
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
        // Duplicates are usual, in an export that grew, and whoever leaves rows out knows of them; the ledger
        // counts them.
        if matches!(record.fate(), Fate::Duplicate | Fate::Excluded) {
            return Ok(());
        }
        if self.is_said(record) || self.explained == EXPLAINED {
            self.left += 1;
        } else {
            self.explained += 1;
            terminal.problem(&record.diagnostic());
        }
        Ok(())
    }

    /// True if what is wrong with the whole file of a record was said before; from now on it was.
    fn is_said(&mut self, record: &SetAside) -> bool {
        let (file, said) = &mut self.file_said;
        if *file != record.file {
            *file = Arc::clone(&record.file);
            said.clear();
        }
        let code = record.refusal.code();
        let is_said = said.contains(&code);
        if is_of_file(code) && !is_said {
            said.push(code);
        }
        is_said
    }

    /// Keeps more bytes of the last record.
    fn keep_rest(&mut self, bytes: &[u8]) -> Result<()> {
        let Some(file) = &mut self.file else {
            return Ok(());
        };
        let context = || Attempt::write(&self.path);
        serde_json::to_writer(&mut *file, &MoreOfRecord { bytes }).with_context(context)?;
        file.write_all(b"\n").with_context(context)
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
