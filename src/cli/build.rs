//! `kanopress build`: all forms, and the reports of all surveys.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::budget::{Budget, hold};
use super::exit::{Exit, Outcome};
use super::forms::Forms;
use super::load::{load, say_unanswered};
use super::publish::Publisher;
use super::reports::{SurveyReport, outcome};
use super::terminal::Terminal;
use crate::diagnostic::Diagnostic;
use crate::form::single_files;
use crate::message::Notice;
use crate::project::{Project, shown};
use crate::site::{Advice, Site};
use crate::survey::{Survey, Visibility};

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long)]
    single_file: bool,
    #[arg(long, value_name = "BYTES", allow_negative_numbers = true)]
    budget: Option<Budget>,
}

pub(super) fn run(
    arguments: &BuildArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let _lock = project.lock("build")?;
    let site = load(project, &[], Advice::Wanted, terminal)?;
    say_unanswered(&site, terminal);
    let invalid = |problem: Box<Diagnostic>| Exit::report(&problem, Outcome::Invalid, terminal);
    let responses = |survey: &Survey| project.response_files(&survey.id);
    let reports = SurveyReport::read_all(&site, responses, project, terminal)?;
    let forms = Forms::new(&site, &reports).map_err(invalid)?;
    if let Some(budget) = arguments.budget {
        hold(budget, &site, &forms, terminal)?;
    }
    let make = |report: &SurveyReport<'_>| {
        let mut files = forms.of(report.survey)?;
        if arguments.single_file {
            let survey = &report.survey.survey;
            files.extend(single_files(survey, &[&files, &forms.shared])?);
        }
        if report.is_for(Visibility::Public) {
            files.extend(report.render(&site)?);
        }
        Ok(files)
    };
    let publisher = Publisher {
        site: &site,
        project,
        command: "build",
        terminal,
    };
    if site.is_customized || arguments.single_file {
        publisher.rehearse(&reports, make)?;
        publisher.rehearse(&reports, |report| report.render(&site))?;
    }
    let out = project.published(arguments.out.as_deref());
    let output = project.output(&out, publisher.command)?;
    // Answers to a form that is published can be told apart only if its version is kept.
    keep_versions(&site, project, terminal)?;
    let all = |_: &str| true;
    let count = publisher.publish(output, &forms.shared, &reports, make, all)?;
    publisher.reports(&reports, Visibility::Private, &project.reports(), all)?;
    for report in reports.iter().filter(|report| report.is_answered()) {
        report.say(&out, project, terminal);
    }
    let index = out.join("index.html");
    let file = shown(&index);
    let object = json!({ "index": file, "files": count });
    terminal.done(Notice::Built { file }, &object);
    Ok(outcome(&reports))
}

/// Keeps the questions that are published now and were not before.
fn keep_versions(site: &Site, project: &Project, terminal: &Terminal) -> Result<(), Exit> {
    for survey in &site.surveys {
        let Some(published) = &survey.unpublished else {
            continue;
        };
        let (id, number) = (&survey.survey.id, published.number);
        let path = project.version_file(id, number);
        project.keep(&path, published.to_json().as_bytes())?;
        let file = shown(&path);
        let notice = Notice::VersionKept {
            survey: id.to_string(),
            number: number.into(),
            file: file.clone(),
        };
        terminal.done(
            notice,
            &json!({ "survey": id, "version": number, "file": file }),
        );
    }
    Ok(())
}
