//! Values that know their place in a file.

use std::ops::Range;

/// A value and the bytes of the file that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

pub(crate) type Text = Spanned<String>;
