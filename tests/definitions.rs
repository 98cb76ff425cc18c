//! Definitions with mistakes: each file in `tests/surveys/` ends with what must be said of it, and each
//! mapping in `tests/mappings/`.
//!
//! The lines that begin with `#>` are all problems in order: `severity[code] line:column message`,
//! and `= help` under it. `BLESS=1 cargo test --test definitions` writes what is said now; read the
//! difference before you commit it. The name of a file without `.yaml` is the id of the survey.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and fails where it cannot go on"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use kanopress::{
    Catalogue, Defaults, Definition, Diagnostic, History, ImageFiles, Language, Spoken, Survey,
    advice, built_in_wordings, check, check_mapping,
};

/// What lies in the folder of each survey: an image of one pixel, and a text that is named like one.
fn images() -> ImageFiles {
    let pixel = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0";
    let files = [("garden.png", &pixel[..]), ("broken.png", b"no image")];
    let files = files.map(|(name, bytes)| (name.to_owned(), bytes.to_owned()));
    files.into()
}

fn problems(id: &str, bytes: &[u8]) -> Vec<Diagnostic> {
    let defaults = Defaults::new(Language::default());
    let definition = Definition {
        images: &images(),
        ..Definition::alone(id, "survey.yaml", bytes)
    };
    let checked = check(&definition, &defaults, &built_in_wordings());
    let mut said = checked.diagnostics;
    let errors = said.iter().any(Diagnostic::is_error);
    assert_eq!(
        checked.right.is_none(),
        errors,
        "a survey if and only if there is no error"
    );
    if let Some((survey, document)) = &checked.right {
        said.extend(advice(document, survey, History::NONE));
    }
    said
}

fn said(diagnostics: &[Diagnostic]) -> String {
    let words = Catalogue::of(Spoken::English);
    let mut said = String::new();
    for diagnostic in diagnostics {
        let severity = if diagnostic.is_error() {
            "error"
        } else {
            "warning"
        };
        let place = diagnostic
            .place
            .as_ref()
            .expect("every problem has a place");
        let (line, column) = (place.line(), place.column());
        let (code, words) = (diagnostic.code().name(), words.explain(diagnostic));
        let message = words.message;
        let _ = writeln!(said, "#> {severity}[{code}] {line}:{column} {message}");
        for remedy in words.remedies {
            let _ = writeln!(said, "#>   = {remedy}");
        }
    }
    said
}

/// Compares what is said of each file in a folder with what stands at its end.
fn compare(folder: &str, least: usize, problems: impl Fn(&str, &[u8]) -> Vec<Diagnostic>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut wrong = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    paths.sort();
    assert!(paths.len() >= least, "{} files", paths.len());
    for path in paths {
        let bytes = fs::read(&path).expect("the file can be read");
        let mark = bytes
            .windows(3)
            .position(|window| window == b"#> ")
            .unwrap_or(bytes.len());
        let id = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .expect("a name");
        let now = said(&problems(id, &bytes));
        if now.as_bytes() == &bytes[mark..] && mark < bytes.len() {
            continue;
        }
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, [&bytes[..mark], now.as_bytes()].concat()).expect("writable");
        }
        wrong.push(format!("{}:\n{now}", path.display()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_mistake_is_explained() {
    compare("tests/surveys", 40, problems);
}

/// The survey to which the mappings in `tests/mappings/` belong.
const SURVEY: &str = "\
title: Cafe
language: en
contact: me
features: [{id: wifi, name: Wi-Fi}, {id: order, name: Ordering ahead}]
profile:
  - {id: tier, question: Card?, type: choice, options: [{id: gold, label: Gold}, {id: iron, label: Iron}]}
  - {id: visits, question: Visits?, type: number}
  - {id: drinks, question: Drinks?, type: multiple, options: [{id: tea, label: Tea}, {id: coffee, label: Coffee}]}
";

fn survey() -> Survey {
    let defaults = Defaults::new(Language::default());
    let definition = Definition::alone("s", "survey.yaml", SURVEY.as_bytes());
    let checked = check(&definition, &defaults, &built_in_wordings());
    let (survey, _) = checked.right.expect("a survey without errors");
    survey
}

#[test]
fn the_mappings_in_the_docs_are_right() {
    for page in ["mapping.md", "mapping.zh-CN.md"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("docs")
            .join(page);
        let text = fs::read_to_string(path).expect("readable");
        let blocks: Vec<&str> = text.split("```yaml\n").skip(1).collect();
        assert!(blocks.len() >= 2, "{page}");
        for block in blocks {
            let (mapping, _) = block.split_once("```").expect("a block ends");
            let (_, found) = check_mapping("mapping.yaml", mapping.as_bytes(), &survey());
            assert_eq!(said(&found), "", "{page}: {mapping}");
        }
    }
}

#[test]
fn every_mistake_in_a_mapping_is_explained() {
    compare("tests/mappings", 5, |_, bytes| {
        let (mapping, found) = check_mapping("mapping.yaml", bytes, &survey());
        let errors = found.iter().any(Diagnostic::is_error);
        assert_eq!(
            mapping.is_none(),
            errors,
            "a mapping if and only if there is no error"
        );
        found
    });
}

/// What looks like a slip may be meant.
#[test]
fn texts_are_left_as_they_are() {
    let text = "\
# list |
title: Hits 1980-'99
introduction: 请联系我们
  email：a@b.example
  － 第一
thanks: 早餐，wifi：免费
contact: 李明：li@example.org
consent: tea, coffee, note:all
language: zh-CN
features:
  - {id: a, name: 支持安卓，ios：都行}
  - id: b
    name: Tea - a：b
    description: |
      id：text
  - id: wifi
    name: C
    description:
      See the list.
      options:all of them
      wifi：免费
";
    let found = problems("prose", text.as_bytes());
    assert_eq!(said(&found), "");
    let text = "\
title: T
contact: me
introduction:
  欢迎参加
  contact：张三
scale:
- |
  很好
  id：x
- b
- c
- d
- e
features: [{id: a, name: A}]
";
    let found = problems("prose", text.as_bytes());
    assert_eq!(said(&found), "");
}

#[test]
fn bombs_are_refused() {
    let mut bomb = String::from("a0: &a0 [x, x]\n");
    for level in 1..10 {
        let _ = writeln!(
            bomb,
            "a{level}: &a{level} [{}]",
            format!("*a{}, ", level - 1).repeat(10)
        );
    }
    assert_eq!(problems("bomb", bomb.as_bytes())[0].code().name(), "anchor");
    assert_eq!(
        problems("bomb", "[".repeat(100_000).as_bytes())[0]
            .code()
            .name(),
        "too-deep"
    );
    assert_eq!(
        problems("bomb", "- ".repeat(100_000).as_bytes())[0]
            .code()
            .name(),
        "too-deep"
    );
    assert_eq!(
        problems("bomb", &b"- x\n".repeat(120_000))[0].code().name(),
        "too-many-values"
    );
    assert_eq!(
        problems("bomb", &b"#".repeat(20 << 20))[0].code().name(),
        "too-large"
    );
}

#[test]
fn ids_that_cannot_be_folders_are_refused() {
    let good = b"title: x\ncontact: me\nfeatures: [{id: a, name: a}]\n";
    for id in ["../x", "con", "__proto__", "assets", "index", "A", ""] {
        assert_eq!(problems(id, good)[0].code().name(), "bad-survey-id", "{id}");
    }
    assert_eq!(problems("good", good), []);
}
