//! JSON: one object a response.
//!
//! 1. An object is either nested (`answers`, `profile`, and the rest at the top) or flat, with the
//!    names of CSV columns. Each value is brought to its flat name, and from there on is read as
//!    the field of a row.
//! 2. Objects are kept as pairs in the order in which they are written, with slices of the text:
//!    so a name that stands twice is seen, and every value knows its place.
//! 3. Programs write objects alike: once one was read, `object_plan` reads those like it.
//! 4. The line with which `simulate` begins a file says how it was made, and is no response.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Read as Input};
use std::ops::Range;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::coding::{FieldValue, wrong_shape};
use super::draft::Draft;
use super::fields::{Field, Fields, Meta};
use super::lessons::lessons;
use super::mapped_object::read_mapped;
use super::members::{
    ANSWERS, Members, Misplaced, is_object, members, not_an_object, range, scalar,
};
use super::naming::Naming;
use super::object_plan::ObjectPlan;
use super::record::{Raw, Read, Record, UnlocatedRefusal, text_of};
use super::surrogates::well_formed_json;
use super::{Notes, Refusal, Span};
use crate::diagnostic::{Code, Problem};
use crate::forbidden::is_merge_mark;
use crate::response::Response;
use crate::survey::PairPart;
use crate::table::{self, Fault, JsonObjects, Piece, Source};

#[derive(Debug)]
pub(super) struct Json<'f, R> {
    naming: Naming<'f>,
    plan: &'f mut ObjectPlan,
    objects: JsonObjects<R>,
    /// True before the first record.
    is_first: bool,
}

impl<'f, R: Input> Json<'f, R> {
    /// A reader of a file; an error if its beginning cannot be read.
    pub(super) fn new(
        naming: Naming<'f>,
        plan: &'f mut ObjectPlan,
        source: Source<R>,
    ) -> io::Result<Self> {
        let objects = JsonObjects::new(source, |name| naming.is_of_answers(name))?;
        let is_first = true;
        Ok(Self {
            naming,
            plan,
            objects,
            is_first,
        })
    }

    /// What the file is read from.
    pub(super) fn input(&self) -> &R {
        self.objects.input()
    }

    /// The bytes of a record.
    pub(super) fn bytes(&self, range: &Range<usize>) -> &[u8] {
        &self.objects.buffer()[range.clone()]
    }

    /// The next record, or more of it; what the file says of itself goes into the notes.
    pub(super) fn next(
        &mut self,
        response: &mut Response,
        notes: &mut Notes,
    ) -> io::Result<Option<Read>> {
        loop {
            let object = match self.objects.next()? {
                None => return Ok(None),
                Some(Piece::Rest(range)) => return Ok(Some(Read::Rest(range))),
                Some(Piece::Record(object)) => object,
            };
            let is_first = std::mem::take(&mut self.is_first);
            // Where simulated files were put together, there are several.
            let raw = self.bytes(&object.bytes);
            let may_be_header = is_first || notes.simulated && raw.starts_with(b"{\"simulated\":{");
            if may_be_header && is_simulation_header(raw) {
                notes.simulated = true;
                continue;
            }
            let outcome = self.read(&object, is_first, response, notes);
            return Ok(Some(Read::Record(Record {
                line: object.line,
                column: object.column,
                row: None,
                start: Span::at(object.line, object.column),
                is_code: false,
                may_have_code: is_nameless(self.bytes(&object.bytes), &outcome),
                outcome,
                raw: Raw::Held(object.bytes),
            })));
        }
    }
}

impl<R: Input> Json<'_, R> {
    /// Reads the object in the bytes of a record: as the last ones, if it is like them.
    fn read(
        &mut self,
        object: &table::Record,
        is_first: bool,
        response: &mut Response,
        notes: &mut Notes,
    ) -> Result<(), Refusal> {
        let buffer = self.objects.buffer();
        let fields = self.naming.fields();
        let is_own = self.naming.entry().is_none();
        let is_usual = is_own && (!is_first || self.plan.is_known());
        if is_usual && self.plan.read(fields, buffer, &object.bytes, response) {
            return Ok(());
        }
        let raw = &buffer[object.bytes.clone()];
        read_object(self.naming, raw, object, response, notes)?;
        if is_own && self.plan.is_learning() {
            let text = std::str::from_utf8(raw).unwrap_or_default();
            self.plan.learn(fields, &lessons(fields, text));
        }
        Ok(())
    }
}

/// True of a refused record in which nothing has the name of an answer; of one that is no object, if
/// there is no name of a response in its text either.
fn is_nameless(text: &[u8], outcome: &Result<(), Refusal>) -> bool {
    let names = [
        "\"answers\"",
        "functional\"",
        "\"survey\"",
        "\"form\"",
        "\"comment\"",
    ];
    let has = |name: &str| memchr::memmem::find(text, name.as_bytes()).is_some();
    match outcome.as_ref().err().map(Refusal::code) {
        Some(Code::NoCode) => true,
        Some(Code::NotJson | Code::CutOff | Code::NotUtf8) => !names.iter().any(|name| has(name)),
        _ => false,
    }
}

/// True of the line with which `simulate` begins a file: how its responses were made, and none itself.
pub fn is_simulation_header(line: &[u8]) -> bool {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Header {
        #[serde(rename = "simulated")]
        _simulated: Simulation,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Simulation {
        #[serde(rename = "seed")]
        _seed: u64,
        #[serde(rename = "responses")]
        _responses: u64,
        #[serde(rename = "truth")]
        _truth: serde_json::Map<String, serde_json::Value>,
    }
    serde_json::from_slice::<Header>(line).is_ok()
}

/// Reads the object in the bytes of a record.
fn read_object(
    naming: Naming<'_>,
    raw: &[u8],
    object: &table::Record,
    response: &mut Response,
    notes: &mut Notes,
) -> Result<(), Refusal> {
    let line = object.line;
    if object.fault == Some(Fault::TooLong) {
        return Err(Refusal::at_line(Problem::TooLong, line));
    }
    if is_merge_mark(raw) {
        return Err(Refusal::at_line(Problem::MergeMark, line));
    }
    let text = text_of(raw, line)?;
    let read = match naming.entry() {
        Some(entry) => read_mapped(naming, entry, text, response, notes),
        None => read_text(naming, text, response, notes),
    };
    read.map_err(|(refusal, bytes)| {
        let refusal = match refusal {
            refusal if object.is_torn && refusal.is_early_end() => Problem::CutOff.into(),
            refusal => refusal,
        };
        let mut span = Span::in_record(raw, line, &bytes);
        if span.line == line {
            span.column += object.column - 1;
        }
        refusal.at(span)
    })
}

fn read_text(
    naming: Naming<'_>,
    text: &str,
    response: &mut Response,
    notes: &mut Notes,
) -> Result<(), Misplaced> {
    let fields = naming.fields();
    let members = members(text, text.trim_ascii_end())?;
    if !members.iter().any(|member| has_answers(naming, member)) {
        return Err((no_code(fields), 0..0));
    }
    let mut walk = Walk {
        text,
        fields,
        draft: Draft::new(fields, response),
        notes,
    };
    walk.top(&members)?;
    walk.draft.finish().map_err(|refusal| (refusal, 0..0))
}

/// True of a value under the name of an answer, or of all answers.
fn has_answers(naming: Naming<'_>, (name, value): &(Cow<'_, str>, &RawValue)) -> bool {
    // Form services have a list under this name.
    let is_list = || name == ANSWERS && value.get().starts_with('[');
    naming.is_of_answers(name) && !is_list()
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

/// A way through the objects of a record.
struct Walk<'a, 'r> {
    text: &'a str,
    fields: &'a Fields<'a>,
    draft: Draft<'a, 'r>,
    notes: &'r mut Notes,
}

impl<'a> Walk<'a, '_> {
    fn top(&mut self, members: &Members<'a>) -> Result<(), Misplaced> {
        for (name, value) in members {
            match name.as_ref() {
                ANSWERS => self.answers(value)?,
                "profile" => self.named("profile", value)?,
                "parameters" => self.named("parameters", value)?,
                name => {
                    let field = self.fields.find(name).map(|(_, field)| field);
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
            members(self.text, value.get())
        } else if value.get() == "null" {
            Ok(Members::new())
        } else {
            let refusal = wrong_shape(Some(name), "object");
            Err((refusal, range(self.text, value.get())))
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
            .map_err(|refusal| (refusal, range(self.text, value.get())))
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
