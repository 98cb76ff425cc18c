//! The number of a sheet, by which it is found again.

use std::fmt;

/// What is written on a sheet to tell it from all others: letters, digits and `-`, such as `17` or
/// `b-17`; zeros before a number and the case of letters make no difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetId(String);

/// The start of the ids of responses on paper.
const ID: &str = "paper-";

/// The longest number in characters.
const LONGEST: usize = 32;

impl SheetId {
    /// The number that was typed; `None` if it has other characters or is too long.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let is_right = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if text.is_empty() || text.len() > LONGEST || !text.bytes().all(is_right) {
            return None;
        }
        let (letters, number) = text.split_at(start_of_number(&text));
        let number = match number.trim_start_matches('0') {
            "" if number.is_empty() => "",
            "" => "0",
            number => number,
        };
        Some(Self(format!("{letters}{number}")))
    }

    /// The id of its response: the same sheet always has the same.
    pub fn response_id(&self) -> String {
        format!("{ID}{}", self.0)
    }

    /// The sheet whose response has this id.
    pub fn of_response(id: &str) -> Option<Self> {
        let sheet = Self::new(id.strip_prefix(ID)?)?;
        (sheet.response_id() == id).then_some(sheet)
    }

    /// The sheet that probably lies under this one; `None` if no number is at the end of its own.
    pub fn next(&self) -> Option<Self> {
        let (letters, number) = self.0.split_at(start_of_number(&self.0));
        let next = number.parse::<u64>().ok()?.checked_add(1)?;
        Self::new(&format!("{letters}{next}"))
    }
}

impl fmt::Display for SheetId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn start_of_number(text: &str) -> usize {
    text.trim_end_matches(|c: char| c.is_ascii_digit()).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_sheet_has_the_same_id_however_it_is_typed() {
        for (typed, id) in [
            ("007", Some("paper-7")),
            (" B-017 ", Some("paper-b-17")),
            ("000", Some("paper-0")),
            ("north", Some("paper-north")),
            ("", None),
            ("7/8", None),
            ("七", None),
        ] {
            let sheet = SheetId::new(typed);
            assert_eq!(
                sheet.as_ref().map(SheetId::response_id).as_deref(),
                id,
                "{typed}"
            );
            let again = sheet.as_ref().map(SheetId::response_id);
            assert_eq!(again.and_then(|id| SheetId::of_response(&id)), sheet);
        }
        assert_eq!(SheetId::of_response("paper-007"), None);
    }

    #[test]
    fn the_next_sheet_has_the_next_number() {
        let next = |text| SheetId::new(text)?.next().map(|sheet| sheet.to_string());
        assert_eq!(next("9").as_deref(), Some("10"));
        assert_eq!(next("b-09").as_deref(), Some("b-10"));
        assert_eq!(next("north"), None);
        assert_eq!(next("18446744073709551615"), None);
    }
}
