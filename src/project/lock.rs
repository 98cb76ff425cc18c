//! One command at a time writes into a folder.
//!
//! The system holds the lock, so that it goes when its process does, however that ends. The file is
//! removed by whoever has the lock; so after locking, it must still be the file at its path.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use same_file::Handle;

use super::attempt::{Attempt, Operation};

/// The name of the file.
const NAME: &str = ".kanopress.lock";

/// How long a second command waits before it looks again.
const INTERVAL: Duration = Duration::from_millis(20);

/// How often it does: for two seconds, by no clock that could be set back.
const TIMES: u32 = 100;

/// The right to write into a folder, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    /// `None` where nothing can be written at all.
    file: Option<File>,
}

impl Lock {
    /// Waits for the right to write into a folder; `command` is what others are told.
    pub fn acquire(folder: &Path, command: &str) -> Result<Self> {
        let path = folder.join(NAME);
        for _ in 0..TIMES {
            match try_lock(&path) {
                Ok(Some(mut file)) => {
                    let holder = format!("{command} {}", process::id());
                    let told = file
                        .set_len(0)
                        .and_then(|()| file.write_all(holder.as_bytes()));
                    told.with_context(|| Attempt::write(&path))?;
                    let file = Some(file);
                    return Ok(Self { path, file });
                }
                Ok(None) => sleep(INTERVAL),
                // Where no file can be made, nobody else can write either.
                Err(error) if is_unwritable(&error) => return Ok(Self { path, file: None }),
                Err(error) => return Err(error).with_context(|| Attempt::write(&path)),
            }
        }
        let attempt = Attempt::of(Operation::Lock, folder);
        Err(anyhow!(holder(&path)).context(attempt))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.file.is_some() {
            // A file that stays is no lock.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// The lock, if nobody has it.
fn try_lock(path: &Path) -> io::Result<Option<File>> {
    let mut options = File::options();
    let file = match options
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
    {
        // Windows says so of a file that is about to be removed.
        Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied => {
            return Ok(None);
        }
        file => file?,
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => return Err(error),
    }
    let is_there = Handle::from_path(path).is_ok_and(|there| {
        let own = file.try_clone().and_then(Handle::from_file);
        own.is_ok_and(|own| own == there)
    });
    Ok(is_there.then_some(file))
}

/// Who has the lock: a command and the number of its process.
fn holder(path: &Path) -> String {
    let mut text = String::new();
    let file = File::open(path).and_then(|mut file| {
        file.rewind()?;
        file.read_to_string(&mut text)
    });
    match file {
        Ok(_) if !text.is_empty() => text,
        // Windows lets nobody read a file that is locked.
        _ => "kanopress".to_owned(),
    }
}

fn is_unwritable(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound, PermissionDenied, ReadOnlyFilesystem};
    matches!(
        error.kind(),
        NotADirectory | NotFound | PermissionDenied | ReadOnlyFilesystem
    )
}
