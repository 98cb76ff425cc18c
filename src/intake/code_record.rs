//! The record that an answer code is.

use super::code::{Code, Found, Position};
use super::coding::FieldValue;
use super::draft::Draft;
use super::fields::{Field, Fields, Meta};
use super::record::{Raw, Record, UnlocatedRefusal};
use super::{Notes, Span};
use crate::response::Response;

/// The record of what was found in a text; names that the survey does not have go into the notes.
pub(super) fn record(
    fields: &Fields<'_>,
    found: Found<'_>,
    response: &mut Response,
    notes: &mut Notes,
) -> Record {
    let Found { start, raw, code } = found;
    let Position { line, column, .. } = start;
    let outcome = code.and_then(|code| {
        let all = 0..raw.len();
        read(fields, &code, response, notes).map_err(|refusal| (refusal, all))
    });
    let outcome = outcome.map_err(|(refusal, bytes)| {
        let mut span = Span::in_record(&raw, line, &bytes);
        if span.line == line {
            span.column += column - 1;
        }
        refusal.at(span)
    });
    Record {
        line,
        column,
        row: None,
        start: Span::at(line, column),
        raw: Raw::Own(raw),
        is_code: true,
        may_have_code: false,
        outcome,
    }
}

fn read(
    fields: &Fields<'_>,
    code: &Code<'_>,
    response: &mut Response,
    notes: &mut Notes,
) -> Result<(), UnlocatedRefusal> {
    let mut draft = Draft::new(fields, response);
    draft.set(Field::Meta(Meta::Form), FieldValue::One(code.form))?;
    draft.set(Field::Meta(Meta::Id), FieldValue::One(&code.id))?;
    for (name, value) in &code.values {
        match fields.get(name) {
            Some(field) => draft.set(field, FieldValue::One(value))?,
            None => notes.unknown(name),
        }
    }
    draft.finish()
}
