//! The scripts of forms, one file of each a language: the words that only they show are in them, so
//! that a page without a script does not carry them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::files::{Files, short_hash};
use crate::language::Language;
use crate::templates::Templates;

/// The published scripts, and where those of each language are.
#[derive(Debug, Default)]
pub struct FormScripts {
    /// By their path below the output folder.
    pub files: Files,
    /// By language, and by their name in `static/`.
    pub paths: BTreeMap<Language, BTreeMap<String, String>>,
}

/// Tells browsers that know it that nearly all of a script is needed at once, so that they compile it
/// while it arrives, and not one function after another while the page waits.
const HINT: &str = "//# allFunctionsCalledOnLoad";

/// The view of the templates in `pieces/`.
#[derive(Serialize)]
struct PiecesView<'a> {
    lang: &'a Language,
}

impl FormScripts {
    /// The scripts for forms in these languages, made of the scripts without words, by their names,
    /// or what is wrong with the template of their words.
    pub fn new<'l>(
        languages: impl IntoIterator<Item = &'l Language>,
        wordless: &BTreeMap<String, String>,
        templates: &Templates,
    ) -> Result<Self, Box<Diagnostic>> {
        let mut scripts = Self::default();
        for lang in languages {
            if scripts.paths.contains_key(lang) {
                continue;
            }
            let mut paths = BTreeMap::new();
            for (name, code) in wordless {
                let stem = name.trim_end_matches(".js");
                let script = with_words(stem, code, lang, templates)?;
                let hash = short_hash(script.as_bytes(), 8);
                let path = format!("assets/{stem}.{lang}.{hash}.js");
                scripts.files.insert(path.clone(), script);
                paths.insert(name.clone(), path);
            }
            scripts.paths.insert(lang.clone(), paths);
        }
        Ok(scripts)
    }
}

/// Where a script begins with it, so does the script with its words: within a block it means nothing.
const STRICT: &str = "\"use strict\";\n";

/// A script with its words. Both scripts of a page have a constant of the same name: so each is a
/// block of its own.
fn with_words(
    stem: &str,
    code: &str,
    lang: &Language,
    templates: &Templates,
) -> Result<String, Box<Diagnostic>> {
    let pieces = templates.render(&format!("pieces/{stem}.html"), &PiecesView { lang })?;
    let pieces = pieces.split("\n\n").map(|piece| piece.replace('\n', ""));
    let words = serde_json::json!(pieces.collect::<Vec<_>>());
    let (strict, code) = match code.strip_prefix(STRICT) {
        Some(code) => (STRICT, code),
        None => ("", code),
    };
    Ok(format!(
        "{HINT}\n{strict}{{const PIECES={words};\n{code}\n}}"
    ))
}
