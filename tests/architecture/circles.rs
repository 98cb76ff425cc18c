//! Circles among files: sets of files each of which knows each other, directly or by way of others.
//!
//! 1. For each file, all that it reaches by arrows.
//! 2. Two files are in the same circle if each reaches the other.

use std::collections::{BTreeMap, BTreeSet};

use crate::arrows::Arrow;
use crate::finding::Finding;

/// For each file, those that it knows, each with the first arrow to it.
type Known<'a> = BTreeMap<&'a str, BTreeMap<&'a str, &'a Arrow>>;

/// All circles, each with the first line that makes each of its arrows.
pub(crate) fn circles(arrows: &[Arrow]) -> Vec<Finding> {
    let mut known = Known::new();
    for arrow in arrows {
        if let Some(file) = &arrow.knows {
            let from = known.entry(&arrow.file).or_default();
            from.entry(file).or_insert(arrow);
        }
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = known
        .keys()
        .map(|file| (*file, reach(&known, file)))
        .collect();
    let mut circles = BTreeSet::new();
    for (file, others) in &reached {
        if others.contains(file) {
            let back = |other: &&&str| reached.get(**other).is_some_and(|r| r.contains(file));
            circles.insert(others.iter().filter(back).copied().collect::<Vec<&str>>());
        }
    }
    circles.iter().map(|files| finding(files, &known)).collect()
}

fn reach<'a>(known: &Known<'a>, file: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![file];
    while let Some(file) = open.pop() {
        for next in known.get(file).into_iter().flat_map(BTreeMap::keys) {
            if reached.insert(*next) {
                open.push(next);
            }
        }
    }
    reached
}

fn finding(files: &[&str], known: &Known<'_>) -> Finding {
    let inside = files.iter().flat_map(|file| &known[file]);
    let inside = inside.filter(|(to, _)| files.contains(to));
    let lines: Vec<String> = inside
        .map(|(to, arrow)| format!("{}: `{}` of {to}", arrow.place(), arrow.path))
        .collect();
    Finding {
        place: format!("src/{}", files[0]),
        wrong: format!(
            "{} files in a circle:\n  {}",
            files.len(),
            lines.join("\n  ")
        ),
        remedy: "move what both sides need into a file that knows neither, or make them one".into(),
    }
}
