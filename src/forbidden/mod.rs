//! What must not be in any file that is read: secret keys, what a merge left behind, and characters
//! that no page can hold.
//!
//! 1. [`secrets()`] and [`merge_conflicts`] find them in the bytes of a file.
//! 2. [`masked`] hides the secrets, so that no excerpt of the file shows them; what is shown in spite
//!    of that, such as the name of a file, goes through [`without_secrets`], which hides passwords, too.
//! 3. [`problems`] does all of it for a file that is published as it is; the room `yaml` does it for
//!    the files that it reads.

mod escapes;
mod merge;
mod passwords;
mod secrets;
mod text;
mod utf16;

pub use merge::{Conflict, is_merge_mark, merge_conflicts};
pub use secrets::{masked, secrets, with_surroundings};
pub use text::{check_size, control_character, decode, unpublishable};

use std::ops::Range;
use std::sync::Arc;

use self::passwords::passwords;
use self::utf16::as_utf16;
use crate::diagnostic::{Diagnostic, Problem, SourceSpan};

/// All that must not be in a file. Nothing of what is secret is in them.
pub fn problems(file: &str, bytes: &[u8]) -> Vec<Diagnostic> {
    let name: Arc<str> = without_secrets(file.to_owned()).into();
    let in_name = is_secret(file).then(|| {
        let place = SourceSpan::new(Arc::clone(&name), "".into(), 0..0);
        Problem::Secret.at(place)
    });
    let in_utf16 = as_utf16(bytes).flat_map(|text| problems_in(&name, &text));
    let in_bytes = problems_in(&name, bytes);
    in_name
        .into_iter()
        .chain(in_bytes)
        .chain(in_utf16)
        .collect()
}

/// True if there is a secret in a text.
pub fn is_secret(text: &str) -> bool {
    !secrets(text.as_bytes()).is_empty()
}

fn problems_in(file: &Arc<str>, bytes: &[u8]) -> Vec<Diagnostic> {
    let secrets = secrets(bytes);
    let conflicts = merge_conflicts(bytes);
    if secrets.is_empty() && conflicts.is_empty() {
        return Vec::new();
    }
    let masked = masked(bytes, &with_surroundings(bytes, &secrets));
    let found = |span: Range<usize>, problem: Problem| {
        // The bytes may be no text; those of the line are shown as far as they are.
        let (line, excerpt, span) = excerpt(&masked, span);
        problem.at(SourceSpan::in_excerpt(
            Arc::clone(file),
            excerpt.into(),
            line,
            span,
        ))
    };
    let secrets = secrets.into_iter().map(|span| (span, Problem::Secret));
    let conflicts = conflicts.into_iter();
    let conflicts = conflicts.map(|span| (span, Problem::MergeConflict));
    let all = secrets.chain(conflicts);
    all.map(|(span, problem)| found(span, problem)).collect()
}

/// A text with `*` in place of all secrets and passwords in it; all places in it are the same.
pub fn without_secrets(text: String) -> String {
    let mut found = secrets(text.as_bytes());
    found.extend(passwords(&text));
    if found.is_empty() {
        return text;
    }
    String::from_utf8_lossy(&masked(text.as_bytes(), &found)).into_owned()
}

/// True if there is what may be a password in a text.
pub fn has_password(text: &str) -> bool {
    !passwords(text).is_empty()
}

/// A problem with nothing secret in the lines of its excerpt. A part of a line may be shown, in which a
/// secret is not known as one.
pub fn without_secrets_in_excerpt(mut found: Diagnostic) -> Diagnostic {
    let Some(place) = &found.place else {
        return found;
    };
    let mut text = place.text().to_owned();
    for shown in found.place.iter().chain(found.earlier.as_deref()) {
        let lines = lines_of(text.as_bytes(), &shown.span());
        let hidden = without_secrets(text[lines.clone()].to_owned());
        text.replace_range(lines, &hidden);
    }
    let file = place.file().into();
    let place = SourceSpan::in_excerpt(file, text.into(), place.first_line(), place.span());
    found.place = Some(place);
    found
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
fn excerpt(bytes: &[u8], span: Range<usize>) -> (usize, String, Range<usize>) {
    let is_end = |byte: &&u8| **byte == b'\n';
    let line = bytes[..span.start].iter().filter(is_end).count() + 1;
    let lines = lines_of(bytes, &span);
    let before = String::from_utf8_lossy(&bytes[lines.start..span.start]).into_owned();
    let meant = String::from_utf8_lossy(&bytes[span.clone()]);
    let after = String::from_utf8_lossy(&bytes[span.end..lines.end]);
    let place = before.len()..before.len() + meant.len();
    (line, before + &meant + &after, place)
}

/// The lines that a place is in, without the end of the last one.
fn lines_of(bytes: &[u8], span: &Range<usize>) -> Range<usize> {
    let is_end = |byte: &u8| *byte == b'\n';
    let start = bytes[..span.start].iter().rposition(is_end);
    let end = bytes[span.end..].iter().position(is_end);
    let end = end.map_or(bytes.len(), |length| span.end + length);
    start.map_or(0, |newline| newline + 1)..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_in_utf16_are_read_as_well() {
        let key = format!("ghp_{}", "a1".repeat(18));
        let text = format!("/* 茶 */\nvar key = \"{key}\"\n<<<<<<< HEAD\n");
        let units = || text.encode_utf16();
        for bytes in [
            units().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
            units().flat_map(u16::to_be_bytes).collect(),
        ] {
            for mark in [b"\xFF\xFE", b"\xFE\xFF"] {
                let has_mark = (mark == b"\xFE\xFF") == (bytes[0] == 0);
                let marked = [mark.as_slice(), &bytes].concat();
                let found = problems("static/own.js", if has_mark { &marked } else { &bytes });
                let codes: Vec<&str> = found.iter().map(|one| one.code().name()).collect();
                assert_eq!(codes, ["secret", "merge-conflict"]);
                let place = found[0].place.as_ref().expect("a place");
                assert_eq!((place.line(), place.column()), (2, 12));
                assert!(!format!("{found:?}").contains("a1a1"), "{found:?}");
            }
        }
    }

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
