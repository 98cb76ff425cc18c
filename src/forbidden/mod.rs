//! What must not be in any file that is read: secret keys, what a merge left behind, and characters
//! that no page can hold.
//!
//! 1. [`secrets()`] and [`merge_conflicts`] find them in the bytes of a file.
//! 2. [`masked`] hides the secrets, so that no excerpt of the file shows them; what is shown in spite
//!    of that, such as the name of a file, goes through [`without_secrets`].
//! 3. [`problems`] does all of it for a file that is published as it is; the room `yaml` does it for
//!    the files that it reads.

mod merge;
mod secrets;
mod text;

pub use merge::{Conflict, is_merge_mark, merge_conflicts};
pub use secrets::{masked, secrets, with_surroundings};
pub use text::{check_size, control_character, decode, unpublishable};

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Problem, SourceSpan};

/// All that must not be in a file. Nothing of what is secret is in them.
pub fn problems(file: &str, bytes: &[u8]) -> Vec<Diagnostic> {
    let secrets = secrets(bytes);
    let conflicts = merge_conflicts(bytes);
    let in_name = (!self::secrets(file.as_bytes()).is_empty()).then(|| {
        let name = SourceSpan::new(without_secrets(file.to_owned()).into(), "".into(), 0..0);
        Problem::Secret.at(name)
    });
    if secrets.is_empty() && conflicts.is_empty() {
        return in_name.into_iter().collect();
    }
    let file: Arc<str> = file.into();
    let masked = masked(bytes, &with_surroundings(bytes, &secrets));
    let found = |span: std::ops::Range<usize>, problem: Problem| {
        // The bytes may be no text; those of the line are shown as far as they are.
        let (line, excerpt, span) = excerpt(&masked, span);
        problem.at(SourceSpan::in_excerpt(
            Arc::clone(&file),
            excerpt.into(),
            line,
            span,
        ))
    };
    let secrets = secrets.into_iter().map(|span| (span, Problem::Secret));
    let conflicts = conflicts.into_iter();
    let conflicts = conflicts.map(|span| (span, Problem::MergeConflict));
    let all = secrets.chain(conflicts);
    let all = all.map(|(span, problem)| found(span, problem));
    in_name.into_iter().chain(all).collect()
}

/// A text with `*` in place of all secrets and passwords in it.
pub fn without_secrets(text: String) -> String {
    let mut found = secrets(text.as_bytes());
    found.extend(secrets::passwords(text.as_bytes()));
    if found.is_empty() {
        return text;
    }
    String::from_utf8_lossy(&masked(text.as_bytes(), &found)).into_owned()
}

/// The bytes of a file as a text that can be published, or what is wrong with them.
pub fn publishable<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Vec<Diagnostic>> {
    let place = |text: &str| SourceSpan::new(file.into(), text.into(), 0..0);
    check_size(bytes).map_err(|problem| vec![problem.at(place(""))])?;
    let text = decode(file, bytes).map_err(|unreadable| {
        let place = place(&unreadable.shown).at(unreadable.span);
        vec![unreadable.problem.at(place)]
    })?;
    let found = unpublishable(text);
    if found.is_empty() {
        return Ok(text);
    }
    let place = place(text);
    let found = found.into_iter();
    Err(found.map(|(span, one)| one.at(place.at(span))).collect())
}

/// The line of a place, counted from 1, its text, and the place in that text.
fn excerpt(bytes: &[u8], span: std::ops::Range<usize>) -> (usize, String, std::ops::Range<usize>) {
    let is_end = |byte: &u8| *byte == b'\n';
    let line = bytes[..span.start]
        .iter()
        .filter(|byte| is_end(byte))
        .count()
        + 1;
    let start = bytes[..span.start].iter().rposition(is_end);
    let start = start.map_or(0, |newline| newline + 1);
    let end = bytes[span.end..].iter().position(is_end);
    let end = end.map_or(bytes.len(), |newline| span.end + newline);
    let before = String::from_utf8_lossy(&bytes[start..span.start]).into_owned();
    let meant = String::from_utf8_lossy(&bytes[span.clone()]);
    let after = String::from_utf8_lossy(&bytes[span.end..end]);
    let place = before.len()..before.len() + meant.len();
    (line, before + &meant + &after, place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_where_and_never_what() {
        let key = format!("ghp_{}", "a1".repeat(18));
        let text = format!("<p>{key}</p>\n<<<<<<< HEAD\n=======\n>>>>>>> x\n");
        let bytes = [b"a\n\xff", text.as_bytes()].concat();
        let found = problems("templates/form.html", &bytes);
        let codes: Vec<&str> = found.iter().map(|one| one.code().name()).collect();
        assert_eq!(codes, ["secret", "merge-conflict"]);
        let place = found[0].place.as_ref().expect("a place");
        assert_eq!((place.line(), place.column()), (2, 5));
        assert!(!format!("{found:?}").contains("a1a1"), "{found:?}");
        let named = problems(&format!("static/{key}.css"), b"p {}");
        assert_eq!(named.len(), 1);
        assert!(!format!("{named:?}").contains("a1a1"), "{named:?}");
    }
}
