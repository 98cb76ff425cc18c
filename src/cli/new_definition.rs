//! The definition of a new survey on the disk, with the schema for editors.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::definition;
use crate::diagnostic::Problem;
use crate::project::{self, Project, shown};
use crate::survey::Id;
use crate::templates::built_in_wordings;

/// Where the definition of a new survey goes.
pub(super) fn definition_path(id: &Id, project: &Project) -> PathBuf {
    let folder = project.root().join("surveys").join(id.as_str());
    folder.join("survey.yaml")
}

/// A problem if something is at one of these paths, where a survey of this id would be.
pub(super) fn refuse_taken(paths: [&Path; 2]) -> Result<(), Problem> {
    match paths.into_iter().find(|path| project::exists(path)) {
        Some(taken) => Err(Problem::Taken {
            path: shown(taken),
            what: "id",
        }),
        None => Ok(()),
    }
}

/// Writes a definition, and the schema with which editors explain its keys.
pub(super) fn keep_definition(path: &Path, text: &str, project: &Project) -> Result<()> {
    project.keep(path, text.as_bytes())?;
    let schema = format!("{:#}\n", definition::schema(&built_in_wordings()));
    project.keep(
        &project.root().join("survey.schema.json"),
        schema.as_bytes(),
    )
}
