//! `kanopress new`: one more survey of a site.

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::starting::{starting_languages, starting_survey};
use super::terminal::Terminal;
use crate::definition;
use crate::diagnostic::Diagnostic;
use crate::project::{self, Project};
use crate::survey::Id;
use crate::templates::built_in_wordings;

/// Add a survey to the site, with comments that explain each key
#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// The id of the survey: letters from a to z, digits and `-`
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    #[arg(help = format!(
        "A language of the survey: {}; give it once for each language, the default first",
        starting_languages()
    ))]
    lang: Vec<String>,
}

pub(super) fn run(
    arguments: &NewArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let usage = |problem: Diagnostic| Exit::report(&problem, Outcome::Usage, terminal);
    let id = Id::new(&arguments.id).map_err(|problem| {
        let message = format!("`{}` cannot be the id of a survey: {problem}", arguments.id);
        let help = Id::suggest(&arguments.id).map(|near| format!("write it as `{near}`"));
        usage(Diagnostic::error("bad-id", message).help_if(help))
    })?;
    let text = starting_survey(&arguments.lang).map_err(usage)?;
    let folder = project.root().join("surveys").join(id.as_str());
    let taken = [folder.clone(), folder.with_extension("yaml")];
    if let Some(taken) = taken.iter().find(|path| project::exists(path)) {
        let message = format!("`{}` is there already", taken.display());
        let problem = Diagnostic::error("taken", message).help("choose another id");
        return Err(usage(problem));
    }
    let path = folder.join("survey.yaml");
    project::write_if_changed(&path, text.as_bytes())?;
    let schema = format!("{:#}\n", definition::schema(&built_in_wordings()));
    project::write_if_changed(
        &project.root().join("survey.schema.json"),
        schema.as_bytes(),
    )?;
    let text = format!(
        "made {}\nedit it, then run: kanopress check {id}",
        path.display()
    );
    terminal.done(&text, &json!({ "survey": id, "file": path }));
    Ok(Outcome::Success)
}
