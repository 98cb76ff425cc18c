//! Nothing of what other people wrote is obeyed by the terminal, by JSON or by annotations: control
//! characters, line ends, marks of direction and characters of no width are shown by their codes.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Colours of a terminal, a carriage return, the control characters CSI and NEL of one byte in Latin-1,
/// marks of direction, characters of no width, and a line that looks like one of ours.
const EVIL: &str = "a\u{1b}[31mb\rc\u{9b}31md\u{85}e\u{202e}f\u{200b}g\u{2066}h\u{feff}i\u{2028}j\u{e0041}k\u{7f}l\u{8}m\nerror[fake]: n";

/// The same in a text of JSON or YAML.
const ESCAPED: &str = r"a\u001b[31mb\rc\u009b31md\u0085e\u202ef\u200bg\u2066h\ufeffi\u2028j\u007fl\u0008m\nerror[fake]: n";

const SURVEY: &str = "title: Tea\nfeatures:\n  - id: green\n    name: Green tea\n";

/// One attempt: files of a site, and a command with what is typed into it.
#[derive(Default)]
struct Attempt {
    files: Vec<(String, String)>,
    arguments: Vec<String>,
    typed: String,
}

impl Attempt {
    fn of(arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|word| (*word).to_owned()).collect();
        Self {
            arguments,
            ..Self::default()
        }
    }

    fn with(mut self, path: &str, text: &str) -> Self {
        self.files.push((path.to_owned(), text.to_owned()));
        self
    }

    fn typing(mut self, typed: &str) -> Self {
        typed.clone_into(&mut self.typed);
        self
    }

    /// What is said of it, on both outputs.
    fn said(&self, format: &str, colours: bool) -> String {
        let site = tempfile::tempdir().expect("a folder");
        let survey = [("surveys/tea.yaml".to_owned(), SURVEY.to_owned())];
        for (path, text) in survey.iter().chain(&self.files) {
            let path = site.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
            fs::write(path, text).expect("writable");
        }
        self.run(site.path(), format, colours)
    }

    fn run(&self, folder: &Path, format: &str, colours: bool) -> String {
        // Where no colours are wanted, the sequences that would make them are left out of everything.
        let colours = if colours {
            "CLICOLOR_FORCE"
        } else {
            "NO_COLOR"
        };
        let mut running = Command::new(env!("CARGO_BIN_EXE_kanopress"))
            .args(["--lang", "en", "--format", format])
            .args(&self.arguments)
            .current_dir(folder)
            .env_remove("NO_COLOR")
            .env(colours, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        // Most commands end without reading it.
        let _ = running
            .stdin
            .take()
            .expect("a pipe")
            .write_all(self.typed.as_bytes());
        let output = running.wait_with_output().expect("the program ends");
        assert!(
            output.status.code().is_some_and(|code| code <= 4),
            "{:?}",
            self.arguments
        );
        String::from_utf8([output.stderr, output.stdout].concat()).expect("UTF-8")
    }
}

/// The text without the colours that we give it.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (colour, rest) = part.split_once('m').expect("the end of a colour");
        let is_colour = colour.chars().all(|c| c.is_ascii_digit() || c == ';');
        assert!(is_colour, "{part:?}");
        text + rest
    })
}

/// Holds for every format that nothing is obeyed.
fn hold(attempt: &Attempt) {
    for (format, colours) in [
        ("text", true),
        ("text", false),
        ("json", false),
        ("annotations", false),
    ] {
        let said = attempt.said(format, colours);
        let what = format!("{:?} {format}", attempt.arguments);
        assert!(!said.contains("a\u{1b}[31m"), "{what}: {said:?}");
        let said = without_colours(&said);
        assert!(!said.contains("\nerror[fake]"), "{what}: {said:?}");
        let is_hidden = |c: char| {
            c != '\n' && c.is_control()
                || matches!(
                    c,
                    '\u{202e}' | '\u{200b}' | '\u{2066}' | '\u{feff}' | '\u{2028}' | '\u{e0041}'
                )
        };
        let place = said.find(is_hidden);
        let after = place.map(|place| said[place..].chars().take(30).collect::<String>());
        assert_eq!(after, None, "{what}: {said}");
    }
}

#[test]
fn arguments() {
    for words in [
        ["check", EVIL].as_slice(),
        &["report", EVIL],
        &["check", "--site", EVIL],
        &["build", "--out", EVIL],
        &["build", "--budget", EVIL],
        &["report", "tea", "--responses", EVIL],
        &["simulate", "tea", "--truth", EVIL],
        &["simulate", "tea", "--output", EVIL],
        &["simulate", "tea", "-n", EVIL],
        &["init", EVIL],
        &["init", "x", "--language", EVIL],
        &["new", EVIL],
        &["explain", EVIL],
        &["help", EVIL],
        &[EVIL],
    ] {
        hold(&Attempt::of(words));
    }
    for option in ["--", "--lang=", "--version="] {
        hold(&Attempt::of(&["check", &format!("{option}{EVIL}")]));
    }
}

#[test]
fn names_of_files() {
    for (folder, ending, text) in [
        ("surveys/", ".yaml", SURVEY),
        ("surveys/tea/responses/", ".jsonl", "{\"a\":1}\n"),
        ("surveys/tea/responses/", ".csv", "a,b\n1,2\n"),
        ("surveys/tea/responses/", ".doc", "a"),
        ("surveys/tea/versions/", ".json", "{}"),
        ("static/", ".css", "<<<<<<< HEAD\n=======\n>>>>>>> x\n"),
        ("templates/", ".html", "{{"),
        ("templates/wording/", ".ftl", "a = {"),
    ] {
        hold(&Attempt::of(&["build"]).with(&format!("{folder}{EVIL}{ending}"), text));
    }
    let truth = format!("{EVIL}.yaml");
    hold(&Attempt::of(&["simulate", "tea", "--truth", &truth]).with(&truth, "features: [1]"));
}

#[test]
fn texts() {
    let csv = format!("meta__id,green__functional,\"{EVIL}\"\n\"{EVIL}\",\"{EVIL}\",1\n");
    let json = format!(
        "{{\"id\":\"{ESCAPED}\",\"answers\":{{\"green\":{{\"functional\":\"{ESCAPED}\"}}}},\"{ESCAPED}\":1}}\n"
    );
    let truth = format!("features: {{\"{ESCAPED}\": {{a: 1}}}}");
    for (path, text) in [
        ("surveys/tea.yaml", format!("{SURVEY}\"{ESCAPED}\": 1\n")),
        ("surveys/tea.yaml", format!("{SURVEY}thanks: {EVIL}\n")),
        (
            "surveys/tea.yaml",
            format!("introduction: \"![x]({ESCAPED}.png)\"\n{SURVEY}"),
        ),
        (
            "kanopress.yaml",
            format!("theme: {{logo: \"{ESCAPED}\"}}\n"),
        ),
        ("templates/wording/en.ftl", format!("send = {{ {EVIL}\n")),
        ("templates/form.html", format!("{{{{ 1 | {EVIL} }}}}")),
        (
            "templates/form.html",
            format!("{{{{ throw(message='{EVIL}') }}}}"),
        ),
        ("surveys/tea/responses/a.csv", csv),
        ("surveys/tea/responses/a.jsonl", json.repeat(2)),
        ("surveys/tea/responses/b.jsonl", format!("{{\"{EVIL}\n")),
        (
            "surveys/tea/versions/1.json",
            format!("{{\"form\":\"{EVIL}\""),
        ),
        ("dist/.kanopress", EVIL.to_owned()),
    ] {
        hold(&Attempt::of(&["build"]).with(path, &text));
    }
    hold(&Attempt::of(&["simulate", "tea", "--truth", "truth.yaml"]).with("truth.yaml", &truth));
}

#[test]
fn answers_from_paper() {
    let named = SURVEY.replace("Green tea", "\"G\\u202e\\nerror[fake]: b\\u200b\"");
    let typed = format!("{EVIL}\n1\n{EVIL}\n15\n{EVIL}\n.\n");
    hold(&Attempt::of(&["enter", "tea"]).typing(&typed));
    hold(
        &Attempt::of(&["enter", "tea"])
            .typing("1\n15\n\n")
            .with("surveys/tea.yaml", &named),
    );
    let draft = format!("{{\"sheet\":\"{ESCAPED}\"}}");
    hold(&Attempt::of(&["enter", "tea"]).with("surveys/tea/entry/paper.draft.json", &draft));
}
