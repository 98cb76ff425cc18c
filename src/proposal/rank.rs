//! How well the cells of a row are known as names of columns.

use super::clues::Clue;
use super::questions::Questions;
use super::tools::tool_of;

/// A header that a tool is known by ranks before all others.
const RANK_OF_TOOL: usize = 1_000_000;

/// The rank of a row among those that may be the header: it is known by a tool, or by several questions of
/// the survey. A row that names one feature may be a response, or a sum.
pub(super) fn rank(questions: &Questions, cells: &[String]) -> usize {
    let mut clues: Vec<Clue> = Vec::new();
    for clue in cells.iter().map(|cell| questions.clue(cell)) {
        if clue != Clue::None && !clues.contains(&clue) {
            clues.push(clue);
        }
    }
    let tool = if tool_of(cells).is_some() {
        RANK_OF_TOOL
    } else {
        0
    };
    tool + if clues.len() > 1 { clues.len() } else { 0 }
}
