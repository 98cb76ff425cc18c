//! Which texts are ids.

/// What stands where an id should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum IdText<'t> {
    /// An id: whoever has another one is another person.
    Id(&'t str),
    /// A number that a spreadsheet cut short, such as `1.23457E+19`: others may have become the same.
    Cut,
    /// Nothing, or a word for it.
    None,
}

/// What programs write where there is nothing, in lower case.
const NOTHING: [&str; 9] = [
    "na",
    "n/a",
    "#n/a",
    "null",
    "nan",
    "none",
    "nil",
    "undefined",
    "-",
];

/// The longest text that is compared with these, and may be a number that was cut short.
const LONGEST: usize = 24;

/// What a text is where an id should stand.
pub(super) fn id_text(text: &str) -> IdText<'_> {
    if text.len() > LONGEST {
        return IdText::Id(text);
    }
    if is_nothing(text) {
        IdText::None
    } else if is_cut(text.trim()) {
        IdText::Cut
    } else {
        IdText::Id(text)
    }
}

/// True of nothing, and of a word for it.
pub(super) fn is_nothing(text: &str) -> bool {
    let trimmed = text.trim();
    trimmed.is_empty()
        || NOTHING
            .iter()
            .any(|word| trimmed.eq_ignore_ascii_case(word))
}

/// True of a number as spreadsheets write long ones: digits, perhaps with a decimal point or comma,
/// `E+`, and digits.
fn is_cut(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let exponent = exponent.strip_prefix('+');
    whole.len() == 1 && is_digits(whole) && is_digits(decimals) && exponent.is_some_and(is_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_no_ids() {
        for text in [
            "NA", "n/a", "null", "NaN", "None", "-", " ", " - ", "#N/A", "",
        ] {
            assert_eq!(id_text(text), IdText::None, "{text}");
        }
        for text in [
            "1",
            "na-1",
            "--",
            "0",
            "nobody",
            "3f9a1c07d2b84e6f9a015c7be1d04f88",
        ] {
            assert_eq!(id_text(text), IdText::Id(text), "{text}");
        }
    }

    #[test]
    fn a_number_that_was_cut_short_is_no_id() {
        for text in ["1.23457E+19", "1,23457E+19", "5E+20", " 1.23457e+19 "] {
            assert_eq!(id_text(text), IdText::Cut, "{text}");
        }
        for text in [
            "12345678901234567890",
            "1E19",
            "1.2E-3",
            "1e5c",
            "12.5E+3",
            "E+1",
        ] {
            assert_eq!(id_text(text), IdText::Id(text), "{text}");
        }
    }
}
