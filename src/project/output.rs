//! An output folder: the files of a build in it, and the list of them.
//!
//! 1. A file is added to the list (`.kanopress`) before it is written, so that nothing is forgotten
//!    whenever the program is stopped.
//! 2. Each file is written under a temporary name beside its place and renamed; one that is there with
//!    the same bytes is left alone. Several threads can do so at once.
//! 3. What is not made any more is removed, and the list is written anew. Nothing else ever is, but
//!    temporary files beside those of the list: a program that was killed may have left them.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, anyhow};

use super::atomic_file::{Durability, Temporary, temporary_name};
use super::attempt::{Attempt, Operation};
use super::folder::Folder;
use super::lock::Lock;
use super::manifest::{self, MANIFEST, lines};
use super::read::exists;
use crate::files::Files;

/// An output folder into which this program alone writes.
#[derive(Debug)]
pub struct Output {
    folder: Folder,
    /// The first line of the list: whose files they are.
    owner: String,
    /// The paths of the files that earlier builds made.
    before: BTreeSet<String>,
    list: Mutex<List>,
    _lock: Lock,
}

/// The list of files, while it grows.
#[derive(Debug, Default)]
struct List {
    /// The paths of the files that this build makes.
    made: BTreeSet<String>,
    /// True if the list on the disk is more than that of earlier builds.
    has_grown: bool,
}

impl Output {
    /// True of a folder into which something was written.
    pub fn is_there(folder: &Path) -> bool {
        exists(&folder.join(MANIFEST))
    }

    /// Takes a folder for output: one that is empty, or that an earlier build filled. What begins with
    /// a dot, such as the folder of Git, is not looked at.
    pub fn new(folder: Folder, site: &Path, command: &str) -> Result<Self> {
        let lock = Lock::acquire(&folder.path, command)?;
        folder.remove(&temporary_name(MANIFEST))?;
        let list = folder.read(MANIFEST)?.unwrap_or_default();
        let attempt = || Attempt::of(Operation::ReadManifest, &folder.path.join(MANIFEST));
        let list = String::from_utf8(list).with_context(attempt)?;
        let owner = manifest::owner(site, &folder.path);
        if manifest::owner_in(&list).is_some_and(|other| other != owner) {
            let attempt = Attempt::of(Operation::UseOtherSite, &folder.path);
            return Err(anyhow!("the folder is in use").context(attempt));
        }
        let before = manifest::paths(&list);
        if before.is_empty() {
            refuse_foreign(&folder)?;
        }
        Ok(Self {
            folder,
            owner,
            before,
            list: Mutex::default(),
            _lock: lock,
        })
    }

    /// Writes files, but for those that another thread writes: surveys may show the same image.
    pub fn put(&self, files: &Files) -> Result<()> {
        let own = self.add_to_list(files)?;
        let mut folders = OpenFolders::default();
        for (path, bytes) in files.iter().filter(|(path, _)| own.contains(path)) {
            let (folder, name) = folders.of(&self.folder, path)?;
            folder.remove(&temporary_name(name))?;
            if !folder.has(name, bytes) {
                write(folder, name, bytes)?;
            }
        }
        Ok(())
    }

    /// Removes the files of earlier builds that are outdated and were not made again. Gives back how
    /// many files were made.
    pub fn finish(self, is_outdated: impl Fn(&str) -> bool) -> Result<usize> {
        let List { made, has_grown } = self
            .list
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let outdated = self.before.difference(&made);
        let outdated: BTreeSet<&String> = outdated.filter(|path| is_outdated(path)).collect();
        for path in self.before.difference(&made) {
            let is_outdated = outdated.contains(path);
            let cleared = clear(&self.folder, path, is_outdated);
            // Why nothing can be removed beside a file that stays is said when the file is made again.
            if is_outdated {
                cleared?;
            }
        }
        if has_grown || !outdated.is_empty() {
            let all = self.before.union(&made);
            let left = all.filter(|path| !outdated.contains(path));
            let list = manifest::list(&self.owner, left.map(String::as_str));
            write(&self.folder, MANIFEST, list.as_bytes())?;
        }
        Ok(made.len())
    }

    /// Adds files to the list, before they are there; the paths of those that were not made yet.
    fn add_to_list<'f>(&self, files: &'f Files) -> Result<BTreeSet<&'f str>> {
        let mut list = self.list();
        let paths = files.iter().map(|(path, _)| path);
        let own: BTreeSet<&str> = paths.filter(|path| !list.made.contains(*path)).collect();
        let new = own.iter().filter(|path| !self.before.contains(**path));
        let new: Vec<&str> = new.copied().collect();
        if !new.is_empty() && list.has_grown {
            self.folder.append(MANIFEST, lines(new).as_bytes())?;
        } else if !new.is_empty() {
            // The last line of the list may be torn, where an earlier build was stopped.
            let before = self.before.iter().map(String::as_str);
            let all = manifest::list(&self.owner, before.chain(new));
            write(&self.folder, MANIFEST, all.as_bytes())?;
            list.has_grown = true;
        }
        list.made.extend(own.iter().copied().map(str::to_owned));
        Ok(own)
    }

    fn list(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
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

/// Writes a file, which is there when it is complete.
fn write(folder: &Folder, name: &str, bytes: &[u8]) -> Result<()> {
    let mut temporary = Temporary::new(folder, temporary_name(name))?;
    let written = temporary.writer.write_all(bytes);
    written.with_context(|| Attempt::write(&folder.path.join(name)))?;
    temporary.rename(folder, name, Durability::Replaceable)
}

/// Removes what was left beside a file; if it is outdated, the file as well, and the folders that are
/// empty without it.
fn clear(folder: &Folder, path: &str, is_outdated: bool) -> Result<()> {
    let Some((name, rest)) = path.split_once('/') else {
        folder.remove(&temporary_name(path))?;
        return if is_outdated {
            folder.remove(path)
        } else {
            Ok(())
        };
    };
    let Some(below) = folder.beneath(name)? else {
        return Ok(());
    };
    clear(&below, rest, is_outdated)?;
    drop(below);
    if is_outdated {
        // A folder with other files in it stays.
        let _ = folder.dir.remove_dir(name);
    }
    Ok(())
}

/// The folders that are open on the way to the last file: the next one is often beside it.
#[derive(Default)]
struct OpenFolders(Vec<(String, Folder)>);

impl OpenFolders {
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

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    /// Surveys that show the same image have a file in common.
    #[test]
    fn several_threads_write_one_file() {
        let root = tempfile::tempdir().expect("a folder");
        let files = |thread: u8| {
            let mut files = Files::new();
            files.insert("assets/lawn.png", vec![1; 1 << 20]);
            files.insert(format!("assets/{thread}.png"), vec![thread]);
            files
        };
        for time in 0..40 {
            let out = root.path().join(time.to_string());
            let folder = Folder::create(&out).expect("a folder");
            let output = Output::new(folder, root.path(), "build").expect("an empty folder");
            thread::scope(|scope| {
                let output = &output;
                let threads = (0..4).map(|thread| scope.spawn(move || output.put(&files(thread))));
                let threads: Vec<_> = threads.collect();
                for thread in threads {
                    let put = thread.join().expect("no panic");
                    put.expect("each thread writes");
                }
            });
            assert_eq!(output.finish(|_| true).expect("a list"), 5);
            let written = std::fs::read(out.join("assets/lawn.png")).expect("a file");
            assert!(written.len() == 1 << 20 && written.iter().all(|byte| *byte == 1));
        }
    }
}
