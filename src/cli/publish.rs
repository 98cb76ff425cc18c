//! Files that are made for each survey, and written as soon as they are made.

use std::path::Path;

use super::exit::{Exit, Outcome};
use super::reports::SurveyReport;
use super::terminal::Terminal;
use super::threads::on_all_cores;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::project::{Output, Project};
use crate::site::Site;
use crate::survey::Visibility;

/// Writes what is made of a site.
#[derive(Clone, Copy)]
pub(super) struct Publisher<'p> {
    pub(super) site: &'p Site,
    pub(super) project: &'p Project,
    /// The command, for others who want to write as well.
    pub(super) command: &'static str,
    pub(super) terminal: &'p Terminal,
}

impl Publisher<'_> {
    /// Makes the files of all surveys before any is written: where templates and texts of the site's
    /// own have mistakes, some show only then.
    pub(super) fn rehearse<T: Sync>(
        &self,
        surveys: &[T],
        make: impl Fn(&T) -> Result<Files, Box<Diagnostic>> + Sync,
    ) -> Result<(), Exit> {
        let results = on_all_cores(surveys, |survey| make(survey).map(drop));
        let all: Result<(), _> = results.into_iter().collect();
        all.map_err(|problem| self.refuse(&problem))
    }

    /// Writes what all surveys share, then what is made for each, and removes files of earlier runs
    /// that are outdated. Gives back how many files there are.
    ///
    /// Files are written by the thread that made them, and forgotten: a site may be larger than memory.
    pub(super) fn publish<T: Sync>(
        &self,
        output: Output,
        shared: &Files,
        surveys: &[T],
        make: impl Fn(&T) -> Result<Files, Box<Diagnostic>> + Sync,
        is_outdated: impl Fn(&str) -> bool,
    ) -> Result<usize, Exit> {
        output.put(shared)?;
        let written = on_all_cores(surveys, |survey| {
            let files = make(survey).map_err(Unwritten::Invalid)?;
            output.put(&files).map_err(Unwritten::Failed)
        });
        for written in written {
            match written {
                Ok(()) => {}
                Err(Unwritten::Invalid(problem)) => return Err(self.refuse(&problem)),
                Err(Unwritten::Failed(error)) => return Err(error.into()),
            }
        }
        Ok(output.finish(is_outdated)?)
    }

    /// Writes the reports for these people into a folder, with what their pages load. The folder is
    /// not made for nothing.
    pub(super) fn reports(
        &self,
        reports: &[SurveyReport<'_>],
        visibility: Visibility,
        folder: &Path,
        is_outdated: impl Fn(&str) -> bool,
    ) -> Result<(), Exit> {
        let reports = reports.iter().filter(|report| report.is_for(visibility));
        let reports: Vec<&SurveyReport<'_>> = reports.collect();
        if reports.is_empty() && !Output::is_there(folder) {
            return Ok(());
        }
        let output = self.project.output(folder, self.command)?;
        let shared = if reports.is_empty() {
            Files::new()
        } else {
            self.site.assets().clone()
        };
        let make = |report: &&SurveyReport<'_>| report.render(self.site);
        self.publish(output, &shared, &reports, make, is_outdated)?;
        Ok(())
    }

    fn refuse(&self, problem: &Diagnostic) -> Exit {
        Exit::report(problem, Outcome::Invalid, self.terminal)
    }
}

/// Why files were not written.
enum Unwritten {
    /// They could not be made.
    Invalid(Box<Diagnostic>),
    /// The disk did not take them.
    Failed(anyhow::Error),
}
