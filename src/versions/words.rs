//! The same words, or other words.
//!
//! A program cannot know what a text means. It can know that nothing was changed but what does not
//! carry meaning: letter case, punctuation, blanks, the width of characters and marks of emphasis
//! ([`same`]). Whatever else differs may mean something else, be it a single letter.

use strsim::sorensen_dice;

use crate::characters::{composed, is_dash, is_invisible, is_punctuation, narrow};

/// Two texts that are less alike have hardly anything in common.
const ALIKE: f64 = 0.25;

/// True if two texts have the same words.
pub(super) fn same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let normalized_one = normalized(one);
    !normalized_one.is_empty() && normalized_one == normalized(other)
}

/// True if two texts have hardly anything in common.
///
/// What both begin and end with is left out first, for questions that are made of a name share all
/// but the name. Of the rest, the measure is the share of common pairs of neighbouring characters
/// (Sørensen 1948, Dice 1945). A text to which something was only added is not a different one.
pub(super) fn unrelated(one: &str, other: &str) -> bool {
    let (one, other) = (normalized(one), normalized(other));
    let (one, other) = without_common_ends(&one, &other);
    !one.is_empty() && !other.is_empty() && sorensen_dice(&one, &other) < ALIKE
}

fn without_common_ends(one: &str, other: &str) -> (String, String) {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let common = |pairs: &mut dyn Iterator<Item = (&char, &char)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let start = common(&mut one.iter().zip(&other));
    let (one, other) = (&one[start..], &other[start..]);
    let end = common(&mut one.iter().rev().zip(other.iter().rev()));
    let rest = |text: &[char]| text[..text.len() - end].iter().collect();
    (rest(one), rest(other))
}

/// A text without what does not carry meaning.
fn normalized(text: &str) -> String {
    let text: Vec<char> = composed(text.chars().map(narrow)).map(one_dash).collect();
    let mut normalized = String::with_capacity(text.len());
    for (index, character) in text.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| text.get(index));
        let after = text.get(index + 1);
        if !is_filling(*character) || is_in_number(before, *character, after) {
            normalized.extend(character.to_lowercase());
        }
    }
    normalized
}

/// One character for all dashes: where one stands for "to" or for minus, any of them does.
fn one_dash(character: char) -> char {
    if is_dash(character) { '-' } else { character }
}

/// Punctuation that belongs to a number: the point in `1.5`, the sign of `-5`.
fn is_in_number(before: Option<&char>, character: char, after: Option<&char>) -> bool {
    let is_digit = |neighbour: Option<&char>| neighbour.is_some_and(|c| c.is_numeric());
    let is_open = before.is_none_or(|before| before.is_whitespace());
    !character.is_whitespace()
        && is_digit(after)
        && (is_digit(before) || character == '-' && is_open)
}

/// True of blanks, punctuation, and what nobody sees.
///
/// Signs such as `€` and `+` are no punctuation to Unicode, and those that are mean something all
/// the same. The grave accent is none, but marks code in Markdown.
fn is_filling(character: char) -> bool {
    const SIGNS: &str = "#%&/@‰‱٪؉؊";
    let is_mark = is_punctuation(character) && !SIGNS.contains(character);
    is_mark || character == '`' || character.is_whitespace() || is_invisible(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_carries_no_meaning_may_differ() {
        for (one, other) in [
            ("If tea is **not** there", "if tea is not there."),
            (
                "如果不提供24小时救援,您觉得?",
                "如果**不**提供 24 小时救援，您觉得？",
            ),
            ("ＷｉＦｉ", "WiFi"),
            ("“Tea” – for guests", "Tea - for guests"),
            ("5–10 minutes", "5-10 minutes"),
            ("هل تريد الشاي؟", "هل تريد الشاي"),
            ("-5 to 0", "−5 to 0"),
            ("コーヒー、ガム", "ｺｰﾋｰ ｶﾞﾑ"),
            ("café", "cafe\u{301}"),
            ("Ge\u{ad}tränke", "Getränke"),
        ] {
            assert!(same(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn what_may_carry_meaning_may_not() {
        for (one, other) in [
            ("If tea is there", "If tea is here"),
            ("within 1.5 km", "within 15 km"),
            ("above -5 degrees", "above 5 degrees"),
            ("10 % off", "10 € off"),
            ("18+", "18"),
            ("10² m", "102 m"),
            ("1⁄2", "12"),
            ("10٪", "10"),
            ("如果提供", "如果不提供"),
            ("?", "!"),
        ] {
            assert!(!same(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn unrelated_share_at_most_what_is_around_them() {
        let asked = |name: &str| format!("If {name} is offered, how do you feel?");
        assert!(unrelated(&asked("Wi-Fi"), &asked("a parking space")));
        assert!(unrelated("自在看车", "试驾小礼物"));
        assert!(!unrelated(&asked("Wi-Fi"), &asked("Wi-Fi for guests")));
        assert!(!unrelated(
            &asked("ordering ahead"),
            &asked("an order ahead of time")
        ));
        assert!(!unrelated("免费救援", "免费道路救援"));
    }
}
