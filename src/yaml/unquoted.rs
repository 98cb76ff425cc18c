//! The lines of a YAML text without what is quoted, a comment, or a block of text (`|`, `>`).
//!
//! In those every character is part of a text; elsewhere it may be a slip. This only looks at a text
//! that the parser did not take or that makes no sense, so it need not be exact.

use std::ops::Range;

/// A line that has more than spaces and tabs, and is no part of a block of text with the right indent.
pub(super) struct Line<'a> {
    /// Where it begins in the text.
    pub(super) start: usize,
    pub(super) text: &'a str,
    /// The blanks at its beginning.
    pub(super) indent: &'a str,
    /// Its characters outside of quotes, each with its place in the line.
    pub(super) unquoted: Vec<(usize, char)>,
    /// True if it goes on with a quoted text of the line before.
    pub(super) goes_on: bool,
    /// Where in the text the quoted text begins in which the line ends.
    pub(super) open_quote: Option<usize>,
    /// The block that this is meant to be a part of, where its indent keeps it from being one.
    pub(super) block: Option<Block<'a>>,
}

impl Line<'_> {
    /// The place in the text of one in the line.
    pub(super) const fn at(&self, span: Range<usize>) -> Range<usize> {
        self.start + span.start..self.start + span.end
    }
}

/// All lines that have more than spaces and tabs, and are no part of a block of text with the right
/// indent.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut block: Option<Block<'_>> = None;
    let mut quote = Quote(None);
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let line_start = start;
        start += line.len();
        if line.trim_matches([' ', '\t', '\r', '\n']).is_empty() {
            return None;
        }
        let content = line.trim_start_matches(is_blank);
        let indent = &line[..line.len() - content.len()];
        block = block.take().and_then(|block| block.with(indent, content));
        if block.is_some_and(|block| block.has(indent)) {
            return None;
        }
        let goes_on = quote.0.is_some();
        let unquoted = match block {
            Some(_) => Vec::new(),
            None => quote.outside(line, line_start),
        };
        let line = Line {
            start: line_start,
            text: line,
            indent,
            unquoted,
            goes_on,
            open_quote: quote.0.map(|(start, _)| start),
            block,
        };
        if block.is_none() {
            block = opens_block(line.text).map(Block::below);
        }
        Some(line)
    })
}

/// True of what looks like a space.
fn is_blank(character: char) -> bool {
    let is_unseen = matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}');
    is_unseen || character.is_whitespace() && character != '\n'
}

/// A block of text.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    /// The column of what it belongs to.
    column: usize,
    /// What its first line is indented with, once that is known.
    indent: Option<&'a str>,
}

impl<'a> Block<'a> {
    const fn below(column: usize) -> Self {
        Self {
            column,
            indent: None,
        }
    }

    /// The column of its lines, if it is already known.
    pub(super) fn column(&self) -> Option<usize> {
        let is_right = |indent: &&str| self.has(indent);
        self.indent.filter(is_right).map(str::len)
    }

    /// The block after a line; `None` if that is no part of it. One with anything but spaces in its
    /// indent is, but for a key after the first line.
    fn with(self, indent: &'a str, content: &str) -> Option<Self> {
        let is_spaces = indent.bytes().all(|byte| byte == b' ');
        let goes_on = match self.indent {
            _ if self.has(indent) => true,
            _ if is_spaces => false,
            None => true,
            Some(first) => indent.starts_with(first) || !begins_with_key(content),
        };
        goes_on.then(|| Self {
            indent: self.indent.or(Some(indent)),
            ..self
        })
    }

    /// True of the indent of a line that YAML takes for a part of the block.
    fn has(&self, indent: &str) -> bool {
        indent.len() - indent.trim_start_matches(' ').len() > self.column
    }
}

/// The column of what a block of text belongs to, if one begins after a line: it ends in `|` or `>`,
/// perhaps with a digit, a sign and a comment.
fn opens_block(line: &str) -> Option<usize> {
    let content = line.trim_start_matches([' ', '-']);
    let end = content.split(" #").next().unwrap_or(content).trim_end();
    let end = end.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let before = end.strip_suffix(['|', '>'])?;
    let column = line.len() - content.len();
    match before {
        _ if content.starts_with('#') => None,
        // The block is the entry of a list: it belongs to the dash.
        "" => Some(line[..column].rfind('-').unwrap_or_default()),
        _ => before.ends_with(' ').then_some(column),
    }
}

/// The quote that is open, if one is, with its place in the text.
struct Quote(Option<(usize, char)>);

impl Quote {
    /// The characters of a line that are not quoted, up to a comment.
    fn outside(&mut self, line: &str, line_start: usize) -> Vec<(usize, char)> {
        let mut outside = Vec::new();
        let mut before = ' ';
        let mut brackets = Brackets::default();
        let mut characters = line.char_indices().peekable();
        while let Some((start, character)) = characters.next() {
            match self.0.map(|(_, quote)| quote) {
                Some('"') if character == '\\' => drop(characters.next()),
                // In single quotes, two of them are one.
                Some('\'')
                    if character == '\'' && characters.next_if(|(_, c)| *c == '\'').is_some() => {}
                Some(quote) if character == quote => self.0 = None,
                Some(_) => {}
                None if character == '#' && before.is_whitespace() => break,
                // Inside a text, a quote is part of it: an apostrophe, or a year.
                None if matches!(character, '"' | '\'')
                    && begins_value(&line[..start], &brackets) =>
                {
                    self.0 = Some((line_start + start, character));
                }
                None => {
                    brackets.take(start, character, &line[..start]);
                    outside.push((start, character));
                }
            }
            before = character;
        }
        outside
    }
}

/// The brackets of lists and maps on one line that are open, each with its place.
#[derive(Default)]
pub(super) struct Brackets(Vec<(usize, char)>);

impl Brackets {
    /// Takes in a character that is not quoted; `before` is what is before it in its line. Full-width
    /// brackets are meant as such.
    pub(super) fn take(&mut self, place: usize, character: char, before: &str) {
        match character {
            '[' | '［' | '【' if begins_value(before, self) => self.0.push((place, '[')),
            '{' | '｛' if begins_value(before, self) => self.0.push((place, '{')),
            ']' | '}' | '］' | '】' | '｝' => drop(self.0.pop()),
            _ => {}
        }
    }

    /// True in a map on one line.
    pub(super) fn is_in_map(&self) -> bool {
        self.0.last().is_some_and(|(_, bracket)| *bracket == '{')
    }

    /// The place of the last bracket that is open.
    pub(super) fn open(&self) -> Option<usize> {
        self.0.last().map(|(place, _)| *place)
    }
}

/// True of what a value may follow: the beginning of a line, a dash, a key and its colon, and in
/// brackets a comma.
fn begins_value(before: &str, brackets: &Brackets) -> bool {
    let trimmed = before.trim_end();
    let is_item = || trimmed.trim_end_matches([' ', '-']).is_empty();
    let has_space = trimmed.len() < before.len();
    is_item()
        || has_space && trimmed.ends_with(':')
        || brackets.open().is_some()
            && trimmed.ends_with(['[', '{', ',', '，', '、', '［', '【', '｛'])
}

/// True of what begins with a key and its colon.
pub(super) fn begins_with_key(after: &str) -> bool {
    let after = after.trim_start();
    let rest = after.trim_start_matches(is_part_of_key);
    is_key(&after[..after.len() - rest.len()]) && rest.starts_with([':', '：'])
}

/// Keys are in lower case; language tags have capitals after that.
pub(super) fn is_key(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(is_part_of_key)
}

pub(super) const fn is_part_of_key(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-')
}
