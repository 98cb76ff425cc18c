//! A response is put together, field by field; the same for every format.
//!
//! This is the way for whatever is not usual: it says what is wrong. [`plan`](super::plan) knows a
//! shorter one for what is right.

use super::coding::{FieldValue, Raw, doubled};
use super::fields::{Field, Fields, Meta};
use super::free_text::with_plain_breaks;
use super::id::{IdText, id_text};
use super::moment::moment;
use super::record::UnlocatedRefusal;
use crate::diagnostic::Problem;
use crate::response::{ProfileAnswer, Response};
use crate::survey::{FeaturePosition, PairPart, QuestionKind};
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
        let mut response = Response::new(self.survey());
        let set = Draft::new(self, &mut response).set(field, FieldValue::One(text));
        set.map_err(UnlocatedRefusal::into_problem)
    }
}

#[derive(Debug)]
pub(super) struct Draft<'f, 'r> {
    fields: &'f Fields<'f>,
    response: &'r mut Response,
    /// What was set; none of it may be set twice.
    set: Vec<Field>,
}

impl<'f, 'r> Draft<'f, 'r> {
    /// A draft in which nothing is answered yet.
    pub(super) fn new(fields: &'f Fields<'f>, response: &'r mut Response) -> Self {
        response.clear();
        Self {
            fields,
            response,
            set: Vec::new(),
        }
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
        if self.set.contains(&field) {
            return Err(doubled(&self.fields.name(field)));
        }
        self.set.push(field);
        self.fields.set(field, value, self.response)
    }

    /// Sets a field, or adds to what is chosen in a question of which each option has a column.
    pub(super) fn add(&mut self, field: Field, text: &str) -> Result<(), UnlocatedRefusal> {
        self.fields.set(field, FieldValue::One(text), self.response)
    }

    /// An error unless any question of a pair is answered.
    pub(super) fn finish(self) -> Result<(), UnlocatedRefusal> {
        if self.response.is_answered() {
            Ok(())
        } else {
            Err(Problem::NoAnswer.into())
        }
    }
}

impl Fields<'_> {
    /// Sets a field of a response in which it is not set; a text in which nobody sees anything means
    /// that nothing was answered.
    pub(super) fn set(
        &self,
        field: Field,
        value: FieldValue<'_>,
        response: &mut Response,
    ) -> Result<(), UnlocatedRefusal> {
        if matches!(value, FieldValue::One(text) if is_blank(text)) {
            return Ok(());
        }
        let raw = Raw::new(self, field, value);
        match field {
            Field::Meta(meta) => set_meta(meta, &raw, response)?,
            Field::Pair(feature, part) => set_pair(feature, part, &raw, response)?,
            Field::Profile(question) => {
                let kind = &self.survey().profile[question].kind;
                let before = response.profile[question].take();
                response.profile[question] = chosen(before, profile_answer(kind, &raw)?);
            }
            Field::Parameter(_) => drop(raw.text(LONGEST_PARAMETER)?),
            Field::Comment => response.comment = raw.text(LONGEST_COMMENT)?,
            Field::Consent => response.consent = with_plain_breaks(raw.one()?).into_owned(),
        }
        Ok(())
    }
}

fn set_meta(meta: Meta, raw: &Raw<'_>, response: &mut Response) -> Result<(), UnlocatedRefusal> {
    match meta {
        Meta::Survey => raw.check_survey()?,
        Meta::Form => raw.one()?.clone_into(&mut response.form),
        Meta::Id => match id_text(raw.one()?) {
            IdText::Id(id) => id.clone_into(&mut response.id),
            IdText::Cut => response.is_id_cut = true,
            IdText::None => {}
        },
        Meta::Started => response.started = moment(raw.one()?),
        Meta::Sent => response.sent = moment(raw.one()?),
        // No response is believed that says how it was made: its file does.
        Meta::Lang | Meta::Simulated => drop(raw.one()?),
        Meta::Order => {}
        Meta::Honeypot => response.is_trapped = true,
    }
    Ok(())
}

fn set_pair(
    feature: FeaturePosition,
    part: PairPart,
    raw: &Raw<'_>,
    response: &mut Response,
) -> Result<(), UnlocatedRefusal> {
    let pair = &mut response.pairs[feature];
    match part {
        PairPart::Functional => pair.functional = Some(raw.answer()?),
        PairPart::Dysfunctional => pair.dysfunctional = Some(raw.answer()?),
        PairPart::Importance => pair.importance = Some(raw.rating()?),
        PairPart::Satisfaction => pair.satisfaction = Some(raw.rating()?),
        PairPart::Comment => {
            let text = raw.text(LONGEST_COMMENT)?;
            let comments = &mut response.comments;
            let place = comments.partition_point(|(other, _)| *other < feature);
            comments.insert(place, (feature, text));
        }
    }
    Ok(())
}

/// What is chosen in several columns of a question.
fn chosen(before: Option<ProfileAnswer>, more: Option<ProfileAnswer>) -> Option<ProfileAnswer> {
    match (before, more) {
        (Some(ProfileAnswer::Multiple(before)), Some(ProfileAnswer::Multiple(more))) => {
            let mut all = [before, more].concat();
            all.sort_unstable();
            all.dedup();
            Some(ProfileAnswer::Multiple(all))
        }
        (before, more) => more.or(before),
    }
}

fn profile_answer(
    kind: &QuestionKind,
    raw: &Raw<'_>,
) -> Result<Option<ProfileAnswer>, UnlocatedRefusal> {
    Ok(Some(match kind {
        QuestionKind::Choice { options, .. } => ProfileAnswer::Choice(raw.option(options)?),
        QuestionKind::Multiple { options } => match raw.options(options)? {
            none if none.is_empty() => return Ok(None),
            chosen => ProfileAnswer::Multiple(chosen),
        },
        QuestionKind::Number { minimum, maximum } => {
            ProfileAnswer::Number(raw.number(*minimum, *maximum)?)
        }
        QuestionKind::Text { maximum_length } => ProfileAnswer::Text(raw.text(*maximum_length)?),
    }))
}
