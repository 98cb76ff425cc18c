//! Transcripts of the terminal: in `tests/cli/*.md`, what follows a `$ kanopress …` is what it says.
//!
//! The commands of a file run one after another in a folder of their own, which begins as a copy of
//! `<name>.in` if there is one. `? 1` is an exit code other than 0; `$ cat FILE` shows a file, and
//! `$ cp FROM TO` puts one in place of another. `< FILE` at the end of a command is what it is given
//! to read.
//! `BLESS=1 cargo test --test cli` writes what is said now; read the difference before you commit it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fs;
use std::path::Path;
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
fn say(command: &str, folder: &Path) -> String {
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
        Some("cp") => {
            let mut file = || folder.join(words.next().expect("two files"));
            fs::copy(file(), file()).expect("a file that can be copied");
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
fn replay(transcript: &str, folder: &Path) -> String {
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
            now.push_str(&say(command, folder));
            in_output = true;
        }
    }
    now
}

#[test]
fn the_terminal_says_what_the_transcripts_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let mut transcripts = 0;
    for entry in fs::read_dir(&folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        transcripts += 1;
        let site = tempfile::tempdir().expect("a folder");
        copy(&path.with_extension("in"), site.path());
        let before = fs::read_to_string(&path).expect("readable");
        let now = replay(&before, site.path());
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &now).expect("writable");
        } else {
            assert_eq!(now, before, "{}", path.display());
        }
    }
    assert!(transcripts > 3, "{transcripts} transcripts");
}
