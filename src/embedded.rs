//! The files of this repository that are part of the program: all of them are text.

use include_dir::Dir;

/// The files of a folder and of all folders in it, as (path below the folder, text), in the order
/// of their paths.
pub fn texts(folder: &'static Dir<'static>) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    walk(folder, &mut found);
    found.sort_unstable();
    found
}

#[expect(
    clippy::expect_used,
    reason = "the tests read all files that are built in"
)]
fn walk(folder: &'static Dir<'static>, found: &mut Vec<(&'static str, &'static str)>) {
    for file in folder.files() {
        let path = file.path().to_str();
        let path = path.expect("the paths of this repository are text");
        let text = file.contents_utf8();
        found.push((path, text.expect("what is built in is text")));
    }
    for folder in folder.dirs() {
        walk(folder, found);
    }
}
