//! Where everything of a site is.

use std::path::{Path, PathBuf};

use crate::survey::Id;

/// The folder of a site.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The site in a folder; nothing is read yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        // Without the `./`, paths in messages are as short as a person would write them.
        let root: PathBuf = root.into();
        let root = root.strip_prefix(".").map(Path::to_owned).unwrap_or(root);
        Self { root }
    }

    /// The folder of the site.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder with the responses of a survey, below the site.
    pub fn responses_folder(&self, survey: &Id) -> PathBuf {
        self.root.join(format!("surveys/{survey}/responses"))
    }

    /// The file that says how files of other tools are read for a survey.
    pub fn mapping_file(&self, survey: &Id) -> PathBuf {
        self.root.join(format!("surveys/{survey}/mapping.yaml"))
    }

    /// The folder with what is known of typing answers from paper; never published.
    pub fn entry_folder(&self, survey: &Id) -> PathBuf {
        self.root.join(format!("surveys/{survey}/entry"))
    }

    /// The file in which records of a survey are kept that were not accepted; never published.
    pub fn set_aside_file(&self, survey: &Id) -> PathBuf {
        self.root
            .join(format!("surveys/{survey}/set-aside/records.jsonl"))
    }

    /// The file of a version of a survey.
    pub fn version_file(&self, survey: &Id, number: u32) -> PathBuf {
        self.root
            .join(format!("surveys/{survey}/versions/{number}.json"))
    }

    /// The folder for what is published: the one that was named, or `dist` in the site.
    pub fn published(&self, named: Option<&Path>) -> PathBuf {
        named.map_or_else(|| self.root.join("dist"), Path::to_owned)
    }

    /// The folder for reports that are not published.
    pub fn reports(&self) -> PathBuf {
        self.root.join("reports")
    }
}
