//! Whole reports, made with the built-in templates and wording.

mod files;
mod groups;
mod ledger;
mod pages;
mod results;

use std::sync::Arc;

use serde_json::Value;

use super::{ReportInputs, render};
use crate::analysis::Analysis;
use crate::analysis::tests::survey_in;
use crate::assets::Assets;
use crate::files::Files;
use crate::intake::Ledger;
use crate::kano::Cells;
use crate::survey::Survey;
use crate::tally::Tally;
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
