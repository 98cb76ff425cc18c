//! A folder that is open, and what is beneath it: nothing there is reached through a link.
//!
//! Whoever can put a link into an output folder could otherwise have a build write or delete files
//! wherever the link leads.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, File, OpenOptions};

use super::attempt::{Attempt, Operation};
use super::whole;

/// A folder that is open.
#[derive(Debug)]
pub struct Folder {
    pub(super) dir: Dir,
    /// As messages show it.
    pub(super) path: PathBuf,
}

impl Folder {
    /// Opens a folder that a person named, which may be a link; `None` if there is none.
    pub fn open(path: &Path) -> Result<Option<Self>> {
        // An empty path is the folder in which the program runs.
        let named = if path.as_os_str().is_empty() {
            Path::new(".")
        } else {
            path
        };
        let dir = if_there(Dir::open_ambient_dir(named, ambient_authority()));
        let dir = dir.with_context(|| Attempt::read(path))?;
        Ok(dir.map(|dir| Self {
            dir,
            path: path.to_owned(),
        }))
    }

    /// Opens a folder that a person named, and makes it if there is none.
    pub fn create(path: &Path) -> Result<Self> {
        let made = Dir::create_ambient_dir_all(path, ambient_authority());
        // The folder in which the program runs is there.
        if !path.as_os_str().is_empty() {
            made.with_context(|| Attempt::write(path))?;
        }
        let folder = Self::open(path)?;
        folder.with_context(|| Attempt::write(path))
    }

    /// Opens a folder in this one; `None` if there is none.
    pub fn beneath(&self, name: &str) -> Result<Option<Self>> {
        let path = self.path.join(name);
        let dir = if_there(self.dir.open_dir_nofollow(name));
        let dir = dir.with_context(|| self.through(name, Operation::Read))?;
        Ok(dir.map(|dir| Self { dir, path }))
    }

    /// Opens a folder in this one, and makes it if there is none.
    pub fn make(&self, name: &str) -> Result<Self> {
        let context = || self.through(name, Operation::Write);
        let open = || if_there(self.dir.open_dir_nofollow(name)).with_context(context);
        let mut dir = open()?;
        if dir.is_none() {
            // Another thread may make it just now.
            if_not_there(self.dir.create_dir(name)).with_context(context)?;
            dir = open()?;
        }
        let path = self.path.join(name);
        dir.with_context(context).map(|dir| Self { dir, path })
    }

    /// Reads a file in this folder; `None` if there is none.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let Some(file) = self.open_file(name)? else {
            return Ok(None);
        };
        let path = self.path.join(name);
        let bytes = whole::read_open(file).with_context(|| Attempt::read(&path))?;
        let bytes = bytes.context("the file is too large");
        let bytes = bytes.with_context(|| Attempt::of(Operation::ReadLarge, &path))?;
        Ok(Some(bytes))
    }

    /// True if a file in this folder has these bytes.
    pub(super) fn has(&self, name: &str, bytes: &[u8]) -> bool {
        let is_as_long = |file: &File| {
            let metadata = file.metadata();
            metadata.is_ok_and(|metadata| metadata.len() == bytes.len() as u64)
        };
        // Of what cannot be read it is said when it is written.
        let Ok(Some(mut file)) = self.open_file(name) else {
            return false;
        };
        let mut before = Vec::with_capacity(bytes.len() + 1);
        is_as_long(&file) && file.read_to_end(&mut before).is_ok() && before == bytes
    }

    /// Adds bytes to the end of a file in this folder.
    pub(super) fn append(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let mut options = OpenOptions::new();
        options.append(true).follow(FollowSymlinks::No);
        let file = self.dir.open_with(name, &options);
        let mut file = file.with_context(|| self.through(name, Operation::Write))?;
        let written = file.write_all(bytes);
        written.with_context(|| Attempt::write(&self.path.join(name)))
    }

    /// Removes a file from this folder, if it is there.
    pub fn remove(&self, name: &str) -> Result<()> {
        let removed = if_there(self.dir.remove_file(name));
        let context = || Attempt::of(Operation::Remove, &self.path.join(name));
        removed.map(drop).with_context(context)
    }

    /// The names in this folder that are text.
    pub(super) fn names(&self) -> Result<Vec<String>> {
        let context = || Attempt::read(&self.path);
        let mut names = Vec::new();
        for entry in self.dir.entries().with_context(context)? {
            let name = entry.with_context(context)?.file_name();
            names.extend(name.into_string().ok());
        }
        Ok(names)
    }

    fn open_file(&self, name: &str) -> Result<Option<File>> {
        let mut options = OpenOptions::new();
        options.read(true).follow(FollowSymlinks::No);
        let file = if_there(self.dir.open_with(name, &options));
        file.with_context(|| self.through(name, Operation::Read))
    }

    /// What was attempted with something in this folder, which may be a link.
    fn through(&self, name: &str, operation: Operation) -> Attempt {
        let metadata = self.dir.symlink_metadata(name);
        let is_link = metadata.is_ok_and(|metadata| metadata.is_symlink());
        let operation = if is_link {
            Operation::PassLink
        } else {
            operation
        };
        Attempt::of(operation, &self.path.join(name))
    }
}

/// `None` for what is not there.
fn if_there<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Nothing, for what is there already.
fn if_not_there(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        result => result,
    }
}
