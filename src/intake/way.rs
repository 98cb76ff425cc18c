//! What becomes of a text that is as usual: the shortest way into a response.
//!
//! Nearly all texts in files are one of five answers, looked up by their bytes. Nothing is allocated, and
//! nothing is said: where a text is not as usual, its whole record is read again, through
//! [`Draft`](super::draft::Draft), which says what is wrong, or that nothing is.

use jiff::Timestamp;

use super::codebook::Codebook;
use super::coding::FieldValue;
use super::fields::{Field, Fields, Meta};
use super::id::{IdText, id_text};
use super::moment::{moment, written_by_a_form};
use super::naming::Column;
use super::own_text::{before_id, own_text};
use crate::kano::{Answer, Side};
use crate::mapping::{Clock, Coding, Labels};
use crate::response::{Moment, ProfileAnswer, Response};
use crate::survey::{
    Choice, FeaturePosition, OptionPosition, PairPart, PerOption, QuestionKind, QuestionPosition,
};
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
    /// What stands before the id.
    Id(String),
    Started,
    Sent,
    /// A time as another tool writes it.
    Time(Meta, Clock),
    /// Mostly, nothing stands there.
    Other(Field, Coding),
}

/// Sets fields of responses.
#[derive(Debug)]
pub(super) struct Ways {
    /// What was answered to the functional question, and to the dysfunctional one.
    answers: [Codebook<Option<Answer>>; 2],
}

impl Default for Ways {
    fn default() -> Self {
        Self::new([&Coding::Own; 2])
    }
}

impl Ways {
    /// Ways of answers that are written thus, to the functional question and to the dysfunctional one.
    pub(super) fn new(answers: [&Coding; 2]) -> Self {
        Self {
            answers: answers.map(answer_texts),
        }
    }

    /// True of a text that is an answer to a question of this side.
    pub(super) fn is_answer(&self, side: Side, text: &[u8]) -> bool {
        let answer = self.answers[side as usize].get(Cell::new(text, 0..text.len()));
        answer.flatten().is_some()
    }

    /// True of a text that is an answer, or none, to a question of this side, letter by letter.
    pub(super) fn is_known(&self, side: Side, cell: Cell<'_>) -> bool {
        self.answers[side as usize].get(cell).is_some()
    }

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
        let Some(answer) = self.answers[side as usize].get(cell) else {
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
            Way::Ignored => is_plain(cell.bytes()) || text(cell).is_some(),
            Way::Survey => *cell.bytes() == *fields.survey().id.as_str().as_bytes(),
            Way::Form => with_text(cell, |text| response.form.push_str(text)),
            Way::Id(before) => with_text(cell, |text| match id_text(text) {
                IdText::Id(id) => response.id.extend([before, id]),
                IdText::Cut => response.is_id_cut = true,
                IdText::None => {}
            }),
            Way::Started => set_own_moment(&mut response.started, cell),
            Way::Sent => set_own_moment(&mut response.sent, cell),
            Way::Time(meta, clock) => {
                let time = match meta {
                    Meta::Started => &mut response.started,
                    _ => &mut response.sent,
                };
                let long = |text: &str| clock.moment(text).map_or(Moment::Unreadable, Moment::At);
                set_moment(time, cell, |text| clock.usual(text), long)
            }
            Way::Other(field, coding) => {
                let mut set = |text: &str| {
                    let text = own_text(coding, text)?;
                    fields.set(*field, FieldValue::One(&text), response)
                };
                cell.is_empty() || text(cell).is_some_and(|text| set(text).is_ok())
            }
        }
    }
}

impl Way {
    /// False of a text that is no option letter by letter, where one should be.
    pub(super) fn is_known(&self, cell: Cell<'_>) -> bool {
        match self {
            Self::Choice(_, numbers, _) => numbers.get(cell).is_some(),
            _ => true,
        }
    }

    /// The way of a field whose texts are written as in our own files.
    pub(super) fn own(fields: &Fields<'_>, field: Option<Field>) -> Self {
        field.map_or(Self::Ignored, |field| Self::of(fields, field, &Coding::Own))
    }

    /// The way of the texts of a column.
    pub(super) fn of_column(fields: &Fields<'_>, column: Option<Column<'_>>) -> Self {
        column.map_or(Self::Ignored, |Column { field, coding }| {
            Self::of(fields, field, coding)
        })
    }

    fn of(fields: &Fields<'_>, field: Field, coding: &Coding) -> Self {
        match (field, coding) {
            (Field::Pair(feature, PairPart::Functional), _) => {
                Self::Answer(feature, Side::Functional)
            }
            (Field::Pair(feature, PairPart::Dysfunctional), _) => {
                Self::Answer(feature, Side::Dysfunctional)
            }
            (Field::Profile(question), _) => match &fields.survey().profile[question].kind {
                QuestionKind::Choice { options, .. } => {
                    let numbers = option_texts(options, coding);
                    Self::Choice(question, numbers, options.positions().collect())
                }
                _ => Self::Other(field, coding.clone()),
            },
            (Field::Meta(meta), Coding::Time(clock)) => Self::Time(meta, clock.clone()),
            (Field::Meta(Meta::Survey), Coding::Own) => Self::Survey,
            (Field::Meta(Meta::Form), Coding::Own) => Self::Form,
            (Field::Meta(Meta::Id), Coding::Own) => Self::Id(String::new()),
            (Field::Meta(Meta::Id), Coding::IdOf(source)) => Self::Id(before_id(*source)),
            (Field::Meta(Meta::Started), Coding::Own) => Self::Started,
            (Field::Meta(Meta::Sent), Coding::Own) => Self::Sent,
            (Field::Meta(Meta::Lang | Meta::Order | Meta::Simulated), _) => Self::Ignored,
            _ => Self::Other(field, coding.clone()),
        }
    }
}

/// The labels of a coding with their codes; none if texts are written as in our own files.
fn labels(coding: &Coding) -> impl Iterator<Item = (&str, &str)> {
    let labels = match coding {
        Coding::Labels(labels) | Coding::OwnExcept(labels) => Some(labels),
        _ => None,
    };
    labels.into_iter().flat_map(Labels::all)
}

/// True if codes are written as in our own files.
const fn has_codes(coding: &Coding) -> bool {
    matches!(coding, Coding::Own | Coding::OwnExcept(_))
}

/// The texts of answers.
fn answer_texts(coding: &Coding) -> Codebook<Option<Answer>> {
    let own = Answer::ALL.map(|answer| (answer.code(), Some(answer)));
    let own = own.into_iter().filter(|_| has_codes(coding));
    let labels = labels(coding).map(|(label, code)| (label, Answer::from_code(code)));
    Codebook::new(labels.chain(own).chain([("", None)]))
}

/// The texts of options, each with its number, counted from 1; no answer is 0.
fn option_texts(options: &PerOption<Choice>, coding: &Coding) -> Codebook<usize> {
    let codes = || options.iter().map(|option| option.id.as_str());
    let own = codes().zip(1..).filter(|_| has_codes(coding));
    let number = |code: &str| {
        codes()
            .position(|id| id == code)
            .map_or(0, |place| place + 1)
    };
    let labels = labels(coding).map(|(label, code)| (label, number(code)));
    Codebook::new(labels.chain(own).chain([("", 0)]))
}

/// Sets a time as our own files have it; false if the text is not as usual.
fn set_own_moment(time: &mut Moment, cell: Cell<'_>) -> bool {
    set_moment(time, cell, written_by_a_form, moment)
}

/// Sets a time, which is read by a short way if it can be; false if the text is not as usual.
fn set_moment(
    time: &mut Moment,
    cell: Cell<'_>,
    short: impl Fn(&[u8]) -> Option<Timestamp>,
    long: impl Fn(&str) -> Moment,
) -> bool {
    if let Some(at) = short(cell.bytes()) {
        *time = Moment::At(at);
        return true;
    }
    with_text(cell, |text| *time = long(text))
}

/// True of ASCII without zeros, as most of what is ignored is.
#[inline]
fn is_plain(text: &[u8]) -> bool {
    let is_one = |byte: u8| byte.is_ascii() && byte != 0;
    text.iter().fold(true, |all, byte| all & is_one(*byte))
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
