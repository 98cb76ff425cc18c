//! Marks that were meant as emphasis, and are shown as they are.
//!
//! Not every mark that the parser left in a text was meant: `3 * 4`, `5*` with a note at the foot,
//! `user_name`, or `____` to write on. One is reported only if it is hard to see what else it could be.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, OffsetIter, Options, Parser, Tag};

use super::flanking::{marked, unmarked};
use crate::unicode::{is_cjk, is_closing, is_opening, narrow};

/// The places of marks in some Markdown that were meant as emphasis and are none; of a pair, the first.
pub fn strays(markdown: &str) -> Vec<Range<usize>> {
    let runs = runs(markdown);
    let ends = ends(&runs);
    let mut strays = Vec::new();
    let mut is_end = vec![false; runs.len()];
    // Where `**` is a note at the foot, another one begins the note itself.
    let mut has_note = false;
    for (index, run) in runs.iter().enumerate() {
        if is_end[index] {
            continue;
        }
        let end = ends[index];
        if run.is_meant(end.map(|end| &runs[end]), has_note) {
            strays.push(run.range.clone());
            if let Some(end) = end {
                is_end[end] = true;
            }
        } else {
            has_note |= run.before.is_some() && !run.begins_words();
        }
    }
    strays
}

/// For each run the next one that may end what was meant to begin there, in one pass from the last.
fn ends(runs: &[Run]) -> Vec<Option<usize>> {
    let mut next: HashMap<Kind, usize> = HashMap::new();
    let mut ends = vec![None; runs.len()];
    for (index, run) in runs.iter().enumerate().rev() {
        ends[index] = next.get(&run.kind()).copied();
        if run.may_be_end() {
            next.insert(run.kind(), index);
        }
    }
    ends
}

/// The first place of `**` in a text that has no marks, and would have bold words if it were Markdown.
pub fn bold_in_plain(text: &str) -> Option<Range<usize>> {
    let marked = marked(text);
    let is_bold = |(event, range): &(Event<'_>, Range<usize>)| {
        *event == Event::Start(Tag::Strong) && marked[range.clone()].starts_with("**")
    };
    let (_, bold) = events(&marked).find(is_bold)?;
    let start = unmarked(&marked[..bold.start]).len();
    Some(start..start + 2)
}

fn events(marked: &str) -> OffsetIter<'_> {
    Parser::new_ext(marked, Options::empty()).into_offset_iter()
}

/// What a run has in common with one that ends it: the mark, how many there are, and the paragraph.
type Kind = (char, usize, usize);

/// Asterisks or underscores, one after the other, that are shown as they are.
struct Run {
    range: Range<usize>,
    mark: char,
    /// The characters beside it; `None` of blanks and ends.
    before: Option<char>,
    after: Option<char>,
    begins_line: bool,
    is_between_numbers: bool,
    /// True within a word with Latin letters or digits, as the names of files and fields are.
    is_in_name: bool,
    /// The paragraph, counted from the first.
    block: usize,
}

impl Run {
    fn new(markdown: &str, range: Range<usize>, mark: char, block: usize) -> Self {
        let (before, after) = (&markdown[..range.start], &markdown[range.end..]);
        let is_number = |c: Option<char>| c.is_some_and(char::is_numeric);
        let in_line = before.trim_end_matches([' ', '\t', '>', '-']);
        Self {
            before: before.chars().next_back().filter(|c| !c.is_whitespace()),
            after: after.chars().next().filter(|c| !c.is_whitespace()),
            begins_line: in_line.is_empty() || in_line.ends_with('\n'),
            is_between_numbers: is_number(before.trim_end().chars().next_back())
                && is_number(after.trim_start().chars().next()),
            is_in_name: is_name(before.rsplit(ends_name).next())
                || is_name(after.split(ends_name).next()),
            range,
            mark,
            block,
        }
    }

    fn kind(&self) -> Kind {
        (self.mark, self.range.len(), self.block)
    }

    /// True if emphasis may have been meant to end here.
    fn may_be_end(&self) -> bool {
        let ends_words = self.before.is_some() && !self.after.is_some_and(is_opening);
        !self.begins_line && (self.range.len() > 1 || ends_words)
    }

    /// True if what follows may be emphasised: nobody begins with a comma.
    fn begins_words(&self) -> bool {
        const AFTER_WORDS: [char; 11] = [',', '.', ';', ':', '!', '?', '/', '…', '。', '、', '・'];
        let is_after_words = |c: char| is_closing(c) || AFTER_WORDS.contains(&narrow(c));
        self.after.is_some_and(|after| !is_after_words(after))
    }

    fn is_meant(&self, end: Option<&Self>, has_note: bool) -> bool {
        // The rest of a run did begin emphasis, so there were more marks before it than after it.
        if self.after == Some(self.mark) {
            return true;
        }
        match (self.mark, self.range.len()) {
            ('*', 1) => self.begins_words() && end.is_some_and(|end| !self.is_product(end)),
            ('*', 2..=3) => !self.is_between_numbers && self.is_bold(end, has_note),
            ('_', 1..=3) => self.begins_words() && end.is_some_and(|end| self.is_in_words(end)),
            _ => false,
        }
    }

    /// Two asterisks are hardly ever anything else, so that no end is needed.
    fn is_bold(&self, end: Option<&Self>, has_note: bool) -> bool {
        let is_note = has_note && self.begins_line;
        let is_apart = self.before.is_none() && self.after.is_none();
        self.begins_words() && !is_note || is_apart && end.is_some()
    }

    fn is_product(&self, end: &Self) -> bool {
        [self.before, end.after]
            .into_iter()
            .flatten()
            .any(char::is_numeric)
    }

    /// Within a name, underscores belong to it, and behind a colon they are to write on; these languages
    /// have no blanks between words.
    fn is_in_words(&self, end: &Self) -> bool {
        let is_colon = |c: Option<char>| c.is_some_and(|c| narrow(c) == ':');
        let is_blank = is_colon(self.before) && is_colon(end.before);
        let is_apart = !self.is_in_name && !end.is_in_name && !is_blank;
        is_apart && [self.before, end.after].into_iter().flatten().any(is_cjk)
    }
}

/// True of what is in no name.
fn ends_name(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '_' | '-' | '.')
}

fn is_name(part: Option<&str>) -> bool {
    part.is_some_and(|part| part.contains(|c: char| c.is_ascii_alphanumeric()))
}

/// All marks in the text, except those that are escaped, in code, or in an address.
fn runs(markdown: &str) -> Vec<Run> {
    if !markdown.contains(['*', '_']) {
        return Vec::new();
    }
    let marked = marked(markdown);
    let mut found: Vec<(Range<usize>, char, usize)> = Vec::new();
    let (mut at, mut place) = (0, 0);
    let (mut verbatim, mut block) = (Vec::new(), 0);
    for (event, range) in events(&marked) {
        match event {
            Event::Start(tag) => {
                block += usize::from(!is_inline(&tag));
                verbatim.push(is_verbatim(&tag) || verbatim.last() == Some(&true));
            }
            Event::End(_) => drop(verbatim.pop()),
            // What was written by its number is not a mark.
            Event::Text(text)
                if verbatim.last() != Some(&true) && *text == marked[range.clone()] =>
            {
                for (index, mark) in text.match_indices(['*', '_']) {
                    let start = range.start + index;
                    if index == 0 && is_escaped(&marked[..start]) {
                        continue;
                    }
                    place += unmarked(&marked[at..start]).len();
                    at = start;
                    let mark = if mark == "*" { '*' } else { '_' };
                    match found.last_mut() {
                        Some((run, same, _)) if run.end == place && *same == mark => run.end += 1,
                        _ => found.push((place..place + 1, mark, block)),
                    }
                }
            }
            _ => {}
        }
    }
    let found = found.into_iter();
    let runs = found.map(|(range, mark, block)| Run::new(markdown, range, mark, block));
    runs.collect()
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn is_verbatim(tag: &Tag<'_>) -> bool {
    let is_address = |kind: &LinkType| matches!(kind, LinkType::Autolink | LinkType::Email);
    match tag {
        Tag::CodeBlock(_) | Tag::HtmlBlock => true,
        Tag::Link { link_type, .. } => is_address(link_type),
        _ => false,
    }
}

fn is_escaped(before: &str) -> bool {
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(markdown: &str) -> Vec<usize> {
        let found = strays(markdown).into_iter();
        found.map(|range| range.start).collect()
    }

    #[test]
    fn what_was_meant_is_found() {
        for (markdown, starts) in [
            ("if **not offered", &[3][..]),
            ("**not **offered", &[0]),
            ("is ** not ** offered", &[3]),
            ("** not** offered", &[0]),
            ("App**“not”**offered", &[3]),
            ("App*“not”*offered", &[3]),
            ("**not* offered", &[0]),
            ("***not** offered", &[0]),
            ("a\n\n**b\n\nc **d**", &[3]),
            ("**a **b, **c **d", &[0, 9]),
            ("说**不 **提供", &[3]),
            ("说__“不”__提供", &[3]),
            ("说_不_提供", &[3]),
            ("- **a\n- **b", &[2, 8]),
            ("`*` **a", &[4]),
        ] {
            assert_eq!(found(markdown), starts, "{markdown}");
        }
    }

    #[test]
    fn what_was_not_meant_is_left_alone() {
        for markdown in [
            "3 * 4",
            "3*(4+5)*2",
            "2 ** 3, 2**3",
            "5* and 6*",
            "5*",
            "*",
            "* without tax",
            "*without tax",
            "价格*，税*。另",
            "价格*不含税",
            "*注：不含税",
            "cost*/unit and fee*/month",
            "fee*(net) and tax*(net)",
            "**Price*** with tax",
            "A** costs 5, B** costs 6\n\n**without tax",
            "** without tax",
            r"\*not\* \*\*not\*\*",
            "&#42;&#42;not",
            "`**not`",
            "    **not",
            "<https://a.example/**b>",
            "user_name_x and _id",
            "用户user_name_id的",
            "文件 年度_报告_终稿.docx",
            "问卷_2024_终稿",
            "用户_id 及 部门_id",
            "文件_a_b.txt",
            "姓名：__年龄：__岁",
            "____ or ****",
            "**not** and *not*",
        ] {
            assert_eq!(found(markdown), [0; 0], "{markdown}");
        }
    }

    /// A search for the end of each would take hours.
    #[test]
    fn many_marks_without_an_end_take_one_pass() {
        assert_eq!(found(&"*a ".repeat(200_000)), [0; 0]);
    }

    #[test]
    fn bold_words_are_found_in_plain_text() {
        assert_eq!(bold_in_plain("（茶）**（热）**水 **a**"), Some(9..11));
        assert_eq!(bold_in_plain("5*4*3 __a__ 4**"), None);
    }
}
