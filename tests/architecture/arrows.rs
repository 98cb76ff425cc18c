//! The arrows of a crate: which file knows which, and which other room it asks.
//!
//! 1. Each import and each mention that stays in the crate is an arrow.
//! 2. For rooms, it leads to each module on the way and at the end: a re-export of the room `survey`
//!    is of the room `survey`, wherever it comes from.
//! 3. For files, it leads to the file of the definition. `use super::Id` is an arrow to `id.rs`, and
//!    not to the `mod.rs` that re-exports `Id`.
//! 4. A `mod name;` is no arrow, and a re-export is none from file to file: neither knows what it
//!    opens. So a `mod.rs` is in a circle with a child only if its own code uses the child, and the
//!    child something that `mod.rs` defines.
//! 5. Neither is a module that is only named, as in `use super::id`: what is used of it is. But
//!    `use super::*` knows `super`.

use crate::code::{Import, Mention};
use crate::names::{End, follow};
use crate::source::{Module, Source};

/// One path that leads to another module.
#[derive(Debug)]
pub(crate) struct Arrow {
    /// The file in which it is written, its line, and the path as written.
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) path: String,
    /// The files that are asked, in their order; the last is at the end.
    pub(crate) asks: Vec<String>,
    /// The file that it knows by it.
    pub(crate) knows: Option<String>,
    pub(crate) is_re_export: bool,
}

impl Arrow {
    /// Where it is written, for people.
    pub(crate) fn place(&self) -> String {
        format!("src/{}:{}", self.file, self.line)
    }
}

/// All arrows of the source, in its order.
pub(crate) fn arrows(source: &Source) -> Vec<Arrow> {
    let mut arrows = Vec::new();
    for (index, module) in source.modules.iter().enumerate() {
        let imports = module.imports.iter();
        arrows.extend(imports.filter_map(|import| of_import(source, index, import)));
        let mentions = module.mentions.iter();
        arrows.extend(mentions.filter_map(|mention| of_mention(source, index, mention)));
    }
    arrows.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    arrows
}

fn of_import(source: &Source, from: usize, import: &Import) -> Option<Arrow> {
    let is_whole = import.name == "*";
    // Where a module has the name of an item, what is used of the two is the arrow.
    let (arrow, end) = arrow(&source.modules, from, &import.of, true)?;
    let is_used = !import.re_exported && (is_whole || matches!(end, End::ItemIn(_)));
    Some(Arrow {
        knows: arrow.knows.filter(|_| is_used),
        is_re_export: import.re_exported,
        path: if is_whole {
            format!("{}::*", arrow.path)
        } else {
            arrow.path
        },
        ..arrow
    })
}

fn of_mention(source: &Source, from: usize, mention: &Mention) -> Option<Arrow> {
    let (arrow, end) = arrow(&source.modules, from, mention, false)?;
    match end {
        End::ItemIn(_) => Some(arrow),
        // A name alone that is one of a module as well is a variable, or a word in a macro.
        End::Module(_) if mention.path.len() == 1 => None,
        End::Module(_) => Some(Arrow {
            knows: None,
            ..arrow
        }),
    }
}

fn arrow(
    modules: &[Module],
    from: usize,
    mention: &Mention,
    to_module: bool,
) -> Option<(Arrow, End)> {
    let route = follow(modules, from, &mention.path, to_module)?;
    let file = modules[from].file.clone();
    let end = modules[route.end.module()].file.clone();
    let way = route.by_way_of.iter();
    let way = way.map(|module| modules[*module].file.clone());
    let arrow = Arrow {
        line: mention.line,
        path: mention.path.join("::"),
        asks: way.chain([end.clone()]).collect(),
        knows: Some(end).filter(|end| *end != file),
        is_re_export: false,
        file,
    };
    Some((arrow, route.end))
}
