//! Files that are far too deep or far too large end with a message at their place, in every format
//! that is read. None of them overflows the stack, and none of them fills the memory.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const SURVEY: &str = "title: Tea\nfeatures:\n  - id: green\n    name: Green tea\n";

/// How deep the files are.
const DEPTH: usize = 6000;

/// A folder with a survey and some files over it.
fn site(files: &[(&str, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let survey = [("surveys/tea.yaml", SURVEY.to_owned())];
    for (path, text) in survey.iter().chain(files) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }
    folder
}

/// The exit code of a command and what it says.
fn say(arguments: &[&str], folder: &Path) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_kanopress"))
        .args(arguments)
        .args(["--lang", "en"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("NO_COLOR", "1")
        .output()
        .expect("the program runs");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    (output.status.code(), said)
}

/// Builds a site with a file, which must end with an exit code and with each of some words.
fn refused(path: &str, text: String, code: i32, words: &[&str]) {
    let start: String = text.chars().take(40).collect();
    let site = site(&[(path, text)]);
    let (exit, said) = say(&["build"], site.path());
    let shown: String = said.chars().take(1000).collect();
    assert_eq!(exit, Some(code), "{path} {start}: {shown}");
    for word in words {
        assert!(said.contains(word), "{path} {start}: no {word}: {shown}");
    }
}

fn nested(open: &str, middle: &str, close: &str) -> String {
    open.repeat(DEPTH) + middle + &close.repeat(DEPTH)
}

#[test]
fn deep_definitions_and_settings() {
    for deep in [
        format!("title: {}", "[".repeat(DEPTH)),
        format!("title: {}", nested("{a: ", "1", "}")),
        "- ".repeat(DEPTH),
        "? ".repeat(DEPTH),
    ] {
        for file in ["surveys/tea.yaml", "kanopress.yaml"] {
            refused(file, deep.clone(), 1, &["[too-deep]", "--> ", "= help"]);
        }
    }
}

#[test]
fn deep_wording() {
    for deep in [
        "{ F(".repeat(DEPTH),
        nested("{", "\"x\"", "}"),
        nested("{ -a(b: ", "1", ")}"),
        nested("{ $a ->\n *[b] ", "x", "\n }"),
    ] {
        let words = ["[too-deep]", "--> templates/wording/en.ftl:", "= help"];
        refused(
            "templates/wording/en.ftl",
            format!("send = {deep}\n"),
            1,
            &words,
        );
    }
}

#[test]
fn deep_templates() {
    for deep in [
        nested("{% if true %}", "x", "{% endif %}"),
        nested("{% for a in [1] %}", "x", "{% endfor %}"),
        nested("{% filter upper %}", "x", "{% endfilter %}"),
        nested("{% set a %}", "x", "{% endset %}"),
        format!("{{{{ {} }}}}", nested("(", "1", ")")),
        format!("{{{{ {} }}}}", nested("[", "1", "]")),
        format!("{{{{ {} }}}}", nested("t(key=", "1", ")")),
        format!("{{{{ {} }}}}", nested("1 | default(value=", "1", ")")),
        format!("{{{{ {}1 }}}}", "1 ~ ".repeat(DEPTH)),
        format!("{{{{ {}1 }}}}", "1 if 1 else ".repeat(DEPTH)),
    ] {
        let words = ["[template]", "--> templates/form.html:1:", "= help"];
        refused("templates/form.html", deep, 1, &words);
    }
    let calls_itself = "{% component a() %}{{ <a /> }}{% endcomponent a %}{{ <a /> }}";
    refused(
        "templates/form.html",
        calls_itself.to_owned(),
        1,
        &["[template]"],
    );
    let branches = "{% elif true %}".repeat(DEPTH);
    let branches = format!("{{% if true %}}{branches}{{% endif %}}");
    let words = ["[too-many-branches]", "--> templates/form.html:1:"];
    refused("templates/form.html", branches, 1, &words);
}

/// A chain of templates, each of which needs the next one.
fn chain(length: usize, tag: &str) -> tempfile::TempDir {
    let mut files = vec![(
        "templates/form.html".to_owned(),
        format!("{{% {tag} 'c1.html' %}}"),
    )];
    for part in 1..length {
        let text = format!("{{% {tag} 'c{}.html' %}}", part + 1);
        files.push((format!("templates/c{part}.html"), text));
    }
    let last = files.last_mut().expect("the form");
    last.1 = String::from("<p>the end</p>");
    let files: Vec<(&str, String)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.clone()))
        .collect();
    site(&files)
}

#[test]
fn long_chains_of_templates() {
    for tag in ["include", "extends"] {
        let (exit, said) = say(&["build"], chain(200, tag).path());
        assert_eq!(exit, Some(0), "{tag}: {said}");
        let (exit, said) = say(&["build"], chain(201, tag).path());
        assert_eq!(exit, Some(1), "{tag}");
        assert!(said.contains("[too-many-templates]"), "{tag}: {said}");
    }
}

#[test]
fn deep_responses_and_versions() {
    let responses = "surveys/tea/responses/a.jsonl";
    for deep in [
        "{\"a\":".repeat(DEPTH),
        "[".repeat(DEPTH),
        nested("{\"answers\":", "1", "}"),
        format!("{{\"answers\":{{\"green\":{}}}}}", nested("[", "1", "]")),
    ] {
        refused(
            responses,
            deep,
            3,
            &["surveys/tea/responses/a.jsonl:1:", "= help"],
        );
    }
    let version = "surveys/tea/versions/1.json";
    for deep in [
        "[".repeat(DEPTH),
        format!("{{\"form\":{}}}", nested("[", "1", "]")),
    ] {
        refused(
            version,
            deep,
            1,
            &["[broken-version]", "--> surveys/tea/versions/1.json:1:"],
        );
    }
}

#[test]
fn deep_truths_and_drafts() {
    for deep in [
        nested("[", "", "]"),
        nested("{a: ", "1", "}"),
        "- ".repeat(DEPTH),
    ] {
        let site = site(&[("truth.yaml", format!("features: {deep}"))]);
        let (exit, said) = say(&["simulate", "tea", "--truth", "truth.yaml"], site.path());
        assert_eq!(exit, Some(1), "{said}");
        assert!(said.contains("--> truth.yaml:1:"), "{said}");
    }
    let draft = ("surveys/tea/entry/paper.draft.json", nested("[", "", "]"));
    let (exit, said) = say(&["enter", "tea"], site(&[draft]).path());
    assert_eq!(exit, Some(2));
    assert!(said.contains("[unusable-draft]"), "{said}");
}

#[test]
fn deep_markdown_is_no_matter() {
    for deep in ["> ", "- ", "*a _b ", "[", "![", "`"] {
        let text = deep.repeat(DEPTH);
        let site = site(&[(
            "surveys/tea.yaml",
            format!("introduction: |\n  {text}x\n{SURVEY}"),
        )]);
        let (exit, said) = say(&["build"], site.path());
        assert_eq!(exit, Some(0), "{deep}: {said}");
    }
}

#[test]
fn large_texts() {
    for file in [
        "surveys/tea.yaml",
        "kanopress.yaml",
        "templates/wording/en.ftl",
        "templates/form.html",
    ] {
        let place = format!("--> {file}:1:1");
        refused(
            file,
            "#".repeat((1 << 20) + 1),
            1,
            &["[too-large]", &place, "= help"],
        );
    }
}

/// Files of any size take no room on the disk where nothing was written into them.
#[test]
fn large_files() {
    let large = |path: &str, bytes: u64| {
        let list = ("dist/.kanopress", "index.html\n".to_owned());
        let site = site(&[list, (path, String::new())]);
        let file = fs::File::options().write(true).open(site.path().join(path));
        file.expect("a file").set_len(bytes).expect("a size");
        say(&["build"], site.path())
    };
    for (path, bytes, code) in [
        ("surveys/tea.yaml", 40 << 30, "[too-large]"),
        ("static/a.css", 40 << 30, "[too-large]"),
        ("surveys/tea/a.png", 40 << 30, "[too-large]"),
        ("surveys/tea/versions/1.json", 40 << 30, "[too-large]"),
        ("dist/.kanopress", 40 << 30, "[too-large]"),
    ] {
        let (exit, said) = large(path, bytes);
        assert_eq!(exit, Some(4), "{path}: {said}");
        assert!(
            said.contains(code) && said.contains(&format!("--> {path}:1:1")),
            "{said}"
        );
    }
    // Zeros are no text: such a file is set aside, and not read to its end.
    for name in ["a.csv", "a.jsonl", "a.txt"] {
        let path = format!("surveys/tea/responses/{name}");
        let (exit, said) = large(&path, 40 << 30);
        assert_eq!(exit, Some(3), "{path}: {said}");
        assert!(said.contains("[foreign-file]"), "{said}");
    }
    // What is published is replaced, whatever it was.
    let (exit, said) = large("dist/index.html", 40 << 30);
    assert_eq!(exit, Some(0), "{said}");
}

/// Archives that say they have many files, or that have no end.
#[test]
fn large_archives() {
    let path = "surveys/tea/responses/a.zip";
    // The long form of the end says where the directory is, and how many entries it has.
    let many = |count: u64| {
        let numbers = [count, count, 16 << 20, 4].map(u64::to_le_bytes).concat();
        let long = [b"PK\x06\x06", &[0; 20][..], &numbers].concat();
        let lead = [
            b"PK\x06\x07\0\0\0\0",
            &4_u64.to_le_bytes()[..],
            &[1, 0, 0, 0],
        ]
        .concat();
        let end = [b"PK\x05\x06", &[0; 4][..], &[0xff; 12], &[0; 2]].concat();
        [b"PK\x03\x04", &long[..], &lead, &end].concat()
    };
    for (count, word) in [
        (0xffff, "[damaged-file]"),
        (0x10000, "65,535 files"),
        (u64::MAX, "65,535 files"),
    ] {
        let site = site(&[(path, String::new())]);
        fs::write(site.path().join(path), many(count)).expect("writable");
        let (exit, said) = say(&["build"], site.path());
        assert_eq!(exit, Some(3), "{count}: {said}");
        assert!(said.contains(word), "{count}: {said}");
    }
    let site = site(&[(path, String::new())]);
    let file = site.path().join(path);
    fs::write(&file, b"PK\x03\x04").expect("writable");
    let file = fs::File::options().write(true).open(file);
    file.expect("a file").set_len(40 << 30).expect("a size");
    let (exit, said) = say(&["build"], site.path());
    assert_eq!(exit, Some(3), "{said}");
    assert!(said.contains("[damaged-file]"), "{said}");
}

/// What is typed comes from a file, too.
#[test]
fn a_large_line_is_not_typed() {
    let site = site(&[]);
    let input = tempfile::tempfile().expect("a file");
    input.set_len(1 << 30).expect("a size");
    let output = Command::new(env!("CARGO_BIN_EXE_kanopress"))
        .args(["enter", "tea", "--lang", "en"])
        .current_dir(site.path())
        .stdin(input)
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(4), "{said}");
    assert!(
        said.contains("[too-long]") && said.contains("--> stdin:1:1"),
        "{said}"
    );
}
