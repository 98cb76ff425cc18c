//! `kanopress build`: all forms, and the reports of all surveys.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::report::{make_all, outcome, say};
use super::{Outcome, Stop, Terminal, load};
use crate::project::Project;
use crate::survey::Survey;

/// Make all forms and reports
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder to write into [default: dist in the folder of the site]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(
    arguments: &Arguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Stop> {
    let site = load(project, &[], terminal)?;
    let mut files = match site.forms() {
        Ok(files) => files,
        Err(problem) => {
            terminal.problem(&problem);
            return Ok(Outcome::Wrong);
        }
    };
    files.extend(site.assets());
    let responses = |survey: &Survey| project.response_files(&survey.id);
    let (reports, ledgers) = make_all(&site, responses, project, terminal)?;
    files.extend(reports);
    let out = project.output(arguments.out.as_deref());
    Project::write(&out, &files, true)?;
    for (survey, ledger) in ledgers
        .iter()
        .filter(|(_, ledger)| !ledger.files.is_empty())
    {
        say(survey, ledger, &out, terminal);
    }
    let index = out.join("index.html");
    let text = format!("open {} to see all surveys", index.display());
    terminal.done(&text, &json!({ "index": index, "files": files.len() }));
    Ok(outcome(ledgers.iter().map(|(_, ledger)| ledger)))
}
