//! The versions of a survey that were published: `surveys/<id>/versions/<number>.json`.
//!
//! `build` writes a file for each version that it publishes, and never changes one. They are small,
//! and made to be kept with the survey: without them, nobody knows any more what was asked.

use serde::Deserialize;
use serde_json::json;

use super::Version;
use crate::diagnostic::{Diagnostic, Problem, SourceSpan};
use crate::survey::Survey;

/// The published versions of a survey, in the order of their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History(Vec<PublishedVersion>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedVersion {
    /// The number in the name of its file; larger ones are newer.
    pub number: u32,
    pub form: String,
    pub version: Version,
}

#[derive(Deserialize)]
struct VersionFile {
    form: String,
    asked: Version,
}

impl History {
    /// No versions.
    pub const NONE: &Self = &Self(Vec::new());

    /// Reads the files of a survey's versions, given by path and content.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    ) -> (Self, Vec<Diagnostic>) {
        let (mut history, mut problems) = (Self::default(), Vec::new());
        for (path, bytes) in files {
            match read_file(path, bytes) {
                Ok(published) => history.0.push(published),
                Err(problem) => problems.push(problem),
            }
        }
        history.0.sort_by_key(|published| published.number);
        (history, problems)
    }

    /// The version that was published last.
    pub fn newest(&self) -> Option<&PublishedVersion> {
        self.0.last()
    }

    /// All versions, the newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = &PublishedVersion> {
        self.0.iter().rev()
    }

    /// The version with this hash.
    pub fn find(&self, form: &str) -> Option<&PublishedVersion> {
        self.newest_first().find(|published| published.form == form)
    }

    /// The number of the next version that is published.
    pub fn next_number(&self) -> u32 {
        self.newest()
            .map_or(1, |newest| newest.number.saturating_add(1))
    }

    /// The hash of today's version of the survey, and the version itself if it was not published yet.
    pub fn today(&self, survey: &Survey) -> (String, Option<PublishedVersion>) {
        let version = Version::of(survey);
        let form = version.form_hash();
        let number = self.next_number();
        let unpublished = self.find(&form).is_none().then(|| PublishedVersion {
            number,
            form: form.clone(),
            version,
        });
        (form, unpublished)
    }
}

impl PublishedVersion {
    pub fn to_json(&self) -> String {
        let file = json!({ "form": self.form, "asked": self.version });
        format!("{file:#}\n")
    }
}

fn read_file(path: &str, bytes: &[u8]) -> Result<PublishedVersion, Diagnostic> {
    let number = number(path).ok_or_else(|| Problem::VersionName {
        file: path.to_owned(),
    })?;
    let file: VersionFile = serde_json::from_slice(bytes).map_err(|error| {
        let detail = error.to_string();
        let place = place(path, bytes, error.line(), error.column());
        Problem::BrokenVersion { detail }.at(place)
    })?;
    if file.form != file.asked.form_hash() {
        return Err(Problem::EditedVersion.at(place(path, bytes, 1, 1)));
    }
    Ok(PublishedVersion {
        number,
        form: file.form,
        version: file.asked,
    })
}

/// The number that the name of a file is, written as `build` writes it.
fn number(path: &str) -> Option<u32> {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let stem = name.strip_suffix(".json")?;
    let number: u32 = stem.parse().ok()?;
    (number > 0 && number.to_string() == stem).then_some(number)
}

/// A place in a file; lines and columns count from 1, columns in bytes.
fn place(path: &str, bytes: &[u8], line: usize, column: usize) -> SourceSpan {
    let text = String::from_utf8_lossy(bytes);
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let start = before + column.saturating_sub(1);
    SourceSpan::new(path.into(), text.as_ref().into(), start..start + 1)
}
