//! A text with slips mended, which knows where all of it is in the text as it was written.

use std::ops::Range;
use std::sync::Arc;

#[derive(Debug)]
pub(super) struct Mended {
    pub(super) text: Arc<str>,
    edits: Vec<Edit>,
}

#[derive(Debug)]
struct Edit {
    /// What was written.
    original: Range<usize>,
    /// What stands there now.
    mended: Range<usize>,
}

impl Mended {
    /// A text with other words in some places, given in the order of the text.
    pub(super) fn new<'w>(
        text: &str,
        edits: impl IntoIterator<Item = (Range<usize>, &'w str)>,
    ) -> Self {
        let mut mended = String::with_capacity(text.len());
        let mut end = 0;
        let edits = edits.into_iter().map(|(original, wanted)| {
            mended.push_str(&text[end..original.start]);
            let start = mended.len();
            mended.push_str(wanted);
            end = original.end;
            Edit {
                original,
                mended: start..mended.len(),
            }
        });
        let edits = edits.collect();
        mended.push_str(&text[end..]);
        Self {
            text: mended.into(),
            edits,
        }
    }

    /// Where a place of this text is in the text as it was written.
    pub(super) fn original(&self, place: usize) -> usize {
        let after = self
            .edits
            .partition_point(|edit| edit.mended.start <= place);
        let before = after.checked_sub(1).map(|last| &self.edits[last]);
        match before {
            None => place,
            Some(edit) if place < edit.mended.end => edit.original.start,
            Some(edit) => edit.original.end + place - edit.mended.end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_written_text() {
        let mended = Mended::new("a：b\t\tc", [(1..4, ": "), (5..7, "")]);
        assert_eq!(&*mended.text, "a: bc");
        let original: Vec<usize> = (0..=5).map(|place| mended.original(place)).collect();
        assert_eq!(original, [0, 1, 1, 4, 7, 8]);
    }
}
