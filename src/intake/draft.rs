//! A response is put together, field by field; the same for every format.

use super::coding::{FieldValue, Raw};
use super::fields::{Field, Fields, Meta, PairPart};
use super::record::UnlocatedRefusal;
use crate::diagnostic::Problem;
use crate::response::{PairAnswers, ProfileAnswer, Response};
use crate::survey::{FeaturePosition, QuestionKind, QuestionPosition};
use crate::unicode::is_blank;

/// The longest comment in characters.
const LONGEST_COMMENT: usize = 10_000;

/// The longest value of a parameter in characters; the form cuts what is longer.
const LONGEST_PARAMETER: usize = 200;

impl Fields<'_> {
    /// Holds a text against the rules by which files are read.
    ///
    /// Otherwise it says why it cannot stand in the field.
    pub fn check(&self, field: Field, text: &str) -> Result<(), Problem> {
        let set = Draft::new(self).set(field, FieldValue::One(text));
        set.map_err(UnlocatedRefusal::into_problem)
    }
}

#[derive(Debug)]
pub(super) struct Draft<'f> {
    fields: &'f Fields<'f>,
    response: Response,
}

impl<'f> Draft<'f> {
    /// A response in which nothing is answered yet.
    pub(super) fn new(fields: &'f Fields<'f>) -> Self {
        let response = Response::new(fields.survey());
        Self { fields, response }
    }

    /// Writes down that half a character was replaced in a field.
    pub(super) fn mend(&mut self) {
        self.response.is_mended = true;
    }

    /// Sets a field; a text in which nobody sees anything means that nothing was answered.
    pub(super) fn set(
        &mut self,
        field: Field,
        value: FieldValue<'_>,
    ) -> Result<(), UnlocatedRefusal> {
        if matches!(value, FieldValue::One(text) if is_blank(text)) {
            return Ok(());
        }
        let raw = Raw::new(self.fields, field, value);
        match field {
            Field::Meta(meta) => self.set_meta(meta, &raw),
            Field::Pair(feature, part) => self.set_pair(feature, part, &raw),
            Field::Profile(question) => self.set_profile(question, &raw),
            Field::Parameter(parameter) => {
                let slot = &mut self.response.parameters[parameter];
                raw.put(slot, raw.text(LONGEST_PARAMETER)?)
            }
            Field::Comment => raw.put(&mut self.response.comment, raw.text(LONGEST_COMMENT)?),
            Field::Consent => raw.put(&mut self.response.consent, raw.one()?.to_owned()),
        }
    }

    /// The response, if any question of a pair is answered.
    pub(super) fn finish(self) -> Result<Response, UnlocatedRefusal> {
        let answered =
            |pair: &PairAnswers| pair.functional.is_some() || pair.dysfunctional.is_some();
        if self.response.pairs.iter().any(answered) {
            Ok(self.response)
        } else {
            Err(Problem::NoAnswer.into())
        }
    }

    fn set_meta(&mut self, meta: Meta, raw: &Raw<'_>) -> Result<(), UnlocatedRefusal> {
        let response = &mut self.response;
        match meta {
            Meta::Survey => raw.check_survey(),
            Meta::Form => raw.put(&mut response.form, raw.one()?.to_owned()),
            Meta::Id => raw.put(&mut response.id, raw.one()?.to_owned()),
            Meta::Lang => raw.put(&mut response.lang, raw.one()?.to_owned()),
            Meta::Started => raw.put(&mut response.started, raw.one()?.to_owned()),
            Meta::Sent => raw.put(&mut response.sent, raw.one()?.to_owned()),
            Meta::Order => raw.put(&mut response.order, raw.joined()),
            Meta::Simulated => raw.put(&mut response.simulated, raw.seed()?),
            Meta::Honeypot => raw.put(&mut response.honeypot, raw.joined()),
        }
    }

    fn set_pair(
        &mut self,
        feature: FeaturePosition,
        part: PairPart,
        raw: &Raw<'_>,
    ) -> Result<(), UnlocatedRefusal> {
        let pair = &mut self.response.pairs[feature];
        match part {
            PairPart::Functional => raw.put(&mut pair.functional, raw.answer()?),
            PairPart::Dysfunctional => raw.put(&mut pair.dysfunctional, raw.answer()?),
            PairPart::Importance => raw.put(&mut pair.importance, raw.rating()?),
            PairPart::Satisfaction => raw.put(&mut pair.satisfaction, raw.rating()?),
            PairPart::Comment => raw.put(&mut pair.comment, raw.text(LONGEST_COMMENT)?),
        }
    }

    fn set_profile(
        &mut self,
        question: QuestionPosition,
        raw: &Raw<'_>,
    ) -> Result<(), UnlocatedRefusal> {
        let asked = &self.fields.survey().profile[question];
        let slot = &mut self.response.profile[question];
        let answer = match &asked.kind {
            QuestionKind::Choice { options, .. } => ProfileAnswer::Choice(raw.option(options)?),
            QuestionKind::Multiple { options } => match raw.options(options)? {
                none if none.is_empty() => return Ok(()),
                chosen => ProfileAnswer::Multiple(chosen),
            },
            QuestionKind::Number { minimum, maximum } => {
                ProfileAnswer::Number(raw.number(*minimum, *maximum)?)
            }
            QuestionKind::Text { maximum_length } => {
                ProfileAnswer::Text(raw.text(*maximum_length)?)
            }
        };
        raw.put(slot, answer)
    }
}
