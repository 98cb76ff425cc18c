//! `kanopress schema`: what editors need to complete and explain.

use clap::{Args, ValueEnum};

use super::exit::Outcome;
use super::terminal::Terminal;
use crate::definition;
use crate::mapping;
use crate::site;
use crate::templates::built_in_wordings;

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    #[arg(default_value = "survey", value_enum)]
    file: SchemaFile,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SchemaFile {
    /// The definition of a survey
    Survey,
    /// How files of other tools are read: mapping.yaml
    Mapping,
    /// The settings of a site: kanopress.yaml
    Settings,
}

pub(super) fn run(arguments: &SchemaArguments, terminal: &Terminal) -> Outcome {
    let schema = match arguments.file {
        SchemaFile::Survey => definition::schema(&built_in_wordings()),
        SchemaFile::Mapping => mapping::schema(),
        SchemaFile::Settings => site::settings_schema(&built_in_wordings()),
    };
    terminal.output(&format!("{schema:#}"), &schema);
    Outcome::Success
}
