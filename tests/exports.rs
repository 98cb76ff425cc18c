//! The exports of other tools: what `map` proposes for each, and that they count as the same answers in
//! our own format.
//!
//! `tests/exports/files/` has the same answers of twenty-four people as each tool exports them, made after
//! documented shapes and public examples; `own.csv` has them in our own format. What `map` proposes for a
//! file is in `expected/`. Where it is open, `decisions/` has what the owner decides, one line for each
//! `?` in the order in which they stand there: a value, `=` where the guess is right, or `-` to delete the line. A
//! file that begins with `#` says why nobody can decide by the proposal alone.
//!
//! `BLESS=1 cargo test --test exports` writes what is proposed now; read the difference before you commit
//! it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports")
}

/// What is in a folder, by name.
fn entries(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
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

/// A site with the survey, and with some files among its responses.
fn site(files: &[PathBuf]) -> TempDir {
    let site = tempfile::tempdir().expect("a folder");
    let folder = site.path().join("surveys/cafe");
    fs::create_dir_all(folder.join("responses")).expect("writable");
    fs::copy(root().join("survey.yaml"), folder.join("survey.yaml")).expect("writable");
    for file in files {
        fs::copy(file, folder.join("responses").join(name(file))).expect("writable");
    }
    site
}

/// The exit code of a command, and both of its outputs.
fn run(site: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_kanopress"))
        .args(arguments)
        .current_dir(site)
        .stdin(Stdio::null())
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .output()
        .expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let code = output.status.code().expect("no signal");
    (code, text(output.stdout), text(output.stderr))
}

/// What `map` proposes for some files of a site.
fn proposal(site: &Path, files: &[PathBuf]) -> String {
    let files: Vec<String> = files
        .iter()
        .map(|file| format!("surveys/cafe/responses/{}", name(file)))
        .collect();
    let mut arguments = vec!["map"];
    arguments.extend(files.iter().map(String::as_str));
    let (code, proposal, errors) = run(site, &arguments);
    assert_eq!(code, 0, "{errors}");
    proposal
}

/// A proposal with what its owner decides, in the order of the lines with a `?`.
fn decided(proposal: &str, decisions: &str) -> String {
    let mut decisions = decisions.lines();
    let lines = proposal.lines().filter_map(|line| {
        let (content, remark) = line.split_once("  # ").unwrap_or((line, ""));
        let guess = content
            .strip_suffix('?')
            .filter(|content| content.contains(": "));
        if guess.is_none() && !content.ends_with("\"?\"") {
            return Some(format!("{line}\n"));
        }
        let content = match (decisions.next().expect("a decision on each line"), guess) {
            ("-", _) => return None,
            ("=", Some(guess)) => guess.to_owned(),
            (decision, _) => content.replace("\"?\"", decision),
        };
        Some(format!("{content}  # {remark}\n"))
    });
    let decided = lines.collect();
    assert_eq!(decisions.next(), None, "more decisions than questions");
    decided
}

/// How often each pair of answers was counted, and all ratings; the fates of the records.
fn results(site: &Path) -> (String, Vec<Value>, Value) {
    let folder = site.join("reports/cafe");
    let cells = fs::read_to_string(folder.join("cells.csv")).expect("cells");
    let results = fs::read(folder.join("results.json")).expect("results");
    let results: Value = serde_json::from_slice(&results).expect("JSON");
    let features = results["features"].as_array().expect("features");
    let ratings = features.iter();
    let ratings = ratings.map(|feature| {
        let rating = |name: &str| feature[name].clone();
        Value::from(vec![rating("importance"), rating("satisfaction")])
    });
    let ratings = ratings.collect();
    (cells, ratings, results["ledger"]["total"].clone())
}

fn decisions(file: &str) -> Option<String> {
    fs::read_to_string(root().join("decisions").join(file)).ok()
}

#[test]
fn every_export_counts_as_the_same_answers_in_our_own_format() {
    let own = site(&[root().join("own.csv")]);
    let (code, _, errors) = run(own.path(), &["report"]);
    assert_eq!(code, 0, "{errors}");
    let (cells, ratings, _) = results(own.path());
    let mut wrong = Vec::new();
    for file in entries("files") {
        let case = name(&file);
        let site = site(std::slice::from_ref(&file));
        let proposal = proposal(site.path(), &[file]);
        let expected = root().join("expected").join(format!("{case}.yaml"));
        let before = fs::read_to_string(&expected).unwrap_or_default();
        if before != proposal {
            if std::env::var_os("BLESS").is_some() {
                fs::write(&expected, &proposal).expect("writable");
            }
            wrong.push(format!("{case}: another proposal"));
        }
        let mapping = site.path().join("surveys/cafe/mapping.yaml");
        fs::write(&mapping, &proposal).expect("writable");
        let (code, said, errors) = run(site.path(), &["report"]);
        let text = match decisions(&case) {
            None => {
                if code == 1 {
                    wrong.push(format!("{case}: open, without decisions"));
                    continue;
                }
                proposal
            }
            Some(decisions) => {
                // Nothing is read before all is decided.
                assert_eq!(code, 1, "{case}: {said}");
                assert!(errors.contains("error[open-mapping]"), "{case}: {errors}");
                if decisions.starts_with('#') {
                    continue;
                }
                decided(&proposal, &decisions)
            }
        };
        fs::write(&mapping, &text).expect("writable");
        let (code, _, errors) = run(site.path(), &["report"]);
        if code != 0 && code != 3 {
            wrong.push(format!("{case}: {errors}"));
            continue;
        }
        let (own_cells, own_ratings, total) = results(site.path());
        if cells != own_cells {
            wrong.push(format!("{case}: other answers; {total}"));
        }
        let has_steps = case == "surveymonkey.csv";
        if ratings != own_ratings && !has_steps {
            wrong.push(format!("{case}: other ratings; {total}"));
        }
        if total["accepted"] != 24 {
            wrong.push(format!("{case}: {total}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Eight tools in one folder, each with a response of three people, one of them again, one with another
/// answer under the same id, and one that cannot be read. `mix-fates.csv` has what must come of each, and
/// `mix-own.csv` those that count in our own format.
#[test]
fn a_folder_of_eight_formats_counts_what_is_right_in_each() {
    let own = site(&[root().join("mix-own.csv")]);
    let (code, _, errors) = run(own.path(), &["report"]);
    assert_eq!(code, 0, "{errors}");
    let (cells, ratings, _) = results(own.path());
    let files = entries("mix");
    let site = site(&files);
    let proposal = proposal(site.path(), &files);
    let decisions = fs::read_to_string(root().join("mix-decisions")).expect("decisions");
    let mapping = decided(&proposal, &decisions);
    fs::write(site.path().join("surveys/cafe/mapping.yaml"), mapping).expect("writable");
    let (code, _, errors) = run(site.path(), &["report"]);
    assert_eq!(code, 3, "{errors}");
    let (own_cells, own_ratings, total) = results(site.path());
    let counts = [
        "read",
        "accepted",
        "duplicate",
        "conflict",
        "excluded",
        "set_aside",
    ];
    let counts = counts.map(|name| total[name].as_u64().expect("a count"));
    assert_eq!(counts, [50, 26, 7, 7, 2, 8], "{errors}");
    assert_eq!(cells, own_cells);
    assert_eq!(ratings, own_ratings);
}
