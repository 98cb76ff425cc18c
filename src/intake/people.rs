//! The rows of a long table, by person.

use std::collections::HashMap;

/// The rows so far, by person.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Where in the list the people of some ids are.
    places: HashMap<String, usize>,
    all: Vec<Person>,
    /// The number of those that were handed out.
    done: usize,
}

/// The rows of one person.
#[derive(Debug, Default)]
pub(super) struct Person {
    pub(super) raw: Vec<u8>,
    /// The line on which each row begins, with its place in `raw`.
    pub(super) starts: Vec<(usize, usize)>,
}

impl People {
    /// Adds a row to those of the person with an id.
    pub(super) fn add(&mut self, id: &str, raw: &[u8], line: usize) {
        if let Some(place) = self.places.get(id) {
            return self.all[*place].add(raw, line);
        }
        self.places.insert(id.to_owned(), self.all.len());
        self.add_person(raw, line);
    }

    /// Adds a row of which nobody knows whose it is: that of one more person.
    pub(super) fn add_person(&mut self, raw: &[u8], line: usize) {
        let mut person = Person::default();
        person.add(raw, line);
        self.all.push(person);
    }

    /// The next person, who is not held any more.
    pub(super) fn next(&mut self) -> Option<Person> {
        let person = self.all.get_mut(self.done)?;
        self.done += 1;
        Some(std::mem::take(person))
    }
}

impl Person {
    fn add(&mut self, raw: &[u8], line: usize) {
        self.starts.push((line, self.raw.len()));
        self.raw.extend_from_slice(raw);
    }

    /// The line on which the first row begins.
    pub(super) fn line(&self) -> usize {
        self.starts.first().map_or(1, |(line, _)| *line)
    }
}
