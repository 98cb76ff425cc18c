//! Slips that a parser explains badly or not at all: indents with anything but spaces in them, and
//! what [`marks`](super::marks) finds.
//!
//! All of them may be part of a text as well. Which are real is found by [`mend`](super::mend).

use std::collections::BTreeSet;
use std::ops::Range;

use super::marks::beside_keys;
use super::slip::{Place, Slip, bad_indent_of};
use super::unquoted::{Line, lines};
use crate::diagnostic::Problem;

/// All that may be slips, those of indents first.
pub(super) fn find(text: &str) -> Vec<Slip> {
    let mut indents: Vec<Slip> = Vec::new();
    let mut marks = Vec::new();
    let mut add = |slip: Slip| {
        let is_indent = matches!(slip.problem, Problem::BadIndent { .. });
        let same = |known: &&mut Slip| known.problem == slip.problem;
        match indents.iter_mut().find(same) {
            Some(known) if is_indent => known.places.extend(slip.places),
            _ if is_indent => indents.push(slip),
            _ => marks.push(slip),
        }
    };
    let mut level = Level::default();
    for line in lines(text) {
        let content = &line.text[line.indent.len()..];
        // In a quoted text that goes on from the line before, all of them are part of the text; before
        // a note, a tab is right.
        let is_note = content.starts_with('#') && line.indent.is_ascii();
        if line.goes_on || is_note {
            continue;
        }
        let mut column = line.indent.len();
        if let Some((span, problem)) = bad_indent(line.indent) {
            let columns = level.columns_of(&line, content);
            column = columns[0];
            let place = Place {
                span: line.at(span),
                mend: line.at(0..line.indent.len()),
                wanted: columns.iter().map(|column| " ".repeat(*column)).collect(),
            };
            let places = vec![place];
            add(Slip { problem, places });
        }
        if line.block.is_none() && !content.trim().is_empty() {
            beside_keys(&line).into_iter().for_each(&mut add);
            level.enter(&line, content, column);
        }
    }
    indents.extend(marks);
    indents
}

/// Where the next line belongs, by the lines before it.
#[derive(Default)]
struct Level<'t> {
    /// The lines above that are not deeper than the last one, from the left to the right.
    open: Vec<Open<'t>>,
    /// The column of the key of the last line.
    key: usize,
    /// True if deeper lines follow.
    opens: bool,
}

/// A line that others belong to.
struct Open<'t> {
    /// What it is indented with.
    indent: &'t str,
    column: usize,
    is_item: bool,
}

impl<'t> Level<'t> {
    /// The column where a line most likely belongs whose indent says nothing by itself.
    fn column_of(&self, line: &Line<'_>, content: &str) -> usize {
        if let Some(block) = line.block {
            return block.column().unwrap_or(self.key + 2);
        }
        if self.opens {
            return self.key + 2;
        }
        let is_item = content.starts_with('-');
        self.open(|open| open.indent == line.indent && open.is_item == is_item)
            .or_else(|| self.open(|open| is_item && open.is_item))
            .unwrap_or(self.key)
    }

    /// All columns where it may belong, the likeliest first.
    fn columns_of(&self, line: &Line<'_>, content: &str) -> Vec<usize> {
        let likeliest = self.column_of(line, content);
        let open = self.open.iter().rev().map(|open| open.column);
        let mut columns: Vec<usize> = vec![likeliest];
        columns.extend([self.key, self.key + 2].into_iter().chain(open));
        let mut seen = BTreeSet::new();
        columns.retain(|column| seen.insert(*column));
        columns
    }

    /// The column of the last open line of a kind.
    fn open(&self, is_one: impl Fn(&Open<'_>) -> bool) -> Option<usize> {
        let mut open = self.open.iter().rev();
        open.find(|open| is_one(open)).map(|open| open.column)
    }

    /// Takes in a line that begins in a column.
    fn enter(&mut self, line: &Line<'t>, content: &str, column: usize) {
        let key = content.trim_start_matches(|c: char| c == '-' || c.is_whitespace());
        let dashes = &content[..content.len() - key.len()];
        let mut unquoted = line.unquoted.iter().rev().map(|(_, character)| character);
        let last = unquoted.find(|character| !character.is_whitespace());
        self.open.retain(|open| open.column < column);
        self.open.push(Open {
            indent: line.indent,
            column,
            is_item: content.starts_with('-'),
        });
        self.key = column + dashes.chars().count();
        self.opens = matches!(last, Some(':' | '：'));
    }
}

/// The first character of an indent that is not a space.
fn bad_indent(indent: &str) -> Option<(Range<usize>, Problem)> {
    let (start, character) = indent.char_indices().find(|(_, c)| *c != ' ')?;
    let span = start..start + character.len_utf8();
    Some((span, bad_indent_of(character)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The codes of what may be slips, each with its line and the text at its place.
    fn found(text: &str) -> Vec<(&'static str, usize, &str)> {
        let slips = find(text).into_iter().flat_map(|slip| {
            let code = slip.problem.code().name();
            slip.places.into_iter().map(move |place| (code, place.span))
        });
        let mut slips: Vec<_> = slips.collect();
        slips.sort_by_key(|(_, span)| span.start);
        let in_line = slips.into_iter().map(|(code, span)| {
            let line = text[..span.start].matches('\n').count() + 1;
            (code, line, &text[span])
        });
        in_line.collect()
    }

    proptest! {
        #[test]
        fn every_slip_has_a_place(text in "([a-z\\-: \\t\"'\\[{,：，、“－\u{3000}\\r\\n|>#]|\\PC){0,60}") {
            let mut places: Vec<Place> = find(&text).into_iter().flat_map(|slip| slip.places).collect();
            places.sort_by_key(|place| place.mend.start);
            let mut end = 0;
            for Place { span, mend, .. } in places {
                prop_assert!(text.get(span).is_some_and(|found| !found.is_empty()));
                prop_assert!(end <= mend.start && text.get(mend.clone()).is_some());
                end = mend.end;
            }
        }
    }

    #[test]
    fn indents_have_spaces_only() {
        for (text, line, character) in [
            ("\ttitle: T\n", 1, "\t"),
            ("a:\n  - id: b\n\tname: c\n", 3, "\t"),
            ("a:\n  \tb: c\n", 2, "\t"),
            ("a:\n\u{3000}b: c\n", 2, "\u{3000}"),
            ("a:\n \u{a0}b: c\n", 2, "\u{a0}"),
            ("a: |\n\ttext\n", 2, "\t"),
            ("a: |\n  text\nb:\n\tc: d\n", 4, "\t"),
            ("a:\n  - \tb: c\n    d: e\n", 2, "\t"),
            ("a:\n  -\u{a0}b: c\n", 2, "\u{a0}"),
            ("a:\n\u{2003}b: c\n", 2, "\u{2003}"),
        ] {
            let first = ("bad-indent", line, character);
            assert_eq!(found(text).first(), Some(&first), "{text:?}");
        }
        for text in ["a: |\n  x\n  \ty\n", "a: >-  # text\n  \tx\n\n \t\nb: 1\n"] {
            assert_eq!(found(text), [], "{text:?}");
        }
    }

    #[test]
    fn full_width_marks_are_found() {
        for (text, line, mark) in [
            ("title：我的问卷\n", 1, "："),
            ("a:\n  - id：a\n", 2, "："),
            ("title:\n  zh-CN：茶\n", 2, "："),
            ("- {id: a，name: 茶}\n", 1, "，"),
            ("- {id: a, name：茶}\n", 1, "："),
            ("- {id：a， name：茶}\n", 1, "："),
            ("title；T\n", 1, "；"),
            ("a: don't\nb：c\n", 2, "："),
            ("a: \"b\"\nc：d\n", 2, "："),
            ("title:\u{3000}T\n", 1, "\u{3000}"),
            ("a:\n  － id: a\n", 2, "－"),
            ("- - id：a\n", 1, "："),
            ("title ：T\n", 1, "："),
            ("＃ note\n", 1, "＃"),
            ("  -\u{3000}id: a\n", 1, "\u{3000}"),
            ("a: ｜\n  b\n", 1, "｜"),
            ("a: {zh-CN: 茶、en: tea}\n", 1, "、"),
            ("- {id: a, name: A｝\n", 1, "｝"),
            ("title: Hits 1980-'99\nask：1\n", 2, "："),
            ("# list |\n  - id：a\n", 2, "："),
            ("  - a: |\n      text\n    id：wifi\n", 3, "："),
            ("a: {b: c,\n    d：e}\n", 2, "："),
            ("a: [{id: a}, {id: b，name: c}]\n", 1, "，"),
        ] {
            let first = ("full-width-mark", line, mark);
            assert_eq!(found(text).first(), Some(&first), "{text:?}");
        }
    }

    #[test]
    fn missing_spaces_are_found() {
        for text in [
            "title:T\n",
            "  - id:a\n",
            "- {id:a, name: A}\n",
            "title:\u{a0}T\n",
        ] {
            let first = ("colon-without-space", 1, ":");
            assert_eq!(found(text).first(), Some(&first), "{text:?}");
        }
        assert_eq!(found("a:\n  -id: b\n"), [("dash-without-space", 2, "-")]);
    }

    #[test]
    fn what_is_part_of_a_text_is_left_alone() {
        for text in [
            "title: 开放时间：全天\n",
            "title: 早餐，午餐：都有\n",
            "- {id: a, name: 早餐，午餐}\n",
            "introduction: |\n  email：a@b.example\n",
            "# title：我的问卷\n",
            "title: \"a：b\"\n",
            "title: 请看\n  Email：a@b.example\n",
            "title: T\n  https://a.example:80\n",
            "title: Hits 1980-'99\n",
            "# list |\n  - id: a\n",
            "title: tea, coffee：all day\n",
            "title: Tea - coffee：all day\n",
            "title: Opens at 9, closes:late\n",
            "title: Use {id, name：x}\n",
            "opens: 10:30\nsubmit: mailto:a@b\n",
            "a: {b: \"c:d\"}\n",
            "a: \"first\n  id：b\n  c:d\n\te\"\nf: 'don''t\n  g:h'\n",
            "a: \"say \\\"hi\\\"\n  id:b\"\n",
            "a: don't # note:x\n",
        ] {
            assert_eq!(found(text), [], "{text:?}");
        }
    }
}
