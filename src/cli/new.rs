//! `kanopress new`: one more survey of a site.

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::starting::starting_survey;
use super::terminal::Terminal;
use crate::definition;
use crate::diagnostic::Problem;
use crate::message::Notice;
use crate::project::{self, Project, shown};
use crate::templates::built_in_wordings;

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
    let folder = project.root().join("surveys").join(id.as_str());
    let taken = [folder.clone(), folder.with_extension("yaml")];
    if let Some(taken) = taken.iter().find(|path| project::exists(path)) {
        let path = shown(taken);
        return Err(usage(Problem::Taken { path, what: "id" }));
    }
    let path = folder.join("survey.yaml");
    project.keep(&path, text.as_bytes())?;
    let schema = format!("{:#}\n", definition::schema(&built_in_wordings()));
    project.keep(
        &project.root().join("survey.schema.json"),
        schema.as_bytes(),
    )?;
    let file = shown(&path);
    let notice = Notice::SurveyMade {
        file: file.clone(),
        survey: id.to_string(),
    };
    terminal.done(notice, &json!({ "survey": id, "file": file }));
    Ok(Outcome::Success)
}
