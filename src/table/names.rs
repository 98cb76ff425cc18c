//! Names of columns, where a header has the same name twice, or two rows.

use std::collections::{HashMap, HashSet};

/// The names of a header, of which the second of the same name is `name (2)`, the third `name (3)` and so
/// on, unless another column has that name; `key` gives the form in which names are compared.
pub fn numbered(names: &[String], key: impl Fn(&str) -> String) -> Vec<String> {
    let keys: Vec<String> = names.iter().map(|name| key(name)).collect();
    let all: HashSet<&String> = keys.iter().collect();
    let mut counts: HashMap<&String, usize> = HashMap::new();
    let names = names.iter().zip(&keys).map(|(name, name_key)| {
        let count = counts.entry(name_key).or_default();
        *count += 1;
        let numbered = format!("{} ({count})", name.trim());
        if *count == 1 || name_key.is_empty() || all.contains(&key(&numbered)) {
            name.clone()
        } else {
            numbered
        }
    });
    names.collect()
}

/// The names of a header of two rows: the first has the text of a question above all of its parts, and the
/// second the parts. A question of one part has a word there that says so.
pub fn joined(first: &[String], second: &[String]) -> Vec<String> {
    let mut question = "";
    let first = first.iter().enumerate();
    let names = first.map(|(column, text)| {
        let part = second.get(column).map_or("", |part| part.trim());
        let text = text.trim();
        let begins = !text.is_empty();
        if begins {
            question = text;
        }
        match part {
            "" => text.to_owned(),
            "Response" | "Open-Ended Response" if begins => text.to_owned(),
            part => format!("{question} [{part}]"),
        }
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_a_name_has_a_number() {
        let names = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            numbered(&names, |name| name.trim().to_owned())
        };
        assert_eq!(
            names(&["a", "b", "a ", "", "", "a"]),
            ["a", "b", "a (2)", "", "", "a (3)"]
        );
        assert_eq!(names(&["a", "a", "a (2)"]), ["a", "a", "a (2)"]);
    }
}
