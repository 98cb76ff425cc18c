//! What a merge left behind where its two sides did not agree (git-merge, "How conflicts are
//! presented").

use std::ops::Range;

/// The mark that begins a conflict.
const BEGIN: &[u8] = b"<<<<<<<";

/// The mark that ends one.
const END: &[u8] = b">>>>>>>";

/// Other marks, between the two.
const BETWEEN: [&[u8]; 2] = [b"=======", b"|||||||"];

/// The conflicts in a file: the first line of each, or the mark that was left of one.
pub fn merge_conflicts(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut is_open = false;
    let mut start = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let mark = usize::from(start == 0) * byte_order_mark(line);
        let text = line[mark..].trim_ascii_end();
        let begins = is_mark(text, BEGIN);
        let ends = is_mark(text, END);
        if begins || ends && !is_open {
            found.push(start + mark..start + mark + text.len());
        }
        is_open = begins || is_open && !ends;
        start += line.len();
    }
    found
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
    let marks = [BEGIN, END].into_iter().chain(BETWEEN);
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
    }

    #[test]
    fn lines_that_only_look_like_one_are_left_alone() {
        for text in [
            "Heading\n=======\n",
            "<<<<<<<< eight",
            " <<<<<<< HEAD",
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
