//! The characters of a text, each with its bytes and its place.

/// A place in a text, before one of its characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::intake) struct Position {
    /// The line in the file, counted from 1.
    pub(in crate::intake) line: usize,
    /// The column in characters, counted from 1.
    pub(in crate::intake) column: usize,
    /// The number of bytes before it in the text.
    pub(in crate::intake) byte: usize,
}

impl Position {
    /// The beginning of a text that begins with a line of its file.
    pub(in crate::intake) const fn line(line: usize) -> Self {
        Self {
            line,
            column: 1,
            byte: 0,
        }
    }
}

/// How a text writes its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::intake) enum Notation {
    Plain,
    /// As JSON does, with escapes such as `\n` and `\u2019`.
    Json,
}

/// One character of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::intake) struct Character<'t> {
    /// What it is; bytes that are not UTF-8 are `�`.
    pub(in crate::intake) value: char,
    /// How it is written.
    pub(in crate::intake) bytes: &'t [u8],
    pub(in crate::intake) start: Position,
}

/// Goes through the characters of a text.
#[derive(Debug)]
pub(in crate::intake) struct Characters<'t> {
    text: &'t [u8],
    notation: Notation,
    position: Position,
}

impl<'t> Characters<'t> {
    /// The characters of a text from a position on.
    pub(in crate::intake) const fn new(
        text: &'t [u8],
        notation: Notation,
        position: Position,
    ) -> Self {
        Self {
            text,
            notation,
            position,
        }
    }

    /// Where the next character begins.
    pub(in crate::intake) const fn position(&self) -> Position {
        self.position
    }
}

impl<'t> Iterator for Characters<'t> {
    type Item = Character<'t>;

    fn next(&mut self) -> Option<Character<'t>> {
        let rest = &self.text[self.position.byte..];
        let (value, length) = match (self.notation, *rest.first()?) {
            // A backslash with which no escape begins stands for itself.
            (Notation::Json, b'\\') => escaped(rest).unwrap_or(('\\', 1)),
            (_, ascii @ ..=0x7f) => (char::from(ascii), 1),
            _ => decoded(rest)?,
        };
        let bytes = &rest[..length];
        let start = self.position;
        self.position.byte += length;
        match (bytes, start.column) {
            (b"\n", _) => {
                self.position.line += 1;
                self.position.column = 1;
            }
            // The byte order mark has no column.
            (b"\xef\xbb\xbf", 1) => {}
            ([b'\\', ..], _) => self.position.column += length,
            _ => self.position.column += 1,
        }
        Some(Character {
            value,
            bytes,
            start,
        })
    }
}

/// What an escape of JSON at the beginning of a text stands for, and how long it is. Half of a pair
/// of surrogates is `�`, which ends a code as the whole pair would.
fn escaped(text: &[u8]) -> Option<(char, usize)> {
    let value = match *text.get(1)? {
        same @ (b'"' | b'\\' | b'/') => char::from(same),
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => {
            let digits = std::str::from_utf8(text.get(2..6)?).ok()?;
            let number = u32::from_str_radix(digits, 16).ok()?;
            let value = char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER);
            return Some((value, 6));
        }
        _ => return None,
    };
    Some((value, 2))
}

/// The first character of a text, and its length; `None` if the text is empty.
fn decoded(text: &[u8]) -> Option<(char, usize)> {
    let longest = &text[..text.len().min(4)];
    let chunk = longest.utf8_chunks().next()?;
    Some(match chunk.valid().chars().next() {
        Some(character) => (character, character.len_utf8()),
        None => (char::REPLACEMENT_CHARACTER, chunk.invalid().len()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The characters with the columns at which they begin.
    fn read(text: &[u8], notation: Notation) -> Vec<(char, usize, usize)> {
        Characters::new(text, notation, Position::line(7))
            .map(|character| {
                (
                    character.value,
                    character.start.line,
                    character.start.column,
                )
            })
            .collect()
    }

    #[test]
    fn any_bytes_have_characters_and_places() {
        assert_eq!(
            read("\u{feff}我\\n\n".as_bytes(), Notation::Plain),
            [
                ('\u{feff}', 7, 1),
                ('我', 7, 1),
                ('\\', 7, 2),
                ('n', 7, 3),
                ('\n', 7, 4)
            ]
        );
        assert_eq!(
            read(b"a\n\xe6\x88b\xf0\x9f\x98\x80\xe6", Notation::Plain),
            [
                ('a', 7, 1),
                ('\n', 7, 2),
                ('�', 8, 1),
                ('b', 8, 2),
                ('😀', 8, 3),
                ('�', 8, 4)
            ]
        );
    }

    #[test]
    fn escapes_of_json_are_what_they_stand_for() {
        assert_eq!(
            read(br#"\uFF2B\n\"\ud83d\x\u12"#, Notation::Json),
            [
                ('Ｋ', 7, 1),
                ('\n', 7, 7),
                ('"', 7, 9),
                ('�', 7, 11),
                ('\\', 7, 17),
                ('x', 7, 18),
                ('\\', 7, 19),
                ('u', 7, 20),
                ('1', 7, 21),
                ('2', 7, 22)
            ]
        );
    }
}
