//! `kanopress build`: all forms, and the reports of all surveys.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::report::{make_all, outcome, say};
use super::{Outcome, Stop, Terminal, load};
use crate::project::{self, Project};
use crate::site::Site;
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
    keep_versions(&site, project, terminal)?;
    let index = out.join("index.html");
    let text = format!("open {} to see all surveys", index.display());
    terminal.done(&text, &json!({ "index": index, "files": files.len() }));
    Ok(outcome(ledgers.iter().map(|(_, ledger)| ledger)))
}

/// Keeps the questions that are published now and were not before.
fn keep_versions(site: &Site, project: &Project, terminal: &Terminal) -> Result<(), Stop> {
    for survey in &site.surveys {
        let Some(published) = site.history(survey).unpublished(survey) else {
            continue;
        };
        let path = project.version_file(&survey.id, published.number);
        project::write_if_changed(&path, published.to_json().as_bytes())?;
        let (id, number) = (&survey.id, published.number);
        let text = format!(
            "{id}: version {number} of the questions is kept in {}",
            path.display()
        );
        terminal.done(
            &text,
            &json!({ "survey": id, "version": number, "file": path }),
        );
    }
    Ok(())
}
