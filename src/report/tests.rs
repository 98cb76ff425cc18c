//! Whole reports, made with the built-in templates and wording.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::{ReportInputs, render};
use crate::analysis::Analysis;
use crate::analysis::tests::{HANDBOOK, survey_in};
use crate::assets::Assets;
use crate::diagnostic::Code;
use crate::files::Files;
use crate::intake::{FileLedger, Ledger};
use crate::kano::Cells;
use crate::survey::{Localized, Survey, Visibility};
use crate::tally::{FeatureTally, Tally};
use crate::templates::{self, Templates};

/// A report in the making: a survey, what was counted, and what became of the records.
struct Case {
    survey: Survey,
    tally: Tally,
    ledger: Ledger,
}

impl Case {
    /// A survey with a feature for each of these cells.
    fn new(cells: &[[[u64; 5]; 5]]) -> Self {
        Self::in_languages(&["en", "zh-CN"], cells)
    }

    fn in_languages(tags: &[&str], cells: &[[[u64; 5]; 5]]) -> Self {
        let names: Vec<String> = (1..=cells.len())
            .map(|number| format!("service-{number}"))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let survey = survey_in(tags, &names, &["gold", "iron"]);
        let mut tally = Tally::new(&survey);
        for (feature, cells) in tally.everyone.features.iter_mut().zip(cells) {
            feature.cells = Cells::of_pairs(*cells);
            tally.everyone.respondents = tally.everyone.respondents.max(feature.cells.total());
        }
        let ledger = Ledger::default();
        Self {
            survey,
            tally,
            ledger,
        }
    }

    fn files(&self) -> Files {
        let wordings = Arc::new(templates::built_in_wordings());
        let templates = Templates::new([], &wordings, &Assets::new([]).0).expect("templates");
        let analysis = Analysis::new(&self.survey, &self.tally);
        let inputs = ReportInputs {
            survey: &self.survey,
            analysis: &analysis,
            ledger: &self.ledger,
            wordings: &wordings,
            templates: &templates,
        };
        render(&inputs).expect("a report")
    }
}

fn text(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn json(files: &Files) -> Value {
    serde_json::from_str(&text(files, "demo/results/results.json")).expect("JSON")
}

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
fn both_orders_of_columns_are_there() {
    let page = text(&Case::new(&[HANDBOOK]).files(), "demo/results/index.html");
    let order = |class: &str| {
        let table = page.split(class).nth(1).expect(class);
        let table = table.split("</thead>").next().expect("a head");
        let letters = table.split("<span class=\"letter ").skip(1);
        letters
            .filter_map(|rest| rest.split('>').nth(1)?.chars().next())
            .collect::<String>()
    };
    assert_eq!(order("scroll order-usual"), "AOMIRQ");
    assert_eq!(order("scroll order-handbook"), "AOMQRI");
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
fn every_language_has_its_own_marks_between_texts() {
    let mut reverse = [[0; 5]; 5];
    reverse[4][0] = 27;
    let mut case = Case::in_languages(&["en", "zh-CN", "fr"], &[reverse, reverse]);
    let languages = case.survey.languages.clone();
    for feature in case.survey.features.iter_mut() {
        feature.name = Localized::build(&languages, |_| Some("x".to_owned())).expect("text");
    }
    case.ledger.reasons.insert(Code::ShortRow, 1);
    let files = case.files();
    for (path, texts) in [
        (
            "demo/results/index.html",
            [
                ": 1 x, 2 x<",
                "Too few fields: 1<",
                ">Accepted: <",
                ">Formula: <",
                "Source: <",
            ],
        ),
        (
            "demo/zh-CN/results/index.html",
            [
                "：1 x、2 x<",
                "字段太少：1<",
                ">计入：<",
                ">公式：<",
                "出处：<",
            ],
        ),
        (
            "demo/fr/results/index.html",
            [
                "\u{202f}: 1 x, 2 x<",
                "Trop peu de champs\u{202f}: 1<",
                ">Acceptés\u{202f}: <",
                ">Formule\u{202f}: <",
                "Source\u{202f}: <",
            ],
        ),
    ] {
        let page = text(&files, path);
        for words in texts {
            assert!(page.contains(words), "{path}: {words}");
        }
    }
}

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

#[test]
fn a_survey_without_responses_has_no_report() {
    assert_eq!(Case::new(&[[[0; 5]; 5]]).files().iter().count(), 0);
}

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
            "4 accepted responses were sent less than two seconds per pair",
            "5 accepted responses were sent after the last day of the survey.",
            "6 accepted responses contained half a character",
        ] {
            assert!(page.contains(note) && !without.contains(note), "{note}");
        }
    }
}

#[test]
fn pages_keep_the_content_policy_and_their_ids() {
    let mut case = Case::new(&[HANDBOOK, HANDBOOK]);
    let languages = case.survey.languages.clone();
    let hostile = "<script>\"&' style=\"x\"";
    case.survey.title = Localized::build(&languages, |_| Some(hostile.to_owned())).expect("text");
    case.survey.features[0].name = case.survey.title.clone();
    let files = case.files();
    for (path, bytes) in files
        .iter()
        .filter(|(path, _)| templates::is_template(path))
    {
        let text = String::from_utf8_lossy(bytes).replace("<script data-slash>", "");
        for forbidden in ["<script", "<style", " style=\""] {
            assert!(!text.contains(forbidden), "{path}: {forbidden}");
        }
        let ids: Vec<&str> = text
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{path}");
        if text.starts_with("<svg") {
            assert!(is_well_formed(&text), "{path}");
        }
    }
}

/// True if every element is closed, in order, and every attribute quoted.
fn is_well_formed(xml: &str) -> bool {
    let mut open = Vec::new();
    for tag in xml.split('<').skip(1) {
        let Some((tag, _)) = tag.split_once('>') else {
            return false;
        };
        let name = |tag: &str| tag.split_whitespace().next().expect("a name").to_owned();
        if tag.matches('"').count() % 2 == 1 {
            return false;
        }
        match tag.strip_prefix('/') {
            Some(closing) if open.pop() != Some(name(closing)) => return false,
            Some(_) => {}
            None if tag.ends_with('/') => {}
            None => open.push(name(tag)),
        }
    }
    open.is_empty()
}
