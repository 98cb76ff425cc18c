//! What becomes of a text that is as usual: the shortest way into a response.
//!
//! Nearly all texts in files are one of five answers, looked up by their bytes. Nothing is allocated, and
//! nothing is said: where a text is not as usual, its whole record is read again, through
//! [`Draft`](super::draft::Draft), which says what is wrong, or that nothing is.

use super::codebook::Codebook;
use super::coding::FieldValue;
use super::fields::{Field, Fields, Meta};
use super::id::{IdText, id_text};
use super::moment::{moment, written_by_a_form};
use crate::kano::{Answer, Side};
use crate::response::{Moment, ProfileAnswer, Response};
use crate::survey::{FeaturePosition, OptionPosition, PairPart, QuestionKind, QuestionPosition};
use crate::table::Cell;

/// What becomes of the texts of a field.
#[derive(Debug)]
pub(super) enum Way {
    Ignored,
    /// The answer to one question of a pair.
    Answer(FeaturePosition, Side),
    /// By number, counted from 1; no answer is 0.
    Choice(QuestionPosition, Codebook<usize>, Vec<OptionPosition>),
    Survey,
    Form,
    Id,
    Started,
    Sent,
    /// Mostly, nothing stands there.
    Other(Field),
}

/// Sets fields of responses.
#[derive(Debug)]
pub(super) struct Ways {
    answers: Codebook<Option<Answer>>,
}

impl Default for Ways {
    fn default() -> Self {
        let answers = Answer::ALL.map(|answer| (answer.code(), Some(answer)));
        Self {
            answers: Codebook::new(answers.into_iter().chain([("", None)])),
        }
    }
}

impl Ways {
    /// Sets the answer to one question of a pair; false if the text is not as usual.
    #[expect(
        clippy::inline_always,
        reason = "a call for each answer costs as much as this"
    )]
    #[inline(always)]
    pub(super) fn set_answer(
        &self,
        feature: FeaturePosition,
        side: Side,
        cell: Cell<'_>,
        response: &mut Response,
    ) -> bool {
        let Some(answer) = self.answers.get(cell) else {
            return false;
        };
        response.pairs[feature].set(side, answer);
        true
    }

    /// Sets a field; false if the text is not as usual.
    #[expect(
        clippy::inline_always,
        reason = "a call for each text costs as much as this"
    )]
    #[inline(always)]
    pub(super) fn set(
        &self,
        fields: &Fields<'_>,
        way: &Way,
        cell: Cell<'_>,
        response: &mut Response,
    ) -> bool {
        match way {
            Way::Answer(feature, side) => self.set_answer(*feature, *side, cell, response),
            Way::Choice(question, numbers, options) => {
                let Some(number) = numbers.get(cell) else {
                    return false;
                };
                if let Some(option) = number.checked_sub(1).and_then(|index| options.get(index)) {
                    response.profile[*question] = Some(ProfileAnswer::Choice(*option));
                }
                true
            }
            Way::Ignored => text(cell).is_some(),
            Way::Survey => *cell.bytes() == *fields.survey().id.as_str().as_bytes(),
            Way::Form => with_text(cell, |text| response.form.push_str(text)),
            Way::Id => with_text(cell, |text| match id_text(text) {
                IdText::Id(id) => response.id.push_str(id),
                IdText::Cut => response.is_id_cut = true,
                IdText::None => {}
            }),
            Way::Started => set_moment(&mut response.started, cell),
            Way::Sent => set_moment(&mut response.sent, cell),
            Way::Other(field) => {
                let mut set = |text| fields.set(*field, FieldValue::One(text), response);
                cell.is_empty() || text(cell).is_some_and(|text| set(text).is_ok())
            }
        }
    }
}

impl Way {
    pub(super) fn of(fields: &Fields<'_>, field: Option<Field>) -> Self {
        let Some(field) = field else {
            return Self::Ignored;
        };
        match field {
            Field::Pair(feature, PairPart::Functional) => Self::Answer(feature, Side::Functional),
            Field::Pair(feature, PairPart::Dysfunctional) => {
                Self::Answer(feature, Side::Dysfunctional)
            }
            Field::Profile(question) => match &fields.survey().profile[question].kind {
                QuestionKind::Choice { options, .. } => {
                    let codes = options.iter().map(|option| option.id.as_str());
                    let numbers = Codebook::new([("", 0)].into_iter().chain(codes.zip(1..)));
                    Self::Choice(question, numbers, options.positions().collect())
                }
                _ => Self::Other(field),
            },
            Field::Meta(Meta::Survey) => Self::Survey,
            Field::Meta(Meta::Form) => Self::Form,
            Field::Meta(Meta::Id) => Self::Id,
            Field::Meta(Meta::Started) => Self::Started,
            Field::Meta(Meta::Sent) => Self::Sent,
            Field::Meta(Meta::Lang | Meta::Order | Meta::Simulated) => Self::Ignored,
            _ => Self::Other(field),
        }
    }
}

/// Sets a time; false if the text is not as usual.
fn set_moment(time: &mut Moment, cell: Cell<'_>) -> bool {
    if let Some(at) = written_by_a_form(cell.bytes()) {
        *time = Moment::At(at);
        return true;
    }
    with_text(cell, |text| *time = moment(text))
}

/// The text of a cell, unless it is none.
#[inline]
fn text(cell: Cell<'_>) -> Option<&str> {
    let text = std::str::from_utf8(cell.bytes()).ok()?;
    memchr::memchr(0, cell.bytes()).is_none().then_some(text)
}

/// Does something with a text in which something stands; false if it is none, or all blank.
#[inline]
fn with_text(cell: Cell<'_>, set: impl FnOnce(&str)) -> bool {
    match text(cell) {
        Some("") => true,
        // A text in which nobody sees anything is rare, and no business of this way.
        Some(text) if text.as_bytes()[0].is_ascii_graphic() => {
            set(text);
            true
        }
        _ => false,
    }
}
