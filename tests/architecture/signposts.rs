//! The signposts of the docs: what they name is there.
//!
//! Each row of the table under “Where to find it” has a file and what is in it: a function, a
//! method as `Type::method`, or a type.

use proc_macro2::{TokenStream, TokenTree};

use crate::finding::Finding;
use crate::rooms::DOCS;

/// A row of the table.
#[derive(Debug)]
struct Signpost {
    line: usize,
    file: String,
    name: String,
}

/// The rows that lead nowhere; `read` gives the text of a file of the crate.
pub(crate) fn misleading(docs: &str, read: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
    let wrong = signposts(docs).into_iter().filter(|signpost| {
        let text = read(&signpost.file);
        let tokens = text.and_then(|text| text.parse().ok());
        !tokens.is_some_and(|tokens| declares(tokens, &signpost.name))
    });
    wrong
        .map(|Signpost { line, file, name }| Finding {
            place: format!("{DOCS}:{line}"),
            wrong: format!("there is no `{name}` in `{file}`"),
            remedy: "name the file and the function where it is now".into(),
        })
        .collect()
}

/// The number of rows.
pub(crate) fn count(docs: &str) -> usize {
    signposts(docs).len()
}

fn signposts(docs: &str) -> Vec<Signpost> {
    let lines = docs.lines().zip(1..);
    let below = lines.skip_while(|(text, _)| *text != "## Where to find it");
    let rows = below
        .skip(1)
        .take_while(|(text, _)| !text.starts_with("## "));
    rows.filter_map(|(text, line)| signpost(text, line))
        .collect()
}

fn signpost(text: &str, line: usize) -> Option<Signpost> {
    let cells: Vec<&str> = text.split('|').map(str::trim).collect();
    let [_, _, file, name, _] = cells[..] else {
        return None;
    };
    let [file, name] = [file, name].map(|cell| cell.strip_prefix('`')?.strip_suffix('`'));
    Some(Signpost {
        line,
        file: file?.to_owned(),
        name: name?.to_owned(),
    })
}

/// True if the tokens declare a function, a method of a type, or a type of this name.
///
/// Tokens are looked at, and not items, because a macro can declare a type as well.
fn declares(tokens: TokenStream, name: &str) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |index: usize, word: &str| tokens.get(index).is_some_and(|t| t.to_string() == word);
    (0..tokens.len()).any(|index| {
        if let Some((owner, method)) = name.split_once("::") {
            let body = tokens[index..].iter().position(is_body);
            is(index, "impl")
                && body.is_some_and(|body| {
                    let end = index + body;
                    (index..end).any(|index| is(index, owner))
                        && inside(&tokens[end]).is_some_and(|tokens| declares(tokens, method))
                })
        } else {
            let declared = ["fn", "struct", "enum"].iter().any(|word| is(index, word));
            declared && is(index + 1, name)
                || inside(&tokens[index]).is_some_and(|tokens| declares(tokens, name))
        }
    })
}

fn is_body(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace)
}

fn inside(token: &TokenTree) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    }
}
