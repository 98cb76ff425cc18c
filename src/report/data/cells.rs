//! `cells.csv`: how often each pair of answers was given, for everyone and for each group that
//! privacy does not hide.

use crate::analysis::{Analysis, FeatureAnalysis, Results};
use crate::diagnostic::Diagnostic;
use crate::kano::Answer;
use crate::survey::Survey;

const COLUMNS: [&str; 5] = ["feature", "segment", "functional", "dysfunctional", "count"];

/// Writes the file.
pub fn csv(survey: &Survey, analysis: &Analysis) -> Result<Vec<u8>, Box<Diagnostic>> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for (feature, results) in survey.features.iter().zip(&analysis.features) {
        for (segment, results) in groups(survey, results) {
            for (functional, dysfunctional) in Answer::pairs() {
                rows.push(vec![
                    feature.id.to_string(),
                    segment.clone(),
                    functional.code().to_owned(),
                    dysfunctional.code().to_owned(),
                    results.cells.pair(functional, dysfunctional).to_string(),
                ]);
            }
        }
    }
    super::csv(rows)
}

/// Everyone, under an empty name, and the groups that are shown, as in `tier=gold`.
fn groups<'a>(survey: &'a Survey, feature: &'a FeatureAnalysis) -> Vec<(String, &'a Results)> {
    let mut groups = vec![(String::new(), &feature.everyone)];
    for (position, question, options) in survey.segments() {
        for (option, results) in options.iter().zip(&feature.segments[&position]) {
            if let Some(results) = results {
                groups.push((format!("{}={}", question.id, option.id), results));
            }
        }
    }
    groups
}
