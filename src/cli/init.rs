//! `kanopress init`: a new site that builds at once.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use serde_json::json;

use super::{Outcome, Terminal};
use crate::diagnostic::{Diagnostic, one_of};
use crate::project;
use crate::survey;
use crate::templates;

/// Make a new site with a small survey in it
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the new site
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The language of the new survey: en or zh-CN
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    lang: String,
}

/// Tells editors where the schema is, so that they complete and explain.
const EDITORS: &str = "# yaml-language-server: $schema=../../survey.schema.json\n";

/// What no one wants to keep with the sources of a site.
const IGNORED: &str = "/dist/\n/surveys/*/set-aside/\n";

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> Result<Outcome> {
    let starter = |name: &str| {
        let path = format!("starter/{name}.{}.yaml", arguments.lang);
        templates::builtin().find(|(built_in, _)| *built_in == path)
    };
    let (Some((_, settings)), Some((_, survey))) = (starter("kanopress"), starter("survey")) else {
        let message = format!("there is no starting survey in `{}`", arguments.lang);
        let help = format!("use {}", one_of(languages().iter().map(String::as_str)));
        terminal.problem(&Diagnostic::error("no-starter", message).help(help));
        return Ok(Outcome::Usage);
    };
    let schema = format!("{:#}\n", survey::schema());
    let survey = format!("{EDITORS}{survey}");
    let files = [
        ("kanopress.yaml", settings),
        ("surveys/cafe/survey.yaml", &survey),
        ("survey.schema.json", &schema),
        (".gitignore", IGNORED),
    ];
    let taken = files.iter().map(|(path, _)| arguments.folder.join(path));
    if let Some(taken) = taken.clone().find(|path| project::exists(path)) {
        let message = format!("`{}` is there already", taken.display());
        terminal.problem(
            &Diagnostic::error("taken", message).help("choose another folder for the new site"),
        );
        return Ok(Outcome::Usage);
    }
    for (path, text) in files {
        project::write_if_changed(&arguments.folder.join(path), text.as_bytes())?;
    }
    let folder = arguments.folder.display();
    let text = format!(
        "made a site in {folder}\n\
         edit {folder}/surveys/cafe/survey.yaml, then run: kanopress build --site {folder}"
    );
    terminal.done(&text, &json!({ "site": arguments.folder }));
    Ok(Outcome::Fine)
}

fn languages() -> Vec<String> {
    templates::builtin()
        .filter_map(|(path, _)| {
            let name = path.strip_prefix("starter/survey.")?;
            name.strip_suffix(".yaml").map(str::to_owned)
        })
        .collect()
}
