//! `kanopress init`: a new site that builds at once.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::starting::starting_site;
use super::terminal::Terminal;
use crate::definition;
use crate::diagnostic::Problem;
use crate::message::Notice;
use crate::project::{self, Project, shown};
use crate::templates::built_in_wordings;

#[derive(Debug, Args)]
pub(super) struct InitArguments {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, default_value = "en", value_name = "TAG")]
    language: String,
}

/// What is made anew by every build, or belongs to the respondents: with the sources of a site, it
/// would be published or shared by mistake.
const IGNORED: &str = "\
dist/
reports/
surveys/*/responses/
surveys/*/set-aside/
surveys/*/entry/
surveys/*/published.json
surveys/*/erased.jsonl
.kanopress.lock
";

pub(super) fn run(arguments: &InitArguments, terminal: &Terminal) -> Result<Outcome, Exit> {
    let usage = |problem: Problem| Exit::report(&problem.into(), Outcome::Usage, terminal);
    let (settings, survey) = starting_site(&arguments.language).map_err(usage)?;
    let schema = format!("{:#}\n", definition::schema(&built_in_wordings()));
    let files = [
        ("kanopress.yaml", settings),
        ("surveys/cafe/survey.yaml", &survey),
        ("survey.schema.json", &schema),
        (".gitignore", IGNORED),
    ];
    let site = Project::new(&arguments.folder);
    let mut taken = files.iter().map(|(path, _)| site.root().join(path));
    if let Some(taken) = taken.find(|path| project::exists(path)) {
        let path = shown(&taken);
        let what = "folder";
        return Err(usage(Problem::Taken { path, what }));
    }
    for (path, text) in files {
        site.keep(&site.root().join(path), text.as_bytes())?;
    }
    let folder = shown(&arguments.folder);
    let object = json!({ "site": folder });
    terminal.done(Notice::SiteMade { folder }, &object);
    Ok(Outcome::Success)
}
