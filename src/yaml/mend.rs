//! Which slips are real: those without which the text is better.
//!
//! 1. The text is read with all that may be slips mended, then without each of them in turn: what
//!    does no good is no slip. What was taken back too early, while another one still broke the text,
//!    is tried once more.
//! 2. If that is better than the text as it is, the slips are what is wrong with it, and what is still
//!    wrong after they are mended. All else followed from them.

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
    let mut slips = slips::find(text);
    slips.truncate(TRIED.min(READ / text.len().max(1)));
    if slips.is_empty() {
        return None;
    }
    let try_with = |slips: &[&Slip]| {
        let mended = mended(text, slips);
        let (is_read, problems) = read(&mended);
        (badness(is_read, &problems, &mended), problems)
    };
    let mut real: Vec<&Slip> = slips.iter().collect();
    let (mut best, mut rest) = try_with(&real);
    for slip in &slips {
        let without = real.iter().filter(|real| !std::ptr::eq(**real, slip));
        let without: Vec<&Slip> = without.copied().collect();
        let (found, left) = try_with(&without);
        let is_same = || found == best && left.codes().eq(rest.codes());
        if found < best || is_same() {
            (best, rest, real) = (found, left, without);
        }
    }
    for slip in &slips {
        if real.iter().any(|real| std::ptr::eq(*real, slip)) {
            continue;
        }
        let mut with = real.clone();
        with.push(slip);
        with.sort_by_key(|slip| slip.span.start);
        let (found, left) = try_with(&with);
        if found < best {
            (best, rest, real) = (found, left, with);
        }
    }
    if real.is_empty() || best >= badness(is_read, problems, text) {
        return None;
    }
    let mut explained = problems.none();
    explained.take_moved(rest, |place| moved(place, &real));
    let mut line_end = 0;
    for slip in real {
        // More of them in a line are the same slip.
        if slip.span.start >= line_end {
            explained.add(slip.span.clone(), slip.problem.clone());
            let end = text[slip.span.end..].find('\n');
            line_end = end.map_or(text.len(), |end| slip.span.end + end);
        }
    }
    Some(explained)
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
fn mended(text: &str, slips: &[&Slip]) -> String {
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
