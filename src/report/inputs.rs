//! What a report is made from.

use super::fill::ReportPage;
use super::paths::{PAGE, path};
use crate::analysis::Analysis;
use crate::intake::Ledger;
use crate::language::Language;
use crate::survey::Survey;
use crate::templates::Templates;
use crate::wording::Wordings;

/// What a report is made from.
#[derive(Debug, Clone, Copy)]
pub struct ReportInputs<'a> {
    /// The definition.
    pub survey: &'a Survey,
    /// The results.
    pub analysis: &'a Analysis,
    /// What became of the records.
    pub ledger: &'a Ledger,
    /// The texts of all languages.
    pub wordings: &'a Wordings,
    pub templates: &'a Templates,
}

impl<'a> ReportInputs<'a> {
    /// The page in one of the survey's languages.
    pub(super) fn page(&self, language: &'a Language) -> ReportPage<'a> {
        ReportPage {
            survey: self.survey,
            analysis: self.analysis,
            language,
            path: path(self.survey, language, PAGE),
            scale: self.survey.scale(language),
            wording: self.wordings.of(language),
        }
    }
}
