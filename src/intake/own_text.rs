//! The text of a cell as our own files have it, whatever another tool writes.

use std::borrow::Cow;

use super::id::{IdText, id_text};
use super::record::{UnlocatedRefusal, shown};
use crate::diagnostic::Problem;
use crate::mapping::{Coding, Labels};
use crate::unicode::is_blank;

/// The text as our own files have it.
///
/// An error if it is none of the labels of its column.
pub(super) fn own_text<'t>(
    coding: &Coding,
    text: &'t str,
) -> Result<Cow<'t, str>, UnlocatedRefusal> {
    match coding {
        Coding::Own => Ok(text.into()),
        Coding::OwnExcept(missing) => Ok(missing.code(text).unwrap_or(text).to_owned().into()),
        Coding::Time(clock) => Ok(match clock.moment(text) {
            Some(moment) => moment.to_string().into(),
            None => text.into(),
        }),
        Coding::IdOf(source) => Ok(match id_text(text) {
            IdText::Id(id) => (before_id(*source) + id).into(),
            IdText::Cut | IdText::None => text.into(),
        }),
        Coding::Labels(labels) => match labels.code(text) {
            Some(code) => Ok(code.to_owned().into()),
            None if is_blank(text) => Ok("".into()),
            None => Err(unknown(labels, text)),
        },
        Coding::Several(labels, separator) => {
            let codes = labels.codes(text, separator);
            codes
                .map(Into::into)
                .map_err(|label| unknown(labels, label))
        }
    }
}

/// What stands before the ids of a source, so that they are no ids of another one.
pub(super) fn before_id(source: usize) -> String {
    format!("{source}:")
}

fn unknown(labels: &Labels, text: &str) -> UnlocatedRefusal {
    let near = labels.near(text).map(str::to_owned);
    let text = shown(text);
    Problem::UnknownLabel { text, near }.into()
}
