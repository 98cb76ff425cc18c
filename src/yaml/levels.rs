//! Keys that are known, but at another level: what is indented too far or not far enough.

use super::problems::Problems;
use crate::diagnostic::{Problem, did_you_mean};
use crate::message::{AnyOf, Term};

/// The maps that a file may have in it, each with its keys.
#[derive(Debug, Default)]
pub(crate) struct Levels(Vec<(Term, &'static [&'static str])>);

impl Levels {
    /// Adds a map; false if it was added before.
    pub(crate) fn add(&mut self, what: Term, keys: &'static [&'static str]) -> bool {
        let is_new = !self.0.iter().any(|(known, _)| *known == what);
        if is_new {
            self.0.push((what, keys));
        }
        is_new
    }

    /// The maps in which a key belongs.
    fn places(&self, key: &str) -> AnyOf {
        let places = self.0.iter().filter(|(_, keys)| keys.contains(&key));
        AnyOf(places.map(|(what, _)| what.clone().into()).collect())
    }
}

/// Says of unknown keys that belong into another map of the file where that is. What is missing there
/// because of it is said no more. The levels are wanted only where a key is unknown.
pub(super) fn explain_misplaced(problems: &mut Problems, make: impl Fn(&mut Levels)) {
    let mut levels = None;
    let mut misplaced = Vec::new();
    problems.replace(|problem| {
        let Problem::UnknownKey {
            key, what, near, ..
        } = problem
        else {
            return None;
        };
        // What was written in place of a key that is missing is explained by that.
        if near
            .as_deref()
            .is_some_and(|near| did_you_mean(key, [near]).is_none())
        {
            return None;
        }
        let levels = levels.get_or_insert_with(|| {
            let mut levels = Levels::default();
            make(&mut levels);
            levels
        });
        let places = levels.places(key);
        if places.0.is_empty() {
            return None;
        }
        misplaced.push(key.clone());
        Some(Problem::MisplacedKey {
            key: key.clone(),
            what: what.clone(),
            places,
        })
    });
    problems.retain(
        |problem| !matches!(problem, Problem::MissingKey { key, .. } if misplaced.contains(key)),
    );
}
