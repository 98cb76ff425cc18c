//! What may be a slip, and how it is mended.

use std::ops::Range;

use crate::diagnostic::Problem;

/// What may be a slip.
pub(super) struct Slip {
    pub(super) problem: Problem,
    /// Where it is. Indents with the same wrong character come of one setting of an editor.
    pub(super) places: Vec<Place>,
}

/// A place of a slip.
pub(super) struct Place {
    pub(super) span: Range<usize>,
    /// What is to be replaced.
    pub(super) mend: Range<usize>,
    /// By what: the likeliest first.
    pub(super) wanted: Vec<String>,
}

/// A character in an indent that is no space.
pub(super) fn bad_indent_of(character: char) -> Problem {
    Problem::BadIndent {
        found: match character {
            '\t' => "tab",
            '\u{3000}' => "full-width",
            _ => "other",
        },
        more: 0,
    }
}
