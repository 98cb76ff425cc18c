//! The command line: one file a command, with its arguments and what it does.
//!
//! 1. [`run`] is all that `main` calls. It finds the language of the messages ([`beforehand`])
//!    before anything is said in it.
//! 2. [`help_words`] gives the commands and options their words; [`usage`] says what is wrong where they
//!    are used wrongly.
//! 3. A command gives back an [`exit::Outcome`], which is the exit code; a failure of the disk is an
//!    error with its causes.

mod beforehand;
mod budget;
mod build;
mod check;
mod enter;
mod entries;
mod exit;
mod explain;
mod exports;
mod file_remarks;
mod for_programs;
mod forms;
mod help;
mod help_words;
mod ingest;
mod init;
mod lines;
mod load;
mod map;
mod new;
mod new_definition;
mod publish;
mod report;
mod reports;
mod response_file;
mod samples;
mod schema;
mod simulate;
mod starting;
mod terminal;
mod threads;
mod trial;
mod usage;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::catalogue::Catalogue;
use crate::project::Project;
use exit::{Exit, Outcome};
use terminal::{OutputFormat, Terminal};
use threads::with_deep_stack;

#[derive(Debug, Parser)]
#[command(
    name = "kanopress",
    bin_name = "kanopress",
    version,
    propagate_version = true,
    disable_help_subcommand = true
)]
struct Cli {
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    site: PathBuf,
    #[arg(long, global = true, default_value = "text", value_enum)]
    format: OutputFormat,
    // Read by `beforehand`; here it is checked, and listed in the help.
    #[arg(long, global = true, value_name = "TAG")]
    lang: Option<String>,
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
    Map(map::MapArguments),
    Enter(enter::EnterArguments),
    Simulate(simulate::SimulateArguments),
    Schema(schema::SchemaArguments),
    Explain(explain::ExplainArguments),
    Help(help::HelpArguments),
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    with_deep_stack(run_here).unwrap_or_else(|error| {
        let words = Catalogue::of(beforehand::spoken(&[]));
        Terminal::new(OutputFormat::Text, words).failure(&error.into());
        ExitCode::from(exit::FAILED)
    })
}

fn run_here() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let words = Catalogue::of(beforehand::spoken(&arguments));
    let command = help_words::with_words(Cli::command(), &words);
    let matches = command.clone().try_get_matches_from(&arguments);
    match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => do_command(cli, words),
        Err(error) => {
            let terminal = Terminal::new(beforehand::format(&arguments), words);
            let called = beforehand::called(command, &arguments);
            usage::refuse(&error, &called, &terminal)
        }
    }
}

fn do_command(cli: Cli, words: Catalogue) -> ExitCode {
    let terminal = Terminal::new(cli.format, words);
    let project = Project::new(cli.site);
    let ended = beforehand::check(cli.lang.as_deref())
        .map_err(|problem| Exit::report(&problem.into(), Outcome::Usage, &terminal))
        .and_then(|()| match cli.command {
            Command::Init(arguments) => init::run(&arguments, &terminal),
            Command::New(arguments) => new::run(&arguments, &project, &terminal),
            Command::Check(arguments) => check::run(&arguments, &project, &terminal),
            Command::Build(arguments) => build::run(&arguments, &project, &terminal),
            Command::Report(arguments) => report::run(&arguments, &project, &terminal),
            Command::Map(arguments) => map::run(&arguments, &project, &terminal),
            Command::Enter(arguments) => enter::run(&arguments, &project, &terminal),
            Command::Simulate(arguments) => simulate::run(&arguments, &project, &terminal),
            Command::Schema(arguments) => Ok(schema::run(&arguments, &terminal)),
            Command::Explain(arguments) => explain::run(&arguments, &terminal),
            Command::Help(arguments) => help::run(&arguments, Cli::command(), &terminal),
        });
    exit::code(ended, &terminal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Spoken;

    #[test]
    fn every_command_and_option_has_words() {
        for spoken in Spoken::ALL {
            let all = help_words::with_words(Cli::command(), &Catalogue::of(spoken));
            for command in std::iter::once(&all).chain(all.get_subcommands()) {
                let about = command.get_about().map(ToString::to_string);
                assert_ne!(about.unwrap_or_default(), "", "{}", command.get_name());
                for argument in command.get_arguments() {
                    let name = format!("{} {}", command.get_name(), argument.get_id());
                    let help = argument.get_help().map(ToString::to_string);
                    assert_ne!(help.unwrap_or_default(), "", "{name}");
                }
            }
        }
    }
}
