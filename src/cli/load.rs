//! The site that a command works on, read and checked.

use serde_json::json;

use super::exit::{Exit, Outcome};
use super::terminal::Terminal;
use super::threads::on_all_cores;
use crate::diagnostic::{Problem, did_you_mean, has_errors};
use crate::message::Notice;
use crate::project::{Project, Skipped, shown};
use crate::site::{Advice, Site, SiteCheck, SiteFiles, UnansweredEdit};
use crate::survey::Survey;

/// The one survey that was asked for, or why the command ends without it.
#[expect(
    clippy::expect_used,
    reason = "`load` refuses surveys that are not there"
)]
pub(super) fn load_one(project: &Project, id: &str, terminal: &Terminal) -> Result<Survey, Exit> {
    let site = load(project, &[id.to_owned()], Advice::LeftOut, terminal)?;
    let survey = site.surveys.into_iter().next();
    let survey = survey.expect("a site without errors has the survey that was asked for");
    Ok(survey.survey)
}

/// The site with the surveys that were asked for, or why the command ends without it.
pub(super) fn load(
    project: &Project,
    only: &[String],
    advice: Advice,
    terminal: &Terminal,
) -> Result<Site, Exit> {
    let sources = sources(project, only, terminal)?;
    checked(sources, project, advice, terminal)
}

/// What a person wrote of the surveys that were asked for.
pub(super) fn sources(
    project: &Project,
    only: &[String],
    terminal: &Terminal,
) -> Result<SiteFiles, Exit> {
    let mut skipped = Skipped::default();
    let sources = project.sources(only, &mut skipped)?;
    terminal.problems(&skipped.0);
    let known: Vec<&str> = sources
        .surveys
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    if let Some(unknown) = only.iter().find(|id| !known.contains(&id.as_str())) {
        let all = project.survey_ids()?;
        let near = did_you_mean(unknown, all.iter().map(String::as_str));
        let problem = Problem::NoSurvey {
            survey: unknown.clone(),
            near: near.map(str::to_owned),
        };
        return Err(Exit::report(&problem.into(), Outcome::Usage, terminal));
    }
    Ok(sources)
}

/// The site of its sources, or why the command ends without it.
pub(super) fn checked(
    sources: SiteFiles,
    project: &Project,
    advice: Advice,
    terminal: &Terminal,
) -> Result<Site, Exit> {
    let has_surveys = !sources.surveys.is_empty();
    let check = SiteCheck::new(&sources, advice);
    // The files of each survey are forgotten once it is checked.
    let checked = on_all_cores(sources.surveys, |survey| check.survey(&survey));
    let (site, mut diagnostics) = check.finish(checked);
    if !has_surveys {
        let folder = project.root().join("surveys");
        let folder = shown(&folder);
        diagnostics.push(Problem::NoSurveys { folder }.into());
    }
    terminal.problems(&diagnostics);
    site.filter(|_| !has_errors(&diagnostics))
        .ok_or(Exit::Reported(Outcome::Invalid))
}

/// Says of each survey that was edited before anyone answered how much was changed.
pub(super) fn say_unanswered(site: &Site, terminal: &Terminal) {
    for edit in &site.unanswered_edits {
        let UnansweredEdit {
            survey,
            version,
            changes,
        } = edit;
        let notice = Notice::UnansweredEdit {
            survey: survey.to_string(),
            changes: *changes as u64,
            version: (*version).into(),
        };
        let object = json!({ "survey": survey, "version": version, "changes": changes });
        terminal.done(notice, &object);
    }
}
