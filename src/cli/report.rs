//! `kanopress report`: responses become results, which are published where the owner says so.

use std::path::PathBuf;

use clap::Args;

use super::exit::{Exit, Outcome};
use super::ingest::ResponseFile;
use super::load::load;
use super::publish::Publisher;
use super::reports::{SurveyReport, outcome};
use super::terminal::Terminal;
use crate::diagnostic::Problem;
use crate::page;
use crate::project::{Project, shown};
use crate::site::Advice;
use crate::survey::{Survey, Visibility};

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
    let _lock = project.lock("report")?;
    let site = load(project, &arguments.surveys, Advice::LeftOut, terminal)?;
    if !arguments.responses.is_empty() && site.surveys.len() != 1 {
        let problem = Problem::ResponsesOfSeveral.into();
        return Err(Exit::report(&problem, Outcome::Usage, terminal));
    }
    let responses = |survey: &Survey| match arguments.responses.as_slice() {
        [] => project.response_files(&survey.id),
        paths => named(paths),
    };
    let reports = SurveyReport::read_all(&site, responses, project, terminal)?;
    let out = project.published(arguments.out.as_deref());
    let surveys = || site.surveys.iter().map(|survey| &survey.survey);
    let was_public =
        |path: &str| surveys().any(|survey| page::is_in_public_report(&survey.id, path));
    let is_of = |survey: &Survey, path: &str| {
        let below = path.strip_prefix(survey.id.as_str());
        below.is_some_and(|below| below.starts_with('/'))
    };
    let was_private = |path: &str| surveys().any(|survey| is_of(survey, path));
    let publisher = Publisher {
        site: &site,
        project,
        command: "report",
        terminal,
    };
    if site.is_customized {
        publisher.rehearse(&reports, |report| report.render(&site))?;
    }
    publisher.reports(&reports, Visibility::Public, &out, was_public)?;
    publisher.reports(
        &reports,
        Visibility::Private,
        &project.reports(),
        was_private,
    )?;
    for report in &reports {
        report.say(&out, project, terminal);
    }
    Ok(outcome(&reports))
}

fn named(paths: &[PathBuf]) -> Vec<ResponseFile> {
    paths
        .iter()
        .map(|path| (shown(path), path.clone()))
        .collect()
}
