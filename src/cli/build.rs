//! `kanopress build`: all forms, and the reports of all surveys.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use serde_json::json;

use super::report::{make, outcome, say};
use super::{Outcome, Terminal, load};
use crate::project::Project;

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
) -> Result<Outcome> {
    let site = match load(project, &[], terminal)? {
        Ok(site) => site,
        Err(outcome) => return Ok(outcome),
    };
    let mut files = match site.forms() {
        Ok(files) => files,
        Err(problem) => {
            terminal.problem(&problem);
            return Ok(Outcome::Wrong);
        }
    };
    files.extend(site.assets());
    let mut ledgers = Vec::new();
    for survey in &site.surveys {
        let responses = project.response_files(&survey.id)?;
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
