//! The Better-Worse plane (Timko, in Berger et al. 1993, p. 18).
//!
//! To the right, how much the absence of a feature takes away: |Worse| from 0 to 1. Upwards, how
//! much its presence adds: Better from 0 to 1. The lines at one half make the quadrants.

use serde::Serialize;

use super::labels::{LabelBox, Mark, Rectangle, place};
use super::{LINE, TextLine, WIDTH, height, lines, round, text};
use crate::analysis::{Coefficients, Estimate, Results};
use crate::kano::Category;

/// The plot is a square.
const SIDE: f64 = 320.0;
const LEFT: f64 = WIDTH - SIDE - 12.0;
const TOP: f64 = 28.0;

/// Below the plot: a line of ticks, one of quadrants, one for the axis.
const FOOT: f64 = 3.0 * LINE + 8.0;

/// The radius of a mark.
const RADIUS: f64 = 11.0;

/// Where the names in the key begin.
const KEY_TEXT: f64 = 72.0;

/// The plane, in user units.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plane {
    pub width: f64,
    /// The height of the chart without the key.
    pub height: f64,
    /// The height of the chart with the key below.
    pub height_with_key: f64,
    // The sides of the plot.
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// Between left and right: |Worse| is one half.
    pub middle_x: f64,
    /// Between top and bottom: Better is one half.
    pub middle_y: f64,
    /// The radius of a mark.
    pub radius: f64,
    /// The features whose coefficients are defined.
    pub points: Vec<Point>,
    /// All features, in their order.
    pub key: Vec<KeyEntry>,
}

/// The mark of a feature.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Point {
    /// The feature's number, from 1.
    pub number: usize,
    /// The name of its category, by which the style sheet knows its colour.
    pub category: &'static str,
    pub letter: char,
    // The centre of the mark.
    pub x: f64,
    pub y: f64,
    // The interval of |Worse|: its ends on the x axis.
    pub x_low: f64,
    pub x_high: f64,
    // The interval of Better: its ends on the y axis. Upwards is a smaller y.
    pub y_low: f64,
    pub y_high: f64,
    /// The number: its middle.
    pub label: TextLine,
    /// From the mark to the number, if that is not next to it: x1, y1, x2, y2.
    pub leader: Option<[f64; 4]>,
}

/// A feature in the key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeyEntry {
    /// The feature's number, from 1.
    pub number: usize,
    /// None without respondents.
    pub category: Option<&'static str>,
    /// None without respondents.
    pub letter: Option<char>,
    /// True if it has a mark.
    pub drawn: bool,
    pub name: Vec<TextLine>,
}

/// Lays out the features, given as (name, results) in their order.
pub fn plane(features: &[(&str, &Results)]) -> Plane {
    let bottom = TOP + SIDE;
    let height = bottom + FOOT;
    let key = key(features, height + LINE);
    let end = key.iter().flat_map(|entry| &entry.name).map(|line| line.y);
    Plane {
        width: WIDTH,
        height,
        height_with_key: end.fold(height, f64::max) + 12.0,
        left: LEFT,
        right: LEFT + SIDE,
        top: TOP,
        bottom,
        middle_x: LEFT + SIDE / 2.0,
        middle_y: TOP + SIDE / 2.0,
        radius: RADIUS,
        points: points(features),
        key,
    }
}

fn points(features: &[(&str, &Results)]) -> Vec<Point> {
    let drawn: Vec<(usize, Category, Coefficients)> = (1..)
        .zip(features)
        .filter_map(|(number, (_, results))| {
            let category = results.mode.as_ref()?.category;
            Some((number, category, results.coefficients?))
        })
        .collect();
    let marks: Vec<Mark> = drawn
        .iter()
        .map(|(number, _, coefficients)| Mark {
            centre: (
                across(-coefficients.worse.value),
                up(coefficients.better.value),
            ),
            label_width: text::width(&number.to_string()) + 4.0,
        })
        .collect();
    let bounds = Rectangle {
        left: LEFT,
        top: TOP,
        right: LEFT + SIDE,
        bottom: TOP + SIDE,
    };
    let places = place(&marks, RADIUS, LINE - 2.0, bounds);
    drawn
        .iter()
        .zip(&places)
        .map(|((number, category, coefficients), place)| {
            point(*number, *category, coefficients, place)
        })
        .collect()
}

fn point(
    number: usize,
    category: Category,
    coefficients: &Coefficients,
    place: &LabelBox,
) -> Point {
    let Coefficients { better, worse, .. } = coefficients;
    let worse = Estimate {
        value: -worse.value,
        low: -worse.high,
        high: -worse.low,
    };
    let Rectangle {
        left,
        top,
        right,
        bottom,
    } = place.rectangle;
    Point {
        number,
        category: category.name(),
        letter: category.letter(),
        x: across(worse.value),
        y: up(better.value),
        x_low: across(worse.low),
        x_high: across(worse.high),
        y_low: up(better.low),
        y_high: up(better.high),
        label: TextLine {
            x: round(f64::midpoint(left, right)),
            y: round(f64::midpoint(top, bottom)),
            text: number.to_string(),
        },
        leader: place
            .leader
            .map(|[(x1, y1), (x2, y2)]| [x1, y1, x2, y2].map(round)),
    }
}

/// |Worse| from 0 to 1 on the x axis.
fn across(worse: f64) -> f64 {
    round(LEFT + SIDE * worse)
}

/// Better from 0 to 1 on the y axis.
fn up(better: f64) -> f64 {
    round(TOP + SIDE * (1.0 - better))
}

fn key(features: &[(&str, &Results)], start: f64) -> Vec<KeyEntry> {
    let mut y = start + LINE;
    (1..)
        .zip(features)
        .map(|(number, (name, results))| {
            let name = lines(text::wrap(name, WIDTH - KEY_TEXT - 8.0, 3), KEY_TEXT, y);
            y += height(&name) + 6.0;
            let category = results.mode.as_ref().map(|mode| mode.category);
            KeyEntry {
                number,
                category: category.map(Category::name),
                letter: category.map(Category::letter),
                drawn: results.coefficients.is_some(),
                name,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::{HANDBOOK, results};

    #[test]
    fn handbook_is_at_its_coefficients() {
        let plane = plane(&[("Service One", &results(HANDBOOK))]);
        let point = &plane.points[0];
        assert_eq!((point.letter, point.label.text.as_str()), ('O', "1"));
        let near = |actual: f64, expected: f64| assert!((actual - expected).abs() < 0.01);
        near(point.x, LEFT + SIDE * 59.0 / 90.0);
        near(point.y, TOP + SIDE * 10.0 / 90.0);
        assert!(point.x_low < point.x && point.x < point.x_high);
        // Upwards is a smaller y.
        assert!(point.y_high < point.y && point.y < point.y_low);
    }

    #[test]
    fn undefined_features_are_in_the_key_alone() {
        let mut reverse = [[0; 5]; 5];
        reverse[4][0] = 27;
        let plane = plane(&[("a", &results(reverse)), ("b", &results([[0; 5]; 5]))]);
        assert_eq!(plane.points, []);
        let key = plane.key.iter().map(|entry| (entry.letter, entry.drawn));
        assert_eq!(key.collect::<Vec<_>>(), [(Some('R'), false), (None, false)]);
    }
}
