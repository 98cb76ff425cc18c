//! A definition before it is checked, and its document afterwards.

use super::image::ImageFiles;
use super::written::SurveySource;
use crate::diagnostic::SourceSpan;

/// A definition as it was found.
#[derive(Debug, Clone, Copy)]
pub struct Definition<'a> {
    /// The name of the survey's file or folder.
    pub id: &'a str,
    /// The path that messages show.
    pub file: &'a str,
    /// What the file holds.
    pub bytes: &'a [u8],
    /// What its texts may show.
    pub images: &'a ImageFiles,
}

impl<'a> Definition<'a> {
    /// A definition in a folder without images.
    pub fn alone(id: &'a str, file: &'a str, bytes: &'a [u8]) -> Self {
        static NONE: ImageFiles = ImageFiles::new();
        Self {
            id,
            file,
            bytes,
            images: &NONE,
        }
    }
}

/// The document of a survey that is right, with the file in which it stands.
#[derive(Debug)]
pub struct Document {
    pub(crate) written: SurveySource,
    /// The beginning of the file; places in it are taken from here.
    pub(crate) file: SourceSpan,
}
