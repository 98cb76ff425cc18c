//! `kanopress new`: one more survey of a site.

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::new_definition::{definition_path, keep_definition, refuse_taken};
use super::starting::starting_survey;
use super::terminal::Terminal;
use crate::definition;
use crate::diagnostic::Problem;
use crate::message::Notice;
use crate::project::{Project, shown};

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, default_value = "en", value_name = "TAG")]
    language: Vec<String>,
}

pub(super) fn run(
    arguments: &NewArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let usage = |problem: Problem| Exit::report(&problem.into(), Outcome::Usage, terminal);
    let id = definition::survey_id(&arguments.id).map_err(usage)?;
    let text = starting_survey(&arguments.language, Some(id.as_str())).map_err(usage)?;
    let _lock = project.lock("new")?;
    let path = definition_path(&id, project);
    let folder = path.parent().unwrap_or(&path);
    refuse_taken([folder, &folder.with_extension("yaml")]).map_err(usage)?;
    keep_definition(&path, &text, project)?;
    let file = shown(&path);
    let notice = Notice::SurveyMade {
        file: file.clone(),
        survey: id.to_string(),
    };
    terminal.done(notice, &json!({ "survey": id, "file": file }));
    Ok(Outcome::Success)
}
