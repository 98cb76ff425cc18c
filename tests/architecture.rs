//! Which room may know which: the flow of data goes one way.
//!
//! Every `crate::<room>` in `src/` is held against this table, which is the one of the docs.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// Each room with the rooms that it may know.
const ROOMS: &[(&str, &[&str])] = &[
    ("diagnostic", &[]),
    ("files", &["diagnostic"]),
    ("colour", &[]),
    ("assets", &["files"]),
    ("markdown", &["diagnostic"]),
    ("wording", &["diagnostic"]),
    ("yaml", &["diagnostic"]),
    (
        "templates",
        &["assets", "diagnostic", "files", "markdown", "wording"],
    ),
    (
        "survey",
        &[
            "colour",
            "diagnostic",
            "files",
            "markdown",
            "wording",
            "yaml",
        ],
    ),
    (
        "form",
        &[
            "diagnostic",
            "files",
            "markdown",
            "survey",
            "templates",
            "wording",
        ],
    ),
    (
        "site",
        &[
            "assets",
            "diagnostic",
            "files",
            "form",
            "survey",
            "templates",
            "wording",
        ],
    ),
    ("response", &["diagnostic", "survey", "wording"]),
    ("entry", &["response", "survey", "wording"]),
    ("tally", &["response", "survey"]),
    ("analysis", &["survey", "tally"]),
    (
        "report",
        &[
            "analysis",
            "diagnostic",
            "files",
            "markdown",
            "response",
            "survey",
            "tally",
            "templates",
            "wording",
        ],
    ),
    ("simulate", &["diagnostic", "survey"]),
    ("starter", &["templates", "wording"]),
    ("project", &["files", "site", "survey"]),
    (
        "cli",
        &[
            "analysis",
            "diagnostic",
            "entry",
            "files",
            "form",
            "project",
            "report",
            "response",
            "simulate",
            "site",
            "starter",
            "survey",
            "tally",
            "wording",
        ],
    ),
];

/// Parts of paths that are outside the rooms: the doors of the crate, and what only tests use.
const OUTSIDE: &[&str] = &[
    "lib.rs",
    "main.rs",
    "tests",
    "tests.rs",
    "testing.rs",
    "sample.rs",
];

/// The rooms that a source file names, by lines of code above its tests.
fn known_rooms(text: &str) -> Vec<&str> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            let end = rest
                .find(|c: char| !c.is_ascii_lowercase())
                .unwrap_or(rest.len());
            &rest[..end]
        })
        .collect()
}

#[test]
fn rooms_know_only_what_they_may() {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for entry in WalkDir::new(&source).min_depth(1) {
        let entry = entry.expect("src can be read");
        let path = entry.path().strip_prefix(&source).expect("below src");
        if !entry.file_type().is_file()
            || path.iter().any(|part| OUTSIDE.iter().any(|o| part == *o))
        {
            continue;
        }
        let first = path.iter().next().expect("a name").to_string_lossy();
        let room = first.trim_end_matches(".rs");
        let Some(allowed) = rooms.get(room) else {
            wrong.push(format!(
                "{}: room `{room}` is not in the table",
                path.display()
            ));
            continue;
        };
        let text = fs::read_to_string(entry.path()).expect("text");
        for known in known_rooms(&text) {
            if known != room && !allowed.contains(&known) {
                wrong.push(format!(
                    "{}: `{room}` may not know `{known}`",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_no_circles() {
    for (index, (room, known)) in ROOMS.iter().enumerate() {
        for other in *known {
            let position = ROOMS.iter().position(|(name, _)| name == other);
            assert!(
                position.is_some_and(|position| position < index),
                "`{room}` knows `{other}`, which must stand above it"
            );
        }
    }
}
