//! `kanopress report`: responses become results, which are published where the owner says so.

use std::mem::take;
use std::path::PathBuf;

use clap::Args;

use super::exit::{Exit, Outcome};
use super::ingest::ResponseFile;
use super::load::load;
use super::reports::{Reports, put};
use super::terminal::Terminal;
use crate::diagnostic::Problem;
use crate::page;
use crate::project::{Project, shown};
use crate::site::Advice;
use crate::survey::Survey;

#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    #[arg(value_name = "SURVEY")]
    surveys: Vec<String>,
    #[arg(long, value_name = "PATH", num_args = 1..)]
    responses: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(
    arguments: &ReportArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let site = load(project, &arguments.surveys, Advice::LeftOut, terminal)?;
    if !arguments.responses.is_empty() && site.surveys.len() != 1 {
        let problem = Problem::ResponsesOfSeveral.into();
        return Err(Exit::report(&problem, Outcome::Usage, terminal));
    }
    let _lock = project.lock("report")?;
    let responses = |survey: &Survey| match arguments.responses.as_slice() {
        [] => project.response_files(&survey.id),
        paths => named(paths),
    };
    let mut reports = Reports::make(&site, responses, project, terminal)?;
    let out = project.output(arguments.out.as_deref());
    let surveys = || site.surveys.iter();
    let was_public =
        |path: &str| surveys().any(|survey| page::is_in_public_report(&survey.id, path));
    let public = take(&mut reports.public);
    put(project, &out, &site, public, was_public, "report")?;
    let is_of = |survey: &Survey, path: &str| {
        let below = path.strip_prefix(survey.id.as_str());
        below.is_some_and(|below| below.starts_with('/'))
    };
    let was_private = |path: &str| surveys().any(|survey| is_of(survey, path));
    let private = take(&mut reports.private);
    put(
        project,
        &project.reports(),
        &site,
        private,
        was_private,
        "report",
    )?;
    reports.say(&out, project, terminal);
    Ok(reports.outcome())
}

fn named(paths: &[PathBuf]) -> Vec<ResponseFile> {
    paths
        .iter()
        .map(|path| (shown(path), path.clone()))
        .collect()
}
