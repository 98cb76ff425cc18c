//! Which rows of another tool are responses: those in which one of some texts is in a column, or none of
//! them.

use super::codebook::Codebook;
use super::record::{UnlocatedRefusal, not_utf8, shown};
use crate::diagnostic::Problem;
use crate::mapping::Filter;
use crate::table::Cell;
use crate::unicode::is_blank;

/// What is in a column of the rows that are responses.
#[derive(Debug, Clone)]
pub(super) struct RowFilter {
    pub(super) column: usize,
    filter: Filter,
    /// Which texts are those of responses, as far as they are listed letter by letter.
    texts: Codebook<bool>,
    takes_any: bool,
}

/// It stands for any text in which somebody sees something.
const ANY: &str = "*";

impl RowFilter {
    pub(super) fn new(column: usize, filter: &Filter) -> Self {
        let listed = filter.labels.all();
        let listed = listed.map(|(text, _)| (text, !filter.is_exception));
        let nothing = ("", check(filter, "").is_ok());
        Self {
            column,
            texts: Codebook::new(listed.chain([nothing])),
            takes_any: takes_any(filter),
            filter: filter.clone(),
        }
    }

    /// True of the text of a response.
    pub(super) fn is_usual(&self, cell: Cell<'_>) -> bool {
        match self.texts.get(cell) {
            Some(is_response) => is_response,
            None if self.takes_any && has_letters(cell) => !self.filter.is_exception,
            None => self.check(cell).is_ok(),
        }
    }

    /// An error unless the row of a cell is a response.
    pub(super) fn check(&self, cell: Cell<'_>) -> Result<(), UnlocatedRefusal> {
        let text = std::str::from_utf8(cell.bytes()).map_err(|_| not_utf8())?;
        check(&self.filter, text)
    }
}

/// An error unless a text is that of a response.
pub(super) fn check(filter: &Filter, text: &str) -> Result<(), UnlocatedRefusal> {
    let is_any = takes_any(filter) && !is_blank(text);
    let is_listed = is_any || filter.labels.code(text).is_some();
    if is_listed != filter.is_exception {
        return Ok(());
    }
    let text = shown(text);
    Err(Problem::NotAResponse { text }.into())
}

fn takes_any(filter: &Filter) -> bool {
    filter.labels.code(ANY).is_some()
}

/// True of most texts in which somebody sees something.
fn has_letters(cell: Cell<'_>) -> bool {
    cell.bytes().first().is_some_and(u8::is_ascii_graphic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::testing::survey;
    use crate::mapping;

    #[test]
    fn the_short_way_leads_where_the_long_one_leads() {
        let mapping = "\
- only: {A: [Done, A text that is longer], B: \"*\"}
  except: {C: [Done, A text that is longer], D: \"*\"}
  answers: {E: rescue.functional}
  labels: {Great: like}
";
        let (mapping, found) = mapping::check("mapping.yaml", mapping.as_bytes(), &survey());
        assert!(found.is_empty(), "{found:?}");
        let entries = mapping.expect("no problem").entries;
        for filter in &entries[0].filters {
            let filter = RowFilter::new(0, filter);
            for text in [
                "",
                " ",
                "Done",
                " Done",
                "done",
                "é",
                "A text that is longer",
                "Ａ text that is longer",
                "*",
            ] {
                let cell = Cell::new(text.as_bytes(), 0..text.len());
                let is_response = filter.check(cell).is_ok();
                assert_eq!(filter.is_usual(cell), is_response, "{text} {filter:?}");
            }
        }
    }
}
