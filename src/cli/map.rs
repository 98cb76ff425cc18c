//! `kanopress map`: what the columns and labels of files of other tools probably mean.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use serde_json::json;

use super::entries::{propose, write};
use super::exit::{Exit, Outcome};
use super::exports::read;
use super::load::{checked, sources};
use super::new_definition::{definition_path, keep_definition, refuse_taken};
use super::samples::{refuse, samples};
use super::terminal::Terminal;
use super::trial::try_mapping;
use crate::definition::{self, Definition};
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::mapping::outlines;
use crate::message::{Notice, OneOf};
use crate::project::{Project, shown};
use crate::proposal::{self, Proposer, new_survey};
use crate::site::Advice;
use crate::survey::{Defaults, Id, Survey};
use crate::templates::built_in_wordings;
use crate::versions::History;
use crate::wording::Wordings;

#[derive(Debug, Args)]
pub(super) struct MapArguments {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "ID")]
    survey: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "survey")]
    new: Option<String>,
    #[arg(long)]
    write: bool,
}

/// The survey that files belong to.
struct Meant {
    survey: Survey,
    history: History,
    wordings: Arc<Wordings>,
    /// The mapping that it has.
    mapping: Vec<u8>,
    /// The text of its definition, if it is new.
    definition: Option<String>,
}

pub(super) fn run(
    arguments: &MapArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let _lock = arguments.write.then(|| project.lock("map")).transpose()?;
    let meant = match &arguments.new {
        Some(id) => new(id, &arguments.files[0], project, terminal)?,
        None => existing(arguments, project, terminal)?,
    };
    let survey = &meant.survey;
    let proposer = Proposer::new(survey, &meant.wordings);
    let sources = read(&arguments.files, &proposer, survey, terminal)?;
    let path = project.mapping_file(&survey.id);
    let entries = propose(sources, &outlines(&meant.mapping), &path, terminal)?;
    if entries.text.is_empty() {
        return Ok(Outcome::Success);
    }
    if let Some(definition) = &meant.definition {
        give_definition(&survey.id, definition, arguments.write, project, terminal)?;
    }
    if arguments.write {
        write(&meant.mapping, &entries.text, &path, project, terminal)?;
    }
    entries.say(&path, arguments.write, terminal);
    if entries.open == 0 {
        try_mapping(&entries, survey, &meant.history, terminal)?;
    }
    Ok(Outcome::Success)
}

/// A survey of the site; what is open or wrong in its mapping is no hindrance to adding to it.
fn existing(
    arguments: &MapArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Meant, Exit> {
    let id = survey_of(arguments, project, terminal)?;
    let mut sources = sources(project, &id, terminal)?;
    let mapping = sources.surveys.first_mut();
    let mapping = mapping.and_then(|survey| survey.mapping.take());
    let site = checked(sources, project, Advice::LeftOut, terminal)?;
    let survey = site.surveys.into_iter().next();
    let survey = survey.ok_or(Exit::Reported(Outcome::Invalid))?;
    Ok(Meant {
        survey: survey.survey,
        history: survey.history,
        wordings: site.wordings,
        mapping: mapping.map_or_else(Vec::new, |file| file.bytes),
        definition: None,
    })
}

/// A new survey, out of the questions in a file.
fn new(id: &str, file: &Path, project: &Project, terminal: &Terminal) -> Result<Meant, Exit> {
    let usage = |problem: Problem| Exit::report(&problem.into(), Outcome::Usage, terminal);
    let id = definition::survey_id(id).map_err(usage)?;
    // Its folder may be there already, with the responses.
    let path = definition_path(&id, project);
    let beside = project.root().join(format!("surveys/{id}.yaml"));
    refuse_taken([&path, &beside]).map_err(usage)?;
    let wordings = built_in_wordings();
    let samples = samples(file, |input| proposal::sample(input), terminal)?;
    let mut texts = samples
        .iter()
        .filter_map(|found| new_survey(&found.sample, &wordings, id.as_str()));
    let nothing = || refuse(Problem::NothingToMap { found: "other" }, file, terminal);
    let text = texts.next().ok_or_else(nothing)?;
    let definition = Definition::alone(id.as_str(), "survey.yaml", text.as_bytes());
    let defaults = Defaults::new(Language::default());
    let checked = definition::check(&definition, &defaults, &wordings);
    let Some((survey, _)) = checked.right else {
        terminal.problems(&checked.diagnostics);
        return Err(Exit::Reported(Outcome::Invalid));
    };
    Ok(Meant {
        survey,
        history: History::NONE.clone(),
        wordings: Arc::new(wordings),
        mapping: Vec::new(),
        definition: Some(text),
    })
}

/// Writes the definition of a new survey, or prints it.
fn give_definition(
    id: &Id,
    text: &str,
    is_written: bool,
    project: &Project,
    terminal: &Terminal,
) -> Result<(), Exit> {
    let path = definition_path(id, project);
    let file = shown(&path);
    if is_written {
        keep_definition(&path, text, project)?;
        let survey = id.to_string();
        let object = json!({ "survey": survey, "file": file });
        terminal.done(Notice::SurveyMade { file, survey }, &object);
    } else {
        let text = text.trim_end();
        terminal.output(&format!("# {file}\n{text}\n"), &json!({ "survey": text }));
    }
    Ok(())
}

/// The survey that is named, or among whose responses the first file lies, or else the only one.
fn survey_of(
    arguments: &MapArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Vec<String>, Exit> {
    if let Some(id) = &arguments.survey {
        return Ok(vec![id.clone()]);
    }
    let all = project.survey_ids()?;
    let root = project.root().join("surveys");
    let around = |id: &&String| {
        let mut files = arguments.files.iter();
        files.all(|file| file.starts_with(root.join(id)))
    };
    match (all.iter().find(around), all.as_slice()) {
        (Some(id), _) => Ok(vec![id.clone()]),
        (None, [] | [_]) => Ok(all),
        (None, several) => {
            let surveys: OneOf = several.iter().cloned().collect();
            let problem = Problem::WhichSurvey { surveys }.into();
            Err(Exit::report(&problem, Outcome::Usage, terminal))
        }
    }
}
