//! Files of `static/` become the style sheets and scripts that pages load.
//!
//! 1. A site's own file takes the place of the built-in one at the same path, and stays as it is.
//!    [`styles`] puts what a style sheet imports in its place, and links to images and fonts under the
//!    names under which they are published.
//! 2. The built-in scripts are those of `static/minified/`: esbuild makes one file with short names
//!    of each script and its parts, when this program is made, and a test holds both together. The
//!    parts are sources of this repository and no files of a site: [`Assets::new`] refuses a site
//!    that has one of its own, and says what to replace instead.
//! 3. Each file gets a name that changes with its bytes, so that it may be kept for ever.
//!
//! Pages load scripts that are no modules: browsers refuse modules on pages that are opened from the
//! disk.

mod styles;

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::diagnostic::{Diagnostic, Problem};
use crate::embedded;
use crate::files::{Files, short_hash};
use styles::StyleSheets;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The published files, and where each is.
#[derive(Debug, Default)]
pub struct Assets {
    /// By their path below the output folder.
    pub files: Files,
    /// For each name below `static/`, the path below the output folder.
    pub paths: BTreeMap<String, String>,
    /// The scripts of forms by their names, which lack their words: the room `form` publishes them with
    /// these.
    pub wordless: BTreeMap<String, String>,
}

/// The scripts of forms, which get the words of a language.
const WORDLESS: [&str; 2] = ["form.js", "sending.js"];

/// The folder of the built-in scripts as they are published.
const MINIFIED: &str = "minified/";

impl Assets {
    /// The built-in files and over them the site's own, given as (path below `static/`, bytes), with
    /// what is wrong with these.
    pub fn new<'a>(own: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> (Self, Vec<Diagnostic>) {
        // This repository is a site, too, whose own files are the built-in ones.
        let is_own = |(name, bytes): &(&str, &[u8])| {
            let built_in = BUILT_IN.get_file(name);
            built_in.is_none_or(|file| file.contents() != *bytes)
        };
        let own: BTreeMap<&str, &[u8]> = own.into_iter().filter(is_own).collect();
        let (mut styles, mut others) = (StyleSheets::default(), BTreeMap::new());
        let mut wordless: BTreeMap<&str, &str> = BTreeMap::new();
        for (name, text) in embedded::texts(&BUILT_IN) {
            match name.strip_prefix(MINIFIED) {
                Some(script) if WORDLESS.contains(&script) => {
                    wordless.insert(script, text);
                }
                Some(script) => {
                    others.insert(script, text.as_bytes());
                }
                None if is_style(name) => styles.insert_compact(name, text),
                // The sources of what is minified.
                None if is_script(name) => {}
                None => {
                    others.insert(name, text.as_bytes());
                }
            }
        }
        let mut problems = Vec::new();
        for (&name, &bytes) in &own {
            problems.extend(script_problem(name, bytes, &own));
            match std::str::from_utf8(bytes) {
                Ok(text) if WORDLESS.contains(&name) => {
                    wordless.insert(name, text);
                }
                Ok(text) if is_style(name) => styles.insert(name, text),
                _ => {
                    others.insert(name, bytes);
                }
            }
        }
        let wordless = wordless.into_iter();
        let mut assets = Self {
            wordless: wordless
                .map(|(name, text)| (name.to_owned(), text.to_owned()))
                .collect(),
            ..Self::default()
        };
        for (name, bytes) in others {
            assets.publish(name, bytes.to_vec());
        }
        let joined: Vec<(&str, String)> = styles.joined(&assets.paths).collect();
        for (name, text) in joined {
            assets.publish(name, text.into_bytes());
        }
        (assets, problems)
    }

    fn publish(&mut self, name: &str, bytes: Vec<u8>) {
        let hash = short_hash(&bytes, 8);
        let path = match name.rsplit_once('.') {
            Some((stem, extension)) => format!("assets/{stem}.{hash}.{extension}"),
            None => format!("assets/{name}.{hash}"),
        };
        self.files.insert(path.clone(), bytes);
        self.paths.insert(name.to_owned(), path);
    }
}

/// Why a site's own file cannot do what its author wants of it, if it is a script.
///
/// These are errors. A warning is read by no one where a machine builds the site; its forms would
/// then ask in another way than their author meant, and answers cannot be collected twice.
fn script_problem(name: &str, bytes: &[u8], own: &BTreeMap<&str, &[u8]>) -> Option<Diagnostic> {
    if !is_script(name) {
        return None;
    }
    let file = name.to_owned();
    if let Some(whole) = whole(name)
        && !own.contains_key(whole.as_str())
    {
        return Some(Problem::ScriptPart { file, whole }.into());
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let file = format!("static/{name}");
        return Some(Problem::Encoding { file }.into());
    };
    let imported = imported(text)?.to_owned();
    Some(Problem::ScriptImport { file, imported }.into())
}

/// The built-in script of which the built-in file at this path is a part or the published form;
/// none if there is no such file.
fn whole(part: &str) -> Option<String> {
    let (folder, _) = part.split_once('/').filter(|_| BUILT_IN.contains(part))?;
    Some(match part.strip_prefix(MINIFIED) {
        Some(script) => script.to_owned(),
        None => format!("{folder}.js"),
    })
}

/// The file of the site that a script imports, by a path from where the script stands.
///
/// The word before the path tells, whatever stands between it and the beginning of the statement:
/// `import { a } from "./a.js"` over several lines, `export … from`, `import "./a.js"` and
/// `import("./a.js")`. A statement in a comment is none.
fn imported(text: &str) -> Option<&str> {
    text.match_indices(['"', '\'']).find_map(|(at, quote)| {
        let (before, path) = text.split_at_checked(at)?;
        let path = path.strip_prefix(quote)?.split_once(quote)?.0;
        let is_near = path.starts_with("./") || path.starts_with("../");
        let word = before.trim_end();
        let is_import = ["from", "import", "import("]
            .iter()
            .any(|w| word.ends_with(w));
        (is_near && is_import && !is_comment(before.lines().next_back()?)).then_some(path)
    })
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    ["//", "/*", "*"].iter().any(|sign| line.starts_with(sign))
}

fn is_style(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == "css")
}

fn is_script(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == "js")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets<'a>(own: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Assets {
        let (assets, problems) = Assets::new(own);
        assert_eq!(problems, []);
        assets
    }

    fn text(assets: &Assets, name: &str) -> String {
        let bytes = assets.files.get(&assets.paths[name]).expect("published");
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    /// What is said of these files.
    fn said<'a>(own: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<Problem> {
        let (_, problems) = Assets::new(own);
        problems.into_iter().map(|said| said.problem).collect()
    }

    #[test]
    fn an_import_is_found_in_every_form_it_has() {
        for script in [
            "import a from \"./a.js\";",
            "import './a.js'",
            "  import { a,\n  b } from\n  './a.js';",
            "import{a}from\"./a.js\";",
            "export * from './a.js';",
            "const a = await import('./a.js');",
            "// import './b.js'\nimport './a.js'",
        ] {
            assert_eq!(imported(script), Some("./a.js"), "{script}");
        }
        assert_eq!(imported("import '../lib/a.js'"), Some("../lib/a.js"));
        for script in [
            "// import './a.js'",
            "/**\n * @import { A } from './a.js'\n */",
            "import 'https://example.org/a.js'",
            "Array.from('./a.js')",
            "fetch(\"./a.js\")",
            "import './a.js",
            "import",
        ] {
            assert_eq!(imported(script), None, "{script}");
        }
    }

    #[test]
    fn built_in_scripts_are_the_minified_ones() {
        let built_in = assets([]);
        assert!(built_in.wordless["form.js"].starts_with("\"use strict\";\n(()=>{"));
        for name in ["thanks.js", "qr.js"] {
            let minified = BUILT_IN.get_file(format!("{MINIFIED}{name}")).expect(name);
            assert_eq!(text(&built_in, name).as_bytes(), minified.contents());
        }
        for name in built_in.paths.keys() {
            assert!(!name.starts_with(MINIFIED) && !name.starts_with("form/"));
        }
        assert!(!built_in.paths.contains_key("kanopress/variables.css"));
    }

    #[test]
    fn files_of_a_site_stay_as_they_are() {
        let own: [(&str, &[u8]); 4] = [
            ("form.css", b"/* mine */\n  a {}\n"),
            ("form.js", b"mine();"),
            ("qr.js", b"// mine\n"),
            ("x.bin", b"\xFF"),
        ];
        let assets = assets(own);
        assert_eq!(text(&assets, "form.css"), "/* mine */\n  a {}\n");
        assert_eq!(assets.wordless["form.js"], "mine();");
        assert_eq!(text(&assets, "qr.js"), "// mine\n");
        assert_eq!(assets.files.get(&assets.paths["x.bin"]), Some(&b"\xFF"[..]));
    }

    #[test]
    fn a_style_sheet_of_a_site_may_import_built_in_ones() {
        let own: [(&str, &[u8]); 1] = [("a.css", b"@import \"kanopress.css\";\na { b: c }\n")];
        let style = text(&assets(own), "a.css");
        assert!(style.ends_with("a { b: c }\n") && style.starts_with(":root{"));
    }

    #[test]
    fn a_style_sheet_of_a_site_finds_its_images_and_fonts() {
        let style: &[u8] =
            b"@import url('x/b.css');\na{background:url(\"x/a.png\")}\nc{src:url(no.png)}\n";
        let part: &[u8] = b"b{src:url(a.png#x),url(../icon.svg)}\n";
        let own = [("a.css", style), ("x/b.css", part), ("x/a.png", b"png")];
        let assets = assets(own);
        let link = |name: &str| format!("../{}", assets.paths[name]);
        let (image, icon) = (link("x/a.png"), link("icon.svg"));
        assert_eq!(
            text(&assets, "a.css"),
            format!(
                "b{{src:url(\"{image}#x\"),url(\"{icon}\")}}\na{{background:url(\"{image}\")}}\nc{{src:url(no.png)}}\n"
            )
        );
    }

    #[test]
    fn what_is_the_same_as_built_in_is_not_the_sites_own() {
        let file = |name| (name, BUILT_IN.get_file(name).expect(name).contents());
        let names = [
            "form.js",
            "qr.js",
            "form/steps.js",
            "form.css",
            "minified/qr.js",
        ];
        let same = assets(names.map(file));
        assert_eq!(same.paths, assets([]).paths);
        assert_eq!(same.wordless, assets([]).wordless);
    }

    #[test]
    fn a_part_of_a_built_in_script_cannot_be_replaced_alone() {
        let part: (&str, &[u8]) = ("form/steps.js", b"mine();\n");
        let refused = |file: &str, whole: &str| Problem::ScriptPart {
            file: file.to_owned(),
            whole: whole.to_owned(),
        };
        assert_eq!(
            said([part, ("minified/qr.js", b"mine();\n")]),
            [
                refused("form/steps.js", "form.js"),
                refused("minified/qr.js", "qr.js"),
            ]
        );
        // Who replaces the whole may name the other files of the site in any way.
        assert_eq!(said([part, ("form.js", b"mine();\n")]), []);
        // Style sheets are put together when a site is built.
        assert_eq!(said([("form/print.css", &b"a {}"[..])]), []);
        assert_eq!(said([("form/mine.js", &b"mine();\n"[..])]), []);
    }

    #[test]
    fn a_script_of_a_site_is_whole() {
        let imports = b"import { on } from \"./form/failure.js\";\n";
        let refused = Problem::ScriptImport {
            file: "form.js".to_owned(),
            imported: "./form/failure.js".to_owned(),
        };
        assert_eq!(said([("form.js", &imports[..])]), [refused]);
        let file = "static/form.js".to_owned();
        let refused = Problem::Encoding { file };
        assert_eq!(said([("form.js", &b"\xFF"[..])]), [refused]);
    }
}
