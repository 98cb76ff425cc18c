//! Files of `static/` become the style sheets and scripts that pages load.
//!
//! 1. A site's own file takes the place of the built-in one at the same path, and stays as it is.
//!    Built-in style sheets lose their comments and what only the eye needs ([`compact`]).
//! 2. What a file imports from its own folder or below is put in its place ([`Sources::join`]):
//!    `@import "x.css";` in a style sheet, `import { … } from "./x.js";` in a script. So the sources
//!    are small files with one subject each, and a page needs one request for all of them. A joined
//!    script is no module: browsers refuse modules on pages that are opened from the disk.
//! 3. A script of which no part is the site's own is there already, joined and with short names: in
//!    `static/minified/`, which a test holds against the sources.
//! 4. Each file gets a name that changes with its bytes, so that it may be kept for ever.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, DirEntry, include_dir};

use crate::files::{Files, short_hash};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The published files, and where each is.
#[derive(Debug, Default)]
pub struct Assets {
    /// By their path below the output folder.
    pub files: Files,
    /// For each name below `static/`, the path below the output folder.
    pub paths: BTreeMap<String, String>,
    /// The script of forms, which lacks its words: the room `form` publishes it with them.
    pub form: String,
}

/// The name of the script of forms.
const FORM: &str = "form.js";

/// The folder of built-in scripts that are joined already.
const MINIFIED: &str = "minified/";

impl Assets {
    /// The built-in files and the site's own, given as (path below `static/`, bytes).
    pub fn new<'a>(own: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut sources = Sources::default();
        sources.add_built_in(&BUILT_IN);
        for (name, bytes) in own {
            // This repository is a site, too, whose own files are the built-in ones.
            let built_in = BUILT_IN.get_file(name);
            if built_in.is_none_or(|file| file.contents() != bytes) {
                sources.own.insert(name);
                sources.files.insert(name, Cow::Borrowed(bytes));
            }
        }
        sources.publish()
    }
}

/// Files before they are joined.
#[derive(Debug, Default)]
struct Sources<'a> {
    /// By name.
    files: BTreeMap<&'a str, Cow<'a, [u8]>>,
    /// The names of those that are the site's own.
    own: BTreeSet<&'a str>,
    /// Built-in scripts that are joined already.
    minified: BTreeMap<&'a str, &'a str>,
}

impl<'a> Sources<'a> {
    fn add_built_in(&mut self, dir: &'a Dir<'a>) {
        for entry in dir.entries() {
            match entry {
                DirEntry::Dir(dir) => self.add_built_in(dir),
                DirEntry::File(file) => {
                    let name = file.path().to_str().unwrap_or_default();
                    let text = file.contents_utf8().unwrap_or_default();
                    if let Some(name) = name.strip_prefix(MINIFIED) {
                        self.minified.insert(name, text);
                    } else if is_style(name) {
                        self.files.insert(name, compact(text).into_bytes().into());
                    } else {
                        self.files.insert(name, file.contents().into());
                    }
                }
            }
        }
    }

    /// The text of a style sheet or script.
    fn text(&self, name: &str) -> Option<&str> {
        let bytes = self
            .files
            .get(name)
            .filter(|_| is_style(name) || is_script(name))?;
        std::str::from_utf8(bytes).ok()
    }

    fn publish(&self) -> Assets {
        let mut assets = Assets::default();
        for (name, bytes) in &self.files {
            // A file in a folder is a part of the one that imports it.
            if name.contains('/') && self.is_imported(name) {
                continue;
            }
            let joined = self.text(name).map(|_| self.joined(name));
            if *name == FORM {
                assets.form = joined.unwrap_or_default();
                continue;
            }
            let bytes = joined.map_or_else(|| bytes.to_vec(), String::into_bytes);
            let hash = short_hash(&bytes, 8);
            let path = match name.rsplit_once('.') {
                Some((stem, extension)) => format!("assets/{stem}.{hash}.{extension}"),
                None => format!("assets/{name}.{hash}"),
            };
            assets.files.insert(path.clone(), bytes);
            assets.paths.insert((*name).to_owned(), path);
        }
        assets
    }

    fn is_imported(&self, name: &str) -> bool {
        let importers = self.files.keys();
        importers
            .filter_map(|importer| Some((*importer, self.text(importer)?)))
            .any(|(importer, text)| {
                let mut imports = text.lines().filter_map(|line| import(importer, line));
                imports.any(|import| import == name)
            })
    }

    /// A file with all that it imports before it, each once.
    fn joined(&self, name: &str) -> String {
        let mut joined = String::new();
        let mut seen = BTreeSet::new();
        self.join(name, &mut seen, &mut joined);
        let has_own = seen.iter().any(|part| self.own.contains(part.as_str()));
        if let Some(minified) = self.minified.get(name).filter(|_| !has_own) {
            return (*minified).to_owned();
        }
        if is_script(name) && seen.len() > 1 {
            format!("\"use strict\";{{\n{joined}}}\n")
        } else {
            joined
        }
    }

    fn join(&self, name: &str, seen: &mut BTreeSet<String>, joined: &mut String) {
        let Some(text) = self.text(name) else {
            return;
        };
        if !seen.insert(name.to_owned()) {
            return;
        }
        let mut own = String::with_capacity(text.len());
        for line in text.lines() {
            let import = import(name, line).filter(|import| self.text(import).is_some());
            if let Some(import) = import {
                self.join(&import, seen, joined);
            } else {
                own.push_str(line.strip_prefix("export ").unwrap_or(line));
                own.push('\n');
            }
        }
        joined.push_str(&own);
    }
}

fn is_style(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == "css")
}

fn is_script(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == "js")
}

/// The name of the file that a line of `importer` imports, if it does.
fn import(importer: &str, line: &str) -> Option<String> {
    let target = if is_style(importer) {
        line.strip_prefix("@import \"")?
    } else {
        let (_, target) = line.strip_prefix("import ")?.split_once(" from \"")?;
        target
    };
    let target = target.strip_suffix("\";")?;
    let target = target.strip_prefix("./").unwrap_or(target);
    let folder = importer.rsplit_once('/').map(|(folder, _)| folder);
    Some(folder.map_or_else(|| target.to_owned(), |folder| format!("{folder}/{target}")))
}

/// A style sheet without its comments, its indentation and the ends of its lines.
///
/// It knows little of the language: no text of ours looks like a comment, and no value needs the
/// blank between two lines. Imports keep their lines.
fn compact(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines() {
        let line = without_comments(line);
        let line = line.trim();
        in_comment |= line.starts_with("/*");
        if !in_comment && line.starts_with("@import") {
            compact.push_str(line);
            compact.push('\n');
        } else if !in_comment {
            // What ends a declaration parts it from the next: the last one of a rule needs none.
            if line == "}" && compact.ends_with(';') {
                compact.pop();
            }
            compact.push_str(&line.replacen(": ", ":", 1).replace(" {", "{"));
        }
        in_comment &= !line.ends_with("*/");
    }
    compact
}

/// A line without the comments that begin and end in it.
fn without_comments(line: &str) -> String {
    let mut left = line;
    let mut kept = String::with_capacity(line.len());
    while let Some((before, comment)) = left.split_once("/*")
        && let Some((_, after)) = comment.split_once("*/")
    {
        kept.push_str(before);
        left = after.trim_start();
    }
    kept + left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(assets: &Assets, name: &str) -> String {
        let bytes = assets.files.get(&assets.paths[name]).expect("published");
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    #[test]
    fn imports_come_first_and_once() {
        let files: [(&str, &[u8]); 4] = [
            (
                "form.js",
                b"import { b } from \"./x/b.js\";\nimport { c } from \"./x/c.js\";\nb(c);\n",
            ),
            (
                "x/b.js",
                b"import { c } from \"./c.js\";\nexport function b() {}\n",
            ),
            ("x/c.js", b"export const c = 1;\n"),
            ("a.css", b"@import \"kanopress.css\";\na { b: c }\n"),
        ];
        let assets = Assets::new(files);
        let joined = "\"use strict\";{\nconst c = 1;\nfunction b() {}\nb(c);\n}\n";
        assert_eq!(assets.form, joined);
        assert!(!assets.paths.contains_key("x/b.js"));
        assert!(!assets.paths.contains_key("kanopress/variables.css"));
        let style = text(&assets, "a.css");
        assert!(style.ends_with("a { b: c }\n") && style.starts_with(":root{"));
    }

    #[test]
    fn files_of_a_site_stay_as_they_are() {
        let own: [(&str, &[u8]); 2] = [("form.css", b"/* mine */\n  a {}\n"), ("x.bin", b"\xFF")];
        let assets = Assets::new(own);
        assert_eq!(text(&assets, "form.css"), "/* mine */\n  a {}\n");
        assert_eq!(assets.files.get(&assets.paths["x.bin"]), Some(&b"\xFF"[..]));
    }

    #[test]
    fn scripts_are_joined_already_unless_a_part_is_the_sites_own() {
        let minified = Assets::new([]);
        assert!(minified.form.starts_with("\"use strict\";\n(()=>{"));
        let own: [(&str, &[u8]); 1] = [("form/steps.js", b"export const mine = 1;\n")];
        let joined = Assets::new(own);
        assert!(joined.form.contains("\nconst mine = 1;\n"));
        assert!(joined.form.contains("\nfunction giveUp() {\n"));
        for name in ["thanks.js", "qr.js"] {
            assert_eq!(text(&joined, name), text(&minified, name));
        }
        assert!(!joined.paths.keys().any(|name| name.starts_with(MINIFIED)));
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
        let assets = Assets::new(names.map(file));
        assert_eq!(assets.paths, Assets::new([]).paths);
        assert_eq!(assets.form, Assets::new([]).form);
    }

    #[test]
    fn comments_and_indentation_are_left_out() {
        let text = "@import \"x.css\";\n/* one\n   two */\na {\n  b: c; /* x */\n  d: e;\n}\n\n/* three */\n";
        assert_eq!(compact(text), "@import \"x.css\";\na{b:c;d:e}");
    }
}
