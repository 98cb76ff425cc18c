//! `kanopress map`: what the columns and labels of files of other tools probably mean.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use serde_json::json;

use super::exit::{Exit, Outcome};
use super::load::{checked, sources};
use super::terminal::Terminal;
use super::trial::try_mapping;
use crate::definition::{self, Definition};
use crate::diagnostic::{Problem, SourceSpan};
use crate::intake::Fields;
use crate::language::Language;
use crate::mapping::{self, Outline, outlines};
use crate::message::{Notice, OneOf};
use crate::project::{self, Attempt, Project, shown};
use crate::proposal::{self, NoTable, Proposal, Proposer, Sample, new_survey};
use crate::site::{Advice, Site, SourceFile};
use crate::survey::{Defaults, Survey};
use crate::templates::built_in_wordings;
use crate::versions::History;

#[derive(Debug, Args)]
pub(super) struct MapArguments {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "ID")]
    survey: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "survey")]
    new: Option<String>,
    #[arg(long)]
    write: bool,
}

/// Files with the same columns.
struct Source {
    files: Vec<PathBuf>,
    sample: Sample,
    proposal: Proposal,
    /// True if its columns have the names of our own files.
    is_own: bool,
}

/// What was proposed.
#[derive(Default)]
struct Entries {
    /// The entries, as they are added to a mapping.
    text: String,
    open: u64,
    /// The files that they are for.
    files: Vec<PathBuf>,
}

pub(super) fn run(
    arguments: &MapArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let _lock = arguments.write.then(|| project.lock("map")).transpose()?;
    if let Some(id) = &arguments.new {
        return run_new(id, arguments, project, terminal);
    }
    let (site, mapping) = site(arguments, project, terminal)?;
    let Some(survey) = site.surveys.first() else {
        return Err(Exit::Reported(Outcome::Invalid));
    };
    let proposer = Proposer::new(&survey.survey, &site.wordings);
    let sources = read(&arguments.files, &proposer, &survey.survey, terminal)?;
    let path = project.mapping_file(&survey.survey.id);
    let known = mapping
        .as_ref()
        .map_or_else(Vec::new, |file| outlines(&file.bytes));
    let sources = unread(sources, &known, &path, terminal);
    let entries = propose(&sources, &proposer, &known, terminal)?;
    if entries.text.is_empty() {
        return Ok(Outcome::Success);
    }
    if arguments.write {
        let before = mapping.map_or_else(Vec::new, |file| file.bytes);
        write(&before, &entries.text, &path, project, terminal)?;
    }
    entries.say(&path, arguments.write, terminal);
    if entries.open == 0 {
        let history = &survey.history;
        try_mapping(
            &entries.text,
            &entries.files,
            &survey.survey,
            history,
            terminal,
        )?;
    }
    Ok(Outcome::Success)
}

/// Proposes a survey as well: from an export to its first definition, and its mapping.
fn run_new(
    id: &str,
    arguments: &MapArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Outcome, Exit> {
    let usage = |problem: Problem| Exit::report(&problem.into(), Outcome::Usage, terminal);
    let id = definition::survey_id(id).map_err(usage)?;
    let path = free_path(id.as_str(), project).map_err(usage)?;
    let wordings = built_in_wordings();
    let first = &arguments.files[0];
    let sample = readable(
        proposal::sample(&shown(first), project::open(first)?),
        first,
        terminal,
    )?;
    let nothing = || refuse(Problem::NothingToMap { found: "other" }, first, terminal);
    let text = new_survey(&sample, &wordings, id.as_str()).ok_or_else(nothing)?;
    let definition = Definition::alone(id.as_str(), "survey.yaml", text.as_bytes());
    let defaults = Defaults::new(Language::default());
    let checked = definition::check(&definition, &defaults, &wordings);
    let Some((survey, _)) = checked.right else {
        terminal.problems(&checked.diagnostics);
        return Err(Exit::Reported(Outcome::Invalid));
    };
    let proposer = Proposer::new(&survey, &wordings);
    let sources = read(&arguments.files, &proposer, &survey, terminal)?;
    let entries = propose(&sources, &proposer, &[], terminal)?;
    let mapping = project.mapping_file(&id);
    let file = shown(&path);
    if arguments.write {
        project.keep(&path, text.as_bytes())?;
        let schema = format!("{:#}\n", definition::schema(&wordings));
        project.keep(
            &project.root().join("survey.schema.json"),
            schema.as_bytes(),
        )?;
        write(&[], &entries.text, &mapping, project, terminal)?;
        let survey = id.to_string();
        let object = json!({ "survey": survey, "file": file });
        terminal.done(Notice::SurveyMade { file, survey }, &object);
    } else {
        let survey = text.trim_end();
        terminal.output(
            &format!("# {file}\n{survey}\n"),
            &json!({ "survey": survey }),
        );
    }
    entries.say(&mapping, arguments.write, terminal);
    if entries.open == 0 {
        try_mapping(
            &entries.text,
            &entries.files,
            &survey,
            History::NONE,
            terminal,
        )?;
    }
    Ok(Outcome::Success)
}

/// Where the definition of a new survey goes, unless there is one of this id.
fn free_path(id: &str, project: &Project) -> Result<PathBuf, Problem> {
    let folder = project.root().join("surveys");
    let path = folder.join(id).join("survey.yaml");
    let taken = [path.clone(), folder.join(format!("{id}.yaml"))];
    match taken.iter().find(|path| project::exists(path)) {
        Some(taken) => Err(Problem::Taken {
            path: shown(taken),
            what: "id",
        }),
        None => Ok(path),
    }
}

/// The site with the one survey that is meant, and its mapping: what is open or wrong in that is no
/// hindrance to adding to it.
fn site(
    arguments: &MapArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<(Site, Option<SourceFile>), Exit> {
    let id = survey_of(arguments, project, terminal)?;
    let mut sources = sources(project, &id, terminal)?;
    let mapping = sources.surveys.first_mut();
    let mapping = mapping.and_then(|survey| survey.mapping.take());
    Ok((
        checked(sources, project, Advice::LeftOut, terminal)?,
        mapping,
    ))
}

/// The survey that is named, or among whose responses the first file lies, or else the only one.
fn survey_of(
    arguments: &MapArguments,
    project: &Project,
    terminal: &Terminal,
) -> Result<Vec<String>, Exit> {
    if let Some(id) = &arguments.survey {
        return Ok(vec![id.clone()]);
    }
    let all = project.survey_ids()?;
    let root = project.root().join("surveys");
    let folder = |id: &String| root.join(id);
    let around = |id: &&String| {
        arguments
            .files
            .iter()
            .all(|file| file.starts_with(folder(id)))
    };
    match (all.iter().find(around), all.as_slice()) {
        (Some(id), _) => Ok(vec![id.clone()]),
        (None, [] | [_]) => Ok(all),
        (None, several) => {
            let surveys: OneOf = several.iter().cloned().collect();
            let problem = Problem::WhichSurvey { surveys }.into();
            Err(Exit::report(&problem, Outcome::Usage, terminal))
        }
    }
}

/// Reads all files; those with the same columns are of one source.
fn read(
    files: &[PathBuf],
    proposer: &Proposer<'_>,
    survey: &Survey,
    terminal: &Terminal,
) -> Result<Vec<Source>, Exit> {
    let mut read: Vec<(Vec<PathBuf>, Sample)> = Vec::new();
    for path in files {
        let sample = sample(path, proposer, terminal)?;
        match read.iter_mut().find(|(_, other)| other.is_like(&sample)) {
            Some((files, other)) => {
                files.push(path.clone());
                other.merge(sample);
            }
            None => read.push((vec![path.clone()], sample)),
        }
    }
    let fields = Fields::of(survey);
    let sources = read.into_iter().map(|(files, sample)| Source {
        proposal: proposer.propose(sample.clone(), &[], false),
        is_own: fields.have_answer(&sample.names()),
        files,
        sample,
    });
    Ok(sources.collect())
}

/// What stands in a file.
fn sample(path: &Path, proposer: &Proposer<'_>, terminal: &Terminal) -> Result<Sample, Exit> {
    readable(
        proposer.sample(&shown(path), project::open(path)?),
        path,
        terminal,
    )
}

/// What stands in a file, or why nothing is known of it.
fn readable(
    sample: io::Result<Result<Sample, NoTable>>,
    path: &Path,
    terminal: &Terminal,
) -> Result<Sample, Exit> {
    let sample = sample.with_context(|| Attempt::read(path))?;
    sample.map_err(|none| {
        let problem = match none {
            NoTable::Foreign(foreign) => Problem::ForeignFile {
                kind: foreign.word(),
            },
            NoTable::NoColumns => Problem::NoTable,
            NoTable::Counts => Problem::NothingToMap { found: "counts" },
        };
        refuse(problem, path, terminal)
    })
}

/// Says what is wrong with a file.
fn refuse(problem: Problem, path: &Path, terminal: &Terminal) -> Exit {
    let place = SourceSpan::new(shown(path).into(), "".into(), 0..0);
    Exit::report(&problem.at(place), Outcome::Invalid, terminal)
}

impl Entries {
    /// Says what was proposed, or where it was written.
    fn say(&self, mapping: &Path, is_written: bool, terminal: &Terminal) {
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

/// The sources that no entry reads yet, and that need one.
fn unread(
    sources: Vec<Source>,
    known: &[Outline],
    mapping: &Path,
    terminal: &Terminal,
) -> Vec<Source> {
    let is_unread = |source: &Source| {
        let file = shown(&source.files[0]);
        let reads = known
            .iter()
            .find(|outline| outline.reads(&source.proposal.read));
        if let Some(outline) = reads {
            let (mapping, line) = (shown(mapping), outline.line as u64);
            let object = json!({ "file": file, "mapped": { "file": mapping, "line": line } });
            let notice = Notice::MappedBefore {
                file,
                mapping,
                line,
            };
            terminal.aside(notice, &object);
            return false;
        }
        if source.is_own && source.proposal.has_codes {
            let object = json!({ "file": file, "mapped": null });
            terminal.aside(Notice::NeedsNoMapping { file }, &object);
            return false;
        }
        true
    };
    sources.into_iter().filter(is_unread).collect()
}

/// An entry for each source. Where two entries know a file, they say which files they are for.
fn propose(
    sources: &[Source],
    proposer: &Proposer<'_>,
    known: &[Outline],
    terminal: &Terminal,
) -> Result<Entries, Exit> {
    let mut entries = Entries::default();
    for (index, source) in sources.iter().enumerate() {
        let answers = &source.proposal.answers;
        if answers.is_empty() {
            let problem = Problem::NothingToMap { found: "other" };
            return Err(refuse(problem, &source.files[0], terminal));
        }
        let shares = |(other, source): (usize, &Source)| {
            other != index
                && source
                    .proposal
                    .answers
                    .iter()
                    .any(|name| answers.contains(name))
        };
        let is_named = source.is_own
            || known.iter().any(|outline| outline.knows_answer(answers))
            || sources.iter().enumerate().any(shares);
        let names: Vec<String> = source
            .files
            .iter()
            .filter_map(|file| name_of(file))
            .collect();
        let proposal = proposer.propose(source.sample.clone(), &names, is_named);
        if !entries.text.is_empty() {
            entries.text.push('\n');
        }
        let words = terminal.words();
        entries
            .text
            .push_str(&proposal.text(|message| words.say(message.clone())));
        entries.open += proposal.open;
        entries.files.extend(source.files.clone());
    }
    Ok(entries)
}

fn name_of(path: &Path) -> Option<String> {
    path.file_name().and_then(OsStr::to_str).map(str::to_owned)
}

/// Adds entries to a mapping, behind all that its owner wrote.
fn write(
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
