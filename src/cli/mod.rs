//! The command line: one file a command, with its arguments and what it does.
//!
//! [`run`] is all that `main` calls. A command gives back an [`Outcome`], which is the exit code; a
//! failure of the disk is an error with its causes.

mod budget;
mod build;
mod check;
mod enter;
mod ingest;
mod init;
mod new;
mod report;
mod schema;
mod simulate;
mod terminal;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::diagnostic::{Diagnostic, has_errors, one_of};
use crate::language::Language;
use crate::project::Project;
use crate::site::{Advice, Site};
use crate::starter;
use crate::survey::Survey;
use terminal::Terminal;

/// Kano surveys in YAML become static forms and published reports
#[derive(Debug, Parser)]
#[command(
    name = "kanopress",
    version,
    after_help = "The way in five lines:\n  \
        kanopress init my-site     makes a site with a small survey\n  \
        cd my-site                 edit surveys/cafe/survey.yaml as you like\n  \
        kanopress build            makes dist/: upload it, or open dist/index.html\n  \
        cp answers*.jsonl surveys/cafe/responses/   put the answers there that come back\n  \
        kanopress report           makes dist/cafe/results/: open index.html in it",
    propagate_version = true
)]
struct Cli {
    /// The folder of the site
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    site: PathBuf,
    /// How to say what was done
    #[arg(long, global = true, default_value = "text", value_enum)]
    format: terminal::OutputFormat,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::InitArguments),
    New(new::NewArguments),
    Check(check::CheckArguments),
    Build(build::BuildArguments),
    Report(report::ReportArguments),
    Enter(enter::EnterArguments),
    Simulate(simulate::SimulateArguments),
    Schema(schema::SchemaArguments),
}

/// How a command ended; each has its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Fine,
    /// What the user wrote has errors, and nothing was written.
    Wrong,
    /// The command cannot be used like this.
    Usage,
    /// Done, but records were set aside.
    SetAside,
}

impl Outcome {
    const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Wrong => 1,
            Self::Usage => 2,
            Self::SetAside => 3,
        }
    }
}

/// Why a command ends before its work is done.
#[derive(Debug)]
enum Stop {
    /// The user was told why.
    Said(Outcome),
    /// The disk or the network failed.
    Failed(anyhow::Error),
}

impl From<anyhow::Error> for Stop {
    fn from(error: anyhow::Error) -> Self {
        Self::Failed(error)
    }
}

/// The exit code when the disk or the network failed.
const FAILED: u8 = 4;

/// Does what the command line says.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let terminal = Terminal::new(cli.format);
    let project = Project::new(cli.site);
    let outcome = match cli.command {
        Command::Init(arguments) => init::run(&arguments, &terminal),
        Command::New(arguments) => new::run(&arguments, &project, &terminal),
        Command::Check(arguments) => check::run(&arguments, &project, &terminal),
        Command::Build(arguments) => build::run(&arguments, &project, &terminal),
        Command::Report(arguments) => report::run(&arguments, &project, &terminal),
        Command::Enter(arguments) => enter::run(&arguments, &project, &terminal),
        Command::Simulate(arguments) => simulate::run(&arguments, &project, &terminal),
        Command::Schema(arguments) => Ok(schema::run(&arguments, &terminal)),
    };
    match outcome {
        Ok(outcome) | Err(Stop::Said(outcome)) => ExitCode::from(outcome.code()),
        Err(Stop::Failed(error)) => {
            terminal.failure(&error);
            ExitCode::from(FAILED)
        }
    }
}

/// A new survey in these languages, or what is wrong with them; one that is given twice counts once.
fn starting_survey(tags: &[String]) -> Result<String, Diagnostic> {
    let known = starter::languages();
    let mut languages: Vec<Language> = Vec::new();
    let mut unknown: Vec<&str> = Vec::new();
    for tag in tags {
        match Language::new(tag).filter(|language| known.contains(language)) {
            Some(language) if languages.contains(&language) => {}
            Some(language) => languages.push(language),
            None => unknown.push(tag),
        }
    }
    let survey = starter::survey(&languages).filter(|_| unknown.is_empty());
    survey.ok_or_else(|| {
        let message = format!("there is no starting survey in `{}`", unknown.join("`, `"));
        Diagnostic::error("no-starter", message).help(format!(
            "use {}, and change the language and the texts in the file",
            starting_languages()
        ))
    })
}

/// The languages of starting surveys, to choose one.
fn starting_languages() -> String {
    one_of(starter::languages().iter().map(Language::as_str))
}

/// The one survey that was asked for, or why the command ends without it.
fn load_one(project: &Project, id: &str, terminal: &Terminal) -> Result<Survey, Stop> {
    let site = load(project, &[id.to_owned()], Advice::LeftOut, terminal)?;
    let survey = site.surveys.into_iter().next();
    survey.ok_or(Stop::Said(Outcome::Usage))
}

/// The site with the surveys that were asked for, or why the command ends without it.
fn load(
    project: &Project,
    only: &[String],
    advice: Advice,
    terminal: &Terminal,
) -> Result<Site, Stop> {
    let sources = project.sources(only)?;
    let known: Vec<&str> = sources
        .surveys
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    if let Some(unknown) = only.iter().find(|id| !known.contains(&id.as_str())) {
        let problem = Diagnostic::error("no-survey", format!("there is no survey `{unknown}`"))
            .help(format!(
                "put it at `surveys/{unknown}.yaml` or `surveys/{unknown}/survey.yaml`"
            ));
        terminal.problems(&[problem]);
        return Err(Stop::Said(Outcome::Usage));
    }
    let (site, mut diagnostics) = Site::check(&sources, advice);
    if sources.surveys.is_empty() {
        let folder = project.root().join("surveys");
        let message = format!("there are no surveys in `{}`", folder.display());
        diagnostics.push(
            Diagnostic::error("no-surveys", message).help(
                "make a site with `kanopress init DIR`, or say where it is with `--site DIR`",
            ),
        );
    }
    terminal.problems(&diagnostics);
    site.filter(|_| !has_errors(&diagnostics))
        .ok_or(Stop::Said(Outcome::Wrong))
}
