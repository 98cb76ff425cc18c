//! In which direction a text runs, and how it keeps its order among text of the other direction.
//!
//! Letters run in their own direction wherever they stand; what a page decides is where the marks
//! beside them go, and which of several parts comes first. A text of the other direction than its page
//! is therefore isolated: with markup (`bdi`), or with characters where there can be no markup.

use std::fmt;

use serde::Serialize;

use crate::unicode::{is_left_to_right, is_right_to_left};

/// The character at the end of an isolate (Unicode, UAX #9).
const POP_ISOLATE: char = '\u{2069}';

/// The direction of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Direction {
    /// As in English.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// As in Arabic.
    #[serde(rename = "rtl")]
    RightToLeft,
}

impl Direction {
    /// By its name in HTML: `ltr` or `rtl`.
    pub fn named(name: &str) -> Option<Self> {
        let all = [Self::LeftToRight, Self::RightToLeft];
        all.into_iter()
            .find(|direction| direction.to_string() == name)
    }

    /// The direction of a text on a page in a language of this direction.
    ///
    /// It is that of its first letter. What was written for a page from right to left may also begin
    /// with a name in Latin letters; there, one letter from right to left is enough.
    pub fn of(self, text: &str) -> Self {
        let mut letters = letters(text);
        match self {
            Self::LeftToRight => letters.next().unwrap_or(self),
            Self::RightToLeft => {
                let first = letters.next().unwrap_or(self);
                letters.find(|letter| *letter == self).unwrap_or(first)
            }
        }
    }

    /// The characters that begin an isolate of this direction.
    const fn isolate(self) -> char {
        match self {
            Self::LeftToRight => '\u{2066}',
            Self::RightToLeft => '\u{2067}',
        }
    }

    /// A text of this direction as an isolate.
    pub fn isolated(self, text: &str) -> String {
        format!("{}{text}{POP_ISOLATE}", self.isolate())
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        })
    }
}

/// The direction of the first letter of a text, if it has any.
pub fn first(text: &str) -> Option<Direction> {
    letters(text).next()
}

/// True if any letter of a text runs from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    text.chars().any(is_right_to_left)
}

/// The directions of the letters of a text, without what is isolated in it.
fn letters(text: &str) -> impl Iterator<Item = Direction> {
    let mut isolates = 0_usize;
    text.chars().filter_map(move |character| {
        match character {
            '\u{2066}'..='\u{2068}' => isolates += 1,
            POP_ISOLATE => isolates = isolates.saturating_sub(1),
            _ => {}
        }
        if isolates > 0 {
            None
        } else if is_right_to_left(character) {
            Some(Direction::RightToLeft)
        } else {
            is_left_to_right(character).then_some(Direction::LeftToRight)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::Direction::{LeftToRight, RightToLeft};

    #[test]
    fn the_direction_is_that_of_the_letters() {
        for (text, on_english, on_arabic) in [
            ("Tea!", LeftToRight, LeftToRight),
            ("شاي!", RightToLeft, RightToLeft),
            ("12 (3)", LeftToRight, RightToLeft),
            ("", LeftToRight, RightToLeft),
            ("茶", LeftToRight, LeftToRight),
            ("(المزامنة مع Apple Health)", RightToLeft, RightToLeft),
            ("Apple Health: المزامنة", LeftToRight, RightToLeft),
            ("“\u{2068}شاي\u{2069}”: how?", LeftToRight, LeftToRight),
            ("“\u{2068}Tea\u{2069}”: كيف؟", RightToLeft, RightToLeft),
        ] {
            assert_eq!(LeftToRight.of(text), on_english, "{text}");
            assert_eq!(RightToLeft.of(text), on_arabic, "{text}");
        }
    }
}
