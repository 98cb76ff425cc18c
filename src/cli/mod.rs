//! The command line: one file a command, with its arguments and what it does.
//!
//! [`run`] is all that `main` calls. A command gives back an [`exit::Outcome`], which is the exit
//! code; a failure of the disk is an error with its causes.

mod budget;
mod build;
mod check;
mod enter;
mod exit;
mod ingest;
mod init;
mod load;
mod new;
mod report;
mod schema;
mod simulate;
mod starting;
mod terminal;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::project::Project;
use terminal::{OutputFormat, Terminal};

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
    format: OutputFormat,
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

/// Does what the command line says.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let terminal = Terminal::new(cli.format);
    let project = Project::new(cli.site);
    let ended = match cli.command {
        Command::Init(arguments) => init::run(&arguments, &terminal),
        Command::New(arguments) => new::run(&arguments, &project, &terminal),
        Command::Check(arguments) => check::run(&arguments, &project, &terminal),
        Command::Build(arguments) => build::run(&arguments, &project, &terminal),
        Command::Report(arguments) => report::run(&arguments, &project, &terminal),
        Command::Enter(arguments) => enter::run(&arguments, &project, &terminal),
        Command::Simulate(arguments) => simulate::run(&arguments, &project, &terminal),
        Command::Schema(arguments) => Ok(schema::run(&arguments, &terminal)),
    };
    exit::code(ended, &terminal)
}
