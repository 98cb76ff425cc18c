//! Reading: the files below a folder, and the bytes of one.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

use anyhow::{Context, Result};
use walkdir::{DirEntry, WalkDir};

use super::attempt::{Attempt, Operation};
use super::skipped::Skipped;
use super::whole;
use crate::site::SourceFile;

/// A file of the site, with its path below `root`.
pub(super) fn source(root: &Path, path: &str) -> Result<SourceFile> {
    let bytes = read(&root.join(path))?;
    let path = path.to_owned();
    Ok(SourceFile { path, bytes })
}

/// The same, or nothing if it cannot be read. One that is too large is an error all the same: it was
/// published before, or is meant to be.
pub(super) fn source_or_skip(
    root: &Path,
    path: &str,
    skipped: &mut Skipped,
) -> Result<Option<SourceFile>> {
    let is_large = |error: &anyhow::Error| {
        let attempt = error.downcast_ref::<Attempt>();
        attempt.is_some_and(|attempt| attempt.operation == Operation::ReadLarge)
    };
    match source(root, path) {
        Err(error) if !is_large(&error) => {
            skipped.unreadable(&root.join(path), &error.root_cause());
            Ok(None)
        }
        file => file.map(Some),
    }
}

/// The paths of all files below a folder, in a fixed order; none if there is no such folder.
///
/// Hidden files are the business of other programs. What is no file that can be read is said, and the
/// rest goes on.
pub(super) fn files_below(root: &Path, skipped: &mut Skipped) -> Vec<String> {
    if !exists(root) {
        return Vec::new();
    }
    if !root.is_dir() {
        skipped.no_folder(root);
        return Vec::new();
    }
    let visible = |entry: &DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let entries = WalkDir::new(root).sort_by_file_name().into_iter();
    let mut paths = Vec::new();
    for entry in entries.filter_entry(visible) {
        match entry {
            Ok(entry) => paths.extend(file(root, &entry, skipped)),
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let cause = error.into_io_error();
                skipped.unreadable(&path, &cause.map_or_else(String::new, |e| e.to_string()));
            }
        }
    }
    paths
}

/// The path of a file below `root`, with `/` between its parts.
fn file(root: &Path, entry: &DirEntry, skipped: &mut Skipped) -> Option<String> {
    let kind = entry.file_type();
    if kind.is_dir() {
        return None;
    }
    if kind.is_symlink() {
        skipped.link(entry.path());
        return None;
    }
    if !kind.is_file() {
        skipped.device(entry.path());
        return None;
    }
    let path = entry.path().strip_prefix(root).ok()?;
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    if parts.is_none() {
        skipped.name(entry.path());
    }
    Some(parts?.join("/"))
}

/// Opens a file for reading.
pub fn open(path: &Path) -> Result<BufReader<File>> {
    let file = File::open(path).with_context(|| Attempt::read(path))?;
    Ok(BufReader::with_capacity(1 << 16, file))
}

/// The size of a file in bytes, as far as it is known: for a bar that shows progress. That a file
/// is not there is said when it is opened.
pub fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |metadata| metadata.len())
}

/// Reads a whole file, unless it is too large for that.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let bytes = whole::read(path).with_context(|| Attempt::read(path))?;
    let bytes = bytes.context("the file is too large");
    bytes.with_context(|| Attempt::of(Operation::ReadLarge, path))
}

/// Reads a whole file; empty if it is not there.
pub fn read_if_there(path: &Path) -> Result<Vec<u8>> {
    if exists(path) {
        read(path)
    } else {
        Ok(Vec::new())
    }
}

/// True if something is at this path.
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}
