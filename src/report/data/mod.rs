//! The data files of a report, for spreadsheets and programs.
//!
//! All numbers are written as precisely as they were computed; an undefined one is an empty cell, or
//! `null` in JSON. Words are codes, never labels, so that any language gives the same files.

pub mod cells;
pub mod results;
pub mod summary;

use crate::diagnostic::{Diagnostic, Problem};

/// A CSV file with these rows.
fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, Box<Diagnostic>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

fn failed(error: &dyn std::error::Error) -> Box<Diagnostic> {
    let detail = error.to_string();
    Box::new(Problem::ReportData { detail }.into())
}
