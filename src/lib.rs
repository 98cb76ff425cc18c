//! kanopress turns Kano surveys written in YAML into static web sites: forms that any static host
//! can serve, and result reports made from the answers that come back.
//!
//! ```text
//! surveys/*.yaml ─ project ─► definition ─► survey ─► form ─► site ─► Files ─ project ─► dist/
//! responses/*    ─ intake (stream) ─► tally + ledger ─► analysis ─► report ─► Files ─► dist/<id>/results/
//! ```
//!
//! Each module is a room with one subject; `docs/architecture.md` is the map, and says which room
//! may know which (held by `tests/architecture/`). The core is pure: no file, clock, environment,
//! network or terminal outside the shell, which is `project` (the disk) and `cli` (commands and the
//! terminal).
//!
//! The rooms are the business of this crate. This is its one public door: [`run`] is the program,
//! and the rest is what the tests and the fuzzers beside it need to know.

mod advice;
mod analysis;
mod assets;
mod catalogue;
mod cli;
mod colour;
mod css;
mod data_entry;
mod definition;
mod diagnostic;
mod direction;
mod embedded;
mod files;
mod forbidden;
mod form;
mod intake;
mod kano;
mod language;
mod length;
mod loading;
mod mapping;
mod markdown;
mod message;
mod page;
mod positions;
mod project;
mod proposal;
mod report;
mod response;
mod simulate;
mod site;
mod slash;
mod starter;
mod survey;
mod table;
mod tally;
mod templates;
mod tokens;
mod unicode;
mod versions;
mod wording;
mod yaml;

pub use advice::advice;
pub use catalogue::{Catalogue, CodePage, Explanation, Spoken};
pub use cli::run;
pub use definition::{Checked, Definition, Document, ImageFiles, check, schema};
pub use diagnostic::{Code, Diagnostic, Kind, Problem, Severity, SourceSpan, has_errors};
pub use intake::{Fate, Intake, JudgedRecord};
pub use language::{Language, Languages};
pub use mapping::{Mapping, check as check_mapping, schema as mapping_schema};
pub use site::settings_schema;
pub use survey::{Defaults, Survey};
pub use tally::Tally;
pub use templates::{built_in_wordings, wordings};
pub use versions::{History, Versions};
pub use wording::{Argument, Wording, Wordings};
