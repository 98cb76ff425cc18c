//! The page of codes is made of the words of the program, and each code has a case in `tests/`.
//!
//! `BLESS=1 cargo test --test codes` writes the page in both languages; read the difference before
//! you commit it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use kanopress::{Catalogue, Code, Spoken};
use walkdir::WalkDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The path of the page, and that of the file of words that it is made of.
fn files(spoken: Spoken) -> (&'static str, String) {
    let page = match spoken {
        Spoken::English => "docs/codes.md",
        Spoken::Chinese => "docs/codes.zh-CN.md",
    };
    (page, format!("src/catalogue/{}.ftl", spoken.tag()))
}

/// The headings of the file of words, each with the codes under it.
fn groups(words: &str) -> Vec<(&str, Vec<Code>)> {
    let mut groups = Vec::new();
    for line in words.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            groups.push((heading, Vec::new()));
        } else if let (Some((_, codes)), Some((name, _))) =
            (groups.last_mut(), line.split_once(" ="))
        {
            codes.extend(Code::named(name));
        }
    }
    groups.retain(|(_, codes)| !codes.is_empty());
    groups
}

fn page(spoken: Spoken) -> String {
    let words = fs::read_to_string(root().join(files(spoken).1)).expect("a file of words");
    let catalogue = Catalogue::of(spoken);
    let say = |key| catalogue.help(key, &[]).expect(key);
    let other = match spoken {
        Spoken::English => "[中文说明](codes.zh-CN.md)",
        Spoken::Chinese => "[English](codes.md)",
    };
    let mut page = format!(
        "# {}\n\n{other}\n\n{}\n",
        say("codes"),
        say("codes.introduction")
    );
    for (heading, codes) in groups(&words) {
        let _ = write!(page, "\n## {heading}\n");
        for code in codes {
            page.push_str(&entry(&catalogue, code));
        }
    }
    page
}

fn entry(catalogue: &Catalogue, code: Code) -> String {
    let words = catalogue.page(code);
    let remedies = words.remedies.iter().map(|remedy| format!("- {remedy}"));
    let remedies: Vec<String> = remedies.collect();
    format!(
        "\n### {}\n\n**{}{}**\n\n{}\n\n```text\n{}\n```\n\n{}\n",
        code.name(),
        words.lead,
        words.message,
        words.about,
        words.example,
        remedies.join("\n"),
    )
}

#[test]
fn the_page_has_every_code() {
    for spoken in Spoken::ALL {
        let (path, _) = files(spoken);
        let path = root().join(path);
        let now = page(spoken);
        for code in Code::ALL {
            let heading = format!("\n### {}\n", code.name());
            assert_eq!(now.matches(&heading).count(), 1, "{heading}");
        }
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &now).expect("writable");
        }
        let before = fs::read_to_string(&path).unwrap_or_default();
        // The pages are long; what differs is seen in the working tree after `BLESS=1`.
        assert!(now == before, "{} is not up to date", path.display());
    }
}

/// Codes of what cannot be brought forth by files and arguments, each with the reason.
const WITHOUT_CASE: [(Code, &str); 4] = [
    (Code::TooLong, "its file has more than 1 MiB"),
    (Code::CannotRemove, "root may remove everything"),
    (Code::ReportData, "memory takes all that is written to it"),
    (Code::Failed, "an error of the program"),
];

/// The text of a file that may be a case: all but this one.
fn case(path: PathBuf) -> Option<String> {
    let is_case = path.is_file() && !path.ends_with("tests/codes.rs");
    let bytes = is_case.then(|| fs::read(path).expect("readable"))?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// True of a file that says that a code is reported: as the terminal, JSON and the tests write it.
fn brings_forth(case: &str, code: Code) -> bool {
    let name = code.name();
    let written = [
        format!("[{name}]"),
        format!("\"{name}\""),
        format!("title={name}:"),
        format!("rule: {name}\n"),
    ];
    written.iter().any(|written| case.contains(written))
}

#[test]
fn every_code_has_a_case() {
    let folders = ["tests/surveys", "tests/cli", "tests/lint"];
    let below = folders
        .iter()
        .flat_map(|folder| WalkDir::new(root().join(folder)));
    let beside = WalkDir::new(root().join("tests")).max_depth(1);
    let files = below.chain(beside);
    let files = files.map(|entry| entry.expect("readable").into_path());
    let cases: Vec<String> = files.filter_map(case).collect();
    let without = Code::ALL.iter().filter(|code| {
        let is_excused = WITHOUT_CASE.iter().any(|(excused, _)| excused == *code);
        !is_excused && !cases.iter().any(|text| brings_forth(text, **code))
    });
    let without: Vec<&str> = without.map(|code| code.name()).collect();
    assert_eq!(without, [""; 0]);
}
