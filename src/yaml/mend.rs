//! Which slips are real: those without which the text is better.
//!
//! 1. The text is read with all that may be slips mended, then without each of them in turn: what
//!    does no good is no slip. What was taken back too early, while another one still broke the text,
//!    is tried once more.
//! 2. If that is better than the text as it is, the slips are what is wrong with it, and what is still
//!    wrong after they are mended. All else followed from them.

use std::ops::Range;

use super::mended::Mended;
use super::problems::Problems;
use super::slip::{Place, Slip};
use super::slips;
use crate::diagnostic::Problem;

/// At most so many bytes are read to try slips: each costs two readings.
const READ: usize = 1 << 23;

/// A problem takes as long as so many bytes.
const PROBLEM: usize = 200;

/// What is read of a text with the slips in it mended, and all that is wrong with it; `None` if there
/// are none. `is_read` says if it could be read as it is, and `read` reads a mended one.
pub(super) fn explain<T>(
    text: &str,
    problems: &Problems,
    is_read: bool,
    read: impl Fn(Mended) -> (Option<T>, Problems),
) -> Option<(Option<T>, Problems)> {
    let tries = READ / (text.len() + problems.errors() * PROBLEM).max(1);
    let mut slips = slips::find(text);
    slips.truncate(tries);
    let attempt = |places: &[&Place]| {
        let edits = places
            .iter()
            .map(|place| (place.mend.clone(), place.wanted[0].as_str()));
        let (document, left) = read(Mended::new(text, edits));
        let badness = badness(document.is_some(), &left, text);
        Attempt {
            badness,
            document,
            left,
        }
    };
    if slips.is_empty() {
        return None;
    }
    realign(&mut slips, tries, |slips| {
        attempt(&places_of(slips)).badness
    });
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
    let told = told(text, &needed, |places| {
        // Some of the places of one slip may be right.
        places.iter().take(tries).position(|place| matters(&place))
    });
    let mut left = best.left;
    for (span, problem) in told {
        left.add_original(span, problem);
    }
    Some((best.document, left))
}

/// Chooses, of several ways to mend a place, the one that makes the text best.
fn realign(slips: &mut [Slip], tries: usize, badness: impl Fn(&[&Slip]) -> Badness) {
    let of = |slips: &[Slip]| badness(&slips.iter().collect::<Vec<_>>());
    let mut best = of(slips);
    let mut left = tries;
    for slip in 0..slips.len() {
        for place in 0..slips[slip].places.len() {
            for way in 1..slips[slip].places[place].wanted.len() {
                if best == Badness::default() || left == 0 {
                    return;
                }
                left -= 1;
                slips[slip].places[place].wanted.swap(0, way);
                let other = of(slips);
                if other < best {
                    best = other;
                } else {
                    slips[slip].places[place].wanted.swap(0, way);
                }
            }
        }
    }
}

/// The slips without which, mended, the text would be worse, and the text with them mended; `None` if
/// there are none.
fn needed<T>(
    slips: &[Slip],
    attempt: impl Fn(&[&Slip]) -> Attempt<T>,
) -> Option<(Vec<&Slip>, Attempt<T>)> {
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

/// How bad a text is: one that cannot be read is worse than any that can, the earlier it breaks the
/// worse; of others, one with more errors.
type Badness = (bool, usize);

fn badness(is_read: bool, problems: &Problems, text: &str) -> Badness {
    if is_read {
        (false, problems.errors())
    } else {
        (true, text.len().saturating_sub(problems.first_error()))
    }
}

/// A reading of the text with some slips mended.
struct Attempt<T> {
    badness: Badness,
    document: Option<T>,
    /// What is still wrong.
    left: Problems,
}

impl<T> Attempt<T> {
    /// True if this is better than one with more mended, or if that changes nothing.
    fn is_no_worse_than(&self, with: &Self) -> bool {
        let is_same = || self.badness == with.badness && self.left.codes().eq(with.left.codes());
        self.badness < with.badness || is_same()
    }
}
