//! Which files there are, and where.

use super::{Case, text};
use crate::analysis::tests::HANDBOOK;

#[test]
fn files_are_where_readers_look() {
    let files = Case::new(&[HANDBOOK]).files();
    let paths: Vec<&str> = files.iter().map(|(path, _)| path).collect();
    assert_eq!(
        paths,
        [
            "demo/results/cells.csv",
            "demo/results/charts/categories.svg",
            "demo/results/charts/heatmap-service-1.svg",
            "demo/results/charts/plane.svg",
            "demo/results/index.html",
            "demo/results/results.json",
            "demo/results/summary.csv",
            "demo/zh-CN/results/index.html",
        ]
    );
    let page = text(&files, "demo/zh-CN/results/index.html");
    assert!(page.contains("href=\"../../../demo/results/charts/plane.svg\""));
    assert!(page.contains("期望型"));
}

#[test]
fn a_survey_without_responses_has_no_report() {
    assert_eq!(Case::new(&[[[0; 5]; 5]]).files().iter().count(), 0);
}
