//! An output folder: the files of a build in it, and the list of them.
//!
//! 1. The list (`.kanopress`) is written with all that is there and all that will be, so that nothing
//!    is forgotten whenever the program is stopped.
//! 2. Each file is written beside the list and renamed to its place; one that is there with the same
//!    bytes is left alone.
//! 3. What is not made any more is removed, and so is its line. Nothing else ever is.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, anyhow};

use super::atomic_file::{Durability, Temporary, sweep};
use super::attempt::{Attempt, Operation};
use super::folder::Folder;
use super::lock::Lock;
use super::read::exists;
use crate::files::Files;

/// The list of files that were written into an output folder, kept in it.
const MANIFEST: &str = ".kanopress";

/// An output folder into which this program alone writes.
#[derive(Debug)]
pub struct Output {
    folder: Folder,
    /// The paths of the files that an earlier build made.
    listed: BTreeSet<String>,
    _lock: Lock,
}

impl Output {
    /// True of a folder into which something was written.
    pub fn is_there(folder: &Path) -> bool {
        exists(&folder.join(MANIFEST))
    }

    /// Takes a folder for output: one that is empty, or that an earlier build filled. What begins with
    /// a dot, such as the folder of Git, is not looked at.
    pub fn new(folder: Folder, command: &str) -> Result<Self> {
        let lock = Lock::acquire(&folder.path, command)?;
        sweep(&folder)?;
        let listed = match folder.read(MANIFEST)? {
            None => BTreeSet::new(),
            Some(list) => {
                let attempt = || Attempt::of(Operation::ReadManifest, &folder.path.join(MANIFEST));
                paths(list).with_context(attempt)?
            }
        };
        if listed.is_empty() {
            refuse_foreign(&folder)?;
        }
        Ok(Self {
            folder,
            listed,
            _lock: lock,
        })
    }

    /// Writes files, and removes those of earlier builds that are outdated and not among them.
    pub fn replace(mut self, files: &Files, is_outdated: impl Fn(&str) -> bool) -> Result<()> {
        let made: BTreeSet<String> = files.iter().map(|(path, _)| path.to_owned()).collect();
        let before = self.listed.clone();
        self.listed.extend(made.iter().cloned());
        if before != self.listed {
            self.write_list()?;
        }
        let mut place = Place::default();
        for (path, bytes) in files.iter() {
            let (folder, name) = place.of(&self.folder, path)?;
            if !folder.has(name, bytes) {
                write(&self.folder, folder, name, bytes)?;
            }
        }
        let outdated = before.difference(&made).filter(|path| is_outdated(path));
        let mut removed = false;
        for path in outdated {
            remove(&self.folder, path)?;
            removed |= self.listed.remove(path);
        }
        if removed {
            self.write_list()?;
        }
        Ok(())
    }

    fn write_list(&self) -> Result<()> {
        let lines = self.listed.iter().flat_map(|path| [path.as_str(), "\n"]);
        let list: String = lines.collect();
        write(&self.folder, &self.folder, MANIFEST, list.as_bytes())
    }
}

/// Refuses a folder that has something in it.
fn refuse_foreign(folder: &Folder) -> Result<()> {
    let names = folder.names()?;
    match names.iter().find(|name| !name.starts_with('.')) {
        None => Ok(()),
        Some(other) => {
            let attempt = Attempt::of(Operation::UseForeignFolder, &folder.path);
            Err(anyhow!(other.clone()).context(attempt))
        }
    }
}

/// Writes a file in `root`, and puts it into its folder.
fn write(root: &Folder, folder: &Folder, name: &str, bytes: &[u8]) -> Result<()> {
    let mut temporary = Temporary::new(root)?;
    let written = temporary.writer.write_all(bytes);
    written.with_context(|| Attempt::write(&folder.path.join(name)))?;
    temporary.rename(folder, name, Durability::Replaceable)
}

/// Removes a file and the folders that are empty without it.
fn remove(folder: &Folder, path: &str) -> Result<()> {
    let Some((name, rest)) = path.split_once('/') else {
        return folder.remove(path);
    };
    let Some(below) = folder.beneath(name)? else {
        return Ok(());
    };
    remove(&below, rest)?;
    drop(below);
    // A folder with other files in it stays.
    let _ = folder.dir.remove_dir(name);
    Ok(())
}

/// The folders that are open on the way to the last file: the next one is often beside it.
#[derive(Default)]
struct Place(Vec<(String, Folder)>);

impl Place {
    /// The folder of a file, which is made if it is not there, and the name of the file.
    fn of<'p>(&'p mut self, root: &'p Folder, path: &'p str) -> Result<(&'p Folder, &'p str)> {
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        let wanted: Vec<&str> = folders.split('/').filter(|name| !name.is_empty()).collect();
        let open = self.0.iter().zip(&wanted);
        let same = open
            .take_while(|((open, _), wanted)| open == *wanted)
            .count();
        self.0.truncate(same);
        for name in &wanted[same..] {
            let above = self.0.last().map_or(root, |(_, folder)| folder);
            let folder = above.make(name)?;
            self.0.push(((*name).to_owned(), folder));
        }
        Ok((self.0.last().map_or(root, |(_, folder)| folder), name))
    }
}

/// The paths in a list.
fn paths(list: Vec<u8>) -> Result<BTreeSet<String>> {
    let list = String::from_utf8(list)?;
    let paths = list.lines().filter(|path| is_inside(path));
    Ok(paths.map(str::to_owned).collect())
}

/// True for the paths that a build writes: a list that was tampered with removes nothing else.
fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !path.contains(['\\', ':'])
}
