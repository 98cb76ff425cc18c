//! Whole sites: each folder in `tests/golden/` has a `site`, and the `dist` that must come of it.
//!
//! `BLESS=1 cargo test --test golden` writes what comes of it now; read the difference before you
//! commit it. Style sheets and scripts are left out: only their names are compared, without hashes.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

/// All files below a folder with their bytes.
fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(root)
                .expect("below it")
                .to_owned();
            (path, fs::read(entry.path()).expect("the file can be read"))
        })
        .collect()
}

/// A site in a folder of its own, for `build` keeps versions with the surveys.
fn copy(from: &Path, to: &Path) {
    for (path, bytes) in tree(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, bytes).expect("writable");
    }
}

/// `assets/form.0a1b2c3d.js` is `assets/form.js` to this test.
fn without_hashes(text: &str) -> String {
    let mut parts = text.split("assets/");
    let mut output = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['"', '\n', ')']).unwrap_or(part.len());
        let name: Vec<&str> = part[..end].split('.').collect();
        output.push_str("assets/");
        let is_hash = |part: &&str| part.len() == 8 && part.bytes().all(|b| b.is_ascii_hexdigit());
        let name: Vec<&str> = name.into_iter().filter(|part| !is_hash(part)).collect();
        output.push_str(&name.join("."));
        output.push_str(&part[end..]);
    }
    output
}

fn build(site: &Path, out: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let output = Command::new(env!("CARGO_BIN_EXE_kanopress"))
        .args(["build", "--site"])
        .arg(site)
        .arg("--out")
        .arg(out)
        // What is published is in the languages of the surveys, whatever the system speaks.
        .env("LC_ALL", "zh_CN.UTF-8")
        .output()
        .expect("the program runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 3)), "{errors}");
    tree(out)
        .into_iter()
        .filter(|(path, _)| !path.starts_with("assets"))
        .map(|(path, bytes)| {
            let text = String::from_utf8(bytes).expect("all pages are UTF-8");
            (path, without_hashes(&text).into_bytes())
        })
        .collect()
}

#[test]
fn sites_are_built_as_before() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let temporary = tempfile::tempdir().expect("a folder");
    let mut subjects = 0;
    for entry in fs::read_dir(&golden).expect("the folder is there") {
        let subject = entry.expect("readable").path();
        if !subject.join("site").is_dir() {
            continue;
        }
        subjects += 1;
        let folder = temporary.path().join(subjects.to_string());
        let site = folder.join("site");
        copy(&subject.join("site"), &site);
        let now = build(&site, &folder.join("dist"));
        let dist = subject.join("dist");
        if std::env::var_os("BLESS").is_some() {
            let _ = fs::remove_dir_all(&dist);
            for (path, bytes) in &now {
                let path = dist.join(path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
                fs::write(path, bytes).expect("writable");
            }
        }
        let before = tree(&dist);
        let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(
            names(&now),
            names(&before),
            "the files of {}",
            subject.display()
        );
        for (path, bytes) in &now {
            let text = String::from_utf8_lossy(bytes);
            let expected = String::from_utf8_lossy(&before[path]);
            assert_eq!(text, expected, "{}", path.display());
        }
    }
    assert!(subjects > 0, "no sites in {}", golden.display());
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = tempfile::tempdir().expect("a folder");
    copy(&repository.join("surveys"), &site.path().join("surveys"));
    let settings = "kanopress.yaml";
    fs::copy(repository.join(settings), site.path().join(settings)).expect("writable");
    let first = build(site.path(), &site.path().join("first"));
    let second = build(site.path(), &site.path().join("second"));
    assert!(first.len() > 20, "{} files", first.len());
    assert!(first == second, "two builds differ");
}
