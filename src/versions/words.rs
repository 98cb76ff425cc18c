//! The same words, or other words.
//!
//! A program cannot know what a text means. It can know that nothing was changed but what does not
//! carry meaning: letter case, punctuation, blanks, the width of characters and marks of emphasis
//! ([`same`]). Whatever else differs may mean something else, be it a single letter.

use strsim::sorensen_dice;

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
    let text: Vec<char> = text.chars().map(narrow).collect();
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

/// One character for those that differ only in width, and one for all short dashes.
fn narrow(character: char) -> char {
    const WIDE: u32 = 0xFEE0;
    match character {
        '！'..='～' => char::from_u32(character as u32 - WIDE).unwrap_or(character),
        '\u{2010}'..='\u{2015}' => '-',
        _ => character,
    }
}

/// Punctuation that belongs to a number: the point in `1.5`, the sign of `-5`.
fn is_in_number(before: Option<&char>, character: char, after: Option<&char>) -> bool {
    let is_digit = |neighbour: Option<&char>| neighbour.is_some_and(|c| c.is_numeric());
    let is_open = before.is_none_or(|before| before.is_whitespace());
    !character.is_whitespace()
        && is_digit(after)
        && (is_digit(before) || character == '-' && is_open)
}

/// True of blanks and punctuation. Signs such as `%`, `€` and `+` are none: they mean something.
fn is_filling(character: char) -> bool {
    const MEANT: &str = "#$%&+/<=>@^|~‰‱";
    let is_mark = match character {
        '\u{200B}'..='\u{200F}'
        | '\u{2060}'
        | '\u{FEFF}'
        | '¡'
        | '§'
        | '«'
        | '¶'
        | '·'
        | '»'
        | '¿'
        | '،'
        | '؛'
        | '؟'
        | '۔'
        | '\u{2010}'..='\u{205E}'
        | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}'
        | '\u{3014}'..='\u{301F}'
        | '・'
        | '\u{FF61}'..='\u{FF65}' => true,
        _ => character.is_ascii_punctuation(),
    };
    character.is_whitespace() || is_mark && !MEANT.contains(character)
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
