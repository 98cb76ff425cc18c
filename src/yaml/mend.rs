//! Which slips are real: those without which the text is better.
//!
//! 1. The text is read with all that may be slips mended, then without each of them in turn: what
//!    does no good is no slip. What was taken back too early, while another one still broke the text,
//!    is tried once more.
//! 2. If that is better than the text as it is, the slips are what is wrong with it, and what is still
//!    wrong after they are mended. All else followed from them.

use std::ops::Range;

use super::problems::Problems;
use super::slips::{self, Place, Slip};
use crate::diagnostic::Problem;

/// At most so many bytes are read to try slips: each costs two readings.
const READ: usize = 1 << 23;

/// What is wrong with a text by the slips in it; `None` if there are none. `read` reads a text, and is
/// true if it could be read at all.
pub(super) fn explain(
    text: &str,
    problems: &Problems,
    is_read: bool,
    read: impl Fn(&str) -> (bool, Problems),
) -> Option<Problems> {
    let tries = READ / text.len().max(1);
    let mut slips = slips::find(text);
    slips.truncate(tries);
    let attempt = |places: &[&Place]| {
        let mended = mended(text, places);
        let (is_read, left) = read(&mended);
        let badness = badness(is_read, &left, &mended);
        Attempt { badness, left }
    };
    let (needed, best) = needed(&slips, |slips| attempt(&places_of(slips)))?;
    if best.badness >= badness(is_read, problems, text) {
        return None;
    }
    let mended = places_of(&needed);
    let matters = |place: &&Place| {
        let others = mended.iter().filter(|other| !std::ptr::eq(**other, *place));
        let others: Vec<&Place> = others.copied().collect();
        !attempt(&others).is_no_worse_than(&best)
    };
    let mut explained = problems.none();
    for (span, problem) in told(text, &needed, |places| {
        // Some of the places of one slip may be right.
        places.iter().take(tries).position(|place| matters(&place))
    }) {
        explained.add(span, problem);
    }
    explained.take_moved(best.left, |place| moved(place, &mended));
    Some(explained)
}

/// The slips without which, mended, the text would be worse, and the text with them mended; `None` if
/// there are none.
fn needed(slips: &[Slip], attempt: impl Fn(&[&Slip]) -> Attempt) -> Option<(Vec<&Slip>, Attempt)> {
    let mut needed: Vec<&Slip> = slips.iter().collect();
    let mut best = attempt(&needed);
    for slip in slips {
        let others = needed.iter().filter(|other| !std::ptr::eq(**other, slip));
        let others: Vec<&Slip> = others.copied().collect();
        let without = attempt(&others);
        if without.is_no_worse_than(&best) {
            (needed, best) = (others, without);
        }
    }
    for slip in slips {
        if !needed.iter().any(|other| std::ptr::eq(*other, slip)) {
            needed.push(slip);
            let with = attempt(&needed);
            if with.badness < best.badness {
                best = with;
            } else {
                needed.pop();
            }
        }
    }
    (!needed.is_empty()).then_some((needed, best))
}

/// All places of slips, in the order of the text.
fn places_of<'s>(slips: &[&'s Slip]) -> Vec<&'s Place> {
    let places = slips.iter().flat_map(|slip| &slip.places);
    let mut places: Vec<&Place> = places.collect();
    places.sort_by_key(|place| place.mend.start);
    places
}

/// What is said of slips, and where; more than one in a line are the same.
fn told(
    text: &str,
    slips: &[&Slip],
    first_of: impl Fn(&[Place]) -> Option<usize>,
) -> Vec<(Range<usize>, Problem)> {
    let mut told: Vec<_> = slips
        .iter()
        .map(|slip| match slip.places.as_slice() {
            [place] => (place.span.clone(), slip.problem.clone()),
            places => {
                let first = first_of(places).unwrap_or_default();
                let more = (places.len() - 1 - first) as u64;
                (places[first].span.clone(), with_more(&slip.problem, more))
            }
        })
        .collect();
    told.sort_by_key(|(span, _)| span.start);
    let mut line_end = 0;
    told.retain(|(span, _)| {
        let is_first = span.start >= line_end;
        let end = text[span.end..].find('\n');
        line_end = end.map_or(text.len(), |end| span.end + end);
        is_first
    });
    told
}

/// The problem of a slip that is in more lines.
fn with_more(problem: &Problem, more: u64) -> Problem {
    match problem.clone() {
        Problem::BadIndent { found, .. } => Problem::BadIndent { found, more },
        problem => problem,
    }
}

/// A reading of the text with some slips mended.
struct Attempt {
    badness: (bool, usize),
    /// What is still wrong.
    left: Problems,
}

impl Attempt {
    /// True if this is better than one with more mended, or if that changes nothing.
    fn is_no_worse_than(&self, with: &Self) -> bool {
        let is_same = || self.badness == with.badness && self.left.codes().eq(with.left.codes());
        self.badness < with.badness || is_same()
    }
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

/// The text with slips mended, in order.
fn mended(text: &str, places: &[&Place]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut end = 0;
    for Place { mend, wanted, .. } in places {
        mended.push_str(&text[end..mend.start]);
        mended.push_str(wanted);
        end = mend.end;
    }
    mended.push_str(&text[end..]);
    mended
}

/// The place in the text of one in the mended text.
fn moved(place: usize, places: &[&Place]) -> usize {
    let (mut before, mut end) = (0, 0);
    for Place { mend, wanted, .. } in places {
        let start = before + mend.start - end;
        if place < start {
            break;
        }
        if place < start + wanted.len() {
            return mend.start;
        }
        (before, end) = (start + wanted.len(), mend.end);
    }
    end + place - before
}
