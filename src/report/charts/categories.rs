//! The categories of each feature as a bar: who is in which, of all who answered the pair.

use serde::Serialize;

use super::{LINE, ORDER, TextLine, WIDTH, height, lines, round, text};
use crate::analysis::Results;
use crate::kano::Category;
use crate::wording::Wording;

/// The height of a bar.
const BAR: f64 = 24.0;

/// The side of the square that stands for a category in the legend.
const SWATCH: f64 = 18.0;

/// Between a bar and the next name.
const GAP: f64 = 16.0;

/// The bars, in user units.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Categories {
    /// The width of the chart, and of a whole bar.
    pub width: f64,
    pub height: f64,
    pub bar_height: f64,
    /// The side of a square in the legend.
    pub swatch: f64,
    /// One entry a category.
    pub legend: Vec<LegendEntry>,
    /// One bar a feature, in their order.
    pub bars: Vec<Bar>,
}

/// A category in the legend.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LegendEntry {
    /// The name of the category.
    pub category: &'static str,
    pub letter: char,
    // The left side and the top of its square.
    pub x: f64,
    pub y: f64,
    /// Its name in the language of the page.
    pub name: TextLine,
}

/// The bar of a feature.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// The feature's number and name, above the bar.
    pub name: Vec<TextLine>,
    /// The number of respondents: its right end.
    pub n: TextLine,
    /// The top of the bar.
    pub y: f64,
    /// The parts of the bar, from left to right; empty without respondents.
    pub parts: Vec<BarPart>,
}

/// One category in a bar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BarPart {
    /// The name of the category.
    pub category: &'static str,
    // The left side; in the middle stands the label.
    pub x: f64,
    pub width: f64,
    pub middle: f64,
    /// Letter and count, or the letter alone, or nothing: as much as fits.
    pub label: String,
}

/// Lays out the bars of the features, given as (name, results) in their order.
pub fn categories(
    features: &[(&str, &Results)],
    category_name: impl Fn(Category) -> String,
    wording: &Wording,
) -> Categories {
    let legend = legend(category_name);
    let mut y = legend
        .iter()
        .map(|entry| entry.y + SWATCH)
        .fold(0.0, f64::max)
        + GAP;
    let mut bars = Vec::with_capacity(features.len());
    for (number, (name, results)) in (1..).zip(features) {
        let bar = bar(&format!("{number}  {name}"), results, wording, y + LINE);
        y = bar.y + BAR + GAP;
        bars.push(bar);
    }
    Categories {
        width: WIDTH,
        height: round(y - GAP + 2.0),
        bar_height: BAR,
        swatch: SWATCH,
        legend,
        bars,
    }
}

/// Squares and names in three columns, or in two or one where the names are long.
fn legend(category_name: impl Fn(Category) -> String) -> Vec<LegendEntry> {
    let names = ORDER.map(category_name);
    let indent = SWATCH + 6.0;
    let longest = names
        .iter()
        .map(|name| text::width(name))
        .fold(0.0, f64::max);
    let columns = [3.0, 2.0]
        .into_iter()
        .find(|columns| indent + longest <= WIDTH / columns)
        .unwrap_or(1.0);
    let step = WIDTH / columns;
    let (mut x, mut y) = (0.0, 2.0);
    let mut legend = Vec::with_capacity(ORDER.len());
    for (category, name) in ORDER.into_iter().zip(names) {
        legend.push(LegendEntry {
            category: category.name(),
            letter: category.letter(),
            x,
            y,
            name: TextLine {
                x: x + indent,
                y: y + SWATCH / 2.0,
                text: name,
            },
        });
        x += step;
        if x + step > WIDTH + 1.0 {
            (x, y) = (0.0, y + SWATCH + 8.0);
        }
    }
    legend
}

fn bar(name: &str, results: &Results, wording: &Wording, y: f64) -> Bar {
    let n = format!("n={}", wording.whole(results.counts.total()));
    let limit = WIDTH - text::width(&n) - 12.0;
    let name = lines(text::wrap(name, limit, 3), 0.0, y);
    let below = y + height(&name) - LINE;
    Bar {
        n: TextLine {
            x: WIDTH,
            y: round(below),
            text: n,
        },
        y: round(below + 7.0),
        name,
        parts: parts(results, wording),
    }
}

fn parts(results: &Results, wording: &Wording) -> Vec<BarPart> {
    let mut x = 0.0;
    let mut parts = Vec::with_capacity(ORDER.len());
    for category in ORDER {
        let count = results.counts.get(category);
        // Without respondents there are no shares, and the bar has no parts.
        let Some(share) = results.counts.share(category) else {
            continue;
        };
        let width = WIDTH * share;
        if count > 0 {
            parts.push(BarPart {
                category: category.name(),
                x: round(x),
                width: round(width),
                middle: round(x + width / 2.0),
                label: label(category.letter(), &wording.whole(count), width),
            });
        }
        x += width;
    }
    parts
}

/// Letter and count, or the letter alone, or nothing: as much as fits.
fn label(letter: char, count: &str, width: f64) -> String {
    let both = format!("{letter} {count}");
    let short = letter.to_string();
    [both, short]
        .into_iter()
        .find(|label| text::width(label) + 6.0 <= width)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::{HANDBOOK, results};
    use crate::language::Language;
    use crate::wording::Wordings;

    /// The bar of a feature in a language that has no texts, but knows its numbers.
    fn drawing(tag: &str, cells: [[u64; 5]; 5]) -> Categories {
        let wordings = Wordings::read([(format!("{tag}.ftl").as_str(), "")]).expect("no text");
        let language = Language::new(tag).expect("a tag");
        let wording = wordings.get(&language).expect("wording");
        let name = |category: Category| category.name().to_owned();
        categories(&[("Service One", &results(cells))], name, wording)
    }

    #[test]
    fn parts_fill_the_bar_in_the_order_of_charts() {
        let bar = &drawing("en", HANDBOOK).bars[0];
        let parts: Vec<(&str, &str)> = bar
            .parts
            .iter()
            .map(|part| (part.category, part.label.as_str()))
            .collect();
        // Nobody is indifferent, and two respondents are too few for a letter.
        assert_eq!(
            parts,
            [
                ("must-be", "M"),
                ("one-dimensional", "O 49"),
                ("attractive", "A 31"),
                ("reverse", ""),
                ("questionable", "Q"),
            ]
        );
        let end = bar
            .parts
            .iter()
            .map(|part| part.x + part.width)
            .fold(0.0, f64::max);
        assert!((end - WIDTH).abs() < 0.02);
    }

    #[test]
    fn counts_are_printed_as_the_language_writes_them() {
        let thousandfold = HANDBOOK.map(|row| row.map(|count| count * 1000));
        let bar = &drawing("de", thousandfold).bars[0];
        assert_eq!(bar.n.text, "n=100.000");
        assert_eq!(bar.parts[1].label, "O 49.000");
    }

    #[test]
    fn long_names_stand_in_fewer_columns() {
        let columns = |letters: usize| {
            let legend = legend(|_| "x".repeat(letters));
            legend.iter().filter(|entry| entry.y < 10.0).count()
        };
        assert_eq!([10, 15, 21].map(columns), [3, 2, 1]);
    }

    #[test]
    fn nobody_has_no_parts() {
        assert_eq!(drawing("en", [[0; 5]; 5]).bars[0].parts, []);
    }
}
