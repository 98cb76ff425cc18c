//! The 25 pairs of answers of one feature: rows functional, columns dysfunctional.

use serde::Serialize;

use super::{FONT, LINE, TextLine, WIDTH, lines, round, text};
use crate::analysis::Results;
use crate::kano::{Answer, Evaluation, Side};
use crate::survey::Scale;

/// The width of a cell.
const CELL: f64 = 48.0;

/// The least height of a cell.
const HEIGHT: f64 = 44.0;

/// The width of the sums of the rows, and the height of those of the columns.
const MARGIN: f64 = 40.0;

/// The width of the labels of the rows.
const LABELS: f64 = WIDTH - 5.0 * CELL - MARGIN;

/// The longest label of a column that is turned upright: as a rule, and where words would be lost.
const UPRIGHT: f64 = 118.0;
const UPRIGHT_AT_MOST: f64 = 200.0;

/// The fill of the fullest cell: words on it stay readable.
const DARKEST: f64 = 0.6;

/// The heat map, in user units.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Heatmap {
    pub width: f64,
    pub height: f64,
    // The sides of the cells; to the right and below is a margin with the sums.
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub cell_width: f64,
    /// The middle of the sums of the rows.
    pub side: f64,
    /// True if the labels of the columns are turned upright.
    pub upright: bool,
    /// The functional answers, from top to bottom.
    pub rows: [HeatmapRow; 5],
    /// The dysfunctional answers, from left to right.
    pub columns: Vec<Column>,
    /// The middle of the sums of the columns.
    pub foot: f64,
    /// The number of pairs.
    pub total: u64,
}

/// One functional answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatmapRow {
    // Where its cells are.
    pub top: f64,
    pub height: f64,
    pub middle: f64,
    /// Its label, from the left.
    pub label: Vec<TextLine>,
    /// How often it was given.
    pub total: u64,
    /// Its cells, from left to right.
    pub cells: Vec<Cell>,
}

/// One dysfunctional answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// The middle of its cells.
    pub middle: f64,
    /// Its label: centred, or from below if it is upright.
    pub label: Vec<TextLine>,
    /// How often it was given.
    pub total: u64,
}

/// One pair of answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// Its left side.
    pub x: f64,
    /// How often it was given.
    pub count: u64,
    pub letter: char,
    /// How dark it is: from 0 to 1.
    pub fill: f64,
}

/// What a heat map is made from.
#[derive(Debug, Clone, Copy)]
pub struct HeatmapData<'a> {
    /// The results of one feature.
    pub results: &'a Results,
    /// The table that gives the letters.
    pub evaluation: &'a Evaluation,
    /// The labels of the answers.
    pub scale: &'a Scale,
    /// The share of respondents, from 0 to 1, that makes a cell darkest: the largest of all
    /// features, so that the heat maps of one survey can be compared.
    pub full: f64,
}

/// Lays out the cells of one feature.
pub fn heatmap(pairs: &HeatmapData<'_>) -> Heatmap {
    let upright = !Answer::ALL.iter().all(|answer| {
        let label = pairs.scale.label(Side::Dysfunctional, *answer);
        text::fits(label, CELL - 2.0, 3)
    });
    let headings = Answer::ALL.map(|answer| {
        let label = pairs.scale.label(Side::Dysfunctional, answer);
        if upright {
            let fits = text::fits(label, UPRIGHT, 2);
            text::wrap_evenly(label, if fits { UPRIGHT } else { UPRIGHT_AT_MOST }, 2)
        } else {
            text::wrap_evenly(label, CELL - 2.0, 3)
        }
    });
    let extents = headings.iter().map(|heading| extent(heading, upright));
    let top = round(LINE + 18.0 + extents.fold(0.0, f64::max));
    let mut bottom = top;
    let rows = Answer::ALL.map(|functional| {
        let row = row(pairs, functional, bottom);
        bottom += row.height;
        row
    });
    let columns = (0..).zip(Answer::ALL).zip(headings);
    Heatmap {
        width: WIDTH,
        height: round(bottom + MARGIN),
        left: LABELS,
        right: WIDTH - MARGIN,
        top,
        bottom,
        cell_width: CELL,
        side: WIDTH - MARGIN / 2.0,
        upright,
        rows,
        columns: columns
            .map(|((index, answer), heading)| column(pairs, answer, index, heading, top, upright))
            .collect(),
        foot: round(bottom + MARGIN / 2.0),
        total: pairs.results.cells.total(),
    }
}

fn column(
    pairs: &HeatmapData<'_>,
    dysfunctional: Answer,
    index: u8,
    heading: Vec<String>,
    top: f64,
    upright: bool,
) -> Column {
    let cells = &pairs.results.cells;
    let middle = left(index) + CELL / 2.0;
    Column {
        middle,
        label: if upright {
            beside(heading, middle, top - 8.0)
        } else {
            above(heading, middle, top - 12.0)
        },
        total: Answer::ALL
            .iter()
            .map(|functional| cells.pair(*functional, dysfunctional))
            .sum(),
    }
}

/// How far a label of a column goes up.
fn extent(label: &[String], upright: bool) -> f64 {
    if upright {
        label
            .iter()
            .map(|line| text::width(line))
            .fold(0.0, f64::max)
    } else {
        label.iter().map(|_| LINE).sum()
    }
}

/// Lines under each other; `bottom` is the base line of the last.
fn above(label: Vec<String>, middle: f64, bottom: f64) -> Vec<TextLine> {
    let first = bottom + LINE - extent(&label, false);
    lines(label, middle, first)
}

/// Upright lines beside each other, which all begin at `bottom`.
fn beside(label: Vec<String>, middle: f64, bottom: f64) -> Vec<TextLine> {
    let mut x = middle + FONT * 0.35 - (extent(&label, false) - LINE) / 2.0;
    label
        .into_iter()
        .map(|text| {
            let words = TextLine {
                x: round(x),
                y: bottom,
                text,
            };
            x += LINE;
            words
        })
        .collect()
}

fn row(pairs: &HeatmapData<'_>, functional: Answer, top: f64) -> HeatmapRow {
    let label = pairs.scale.label(Side::Functional, functional);
    let label = text::wrap_evenly(label, LABELS - 4.0, 6);
    let words = extent(&label, false);
    let height = HEIGHT.max(words + 8.0);
    let cells = &pairs.results.cells;
    HeatmapRow {
        top,
        height,
        middle: top + height / 2.0,
        label: lines(label, 0.0, top + (height - words) / 2.0 + FONT),
        total: Answer::ALL
            .iter()
            .map(|dysfunctional| cells.pair(functional, *dysfunctional))
            .sum(),
        cells: (0..)
            .zip(Answer::ALL)
            .map(|(index, dysfunctional)| cell(pairs, functional, dysfunctional, left(index)))
            .collect(),
    }
}

fn cell(pairs: &HeatmapData<'_>, functional: Answer, dysfunctional: Answer, x: f64) -> Cell {
    let share = pairs.results.cell_share(functional, dysfunctional);
    let part = match share {
        Some(share) if pairs.full > 0.0 => (share / pairs.full).min(1.0),
        _ => 0.0,
    };
    Cell {
        x,
        count: pairs.results.cells.pair(functional, dysfunctional),
        letter: pairs
            .evaluation
            .category(functional, dysfunctional)
            .letter(),
        fill: round(DARKEST * part),
    }
}

/// The left side of a column of cells.
fn left(column: u8) -> f64 {
    LABELS + f64::from(column) * CELL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::{HANDBOOK, results, survey};

    fn drawing(labels: [&str; 5]) -> Heatmap {
        let labels = labels.map(str::to_owned);
        heatmap(&HeatmapData {
            results: &results(HANDBOOK),
            evaluation: &survey(&["one"], &[]).evaluation,
            scale: &Scale {
                functional: labels.clone(),
                dysfunctional: labels,
                source: None,
            },
            full: 0.49,
        })
    }

    #[test]
    fn cells_and_margins_count_the_same() {
        let drawing = drawing(["我喜欢", "理应如此", "无所谓", "我可以忍受", "我不喜欢"]);
        assert!(!drawing.upright);
        assert_eq!(
            drawing.rows.each_ref().map(|row| row.total),
            [84, 1, 5, 5, 5]
        );
        assert_eq!(drawing.columns.iter().map(|c| c.total).sum::<u64>(), 100);
        let fullest = &drawing.rows[0].cells[4];
        assert_eq!(
            (fullest.count, fullest.letter, fullest.fill),
            (49, 'O', DARKEST)
        );
    }

    #[test]
    fn no_word_of_a_long_label_is_lost() {
        let long = "Das könnte ich eventuell in Kauf nehmen";
        let drawing = drawing([long; 5]);
        for label in [&drawing.rows[0].label, &drawing.columns[0].label] {
            let lines: Vec<&str> = label.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(lines.join(" "), long);
        }
    }

    #[test]
    fn long_labels_stand_upright_and_end_below_the_axis_title() {
        let long = "I dislike it, and I cannot accept it that way";
        let drawing = drawing([long; 5]);
        assert!(drawing.upright);
        for line in drawing.columns.iter().flat_map(|column| &column.label) {
            assert!(line.y - text::width(&line.text) > LINE);
        }
    }
}
