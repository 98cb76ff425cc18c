//! The disk: a site's folder in, output files out.
//!
//! This is the only room that opens files. Failures of the disk are [`anyhow`] errors with the path
//! in their context; what is wrong *in* a file is for the rooms that read it.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the room that touches the disk for all others"
)]

mod shown;
mod whole;

pub use shown::Shown;
pub use whole::LARGEST_FILE;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fmt;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use crate::definition::{ImageFiles, is_image_name};
use crate::files::Files;
use crate::intake::Format;
use crate::site::{SiteFiles, SourceFile, SurveyFiles};
use crate::survey::Id;

/// The list of files that were written into an output folder, kept in it; what is listed there and
/// is not made any more is removed by the next build, and nothing else ever is.
const MANIFEST: &str = ".kanopress";

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

    /// Reads settings, templates, static files and definitions; of these only the surveys with the
    /// ids in `only`, or all if it is empty.
    pub fn sources(&self, only: &[String]) -> Result<SiteFiles> {
        // A link that leads nowhere is there, and cannot be read. That `.yml` is the wrong ending is
        // said where it is checked.
        let settings = ["kanopress.yml", "kanopress.yaml"];
        let settings = settings.iter().find(|name| exists(&self.root.join(name)));
        let settings = settings.map(|name| source(&self.root, name)).transpose()?;
        let mut surveys = Vec::new();
        for (id, path) in self.definitions()? {
            if only.is_empty() || only.contains(&id) {
                surveys.push(SurveyFiles {
                    definition: source(&self.root, &path)?,
                    images: self.images(&id)?,
                    versions: self.versions(&id)?,
                    is_answered: self.is_answered(&id)?,
                    id,
                });
            }
        }
        Ok(SiteFiles {
            settings,
            surveys,
            templates: self.tree("templates")?,
            statics: self.tree("static")?,
        })
    }

    /// The ids and paths of all definitions, in the order of the ids.
    fn definitions(&self) -> Result<Vec<(String, String)>> {
        let folder = self.root.join("surveys");
        let mut definitions = Vec::new();
        if !folder.is_dir() {
            return Ok(definitions);
        }
        for entry in WalkDir::new(&folder)
            .min_depth(1)
            .max_depth(1)
            .sort_by_file_name()
        {
            let entry = entry.with_context(|| Attempt::read(&folder))?;
            let name = text(entry.path(), entry.file_name())?;
            if name.starts_with('.') {
                continue;
            }
            for file in ["survey.yaml", "survey.yml"] {
                if entry.path().join(file).is_file() {
                    definitions.push((name.clone(), format!("surveys/{name}/{file}")));
                }
            }
            let id = name.strip_suffix(".yaml").or(name.strip_suffix(".yml"));
            if let Some(id) = id
                && entry.path().is_file()
            {
                definitions.push((id.to_owned(), format!("surveys/{name}")));
            }
        }
        definitions.sort();
        Ok(definitions)
    }

    /// The ids of all surveys.
    pub fn survey_ids(&self) -> Result<Vec<String>> {
        let definitions = self.definitions()?.into_iter();
        Ok(definitions.map(|(id, _)| id).collect())
    }

    /// The images in the folder of a survey; what lies among responses is never published.
    fn images(&self, survey: &str) -> Result<ImageFiles> {
        let root = self.root.join(format!("surveys/{survey}"));
        let mut images = ImageFiles::new();
        for path in files_below(&root)? {
            let of_respondents = ["responses/", "set-aside/", "entry/"]
                .iter()
                .any(|f| path.starts_with(f));
            if is_image_name(&path) && !of_respondents {
                let bytes = read(&root.join(&path))?;
                images.insert(path, bytes);
            }
        }
        Ok(images)
    }

    /// The files of the versions of a survey that were published.
    fn versions(&self, id: &str) -> Result<Vec<SourceFile>> {
        let folder = format!("surveys/{id}/versions");
        let files = files_below(&self.root.join(&folder))?;
        let files = files.iter().filter(|path| !path.contains('/'));
        files
            .map(|path| source(&self.root, &format!("{folder}/{path}")))
            .collect()
    }

    /// The file of a version of a survey.
    pub fn version_file(&self, survey: &Id, number: u32) -> PathBuf {
        self.root
            .join(format!("surveys/{survey}/versions/{number}.json"))
    }

    /// All files below a folder of the site, with their paths below it.
    fn tree(&self, folder: &str) -> Result<Vec<SourceFile>> {
        let root = self.root.join(folder);
        files_below(&root)?
            .iter()
            .map(|path| source(&root, path))
            .collect()
    }

    /// The files in which the responses of a survey lie: (name in messages, path on the disk).
    pub fn response_files(&self, survey: &Id) -> Result<Vec<(String, PathBuf)>> {
        let folder = format!("surveys/{survey}/responses");
        let root = self.root.join(&folder);
        let files = files_below(&root)?;
        Ok(files
            .into_iter()
            .map(|path| (format!("{folder}/{path}"), root.join(path)))
            .collect())
    }

    /// True if there is a file of responses of a survey.
    fn is_answered(&self, survey: &str) -> Result<bool> {
        let root = self.root.join(format!("surveys/{survey}/responses"));
        let files = files_below(&root)?;
        let has_responses =
            |path: &String| Format::of(path).is_some() && size(&root.join(path)) > 0;
        Ok(files.iter().any(has_responses))
    }

    /// The folder where the responses of a survey lie.
    pub fn responses_folder(&self, survey: &Id) -> PathBuf {
        self.root.join(format!("surveys/{survey}/responses"))
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

    /// The folder for output: the one that was named, or `dist` in the site.
    pub fn output(&self, named: Option<&Path>) -> PathBuf {
        named.map_or_else(|| self.root.join("dist"), Path::to_owned)
    }

    /// Writes output files into `folder`.
    ///
    /// Files that are there with the same bytes are left alone. With `whole`, these are all files
    /// of the site, and those of an earlier build that are not made any more are removed.
    pub fn write(folder: &Path, files: &Files, whole: bool) -> Result<()> {
        let manifest = folder.join(MANIFEST);
        let before = String::from_utf8(read_if_there(&manifest)?)
            .with_context(|| Attempt::of(Operation::ReadManifest, &manifest))?;
        let before: BTreeSet<String> = before
            .lines()
            .filter(|path| is_inside(path))
            .map(str::to_owned)
            .collect();
        for (path, bytes) in files.iter() {
            write_if_changed(&folder.join(path), bytes)?;
        }
        let made: BTreeSet<String> = files.iter().map(|(path, _)| path.to_owned()).collect();
        let kept = if whole {
            for path in before.difference(&made) {
                remove_with_empty_folders(folder, path)?;
            }
            made
        } else {
            before.union(&made).cloned().collect()
        };
        let lines = kept.iter().flat_map(|path| [path.as_str(), "\n"]);
        let list: String = lines.collect();
        write_if_changed(&manifest, list.as_bytes())
    }
}

fn source(root: &Path, path: &str) -> Result<SourceFile> {
    let full = root.join(path);
    let bytes = read(&full)?;
    let path = path.to_owned();
    Ok(SourceFile { path, bytes })
}

/// The paths of all files below a folder, in a fixed order; none if there is no such folder.
///
/// Hidden files are the business of other programs; links could lead out of the folder.
fn files_below(root: &Path) -> Result<Vec<String>> {
    if !root.is_dir() {
        return Ok(Vec::new());
    }
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let mut paths = Vec::new();
    for entry in WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(visible)
    {
        let entry = entry.with_context(|| Attempt::read(root))?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root)?;
            let parts: Result<Vec<_>> = path.iter().map(|part| text(entry.path(), part)).collect();
            paths.push(parts?.join("/"));
        }
    }
    Ok(paths)
}

/// A part of a path as text: links and messages can hold nothing else.
fn text(path: &Path, part: &OsStr) -> Result<String> {
    let text = part.to_str().map(str::to_owned);
    let context = || Attempt::of(Operation::ReadName, path);
    text.context("the name is not UTF-8").with_context(context)
}

/// True for the paths that a build writes: a manifest that was tampered with removes nothing else.
fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !path.contains(['\\', ':'])
}

/// What was attempted when the disk failed: the context of errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub operation: Operation,
    pub path: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    Read,
    /// Reading a file as a whole that is too large for it.
    ReadLarge,
    Write,
    Remove,
    /// Reading the name of a file.
    ReadName,
    /// Reading the list of files that the last build made.
    ReadManifest,
}

impl Attempt {
    fn of(operation: Operation, path: &Path) -> Self {
        let path = path.to_owned();
        Self { operation, path }
    }

    pub fn read(path: &Path) -> Self {
        Self::of(Operation::Read, path)
    }

    pub fn write(path: &Path) -> Self {
        Self::of(Operation::Write, path)
    }
}

/// For logs; what people read is made of its parts.
impl fmt::Display for Attempt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} `{}`", self.operation, self.path.display())
    }
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

/// Writes a file and its folders, unless it is there with the same bytes.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if read(path).is_ok_and(|before| before == bytes) {
        return Ok(());
    }
    let mut file = AtomicFile::new(path)?;
    file.write_all(bytes)
        .with_context(|| Attempt::write(path))?;
    file.commit()
}

/// True if something is at this path.
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Removes a file, if it is there.
pub fn remove(path: &Path) -> Result<()> {
    if exists(path) {
        fs::remove_file(path).with_context(|| Attempt::of(Operation::Remove, path))?;
    }
    Ok(())
}

fn remove_with_empty_folders(root: &Path, path: &str) -> Result<()> {
    let mut path = root.join(path);
    remove(&path)?;
    // A folder with other files in it stays.
    while path.pop() && path != root && fs::remove_dir(&path).is_ok() {}
    Ok(())
}

/// A file that appears at its path when it is complete, and not before.
#[derive(Debug)]
pub struct AtomicFile {
    path: PathBuf,
    temporary: PathBuf,
    writer: BufWriter<File>,
}

impl AtomicFile {
    /// Begins a file, and makes the folders above it.
    pub fn new(path: &Path) -> Result<Self> {
        let context = || Attempt::write(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(context)?;
        }
        let name = path.file_name().context("this is a folder");
        let mut name = name.with_context(context)?.to_os_string();
        name.push(".part");
        let temporary = path.with_file_name(name);
        let file = File::create(&temporary).with_context(context)?;
        Ok(Self {
            path: path.to_owned(),
            temporary,
            writer: BufWriter::new(file),
        })
    }

    /// Puts the file at its path.
    pub fn commit(mut self) -> Result<()> {
        let context = || Attempt::write(&self.path);
        self.writer.flush().with_context(context)?;
        fs::rename(&self.temporary, &self.path).with_context(context)
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.writer.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn images_are_files_of_the_folder_and_never_links_or_answers() {
        let site = tempfile::tempdir().expect("a folder");
        let folder = site.path().join("surveys/park");
        for name in [
            "lawn.png",
            "pictures/tree.JPG",
            "responses/face.png",
            "note.txt",
        ] {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
            fs::write(path, "bytes").expect("writable");
        }
        fs::write(site.path().join("secret.png"), "secret").expect("writable");
        let link = |target: &str, name: &str| {
            let target = site.path().join(target);
            std::os::unix::fs::symlink(target, folder.join(name)).expect("a link");
        };
        link("secret.png", "link.png");
        link("surveys", "loop");
        let images = Project::new(site.path()).images("park").expect("readable");
        let names: Vec<&str> = images.keys().map(String::as_str).collect();
        assert_eq!(names, ["lawn.png", "pictures/tree.JPG"]);
    }
}
