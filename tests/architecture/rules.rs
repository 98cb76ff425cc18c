//! The rules: what the arrows of a crate and its table of rooms must be.

use std::collections::{BTreeMap, BTreeSet};

use crate::arrows::{Arrow, arrows};
use crate::circles::circles;
use crate::finding::Finding;
use crate::rooms::{DOCS, DOORS, Room, Rooms, is_below};
use crate::source::Source;

/// A crate and its table.
#[derive(Debug)]
pub(crate) struct Architecture {
    files: Vec<String>,
    rooms: Rooms,
    source: Source,
    arrows: Vec<Arrow>,
}

impl Architecture {
    /// Reads the files, by their paths below `src/`, and the page with the table.
    pub(crate) fn of(files: &BTreeMap<String, String>, docs: &str) -> Self {
        let source = Source::of(files);
        Self {
            files: files.keys().cloned().collect(),
            rooms: Rooms::of(docs),
            arrows: arrows(&source),
            source,
        }
    }

    /// Files that cannot be read, or are in no room; and rooms without files.
    pub(crate) fn without_room(&self) -> Vec<Finding> {
        let files = self.files.iter();
        let without_room =
            files.filter(|file| !is_door(file) && self.rooms.of_file(file).is_none());
        let without_room = without_room.map(|file| Finding {
            place: format!("src/{file}:1"),
            wrong: "the file is in no room".into(),
            remedy: format!("give its room a row in {DOCS}, or move it into a room"),
        });
        let is_empty = |room: &&Room| !self.files.iter().any(|file| is_below(file, &room.name));
        let empty = self.rooms.rows.iter().filter(is_empty);
        let empty = empty.map(|room| in_table(room, "has no file", "take the row out"));
        let unreadable = self.source.unreadable.iter().cloned();
        unreadable.chain(without_room).chain(empty).collect()
    }

    /// Rows that cannot be read, and rows that name a room which is not above them.
    pub(crate) fn disordered(&self) -> Vec<Finding> {
        let mut above = BTreeSet::new();
        let mut wrong = self.rooms.unreadable.clone();
        for room in &self.rooms.rows {
            let unknown = room.may_know.iter().filter(|known| !above.contains(known));
            wrong.extend(unknown.map(|known| {
                let what = format!("may know `{known}`, which is not above it");
                in_table(
                    room,
                    &what,
                    "a room knows only those above it: turn the arrow round",
                )
            }));
            above.insert(&room.name);
        }
        wrong
    }

    /// Arrows to rooms that the row does not have, and to the doors.
    pub(crate) fn forbidden(&self) -> Vec<Finding> {
        let to_rooms = self
            .between_rooms()
            .filter(|(_, room, other)| !room.may_know.contains(&(*other).to_owned()));
        let to_rooms = to_rooms.map(|(arrow, room, other)| {
            let wrong = format!("`{}` may not know `{other}`: `{}`", room.name, arrow.path);
            let remedy = "take it as an argument, move what is needed into a room above both, or";
            at(
                arrow,
                wrong,
                format!("{remedy}, if it is right, allow it in {DOCS}"),
            )
        });
        let knows_door = |arrow: &&Arrow| {
            !is_door(&arrow.file) && arrow.asks.last().is_some_and(|file| is_door(file))
        };
        let to_doors = self.arrows.iter().filter(knows_door).map(|arrow| {
            let wrong = format!("no room may know a door of the crate: `{}`", arrow.path);
            at(arrow, wrong, "name the room that has it".into())
        });
        to_rooms.chain(to_doors).collect()
    }

    /// Permissions that no arrow needs.
    pub(crate) fn unused(&self) -> Vec<Finding> {
        let used: BTreeSet<(&str, &str)> = self
            .between_rooms()
            .map(|(_, room, other)| (room.name.as_str(), other))
            .collect();
        let allowed = self.rooms.rows.iter();
        let allowed = allowed.flat_map(|room| room.may_know.iter().map(move |known| (room, known)));
        allowed
            .filter(|(room, known)| !used.contains(&(&room.name, known)))
            .map(|(room, known)| {
                let wrong = format!("may know `{known}`, and does not");
                in_table(room, &wrong, "take it out of the row")
            })
            .collect()
    }

    /// Re-exports of what another room has; a room may re-export the rooms in its own folder.
    pub(crate) fn re_exported(&self) -> Vec<Finding> {
        self.between_rooms()
            .filter(|(arrow, room, other)| arrow.is_re_export && !is_below(other, &room.name))
            .map(|(arrow, room, other)| {
                let wrong = format!("`{}` re-exports `{}` of `{other}`", room.name, arrow.path);
                at(arrow, wrong, format!("let others ask `{other}` for it"))
            })
            .collect()
    }

    /// Circles among files.
    pub(crate) fn circular(&self) -> Vec<Finding> {
        circles(&self.arrows)
    }

    /// The arrows that lead into another room, each with the row of its own room, and the first
    /// other one that it asks.
    fn between_rooms(&self) -> impl Iterator<Item = (&Arrow, &Room, &str)> {
        self.arrows.iter().filter_map(|arrow| {
            let name = self.rooms.of_file(&arrow.file)?;
            let room = self.rooms.rows.iter().find(|room| room.name == name)?;
            let asked = arrow
                .asks
                .iter()
                .filter_map(|file| self.rooms.of_file(file));
            let other = asked.into_iter().find(|other| *other != name)?;
            Some((arrow, room, other))
        })
    }
}

fn is_door(file: &str) -> bool {
    DOORS.contains(&file)
}

fn at(arrow: &Arrow, wrong: String, remedy: String) -> Finding {
    Finding {
        place: arrow.place(),
        wrong,
        remedy,
    }
}

fn in_table(room: &Room, wrong: &str, remedy: &str) -> Finding {
    Finding {
        place: format!("{DOCS}:{}", room.line),
        wrong: format!("`{}` {wrong}", room.name),
        remedy: remedy.to_owned(),
    }
}
