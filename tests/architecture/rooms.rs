//! The table of rooms, as it stands in the docs.
//!
//! 1. Under the heading “The rooms”, each row that begins with a name in backticks is a room: its
//!    name, what it holds (for people), and the rooms that it may know.
//! 2. A name is the path of a file or folder below `src/`. A folder within a room can have a row of
//!    its own, such as `report/charts`; it is a room like any other then.

use crate::finding::Finding;

/// The page that has the table.
pub(crate) const DOCS: &str = "docs/architecture.md";

/// The files that are in no room: they open the crate, and only name what is inside.
pub(crate) const DOORS: [&str; 2] = ["lib.rs", "main.rs"];

/// A row of the table.
#[derive(Debug)]
pub(crate) struct Room {
    pub(crate) name: String,
    pub(crate) may_know: Vec<String>,
    pub(crate) line: usize,
}

/// All rows of the table; what cannot be read is in the findings.
#[derive(Debug)]
pub(crate) struct Rooms {
    pub(crate) rows: Vec<Room>,
    pub(crate) unreadable: Vec<Finding>,
}

impl Rooms {
    /// Reads the table from the page.
    pub(crate) fn of(docs: &str) -> Self {
        let mut rooms = Self {
            rows: Vec::new(),
            unreadable: Vec::new(),
        };
        let lines = docs
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line));
        let below = lines
            .skip_while(|(_, line)| *line != "## The rooms")
            .skip(1);
        for (line, text) in below.take_while(|(_, line)| !line.starts_with("## ")) {
            if text.starts_with("| `") {
                match row(line, text) {
                    Some(room) => rooms.rows.push(room),
                    None => rooms.unreadable.push(unreadable(line)),
                }
            }
        }
        rooms
    }

    /// The room of a file: of those whose path it is below, the innermost.
    pub(crate) fn of_file(&self, file: &str) -> Option<&str> {
        let names = self.rows.iter().map(|room| room.name.as_str());
        names
            .filter(|name| is_below(file, name))
            .max_by_key(|name| name.len())
    }
}

/// True if the file is the one of the room, or in its folder.
pub(crate) fn is_below(path: &str, room: &str) -> bool {
    let rest = path.strip_prefix(room);
    rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

fn row(line: usize, text: &str) -> Option<Room> {
    let cells: Vec<&str> = text.split('|').map(str::trim).collect();
    let [_, name, _, known, _] = cells[..] else {
        return None;
    };
    let may_know = match known {
        "nothing of ours" => Vec::new(),
        names => names
            .split_whitespace()
            .map(in_backticks)
            .collect::<Option<_>>()?,
    };
    Some(Room {
        name: in_backticks(name)?,
        may_know,
        line,
    })
}

fn in_backticks(text: &str) -> Option<String> {
    Some(text.strip_prefix('`')?.strip_suffix('`')?.to_owned())
}

fn unreadable(line: usize) -> Finding {
    Finding {
        place: format!("{DOCS}:{line}"),
        wrong: "the row cannot be read".into(),
        remedy: "write | `room` | what it holds | `known` `rooms` |, or “nothing of ours”".into(),
    }
}
