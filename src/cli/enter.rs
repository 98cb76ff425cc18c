//! `kanopress enter`: answers on paper are typed in the terminal.

use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::lines::Lines;
use super::load::load_one;
use super::terminal::Terminal;
use crate::data_entry::{KeptSheet, Session, Task, put};
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::message::{Message, Notice};
use crate::project::{self, Attempt, Project, shown};
use crate::survey::Survey;

#[derive(Debug, Args)]
pub(super) struct EnterArguments {
    #[arg(value_name = "SURVEY")]
    survey: String,
    #[arg(long)]
    check: bool,
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
}

pub(super) fn run(
    arguments: &EnterArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let survey = &load_one(project, &arguments.survey, terminal)?;
    let refuse = |problem: Problem| Exit::report(&problem.into(), Outcome::Usage, terminal);
    let language = language(arguments, survey).map_err(refuse)?;
    let places = EntryFiles::new(arguments, survey, project).map_err(refuse)?;
    let task = if arguments.check {
        Task::Check
    } else {
        Task::Enter
    };
    let entered = project::read_if_there(&places.responses)?;
    let checked = project::read_if_there(&places.checks)?;
    let mut session = Session::new(survey, language, task, &entered, &checked);
    say(session.welcome(), terminal);
    let draft = project::read_if_there(&places.draft)?;
    if !draft.is_empty() {
        let reply = session
            .resume(&String::from_utf8_lossy(&draft))
            .map_err(|cause| refuse(unusable_draft(&places.draft, cause)))?;
        say(reply.said, terminal);
    }
    let kept = converse(&mut session, &places, terminal)?;
    match task {
        Task::Enter => say_entered(&session, kept, &places, terminal),
        Task::Check => say_checked(&session, &places, terminal),
    }
    Ok(Outcome::Success)
}

/// Asks and hears until the end; says how many sheets were kept.
fn converse(
    session: &mut Session<'_>,
    places: &EntryFiles<'_>,
    terminal: &Terminal,
) -> anyhow::Result<u64> {
    let stdin = io::stdin();
    // What is typed stands on the screen already; what comes from a file does not.
    let echo = !stdin.is_terminal();
    let mut lines = Lines::new(stdin.lock());
    let mut sheets = 0;
    loop {
        let question = session.prompt();
        terminal.dialogue(Notice::Prompt { question });
        let bytes = lines.next();
        let bytes = bytes.with_context(|| Attempt::read(Path::new("stdin")))?;
        let ended = bytes.is_none();
        let Ok(text) = String::from_utf8(bytes.unwrap_or_default()) else {
            Terminal::echo("\n");
            say([Notice::LineNotUtf8.into()], terminal);
            continue;
        };
        let line = text.trim_end_matches(['\r', '\n']);
        if ended {
            Terminal::echo("\n");
        } else if echo {
            Terminal::echo(&format!("{line}\n"));
        }
        let reply = session.line(if ended { "." } else { line });
        if let Some(kept) = &reply.kept {
            places.keep(kept)?;
            sheets += 1;
        }
        places.keep_draft(session.draft())?;
        say(reply.said, terminal);
        if reply.ended {
            return Ok(sheets);
        }
    }
}

fn say(messages: impl IntoIterator<Item = Message>, terminal: &Terminal) {
    for message in messages {
        for line in terminal.words().say(message).lines() {
            Terminal::echo(&format!("  {line}\n"));
        }
    }
}

/// The language that was named, or the first of the survey.
fn language<'s>(arguments: &EnterArguments, survey: &'s Survey) -> Result<&'s Language, Problem> {
    let Some(tag) = &arguments.language else {
        return Ok(survey.languages.first());
    };
    let wanted = Language::new(tag);
    let language = survey.languages.iter();
    let mut language = language.filter(|language| wanted.as_ref() == Some(language));
    language.next().ok_or_else(|| Problem::NotInLanguage {
        survey: survey.id.to_string(),
        language: tag.clone(),
        known: survey.languages.iter().map(Language::as_str).collect(),
    })
}

/// The files of a session.
struct EntryFiles<'p> {
    project: &'p Project,
    responses: PathBuf,
    checks: PathBuf,
    draft: PathBuf,
}

impl<'p> EntryFiles<'p> {
    fn new(
        arguments: &EnterArguments,
        survey: &Survey,
        project: &'p Project,
    ) -> Result<Self, Problem> {
        let responses = arguments.output.clone();
        let responses =
            responses.unwrap_or_else(|| project.responses_folder(&survey.id).join("paper.jsonl"));
        let is_lines = |name: &OsStr| {
            let extension = Path::new(name).extension();
            extension.is_some_and(|name| name.eq_ignore_ascii_case("jsonl"))
        };
        let names = responses.file_name().zip(responses.file_stem());
        let Some((_, stem)) = names.filter(|(name, _)| is_lines(name)) else {
            let file = shown(&responses);
            return Err(Problem::NotJsonLines { file });
        };
        let stem = stem.to_string_lossy();
        let folder = project.entry_folder(&survey.id);
        let draft = if arguments.check {
            "check.draft"
        } else {
            "draft"
        };
        Ok(Self {
            project,
            checks: folder.join(format!("{stem}.checks.jsonl")),
            draft: folder.join(format!("{stem}.{draft}.json")),
            responses,
        })
    }

    /// Writes a sheet. The files are read anew: someone else may have written into them.
    fn keep(&self, kept: &KeptSheet) -> anyhow::Result<()> {
        let _lock = self.project.lock("enter")?;
        let put_into = |path: &Path, key, value: &str, line: &str| {
            let before = project::read_if_there(path)?;
            self.project.keep(path, &put(&before, key, value, line))
        };
        put_into(
            &self.responses,
            "id",
            &kept.sheet.response_id(),
            &kept.record,
        )?;
        if let Some(checked) = &kept.checked {
            let line = serde_json::to_string(checked)?;
            put_into(&self.checks, "sheet", &checked.sheet, &line)?;
        }
        Ok(())
    }

    /// Writes the sheet that is not complete, or removes its file where there is none.
    fn keep_draft(&self, draft: Option<String>) -> anyhow::Result<()> {
        let _lock = self.project.lock("enter")?;
        match draft {
            Some(draft) => self.project.keep(&self.draft, draft.as_bytes()),
            None => self.project.remove(&self.draft),
        }
    }
}

fn unusable_draft(path: &Path, cause: Message) -> Problem {
    Problem::UnusableDraft {
        file: shown(path),
        cause,
    }
}

fn say_entered(session: &Session<'_>, kept: u64, places: &EntryFiles<'_>, terminal: &Terminal) {
    let all = session.entered().sheets();
    let file = shown(&places.responses);
    let notice = Notice::SheetsEntered {
        kept,
        all: all as u64,
        file: file.clone(),
    };
    terminal.done(
        notice,
        &json!({ "kept": kept, "sheets": all, "file": file }),
    );
}

fn say_checked(session: &Session<'_>, places: &EntryFiles<'_>, terminal: &Terminal) {
    let totals = session.entered().totals();
    let rate = |rate: Option<f64>| rate.map_or_else(|| "–".to_owned(), |rate| format!("{rate:.1}"));
    let once: Vec<String> = session
        .entered()
        .typed_once()
        .map(ToString::to_string)
        .collect();
    let mut said = vec![Message::from(Notice::SheetsChecked {
        sheets: totals.sheets,
        fields: totals.fields,
        different: totals.differences,
        rate: rate(totals.difference_rate()),
        wrong: totals.first_wrong,
        wrong_rate: rate(totals.first_error_rate()),
        file: shown(&places.checks),
    })];
    if !once.is_empty() {
        let sheets = once.iter().cloned().collect();
        said.push(Notice::EnteredOnce { sheets }.into());
    }
    let object = json!({
        "totals": totals,
        "difference_rate": totals.difference_rate(),
        "first_error_rate": totals.first_error_rate(),
        "entered_once": once,
        "file": shown(&places.responses),
        "checks": shown(&places.checks),
    });
    terminal.done_all(said, &object);
}
