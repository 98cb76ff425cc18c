//! The numbers: the same in every file, undefined where nothing is known, and written for their readers.

use super::{Case, json, text};
use crate::analysis::tests::HANDBOOK;

#[test]
fn handbook_says_the_same_everywhere() {
    let files = Case::new(&[HANDBOOK]).files();
    assert_eq!(
        text(&files, "demo/results/summary.csv"),
        "feature,n,attractive,one-dimensional,must-be,indifferent,reverse,questionable,category,\
         better,better-low,better-high,worse,worse-low,worse-high,\
         tied,half,importance-n,importance,satisfaction-n,satisfaction,simulated\n\
         service-1,100,31,49,10,0,2,8,one-dimensional,\
         0.8888888888888888,0.8074221497873896,0.9385168081070228,\
         -0.6555555555555556,-0.7455408597506137,-0.5528347234071513,,0,,,,,0\n"
    );
    let json = json(&files);
    let feature = &json["features"][0];
    assert_eq!(feature["counts"]["attractive"], 31);
    assert_eq!(feature["category"], "one-dimensional");
    assert_eq!(feature["better"]["value"], 80.0 / 90.0);
    for page in ["demo/results/index.html", "demo/zh-CN/results/index.html"] {
        let page = text(&files, page);
        for number in [
            "0.8889",
            "[0.8074, 0.9385]",
            "-0.6556",
            "[-0.7455, -0.5528]",
            "49.0%",
        ] {
            assert!(page.contains(number), "{number}");
        }
    }
}

#[test]
fn undefined_is_shown_and_never_a_number() {
    let mut reverse = [[0; 5]; 5];
    reverse[4][0] = 27;
    let files = Case::new(&[reverse, [[0; 5]; 5]]).files();
    let csv = text(&files, "demo/results/summary.csv");
    assert!(csv.contains("\nservice-1,27,0,0,0,0,27,0,reverse,,,,,,,"));
    assert!(csv.contains("\nservice-2,0,0,0,0,0,0,0,,,,,,,,"));
    assert!(json(&files)["features"][0]["better"]["value"].is_null());
    let page = text(&files, "demo/results/index.html");
    assert!(page.contains("<td class=\"number\">–</td>"));
    for (path, bytes) in files.iter() {
        assert!(!String::from_utf8_lossy(bytes).contains("NaN"), "{path}");
    }
}

#[test]
fn ties_are_told() {
    let mut tie = [[0; 5]; 5];
    tie[0][1] = 4;
    tie[1][4] = 4;
    let files = Case::new(&[tie]).files();
    assert!(text(&files, "demo/results/index.html").contains("tied: M A"));
    assert!(text(&files, "demo/zh-CN/results/index.html").contains("并列：M A"));
    let feature = &json(&files)["features"][0];
    assert_eq!(feature["category"], "must-be");
    assert_eq!(
        feature["tied"],
        serde_json::json!(["must-be", "attractive"])
    );
}

#[test]
fn large_numbers_are_grouped_on_pages_and_plain_in_files() {
    let cells = HANDBOOK.map(|row| row.map(|count| count * 1000));
    let files = Case::in_languages(&["en", "de"], &[cells]).files();
    let page = text(&files, "demo/de/results/index.html");
    for number in [
        "100.000 Rückmeldungen",
        "49,0\u{a0}%",
        "-0,6556",
        ">0,5</text>",
        ">n=100.000</text>",
        ">O 49.000</text>",
        // Wider than its cell.
        "textLength=\"38\" lengthAdjust=\"spacingAndGlyphs\">49.000</text>",
    ] {
        assert!(page.contains(number), "{number}");
    }
    let plane = text(&files, "demo/results/charts/plane.svg");
    assert!(plane.contains(">0.5</text>") && plane.contains("Responses: 100,000"));
    let summary = text(&files, "demo/results/summary.csv");
    assert!(summary.contains("service-1,100000,31000,49000,"));
    assert_eq!(json(&files)["features"][0]["n"], 100_000);
}
