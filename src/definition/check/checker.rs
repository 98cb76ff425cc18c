//! The one who checks: what is known while a definition is checked, and how problems are reported.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::definition::image::ImageFiles;
use crate::diagnostic::{Diagnostic, Problem};
use crate::language::Languages;
use crate::message::Term;
use crate::survey::{Id, Image};
use crate::wording::Wordings;
use crate::yaml::{Problems, Spanned};

pub(super) struct Checker<'a> {
    pub(super) languages: Languages,
    pub(super) wordings: &'a Wordings,
    /// The images that there are.
    pub(super) files: &'a ImageFiles,
    /// Those that were shown so far.
    pub(super) images: BTreeMap<String, Image>,
    pub(super) problems: &'a mut Problems,
}

impl Checker<'_> {
    /// An id that no other has; a missing or wrong one was reported by the reader.
    pub(super) fn id(&mut self, id: Option<&Spanned<Id>>, ids: &mut UniqueIds) -> Option<Id> {
        let id = id?;
        self.unique(id, ids);
        Some(id.value.clone())
    }

    fn unique(&mut self, id: &Spanned<Id>, ids: &mut UniqueIds) {
        let Some(first) = ids.places.get(&id.value) else {
            ids.places.insert(id.value.clone(), id.span.clone());
            return;
        };
        let first = self.problems.place(first.clone());
        let problem = Problem::DuplicateId {
            what: ids.what.clone(),
            id: id.value.to_string(),
            line: first.line() as u64,
        };
        let diagnostic = Diagnostic::from(problem).after(first);
        self.problems.add(id.span.clone(), diagnostic);
    }

    pub(super) fn refuse<T>(&mut self, span: Range<usize>, problem: Problem) -> Option<T> {
        self.problems.add(span, problem);
        None
    }

    /// Checks all items, also those after a wrong one.
    pub(super) fn each<T, U>(
        &mut self,
        items: &[T],
        mut check: impl FnMut(&mut Self, &T) -> Option<U>,
    ) -> Option<Vec<U>> {
        let checked: Vec<Option<U>> = items.iter().map(|item| check(self, item)).collect();
        checked.into_iter().collect()
    }
}

/// Ids that must differ from one another.
pub(super) struct UniqueIds {
    what: Term,
    places: HashMap<Id, Range<usize>>,
}

impl UniqueIds {
    pub(super) fn new(what: Term) -> Self {
        Self {
            what,
            places: HashMap::new(),
        }
    }
}
