//! What became of the records, and what is worth a look.

use super::{Case, json, text};
use crate::analysis::tests::HANDBOOK;
use crate::intake::FileLedger;
use crate::survey::Visibility;

#[test]
fn only_a_private_report_names_files() {
    let mut case = Case::new(&[HANDBOOK]);
    case.ledger.files.push(FileLedger {
        name: "/home/li/answers.csv".to_owned(),
        ..FileLedger::default()
    });
    let public = case.files();
    let page = text(&public, "demo/results/index.html");
    assert!(!page.contains("answers.csv"), "{page}");
    assert_eq!(json(&public)["ledger"]["files"], serde_json::json!([]));
    case.survey.results = Visibility::Private;
    let private = case.files();
    let page = text(&private, "demo/index.html");
    assert!(page.contains("<th scope=\"row\">answers.csv"), "{page}");
    assert!(!page.contains("/home"), "{page}");
    assert!(private.iter().all(|(path, _)| !path.contains("results/")));
}

#[test]
fn simulated_responses_are_marked() {
    let mut case = Case::new(&[HANDBOOK]);
    assert!(!text(&case.files(), "demo/results/index.html").contains("class=\"simulated\""));
    assert_eq!(json(&case.files())["simulated"], false);
    let total = &mut case.ledger.total;
    (total.read, total.accepted, total.simulated) = (100, 100, 40);
    let files = case.files();
    assert!(text(&files, "demo/results/index.html").contains("40 of these 100 responses"));
    assert!(text(&files, "demo/results/charts/plane.svg").contains("Simulated data"));
    assert!(text(&files, "demo/results/summary.csv").contains(",simulated\n"));
    assert_eq!(json(&files)["simulated"], true);
}

/// Responses that count and are worth a look have a line of their own, whoever may see the report.
#[test]
fn the_ledger_says_what_is_worth_a_look() {
    for (results, path) in [
        (Visibility::Private, "demo/index.html"),
        (Visibility::Public, "demo/results/index.html"),
    ] {
        let mut case = Case::new(&[HANDBOOK]);
        case.survey.results = results;
        let without = text(&case.files(), path);
        let total = &mut case.ledger.total;
        (total.without_id, total.honeypot, total.speeders) = (2, 3, 4);
        (total.late, total.mended) = (5, 6);
        let page = text(&case.files(), path);
        for note in [
            "2 accepted responses have no id.",
            "3 accepted responses fill in a field that people do not see.",
            "4 accepted responses took less than two seconds per pair",
            "5 accepted responses were sent after the last day of the survey.",
            "6 accepted responses each contained half a character",
        ] {
            assert!(page.contains(note) && !without.contains(note), "{note}");
        }
    }
}
