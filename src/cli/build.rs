//! `kanopress build`: all forms, and the reports of all surveys.

use std::mem::take;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::budget::{Budget, weigh};
use super::exit::{Exit, Outcome};
use super::load::{load, say_unanswered};
use super::reports::{Reports, put};
use super::terminal::Terminal;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::form::single_files;
use crate::message::Notice;
use crate::project::{Output, Project, shown};
use crate::site::{Advice, Site};
use crate::survey::Survey;

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
    let mut reports = Reports::make(&site, responses, project, terminal)?;
    let mut files = site.forms(&reports.public).map_err(invalid)?;
    files.extend(site.assets());
    if let Some(budget) = arguments.budget {
        hold(budget, &site, &files, terminal)?;
    }
    if arguments.single_file {
        for survey in &site.surveys {
            files.extend(single_files(survey, &files).map_err(invalid)?);
        }
    }
    files.extend(take(&mut reports.public));
    let out = project.output(arguments.out.as_deref());
    let output = Output::new(project.folder(&out)?, "build")?;
    // Answers to a form that is published can be told apart only if its version is kept.
    keep_versions(&site, project, terminal)?;
    let all = |_: &str| true;
    output.replace(&files, all)?;
    let private = take(&mut reports.private);
    put(project, &project.reports(), &site, private, all, "build")?;
    reports.forget_unanswered();
    reports.say(&out, project, terminal);
    let index = out.join("index.html");
    let file = shown(&index);
    let object = json!({ "index": file, "files": files.len() });
    terminal.done(Notice::Built { file }, &object);
    Ok(reports.outcome())
}

/// Says what the heaviest form weighs; nothing is written if one is above the budget.
fn hold(budget: Budget, site: &Site, files: &Files, terminal: &Terminal) -> Result<(), Exit> {
    let (heaviest, problems) = weigh(site, files, budget);
    terminal.problems(&problems);
    if !problems.is_empty() {
        return Err(Exit::Reported(Outcome::Invalid));
    }
    if let Some(weight) = heaviest {
        let notice = Notice::Weight {
            bytes: weight.total() as u64,
            plain: weight.plain as u64,
        };
        let object = json!({ "weight": weight.total(), "without_javascript": weight.plain });
        terminal.done(notice, &object);
    }
    Ok(())
}

/// Keeps the questions that are published now and were not before.
fn keep_versions(site: &Site, project: &Project, terminal: &Terminal) -> Result<(), Exit> {
    for survey in &site.surveys {
        let Some(published) = site.history(survey).unpublished(survey) else {
            continue;
        };
        let path = project.version_file(&survey.id, published.number);
        project.keep(&path, published.to_json().as_bytes())?;
        let (id, number) = (&survey.id, published.number);
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
