//! Responses: files of any supported format become [`Response`](crate::response::Response)s, one at a time.
//!
//! How a line of a file becomes answers:
//!
//! 1. [`Format::of`] tells by its name what a file is; the shell opens it for [`Intake::read`].
//! 2. `lines` reads the file line by line, with the bytes as they are. `csv` (over `rows` and
//!    `split`) and `json` (over `members`) make a [`Record`] of one line, or of several in a CSV
//!    row with line breaks in quotes; `text` (over [`code`]) makes one of each answer code. What a
//!    row or an object says under its names comes first; if that is no right response, `search`
//!    looks for answer codes in it. Memory does not grow with the file.
//! 3. `fields` knows what each name stands for (`rescue__functional`, `meta__id`, …); a CSV header
//!    is looked up once, the keys of a JSON object one by one.
//! 4. `coding` turns the text of a field into an answer, and `draft` puts it into the response. Both
//!    are the same for all formats; answers are codes only, never labels and never bare numbers.
//!    `free_text` knows how what people write is counted, and `surrogates` keeps what JSON can write
//!    and text cannot hold from costing a response.
//! 5. Whatever goes wrong on the way is a [`Refusal`] (`record`): a problem, and the line and
//!    column of the very field. It touches one record, never its neighbours.
//! 6. [`Intake`] compares each right response with those that were read before it (`seen`), and
//!    writes the [`Fate`] of every record into the [`Ledger`]: accepted, duplicate, conflict,
//!    excluded, erased, or set aside. Whatever is not accepted comes back as [`SetAside`], with its
//!    bytes, to be kept.
//!
//! A new format is a file beside `csv`, `json` and `text`, and a line in [`Format`]. A new field is a
//! line in `fields` and one in `draft`.

mod code;
mod code_record;
mod coding;
mod csv;
mod draft;
mod fate;
mod fields;
mod free_text;
mod json;
mod judge;
mod lateness;
mod ledger;
mod lines;
mod members;
mod notes;
mod reader;
mod record;
mod record_position;
mod rows;
mod search;
mod seen;
mod set_aside;
mod speeding;
mod split;
mod surrogates;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod text;

pub use code::CodeLayout;
pub use fate::Fate;
pub use fields::{Field, Fields, PairPart};
pub use judge::{Intake, JudgedRecord};
pub use ledger::{FileLedger, Ledger};
pub use lines::{Lines, LongLine};
use notes::Notes;
pub use reader::Format;
use reader::Reader;
use record::{Record, Refusal, Span};
pub use set_aside::SetAside;
pub use surrogates::well_formed_json;
