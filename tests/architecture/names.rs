//! Where a path leads: to a module, or to the module in which an item is defined.
//!
//! 1. The first name is `crate`, `self`, `super`, or one that the module has; each next one is
//!    looked up in the module that was found so far. What stands behind an item belongs to it:
//!    `Type::new`.
//! 2. A module has what it imports, its child modules, and what it declares. Where a name is both a
//!    module and something else, the place in the path says which is meant.
//! 3. An import is followed, under whatever name, to where the item is defined. The modules on the
//!    way are remembered: they are the ones that were asked.
//! 4. `use path::*` has all names of the module at its path.
//! 5. A first name that nobody here has is another crate, a variable, or a word of the language.

use std::collections::BTreeSet;

use crate::source::Module;

/// What a path ends at; the number is a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Module(usize),
    ItemIn(usize),
}

impl End {
    pub(crate) const fn module(self) -> usize {
        match self {
            Self::Module(module) | Self::ItemIn(module) => module,
        }
    }
}

/// A path that was followed.
#[derive(Debug)]
pub(crate) struct Route {
    /// The modules that had the name by an import.
    pub(crate) by_way_of: Vec<usize>,
    pub(crate) end: End,
}

/// Follows a path that is written in the module `from`; `None` if it leads out of the crate.
pub(crate) fn follow(
    modules: &[Module],
    from: usize,
    path: &[String],
    to_module: bool,
) -> Option<Route> {
    let mut search = Search {
        modules,
        asked: BTreeSet::new(),
        by_way_of: Vec::new(),
    };
    let end = search.path(from, path, to_module)?;
    Some(Route {
        by_way_of: search.by_way_of,
        end,
    })
}

struct Search<'a> {
    modules: &'a [Module],
    /// What was looked up already: imports may name each other in a circle.
    asked: BTreeSet<(usize, String, bool)>,
    by_way_of: Vec<usize>,
}

impl Search<'_> {
    fn path(&mut self, from: usize, path: &[String], to_module: bool) -> Option<End> {
        let mut end = End::Module(from);
        for (index, name) in path.iter().enumerate() {
            let End::Module(module) = end else {
                break;
            };
            let to_module = to_module || index + 1 < path.len();
            end = match name.as_str() {
                "crate" => End::Module(self.root(from)),
                "self" => end,
                "super" => End::Module(self.modules[module].parent?),
                name if index == 0 => self.name(module, name, to_module)?,
                name => self
                    .name(module, name, to_module)
                    .unwrap_or(End::ItemIn(module)),
            };
        }
        Some(end)
    }

    fn root(&self, module: usize) -> usize {
        self.modules[module]
            .parent
            .map_or(module, |parent| self.root(parent))
    }

    fn name(&mut self, module: usize, name: &str, to_module: bool) -> Option<End> {
        if !self.asked.insert((module, name.to_owned(), to_module)) {
            return None;
        }
        let here = &self.modules[module];
        let child = here.children.get(name).copied().map(End::Module);
        let declared = here.declared.contains(name).then_some(End::ItemIn(module));
        if to_module && child.is_some() {
            return child;
        }
        let imported = self.imported(module, name, to_module);
        let is_item = matches!(imported, Some(End::ItemIn(_)));
        if !to_module && !is_item && declared.is_some() {
            return declared;
        }
        imported
            .or(child)
            .or(declared)
            .or_else(|| self.among_all(module, name, to_module))
    }

    fn imported(&mut self, module: usize, name: &str, to_module: bool) -> Option<End> {
        let imports = self.modules[module].imports.iter();
        let mut imports = imports.filter(|import| import.name == name);
        imports.find_map(|import| {
            self.asking(module, |search| {
                search.path(module, &import.of.path, to_module)
            })
        })
    }

    /// Looks for the name in all modules that are imported as a whole.
    fn among_all(&mut self, module: usize, name: &str, to_module: bool) -> Option<End> {
        let imports = self.modules[module].imports.iter();
        let mut wholes = imports.filter(|import| import.name == "*");
        wholes.find_map(|import| {
            self.asking(module, |search| {
                let End::Module(whole) = search.path(module, &import.of.path, true)? else {
                    return None;
                };
                search.name(whole, name, to_module)
            })
        })
    }

    /// Remembers the module as one on the way, if what is asked of it leads to an end.
    fn asking(&mut self, module: usize, ask: impl FnOnce(&mut Self) -> Option<End>) -> Option<End> {
        let position = self.by_way_of.len();
        let end = ask(self)?;
        self.by_way_of.insert(position, module);
        Some(end)
    }
}
