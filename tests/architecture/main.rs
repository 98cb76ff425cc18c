//! The architecture holds: which room may know which, and that no files know each other in a circle.
//!
//! The law is the table of rooms in `docs/architecture.md`: there is no second one that could differ.
//!
//! 1. `rooms` reads the table.
//! 2. `source` parses the files of `src/`, module by module, from the doors of the crate. `code` is
//!    what one module says: its imports, the names that it declares, and every path; `tokens` has
//!    the paths in macros and attributes. `test_code` knows what is there in tests only: that is
//!    left out.
//! 3. `names` follows a path to the module that defines it, through aliases and re-exports.
//! 4. `arrows` has one arrow for each path that leads into another file or room.
//! 5. `rules` holds the arrows against the table, `circles` against each other. Each `finding` has
//!    a place, and says what to do.
//! 6. `signposts` holds the files and functions that the page names.
//! 7. `controls` shows that each rule can fail, on small sources with one fault each.
//!
//! What it cannot see, since nobody wrote a path: the file whose method is called, what a macro of
//! another crate writes, and a macro that is known by its place and not by an import.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

mod arrows;
mod circles;
mod code;
mod controls;
mod finding;
mod names;
mod rooms;
mod rules;
mod signposts;
mod source;
mod test_code;
mod tokens;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use walkdir::WalkDir;

use finding::Finding;
use rules::Architecture;

/// The page that has the table of rooms, and the signposts.
static DOCS: LazyLock<String> = LazyLock::new(|| read(rooms::DOCS).expect("the docs can be read"));

/// The text of a file of the crate.
fn read(path: &str) -> Option<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).ok()
}

/// The architecture as it is on disk.
static OURS: LazyLock<Architecture> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(root.join("src")) {
        let entry = entry.expect("src can be read");
        if entry
            .path()
            .extension()
            .is_some_and(|ending| ending == "rs")
        {
            let path = entry.path().strip_prefix(root.join("src"));
            let parts = path
                .expect("below src")
                .iter()
                .map(|part| part.to_string_lossy());
            let text = fs::read_to_string(entry.path()).expect("text");
            files.insert(parts.collect::<Vec<_>>().join("/"), text);
        }
    }
    Architecture::of(&files, &DOCS)
});

/// Fails with all that was found.
#[track_caller]
fn assert_none(found: &[Finding]) {
    let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "\n{}\n", lines.join("\n"));
}

#[test]
fn every_file_is_read_and_has_a_room() {
    assert_none(&OURS.without_room());
}

#[test]
fn the_table_is_in_order() {
    assert_none(&OURS.disordered());
}

#[test]
fn rooms_know_only_what_they_may() {
    assert_none(&OURS.forbidden());
}

#[test]
fn no_permission_is_unused() {
    assert_none(&OURS.unused());
}

#[test]
fn no_room_re_exports_another() {
    assert_none(&OURS.re_exported());
}

#[test]
fn no_files_know_each_other_in_a_circle() {
    assert_none(&OURS.circular());
}

#[test]
fn what_the_docs_name_is_there() {
    assert!(signposts::count(&DOCS) >= 6, "the table is not there");
    assert_none(&signposts::misleading(&DOCS, read));
}
