//! `kanopress simulate`: responses whose truth is known.

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::load::load_one;
use super::terminal::Terminal;
use crate::diagnostic::Problem;
use crate::intake::is_simulation_header;
use crate::message::Notice;
use crate::project::{self, Attempt, Durability, Project, shown};
use crate::simulate::{Truth, is_simulated, lines};
use crate::survey::Survey;
use crate::versions::form_hash;

#[derive(Debug, Args)]
pub(super) struct SimulateArguments {
    #[arg(value_name = "SURVEY")]
    survey: String,
    #[arg(
        short,
        long = "number",
        value_name = "N",
        default_value_t = 100,
        allow_negative_numbers = true
    )]
    number: u64,
    #[arg(long, default_value_t = 1, allow_negative_numbers = true)]
    seed: u64,
    #[arg(long, value_name = "FILE")]
    truth: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The most responses that are made at once: 5 GB for a survey of 20 features.
const MOST: u64 = 10_000_000;

pub(super) fn run(
    arguments: &SimulateArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let survey = &load_one(project, &arguments.survey, terminal)?;
    let truth = truth(arguments, survey, terminal)?;
    let path = arguments.output.clone().unwrap_or_else(|| {
        let name = format!("simulated-{}.jsonl", arguments.seed);
        project.responses_folder(&survey.id).join(name)
    });
    if arguments.number > MOST {
        let problem = Problem::TooManySimulated { most: MOST };
        return Err(Exit::report(&problem.into(), Outcome::Usage, terminal));
    }
    let _lock = project.lock("simulate")?;
    if !may_replace(&path)? {
        let file = shown(&path);
        let problem = Problem::NotSimulated { file };
        return Err(Exit::report(&problem.into(), Outcome::Usage, terminal));
    }
    let mut file = project.begin(&path)?;
    for line in lines(
        survey,
        &form_hash(survey),
        &truth,
        arguments.number,
        arguments.seed,
    ) {
        file.write_all(line.as_bytes())
            .with_context(|| Attempt::write(&path))?;
    }
    file.commit(Durability::Replaceable)?;
    let notice = Notice::Simulated {
        count: arguments.number,
        file: shown(&path),
    };
    terminal.done(
        notice,
        &json!({ "file": shown(&path), "responses": arguments.number }),
    );
    Ok(Outcome::Success)
}

/// True if nothing is lost when a file is replaced: it is not there, or has simulated responses alone.
fn may_replace(path: &Path) -> anyhow::Result<bool> {
    if !project::exists(path) {
        return Ok(true);
    }
    let mut file = project::open(path)?;
    let mut line = Vec::new();
    let mut is_first = true;
    loop {
        line.clear();
        let length = file.read_until(b'\n', &mut line);
        if length.with_context(|| Attempt::read(path))? == 0 {
            return Ok(true);
        }
        let is_ours = if is_first {
            is_simulation_header(&line)
        } else {
            is_simulated(&line)
        };
        if !is_ours {
            return Ok(false);
        }
        is_first = false;
    }
}

/// The truth that was named, or one that is drawn.
fn truth(
    arguments: &SimulateArguments,
    survey: &Survey,
    terminal: &Terminal,
) -> Result<Truth, Exit> {
    let Some(path) = &arguments.truth else {
        return Ok(Truth::draw(survey, arguments.seed));
    };
    let bytes = project::read(path)?;
    let file = shown(path);
    let Ok(text) = String::from_utf8(bytes) else {
        let problem = Problem::Encoding { file };
        return Err(Exit::report(&problem.into(), Outcome::Invalid, terminal));
    };
    Truth::read(&file, &text, survey, arguments.seed).map_err(|problems| {
        terminal.problems(&problems);
        Exit::Reported(Outcome::Invalid)
    })
}
