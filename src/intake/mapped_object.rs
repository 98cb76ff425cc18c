//! An object of another tool, read by a mapping: its members are columns.
//!
//! A member of an object within it has both names, with a point between them: `data.wifi`.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::Notes;
use super::coding::{doubled, wrong_shape};
use super::draft::Draft;
use super::members::{Misplaced, is_object, members, not_an_object, range, scalar};
use super::naming::{Column, Naming};
use super::own_text::own_text;
use super::record::UnlocatedRefusal;
use super::row_filter::check;
use crate::mapping::{Entry, Filter};
use crate::response::Response;

/// An object may have so many others around it.
const DEEPEST: usize = 8;

/// A member that is no object, with its name.
type Leaf<'t> = (String, &'t RawValue);

/// Reads an object by an entry of a mapping.
pub(super) fn read_mapped(
    naming: Naming<'_>,
    entry: &Entry,
    text: &str,
    response: &mut Response,
    notes: &mut Notes,
) -> Result<(), Misplaced> {
    let leaves = leaves(text)?;
    let place = |value: &RawValue| range(text, value.get());
    for filter in &entry.filters {
        is_response(filter, &leaves).map_err(|(refusal, value)| {
            let place = value.map_or(0..0, place);
            (refusal, place)
        })?;
    }
    let mut draft = Draft::new(naming.fields(), response);
    let mut seen: Vec<&str> = Vec::new();
    for (name, value) in &leaves {
        let Some(column) = naming.column(name) else {
            if naming.is_unknown(name) && !is_within_ignored(entry, name) {
                notes.unknown(name);
            }
            continue;
        };
        if seen.contains(&name.as_str()) {
            return Err((doubled(name), place(value)));
        }
        seen.push(name);
        set(&mut draft, naming, column, value).map_err(|refusal| (refusal, place(value)))?;
    }
    draft.finish().map_err(|refusal| (refusal, 0..0))
}

/// True of a member of an object that is not needed as a whole.
fn is_within_ignored(entry: &Entry, name: &str) -> bool {
    let mut points = name.match_indices('.').map(|(at, _)| at);
    points.any(|at| entry.is_ignored(&name[..at]))
}

/// All members that are no objects, with their names, in their order.
fn leaves(text: &str) -> Result<Vec<Leaf<'_>>, Misplaced> {
    let mut leaves = Vec::new();
    collect(text, text.trim_ascii_end(), "", 0, &mut leaves)?;
    Ok(leaves)
}

fn collect<'t>(
    line: &'t str,
    object: &'t str,
    above: &str,
    depth: usize,
    leaves: &mut Vec<Leaf<'t>>,
) -> Result<(), Misplaced> {
    for (name, value) in members(line, object)? {
        let name = if above.is_empty() {
            name.into_owned()
        } else {
            format!("{above}.{name}")
        };
        if is_object(value) && depth < DEEPEST {
            collect(line, value.get(), &name, depth + 1, leaves)?;
        } else {
            leaves.push((name, value));
        }
    }
    Ok(())
}

/// An error, with the member because of which, unless an object is a response by a filter.
fn is_response<'t>(
    filter: &Filter,
    leaves: &[Leaf<'t>],
) -> Result<(), (UnlocatedRefusal, Option<&'t RawValue>)> {
    let member = leaves.iter().find(|(name, _)| filter.is_of(name));
    let value = member.map(|(_, value)| *value);
    let text = value.map_or(Ok(Cow::Borrowed("")), scalar);
    let checked = text.and_then(|text| check(filter, &text));
    checked.map_err(|refusal| (refusal, value))
}

/// Sets a field to a value, or to each one of a list.
fn set(
    draft: &mut Draft<'_, '_>,
    naming: Naming<'_>,
    column: Column<'_>,
    value: &RawValue,
) -> Result<(), UnlocatedRefusal> {
    if !value.get().starts_with('[') {
        return draft.add(column.field, &own_text(column.coding, &scalar(value)?)?);
    }
    let list: Vec<&RawValue> =
        serde_json::from_str(value.get()).map_err(|error| not_an_object(&error))?;
    if list.len() > 1 && !naming.is_multiple(column.field) {
        let name = naming.fields().name(column.field);
        return Err(wrong_shape(Some(&name), "value"));
    }
    list.into_iter()
        .try_for_each(|value| draft.add(column.field, &own_text(column.coding, &scalar(value)?)?))
}
