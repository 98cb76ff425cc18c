//! The reports of the surveys of a site, made of their responses.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::exit::{Exit, Outcome};
use super::ingest::{Ingested, ResponseFile, ingest};
use super::terminal::Terminal;
use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::intake::Ledger;
use crate::message::{Message, Notice};
use crate::project::{Project, shown};
use crate::report::{self, ReportInputs};
use crate::site::{Site, SiteSurvey};
use crate::survey::{Survey, Visibility};
use crate::versions::Versions;

/// What was read of a survey: its report, which is not rendered yet.
pub(super) struct SurveyReport<'s> {
    pub(super) survey: &'s SiteSurvey,
    ledger: Ledger,
    /// True if the disk gave all files to their end.
    is_whole: bool,
    /// `None` without responses that count.
    analysis: Option<Analysis>,
}

impl<'s> SurveyReport<'s> {
    /// Reads the responses of all surveys of a site; `responses` gives the files of one.
    pub(super) fn read_all(
        site: &'s Site,
        responses: impl Fn(&Survey) -> Vec<ResponseFile>,
        project: &Project,
        terminal: &Terminal,
    ) -> Result<Vec<Self>, Exit> {
        let surveys = site.surveys.iter();
        let reports = surveys.map(|survey| {
            let files = responses(&survey.survey);
            Self::read(survey, &files, project, terminal)
        });
        reports.collect()
    }

    fn read(
        survey: &'s SiteSurvey,
        responses: &[ResponseFile],
        project: &Project,
        terminal: &Terminal,
    ) -> Result<Self, Exit> {
        let definition = &survey.survey;
        if responses.is_empty() {
            project.remove(&project.set_aside_file(&definition.id))?;
            return Ok(Self {
                survey,
                ledger: Ledger::default(),
                is_whole: true,
                analysis: None,
            });
        }
        let versions = Versions::of(definition, &survey.history);
        let Ingested {
            counted,
            ledger,
            is_whole,
        } = ingest(
            definition,
            &versions,
            &survey.mapping,
            responses,
            project,
            terminal,
        )?;
        let analysis = Analysis::of_versions(definition, &versions, &counted);
        Ok(Self {
            survey,
            ledger,
            is_whole,
            analysis: (analysis.respondents > 0).then_some(analysis),
        })
    }

    /// True if there is a report that the owner lets these people see.
    pub(super) fn is_for(&self, visibility: Visibility) -> bool {
        self.analysis.is_some() && self.survey.survey.results == visibility
    }

    /// True if there is a file of responses.
    pub(super) const fn is_answered(&self) -> bool {
        !self.ledger.files.is_empty()
    }

    /// The files of the report and the images that it shows; none without responses that count.
    pub(super) fn render(&self, site: &Site) -> Result<Files, Box<Diagnostic>> {
        let Some(analysis) = &self.analysis else {
            return Ok(Files::new());
        };
        let mut files = report::render(&ReportInputs {
            survey: &self.survey.survey,
            analysis,
            ledger: &self.ledger,
            wordings: &site.wordings,
            templates: &site.templates,
        })?;
        files.extend(self.survey.images.clone());
        Ok(files)
    }

    /// Says what became of the records, and where the report is.
    pub(super) fn say(&self, out: &Path, project: &Project, terminal: &Terminal) {
        let total = &self.ledger.total;
        let id = &self.survey.survey.id;
        let totals = Notice::LedgerTotals {
            survey: id.to_string(),
            read: total.read,
            accepted: total.accepted,
            duplicate: total.duplicate,
            conflict: total.conflict,
            excluded: total.excluded,
            erased: total.erased,
            set_aside: total.set_aside,
        };
        let page = self.analysis.is_some().then(|| {
            let page = page(&self.survey.survey, out, project);
            shown(&page)
        });
        let report = page
            .clone()
            .map_or(Notice::NoReport, |file| Notice::ReportMade { file });
        let object = json!({ "survey": id, "report": page, "ledger": self.ledger });
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

/// How a command ends that read the responses of these surveys.
pub(super) fn outcome(reports: &[SurveyReport<'_>]) -> Outcome {
    let is_refused = |report: &SurveyReport<'_>| {
        let total = &report.ledger.total;
        total.conflict + total.set_aside > 0
    };
    if !reports.iter().all(|report| report.is_whole) {
        Outcome::Unread
    } else if reports.iter().any(is_refused) {
        Outcome::SetAside
    } else {
        Outcome::Success
    }
}
