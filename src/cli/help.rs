//! `kanopress help`: the help of the program, or of a command.

use clap::{Args, Command};

use super::exit::{Exit, Outcome};
use super::help_words::{with_colons, with_words};
use super::terminal::Terminal;
use crate::diagnostic::{Problem, did_you_mean};

#[derive(Debug, Args)]
pub(super) struct HelpArguments {
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Runs the command; `all` is the command line.
pub(super) fn run(
    arguments: &HelpArguments,
    all: Command,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let mut all = with_words(all, terminal.words());
    all.build();
    let named = match &arguments.command {
        None => Some(&mut all),
        Some(name) => all.find_subcommand_mut(name),
    };
    let Some(command) = named else {
        let name = arguments.command.clone().unwrap_or_default();
        let known = all.get_subcommands().map(Command::get_name);
        let near = did_you_mean(&name, known).map(str::to_owned);
        let problem = Problem::UnknownCommand {
            command: name,
            near,
        };
        return Err(Exit::report(&problem.into(), Outcome::Usage, terminal));
    };
    let text = command.render_help().ansi().to_string();
    Terminal::print(&with_colons(&text, terminal.words()), false);
    Ok(Outcome::Success)
}
