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
    moved.sort_by_key(|(place, ..)| *place);
    take_back_empty(problems, &moved);
    say_once(problems, &moved);
    for (place, moved, places) in &moved {
        // It belongs most likely to the last map before it that lacks it.
        problems.remove_last_before(*place, |problem| match problem {
            Problem::MissingKey { key, what } => {
                key == moved && places.0.contains(&what.clone().into())
            }
            _ => false,
        });
    }
    // A map that begins with a key of another one is the other one.
    problems.retain_at(|place, problem| {
        let is_missing = matches!(problem, Problem::MissingKey { .. });
        !is_missing || moved.iter().all(|(moved, ..)| *moved != place)
    });
}

/// A key that belongs into another map, with its place and those other maps.
type Moved = (usize, String, AnyOf);

/// Takes back that the map is empty out of which keys were moved: it stands in the line before them.
fn take_back_empty(problems: &mut Problems, moved: &[Moved]) {
    let written = problems.written().to_owned();
    problems.retain_at(|empty, problem| {
        let is_empty = match problem {
            Problem::WrongType { found, .. } => *found == Term::Nothing,
            Problem::EmptyValue { kind, .. } => *kind == "text",
            _ => false,
        };
        let is_before = |(place, ..): &Moved| follows(&written, empty, *place);
        !(is_empty && moved.iter().any(is_before))
    });
}

/// Keys that left the same map together, one below the other, are one slip.
fn say_once(problems: &mut Problems, moved: &[Moved]) {
    let written = problems.written().to_owned();
    let mut before: Option<&Moved> = None;
    let mut again = Vec::new();
    for moved in moved {
        let (place, _, places) = moved;
        let is_same = |(start, _, others): &&Moved| {
            let is_in_line = lines_between(&written, *start, *place).is_none();
            is_in_line || others == places && is_beside(&written, *start, *place)
        };
        if before.as_ref().is_some_and(is_same) {
            again.push(*place);
        }
        before = Some(moved);
    }
    problems.retain_at(|place, problem| {
        !(matches!(problem, Problem::MisplacedKey { .. }) && again.contains(&place))
    });
}

/// True if a place is in the next line that has more than a note.
fn follows(text: &str, before: usize, place: usize) -> bool {
    let is_note = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('#');
    lines_between(text, before, place).is_some_and(|lines| lines.iter().all(is_note))
}

/// True if a key is in the same map as one above it: in the same column, with nothing but deeper lines
/// between.
fn is_beside(text: &str, above: usize, key: usize) -> bool {
    let column_of_key = column(text, key);
    let is_deeper = |line: &&str| {
        let indent = line.len() - line.trim_start().len();
        line.trim().is_empty() || indent > column_of_key
    };
    let lines = lines_between(text, above, key);
    column(text, above) == column_of_key && lines.is_some_and(|lines| lines.iter().all(is_deeper))
}

/// The lines between those of two places; `None` if that is the same line.
fn lines_between(text: &str, before: usize, place: usize) -> Option<Vec<&str>> {
    let lines: Vec<&str> = text.get(before..place)?.split('\n').collect();
    (lines.len() > 1).then(|| lines[1..lines.len() - 1].to_vec())
}

/// The column of a place, from 0.
fn column(text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or_default();
    place - before.rfind('\n').map_or(0, |newline| newline + 1)
}
