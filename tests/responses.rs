//! Files of responses, good and bad: what is said of each, what counts, and what is set aside.
//!
//! A case is a file in a folder of `tests/responses/files/`, or a folder of files that are read
//! together; those that are too large to be kept are made here (`responses/large.rs`). They answer
//! `tests/responses/survey.yaml`, or the `survey.yaml` beside them; a `mapping.yaml` beside them says
//! how files of other tools are read. What comes of a case is in
//! `tests/responses/expected/`: the exit code and what the terminal says, the ledger, how often each
//! pair of answers was counted, and the records that do not count.
//!
//! The workbooks were written by openpyxl, `XlsxWriter`, odfpy and pandas; then parts of some were changed:
//! `binary`, `damaged`, `document-type`, `macros`, `phonetic-text` and `torn`.
//!
//! `BLESS=1 cargo test --test responses` writes what is said now; read the difference before you
//! commit it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

#[path = "responses/large.rs"]
mod large;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use tempfile::TempDir;

/// The names of the files with the survey of a subject, and with its mapping.
const SURVEY: &str = "survey.yaml";
const MAPPING: &str = "mapping.yaml";

/// So many records that do not count are shown, with so many characters.
const SHOWN: usize = 12;
const LONGEST: usize = 60;

/// Files that are read together.
struct Case {
    /// Its subject and its name, such as `rows/short.csv`.
    name: String,
    /// The names of the files, each with its bytes.
    files: Vec<(String, Vec<u8>)>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/responses")
}

/// What is in a folder, by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    let name = path.file_name().and_then(|name| name.to_str());
    name.expect("a name").to_owned()
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = large::files()
        .into_iter()
        .map(|(name, bytes)| {
            let (_, file) = name.split_once('/').expect("a subject");
            let files = vec![(file.to_owned(), bytes)];
            let name = name.to_owned();
            Case { name, files }
        })
        .collect();
    for subject in entries(&root().join("files")) {
        let paths = entries(&subject);
        let is_case = |path: &&PathBuf| ![SURVEY, MAPPING].contains(&name(path).as_str());
        let paths = paths.iter().filter(is_case);
        cases.extend(paths.map(|path| {
            let files = if path.is_dir() {
                entries(path)
            } else {
                vec![path.clone()]
            };
            let read = |path: &PathBuf| (name(path), fs::read(path).expect("readable"));
            Case {
                name: format!("{}/{}", name(&subject), name(path)),
                files: files.iter().map(read).collect(),
            }
        }));
    }
    cases
}

/// A site with the survey of a case, and with its files.
fn site(case: &Case) -> TempDir {
    let site = tempfile::tempdir().expect("a folder");
    let (subject, _) = case.name.split_once('/').expect("a subject");
    let own = root().join("files").join(subject).join(SURVEY);
    let survey = if own.exists() {
        own
    } else {
        root().join(SURVEY)
    };
    fs::create_dir_all(site.path().join("surveys/s")).expect("writable");
    fs::copy(survey, site.path().join("surveys/s.yaml")).expect("writable");
    let mapping = root().join("files").join(subject).join(MAPPING);
    if mapping.exists() {
        fs::copy(mapping, site.path().join("surveys/s/mapping.yaml")).expect("writable");
    }
    for (name, bytes) in &case.files {
        fs::write(site.path().join(name), bytes).expect("writable");
    }
    site
}

/// The exit code of a report on a case, and what is said on both outputs.
fn report(case: &Case, site: &Path, format: &str) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_kanopress"))
        .args(["report", "s", "--format", format, "--responses"])
        .args(case.files.iter().map(|(name, _)| name))
        .current_dir(site)
        .stdin(Stdio::null())
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .output()
        .expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let code = output.status.code().expect("no signal");
    (code, text(output.stderr), text(output.stdout))
}

/// All that comes of a case.
fn outcome(case: &Case) -> String {
    let site = site(case);
    let (code, errors, said) = report(case, site.path(), "text");
    let mut outcome = format!("exit code {code}\n\n{errors}{said}");
    let results = fs::read(site.path().join("reports/s/results.json")).ok();
    let results: Option<Value> = results.map(|bytes| serde_json::from_slice(&bytes).expect("JSON"));
    // Where nothing counts there is no report, and the ledger is only on the terminal.
    let ledger = results.as_ref().map(|results| results["ledger"].clone());
    let ledger = ledger.or_else(|| told_ledger(&report(case, site.path(), "json").2));
    if let Some(ledger) = ledger {
        outcome += "\nLedger\n";
        write_ledger(&mut outcome, &ledger);
    }
    if let Some(results) = results {
        outcome += "\nCounts\n";
        write_counts(&mut outcome, site.path(), &results);
    }
    let kept = fs::read_to_string(site.path().join("surveys/s/set-aside/records.jsonl"));
    if let Ok(kept) = kept {
        outcome += "\nNot accepted\n";
        write_kept(&mut outcome, &kept);
    }
    outcome
}

/// The ledger in the last object that is said.
fn told_ledger(said: &str) -> Option<Value> {
    let last: Value = serde_json::from_str(said.lines().last()?).ok()?;
    last.get("ledger").cloned()
}

fn write_ledger(outcome: &mut String, ledger: &Value) {
    let part = |key: &str| ledger[key].as_object().expect("an object");
    let files = ledger["files"].as_array().expect("a list");
    for file in files {
        let file = file.as_object().expect("an object");
        let name = file["name"].as_str().expect("a name");
        let _ = writeln!(outcome, "  {name}: {}", counters(file));
        for (key, value) in file {
            let is_empty = value.as_array().is_some_and(Vec::is_empty);
            if !value.is_number() && !is_empty && key != "name" {
                let _ = writeln!(outcome, "    {key}: {value}");
            }
        }
    }
    if files.len() > 1 {
        let _ = writeln!(outcome, "  total: {}", counters(part("total")));
    }
    if !part("reasons").is_empty() {
        let _ = writeln!(outcome, "  reasons: {}", counters(part("reasons")));
    }
}

/// The numbers of an object that are not 0; that a file is one file goes without saying.
fn counters(object: &Map<String, Value>) -> String {
    let counters = object.iter().filter_map(|(key, value)| {
        let count = value.as_u64().filter(|count| *count > 0)?;
        let is_told = key != "files" || count > 1;
        is_told.then(|| format!("{count} {}", key.replace('_', " ")))
    });
    let counters: Vec<String> = counters.collect();
    counters.join(", ")
}

/// How often each pair of answers was counted, by feature and group.
fn write_counts(outcome: &mut String, site: &Path, results: &Value) {
    if results["simulated"] == true {
        *outcome += "  simulated\n";
    }
    let cells = fs::read_to_string(site.join("reports/s/cells.csv")).expect("cells");
    for row in cells.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let cells: [&str; 5] = cells.try_into().expect("five cells");
        let [feature, group, functional, dysfunctional, count] = cells;
        if count != "0" {
            let name = [feature, group].join(" ");
            let name = name.trim_end();
            let _ = writeln!(outcome, "  {name}: {count} {functional}/{dysfunctional}");
        }
    }
    for feature in results["features"].as_array().expect("a list") {
        let id = feature["id"].as_str().expect("an id");
        if feature["half"] != 0 {
            let _ = writeln!(outcome, "  {id}: {} half", feature["half"]);
        }
        for part in ["importance", "satisfaction"] {
            let mean = &feature[part];
            if !mean["n"].is_null() {
                let _ = writeln!(outcome, "  {id} {part}: {} of {}", mean["mean"], mean["n"]);
            }
        }
        for earlier in feature["earlier"].as_array().expect("a list") {
            let _ = writeln!(
                outcome,
                "  {id} of another version: {}",
                earlier["results"]["n"]
            );
        }
    }
}

/// The records that do not count, each with the beginning of its bytes.
fn write_kept(outcome: &mut String, kept: &str) {
    let lines = kept
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    let mut records: Vec<(Value, Vec<u8>)> = Vec::new();
    for line in lines {
        let bytes = raw(&line);
        match records.last_mut() {
            Some((_, before)) if line.get("code").is_none() => before.extend(bytes),
            _ => records.push((line, bytes)),
        }
    }
    for (record, bytes) in records.iter().take(SHOWN) {
        let part = |key: &str| record[key].as_str().expect("a text");
        let (file, line, column) = (part("file"), &record["line"], &record["column"]);
        let _ = writeln!(
            outcome,
            "  {} [{}] {file}:{line}:{column} {} bytes: {}",
            part("fate"),
            part("code"),
            bytes.len(),
            shortened(bytes)
        );
    }
    if records.len() > SHOWN {
        let _ = writeln!(outcome, "  and {} more", records.len() - SHOWN);
    }
}

/// The bytes of a record, which are text or base64.
fn raw(record: &Value) -> Vec<u8> {
    if let Some(text) = record["raw"].as_str() {
        return text.as_bytes().to_owned();
    }
    let text = record["raw_base64"].as_str().expect("bytes");
    STANDARD.decode(text).expect("base64")
}

fn shortened(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4 * LONGEST)]);
    let mut shown: String = text.chars().take(LONGEST).collect();
    if shown.len() < bytes.len() && shown.chars().count() == LONGEST {
        shown.push('…');
    }
    shown.escape_debug().to_string()
}

/// Does something with each of some things, on all cores; what came of them, in any order.
fn on_all_cores<T: Send, R: Send>(things: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let things = Mutex::new(things.into_iter());
    let next = || things.lock().expect("no thread failed").next();
    let worker = || std::iter::from_fn(next).map(&work).collect::<Vec<R>>();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(worker)).collect();
        let done = threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"));
        done.flatten().collect()
    })
}

/// The file with what is to come of a case.
fn expected(case: &str) -> PathBuf {
    root().join("expected").join(format!("{case}.txt"))
}

/// Writes what came of a case; false if that is what was expected.
fn differs(case: &str, now: &str) -> bool {
    let path = expected(case);
    let before = fs::read_to_string(&path).unwrap_or_default();
    if now != before && std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(&path, now).expect("writable");
    }
    now != before
}

#[test]
fn each_file_is_read_as_expected() {
    let cases = cases();
    assert!(cases.len() >= 70, "{} cases", cases.len());
    let mut outcomes = on_all_cores(cases, |case| (outcome(&case), case.name));
    outcomes.sort_by(|(_, first), (_, second)| first.cmp(second));
    let differing = outcomes.iter().filter(|(now, case)| differs(case, now));
    let differing: Vec<String> = differing
        .map(|(now, case)| format!("{case}:\n{now}"))
        .collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn nothing_is_expected_of_files_that_are_gone() {
    let cases: BTreeSet<PathBuf> = cases().iter().map(|case| expected(&case.name)).collect();
    for subject in entries(&root().join("expected")) {
        for path in entries(&subject) {
            assert!(cases.contains(&path), "{}", path.display());
        }
    }
}
