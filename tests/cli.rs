//! Transcripts of the terminal: in `tests/cli/*.md`, what follows a `$ kanopress …` is what it says.
//!
//! The commands of a file run one after another in a folder of their own, which begins as a copy of
//! `<name>.in` if there is one. `? 1` is an exit code other than 0; `$ cat FILE` shows a file,
//! `$ grep WORD FILE` the lines of it that have a word in them, and `$ cp FROM TO` puts one in place
//! of another. `< FILE` at the end of a command is what it is given to read.
//!
//! `<name>.zh-CN.md` has the same commands, and what they say to someone whose system is in Chinese.
//! `BLESS=1 cargo test --test cli` writes what is said now; read the difference before you commit it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use walkdir::WalkDir;

fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let path = entry.path().strip_prefix(from).expect("below it");
        if entry.file_type().is_dir() {
            fs::create_dir_all(to.join(path)).expect("writable");
        } else {
            fs::copy(entry.path(), to.join(path)).expect("writable");
        }
    }
}

/// What a command says, with its exit code before it unless that is 0.
fn say(command: &str, folder: &Path, locale: &str) -> String {
    let (command, input) = match command.split_once(" < ") {
        Some((command, file)) => (command, Some(folder.join(file))),
        None => (command, None),
    };
    let mut words = command.split_whitespace();
    match words.next() {
        Some("cat") => {
            let file = folder.join(words.next().expect("a file"));
            fs::read_to_string(&file).unwrap_or_else(|error| format!("{error}\n"))
        }
        Some("grep") => {
            let word = words.next().expect("a word");
            let file = folder.join(words.next().expect("a file"));
            let text = fs::read_to_string(file).expect("readable");
            let lines = text.split_inclusive('\n');
            lines.filter(|line| line.contains(word)).collect()
        }
        Some("cp") => {
            let mut file = || folder.join(words.next().expect("two files"));
            let (from, to) = (file(), file());
            fs::create_dir_all(to.parent().expect("a folder")).expect("writable");
            fs::copy(from, to).expect("a file that can be copied");
            String::new()
        }
        Some("kanopress") => {
            let input = input.map_or_else(Stdio::null, |file| {
                fs::File::open(file).expect("a file to read").into()
            });
            let output = Command::new(env!("CARGO_BIN_EXE_kanopress"))
                .args(words)
                .stdin(input)
                .current_dir(folder)
                .env("NO_COLOR", "1")
                .env("LC_ALL", locale)
                .output()
                .expect("the program runs");
            let code = match output.status.code() {
                Some(0) => String::new(),
                code => format!("? {}\n", code.expect("no signal")),
            };
            let said = [output.stderr, output.stdout].concat();
            code + &String::from_utf8(said).expect("UTF-8")
        }
        _ => format!("unknown command `{command}`\n"),
    }
}

/// The transcript with what is said now.
fn replay(transcript: &str, folder: &Path, locale: &str) -> String {
    let mut now = String::new();
    let mut in_output = false;
    for line in transcript.lines() {
        let command = line.strip_prefix("$ ");
        in_output &= command.is_none() && !line.starts_with("```");
        if !in_output {
            now.push_str(line);
            now.push('\n');
        }
        if let Some(command) = command {
            now.push_str(&say(command, folder, locale));
            in_output = true;
        }
    }
    now
}

/// The end of the names of transcripts in Chinese.
const CHINESE: &str = ".zh-CN.md";

fn transcripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let entries = fs::read_dir(&folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("readable").path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect()
}

fn commands(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("readable");
    let lines = text.lines().filter(|line| line.starts_with("$ "));
    lines.map(str::to_owned).collect()
}

#[test]
fn every_transcript_is_there_in_both_languages() {
    let all = transcripts();
    let name = |path: &Path| path.to_str().expect("a name").to_owned();
    let english = all.iter().filter(|path| !name(path).ends_with(CHINESE));
    for path in english {
        let chinese = PathBuf::from(name(path).replace(".md", CHINESE));
        assert_eq!(commands(path), commands(&chinese), "{}", path.display());
    }
}

#[test]
fn the_terminal_says_what_the_transcripts_say() {
    let all = transcripts();
    assert!(all.len() > 7, "{all:?}");
    for path in all {
        let name = path.to_str().expect("a name");
        let (stem, locale) = match name.strip_suffix(CHINESE) {
            Some(stem) => (stem, "zh_CN.UTF-8"),
            None => (name.trim_end_matches(".md"), "en_US.UTF-8"),
        };
        let site = tempfile::tempdir().expect("a folder");
        copy(Path::new(&format!("{stem}.in")), site.path());
        let before = fs::read_to_string(&path).expect("readable");
        let now = replay(&before, site.path(), locale);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &now).expect("writable");
        } else {
            assert_eq!(now, before, "{}", path.display());
        }
    }
}

#[test]
fn of_very_many_problems_the_first_are_shown() {
    let site = tempfile::tempdir().expect("a folder");
    let keys: Vec<String> = (0..150).map(|number| format!("key{number}: 1\n")).collect();
    let keys = keys.concat();
    let folder = site.path().join("surveys/a");
    fs::create_dir_all(&folder).expect("writable");
    fs::write(folder.join("survey.yaml"), format!("title: T\n{keys}")).expect("writable");
    let said = say("kanopress check", site.path(), "en_US.UTF-8");
    assert_eq!(said.matches("error[").count(), 100, "{said}");
    let last = "and 50 more problems; correct these first, and run the command again\n";
    assert!(said.ends_with(last), "{said}");
    let said = say("kanopress check --format json", site.path(), "en_US.UTF-8");
    assert_eq!(said.matches("\"code\"").count(), 150, "{said}");
}

/// Names of files need not be text everywhere.
#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_told() {
    use std::os::unix::ffi::OsStrExt;
    let site = tempfile::tempdir().expect("a folder");
    let odd = std::ffi::OsStr::from_bytes(b"caf\xe9.css");
    fs::create_dir_all(site.path().join("static")).expect("writable");
    fs::write(site.path().join("static").join(odd), "").expect("writable");
    let said = say("kanopress check", site.path(), "en_US.UTF-8");
    assert!(said.contains("warning[skipped]: `static/caf"), "{said}");
    let folder = site.path().join(odd);
    let output = Command::new(env!("CARGO_BIN_EXE_kanopress"))
        .arg("init")
        .arg(&folder)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{output:?}");
}
