//! Places for labels beside marks, so that no label covers a mark or another label.
//!
//! Greedy search over candidates, as in J. Christensen, J. Marks and S. Shieber, "An Empirical Study
//! of Algorithms for Point-Feature Label Placement", ACM Transactions on Graphics 14(3), 1995: each
//! label in turn takes the first free place on rings of growing size around its mark. The same marks
//! always get the same places.
//!
//! The contract of [`place`], on which the plane rests, whichever way the places are found:
//!
//! - Each mark gets one label, in the order of the marks: [`LabelBox`]es and marks go together.
//! - A label covers no mark, its own neither, no other label, and stays within the bounds, as long as
//!   there is room: a number that lies on a mark cannot be read, and one beside the wrong mark is
//!   read as that one's.
//! - A label that is not next to its mark has a leader to it, so that nobody has to guess.
//! - Where there is no room a label overlaps, but none is left out: the table beside the plane has
//!   the numbers, and a reader must find each feature in both.
//! - The same marks give the same bytes, on every machine: no clock, no chance, no hash map.

/// A rectangle with its sides along the axes; y grows downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rectangle {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rectangle {
    /// The rectangle with this centre.
    pub fn around(centre: (f64, f64), width: f64, height: f64) -> Self {
        Self {
            left: centre.0 - width / 2.0,
            top: centre.1 - height / 2.0,
            right: centre.0 + width / 2.0,
            bottom: centre.1 + height / 2.0,
        }
    }

    /// The area that both cover.
    pub fn overlap(&self, other: &Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    fn area(&self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }

    /// The point of the rectangle that is nearest to another point.
    fn nearest(&self, point: (f64, f64)) -> (f64, f64) {
        (
            point.0.clamp(self.left, self.right),
            point.1.clamp(self.top, self.bottom),
        )
    }
}

/// A round mark that wants a label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    pub centre: (f64, f64),
    pub label_width: f64,
}

/// Where a label goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelBox {
    /// The rectangle that the label fills.
    pub rectangle: Rectangle,
    /// The ends of the line from the edge of the mark to the label, if that is not next to it.
    pub leader: Option<[(f64, f64); 2]>,
}

/// Rings around a mark, and how far one is from the next.
const RINGS: u8 = 24;
const STEP: f64 = 8.0;

/// Directions on a ring, which is a square so that labels clear the mark on every side: the corners
/// first, because intervals lie along the axes.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, -1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
    (-1.0, 1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -0.5),
    (1.0, 0.5),
    (-1.0, -0.5),
    (-1.0, 0.5),
    (0.5, -1.0),
    (0.5, 1.0),
    (-0.5, -1.0),
    (-0.5, 1.0),
];

/// One place for each mark: `radius` is that of all marks, `height` that of all labels.
///
/// Where no place is free, the label takes the one that covers least, and leaves `bounds` least.
pub fn place(marks: &[Mark], radius: f64, height: f64, bounds: Rectangle) -> Vec<LabelBox> {
    let mut taken = Taken::new(bounds);
    for mark in marks {
        taken.add(&Rectangle::around(mark.centre, 2.0 * radius, 2.0 * radius));
    }
    marks
        .iter()
        .map(|mark| {
            let place = best(mark, radius, height, &bounds, &taken);
            taken.add(&place.rectangle);
            place
        })
        .collect()
}

/// What is taken, cut by the squares of a grid: only what shares a square with a place can be covered
/// there, so that thousands of labels are placed as well.
struct Taken {
    bounds: Rectangle,
    squares: Vec<Vec<Rectangle>>,
}

/// How many squares the grid has along each axis. Those at its edges have no end.
const GRID: u32 = 16;

impl Taken {
    fn new(bounds: Rectangle) -> Self {
        let squares = vec![Vec::new(); (GRID * GRID) as usize];
        Self { bounds, squares }
    }

    fn add(&mut self, rectangle: &Rectangle) {
        for (square, part) in self.parts(rectangle) {
            self.squares[square].push(part);
        }
    }

    /// The area of what is taken that a rectangle covers; where that is more than `enough`, any part of it
    /// that is.
    fn covered(&self, rectangle: &Rectangle, enough: f64) -> f64 {
        let mut covered = 0.0;
        for (square, part) in self.parts(rectangle) {
            for other in &self.squares[square] {
                covered += part.overlap(other);
                if covered > enough {
                    return covered;
                }
            }
        }
        covered
    }

    /// The parts of a rectangle, each with the square that it is in.
    fn parts(&self, rectangle: &Rectangle) -> Vec<(usize, Rectangle)> {
        let columns = slices(
            (rectangle.left, rectangle.right),
            (self.bounds.left, self.bounds.right),
        );
        let rows = slices(
            (rectangle.top, rectangle.bottom),
            (self.bounds.top, self.bounds.bottom),
        );
        let mut parts = Vec::new();
        for (row, (top, bottom)) in &rows {
            for (column, (left, right)) in &columns {
                let part = Rectangle {
                    left: *left,
                    top: *top,
                    right: *right,
                    bottom: *bottom,
                };
                parts.push(((row * GRID + column) as usize, part));
            }
        }
        parts
    }
}

/// A stretch of an axis cut by the lines of the grid, with the number of the slice that each part is in.
fn slices(stretch: (f64, f64), bounds: (f64, f64)) -> Vec<(u32, (f64, f64))> {
    let width = (bounds.1 - bounds.0) / f64::from(GRID);
    let line = |number: u32| bounds.0 + f64::from(number) * width;
    let parts = (0..GRID).map(|number| {
        let start = if number == 0 {
            f64::NEG_INFINITY
        } else {
            line(number)
        };
        let end = if number == GRID - 1 {
            f64::INFINITY
        } else {
            line(number + 1)
        };
        (number, (stretch.0.max(start), stretch.1.min(end)))
    });
    parts.filter(|(_, (start, end))| start < end).collect()
}

fn best(mark: &Mark, radius: f64, height: f64, bounds: &Rectangle, taken: &Taken) -> LabelBox {
    let mut best = (
        f64::INFINITY,
        candidate(mark, radius, height, 0, DIRECTIONS[0]),
    );
    for ring in 0..RINGS {
        for direction in DIRECTIONS {
            let place = candidate(mark, radius, height, ring, direction);
            let outside = place.rectangle.area() - place.rectangle.overlap(bounds);
            let cost = outside + taken.covered(&place.rectangle, best.0 - outside);
            if cost < 1e-6 {
                return place;
            }
            if cost < best.0 {
                best = (cost, place);
            }
        }
    }
    best.1
}

fn candidate(mark: &Mark, radius: f64, height: f64, ring: u8, direction: (f64, f64)) -> LabelBox {
    let (x, y) = mark.centre;
    let away = radius + f64::from(ring) * STEP;
    let centre = (
        x + direction.0 * (away + mark.label_width / 2.0),
        y + direction.1 * (away + height / 2.0),
    );
    let rectangle = Rectangle::around(centre, mark.label_width, height);
    let leader = (ring > 0).then(|| {
        let (end_x, end_y) = rectangle.nearest(mark.centre);
        let part = radius / (end_x - x).hypot(end_y - y).max(radius);
        let start = (x + part * (end_x - x), y + part * (end_y - y));
        [start, (end_x, end_y)]
    });
    LabelBox { rectangle, leader }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOUNDS: Rectangle = Rectangle {
        left: 0.0,
        top: 0.0,
        right: 320.0,
        bottom: 320.0,
    };

    fn overlaps(centres: &[(f64, f64)]) -> usize {
        let marks: Vec<Mark> = centres
            .iter()
            .map(|centre| Mark {
                centre: *centre,
                label_width: 20.0,
            })
            .collect();
        let places = place(&marks, 11.0, 17.0, BOUNDS);
        let mut rectangles: Vec<Rectangle> = places.iter().map(|p| p.rectangle).collect();
        rectangles.extend(centres.iter().map(|c| Rectangle::around(*c, 22.0, 22.0)));
        (0..places.len())
            .flat_map(|label| (label + 1..rectangles.len()).map(move |other| (label, other)))
            .filter(|(label, other)| rectangles[*label].overlap(&rectangles[*other]) > 1e-6)
            .count()
    }

    #[test]
    fn a_lone_label_is_next_to_its_mark() {
        let places = place(
            &[Mark {
                centre: (50.0, 50.0),
                label_width: 20.0,
            }],
            11.0,
            17.0,
            BOUNDS,
        );
        assert_eq!(places[0].leader, None);
        assert!((places[0].rectangle.left - 61.0).abs() < 1e-9);
    }

    #[test]
    fn twenty_five_in_one_corner_find_a_place() {
        assert_eq!(overlaps(&[(310.0, 10.0); 25]), 0);
    }

    proptest! {
        #[test]
        fn twenty_five_labels_cover_nothing(
            centres in proptest::collection::vec((0.0..320.0, 0.0..320.0), 25),
        ) {
            prop_assert_eq!(overlaps(&centres), 0);
        }

        #[test]
        fn nor_in_a_crowd(
            centres in proptest::collection::vec((200.0..260.0, 20.0..90.0), 25),
        ) {
            prop_assert_eq!(overlaps(&centres), 0);
        }
    }
}
