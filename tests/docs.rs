//! The docs are true: every key is in them, their surveys are right, and their links lead somewhere.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fs;
use std::path::{Path, PathBuf};

use kanopress::{
    Defaults, Definition, History, Language, advice, built_in_wordings, check, schema,
    settings_schema,
};
use serde_json::Value;

/// The pages that have every key.
const DEFINITION: [&str; 2] = ["docs/definition.md", "docs/definition.zh-CN.md"];

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

/// The pages that are there in English and, beside it, in Chinese.
fn translations() -> Vec<(PathBuf, PathBuf)> {
    let pages = pages();
    let both = pages.iter().filter_map(|chinese| {
        let name = chinese.to_str().expect("a name");
        let english = PathBuf::from(name.strip_suffix(".zh-CN.md")?).with_extension("md");
        pages.contains(&english).then(|| (english, chinese.clone()))
    });
    both.collect()
}

/// What stands between fences, each with the language that is named after the first one.
fn blocks(page: &str) -> impl Iterator<Item = &str> {
    page.split("```").skip(1).step_by(2).map(str::trim_end)
}

/// Headings, items of lists, rows of tables and blocks of code, one behind another.
fn shape(page: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for (index, text) in page.split("```").enumerate() {
        if index % 2 == 1 {
            parts.extend(text.lines().next());
            continue;
        }
        let starts = text
            .lines()
            .filter_map(|line| line.split_whitespace().next());
        parts.extend(starts.filter(|start| {
            let number = start.strip_suffix('.').map(str::parse::<u32>);
            matches!(*start, "|" | "-") || start.starts_with('#') || matches!(number, Some(Ok(_)))
        }));
    }
    parts
}

/// The anchors of the headings, as code hosts make them.
fn anchors(page: &str) -> Vec<String> {
    let text = page.split("```").step_by(2).flat_map(str::lines);
    let headings = text.filter_map(|line| line.strip_prefix('#'));
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | ' ');
    let anchor = |heading: &str| -> String {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        heading.chars().filter(kept).collect()
    };
    headings
        .map(|heading| anchor(heading).replace(' ', "-"))
        .collect()
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
    let [page, chinese] = DEFINITION.map(|page| read(&root().join(page)));
    let wordings = built_in_wordings();
    for schema in [schema(&wordings), settings_schema(&wordings)] {
        let keys = keys(&schema);
        assert!(keys.len() >= 4, "{keys:?}");
        for (key, described) in keys {
            let quoted = format!("`{key}`");
            for page in [&page, &chinese] {
                assert!(page.contains(&quoted), "{quoted} is not in {DEFINITION:?}");
            }
            assert!(described, "`{key}` has no description");
        }
    }
}

#[test]
fn label_sets_in_the_docs_are_those_of_the_program() {
    let wordings = built_in_wordings();
    for page in DEFINITION {
        let text = read(&root().join(page));
        for language in wordings.languages() {
            let wording = wordings.get(language).expect("a wording");
            for name in wording.scales() {
                let labels = wording.scale(name).expect("a scale").join(" · ");
                let row = format!("| `{language}` | `{name}` | {labels} |");
                assert!(text.contains(&row), "{page} has no {row}");
            }
            let default = wording.text("scale-default").expect("a default");
            let start = format!("| `{language}` | ");
            let first = text.split(&start).nth(1).expect("a row");
            assert!(
                first.starts_with(&format!("`{default}`")),
                "{page}: {start}"
            );
        }
    }
}

#[test]
fn surveys_in_the_docs_are_right() {
    let wordings = built_in_wordings();
    let defaults = Defaults::new(Language::default());
    let mut surveys = 0;
    for path in pages() {
        let page = read(&path);
        for block in blocks(&page).filter_map(|block| block.strip_prefix("yaml\n")) {
            let has = |key| block.lines().any(|line| line.starts_with(key));
            let block = if has("submit:") && !has("title:") {
                format!("title: T\ncontact: me\nfeatures: [{{id: f, name: F}}]\n{block}")
            } else if has("title:") && block.contains("features:") {
                block.to_owned()
            } else {
                // A part of a survey.
                continue;
            };
            surveys += 1;
            let definition = Definition::alone("docs", "docs.yaml", block.as_bytes());
            let checked = check(&definition, &defaults, &wordings);
            let name = path.display();
            assert_eq!(checked.diagnostics, [], "{name}:\n{block}");
            let (survey, document) = checked.right.expect("no errors");
            let advice = advice(&document, &survey, History::NONE);
            assert_eq!(advice, [], "{name}:\n{block}");
        }
    }
    assert!(surveys >= 3, "{surveys} surveys in the docs");
}

#[test]
fn sources_that_are_named_are_there() {
    let mut named = 0;
    for path in pages() {
        let page = read(&path);
        for name in page.split('`').skip(1).step_by(2) {
            let is_source = name.rsplit('.').next() == Some("rs") || name.starts_with("src/");
            if !is_source || name.contains(['<', '*', ' ', '\n']) {
                continue;
            }
            named += 1;
            // The map names the files of `src/` without it.
            let is_there = [root().join(name), root().join("src").join(name)];
            let is_there = is_there.iter().any(|file| file.exists());
            assert!(is_there, "{}: there is no `{name}`", path.display());
        }
    }
    assert!(named > 30, "{named} sources in the docs");
}

#[test]
fn links_lead_somewhere() {
    for path in pages() {
        // What stands in backticks is an example.
        let page: String = read(&path).split('`').step_by(2).collect();
        for target in page.split("](").skip(1) {
            let target = target.split(')').next().unwrap_or_default();
            if target.contains("://") || target.contains(' ') {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let there = match file {
                "" => path.clone(),
                file => path.parent().expect("a folder").join(file),
            };
            assert!(there.exists(), "{}: {target}", path.display());
            let known = anchor.is_empty() || anchors(&read(&there)).iter().any(|it| it == anchor);
            assert!(known, "{}: {target}", path.display());
        }
    }
}

#[test]
fn chinese_and_english_pages_say_the_same() {
    let translations = translations();
    for page in pages() {
        let there = translations
            .iter()
            .any(|(en, zh)| [en, zh].contains(&&page));
        // What is for those who use the program, wherever it stands in both languages.
        let name = page.strip_prefix(root().join("docs")).ok();
        let name = name.and_then(Path::to_str);
        let needed = !matches!(name, None | Some("architecture.md" | "README.zh-CN.md"));
        assert!(there || !needed, "{} has no partner", page.display());
    }
    for (english, chinese) in translations {
        let name = chinese.display();
        let [en, zh] = [&english, &chinese].map(|path| read(path));
        assert_eq!(shape(&en), shape(&zh), "{name} is built in another way");
        // What is the same in every language is the same here, or the beginning of it; but each
        // language has examples of codes of its own.
        let has_own = chinese.ends_with("codes.zh-CN.md");
        for block in blocks(&zh).filter(|block| block.is_ascii() && !has_own) {
            let known = blocks(&en).any(|known| known.starts_with(block));
            assert!(known, "{name} alone has\n{block}");
        }
        for (page, other) in [(&en, &chinese), (&zh, &english)] {
            let other = other.file_name().and_then(|name| name.to_str());
            let link = format!("]({})", other.expect("a name"));
            let top = page.lines().nth(2).unwrap_or_default();
            assert!(top.ends_with(&link), "{name}: {link} is not at the top");
        }
    }
}
