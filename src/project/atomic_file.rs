//! Files that appear at their path when they are complete, and not before.

use std::io::{BufWriter, Write};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result};
use cap_std::fs::{Dir, File, OpenOptions};

use super::attempt::Attempt;
use super::folder::Folder;
use crate::files::short_hash;

/// What the names of temporary files begin with.
const BEGIN: &str = ".kanopress-";

/// What they end in.
const END: &str = ".part";

/// Whether a file must outlive a loss of power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// It can be made again.
    Replaceable,
    /// It cannot: it is on the disk, with its name, before the program goes on.
    Kept,
}

/// A file that appears at its path when it is complete, and not before.
#[derive(Debug)]
pub struct AtomicFile {
    folder: Folder,
    name: String,
    temporary: Temporary,
}

impl AtomicFile {
    /// Begins a file in a folder.
    ///
    /// What was left of one there by a program that was killed is removed: whoever writes has the lock
    /// of the site.
    pub fn new(folder: Folder, name: &str) -> Result<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        sweep(&folder)?;
        // Whoever writes outside of a site has no lock, and so no name that others may have as well.
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let own = format!("{BEGIN}{}-{number}{END}", process::id());
        let temporary = Temporary::new(&folder, own)?;
        let name = name.to_owned();
        Ok(Self {
            folder,
            name,
            temporary,
        })
    }

    /// Puts the file at its path.
    pub fn commit(self, durability: Durability) -> Result<()> {
        let Self {
            folder,
            name,
            temporary,
        } = self;
        temporary.rename(&folder, &name, durability)
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.temporary.writer.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.temporary.writer.flush()
    }
}

/// A file that goes unless it gets another name.
#[derive(Debug)]
pub(super) struct Temporary {
    dir: Dir,
    name: String,
    pub(super) writer: BufWriter<File>,
    is_renamed: bool,
}

impl Temporary {
    /// Begins a file under a name that nobody else uses.
    pub(super) fn new(folder: &Folder, name: String) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        let context = || Attempt::write(&folder.path.join(&name));
        let dir = folder.dir.try_clone().with_context(context)?;
        let file = dir.open_with(&name, &options).with_context(context)?;
        Ok(Self {
            dir,
            name,
            writer: BufWriter::new(file),
            is_renamed: false,
        })
    }

    /// Gives the file its place.
    pub(super) fn rename(mut self, to: &Folder, name: &str, durability: Durability) -> Result<()> {
        let renamed = self.try_rename(to, name, durability);
        renamed.with_context(|| Attempt::write(&to.path.join(name)))
    }

    fn try_rename(
        &mut self,
        to: &Folder,
        name: &str,
        durability: Durability,
    ) -> std::io::Result<()> {
        self.writer.flush()?;
        if durability == Durability::Kept {
            self.writer.get_ref().sync_all()?;
        }
        self.dir.rename(&self.name, &to.dir, name)?;
        self.is_renamed = true;
        if durability == Durability::Kept {
            sync(to)?;
        }
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.is_renamed {
            // Why it was not finished is what is said; the next run sweeps.
            let _ = self.dir.remove_file(&self.name);
        }
    }
}

/// Puts the names in a folder on the disk.
#[cfg(unix)]
fn sync(folder: &Folder) -> std::io::Result<()> {
    folder.dir.open(".")?.sync_all()
}

/// Windows has no such call; NTFS writes its names by a journal.
#[cfg(not(unix))]
fn sync(_: &Folder) -> std::io::Result<()> {
    Ok(())
}

/// The name of the temporary file beside one that only a program with the lock of its folder writes.
pub(super) fn temporary_name(name: &str) -> String {
    // The name itself may be as long as the system allows.
    let hash = short_hash(name.as_bytes(), 16);
    format!("{BEGIN}{hash}{END}")
}

/// Removes what was left in a folder by programs that were killed.
fn sweep(folder: &Folder) -> Result<()> {
    let names = folder.names()?.into_iter();
    let mut left = names.filter(|name| name.starts_with(BEGIN) && name.ends_with(END));
    left.try_for_each(|name| folder.remove(&name))
}
