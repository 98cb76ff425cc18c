//! Tables: the bytes of a file become records, and the cells of a record, each with its place.
//!
//! 1. A [`Bundle`] gives the file, or one after another the files that are in it, if it
//!    is an archive or mail.
//! 2. [`Decoded`] gives the text of a file in UTF-8, whatever it was compressed with and encoded in; of
//!    a workbook it is one sheet, as CSV. Its notes say what that was, whether the text ends early, and
//!    whether the file is not a text of responses at all.
//! 3. [`Source`] reads the text, and holds what was not passed yet.
//! 4. [`Rows`] finds the rows of a CSV file, and their cells; [`JsonObjects`] finds the objects of a
//!    JSON file, however they lie in it.
//! 5. A [`Record`] says where its bytes lie. They stay where they are until the next record is read,
//!    and nothing is allocated for a record that is right.
//!
//! Nothing here knows what a survey is. A record has as many bytes as it has, and none of them ever
//! belongs to another: what is too long is passed to its end.

mod ahead;
mod archive;
mod bundle;
mod cell;
mod container;
mod decoded;
mod delimiters;
mod encoding;
mod fault;
mod first_rows;
mod foreign;
mod json_lines;
mod json_names;
mod json_objects;
mod json_shape;
mod json_text;
mod known;
mod mail;
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
mod zip;
mod zstandard;

pub use bundle::Bundle;
pub use cell::{Cell, Key, Tail};
pub use decoded::Decoded;
pub use fault::InputFault;
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
