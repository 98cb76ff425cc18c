//! The entries of a mapping that `map` proposes, and where they go.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::exit::{Exit, Outcome};
use super::exports::Source;
use super::samples::refuse;
use super::terminal::Terminal;
use crate::diagnostic::Problem;
use crate::mapping::{self, Outline, outlines};
use crate::message::Notice;
use crate::project::{Project, shown};

/// What was proposed.
#[derive(Default)]
pub(super) struct Entries {
    /// The entries, as they are added to a mapping.
    pub(super) text: String,
    pub(super) open: u64,
    /// The files that they are for, or the archives with these.
    pub(super) files: Vec<PathBuf>,
}

/// An entry for each source that none reads yet. Where two entries know a file, they say which files they
/// are for.
pub(super) fn propose(
    sources: Vec<Source>,
    known: &[Outline],
    mapping: &Path,
    terminal: &Terminal,
) -> Result<Entries, Exit> {
    let is_unread = |source: &Source| !is_read(source, known, mapping, terminal);
    let sources: Vec<Source> = sources.into_iter().filter(is_unread).collect();
    let mut entries = Entries::default();
    for source in &sources {
        if source.proposal.answers.is_empty() {
            let problem = Problem::NothingToMap { found: "other" };
            return Err(refuse(problem, source.first(), terminal));
        }
        let is_known = |answers: &[String]| known.iter().any(|entry| entry.knows_answer(answers));
        let is_named = source.must_be_named(&sources, is_known);
        if !entries.text.is_empty() {
            entries.text.push('\n');
        }
        let say = |message: &_| terminal.words().say(Clone::clone(message));
        let text = source.proposal.text(&source.names(), is_named, say);
        entries.text.push_str(&text);
        entries.open += source.proposal.open;
        for path in &source.paths {
            if !entries.files.contains(path) {
                entries.files.push(path.clone());
            }
        }
    }
    Ok(entries)
}

/// True of files that need no entry, which is said.
fn is_read(source: &Source, known: &[Outline], mapping: &Path, terminal: &Terminal) -> bool {
    let file = shown(source.first());
    let mut known = known.iter();
    if let Some(entry) = known.find(|entry| entry.reads(&source.proposal.read)) {
        let (mapping, line) = (shown(mapping), entry.line as u64);
        let object = json!({ "file": file, "mapped": { "file": mapping, "line": line } });
        let notice = Notice::MappedBefore {
            file,
            mapping,
            line,
        };
        terminal.aside(notice, &object);
        return true;
    }
    let is_read = source.is_read_without_mapping();
    if is_read {
        let object = json!({ "file": file, "mapped": null });
        terminal.aside(Notice::NeedsNoMapping { file }, &object);
    }
    is_read
}

impl Entries {
    /// Says what was proposed, or where it was written.
    pub(super) fn say(&self, mapping: &Path, is_written: bool, terminal: &Terminal) {
        let open = self.open;
        if is_written {
            let file = shown(mapping);
            let object = json!({ "file": file, "open": open });
            return terminal.done(Notice::MappingAdded { file, open }, &object);
        }
        let text = self.text.trim_end();
        terminal.output(text, &json!({ "mapping": text }));
        if open > 0 {
            terminal.aside(Notice::MappingOpen { open }, &json!({ "open": open }));
        }
    }
}

/// Adds entries to a mapping, behind all that its owner wrote.
pub(super) fn write(
    before: &[u8],
    entries: &str,
    path: &Path,
    project: &Project,
    terminal: &Terminal,
) -> Result<(), Exit> {
    let mut text = before.to_vec();
    if !text.is_empty() {
        if !text.ends_with(b"\n") {
            text.push(b'\n');
        }
        text.push(b'\n');
    }
    text.extend_from_slice(entries.as_bytes());
    // What is no list, or ends within something else, takes no entry.
    if outlines(&text).len() <= outlines(before).len() {
        let file = shown(path);
        let problem = Problem::CannotAppend { file }.into();
        return Err(Exit::report(&problem, Outcome::Invalid, terminal));
    }
    let schema = format!("{:#}\n", mapping::schema());
    project.keep(
        &project.root().join("mapping.schema.json"),
        schema.as_bytes(),
    )?;
    Ok(project.keep(path, &text)?)
}
