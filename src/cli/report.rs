//! `kanopress report`: responses become published results.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::ingest::{ResponseFile, ingest};
use super::load::load;
use super::terminal::Terminal;
use crate::analysis::Analysis;
use crate::diagnostic::Problem;
use crate::files::Files;
use crate::intake::Ledger;
use crate::message::Notice;
use crate::project::{Project, Shown};
use crate::report;
use crate::site::{Advice, Site};
use crate::survey::Survey;
use crate::versions::Versions;

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
    let responses = |survey: &Survey| match arguments.responses.as_slice() {
        [] => project.response_files(&survey.id),
        paths => Ok(named(paths)),
    };
    let (reports, ledgers) = make_all(&site, responses, project, terminal)?;
    let mut files = site.assets();
    files.extend(reports);
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
        .map(|path| (path.shown(), path.clone()))
        .collect()
}

/// What became of the records of a survey.
pub(super) type SurveyLedger<'s> = (&'s Survey, Ledger);

/// The reports of all surveys of a site, or why the command ends without them; `responses` gives
/// the files to read for a survey.
pub(super) fn make_all<'s>(
    site: &'s Site,
    responses: impl Fn(&Survey) -> anyhow::Result<Vec<ResponseFile>>,
    project: &Project,
    terminal: &Terminal,
) -> Result<(Files, Vec<SurveyLedger<'s>>), Exit> {
    let mut files = Files::new();
    let mut ledgers = Vec::new();
    for survey in &site.surveys {
        let versions = Versions::of(survey, site.history(survey));
        let (counted, ledger) = ingest(survey, &versions, &responses(survey)?, project, terminal)?;
        let inputs = report::ReportInputs {
            survey,
            analysis: &Analysis::of_versions(survey, &versions, &counted),
            ledger: &ledger,
            wordings: &site.wordings,
            templates: &site.templates,
        };
        let report = report::render(&inputs);
        files.extend(report.map_err(|problem| Exit::report(&problem, Outcome::Invalid, terminal))?);
        ledgers.push((survey, ledger));
    }
    Ok((files, ledgers))
}

/// Says what became of the records of a survey, and where its report is.
pub(super) fn say(survey: &Survey, ledger: &Ledger, out: &std::path::Path, terminal: &Terminal) {
    let page = out.join(format!("{}/results/index.html", survey.id));
    let file = page.shown();
    let total = &ledger.total;
    let notice = Notice::LedgerTotals {
        survey: survey.id.to_string(),
        read: total.read,
        accepted: total.accepted,
        duplicate: total.duplicate,
        conflict: total.conflict,
        excluded: total.excluded,
        erased: total.erased,
        set_aside: total.set_aside,
        file: file.clone(),
    };
    let object = json!({ "survey": survey.id, "report": file, "ledger": ledger });
    terminal.done(notice, &object);
}

/// How a command ends that made reports.
pub(super) fn outcome<'a>(mut ledgers: impl Iterator<Item = &'a Ledger>) -> Outcome {
    if ledgers.any(|ledger| ledger.total.conflict + ledger.total.set_aside > 0) {
        Outcome::SetAside
    } else {
        Outcome::Success
    }
}
