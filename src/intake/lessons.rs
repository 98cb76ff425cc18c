//! What is learned from an object that is right, for those behind it.

use serde_json::value::RawValue;

use super::fields::{Field, Fields};
use super::members::{ANSWERS, members, range};
use super::object_plan::Lesson;
use crate::survey::PairPart;

/// What there is to learn from an object that is right.
pub(super) fn lessons<'t>(fields: &Fields<'_>, text: &'t str) -> Vec<Lesson<'t>> {
    let members = |of: &'t str| members(text, of.trim_ascii_end()).unwrap_or_default();
    let top = members(text).into_iter().map(|(name, value)| {
        let written = written_name(text, value);
        let is_group = matches!(&*name, ANSWERS | "profile" | "parameters");
        if !is_group {
            let field = fields.find(&name).map(|(_, field)| field);
            return Lesson::Field(written, field);
        }
        let inner = members(value.get()).into_iter().map(|(id, value)| {
            let written = written_name(text, value);
            if name != ANSWERS {
                return Lesson::Field(written, fields.get(&format!("{name}__{id}")));
            }
            let feature = fields.feature(&id);
            let parts = members(value.get()).into_iter().map(|(part, value)| {
                let field = feature.zip(PairPart::named(&part));
                let field = field.map(|(feature, part)| Field::Pair(feature, part));
                Lesson::Field(written_name(text, value), field)
            });
            Lesson::Object(written, parts.collect())
        });
        Lesson::Object(written, inner.collect())
    });
    top.collect()
}

/// The name of a value as it is written before it, with its quotes and the colon.
fn written_name<'t>(text: &'t str, value: &RawValue) -> &'t [u8] {
    let before = &text[..range(text, value.get()).start];
    let start = before.rfind(['{', ',']).map_or(0, |start| start + 1);
    before[start..].trim_ascii_start().as_bytes()
}
