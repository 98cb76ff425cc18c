//! Groups of respondents: shown in every file, or in none.

use super::{Case, json, text};
use crate::analysis::tests::HANDBOOK;
use crate::files::Files;
use crate::kano::Cells;

/// The files of a report, by what both groups of the one segment question said of the first feature.
fn files_of(tiers: &[[[u64; 5]; 5]; 2]) -> Files {
    let mut case = Case::new(&[HANDBOOK]);
    let mut segments = case.tally.segments.values_mut();
    let groups = segments.next().expect("tiers").iter_mut();
    for (group, cells) in groups.zip(tiers) {
        group.features[0].cells = Cells::of_pairs(*cells);
    }
    case.files()
}

#[test]
fn hidden_groups_are_in_no_file() {
    // 97 of gold and 3 of iron: nobody may know how the three answered.
    let mut gold = HANDBOOK;
    gold[0][4] -= 3;
    let mut iron = [[0; 5]; 5];
    iron[0][4] = 3;
    let files = files_of(&[gold, iron]);
    assert!(!text(&files, "demo/results/cells.csv").contains("tier="));
    let groups = json(&files)["features"][0]["segments"][0]["groups"].clone();
    assert!(groups[0]["results"].is_null() && groups[1]["results"].is_null());
    let page = text(&files, "demo/results/index.html");
    assert_eq!(page.matches("hidden for privacy").count(), 2);
    assert!(!page.contains(">97<"));
}

#[test]
fn shown_groups_are_in_every_file() {
    let mut rest = HANDBOOK;
    rest[0][4] -= 20;
    let mut gold = [[0; 5]; 5];
    gold[0][4] = 20;
    let files = files_of(&[gold, rest]);
    let csv = text(&files, "demo/results/cells.csv");
    assert!(csv.contains("service-1,tier=gold,like,dislike,20\n"));
    assert_eq!(csv.lines().count(), 1 + 3 * 25);
    assert_eq!(
        json(&files)["features"][0]["segments"][0]["groups"][0]["results"]["n"],
        20
    );
}
