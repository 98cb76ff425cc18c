//! What one module says: its imports, the names that it declares, and every path in it.
//!
//! 1. Whatever is a test by its attribute is passed over, wherever it stands.
//! 2. A `use` makes an import of each of its leaves, also inside a function.
//! 3. Every other path is a mention: of a type, a function, a pattern, a trait, a macro.
//! 4. So is every path in the tokens of macros and of attributes (`tokens`), and a text in an
//!    attribute that reads as one: `#[serde(with = "crate::date")]`.
//! 5. Visibilities are passed over: they can name nothing but modules around them.
//! 6. Modules inside are handed back, for each is read on its own.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Attribute, Ident, Item, ItemMod, ItemUse, Meta, PatIdent, Path, Stmt, UseTree, Visibility,
};

use crate::test_code::is_test;
use crate::tokens;

/// A path as it is written.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    pub(crate) path: Vec<String>,
    pub(crate) line: usize,
}

/// One leaf of a `use`.
#[derive(Debug)]
pub(crate) struct Import {
    /// The name in this module; `*` for all that the path has.
    pub(crate) name: String,
    /// True if it is more than private, so that others find it here.
    pub(crate) re_exported: bool,
    pub(crate) of: Mention,
}

/// All that one module says outside tests.
#[derive(Default)]
pub(crate) struct Code<'a> {
    pub(crate) imports: Vec<Import>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) declared: BTreeSet<String>,
    pub(crate) modules: Vec<&'a ItemMod>,
    pub(crate) test_modules: Vec<String>,
    /// The variables of the function that is read: they hide items of the same name.
    variables: Vec<String>,
}

impl<'a> Code<'a> {
    /// Reads the items of a module.
    pub(crate) fn of(items: &'a [Item]) -> Self {
        let mut code = Self::default();
        for item in items {
            code.visit_item(item);
        }
        code
    }

    fn mention(&mut self, path: &[Ident]) {
        let names: Vec<String> = path.iter().map(|part| part.unraw().to_string()).collect();
        let is_variable = names.len() == 1 && self.variables.contains(&names[0]);
        if !is_variable && let Some(first) = path.first() {
            self.mentions.push(Mention {
                path: names,
                line: first.span().start().line,
            });
        }
    }

    fn import(&mut self, tree: &UseTree, above: &[String], re_exported: bool) {
        let (last, name, place) = match tree {
            UseTree::Path(path) => {
                let above = [above, &[path.ident.unraw().to_string()]].concat();
                return self.import(&path.tree, &above, re_exported);
            }
            UseTree::Group(group) => {
                let trees = group.items.iter();
                return trees.for_each(|tree| self.import(tree, above, re_exported));
            }
            // `use a::{self}` brings the name `a`.
            UseTree::Name(leaf) if leaf.ident == "self" => {
                (None, above.last().cloned(), leaf.span())
            }
            UseTree::Name(leaf) => (Some(&leaf.ident), None, leaf.span()),
            UseTree::Rename(leaf) => {
                let name = leaf.rename.unraw().to_string();
                (Some(&leaf.ident), Some(name), leaf.span())
            }
            UseTree::Glob(glob) => (None, Some("*".into()), glob.span()),
        };
        let last = last.map(|last| last.unraw().to_string());
        let path: Vec<String> = above.iter().cloned().chain(last.clone()).collect();
        self.imports.push(Import {
            name: name.or(last).unwrap_or_default(),
            re_exported,
            of: Mention {
                path,
                line: place.start().line,
            },
        });
    }
}

fn names(path: &Path) -> Vec<Ident> {
    path.segments
        .iter()
        .map(|part| part.ident.clone())
        .collect()
}

/// The names that the item declares; for a macro at the place of an item, those in its tokens.
fn declared(item: &Item) -> Vec<String> {
    match item {
        Item::Macro(item) if item.ident.is_none() => tokens::declared(item.mac.tokens.clone()),
        _ => tokens::declared(item.to_token_stream()),
    }
}

macro_rules! pass_over_tests {
    ($($visit:ident($node:ident))+) => {$(
        fn $visit(&mut self, node: &'a syn::$node) {
            if !is_test(node) {
                let outer = self.variables.len();
                visit::$visit(self, node);
                self.variables.truncate(outer);
            }
        }
    )+};
}

impl<'a> Visit<'a> for Code<'a> {
    pass_over_tests! {
        visit_arm(Arm)
        visit_field(Field)
        visit_field_pat(FieldPat)
        visit_field_value(FieldValue)
        visit_foreign_item(ForeignItem)
        visit_impl_item(ImplItem)
        visit_trait_item(TraitItem)
        visit_variant(Variant)
    }

    fn visit_item(&mut self, item: &'a Item) {
        match item {
            Item::Mod(module) if is_test(item) => self.test_modules.push(module.ident.to_string()),
            _ if is_test(item) => {}
            _ => {
                self.declared.extend(declared(item));
                let outer = self.variables.len();
                visit::visit_item(self, item);
                self.variables.truncate(outer);
            }
        }
    }

    fn visit_stmt(&mut self, statement: &'a Stmt) {
        // What a statement binds is known to those below it.
        if !is_test(statement) {
            visit::visit_stmt(self, statement);
        }
    }

    fn visit_item_mod(&mut self, module: &'a ItemMod) {
        self.modules.push(module);
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        // `use ::name` is another crate.
        if item.leading_colon.is_none() {
            let private = matches!(item.vis, Visibility::Inherited);
            self.import(&item.tree, &[], !private);
        }
    }

    fn visit_visibility(&mut self, _: &'a Visibility) {}

    fn visit_path(&mut self, path: &'a Path) {
        if path.leading_colon.is_none() {
            self.mention(&names(path));
        }
        visit::visit_path(self, path);
    }

    fn visit_pat_ident(&mut self, pattern: &'a PatIdent) {
        // A name in a pattern is a new variable, but if it is written as a constant is.
        let name = pattern.ident.unraw().to_string();
        if name.starts_with(char::is_uppercase) {
            self.mention(std::slice::from_ref(&pattern.ident));
        } else {
            self.variables.push(name);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_token_stream(&mut self, tokens: &'a TokenStream) {
        for path in tokens::paths(tokens.clone()) {
            self.mention(&path);
        }
    }

    fn visit_attribute(&mut self, attribute: &'a Attribute) {
        if let Meta::List(list) = &attribute.meta {
            for path in tokens::paths_in_texts(list.tokens.clone()) {
                self.mention(&names(&path));
            }
        }
        visit::visit_attribute(self, attribute);
    }
}
