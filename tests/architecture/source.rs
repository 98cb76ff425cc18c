//! The source of a crate as a tree of modules.
//!
//! 1. Reading begins at the doors, `lib.rs` and `main.rs`, and goes where `mod name;` leads:
//!    to `name.rs` or `name/mod.rs`. A module in braces is a module of its own in the same file.
//! 2. A module that is there in tests only is not read, and neither is any file below it.
//! 3. A file that cannot be read this way is a finding, since nothing else here would see it: no
//!    `mod` leads to it, or it is not where its `mod` says, or it does not parse.

use std::collections::{BTreeMap, BTreeSet};

use syn::ext::IdentExt;
use syn::{Item, ItemMod};

use crate::code::{Code, Import, Mention};
use crate::finding::Finding;
use crate::rooms::{DOORS, is_below};
use crate::test_code::has_test;

/// A module, outside tests.
#[derive(Debug)]
pub(crate) struct Module {
    /// The path below `src/`.
    pub(crate) file: String,
    pub(crate) parent: Option<usize>,
    pub(crate) children: BTreeMap<String, usize>,
    pub(crate) imports: Vec<Import>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) declared: BTreeSet<String>,
}

/// All modules; a module is known by its index.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub(crate) modules: Vec<Module>,
    pub(crate) unreadable: Vec<Finding>,
}

impl Source {
    /// Reads files, given by their paths below `src/`.
    pub(crate) fn of(files: &BTreeMap<String, String>) -> Self {
        let mut reader = Reader {
            files,
            source: Self::default(),
            seen: BTreeSet::new(),
            tests: Vec::new(),
        };
        for door in DOORS.iter().filter(|door| files.contains_key(**door)) {
            reader.read_file(door, "", None);
        }
        reader.source.unreadable.extend(reader.unseen());
        reader.source
    }
}

struct Reader<'a> {
    files: &'a BTreeMap<String, String>,
    source: Source,
    seen: BTreeSet<String>,
    /// The paths of modules that are there in tests only, without ending.
    tests: Vec<String>,
}

impl Reader<'_> {
    /// Reads the module that a file is; `folder` has the files of the modules in it.
    fn read_file(&mut self, file: &str, folder: &str, parent: Option<usize>) -> Option<usize> {
        self.seen.insert(file.to_owned());
        match syn::parse_file(&self.files[file]) {
            Ok(syntax) if has_test(&syntax.attrs) => {
                self.tests.push(folder.trim_end_matches('/').to_owned());
                None
            }
            Ok(syntax) => Some(self.read_module(file, folder, parent, &syntax.items)),
            Err(error) => {
                self.source.unreadable.push(Finding {
                    place: format!("src/{file}:{}", error.span().start().line),
                    wrong: format!("the file does not parse: {error}"),
                    remedy: "mend it, or update the crate `syn`".into(),
                });
                None
            }
        }
    }

    fn read_module(
        &mut self,
        file: &str,
        folder: &str,
        parent: Option<usize>,
        items: &[Item],
    ) -> usize {
        let code = Code::of(items);
        let index = self.source.modules.len();
        self.source.modules.push(Module {
            file: file.to_owned(),
            parent,
            children: BTreeMap::new(),
            imports: code.imports,
            mentions: code.mentions,
            declared: code.declared,
        });
        let tests = code.test_modules.iter();
        self.tests
            .extend(tests.map(|name| format!("{folder}{name}")));
        for module in code.modules {
            if let Some(child) = self.read_child(file, folder, index, module) {
                let name = module.ident.unraw().to_string();
                self.source.modules[index].children.insert(name, child);
            }
        }
        index
    }

    fn read_child(
        &mut self,
        file: &str,
        folder: &str,
        parent: usize,
        module: &ItemMod,
    ) -> Option<usize> {
        let below = format!("{folder}{}/", module.ident.unraw());
        if let Some((_, items)) = &module.content {
            return Some(self.read_module(file, &below, Some(parent), items));
        }
        let places = [
            format!("{}.rs", below.trim_end_matches('/')),
            format!("{below}mod.rs"),
        ];
        let place = places.iter().find(|place| self.files.contains_key(*place));
        if place.is_none() {
            self.source.unreadable.push(Finding {
                place: format!("src/{file}:{}", module.ident.span().start().line),
                wrong: format!(
                    "the file of `mod {}` is not where its name says",
                    module.ident
                ),
                remedy: "move it there, and do without `#[path]`".into(),
            });
        }
        self.read_file(place?, &below, Some(parent))
    }

    /// The files to which nothing led.
    fn unseen(&self) -> Vec<Finding> {
        let is_test = |file: &str| self.tests.iter().any(|test| is_below(file, test));
        let files = self.files.keys();
        files
            .filter(|file| !self.seen.contains(*file) && !is_test(file))
            .map(|file| Finding {
                place: format!("src/{file}:1"),
                wrong: "no `mod` leads to this file".into(),
                remedy: "declare it, without `#[path]` and `include!`, or delete it".into(),
            })
            .collect()
    }
}
