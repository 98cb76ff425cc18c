//! The files of a site that a person wrote, as they were read.

use crate::definition::{Definition, ImageFiles};
use crate::diagnostic::Diagnostic;
use crate::forbidden;

/// A file as it was read; `path` is the one that messages show.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Relative to the site, with `/` between its parts.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// The files of a site that a person wrote.
#[derive(Debug, Default)]
pub struct SiteFiles {
    /// `kanopress.yaml`.
    pub settings: Option<SourceFile>,
    /// The definitions.
    pub surveys: Vec<SurveyFiles>,
    /// Files below `templates/`, with paths below it.
    pub templates: Vec<SourceFile>,
    /// Files below `static/`, with paths below it.
    pub statics: Vec<SourceFile>,
}

/// What a person wrote of one survey.
#[derive(Debug, Clone)]
pub struct SurveyFiles {
    /// The id that the name of the file or folder gives it.
    pub id: String,
    /// The file.
    pub definition: SourceFile,
    /// The images in the survey's folder.
    pub images: ImageFiles,
    /// The versions that were published.
    pub versions: Vec<SourceFile>,
    /// How files of other tools are read, if that is said.
    pub mapping: Option<SourceFile>,
    /// True if a file of responses is there.
    pub is_answered: bool,
}

impl SurveyFiles {
    pub(super) fn definition(&self) -> Definition<'_> {
        Definition {
            id: &self.id,
            file: &self.definition.path,
            bytes: &self.definition.bytes,
            images: &self.images,
        }
    }
}

/// The files without anything in them that must not be there; of the others that is said. Definitions
/// and settings are looked through where they are read.
pub(super) fn clean<'a>(
    folder: &str,
    files: &'a [SourceFile],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<&'a SourceFile> {
    let mut is_clean = |file: &&SourceFile| {
        let found = forbidden::problems(&format!("{folder}{}", file.path), &file.bytes);
        let is_clean = found.is_empty();
        diagnostics.extend(found);
        is_clean
    };
    files.iter().filter(&mut is_clean).collect()
}
