//! `kanopress check`: are the definitions right?

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::load::{load, say_unanswered};
use super::terminal::Terminal;
use crate::message::Notice;
use crate::project::Project;
use crate::site::Advice;

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[arg(value_name = "SURVEY")]
    surveys: Vec<String>,
}

pub(super) fn run(
    arguments: &CheckArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let site = load(project, &arguments.surveys, Advice::Wanted, terminal)?;
    say_unanswered(&site, terminal);
    let ids: Vec<&str> = site
        .surveys
        .iter()
        .map(|survey| survey.survey.id.as_str())
        .collect();
    let surveys = ids.iter().copied().collect();
    terminal.done(Notice::Checked { surveys }, &json!({ "surveys": ids }));
    Ok(Outcome::Success)
}
