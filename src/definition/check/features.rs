//! What is asked: sections and their features.

use std::ops::Range;

use super::checker::{Checker, UniqueIds};
use super::conditions::ProfileIndex;
use super::texts::MAXIMUM_TITLE;
use crate::definition::written::{FeatureSource, SectionSource, SurveySource};
use crate::diagnostic::Problem;
use crate::markdown;
use crate::message::{AnyOf, Term};
use crate::survey::{Feature, FeaturePosition, Id, Localized, PerFeature, Section};
use crate::wording::Argument;
use crate::yaml::Spanned;

/// The features of all sections while they are checked.
struct FeatureList<'a> {
    ids: UniqueIds,
    features: PerFeature<Feature>,
    index: &'a ProfileIndex<'a>,
}

/// The line with the key of the features, where it is so deep that it belongs to a text above it.
fn features_in_text(written: &str) -> Option<(Range<usize>, &'static str)> {
    let mut start = 0;
    for line in written.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        let key = ["features", "sections"].into_iter().find(|key| {
            let rest = line.trim().strip_prefix(key);
            rest == Some(":") && indent > 0
        });
        if let Some(key) = key {
            return Some((start + indent..start + indent + key.len(), key));
        }
        start += line.len();
    }
    None
}

fn in_text(key: &str) -> Problem {
    Problem::MisplacedKey {
        key: key.to_owned(),
        what: Term::Text,
        places: AnyOf(vec![Term::Survey.into()]),
    }
}

impl Checker<'_> {
    pub(super) fn features(
        &mut self,
        document: &SurveySource,
        index: &ProfileIndex<'_>,
    ) -> Option<(PerFeature<Feature>, Vec<Section>)> {
        let mut list = FeatureList {
            ids: UniqueIds::new(Term::Feature),
            features: PerFeature::default(),
            index,
        };
        let sections = match (&document.sections, &document.features) {
            (Some(sections), None) => self.each(sections, |checker, section| {
                checker.section(section, &mut list)
            }),
            (None, Some(features)) => self.section_of(features, &mut list).map(|features| {
                vec![Section {
                    title: None,
                    introduction: None,
                    features,
                }]
            }),
            (Some(_), Some(features)) => {
                let first = features.first().map_or(&document.span, |first| &first.span);
                self.refuse(first.clone(), Problem::BothLists)
            }
            (None, None) => match features_in_text(self.problems.written()) {
                Some((place, key)) => self.refuse(place, in_text(key)),
                None => self.refuse(document.span.clone(), Problem::NoFeatures),
            },
        };
        Some((list.features, sections?))
    }

    fn section(&mut self, section: &SectionSource, list: &mut FeatureList<'_>) -> Option<Section> {
        let title = self.short_text("title", section.title.as_ref(), MAXIMUM_TITLE);
        let introduction = self.markdown(section.introduction.as_ref());
        let features = section.features.as_deref().unwrap_or(&[]);
        let features = self.section_of(features, list);
        Some(Section {
            title: Some(title?),
            introduction,
            features: features?,
        })
    }

    /// Checks the features of one section, and adds them to all others.
    fn section_of(
        &mut self,
        features: &[FeatureSource],
        list: &mut FeatureList<'_>,
    ) -> Option<Vec<FeaturePosition>> {
        self.each(features, |checker, feature| {
            let feature = checker.feature(feature, &mut list.ids, list.index)?;
            Some(list.features.push(feature))
        })
    }

    fn feature(
        &mut self,
        feature: &FeatureSource,
        ids: &mut UniqueIds,
        index: &ProfileIndex<'_>,
    ) -> Option<Feature> {
        let id = self.id(feature.id.as_ref(), ids);
        self.refuse_taken(feature.id.as_ref());
        let name = self.short_text("name", feature.name.as_ref(), MAXIMUM_TITLE);
        let description = self.markdown(feature.description.as_ref());
        let functional = self.markdown(feature.functional.as_ref());
        let dysfunctional = self.markdown(feature.dysfunctional.as_ref());
        let show_if = self.feature_conditions(feature.show_if.as_ref(), index);
        let name = name?;
        Some(Feature {
            functional: functional.or_else(|| self.stem("stem-functional", &name))?,
            dysfunctional: dysfunctional.or_else(|| self.stem("stem-dysfunctional", &name))?,
            id: id?,
            description,
            name,
            show_if,
        })
    }

    /// A question made from the name of a feature.
    fn stem(&self, key: &str, name: &Localized) -> Option<Localized> {
        Localized::build(&self.languages, |language| {
            let name = markdown::escape(name.get(language));
            let wording = self.wordings.get(language)?;
            wording.format(key, &[("name", Argument::Text(&name))])
        })
    }

    /// `meta__…`, `profile__…` and `parameters__…` are names of other fields in form posts and CSV files.
    fn refuse_taken(&mut self, id: Option<&Spanned<Id>>) {
        if let Some(id) = id
            && ["meta", "profile", "parameters"].contains(&id.value.as_str())
        {
            let problem = Problem::ReservedId {
                id: id.value.to_string(),
            };
            self.problems.add(id.span.clone(), problem);
        }
    }
}
