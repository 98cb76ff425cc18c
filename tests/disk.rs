//! Accidents on the disk: what is left of a site after each of them.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use walkdir::WalkDir;

const SURVEY: &str =
    "title: Tea\ncontact: tea@example.com\nfeatures:\n  - id: milk\n    name: Milk\n";

/// A site with one survey.
fn site() -> TempDir {
    let site = tempfile::tempdir().expect("a folder");
    write(&site.path().join("surveys/tea/survey.yaml"), SURVEY);
    site
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
    fs::write(path, text).expect("writable");
}

fn command(site: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kanopress"));
    command
        .args(arguments)
        .current_dir(site)
        .env("LC_ALL", "C")
        .stdin(Stdio::null());
    command
}

fn run(site: &Path, arguments: &[&str]) -> Output {
    let output = command(site, arguments).output();
    output.expect("the program runs")
}

/// What was said about problems, after the exit code.
fn said(site: &Path, arguments: &[&str]) -> String {
    let output = run(site, arguments);
    let code = output.status.code().expect("an exit code");
    format!("{code} {}", String::from_utf8_lossy(&output.stderr))
}

/// All files below a folder with their bytes.
fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = WalkDir::new(root).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let read = |path: &Path| fs::read(path).expect("readable");
    files
        .map(|entry| (entry.path().to_owned(), read(entry.path())))
        .collect()
}

fn simulate(site: &Path) {
    let made = run(site, &["simulate", "tea"]);
    assert!(made.status.success(), "{made:?}");
}

#[test]
fn results_are_private_until_the_owner_says_otherwise() {
    let site = site();
    let path = |path: &str| site.path().join(path);
    simulate(site.path());
    assert!(run(site.path(), &["build"]).status.success());
    assert!(path("reports/tea/index.html").is_file());
    assert!(path("reports/assets").is_dir());
    let mentions = |word: &str| {
        let mut files = tree(&path("dist")).into_values();
        files.any(|bytes| String::from_utf8_lossy(&bytes).contains(word))
    };
    assert!(!path("dist/tea/results").exists());
    assert!(!mentions("results/index.html") && !mentions("simulated-1.jsonl"));
    let report = fs::read_to_string(path("reports/tea/index.html")).expect("readable");
    assert!(report.contains("surveys/tea/responses/simulated-1.jsonl"));

    write(&path("kanopress.yaml"), "results: public\n");
    assert!(run(site.path(), &["build"]).status.success());
    assert!(path("dist/tea/results/index.html").is_file());
    assert!(!path("reports/tea").exists());
    assert!(mentions("tea/results/index.html") && !mentions("simulated-1.jsonl"));

    write(&path("kanopress.yaml"), "results: private\n");
    assert!(run(site.path(), &["report"]).status.success());
    assert!(!path("dist/tea/results").exists());
    assert!(path("dist/tea/index.html").is_file());
    assert!(path("reports/tea/index.html").is_file());
}

#[test]
fn a_table_without_rows_has_no_responses() {
    let site = site();
    assert!(run(site.path(), &["build"]).status.success());
    let path = |path: &str| site.path().join(path);
    write(
        &path("surveys/tea/survey.yaml"),
        &SURVEY.replace("name: Milk", "name: Lemon"),
    );
    let table = path("surveys/tea/responses/export.csv");
    write(&table, "milk__functional,milk__dysfunctional\n\n");
    assert!(!said(site.path(), &["check"]).contains("warning["));
    write(
        &table,
        "milk__functional,milk__dysfunctional\nlike,dislike\n",
    );
    assert!(said(site.path(), &["check"]).contains("warning["));
}

#[test]
fn an_absolute_path_is_in_no_report() {
    let site = site();
    simulate(site.path());
    let elsewhere = tempfile::tempdir().expect("a folder");
    let file = elsewhere.path().join("answers.jsonl");
    let made = site.path().join("surveys/tea/responses/simulated-1.jsonl");
    fs::rename(made, &file).expect("writable");
    let file = file.to_str().expect("a name");
    assert!(
        run(site.path(), &["report", "--responses", file])
            .status
            .success()
    );
    let folder = elsewhere.path().to_str().expect("a name");
    let report = tree(&site.path().join("reports"));
    assert!(!report.is_empty());
    for (path, bytes) in report {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(folder), "{}", path.display());
    }
}

#[test]
fn nothing_is_written_or_removed_through_a_link() {
    let site = site();
    let outside = tempfile::tempdir().expect("a folder");
    write(&outside.path().join("index.html"), "mine");
    let before = tree(outside.path());
    for link in ["dist", "surveys/tea/versions"] {
        let link = site.path().join(link);
        fs::create_dir_all(link.parent().expect("a folder")).expect("writable");
        symlink(outside.path(), &link).expect("a link");
        let said = said(site.path(), &["build"]);
        assert!(
            said.starts_with("4 ") && said.contains("error[link-in-the-way]"),
            "{said}"
        );
        assert_eq!(tree(outside.path()), before);
        fs::remove_file(&link).expect("the link");
        let _ = fs::remove_dir_all(site.path().join("dist"));
    }
    // What an earlier build made is removed, and not where a link leads that was put there since.
    assert!(run(site.path(), &["build"]).status.success());
    let pages = site.path().join("dist/tea");
    fs::remove_dir_all(&pages).expect("writable");
    symlink(outside.path(), &pages).expect("a link");
    let refused = said(site.path(), &["build"]);
    assert!(refused.contains("error[link-in-the-way]"), "{refused}");
    assert_eq!(tree(outside.path()), before);
    fs::rename(
        site.path().join("surveys/tea"),
        site.path().join("surveys/coffee"),
    )
    .expect("writable");
    let said = said(site.path(), &["build"]);
    assert!(said.contains("error[link-in-the-way]"), "{said}");
    assert_eq!(tree(outside.path()), before);
}

/// A site's own template may be wrong for its last survey alone, and show it only when it is rendered.
#[test]
fn a_mistake_of_one_page_leaves_all_as_they_were() {
    let site = site();
    write(&site.path().join("surveys/zoo/survey.yaml"), SURVEY);
    simulate(site.path());
    assert!(run(site.path(), &["build"]).status.success());
    let written = || {
        (
            tree(&site.path().join("dist")),
            tree(&site.path().join("reports")),
        )
    };
    let before = written();
    write(
        &site.path().join("surveys/tea/survey.yaml"),
        &SURVEY.replace("Milk", "Sugar"),
    );
    for (template, mistake) in [
        (
            "thanks.html",
            "{% if survey == \"zoo\" %}{{ 1 | nothing }}{% endif %}",
        ),
        (
            "thanks.html",
            "{% if survey == \"zoo\" %}{{ nothing }}{% endif %}",
        ),
        ("report/glance.html", "{{ nothing }}"),
    ] {
        let path = site.path().join("templates").join(template);
        write(&path, mistake);
        let said = said(site.path(), &["build"]);
        assert!(
            said.starts_with('1') && said.contains("error[template]"),
            "{said}"
        );
        assert!(written() == before, "something was written: {mistake}");
        fs::remove_file(path).expect("writable");
    }
    assert!(run(site.path(), &["build"]).status.success());
    assert!(written() != before, "nothing was written");
}

#[test]
fn two_sites_have_two_output_folders() {
    let (tea, coffee) = (site(), site());
    let out = tea.path().join("public");
    let out = out.to_str().expect("a name");
    assert!(run(tea.path(), &["build", "--out", out]).status.success());
    let before = tree(Path::new(out));
    let said = said(coffee.path(), &["build", "--out", out]);
    assert!(said.starts_with("4 error[other-site]"), "{said}");
    assert_eq!(tree(Path::new(out)), before);
    // The same site in another place, with its pages.
    let moved = tempfile::tempdir().expect("a folder");
    let moved = moved.path().join("moved");
    fs::rename(tea.path(), &moved).expect("writable");
    assert!(run(&moved, &["build", "--out", "public"]).status.success());
}

#[test]
fn the_folder_of_others_is_not_taken_for_output() {
    let site = site();
    let out = site.path().join("mine");
    write(&out.join("thesis.txt"), "mine");
    let said = said(site.path(), &["build", "--out", "mine"]);
    assert!(
        said.contains("error[foreign-folder]") && said.contains("thesis.txt"),
        "{said}"
    );
    assert_eq!(tree(&out).len(), 1);
    fs::remove_file(out.join("thesis.txt")).expect("writable");
    write(&out.join(".git/HEAD"), "ref: refs/heads/pages");
    assert!(
        run(site.path(), &["build", "--out", "mine"])
            .status
            .success()
    );
    assert!(
        run(site.path(), &["build", "--out", "mine"])
            .status
            .success()
    );
    assert!(out.join(".git/HEAD").is_file());
}

#[test]
fn a_second_command_waits_and_says_who_writes() {
    let site = site();
    let path = site.path().join(".kanopress.lock");
    let mut held = File::create(&path).expect("writable");
    held.lock().expect("nobody else");
    held.write_all(b"build 4711").expect("writable");
    let start = Instant::now();
    let refused = said(site.path(), &["build"]);
    assert!(start.elapsed() >= Duration::from_secs(2));
    assert!(
        refused.starts_with("4 ") && refused.contains("error[locked]"),
        "{refused}"
    );
    assert!(
        refused.contains("`kanopress build` (process 4711)"),
        "{refused}"
    );
    assert!(run(site.path(), &["check"]).status.success());
    // A lock goes with its process; the file that stays is none.
    drop(held);
    assert!(run(site.path(), &["build"]).status.success());
    assert!(!path.exists());
}

#[test]
fn what_is_no_file_of_responses_stops_nothing() {
    use std::os::unix::ffi::OsStrExt;
    let site = site();
    simulate(site.path());
    let folder = site.path().join("surveys/tea/responses");
    let odd = std::ffi::OsStr::from_bytes(b"\xb4\xf0\xbe\xed.csv");
    fs::write(folder.join(odd), "").expect("writable");
    symlink("/etc/hostname", folder.join("link.csv")).expect("a link");
    symlink("nowhere", folder.join("broken.csv")).expect("a link");
    let fifo = Command::new("mkfifo")
        .arg(folder.join("pipe.jsonl"))
        .status();
    assert!(fifo.expect("mkfifo").success());
    let said = said(site.path(), &["report"]);
    assert!(said.starts_with("0 "), "{said}");
    assert_eq!(said.matches("warning[skipped]").count(), 4, "{said}");
    assert!(site.path().join("reports/tea/index.html").is_file());
    fs::remove_dir_all(&folder).expect("writable");
    write(&folder, "a file");
    let said = self::said(site.path(), &["build"]);
    assert!(
        said.starts_with("0 ") && said.contains("should be a folder"),
        "{said}"
    );
}

#[test]
fn only_simulated_responses_are_replaced() {
    let site = site();
    let file = "surveys/tea/responses/simulated-1.jsonl";
    simulate(site.path());
    simulate(site.path());
    let path = site.path().join(file);
    let mut text = fs::read_to_string(&path).expect("readable");
    text.push_str("{\"answers\":{\"milk\":{\"functional\":\"like\"}}}\n");
    write(&path, &text);
    let said = said(site.path(), &["simulate", "tea"]);
    assert!(
        said.starts_with("2 ") && said.contains("error[not-simulated]"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&path).expect("readable"), text);
}

/// The paths and bytes of all files below a folder, by their paths below it.
fn below(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = tree(root).into_iter();
    files
        .map(|(path, bytes)| (path.strip_prefix(root).expect("below").to_owned(), bytes))
        .collect()
}

/// Thirty surveys about something.
fn write_surveys(site: &Path, about: &str) {
    for number in 0..30 {
        let path = site.join(format!("surveys/s{number}/survey.yaml"));
        write(&path, &SURVEY.replace("Tea", &format!("{about} {number}")));
    }
}

/// What a build makes of a site, in a copy of it.
fn built_elsewhere(site: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let copy = tempfile::tempdir().expect("a folder");
    let copied = Command::new("cp")
        .arg("-a")
        .arg(site)
        .arg(copy.path())
        .status();
    assert!(copied.expect("cp").success());
    let copy = copy.path().join(site.file_name().expect("a name"));
    assert!(run(&copy, &["build"]).status.success());
    below(&copy.join("dist"))
}

/// A build that is killed at any time leaves each file as it was or as it will be, and the next one
/// leaves nothing else.
#[test]
fn a_build_that_is_killed_leaves_no_half_file() {
    const TIMES: u32 = 40;
    let site = site();
    let dist = site.path().join("dist");
    write_surveys(site.path(), "Green tea");
    simulate(site.path());
    let start = Instant::now();
    assert!(run(site.path(), &["build"]).status.success());
    let whole = start.elapsed();
    let old = below(&dist);
    write_surveys(site.path(), "Black tea");
    let new = built_elsewhere(site.path());
    for time in 1..=TIMES {
        let mut command = command(site.path(), &["build"]);
        let command = command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program runs");
        sleep(whole * time / TIMES);
        let _ = child.kill();
        child.wait().expect("it ends");
        for (path, bytes) in below(&dist) {
            let name = path.file_name().expect("a name");
            let is_ours = name.to_string_lossy().starts_with(".kanopress");
            let is_known = [&old, &new]
                .iter()
                .any(|tree| tree.get(&path) == Some(&bytes));
            assert!(is_ours || is_known, "{} after {time}", path.display());
        }
    }
    assert!(run(site.path(), &["build"]).status.success());
    assert_eq!(below(&dist), new);
    let left = below(site.path()).into_keys();
    let mut left = left.filter(|path| path.to_string_lossy().contains(".part"));
    assert_eq!(left.next(), None);
}
