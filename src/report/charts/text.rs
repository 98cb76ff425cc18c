//! How wide words are, and how they are broken into lines.
//!
//! Fonts differ, so widths are estimates: Chinese, Japanese and Korean characters are as wide as they
//! are high, all others a little more than half as wide.

use unicode_width::UnicodeWidthChar;

use super::FONT;

/// Widths are counted in hundredths of a character's height, so that their sums are exact.
const FULL: u32 = 100;

/// The width of most letters.
const NARROW: u32 = 55;

/// Marks that may not begin a line.
const CLOSING: &str = ",.;:!?)]}%，。、；：！？）】》」』”’…";

/// Marks that may not end a line.
const OPENING: &str = "([{（【《「『“‘";

/// Blanks at which no line may end.
const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

/// The width of a text in user units.
pub fn width(text: &str) -> f64 {
    units(text.chars().map(hundredths).sum())
}

fn units(hundredths: u32) -> f64 {
    f64::from(hundredths) * FONT / f64::from(FULL)
}

/// The width of a character.
fn hundredths(character: char) -> u32 {
    match character.width() {
        None | Some(0) => 0,
        Some(1) => NARROW,
        Some(_) => FULL,
    }
}

/// Breaks a text into lines that are no wider than `limit`, at most `most` of them; what is left
/// over is cut with an ellipsis.
pub fn wrap(text: &str, limit: f64, most: usize) -> Vec<String> {
    let mut lines = lines_of(&pieces(text, limit), limit);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            cut(last, limit);
        }
    }
    lines
}

/// The same with lines of nearly the same width: no more of them, and no word broken for it.
pub fn wrap_evenly(text: &str, limit: f64, most: usize) -> Vec<String> {
    let lines = wrap(text, limit, most);
    let words = pieces(text, f64::INFINITY);
    let mut even = limit;
    while even > 1.0 && fit(&words, even - 1.0, lines.len()) {
        even -= 1.0;
    }
    if even < limit {
        wrap(text, even, most)
    } else {
        lines
    }
}

/// True if a text fits into lines without breaking a word.
pub fn fits(text: &str, limit: f64, most: usize) -> bool {
    fit(&pieces(text, f64::INFINITY), limit, most)
}

fn fit(words: &[Piece<'_>], limit: f64, most: usize) -> bool {
    words.iter().all(|word| units(word.visible) <= limit) && breaks(words, limit).count() < most
}

/// A part of a text that stays on one line, with its width, and that without the blanks at its end.
struct Piece<'t> {
    text: &'t str,
    whole: u32,
    visible: u32,
}

impl<'t> Piece<'t> {
    fn new(text: &'t str) -> Self {
        let width = |text: &str| text.chars().map(hundredths).sum();
        Self {
            text,
            whole: width(text),
            visible: width(text.trim_end()),
        }
    }
}

/// The parts of a text: words with the blanks after them, single wide letters, and parts of words
/// that are wider than a line.
fn pieces(text: &str, limit: f64) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut width = 0;
    let mut before: Option<char> = None;
    for (index, next) in text.char_indices() {
        width += hundredths(next);
        let may_break = before.is_some_and(|before| is_break(before, next));
        let too_wide = units(width) > limit && !next.is_whitespace();
        if index > start && (may_break || too_wide) {
            pieces.push(Piece::new(&text[start..index]));
            start = index;
            width = hundredths(next);
        }
        before = Some(next);
    }
    pieces.push(Piece::new(&text[start..]));
    pieces
}

/// Where lines are broken: the number of the piece with which each line but the first one begins.
fn breaks(pieces: &[Piece<'_>], limit: f64) -> impl Iterator<Item = usize> {
    let mut line = 0;
    let ends_before = move |piece: &Piece<'_>| {
        let is_full = line > 0 && units(line + piece.visible) > limit;
        line = if is_full {
            piece.whole
        } else {
            line + piece.whole
        };
        is_full
    };
    let ends = pieces.iter().map(ends_before).enumerate();
    ends.filter_map(|(index, is_full)| is_full.then_some(index))
}

/// The lines of a text, without the blanks at their ends.
fn lines_of(pieces: &[Piece<'_>], limit: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut start = 0;
    for end in breaks(pieces, limit).chain([pieces.len()]) {
        let line: String = pieces[start..end].iter().map(|piece| piece.text).collect();
        lines.push(line.trim_end().to_owned());
        start = end;
    }
    lines
}

fn is_break(before: char, next: char) -> bool {
    let wide = |c: char| c.width() == Some(2);
    if NO_BREAK.contains(&before) {
        return false;
    }
    if CLOSING.contains(next) || OPENING.contains(before) || next.is_whitespace() {
        return false;
    }
    before.is_whitespace() || before == '-' || wide(before) || wide(next)
}

fn cut(line: &mut String, limit: f64) {
    while !line.is_empty() && width(line) + width("…") > limit {
        line.pop();
    }
    line.truncate(line.trim_end().len());
    line.push('…');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The width of so many Latin letters.
    fn letters(count: usize) -> f64 {
        width(&"x".repeat(count))
    }

    #[test]
    fn lines_can_be_even() {
        assert_eq!(wrap("理应如此", 45.0, 3), ["理应如", "此"]);
        assert_eq!(wrap_evenly("理应如此", 45.0, 3), ["理应", "如此"]);
        assert_eq!(
            wrap_evenly("Kundendienst", letters(6), 3),
            ["Kunden", "dienst"]
        );
    }

    #[test]
    fn words_stay_whole_and_chinese_breaks_anywhere_but_before_a_comma() {
        assert_eq!(wrap("Free rescue", letters(6), 9), ["Free", "rescue"]);
        assert_eq!(wrap("五环路以内，免费", 75.0, 9), ["五环路以", "内，免费"]);
    }

    #[test]
    fn a_no_break_space_keeps_its_words_together() {
        assert_eq!(wrap("à «\u{202f}oui\u{202f}»", letters(5), 9)[0], "à");
    }

    #[test]
    fn long_words_are_broken_and_long_texts_cut() {
        assert_eq!(wrap("Kundendienst", letters(6), 9), ["Kunden", "dienst"]);
        assert_eq!(wrap("one two three", letters(5), 2), ["one", "two…"]);
        assert!(!fits("Kundendienst", letters(6), 2));
        assert!(fits("我可以忍受", 48.0, 2));
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(text in "[a-c免费， -]{0,40}") {
            let limit = letters(8);
            let lines = wrap(&text, limit, usize::MAX);
            prop_assert!(lines.iter().all(|line| width(line) <= limit + letters(2)));
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
