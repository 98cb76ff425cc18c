//! The forms of a site, made one survey at a time.

use std::collections::BTreeSet;
use std::mem::take;

use super::reports::SurveyReport;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::form::FormScripts;
use crate::site::{Site, SiteSurvey};
use crate::survey::{Id, Visibility};

/// The forms of a site.
pub(super) struct Forms<'s> {
    site: &'s Site,
    scripts: FormScripts,
    /// What all of them load, the list of surveys, and what a host needs.
    pub(super) shared: Files,
}

impl<'s> Forms<'s> {
    pub(super) fn new(
        site: &'s Site,
        reports: &[SurveyReport<'_>],
    ) -> Result<Self, Box<Diagnostic>> {
        let mut scripts = site.scripts()?;
        let public = reports.iter();
        let public = public.filter(|report| report.is_for(Visibility::Public));
        let public: BTreeSet<&Id> = public.map(|report| &report.survey.survey.id).collect();
        let mut shared = site.assets().clone();
        shared.extend(take(&mut scripts.files));
        shared.extend(site.index(|survey| public.contains(&survey.id))?);
        Ok(Self {
            site,
            scripts,
            shared,
        })
    }

    /// The form of a survey, with the images that it shows.
    pub(super) fn of(&self, survey: &SiteSurvey) -> Result<Files, Box<Diagnostic>> {
        let mut files = self.site.form(survey, &self.scripts)?;
        files.extend(survey.images.clone());
        Ok(files)
    }
}
