//! What a merge left behind where its two sides did not agree (git-merge, "How conflicts are
//! presented").

use std::ops::Range;

use memchr::memmem::find;

/// The mark that begins a conflict.
const BEGIN: &[u8] = b"<<<<<<<";

/// The mark that ends one.
const END: &[u8] = b">>>>>>>";

/// The mark between its two sides.
const SIDES: &[u8] = b"=======";

/// The mark before what both sides began with.
const BASE: &[u8] = b"|||||||";

/// The conflicts in a file: the first line of each, or the mark that was left of one. Where marks are
/// indented, only a whole conflict is one.
pub fn merge_conflicts(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if find(bytes, BEGIN).is_none() && find(bytes, END).is_none() {
        return found;
    }
    let mut is_open = false;
    let mut indented = None;
    let mut start = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let line_start = start + usize::from(start == 0) * byte_order_mark(line);
        start += line.len();
        let line = &bytes[line_start..start];
        let mark = line.trim_ascii();
        let indent = line.len() - line.trim_ascii_start().len();
        let place = line_start + indent..line_start + indent + mark.len();
        if indent > 0 {
            found.extend(end_of_indented(&mut indented, mark, indent, place));
            continue;
        }
        let begins = is_mark(mark, BEGIN);
        let ends = is_mark(mark, END);
        if begins || ends && !is_open {
            found.push(place);
        }
        is_open = begins || is_open && !ends;
    }
    found
}

/// A conflict that has begun, with marks that are indented.
struct Indented {
    indent: usize,
    place: Range<usize>,
    has_two_sides: bool,
}

/// Takes in an indented line; the beginning of a conflict if it ends with this line.
fn end_of_indented(
    open: &mut Option<Indented>,
    mark: &[u8],
    indent: usize,
    place: Range<usize>,
) -> Option<Range<usize>> {
    if is_mark(mark, BEGIN) {
        *open = Some(Indented {
            indent,
            place,
            has_two_sides: false,
        });
        return None;
    }
    let conflict = open.as_mut().filter(|open| open.indent == indent)?;
    if is_mark(mark, SIDES) {
        conflict.has_two_sides = true;
        return None;
    }
    let is_end = is_mark(mark, END) && conflict.has_two_sides;
    is_end.then(|| open.take())?.map(|open| open.place)
}

/// The lines of a conflict, in a file that may have lines that look like its marks: a quoted mail, or a
/// line under a heading.
#[derive(Debug, Default)]
pub struct Conflict {
    is_open: bool,
}

impl Conflict {
    /// True if the next line is a mark.
    pub fn has(&mut self, line: &[u8]) -> bool {
        let line = line.trim_ascii_end();
        let begins = is_mark(line, BEGIN);
        let is_open = std::mem::replace(&mut self.is_open, begins);
        self.is_open |= is_open && !is_mark(line, END);
        begins || is_open && is_merge_mark(line)
    }
}

/// True of a line that is any mark of a conflict.
pub fn is_merge_mark(line: &[u8]) -> bool {
    let line = line[byte_order_mark(line)..].trim_ascii_end();
    let marks = [BEGIN, BASE, SIDES, END];
    marks.into_iter().any(|mark| is_mark(line, mark))
}

/// The length of the byte order mark of UTF-8, if the file begins with one.
fn byte_order_mark(line: &[u8]) -> usize {
    const MARK: &[u8] = b"\xEF\xBB\xBF";
    if line.starts_with(MARK) {
        MARK.len()
    } else {
        0
    }
}

fn is_mark(line: &[u8], mark: &[u8]) -> bool {
    line.strip_prefix(mark)
        .is_some_and(|rest| rest.first().is_none_or(|next| b" ,;\t".contains(next)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let found = merge_conflicts(text.as_bytes()).into_iter();
        found.map(|span| &text[span]).collect()
    }

    #[test]
    fn a_conflict_is_found_once() {
        let conflict = "<<<<<<< HEAD\r\na\r\n||||||| base\r\n=======\r\nb\r\n>>>>>>> x\r\n";
        assert_eq!(found(conflict), ["<<<<<<< HEAD"]);
        assert_eq!(found(&conflict.repeat(2)).len(), 2);
        assert_eq!(found("a\n>>>>>>> feature"), [">>>>>>> feature"]);
        assert_eq!(found("<<<<<<<"), ["<<<<<<<"]);
        assert_eq!(found(&format!("\u{feff}{conflict}")), ["<<<<<<< HEAD"]);
        let indented = "a:\n  <<<<<<< HEAD\n  b\n  =======\n  c\n  >>>>>>> x\n";
        assert_eq!(found(indented), ["<<<<<<< HEAD"]);
    }

    #[test]
    fn lines_that_only_look_like_one_are_left_alone() {
        for text in [
            "Heading\n=======\n",
            "<<<<<<<< eight",
            " <<<<<<< HEAD",
            "  <<<<<<< HEAD\n  >>>>>>> x\n",
            "  <<<<<<< HEAD\n=======\n    >>>>>>> x\n",
            "a <<<<<<< HEAD",
            ">>>>>>>quoted mail",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn every_mark_is_one() {
        for line in ["<<<<<<< HEAD\n", "=======\r\n", "||||||| base", ">>>>>>> x"] {
            assert!(is_merge_mark(line.as_bytes()), "{line}");
        }
        assert!(!is_merge_mark(b"========\n"));
    }
}
