//! What is in the folders of a site and is no file that can be read: said, and left out.

use std::path::Path;

use super::shown::shown;
use crate::diagnostic::{Diagnostic, Problem};

/// What was left out, and why.
#[derive(Debug, Default)]
pub struct Skipped(pub Vec<Diagnostic>);

impl Skipped {
    /// A name that no link and no message can hold.
    pub(super) fn name(&mut self, path: &Path) {
        self.add(path, "name", None);
    }

    /// A link: it could lead out of the site.
    pub(super) fn link(&mut self, path: &Path) {
        self.add(path, "link", None);
    }

    /// Neither a file nor a folder: a pipe, a socket, a device.
    pub(super) fn device(&mut self, path: &Path) {
        self.add(path, "device", None);
    }

    /// A file where a folder should be.
    pub(super) fn no_folder(&mut self, path: &Path) {
        self.add(path, "no-folder", None);
    }

    /// What the system does not let us read.
    pub(super) fn unreadable(&mut self, path: &Path, cause: &impl ToString) {
        self.add(path, "unreadable", Some(cause.to_string()));
    }

    fn add(&mut self, path: &Path, reason: &'static str, cause: Option<String>) {
        let path = shown(path);
        let problem = Problem::Skipped {
            path,
            reason,
            cause,
        };
        self.0.push(problem.into());
    }
}
