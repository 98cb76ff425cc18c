//! What a person wrote, and the files of responses.

use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use super::attempt::Attempt;
use super::places::Project;
use super::read::{exists, files_below, open, source, source_or_skip};
use super::skipped::Skipped;
use crate::definition::{ImageFiles, is_image_name};
use crate::site::{SiteFiles, SourceFile, SurveyFiles};
use crate::survey::Id;

impl Project {
    /// Reads settings, templates, static files and definitions; of these only the surveys with the
    /// ids in `only`, or all if it is empty.
    pub fn sources(&self, only: &[String], skipped: &mut Skipped) -> Result<SiteFiles> {
        // A link that leads nowhere is there, and cannot be read. That `.yml` is the wrong ending is
        // said where it is checked.
        let settings = ["kanopress.yml", "kanopress.yaml"];
        let settings = settings.iter().find(|name| exists(&self.root().join(name)));
        let settings = settings.map(|name| source(self.root(), name)).transpose()?;
        let mut surveys = Vec::new();
        for (id, path) in self.definitions(skipped)? {
            if only.is_empty() || only.contains(&id) {
                surveys.push(SurveyFiles {
                    definition: source(self.root(), &path)?,
                    images: self.images(&id, skipped)?,
                    versions: self.versions(&id, skipped)?,
                    mapping: self.mapping(&id, skipped)?,
                    is_answered: self.is_answered(&id, skipped),
                    id,
                });
            }
        }
        Ok(SiteFiles {
            settings,
            surveys,
            templates: self.templates(skipped)?,
            statics: self.statics(skipped)?,
        })
    }

    /// The ids and paths of all definitions, in the order of the ids.
    fn definitions(&self, skipped: &mut Skipped) -> Result<Vec<(String, String)>> {
        let folder = self.root().join("surveys");
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
            let Some(name) = entry.file_name().to_str() else {
                skipped.name(entry.path());
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            for file in ["survey.yaml", "survey.yml"] {
                if is_file(&entry.path().join(file), skipped) {
                    definitions.push((name.to_owned(), format!("surveys/{name}/{file}")));
                }
            }
            let id = name.strip_suffix(".yaml").or(name.strip_suffix(".yml"));
            if let Some(id) = id
                && is_file(entry.path(), skipped)
            {
                definitions.push((id.to_owned(), format!("surveys/{name}")));
            }
        }
        definitions.sort();
        Ok(definitions)
    }

    /// The ids of all surveys.
    pub fn survey_ids(&self) -> Result<Vec<String>> {
        let definitions = self.definitions(&mut Skipped::default())?.into_iter();
        Ok(definitions.map(|(id, _)| id).collect())
    }

    /// The images in the folder of a survey; what lies among responses is never published.
    fn images(&self, survey: &str, skipped: &mut Skipped) -> Result<ImageFiles> {
        let root = self.root().join(format!("surveys/{survey}"));
        if !root.is_dir() {
            return Ok(ImageFiles::new());
        }
        // That of responses is said where they are read, and that an image is missing where it is shown.
        let files = files_below(&root, &mut Skipped::default()).into_iter();
        let files = files.filter(|path| is_image_name(path) && !is_of_respondents(path));
        let files = files.filter_map(|path| source_or_skip(&root, &path, skipped).transpose());
        files
            .map(|file| file.map(|file| (file.path, file.bytes)))
            .collect()
    }

    /// The files of the versions of a survey that were published.
    fn versions(&self, id: &str, skipped: &mut Skipped) -> Result<Vec<SourceFile>> {
        let folder = format!("surveys/{id}/versions");
        let files = files_below(&self.root().join(&folder), skipped);
        let files = files.iter().filter(|path| !path.contains('/'));
        files
            .map(|path| source(self.root(), &format!("{folder}/{path}")))
            .collect()
    }

    /// How files of other tools are read for a survey, if that is said.
    fn mapping(&self, id: &str, skipped: &mut Skipped) -> Result<Option<SourceFile>> {
        let path = format!("surveys/{id}/mapping.yaml");
        let is_there = is_file(&self.root().join(&path), skipped);
        is_there.then(|| source(self.root(), &path)).transpose()
    }

    /// The templates and texts of the site.
    fn templates(&self, skipped: &mut Skipped) -> Result<Vec<SourceFile>> {
        let root = self.root().join("templates");
        let files = files_below(&root, skipped).into_iter();
        files.map(|path| source(&root, &path)).collect()
    }

    /// The files that are published as they are.
    fn statics(&self, skipped: &mut Skipped) -> Result<Vec<SourceFile>> {
        let root = self.root().join("static");
        let files = files_below(&root, skipped).into_iter();
        let files = files.filter_map(|path| source_or_skip(&root, &path, skipped).transpose());
        files.collect()
    }

    /// The files in which the responses of a survey lie: (name in messages, path on the disk). What
    /// else is there was said when the sources were read.
    pub fn response_files(&self, survey: &Id) -> Vec<(String, PathBuf)> {
        let folder = format!("surveys/{survey}/responses");
        let root = self.root().join(&folder);
        let files = files_below(&root, &mut Skipped::default()).into_iter();
        files
            .map(|path| (format!("{folder}/{path}"), root.join(path)))
            .collect()
    }

    /// True if there is a file of responses of a survey.
    fn is_answered(&self, survey: &str, skipped: &mut Skipped) -> bool {
        let root = self.root().join(format!("surveys/{survey}/responses"));
        let files = files_below(&root, skipped);
        files.iter().any(|path| has_responses(&root.join(path)))
    }
}

/// True of a file, which a link may lead to; that of anything else with its name is said.
fn is_file(path: &Path, skipped: &mut Skipped) -> bool {
    if path.is_file() {
        return true;
    }
    if exists(path) && !path.is_dir() {
        skipped.device(path);
    }
    false
}

/// True if there is more in a file than the names of columns: a table of which only these are there was
/// exported before anyone answered. One line of JSON is a response.
fn has_responses(path: &Path) -> bool {
    const LOOKED_AT: u64 = 1 << 16;
    let mut start = Vec::new();
    let read = open(path).map(|file| file.take(LOOKED_AT).read_to_end(&mut start));
    let is_json = matches!(start.trim_ascii_start().first(), Some(b'{' | b'['));
    let lines = start.split(|byte| matches!(byte, b'\n' | b'\r'));
    let lines = lines.filter(|line| !line.trim_ascii().is_empty()).count();
    // That it cannot be read is said when it is.
    !matches!(read, Ok(Ok(_))) || is_json || lines > 1 || start.len() as u64 == LOOKED_AT
}

/// True of the path of a file in the folder of a survey that has answers in it.
fn is_of_respondents(path: &str) -> bool {
    let folders = ["responses/", "set-aside/", "entry/"];
    folders.iter().any(|folder| path.starts_with(folder))
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
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
            std::fs::write(path, "bytes").expect("writable");
        }
        std::fs::write(site.path().join("secret.png"), "secret").expect("writable");
        let link = |target: &str, name: &str| {
            let target = site.path().join(target);
            std::os::unix::fs::symlink(target, folder.join(name)).expect("a link");
        };
        link("secret.png", "link.png");
        link("surveys", "loop");
        let images = Project::new(site.path())
            .images("park", &mut Skipped::default())
            .expect("readable");
        let names: Vec<&str> = images.keys().map(String::as_str).collect();
        assert_eq!(names, ["lawn.png", "pictures/tree.JPG"]);
    }
}
