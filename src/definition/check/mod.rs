//! The document as written becomes the survey as it is right, or a list of all that is wrong.
//!
//! 1. The languages come first, for every text must be there in each of them ([`texts`]).
//! 2. Then the labels of the answers ([`answers`]).
//! 3. Then what is asked: profile questions in [`profile`], sections and features in [`features`].
//! 4. Conditions name questions, and texts show images ([`conditions`], [`images`]).
//! 5. What only follows from another problem is taken back ([`follows`]).
//!
//! A part that has an error was reported where it was found; then there is no survey at all, so
//! whatever stands in for the part is never seen. A list that was left out is an empty one.

mod answers;
mod checker;
mod conditions;
mod features;
mod follows;
mod images;
mod profile;
mod texts;

pub(crate) use follows::take_back;
pub(crate) use texts::{MAXIMUM_TITLE, check_length, languages, localized};

use std::collections::BTreeMap;

use self::checker::Checker;
use self::conditions::ProfileIndex;
use super::document::Definition;
use super::values::{FormHash, near_id};
use super::written::{Extra, FormLayout, Order, PrivacySource, SurveySource};
use crate::diagnostic::Problem;
use crate::forbidden::is_secret;
use crate::message::Term;
use crate::survey::{Ask, Defaults, Id, Parameter, PerParameter, Period, Privacy, Survey};
use crate::wording::Wordings;
use crate::yaml::{Problems, Spanned};

/// Checks a document that was read from a definition.
pub(super) fn survey(
    definition: &Definition<'_>,
    document: &SurveySource,
    defaults: &Defaults,
    wordings: &Wordings,
    problems: &mut Problems,
) -> Option<Survey> {
    let own = languages(
        document.language.as_ref(),
        document.languages.as_deref(),
        wordings,
        problems,
    );
    let mut checker = Checker {
        languages: own.unwrap_or_else(|| defaults.languages.clone()),
        wordings,
        files: definition.images,
        images: BTreeMap::new(),
        problems,
    };
    let survey = checker.survey(definition.id, document, defaults);
    take_back(problems);
    survey.filter(|_| !problems.has_errors())
}

impl Checker<'_> {
    fn survey(&mut self, id: &str, document: &SurveySource, defaults: &Defaults) -> Option<Survey> {
        let id = self.survey_id(id);
        let title = self.short_text("title", document.title.as_ref(), MAXIMUM_TITLE);
        let introduction = self.markdown(document.introduction.as_ref());
        let consent = self.markdown(document.consent.as_ref());
        let thanks = self.markdown(document.thanks.as_ref());
        let contact = self.contact(document.contact.as_ref());
        let scale = self.scale(document.scale.as_ref());
        let period = self.period(document);
        let mut index = ProfileIndex::of(document);
        let profile = document.profile.as_deref().unwrap_or(&[]);
        let profile = self.profile(profile, &mut index);
        let features = self.features(document, &index);
        let submit = document.submit.as_ref();
        let privacy = privacy(document.privacy.as_ref());
        let (features, sections) = features?;
        Some(Survey {
            id: id?,
            languages: self.languages.clone(),
            title: title?,
            introduction,
            consent,
            thanks,
            contact,
            period,
            scales: scale?,
            evaluation: document.evaluation.clone().unwrap_or_default(),
            shuffled: document
                .order
                .as_ref()
                .is_some_and(|order| order.value == Order::Random),
            stepped: document
                .layout
                .as_ref()
                .is_none_or(|layout| layout.value == FormLayout::Steps),
            shared_device: document
                .shared_device
                .as_ref()
                .is_some_and(|shared| shared.value),
            ask: ask(document.ask.as_deref().unwrap_or(&[])),
            features,
            sections,
            profile: profile?,
            submit: submit.unwrap_or(&defaults.submit).clone(),
            parameters: self.parameters(document.parameters.as_deref().unwrap_or(&[])),
            results: document
                .results
                .as_ref()
                .map_or(defaults.results, |results| results.value),
            privacy,
            images: std::mem::take(&mut self.images),
            same_as: hashes(document.same_as.as_deref().unwrap_or(&[])),
        })
    }

    fn survey_id(&mut self, id: &str) -> Option<Id> {
        survey_id(id)
            .map_err(|problem| self.problems.add(0..0, problem))
            .ok()
    }

    fn period(&mut self, document: &SurveySource) -> Period {
        if let (Some(opens), Some(closes)) = (&document.opens, &document.closes)
            && opens.value > closes.value
        {
            let opens = opens.value.to_string();
            let problem = Problem::ClosesBeforeOpens { opens };
            self.problems.add(closes.span.clone(), problem);
        }
        Period {
            opens: document.opens.as_ref().map(|date| date.value),
            closes: document.closes.as_ref().map(|date| date.value),
        }
    }

    fn parameters(&mut self, written: &[Spanned<Parameter>]) -> PerParameter<Parameter> {
        let mut parameters = PerParameter::default();
        for parameter in written {
            if parameters.iter().any(|known| *known == parameter.value) {
                let parameter_name = parameter.value.to_string();
                let problem = Problem::DuplicateParameter {
                    parameter: parameter_name,
                };
                self.problems.add(parameter.span.clone(), problem);
            }
            parameters.push(parameter.value.clone());
        }
        parameters
    }
}

/// A survey's id is a folder of the site, beside `assets` and the page `index.html`.
pub fn survey_id(id: &str) -> Result<Id, Problem> {
    // No other id is suggested: it would have the secret in it.
    if is_secret(id) {
        return Err(Problem::Secret);
    }
    let problem = match Id::new(id) {
        Ok(_) if ["assets", "index"].contains(&id) => Term::IdOfSite,
        Ok(id) => return Ok(id),
        Err(problem) => problem.into(),
    };
    Err(Problem::BadSurveyId {
        id: id.to_owned(),
        problem,
        near: near_id(id),
    })
}

fn ask(extras: &[Spanned<Extra>]) -> Ask {
    let has = |extra| extras.iter().any(|spanned| spanned.value == extra);
    Ask {
        importance: has(Extra::Importance),
        satisfaction: has(Extra::Satisfaction),
        comment: has(Extra::Comment),
    }
}

fn privacy(written: Option<&PrivacySource>) -> Privacy {
    let size = written.and_then(|privacy| privacy.minimum_group.as_ref());
    size.map_or_else(Privacy::default, |size| Privacy {
        minimum_group: size.value.0.into(),
    })
}

fn hashes(hashes: &[Spanned<FormHash>]) -> Vec<String> {
    hashes.iter().map(|hash| hash.value.0.clone()).collect()
}
