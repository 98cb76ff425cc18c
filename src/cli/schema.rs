//! `kanopress schema`: what editors need to complete and explain.

use clap::{Args, ValueEnum};

use super::{Outcome, Terminal};
use crate::definition;
use crate::site;
use crate::templates::built_in_wordings;

/// Print the JSON Schema of a file, for editors that complete and explain
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The kind of file
    #[arg(default_value = "survey", value_enum)]
    file: File,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum File {
    /// The definition of a survey
    Survey,
    /// The settings of a site: kanopress.yaml
    Settings,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> Outcome {
    let schema = match arguments.file {
        File::Survey => definition::schema(&built_in_wordings()),
        File::Settings => site::settings_schema(&built_in_wordings()),
    };
    terminal.done(&format!("{schema:#}"), &schema);
    Outcome::Fine
}
