//! A plan with the header for which it was made: most files have that of the last one.

use std::io::Read as Input;

use super::naming::Naming;
use super::plan::Plan;
use super::record::{UnlocatedRefusal, shown};
use super::shape;
use crate::diagnostic::Problem;
use crate::table::{self, Rows};

/// A plan with the header for which it was made.
#[derive(Debug)]
pub(super) struct TablePlan {
    pub(super) names: Vec<String>,
    /// The line of the entry of the mapping by which they are known.
    entry: Option<usize>,
    pub(super) plan: Plan,
    /// The names of columns without a meaning.
    pub(super) unknown: Vec<String>,
    /// The names of columns that are not there.
    pub(super) missing: Vec<String>,
}

/// Why a row is no header.
#[derive(Debug)]
pub(super) enum HeaderFault {
    /// A column has the name of one before it.
    Doubled { column: usize, name: String },
    /// A column is not there that a key of the mapping needs.
    Needed { column: String, key: &'static str },
}

impl HeaderFault {
    pub(super) fn needed(column: &str, key: &'static str) -> Self {
        let column = column.to_owned();
        Self::Needed { column, key }
    }

    /// Why no row can be read, if the header is the last row.
    pub(super) fn refusal<R: Input>(
        &self,
        rows: &Rows<R>,
        row: &table::Record,
        is_sheet: bool,
    ) -> UnlocatedRefusal {
        let column = match self {
            Self::Doubled { column, .. } => *column,
            Self::Needed { .. } => 0,
        };
        let span = shape::span(rows, row, column);
        // A row of a sheet is one line.
        let line = if is_sheet { row.line } else { span.line };
        let problem = match self {
            Self::Doubled { name, .. } => Problem::DoubledColumn {
                column: shown(name),
                line: line as u64,
                at: span.column as u64,
            },
            Self::Needed { column, key } => Problem::NeededColumn {
                column: column.clone(),
                key,
            },
        };
        problem.into()
    }
}

impl TablePlan {
    /// The plan for columns of these names.
    pub(super) fn of(names: Vec<String>, naming: Naming<'_>) -> Result<Self, HeaderFault> {
        let columns = naming.columns(&names).map_err(|column| {
            let name = names[column].trim().to_owned();
            HeaderFault::Doubled { column, name }
        })?;
        let filters = naming.filters(&names);
        let filters = filters.map_err(|column| HeaderFault::needed(column, "only"))?;
        let unknown = names.iter().zip(&columns);
        let unknown = unknown.filter(|(name, column)| column.is_none() && naming.is_unknown(name));
        // A blank may be all by which a name differs.
        let unknown = unknown.map(|(name, _)| match naming.column(name.trim()) {
            Some(_) => name.clone(),
            None => name.trim().to_owned(),
        });
        Ok(Self {
            plan: Plan::new(naming.fields(), &columns, filters),
            unknown: unknown.collect(),
            missing: naming.missing(&names),
            entry: naming.entry().map(|entry| entry.line),
            names,
        })
    }

    /// The same with another plan.
    pub(super) fn with(&self, plan: Plan) -> Self {
        Self {
            names: self.names.clone(),
            entry: self.entry,
            plan,
            unknown: self.unknown.clone(),
            missing: self.missing.clone(),
        }
    }

    /// True if it is that of a header with these names.
    pub(super) fn is_for(&self, names: &[String], naming: Naming<'_>) -> bool {
        self.names == names && self.entry == naming.entry().map(|entry| entry.line)
    }
}
