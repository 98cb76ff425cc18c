//! What kind of character it is, by the Unicode Character Database.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::props::{
    BidiClass, DefaultIgnorableCodePoint, EastAsianWidth, EmojiPresentation, GeneralCategory,
    GeneralCategoryGroup, Script, VariationSelector,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// True of the block of nearly all ideographs that are in use.
///
/// Mail and comments in Chinese are looked through character by character for answer codes; with
/// this, and ASCII first, a lookup is left for the few others.
const fn is_common_ideograph(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}')
}

/// True of Han ideographs and kana, which are written without blanks between words.
pub fn is_ideograph(character: char) -> bool {
    // The mark of a long vowel stands with both kana, so Unicode gives it to no script alone.
    const LONG_VOWELS: [char; 2] = ['ー', 'ｰ'];
    if character.is_ascii() || is_common_ideograph(character) {
        return is_common_ideograph(character);
    }
    let script = CodePointMapData::<Script>::new().get(character);
    matches!(script, Script::Han | Script::Hiragana | Script::Katakana)
        || LONG_VOWELS.contains(&character)
}

/// True of characters of Chinese, Japanese and Korean, and of their punctuation: all of full or half
/// width other than emoji, and all of Hangul.
pub fn is_cjk(character: char) -> bool {
    use EastAsianWidth as Width;
    if character.is_ascii() || is_common_ideograph(character) {
        return !character.is_ascii();
    }
    let width = CodePointMapData::<Width>::new().get(character);
    let is_wide = matches!(width, Width::Wide | Width::Fullwidth | Width::Halfwidth);
    is_wide && !CodePointSetData::new::<EmojiPresentation>().contains(character)
        || CodePointMapData::<Script>::new().get(character) == Script::Hangul
}

/// True of letters that run from right to left (the bidirectional classes R and AL).
pub fn is_right_to_left(character: char) -> bool {
    // No script that runs from right to left comes before Hebrew.
    let is_before = character < '\u{590}' || is_common_ideograph(character);
    !is_before
        && matches!(
            CodePointMapData::<BidiClass>::new().get(character),
            BidiClass::RightToLeft | BidiClass::ArabicLetter
        )
}

/// True of letters that run from left to right (the bidirectional class L).
pub fn is_left_to_right(character: char) -> bool {
    if character.is_ascii() || is_common_ideograph(character) {
        return !character.is_ascii() || character.is_ascii_alphabetic();
    }
    CodePointMapData::<BidiClass>::new().get(character) == BidiClass::LeftToRight
}

/// True of what chooses one of several forms of the character before it.
pub fn is_variation_selector(character: char) -> bool {
    !character.is_ascii() && CodePointSetData::new::<VariationSelector>().contains(character)
}

/// True of brackets and quotation marks that open something (the general categories Ps and Pi).
pub fn is_opening(character: char) -> bool {
    use GeneralCategory::{InitialPunctuation, OpenPunctuation};
    matches!(category(character), OpenPunctuation | InitialPunctuation)
}

/// True of brackets and quotation marks that close something (the general categories Pe and Pf).
pub fn is_closing(character: char) -> bool {
    use GeneralCategory::{ClosePunctuation, FinalPunctuation};
    matches!(category(character), ClosePunctuation | FinalPunctuation)
}

/// True of punctuation: the general category P. Signs of money and mathematics are none.
pub fn is_punctuation(character: char) -> bool {
    GeneralCategoryGroup::Punctuation.contains(category(character))
}

/// True of hyphens and dashes (the general category Pd), and of the minus sign, which looks like one.
pub fn is_dash(character: char) -> bool {
    if character.is_ascii() || is_common_ideograph(character) {
        return character == '-';
    }
    character == '\u{2212}' || category(character) == GeneralCategory::DashPunctuation
}

/// True of what nobody sees, such as a soft hyphen, a byte order mark, and marks of direction.
pub fn is_invisible(character: char) -> bool {
    !character.is_ascii()
        && !is_common_ideograph(character)
        && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
}

/// True of what a terminal obeys, or what nobody sees: control characters (C0, DEL and C1, line ends
/// and tabs among them), separators of lines and paragraphs, marks of direction, and characters of no
/// width.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}')
        || is_invisible(character)
}

/// True of a text in which nobody sees anything: of spaces, control characters and the like, or of
/// none at all.
pub fn is_blank(text: &str) -> bool {
    // Braille without a dot is a symbol to Unicode, and a space to the eye.
    let is_unseen = |c: char| c.is_whitespace() || is_hidden(c) || c == '\u{2800}';
    text.chars().all(is_unseen)
}

/// A text of someone else on one line, with nothing hidden in it: what is hidden is shown by its code.
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hidden(character) {
            visible.extend(character.escape_default());
        } else {
            visible.push(character);
        }
    }
    visible
}

/// True of what no page and no chart can hold: control characters other than tabs and line ends, and
/// U+FFFE and U+FFFF (XML 1.0, production 2).
pub fn is_unpublishable(character: char) -> bool {
    let is_space = matches!(character, '\t' | '\n' | '\r');
    character.is_control() && !is_space || matches!(character, '\u{fffe}' | '\u{ffff}')
}

/// The first character in a text that nobody sees and that is not there to shape what is seen: a
/// control of direction, or a character of no width.
///
/// Joiners belong into emoji and into several scripts, and marks of direction into texts that are
/// written from right to left.
pub fn stray_invisible(text: &str) -> Option<(usize, char)> {
    let is_candidate = |c: char| is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}');
    if !text.chars().any(is_candidate) {
        return None;
    }
    let is_right_to_left = text.chars().any(|character| {
        let script = CodePointMapData::<Script>::new().get(character);
        character != '\u{61c}' && matches!(script, Script::Arabic | Script::Hebrew)
    });
    let mut before = ' ';
    text.char_indices().find(|(start, character)| {
        let after = text[start + character.len_utf8()..].chars().next();
        let joins = is_shaped(before) || !before.is_ascii() && after.is_some_and(|c| !c.is_ascii());
        let breaks = has_no_spaces(before) || after.is_some_and(has_no_spaces);
        before = *character;
        match character {
            '\u{200c}' | '\u{200d}' => !joins,
            '\u{200b}' => !breaks,
            '\u{200e}' | '\u{200f}' | '\u{61c}' => !is_right_to_left,
            // Spaces of no width, fillers of Hangul, and separators that only programs write.
            '\u{180e}' | '\u{feff}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
            | '\u{2028}' | '\u{2029}' => true,
            other => matches!(other, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'),
        }
    })
}

/// True of letters whose shape a joiner at the end of a word changes as well.
fn is_shaped(character: char) -> bool {
    use Script as S;
    let script = CodePointMapData::<Script>::new().get(character);
    let indic = [
        S::Bengali,
        S::Devanagari,
        S::Gujarati,
        S::Kannada,
        S::Malayalam,
        S::Sinhala,
    ];
    script == S::Arabic || script == S::Syriac || indic.contains(&script)
}

/// True of letters between whose words a space of no width stands.
fn has_no_spaces(character: char) -> bool {
    let script = CodePointMapData::<Script>::new().get(character);
    [Script::Khmer, Script::Lao, Script::Myanmar, Script::Thai].contains(&script)
}

/// The usual form of a character of full width, half width or small size: `Ａ` is `A`.
///
/// Only these: other compatibility forms may mean something else, as `10²` is not `102`.
pub fn narrow(character: char) -> char {
    match character {
        '\u{fe50}'..='\u{fe6f}' | '\u{ff00}'..='\u{ffef}' => {
            let normalizer = DecomposingNormalizerBorrowed::new_nfkd();
            let mut forms = normalizer.normalize_iter(std::iter::once(character));
            // What has no other form is a form of itself.
            forms.next().unwrap_or(character)
        }
        _ => character,
    }
}

/// The same text with letters and their accents as one character, where there is one (NFC).
pub fn composed(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    ComposingNormalizerBorrowed::new_nfc().normalize_iter(text)
}

fn category(character: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(character)
}

/// A character by its code, as the Unicode Standard writes it.
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ideographs_are_those_of_chinese_and_japanese() {
        for ideograph in "同〇々ぁカーｶ𠀀".chars() {
            assert!(is_ideograph(ideograph), "{ideograph}");
        }
        for other in "aé2ü한、。！Ａ".chars() {
            assert!(!is_ideograph(other), "{other}");
        }
    }

    #[test]
    fn dashes_and_what_nobody_sees() {
        for dash in "-‐‑‒–—―−﹣".chars() {
            assert!(is_dash(dash), "{dash}");
        }
        for invisible in "\u{ad}\u{200b}\u{200f}\u{202e}\u{2060}\u{fe0f}\u{feff}".chars() {
            assert!(is_invisible(invisible), "{}", invisible.escape_unicode());
        }
        for other in "a _~\u{a0}\0".chars() {
            assert!(!is_dash(other) && !is_invisible(other), "{other:?}");
        }
    }

    #[test]
    fn nothing_hidden_is_left() {
        let hidden = "\0\t\n\r\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{200b}\u{200e}\u{2028}\u{2029}\u{202e}\u{2066}\u{feff}\u{e0041}";
        for hidden in hidden.chars() {
            assert!(is_hidden(hidden), "{}", hidden.escape_unicode());
        }
        assert_eq!(visible("茶 ü\u{9b}\n\u{202e}"), "茶 ü\\u{9b}\\n\\u{202e}");
    }

    #[test]
    fn blank_is_what_nobody_sees() {
        for blank in [
            "",
            " ",
            "\u{3000}\u{a0}\t\r\n",
            "\u{200b}\u{feff}",
            "\u{3164}\u{2800}",
            "\0",
        ] {
            assert!(is_blank(blank), "{}", blank.escape_unicode());
        }
        for text in [" .", "\u{200f}-", "😀", "\u{fffd}"] {
            assert!(!is_blank(text), "{text}");
        }
    }

    #[test]
    fn only_the_width_is_made_the_same() {
        let narrow: String = composed("Ｋｐ１％﹪ｶﾞ2²½ﬁe\u{301}".chars().map(narrow)).collect();
        assert_eq!(narrow, "Kp1%%ガ2²½ﬁé");
    }
}
