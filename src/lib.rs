//! kanopress turns Kano surveys written in YAML into static web sites: forms that any static host
//! can serve, and result reports made from the answers that come back.
//!
//! ```text
//! surveys/*.yaml ─ project ─► survey ─► form ─► site ─► Files ─ project ─► dist/
//! responses/*    ─ response (stream) ─► tally + ledger ─► analysis ─► report ─► Files ─► dist/<id>/results/
//! ```
//!
//! - A YAML survey becomes a form in [`survey`] (text to definition) and [`form`] (definition to pages).
//! - An answer becomes a count in [`response`] (record to answers) and [`tally`] (answers to counts).
//! - A count becomes a mark in a chart in [`analysis`] (counts to results) and [`report`] (results to
//!   pages and charts).
//!
//! Each module is a room with one subject; which room may know which is written down in
//! `docs/architecture.md`, and held by `tests/architecture/`. The core is pure: no file, clock,
//! environment, network or terminal outside the shell, which is [`project`] (the disk) and [`cli`]
//! (commands and the terminal).

pub mod analysis;
pub mod assets;
pub mod cli;
pub mod colour;
pub mod diagnostic;
pub mod entry;
pub mod files;
pub mod form;
pub mod markdown;
pub mod project;
pub mod report;
pub mod response;
pub mod simulate;
pub mod site;
pub mod starter;
pub mod survey;
pub mod tally;
pub mod templates;
pub mod wording;
mod yaml;
