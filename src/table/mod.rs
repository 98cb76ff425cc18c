//! Tables: the bytes of a file become records, and the cells of a record, each with its place.
//!
//! 1. [`Decoded`] gives the text of a file in UTF-8, whatever it was compressed with and encoded in; of
//!    a workbook it is one sheet, as CSV. Its notes say what that was, whether the text ends early, and
//!    whether the file is not a text of responses at all.
//! 2. [`Source`] reads the text, and holds what was not passed yet.
//! 3. [`Rows`] finds the rows of a CSV file, and their cells; [`JsonObjects`] finds the objects of a
//!    JSON file, however they lie in it.
//! 4. A [`Record`] says where its bytes lie. They stay where they are until the next record is read,
//!    and nothing is allocated for a record that is right.
//!
//! Nothing here knows what a survey is. A record has as many bytes as it has, and none of them ever
//! belongs to another: what is too long is passed to its end.

mod ahead;
mod cell;
mod container;
mod decoded;
mod delimiters;
mod encoding;
mod first_rows;
mod foreign;
mod json_lines;
mod json_names;
mod json_objects;
mod json_shape;
mod json_text;
mod known;
mod names;
mod piece;
mod plain_text;
mod row;
mod rows;
mod source;
mod splitter;
#[cfg(test)]
pub(crate) mod testing;
mod workbook;
mod zstandard;

pub use cell::{Cell, Key, Tail};
pub use container::InputFault;
pub use decoded::Decoded;
pub use first_rows::{FirstRow, first_rows};
pub use foreign::Foreign;
pub use json_names::json_names;
pub use json_objects::JsonObjects;
pub use json_shape::is_json;
pub use names::{joined, numbered};
pub use piece::{Fault, LONGEST_RECORD, Piece, Record};
pub use plain_text::end_of_plain_text;
pub use row::Row;
pub use rows::Rows;
pub use source::{LineAhead, Source};
pub use workbook::Sheets;
