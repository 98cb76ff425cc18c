//! JSON Lines: one object a line.
//!
//! 1. An object is either nested (`answers`, `profile`, and the rest at the top) or flat, with the
//!    names of CSV columns. Each value is brought to its flat name, and from there on is read as
//!    the field of a row.
//! 2. Objects are kept as pairs in the order in which they are written, with slices of the line:
//!    so a name that stands twice is seen, and every value knows its place.
//! 3. An object with the one key `simulated`, and an object in it, is the file's own record of how
//!    it was made, and no response.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead};

use serde_json::value::RawValue;

use super::coding::{FieldValue, wrong_shape};
use super::draft::Draft;
use super::fields::{Field, Fields, Meta, PairPart};
use super::lines::{LONGEST_RECORD, Lines, is_blank};
use super::members::{Members, Misplaced, is_object, members, not_an_object, range, scalar};
use super::record::{UnlocatedRefusal, text_of};
use super::surrogates::well_formed_json;
use super::{Notes, Record, Refusal, Span};
use crate::diagnostic::Problem;
use crate::forbidden::is_merge_mark;
use crate::response::Response;

/// The name of the object with the answers.
const ANSWERS: &str = "answers";

#[derive(Debug)]
pub(super) struct JsonLines<'f, R> {
    fields: &'f Fields<'f>,
    lines: Lines<R>,
}

impl<'f, R: BufRead> JsonLines<'f, R> {
    pub(super) fn new(fields: &'f Fields<'f>, input: R) -> Self {
        Self {
            fields,
            lines: Lines::new(input),
        }
    }

    /// The next record; what the file says of itself goes into the notes.
    pub(super) fn next(&mut self, notes: &mut Notes) -> io::Result<Option<Record>> {
        while let Some(raw) = self.lines.next()? {
            let line = self.lines.count();
            if is_blank(&raw) {
                continue;
            }
            if let Some(response) = read_line(self.fields, &raw, line, notes).transpose() {
                return Ok(Some(Record {
                    line,
                    column: 1,
                    start: Span::line(line),
                    raw,
                    response,
                }));
            }
        }
        Ok(None)
    }
}

/// The response on a line; `None` if the line says how the file was made.
fn read_line(
    fields: &Fields<'_>,
    raw: &[u8],
    line: usize,
    notes: &mut Notes,
) -> Result<Option<Response>, Refusal> {
    if raw.len() > LONGEST_RECORD {
        let refusal = UnlocatedRefusal::from(Problem::TooLong);
        return Err(refusal.at(Span::line(line)));
    }
    if is_merge_mark(raw) {
        return Err(Refusal::at_line(Problem::MergeMark, line));
    }
    let text = text_of(raw, line)?;
    read_text(fields, text, notes).map_err(|(refusal, bytes)| {
        // Several lines that end in a carriage return only look like one.
        let stray = text.trim_ascii_end().find('\r');
        let (refusal, bytes) = match stray {
            Some(place) => (Problem::StrayCarriageReturn.into(), place..place + 1),
            None => (refusal, bytes),
        };
        refusal.at(Span::in_record(raw, line, &bytes))
    })
}

fn read_text(
    fields: &Fields<'_>,
    line: &str,
    notes: &mut Notes,
) -> Result<Option<Response>, Misplaced> {
    let text = line.strip_prefix('\u{feff}').unwrap_or(line);
    let text = text.trim_ascii_end();
    let members = members(line, text)?;
    if let [(name, value)] = members.as_slice()
        && name == Meta::Simulated.name()
        && is_object(value)
    {
        notes.simulated = true;
        return Ok(None);
    }
    let mut walk = Walk {
        line,
        fields,
        draft: Draft::new(fields),
        notes,
    };
    walk.top(&members)?;
    let response = walk.draft.finish().map_err(|refusal| {
        let names_answers = members.iter().any(|(name, _)| is_of_answers(fields, name));
        (
            if names_answers {
                refusal
            } else {
                no_code(fields)
            },
            0..0,
        )
    });
    response.map(Some)
}

/// True of a name under which answers stand.
fn is_of_answers(fields: &Fields<'_>, name: &str) -> bool {
    name == ANSWERS || fields.get(name).is_some_and(Field::is_answer)
}

/// Why an object without an answer code is refused, if no name in it is that of an answer.
fn no_code(fields: &Fields<'_>) -> UnlocatedRefusal {
    let problem = Problem::NoCode {
        unit: "line",
        survey: fields.survey().id.to_string(),
        column: None,
        near: None,
        example: fields.example(),
    };
    problem.into()
}

/// A way through the objects of a line.
struct Walk<'a> {
    line: &'a str,
    fields: &'a Fields<'a>,
    draft: Draft<'a>,
    notes: &'a mut Notes,
}

impl<'a> Walk<'a> {
    fn top(&mut self, members: &Members<'a>) -> Result<(), Misplaced> {
        for (name, value) in members {
            match name.as_ref() {
                ANSWERS => self.answers(value)?,
                "profile" => self.named("profile", value)?,
                "parameters" => self.named("parameters", value)?,
                name => {
                    let meta = || Meta::named(name).map(Field::Meta);
                    let field = self.fields.get(name).or_else(meta);
                    self.field(field, format_args!("{name}"), value)?;
                }
            }
        }
        Ok(())
    }

    fn answers(&mut self, value: &'a RawValue) -> Result<(), Misplaced> {
        for (id, value) in self.object(ANSWERS, value)? {
            let feature = self.fields.feature(&id);
            if feature.is_none() && !is_object(value) {
                self.notes.unknown(&id);
                continue;
            }
            for (part, value) in self.object(&id, value)? {
                let field = feature.zip(PairPart::named(&part));
                let field = field.map(|(feature, part)| Field::Pair(feature, part));
                self.field(field, format_args!("{id}__{part}"), value)?;
            }
        }
        Ok(())
    }

    /// An object whose members have flat names of two parts.
    fn named(&mut self, group: &str, value: &'a RawValue) -> Result<(), Misplaced> {
        for (id, value) in self.object(group, value)? {
            let name = format!("{group}__{id}");
            self.field(self.fields.get(&name), format_args!("{name}"), value)?;
        }
        Ok(())
    }

    /// The members of a value that must be an object; none if it is `null`.
    fn object(&self, name: &str, value: &'a RawValue) -> Result<Members<'a>, Misplaced> {
        if is_object(value) {
            members(self.line, value.get())
        } else if value.get() == "null" {
            Ok(Members::new())
        } else {
            let refusal = wrong_shape(Some(name), "object");
            Err((refusal, range(self.line, value.get())))
        }
    }

    /// Sets a field, if it is known; `name` is its flat name.
    fn field(
        &mut self,
        field: Option<Field>,
        name: fmt::Arguments<'_>,
        value: &'a RawValue,
    ) -> Result<(), Misplaced> {
        let Some(field) = field else {
            self.notes.unknown(&name.to_string());
            return Ok(());
        };
        // `scalar` reads what is mended.
        if matches!(well_formed_json(value.get()), Cow::Owned(_)) {
            self.draft.mend();
            // Ids that lost different halves would become the same one.
            if matches!(field, Field::Meta(Meta::Id)) {
                return Ok(());
            }
        }
        self.set(field, value)
            .map_err(|refusal| (refusal, range(self.line, value.get())))
    }

    fn set(&mut self, field: Field, value: &RawValue) -> Result<(), UnlocatedRefusal> {
        if !value.get().starts_with('[') {
            let text = scalar(value)?;
            return self.draft.set(field, FieldValue::One(&text));
        }
        let list: Vec<&RawValue> =
            serde_json::from_str(value.get()).map_err(|error| not_an_object(&error))?;
        let texts = list.into_iter().map(scalar);
        let texts = texts.collect::<Result<Vec<_>, _>>()?;
        self.draft.set(field, FieldValue::Many(&texts))
    }
}
