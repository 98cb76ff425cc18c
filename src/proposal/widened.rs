//! A long table as if it was wide: what was asked becomes the names of columns.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::long::Long;
use super::sample::Sample;
use crate::mapping::{LongTable, plain};
use crate::table;
use crate::unicode::is_blank;

/// A long table while it is made wide.
pub(super) struct Widened {
    table: LongTable,
    header: Vec<String>,
    /// The columns that say what was asked, those with the answers, and the others.
    questions: Vec<usize>,
    answers: Vec<usize>,
    others: Vec<usize>,
    sample: Sample,
    people: Vec<People>,
    /// What was asked so far; true of what people may have several answers to.
    asked: HashMap<String, bool>,
}

/// A column that may tell people apart: no text stands twice beside the same question, unless several
/// options of it may be chosen.
struct People {
    column: usize,
    texts: HashSet<u64>,
    /// The texts with what was asked beside them.
    pairs: HashSet<u64>,
    may_be: bool,
}

impl Widened {
    pub(super) fn of(header: &[String], table: LongTable) -> Self {
        let header = table::numbered(header, plain);
        let is_other = |name: &String| !table.has(name) && !plain(name).is_empty();
        let others = (0..header.len()).filter(|column| is_other(&header[*column]));
        let others: Vec<usize> = others.collect();
        let names = others.iter().map(|column| header[*column].clone());
        let names: Vec<String> = names.collect();
        let places = |names: &[String]| {
            let place = |name: &String| header.iter().position(|other| other == name);
            names.iter().filter_map(place).collect()
        };
        Self {
            asked: HashMap::new(),
            questions: places(&table.questions),
            answers: places(&table.answers),
            people: others.iter().copied().map(People::new).collect(),
            others,
            sample: Sample::of(&names),
            header,
            table,
        }
    }

    pub(super) fn add(&mut self, cells: &[Cow<'_, str>], is_multiple: impl Fn(&str) -> bool) {
        if cells.iter().all(|cell| is_blank(cell)) {
            return;
        }
        let cell = |column: usize| cells.get(column).map_or("", |cell| cell.trim());
        self.sample.rows += 1;
        for column in &self.others {
            let name = self.header[*column].clone();
            self.sample.column(name).add(cell(*column), 1);
        }
        let asked: Vec<&str> = self.questions.iter().copied().map(cell).collect();
        let mut is_several = false;
        for answer in &self.answers {
            let Some(name) = self.table.name(&self.header[*answer], &asked) else {
                continue;
            };
            let known = self.asked.entry(name.clone());
            is_several |= *known.or_insert_with(|| is_multiple(&name));
            self.sample.column(name).add(cell(*answer), 1);
        }
        if is_several {
            return;
        }
        for people in &mut self.people {
            people.add(cell(people.column), &asked);
        }
    }

    /// What stands in the table, as if it was wide.
    pub(super) fn into_sample(self) -> Sample {
        let rows = self.sample.rows;
        let people = self
            .people
            .into_iter()
            .filter(|people| people.may_tell(rows));
        let names = people.map(|people| self.header[people.column].clone());
        let people = names.collect();
        let long = Some(Long {
            table: self.table,
            people,
        });
        Sample {
            long,
            ..self.sample
        }
    }
}

impl People {
    fn new(column: usize) -> Self {
        Self {
            column,
            texts: HashSet::new(),
            pairs: HashSet::new(),
            may_be: true,
        }
    }

    fn add(&mut self, text: &str, asked: &[&str]) {
        if self.may_be {
            self.texts.insert(hash(&text));
            self.may_be = !text.is_empty() && self.pairs.insert(hash(&(text, asked)));
        }
    }

    /// True if it may tell apart the people of so many rows, some of whom have several.
    fn may_tell(&self, rows: u64) -> bool {
        self.may_be && (self.texts.len() as u64) < rows
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
