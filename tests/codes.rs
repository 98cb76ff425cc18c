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
use std::path::Path;

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
    let say = |key| catalogue.phrase(key, &[]).expect(key);
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
const WITHOUT_CASE: [(Code, &str); 3] = [
    (Code::CannotRemove, "root may remove everything"),
    (Code::ReportData, "memory takes all that is written to it"),
    (Code::Failed, "an error of the program"),
];

/// Tests that name the codes that they bring forth; elsewhere a code may be named for another reason.
const NAMING: [&str; 2] = ["tests/definitions.rs", "tests/lint.rs"];

/// A file that may say that a code is reported, and whether naming it is enough.
fn case(path: &Path) -> Option<(String, bool)> {
    let bytes = path.is_file().then(|| fs::read(path).expect("readable"))?;
    let is_naming = NAMING.iter().any(|test| path.ends_with(test));
    Some((String::from_utf8_lossy(&bytes).into_owned(), is_naming))
}

/// True of a file that says that a code is reported: as the terminal, JSON and the tests write it.
fn brings_forth((case, is_naming): &(String, bool), code: Code) -> bool {
    let name = code.name();
    let written = [
        format!("[{name}]"),
        format!("\"code\":\"{name}\""),
        format!("title={name}:"),
        format!("rule: {name}\n"),
    ];
    let is_named = *is_naming && case.contains(&format!("\"{name}\""));
    is_named || written.iter().any(|written| case.contains(written))
}

#[test]
fn every_code_has_a_case() {
    let folders = [
        "tests/surveys",
        "tests/mappings",
        "tests/cli",
        "tests/lint",
        "tests/responses/expected",
    ];
    let below = folders
        .iter()
        .flat_map(|folder| WalkDir::new(root().join(folder)));
    let beside = WalkDir::new(root().join("tests")).max_depth(1);
    let files = below.chain(beside);
    let files = files.map(|entry| entry.expect("readable").into_path());
    let cases: Vec<_> = files.filter_map(|path| case(&path)).collect();
    let without = Code::ALL.iter().filter(|code| {
        let is_excused = WITHOUT_CASE.iter().any(|(excused, _)| excused == *code);
        !is_excused && !cases.iter().any(|case| brings_forth(case, **code))
    });
    let without: Vec<&str> = without.map(|code| code.name()).collect();
    assert_eq!(without, [""; 0]);
}
