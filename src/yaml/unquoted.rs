//! The lines of a YAML text without what is quoted, a comment, or a block of text (`|`, `>`).
//!
//! In those every character is part of a text; elsewhere it may be a slip. This only looks at a text
//! that the parser did not take or that makes no sense, so it need not be exact.

use std::ops::Range;

/// A line that is neither empty nor part of a block of text.
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
}

impl Line<'_> {
    /// The place in the text of one in the line.
    pub(super) const fn at(&self, span: Range<usize>) -> Range<usize> {
        self.start + span.start..self.start + span.end
    }
}

/// All lines that are neither empty nor part of a block of text.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut block: Option<usize> = None;
    let mut quote = Quote(None);
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let line_start = start;
        start += line.len();
        let content = line.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if content.trim().is_empty() || block.is_some_and(|column| spaces > column) {
            return None;
        }
        let goes_on = quote.0.is_some();
        let unquoted = quote.outside(line, line_start);
        block = opens_block(line);
        Some(Line {
            start: line_start,
            text: line,
            indent: &line[..line.len() - content.len()],
            unquoted,
            goes_on,
            open_quote: quote.0.map(|(start, _)| start),
        })
    })
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
