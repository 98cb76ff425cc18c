//! How a site is written: by one command at a time, and through no link.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Component, Path};

use anyhow::{Context, Result};

use super::atomic_file::{AtomicFile, Durability};
use super::attempt::Attempt;
use super::folder::Folder;
use super::lock::Lock;
use super::output::Output;
use super::places::Project;
use super::read::exists;

impl Project {
    /// The right to write into the site, until it is dropped; `command` is what others are told.
    pub fn lock(&self, command: &str) -> Result<Lock> {
        Lock::acquire(self.root(), command)
    }

    /// Takes a folder for the output of this site; `command` is what others are told.
    pub fn output(&self, path: &Path, command: &str) -> Result<Output> {
        Output::new(self.folder(path)?, self.root(), command)
    }

    /// The folder of a file, which is made if it is not there; in the site it is reached through no
    /// link.
    pub fn folder_of(&self, path: &Path) -> Result<Folder> {
        let above = path.parent().unwrap_or_else(|| Path::new(""));
        self.folder(above)
    }

    /// A folder, which is made if it is not there; in the site it is reached through no link.
    pub fn folder(&self, path: &Path) -> Result<Folder> {
        let inside = path.strip_prefix(self.root()).ok();
        let names = inside.and_then(|inside| {
            let names = inside.components().map(|part| match part {
                Component::Normal(name) => name.to_str(),
                _ => None,
            });
            names.collect::<Option<Vec<&str>>>()
        });
        let Some(names) = names else {
            return Folder::create(path);
        };
        let mut folder = Folder::create(self.root())?;
        for name in names {
            folder = folder.make(name)?;
        }
        Ok(folder)
    }

    /// Begins a file.
    pub fn begin(&self, path: &Path) -> Result<AtomicFile> {
        AtomicFile::new(self.folder_of(path)?, name_of(path)?)
    }

    /// Writes a file that must not be lost, unless it is there with the same bytes.
    pub fn keep(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let (folder, name) = (self.folder_of(path)?, name_of(path)?);
        if folder.has(name, bytes) {
            return Ok(());
        }
        let mut file = AtomicFile::new(folder, name)?;
        file.write_all(bytes)
            .with_context(|| Attempt::write(path))?;
        file.commit(Durability::Kept)
    }

    /// Removes a file, if it is there.
    pub fn remove(&self, path: &Path) -> Result<()> {
        if !exists(path) {
            return Ok(());
        }
        self.folder_of(path)?.remove(name_of(path)?)
    }
}

/// The name of a file.
fn name_of(path: &Path) -> Result<&str> {
    let name = path.file_name().and_then(OsStr::to_str);
    let name = name.context("this is no name of a file");
    name.with_context(|| Attempt::write(path))
}
