//! The labels of the answers.

use std::collections::BTreeMap;

use super::checker::Checker;
use super::texts::MAXIMUM_TITLE;
use crate::definition::ScaleSource;
use crate::definition::localized_source::LocalizedSource;
use crate::diagnostic::{Problem, near_or_known};
use crate::language::Language;
use crate::survey::{Localized, Scale};

impl Checker<'_> {
    /// The labels in each language; without any, the default set of the language.
    pub(super) fn scale(
        &mut self,
        scale: Option<&ScaleSource>,
    ) -> Option<BTreeMap<Language, Scale>> {
        match scale {
            None => self.each_language(|checker, language| {
                let name = checker.wordings.get(language)?.text("scale-default")?;
                checker.named_scale(language, &name)
            }),
            Some(ScaleSource::Named(name)) => self.named_scales(name),
            Some(ScaleSource::Labels(labels)) => {
                let labels = self.labels(labels)?;
                Some(self.own_scale(&labels, &labels))
            }
            Some(ScaleSource::Sides(sides)) => {
                let functional = self.labels(sides.functional.as_ref()?);
                let dysfunctional = self.labels(sides.dysfunctional.as_ref()?);
                Some(self.own_scale(&functional?, &dysfunctional?))
            }
        }
    }

    fn named_scales(&mut self, name: &LocalizedSource) -> Option<BTreeMap<Language, Scale>> {
        let names = self.text(Some(name))?;
        let scales = self
            .each_language(|checker, language| checker.named_scale(language, names.get(language)));
        if scales.is_none() {
            self.unknown_scale(name, &names);
        }
        scales
    }

    fn named_scale(&self, language: &Language, name: &str) -> Option<Scale> {
        let wording = self.wordings.get(language)?;
        let labels = wording.scale(name)?;
        Some(Scale {
            functional: labels.clone(),
            dysfunctional: labels,
            source: wording.scale_source(name),
        })
    }

    fn unknown_scale(&mut self, name: &LocalizedSource, names: &Localized) {
        for language in self.languages.clone().iter() {
            // A language without wording was reported where the survey names it.
            let Some(wording) = self.wordings.get(language) else {
                continue;
            };
            let name_here = names.get(language);
            if wording.scale(name_here).is_some() {
                continue;
            }
            let known: Vec<&str> = wording.scales().collect();
            let (near, known) = near_or_known(name_here, known);
            let problem = Problem::UnknownScale {
                scale: name_here.to_owned(),
                language: language.to_string(),
                near,
                known,
            };
            self.problems.add(name.span(), problem);
        }
    }

    fn labels(&mut self, labels: &[LocalizedSource; 5]) -> Option<[Localized; 5]> {
        // All are checked before the first that is wrong ends it.
        let [like, must_be, neutral, live_with, dislike] = labels
            .each_ref()
            .map(|label| self.short_text("scale", Some(label), MAXIMUM_TITLE));
        Some([like?, must_be?, neutral?, live_with?, dislike?])
    }

    fn own_scale(
        &self,
        functional: &[Localized; 5],
        dysfunctional: &[Localized; 5],
    ) -> BTreeMap<Language, Scale> {
        let side = |labels: &[Localized; 5], language: &Language| {
            labels
                .each_ref()
                .map(|label| label.get(language).to_owned())
        };
        self.languages
            .iter()
            .map(|language| {
                let scale = Scale {
                    functional: side(functional, language),
                    dysfunctional: side(dysfunctional, language),
                    source: None,
                };
                (language.clone(), scale)
            })
            .collect()
    }

    fn each_language<T>(
        &self,
        mut make: impl FnMut(&Self, &Language) -> Option<T>,
    ) -> Option<BTreeMap<Language, T>> {
        self.languages
            .iter()
            .map(|language| Some((language.clone(), make(self, language)?)))
            .collect()
    }
}
