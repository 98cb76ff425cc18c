//! Responses: the records of files become [`Response`](crate::response::Response)s, one at a time, each
//! with its fate.
//!
//! How a record becomes a response:
//!
//! 1. `kind` tells by its content what a file is; `reader` reads it to its end. The room
//!    [`table`](crate::table) finds the records and their cells.
//! 2. `fields` knows what each name stands for (`rescue__functional`, `meta__id`, …). `plan` finds out
//!    once what becomes of each column of a table, `object_plan` learns it from the objects of a JSON
//!    file.
//! 3. What is as usual goes the short way (`way`, `codebook`, `id`, `moment`). Whatever is not is read
//!    again by `draft` and `coding`, which say what is wrong: a [`Refusal`] (`record`), with the line
//!    and column of the very field. Answers are codes only, never labels and never bare numbers.
//!    `free_text` knows how what people write is counted, and `surrogates` keeps what JSON can write and
//!    text cannot hold from costing a response.
//! 4. `search` looks for answer codes ([`code`]) in records that have no names of answers, `text` in any
//!    other text. A record with the names of a response is never searched: nothing in it becomes
//!    another.
//! 5. [`Intake`] compares each right response with those that were read before it (`seen`, by `content`),
//!    and writes the [`Fate`] of every record into the [`Ledger`]: accepted, duplicate, conflict,
//!    excluded, erased, or set aside. Whatever is not accepted comes back as [`SetAside`], with its
//!    bytes, to be kept.
//!
//! A new field is a line in `fields` and one in `draft`.

mod chat;
mod code;
mod code_record;
mod codebook;
mod coding;
mod content;
mod csv;
mod draft;
mod fate;
mod fields;
mod free_text;
mod header;
mod id;
mod json;
mod judge;
mod kind;
mod lateness;
mod ledger;
mod lessons;
mod long;
mod long_columns;
mod long_response;
mod mapped_object;
mod members;
mod moment;
mod naming;
mod notes;
mod object_plan;
mod own_text;
mod people;
mod pieces;
mod plan;
mod reader;
mod record;
mod record_counts;
mod record_position;
mod repeats;
mod row_filter;
mod search;
mod seen;
mod set_aside;
mod shape;
mod speeding;
mod surrogates;
mod table_plan;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod text;
mod way;

pub use code::CodeLayout;
pub use fate::Fate;
pub use fields::{Field, Fields};
pub use json::is_simulation_header;
pub use judge::{Intake, JudgedRecord};
pub use ledger::{FileLedger, Ledger};
use notes::Notes;
use reader::Reader;
use record::{Refusal, Span};
pub use search::has_code;
pub use set_aside::{MoreOfRecord, SetAside};
pub use surrogates::well_formed_json;
