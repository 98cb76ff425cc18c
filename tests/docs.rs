//! The docs are true: every key is in them, their surveys are right, and their links lead somewhere.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fs;
use std::path::{Path, PathBuf};

use kanopress::site::wordings;
use kanopress::survey::{Definition, Settings, check, schema, settings_schema};
use kanopress::wording::Language;
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a text")
}

/// All pages of the docs.
fn pages() -> Vec<PathBuf> {
    let docs = ["docs", "docs/receivers"].map(|folder| root().join(folder));
    let docs = docs.map(|folder| fs::read_dir(folder).expect("the docs"));
    let entries = docs.into_iter().flatten();
    let pages = entries.map(|entry| entry.expect("readable").path());
    let mut pages: Vec<PathBuf> = pages
        .chain([root().join("README.md"), root().join("CHANGELOG.md")])
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.sort();
    pages
}

/// The names of all keys of a schema, and all descriptions.
fn keys(schema: &Value) -> Vec<(String, bool)> {
    let definitions = schema["$defs"].as_object().expect("definitions");
    let properties = definitions
        .values()
        .filter_map(|part| part["properties"].as_object());
    properties
        .flat_map(|properties| properties.iter())
        .map(|(key, property)| (key.clone(), property["description"].is_string()))
        .collect()
}

#[test]
fn every_key_is_in_the_docs_and_described_in_the_schema() {
    let page = read(&root().join("docs/definition.md"));
    let wordings = wordings();
    for schema in [schema(&wordings), settings_schema(&wordings)] {
        let keys = keys(&schema);
        assert!(keys.len() >= 4, "{keys:?}");
        for (key, described) in keys {
            assert!(
                page.contains(&format!("`{key}`")),
                "`{key}` is not in docs/definition.md"
            );
            assert!(described, "`{key}` has no description");
        }
    }
}

#[test]
fn surveys_in_the_docs_are_right() {
    let wordings = wordings();
    let settings = Settings::new(Language::default());
    let mut surveys = 0;
    for path in pages() {
        let page = read(&path);
        for block in page.split("```yaml\n").skip(1) {
            let block = block.split("```").next().unwrap_or_default();
            // Of the other blocks, each shows a part of a survey.
            if !block.lines().any(|line| line.starts_with("title:")) || !block.contains("features:")
            {
                continue;
            }
            surveys += 1;
            let checked = check(
                &Definition::alone("docs", "docs.yaml", block.as_bytes()),
                &settings,
                &wordings,
            );
            let name = path.display();
            assert_eq!(checked.diagnostics, [], "{name}:\n{block}");
        }
    }
    assert!(surveys >= 3, "{surveys} surveys in the docs");
}

#[test]
fn links_lead_somewhere() {
    for path in pages() {
        // What stands in backticks is an example.
        let page: String = read(&path).split('`').step_by(2).collect();
        for target in page.split("](").skip(1) {
            let target = target.split([')', '#']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") || target.contains(['`', ' ']) {
                continue;
            }
            let folder = path.parent().expect("a folder");
            assert!(folder.join(target).exists(), "{}: {target}", path.display());
        }
    }
}
