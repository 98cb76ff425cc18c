//! Answers on paper: lines that a person types become responses.
//!
//! 1. A [`Session`] asks for one sheet after another. [`Session::prompt`] says what is to be typed now;
//!    [`Session::line`] takes the line, and says what came of it. It knows no terminal and no disk.
//! 2. `paper` lists the questions of a sheet in the order of the form, and says how each is shown.
//! 3. `typed` turns a line into values: digits for features, numbers for options, text for the
//!    rest. A value is the text that stands in files of responses, and is right by their rules
//!    ([`Fields::check`](crate::intake::Fields::check)). A line is taken as a whole or not at all.
//! 4. When a sheet is complete, `record` makes a response of its values, under an id that follows
//!    from the number of the sheet ([`SheetId`]). The shell puts it into its file ([`put`]).
//! 5. In a check, someone types the same sheets again. `check` holds each field against the first
//!    entry; whoever types looks at the paper and says what is right, and that is kept.
//! 6. A sheet that is not complete can be saved as a text and resumed (`open`).

mod check;
mod entered;
mod help;
mod open;
mod paper;
mod record;
mod reply;
mod session;
mod sheet_id;
#[cfg(test)]
mod tests;
mod typed;

pub use entered::EnteredSheets;
pub use record::put;
pub use reply::{KeptSheet, Reply, Task};
pub use session::Session;
pub use sheet_id::SheetId;

use std::collections::BTreeMap;

use crate::intake::Field;

/// What stands on a sheet: for each field with an answer the text that stands in files.
type Values = BTreeMap<Field, String>;
