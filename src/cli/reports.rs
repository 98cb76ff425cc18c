//! The reports of the surveys of a site: made of their responses, and put where they belong.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::exit::{Exit, Outcome};
use super::ingest::{Ingested, ResponseFile, ingest};
use super::terminal::Terminal;
use crate::analysis::Analysis;
use crate::files::Files;
use crate::intake::Ledger;
use crate::message::{Message, Notice};
use crate::project::{Output, Project, shown};
use crate::report::{self, ReportInputs};
use crate::site::Site;
use crate::survey::{Survey, Visibility};
use crate::versions::Versions;

/// The reports of several surveys.
pub(super) struct Reports<'s> {
    /// The files of those that are published, below the output folder.
    pub(super) public: Files,
    /// The files of the others, below the folder of private reports.
    pub(super) private: Files,
    read: Vec<Read<'s>>,
}

/// What was read of a survey.
struct Read<'s> {
    survey: &'s Survey,
    ledger: Ledger,
    /// True if the disk gave all files to their end.
    is_whole: bool,
    /// True if there are responses that count.
    has_report: bool,
}

impl<'s> Reports<'s> {
    /// Makes the reports of all surveys of a site, or says why not; `responses` gives the files to
    /// read for a survey.
    pub(super) fn make(
        site: &'s Site,
        responses: impl Fn(&Survey) -> Vec<ResponseFile>,
        project: &Project,
        terminal: &Terminal,
    ) -> Result<Self, Exit> {
        let mut made = Self {
            public: Files::new(),
            private: Files::new(),
            read: Vec::new(),
        };
        for survey in &site.surveys {
            made.add(site, survey, &responses(survey), project, terminal)?;
        }
        Ok(made)
    }

    fn add(
        &mut self,
        site: &Site,
        survey: &'s Survey,
        responses: &[ResponseFile],
        project: &Project,
        terminal: &Terminal,
    ) -> Result<(), Exit> {
        let versions = Versions::of(survey, site.history(survey));
        let Ingested {
            counted,
            ledger,
            is_whole,
        } = ingest(survey, &versions, responses, project, terminal)?;
        let report = report::render(&ReportInputs {
            survey,
            analysis: &Analysis::of_versions(survey, &versions, &counted),
            ledger: &ledger,
            wordings: &site.wordings,
            templates: &site.templates,
        });
        let report =
            report.map_err(|problem| Exit::report(&problem, Outcome::Invalid, terminal))?;
        self.read.push(Read {
            survey,
            ledger,
            is_whole,
            has_report: report.len() > 0,
        });
        let files = if survey.results == Visibility::Public {
            &mut self.public
        } else {
            &mut self.private
        };
        files.extend(report);
        Ok(())
    }

    /// Says what became of the records of each survey, and where its report is.
    pub(super) fn say(&self, out: &Path, project: &Project, terminal: &Terminal) {
        for read in &self.read {
            read.say(out, project, terminal);
        }
    }

    /// Leaves out what is not worth a word: surveys without any file of responses.
    pub(super) fn forget_unanswered(&mut self) {
        self.read.retain(|read| !read.ledger.files.is_empty());
    }

    /// How a command ends that made these reports.
    pub(super) fn outcome(&self) -> Outcome {
        let is_refused = |read: &Read<'_>| {
            let total = &read.ledger.total;
            total.conflict + total.set_aside > 0
        };
        if !self.read.iter().all(|read| read.is_whole) {
            Outcome::Unread
        } else if self.read.iter().any(is_refused) {
            Outcome::SetAside
        } else {
            Outcome::Success
        }
    }
}

impl Read<'_> {
    fn say(&self, out: &Path, project: &Project, terminal: &Terminal) {
        let total = &self.ledger.total;
        let totals = Notice::LedgerTotals {
            survey: self.survey.id.to_string(),
            read: total.read,
            accepted: total.accepted,
            duplicate: total.duplicate,
            conflict: total.conflict,
            excluded: total.excluded,
            erased: total.erased,
            set_aside: total.set_aside,
        };
        let page = self.has_report.then(|| {
            let page = page(self.survey, out, project);
            shown(&page)
        });
        let report = page
            .clone()
            .map_or(Notice::NoReport, |file| Notice::ReportMade { file });
        let object = json!({ "survey": self.survey.id, "report": page, "ledger": self.ledger });
        terminal.done_all(vec![Message::from(totals), report.into()], &object);
    }
}

/// The first page of a report.
fn page(survey: &Survey, out: &Path, project: &Project) -> PathBuf {
    let page = report::first_page(survey);
    if survey.results == Visibility::Public {
        out.join(page)
    } else {
        project.reports().join(page)
    }
}

/// Writes reports into a folder with what their pages load, and removes those of earlier runs that are
/// outdated. A folder is not made for nothing.
pub(super) fn put(
    project: &Project,
    folder: &Path,
    site: &Site,
    reports: Files,
    is_outdated: impl Fn(&str) -> bool,
    command: &str,
) -> anyhow::Result<()> {
    let mut files = Files::new();
    if reports.len() > 0 {
        files = site.assets();
        files.extend(reports);
    } else if !Output::is_there(folder) {
        return Ok(());
    }
    Output::new(project.folder(folder)?, command)?.replace(&files, is_outdated)
}
