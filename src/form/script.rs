//! The script of forms, one file a language: the words that only it shows are in it, so that a page
//! without a script does not carry them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::files::{Files, short_hash};
use crate::language::Language;
use crate::templates::Templates;

/// The published scripts, and where that of each language is.
#[derive(Debug, Default)]
pub struct FormScripts {
    /// By their path below the output folder.
    pub files: Files,
    /// By language.
    pub paths: BTreeMap<Language, String>,
}

/// Tells browsers that know it that nearly all of the script is needed at once, so that they compile
/// it while it arrives, and not one function after another while the page waits.
const HINT: &str = "//# allFunctionsCalledOnLoad";

/// The view of `pieces.html`.
#[derive(Serialize)]
struct PiecesView<'a> {
    lang: &'a Language,
}

impl FormScripts {
    /// The scripts for forms in these languages, made of `code` and their words, or what is wrong with the template of their words.
    pub fn new<'l>(
        languages: impl IntoIterator<Item = &'l Language>,
        code: &str,
        templates: &Templates,
    ) -> Result<Self, Box<Diagnostic>> {
        let mut scripts = Self::default();
        for lang in languages {
            if scripts.paths.contains_key(lang) {
                continue;
            }
            let pieces = templates.render("pieces.html", &PiecesView { lang })?;
            let pieces = pieces.split("\n\n").map(|piece| piece.replace('\n', ""));
            let words = serde_json::json!(pieces.collect::<Vec<_>>());
            let script = format!("{HINT}\nconst PIECES={words};\n{code}");
            let path = format!("assets/form.{lang}.{}.js", short_hash(script.as_bytes(), 8));
            scripts.files.insert(path.clone(), script);
            scripts.paths.insert(lang.clone(), path);
        }
        Ok(scripts)
    }
}
