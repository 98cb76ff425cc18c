//! `kanopress report`: responses become published results.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use serde_json::json;

use super::ingest::{ResponseFile, ingest};
use super::{Outcome, Terminal, load};
use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::project::Project;
use crate::report;
use crate::response::Ledger;
use crate::site::Site;
use crate::survey::Survey;

/// Read the responses, and make the reports alone
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The surveys to report; all if none is named
    #[arg(value_name = "SURVEY")]
    surveys: Vec<String>,
    /// Files of responses to read in place of those in surveys/SURVEY/responses
    #[arg(long, value_name = "PATH", num_args = 1..)]
    responses: Vec<PathBuf>,
    /// The folder to write into [default: dist in the folder of the site]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(
    arguments: &Arguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome> {
    let site = match load(project, &arguments.surveys, terminal)? {
        Ok(site) => site,
        Err(outcome) => return Ok(outcome),
    };
    if !arguments.responses.is_empty() && site.surveys.len() != 1 {
        let message = "`--responses` needs the one survey that they answer";
        let problem = Diagnostic::error("usage", message)
            .help("write `kanopress report SURVEY --responses PATH`");
        terminal.problem(&problem);
        return Ok(Outcome::Usage);
    }
    let mut files = site.assets();
    let mut ledgers = Vec::new();
    for survey in &site.surveys {
        let responses = match arguments.responses.as_slice() {
            [] => project.response_files(&survey.id)?,
            paths => named(paths),
        };
        match make(&site, survey, &responses, project, terminal)? {
            Ok((report, ledger)) => {
                files.extend(report);
                ledgers.push((survey, ledger));
            }
            Err(problem) => {
                terminal.problem(&problem);
                return Ok(Outcome::Wrong);
            }
        }
    }
    let out = project.output(arguments.out.as_deref());
    Project::write(&out, &files, false)?;
    for (survey, ledger) in &ledgers {
        say(survey, ledger, &out, terminal);
    }
    Ok(outcome(ledgers.iter().map(|(_, ledger)| ledger)))
}

fn named(paths: &[PathBuf]) -> Vec<ResponseFile> {
    paths
        .iter()
        .map(|path| (path.display().to_string(), path.clone()))
        .collect()
}

/// The report of one survey, and what became of its records.
pub(super) fn make(
    site: &Site,
    survey: &Survey,
    responses: &[ResponseFile],
    project: &Project,
    terminal: &Terminal,
) -> Result<Result<(Files, Ledger), Box<Diagnostic>>> {
    let (tally, ledger) = ingest(survey, responses, project, terminal)?;
    let analysis = Analysis::new(survey, &tally);
    let inputs = report::Inputs {
        survey,
        analysis: &analysis,
        ledger: &ledger,
        wordings: &site.wordings,
        templates: &site.templates,
    };
    Ok(report::render(&inputs).map(|files| (files, ledger)))
}

/// Says what became of the records of a survey, and where its report is.
pub(super) fn say(survey: &Survey, ledger: &Ledger, out: &std::path::Path, terminal: &Terminal) {
    let page = out.join(format!("{}/results/index.html", survey.id));
    let total = &ledger.total;
    let text = format!(
        "{}: {} read = {} accepted + {} duplicate + {} conflict + {} set aside\n  {}",
        survey.id,
        total.read,
        total.accepted,
        total.duplicate,
        total.conflict,
        total.set_aside,
        page.display()
    );
    let object = json!({ "survey": survey.id, "report": page, "ledger": ledger });
    terminal.done(&text, &object);
}

/// How a command ends that made reports.
pub(super) fn outcome<'a>(mut ledgers: impl Iterator<Item = &'a Ledger>) -> Outcome {
    if ledgers.any(|ledger| ledger.total.conflict + ledger.total.set_aside > 0) {
        Outcome::SetAside
    } else {
        Outcome::Fine
    }
}
