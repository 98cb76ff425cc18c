//! What the fuzzer found worth keeping: `fuzz/corpus/<target>/`, run through the same checks.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

#[path = "../fuzz/checks.rs"]
mod checks;

use std::fs;
use std::path::Path;

fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut files = 0;
    for entry in fs::read_dir(folder).expect("the corpus is there") {
        check(&fs::read(entry.expect("readable").path()).expect("readable"));
        files += 1;
    }
    assert!(files >= 20, "{files} files of {target}");
}

#[test]
fn definitions() {
    replay("definition", checks::definition);
}

#[test]
fn tables() {
    replay("table", checks::table);
}

#[test]
fn json() {
    replay("json", checks::json);
}

#[test]
fn text() {
    replay("text", checks::text);
}

#[test]
fn packed() {
    replay("packed", checks::packed);
}

#[test]
fn mappings() {
    replay("mapping", checks::mapping);
}
