//! Which slips are real: those without which the text is better.
//!
//! 1. The text is read with all that may be slips mended, then without each of them in turn: what
//!    does no good is no slip. What was taken back too early, while another one still broke the text,
//!    is tried once more.
//! 2. If that is better than the text as it is, the slips are what is wrong with it, and what is still
//!    wrong after they are mended. All else followed from them.

use std::collections::BTreeSet;

use super::problems::Problems;
use super::slips::{self, Slip};

/// At most so many slips are tried: each costs two readings.
const TRIED: usize = 40;

/// At most so many bytes are read to try them.
const READ: usize = 1 << 23;

/// What is wrong with a text by the slips in it; `None` if there are none. `read` reads a text, and is
/// true if it could be read at all.
pub(super) fn explain(
    text: &str,
    problems: &Problems,
    is_read: bool,
    read: impl Fn(&str) -> (bool, Problems),
) -> Option<Problems> {
    let mut found = slips::find(text);
    found.truncate(TRIED.min(READ / text.len().max(1)));
    if found.is_empty() {
        return None;
    }
    let attempt = |slips: Vec<usize>| {
        let mended = mended(text, slips.iter().map(|slip| &found[*slip]));
        let (is_read, left) = read(&mended);
        let badness = badness(is_read, &left, &mended);
        Attempt {
            slips,
            badness,
            left,
        }
    };
    let mut best = attempt((0..found.len()).collect());
    for slip in 0..found.len() {
        let without = attempt(best.slips.iter().copied().filter(|s| *s != slip).collect());
        if without.is_no_worse_than(&best) {
            best = without;
        }
    }
    for slip in 0..found.len() {
        if !best.slips.contains(&slip) {
            let slips: BTreeSet<usize> = best.slips.iter().copied().chain([slip]).collect();
            let with = attempt(slips.into_iter().collect());
            if with.badness < best.badness {
                best = with;
            }
        }
    }
    let is_better = !best.slips.is_empty() && best.badness < badness(is_read, problems, text);
    is_better.then(|| {
        let slips: Vec<&Slip> = best.slips.iter().map(|slip| &found[*slip]).collect();
        let mut explained = problems.none();
        explained.take_moved(best.left, |place| moved(place, &slips));
        for slip in first_of_each_line(text, slips) {
            explained.add(slip.span.clone(), slip.problem.clone());
        }
        explained
    })
}

/// A reading of the text with some slips mended, given by their positions.
struct Attempt {
    slips: Vec<usize>,
    badness: (bool, usize),
    /// What is still wrong.
    left: Problems,
}

impl Attempt {
    /// True if this is better than one with a slip more, or if that changes nothing.
    fn is_no_worse_than(&self, with: &Self) -> bool {
        let is_same = || self.badness == with.badness && self.left.codes().eq(with.left.codes());
        self.badness < with.badness || is_same()
    }
}

/// More than one in a line are the same slip.
fn first_of_each_line<'s>(text: &str, slips: Vec<&'s Slip>) -> Vec<&'s Slip> {
    let mut line_end = 0;
    let is_first = |slip: &&Slip| {
        let is_first = slip.span.start >= line_end;
        let end = text[slip.span.end..].find('\n');
        line_end = end.map_or(text.len(), |end| slip.span.end + end);
        is_first
    };
    slips.into_iter().filter(is_first).collect()
}

/// How bad a text is: one that cannot be read is worse than any that can, the earlier it breaks the
/// worse.
fn badness(is_read: bool, problems: &Problems, text: &str) -> (bool, usize) {
    if is_read {
        (false, problems.errors())
    } else {
        (true, text.len().saturating_sub(problems.first_error()))
    }
}

/// The text with slips mended.
fn mended<'s>(text: &str, slips: impl Iterator<Item = &'s Slip>) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut end = 0;
    for Slip { mend, .. } in slips {
        let (span, wanted) = mend;
        mended.push_str(&text[end..span.start]);
        mended.push_str(wanted);
        end = span.end;
    }
    mended.push_str(&text[end..]);
    mended
}

/// The place in the text of one in the mended text.
fn moved(place: usize, slips: &[&Slip]) -> usize {
    let (mut before, mut end) = (0, 0);
    for Slip { mend, .. } in slips {
        let (span, wanted) = mend;
        let start = before + span.start - end;
        if place < start {
            break;
        }
        if place < start + wanted.len() {
            return span.start;
        }
        (before, end) = (start + wanted.len(), span.end);
    }
    end + place - before
}
