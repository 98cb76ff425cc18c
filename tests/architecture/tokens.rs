//! Tokens that are not parsed, for they stand in a macro, in `macro_rules!` or in an attribute.
//!
//! 1. Names with `::` between them are a path; `$crate` is `crate`.
//! 2. `a::{b, c::d}` is `a`, `a::b` and `a::c::d`.
//! 3. What has a sign of being something else is no path: a method, a field, a variable.

use proc_macro2::{Ident, Punct, Spacing, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::{LitStr, Path};

/// The words after which an item has its name; modules are read on their own.
const DECLARING: [&str; 9] = [
    "const",
    "enum",
    "fn",
    "macro_rules",
    "static",
    "struct",
    "trait",
    "type",
    "union",
];

/// All paths, those in groups too.
pub(crate) fn paths(tokens: TokenStream) -> Vec<Vec<Ident>> {
    let mut found = Vec::new();
    read(tokens, &[], &mut found);
    found
}

/// Reads tokens that stand in `above::{…}`, or in no such group if there is nothing above.
fn read(tokens: TokenStream, above: &[Ident], found: &mut Vec<Vec<Ident>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut index = 0;
    while index < tokens.len() {
        let (before, rest) = tokens.split_at(index);
        let path = path_at(rest);
        // Between two names are two colons.
        index += (3 * path.len()).saturating_sub(2).max(1);
        let whole = [above, &path].concat();
        if let TokenTree::Group(group) = &rest[0] {
            read(group.stream(), &[], found);
        } else if !path.is_empty() && !is_label(before, &path, &tokens[index..]) {
            found.push(whole.clone());
        }
        if let [TokenTree::Punct(colon), _, TokenTree::Group(group), ..] = &tokens[index..]
            && !path.is_empty()
            && is_joint_colon(colon)
        {
            read(group.stream(), &whole, found);
            index += 3;
        }
    }
}

/// The names at the beginning that have `::` between them.
fn path_at(tokens: &[TokenTree]) -> Vec<Ident> {
    let mut path = Vec::new();
    let mut rest = tokens;
    while let [TokenTree::Ident(name), after @ ..] = rest {
        path.push(name.clone());
        rest = match after {
            [TokenTree::Punct(colon), _, next @ ..] if is_joint_colon(colon) => next,
            _ => &[],
        };
    }
    path
}

fn is_joint_colon(sign: &Punct) -> bool {
    sign.as_char() == ':' && sign.spacing() == Spacing::Joint
}

/// True if the tokens around a path say that it names no item: `.method`, `$variable`, `'lifetime`,
/// `field: …`, and what comes after a `::` that begins elsewhere.
fn is_label(before: &[TokenTree], path: &[Ident], after: &[TokenTree]) -> bool {
    let sign = |token: Option<&TokenTree>| match token {
        Some(TokenTree::Punct(sign)) => Some((sign.as_char(), sign.spacing())),
        _ => None,
    };
    let last = sign(before.last());
    let second_last = sign(before.iter().nth_back(1));
    match last.map(|(sign, _)| sign) {
        // Not the end of a range, `..name`.
        Some('.') => second_last != Some(('.', Spacing::Joint)),
        Some('$') => path[0] != "crate",
        Some('\'') => true,
        Some(':') if second_last == Some((':', Spacing::Joint)) => true,
        _ => path.len() == 1 && sign(after.first()) == Some((':', Spacing::Alone)),
    }
}

/// All texts that read as a path.
pub(crate) fn paths_in_texts(tokens: TokenStream) -> Vec<Path> {
    let paths = tokens.into_iter().flat_map(|token| match token {
        TokenTree::Group(group) => paths_in_texts(group.stream()),
        token => {
            let path = syn::parse2(token.into()).and_then(|text: LitStr| text.parse());
            path.into_iter().collect()
        }
    });
    paths.collect()
}

/// The names of the items that are declared, but not those in groups.
pub(crate) fn declared(tokens: TokenStream) -> Vec<String> {
    let words = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word.unraw().to_string()),
        _ => None,
    });
    let words: Vec<String> = words.collect();
    let pairs = words.windows(2);
    let pairs = pairs.filter(|pair| DECLARING.contains(&pair[0].as_str()));
    pairs.map(|pair| pair[1].clone()).collect()
}
