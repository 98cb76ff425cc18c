//! Groups of respondents: shown in every file, or in none.

use super::{Case, json, text};
use crate::analysis::tests::HANDBOOK;
use crate::kano::Cells;
use crate::tally::FeatureTally;

/// What the groups of the one segment question said of the first feature.
fn tiers(case: &mut Case) -> impl Iterator<Item = &mut FeatureTally> {
    let mut segments = case.tally.segments.values_mut();
    let groups = segments.next().expect("tiers").iter_mut();
    groups.map(|group| &mut group.features[0])
}

#[test]
fn hidden_groups_are_in_no_file() {
    let mut case = Case::new(&[HANDBOOK]);
    // 97 of gold and 3 of iron: nobody may know how the three answered.
    let mut gold = HANDBOOK;
    gold[0][4] -= 3;
    let mut iron = [[0; 5]; 5];
    iron[0][4] = 3;
    for (group, cells) in tiers(&mut case).zip([gold, iron]) {
        group.cells = Cells::of_pairs(cells);
    }
    let files = case.files();
    assert!(!text(&files, "demo/results/cells.csv").contains("tier="));
    let groups = json(&files)["features"][0]["segments"][0]["groups"].clone();
    assert!(groups[0]["results"].is_null() && groups[1]["results"].is_null());
    let page = text(&files, "demo/results/index.html");
    assert_eq!(page.matches("hidden for privacy").count(), 2);
    assert!(!page.contains(">97<"));
}

#[test]
fn shown_groups_are_in_every_file() {
    let mut case = Case::new(&[HANDBOOK]);
    let mut rest = HANDBOOK;
    rest[0][4] -= 20;
    let mut gold = [[0; 5]; 5];
    gold[0][4] = 20;
    for (group, cells) in tiers(&mut case).zip([gold, rest]) {
        group.cells = Cells::of_pairs(cells);
    }
    let files = case.files();
    let csv = text(&files, "demo/results/cells.csv");
    assert!(csv.contains("service-1,tier=gold,like,dislike,20\n"));
    assert_eq!(csv.lines().count(), 1 + 3 * 25);
    assert_eq!(
        json(&files)["features"][0]["segments"][0]["groups"][0]["results"]["n"],
        20
    );
}
