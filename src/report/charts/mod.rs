//! Charts: results become positions here, and positions become marks in `templates/charts/*.svg`.
//!
//! 1. [`plane`], [`categories`] and [`heatmap`] each lay one kind of chart out: pure functions from
//!    results to a drawing in user units, with y growing downwards.
//! 2. [`labels`] finds places for the numbers on the plane; [`text`] measures and wraps words.
//! 3. The template of the same name draws the marks; a site may replace it.
//!
//! All charts are [`WIDTH`] units wide, and their words [`FONT`] units high: 12 pixels on the
//! narrowest page, which leaves 288 pixels for a chart.

pub mod categories;
pub mod heatmap;
pub mod labels;
pub mod plane;
pub mod text;

use serde::Serialize;

use crate::kano::Category;

/// The width of every chart in user units.
pub const WIDTH: f64 = 360.0;

/// The height of letters in user units.
pub const FONT: f64 = 15.0;

/// From one line of words to the next, in user units.
pub const LINE: f64 = 19.0;

/// The categories in the order of charts: what must be there first comes first.
pub const ORDER: [Category; 6] = [
    Category::MustBe,
    Category::OneDimensional,
    Category::Attractive,
    Category::Indifferent,
    Category::Reverse,
    Category::Questionable,
];

/// A line of words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TextLine {
    /// Where it starts, ends or has its middle, as the chart says.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// What it says.
    pub text: String,
}

/// Lines of words under each other; `y` is the base line of the first.
fn lines(texts: Vec<String>, x: f64, y: f64) -> Vec<TextLine> {
    let mut lines = Vec::with_capacity(texts.len());
    let mut y = y;
    for text in texts {
        lines.push(TextLine {
            x,
            y: round(y),
            text,
        });
        y += LINE;
    }
    lines
}

/// The height of a number of lines.
fn height(lines: &[TextLine]) -> f64 {
    lines.iter().map(|_| LINE).sum()
}

/// To a hundredth of a unit: the same bytes everywhere, and small files.
fn round(x: f64) -> f64 {
    (x * 100.0).round() / 100.0
}
