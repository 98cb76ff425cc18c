//! Response files of one survey to its tallies and a ledger; what was not accepted is kept.

use std::io::{Read, Write};
use std::path::PathBuf;

use anyhow::{Context, Result};
use indicatif::ProgressBar;

use super::terminal::Terminal;
use crate::diagnostic::Diagnostic;
use crate::intake::{Fate, FileLedger, Format, Intake, JudgedRecord, Ledger, SetAside};
use crate::project::{self, AtomicFile, Project};
use crate::survey::Survey;
use crate::tally::{Counted, UnknownForms, VersionTallies};
use crate::versions::{Version, Versions};

/// A file of responses: its name in messages, and where it is.
pub(super) type ResponseFile = (String, PathBuf);

/// So many refused records are explained one by one; all of them are kept.
const EXPLAINED: usize = 10;

/// Reads all files of a survey.
pub(super) fn ingest(
    survey: &Survey,
    versions: &Versions,
    files: &[ResponseFile],
    project: &Project,
    terminal: &Terminal,
) -> Result<(Counted, Ledger)> {
    let mut tallies = VersionTallies::new(survey, versions);
    let mut intake = Intake::new(survey, versions);
    let mut kept = SetAsideFile::new(project.set_aside_file(&survey.id));
    let bar = terminal.progress(files.iter().map(|(_, path)| project::size(path)).sum());
    for (name, path) in files {
        let Some(format) = Format::of(name) else {
            terminal.problem(&not_read(name));
            continue;
        };
        let input = counted(project::open(path)?, &bar);
        for judged in intake.read(name, format, input) {
            match judged.with_context(|| format!("cannot read `{}`", path.display()))? {
                JudgedRecord::Accepted(response) => tallies.add(&response),
                JudgedRecord::NotAccepted(record) => kept.keep(&record, terminal)?,
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
            terminal.problem(&no_code(&file.name));
        }
    }
    if let Some(problem) = unknown_versions(survey, &counted.unknown_forms) {
        terminal.problem(&problem);
    }
    Ok((counted, ledger))
}

/// Shows in a bar what is read.
fn counted(
    input: impl Read,
    bar: &ProgressBar,
) -> std::io::BufReader<indicatif::ProgressBarIter<impl Read>> {
    std::io::BufReader::with_capacity(1 << 16, bar.wrap_read(input))
}

fn not_read(name: &str) -> Diagnostic {
    Diagnostic::warning("unknown-format", format!("`{name}` was not read"))
        .help("save the answers as CSV (UTF-8) or JSON Lines, answer codes also as text: `.csv`, `.jsonl`, `.txt`")
}

/// Nothing in a text tells apart a file without codes and one that is none of responses at all.
fn no_code(name: &str) -> Diagnostic {
    Diagnostic::warning("no-code", format!("there is no answer code in `{name}`"))
        .help("an answer code begins with `KP1`; save a table of answers as CSV (UTF-8): `.csv`")
}

/// What the columns of a file have too many or too few.
fn column_problems(file: &FileLedger) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let list = |names: &[&str]| format!("`{}`", names.join("`, `"));
    for unknown in &file.unknown_columns {
        if let Some(near) = &unknown.did_you_mean {
            let message = format!("`{}` in `{}` was not read", unknown.name, file.name);
            let problem = Diagnostic::warning("unknown-column", message);
            problems.push(problem.help(format!("did you mean `{near}`?")));
        }
    }
    let others: Vec<&str> = file
        .unknown_columns
        .iter()
        .filter(|unknown| unknown.did_you_mean.is_none())
        .map(|unknown| unknown.name.as_str())
        .collect();
    if !others.is_empty() {
        let message = format!("not read from `{}`: {}", file.name, list(&others));
        let problem = Diagnostic::warning("unknown-column", message);
        problems.push(problem.help("these columns are no part of the survey"));
    }
    if !file.missing_columns.is_empty() {
        let missing: Vec<&str> = file.missing_columns.iter().map(String::as_str).collect();
        let message = format!("missing in `{}`: {}", file.name, list(&missing));
        let problem = Diagnostic::warning("missing-column", message);
        problems.push(problem.help("these questions count as not asked"));
    }
    problems
}

/// What is to be said of responses to versions that are not known.
fn unknown_versions(survey: &Survey, unknown: &UnknownForms) -> Option<Diagnostic> {
    let forms = unknown.forms.iter();
    let mut list: Vec<String> = forms
        .map(|(form, count)| format!("`{}` ({count})", form.escape_debug()))
        .collect();
    if unknown.others > 0 {
        list.push(format!("others ({})", unknown.others));
    }
    if list.is_empty() {
        return None;
    }
    let (id, list) = (&survey.id, list.join(", "));
    let message = format!("responses of `{id}` are from versions that are not known: {list}");
    let mut forms = unknown.forms.iter().map(|(form, _)| form);
    let mut help = format!(
        "their answers stand apart in the report; bring back the files of `surveys/{id}/versions/`"
    );
    if let Some(form) = forms.find(|form| Version::is_form_hash(form)) {
        help = format!(
            "{help}; or, if these versions mean the same as the survey of today, add \
             `same_as: [{form}]` to it"
        );
    }
    Some(Diagnostic::warning("unknown-version", message).help(help))
}

/// The file of the records that were not accepted; it is there only if there are any.
struct SetAsideFile {
    path: PathBuf,
    file: Option<AtomicFile>,
    refused: usize,
}

impl SetAsideFile {
    fn new(path: PathBuf) -> Self {
        Self {
            path,
            file: None,
            refused: 0,
        }
    }

    fn keep(&mut self, record: &SetAside, terminal: &Terminal) -> Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(AtomicFile::new(&self.path)?),
        };
        let context = || format!("cannot write `{}`", self.path.display());
        serde_json::to_writer(&mut *file, record).with_context(context)?;
        file.write_all(b"\n").with_context(context)?;
        // Duplicates are usual, in an export that grew; the ledger counts them.
        if record.fate() != Fate::Duplicate {
            self.refused += 1;
            if self.refused <= EXPLAINED {
                terminal.problem(&record.diagnostic());
            }
        }
        Ok(())
    }

    fn finish(self, terminal: &Terminal) -> Result<()> {
        match self.file {
            None => return project::remove(&self.path),
            Some(file) => file.commit()?,
        }
        if self.refused > EXPLAINED {
            let more = self.refused - EXPLAINED;
            let message = format!("{more} more records were not accepted");
            let help = format!(
                "all of them are in `{}`, with the reasons",
                self.path.display()
            );
            terminal.problem(&Diagnostic::warning("more", message).help(help));
        }
        Ok(())
    }
}
