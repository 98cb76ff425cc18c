//! `summary.csv`: a row a feature, everyone together.

use crate::analysis::{Analysis, Estimate, FeatureAnalysis, Mean};
use crate::diagnostic::Diagnostic;
use crate::intake::Ledger;
use crate::kano::Category;
use crate::survey::Survey;

/// The columns that readers may rely on, in this order.
const COLUMNS: [&str; 15] = [
    "feature",
    "n",
    "attractive",
    "one-dimensional",
    "must-be",
    "indifferent",
    "reverse",
    "questionable",
    "category",
    "better",
    "better-low",
    "better-high",
    "worse",
    "worse-low",
    "worse-high",
];

/// Columns that came later, always to the right.
const MORE: [&str; 7] = [
    "tied",
    "half",
    "importance-n",
    "importance",
    "satisfaction-n",
    "satisfaction",
    "simulated",
];

/// Writes the file; `simulated` in it is how many of all responses were made by `simulate`.
pub fn csv(
    survey: &Survey,
    analysis: &Analysis,
    ledger: &Ledger,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let heading = COLUMNS.iter().chain(&MORE).map(ToString::to_string);
    let features = survey.features.iter().zip(&analysis.features);
    let rows = features.map(|(feature, results)| {
        let mut row = row(feature.id.as_str(), results);
        row.push(ledger.total.simulated.to_string());
        row
    });
    super::csv(std::iter::once(heading.collect()).chain(rows))
}

fn row(id: &str, feature: &FeatureAnalysis) -> Vec<String> {
    let results = &feature.everyone;
    let mode = results.mode.as_ref();
    let mut row = vec![id.to_owned(), results.counts.total().to_string()];
    row.extend(Category::ALL.map(|category| results.counts.get(category).to_string()));
    let category = mode.map(|mode| mode.category.name().to_owned());
    row.push(category.unwrap_or_else(undefined));
    row.extend(estimate(results.coefficients.map(|both| both.better)));
    row.extend(estimate(results.coefficients.map(|both| both.worse)));
    let tied = mode.map_or(&[][..], |mode| &mode.tied);
    row.push(
        tied.iter()
            .map(|category| category.name())
            .collect::<Vec<_>>()
            .join(" "),
    );
    row.push(feature.half.to_string());
    row.extend(mean(results.importance));
    row.extend(mean(results.satisfaction));
    row
}

/// The cell of what is undefined: an empty one, and never 0.
const fn undefined() -> String {
    String::new()
}

/// A coefficient; empty cells where it is undefined.
fn estimate(estimate: Option<Estimate>) -> [String; 3] {
    match estimate {
        None => [(); 3].map(|()| undefined()),
        Some(Estimate { value, low, high }) => [value, low, high].map(|number| number.to_string()),
    }
}

/// A mean; empty cells where nobody was asked, or answered.
fn mean(mean: Option<Mean>) -> [String; 2] {
    match mean {
        None => [(); 2].map(|()| undefined()),
        Some(Mean { n, value }) => [n.to_string(), value.to_string()],
    }
}
