//! Files that appear at their path when they are complete, and not before.

use std::io::{BufWriter, Write};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result};
use cap_std::fs::{File, OpenOptions};

use super::attempt::Attempt;
use super::folder::Folder;

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
        sweep(&folder)?;
        let temporary = Temporary::new(&folder)?;
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
        temporary.rename(&folder, &folder, &name, durability)
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

/// A file with a name that nobody else uses.
#[derive(Debug)]
pub(super) struct Temporary {
    name: String,
    pub(super) writer: BufWriter<File>,
}

impl Temporary {
    pub(super) fn new(folder: &Folder) -> Result<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{BEGIN}{}-{number}{END}", process::id());
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        let file = folder.dir.open_with(&name, &options);
        let file = file.with_context(|| Attempt::write(&folder.path.join(&name)))?;
        Ok(Self {
            name,
            writer: BufWriter::new(file),
        })
    }

    /// Gives the file, in the folder where it was made, its place in another one.
    pub(super) fn rename(
        mut self,
        from: &Folder,
        to: &Folder,
        name: &str,
        durability: Durability,
    ) -> Result<()> {
        let renamed = self.try_rename(from, to, name, durability);
        if renamed.is_err() {
            // That it could not be written is what is said; the next run sweeps.
            let _ = from.dir.remove_file(&self.name);
        }
        renamed.with_context(|| Attempt::write(&to.path.join(name)))
    }

    fn try_rename(
        &mut self,
        from: &Folder,
        to: &Folder,
        name: &str,
        durability: Durability,
    ) -> std::io::Result<()> {
        self.writer.flush()?;
        if durability == Durability::Kept {
            self.writer.get_ref().sync_all()?;
        }
        from.dir.rename(&self.name, &to.dir, name)?;
        if durability == Durability::Kept {
            sync(to)?;
        }
        Ok(())
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

/// Removes what was left in a folder by programs that were killed.
pub(super) fn sweep(folder: &Folder) -> Result<()> {
    let names = folder.names()?.into_iter();
    let mut left = names.filter(|name| name.starts_with(BEGIN) && name.ends_with(END));
    left.try_for_each(|name| folder.remove(&name))
}
