//! Keys that are known, but at another level: what is indented too far or not far enough.

use super::problems::Problems;
use crate::diagnostic::Problem;
use crate::message::{AnyOf, Term};

/// The maps that a file may have in it, each with its keys.
#[derive(Debug, Default)]
pub(crate) struct Levels(Vec<(Term, Vec<&'static str>)>);

impl Levels {
    /// Adds a map; false if it was added before.
    pub(crate) fn add(&mut self, what: Term, keys: impl IntoIterator<Item = &'static str>) -> bool {
        let is_new = !self.0.iter().any(|(known, _)| *known == what);
        if is_new {
            self.0.push((what, keys.into_iter().collect()));
        }
        is_new
    }

    /// The maps in which a key belongs.
    fn places(&self, key: &str) -> AnyOf {
        let places = self.0.iter().filter(|(_, keys)| keys.contains(&key));
        AnyOf(places.map(|(what, _)| what.clone().into()).collect())
    }
}

/// Says of unknown keys that belong into another map of the file where that is. That one is missing
/// there because of it is said no more.
pub(super) fn explain_misplaced(problems: &mut Problems, levels: &Levels) {
    let mut moved = Vec::new();
    problems.replace(|place, problem| match problem {
        // What was written in place of a key that is missing is explained by that.
        Problem::UnknownKey {
            key,
            what,
            missing: None,
            ..
        } => {
            let places = levels.places(key);
            if places.0.is_empty() {
                return None;
            }
            moved.push((place, key.clone(), places.clone()));
            Some(Problem::MisplacedKey {
                key: key.clone(),
                what: what.clone(),
                places,
            })
        }
        _ => None,
    });
    take_back_empty(problems, &moved);
    // Keys that left the same map together are one slip.
    let mut told: Vec<AnyOf> = Vec::new();
    problems.retain(|problem| match problem {
        Problem::MisplacedKey { places, .. } if told.contains(places) => false,
        Problem::MisplacedKey { places, .. } => {
            told.push(places.clone());
            true
        }
        _ => true,
    });
    for (place, moved, places) in moved {
        // It belongs most likely to the last map before it that lacks it.
        problems.remove_last_before(place, |problem| match problem {
            Problem::MissingKey { key, what } => {
                *key == moved && places.0.contains(&what.clone().into())
            }
            _ => false,
        });
    }
}

/// Takes back that the map is empty out of which keys were moved: it stands before them.
fn take_back_empty(problems: &mut Problems, moved: &[(usize, String, AnyOf)]) {
    for (place, ..) in moved {
        problems.remove_last_before(*place, |problem| match problem {
            Problem::WrongType { found, .. } => *found == Term::Nothing,
            Problem::EmptyValue { kind, .. } => *kind == "text",
            _ => false,
        });
    }
}
