//! What becomes of each member of an object, learned from the objects before.
//!
//! Programs write the names of one object in the order of the last one, though some may be missing. So a
//! name is not parsed, but compared with the one that is expected next, or one of those behind it; then
//! its value goes on its [`Way`]. Whatever else comes ends the walk without a word, and the object is
//! read in the usual way; if it is right, its names are learned.
//!
//! Nothing is taken here that the usual way would refuse: texts and numbers are written as JSON has them,
//! and no name can come twice.

use std::ops::Range;

use memchr::memchr2;

use super::coding::FieldValue;
use super::fields::{Field, Fields};
use super::way::{Way, Ways};
use crate::response::Response;
use crate::table::{Cell, Key, end_of_plain_text};

/// So many objects are learned from: in a file without any order there is nothing to learn.
const LESSONS: usize = 100;

#[derive(Debug, Default)]
pub(super) struct ObjectPlan {
    ways: Ways,
    members: Vec<Member>,
    lessons: usize,
    /// True if all that was learned has a meaning.
    is_known: bool,
}

/// A name, and what becomes of its value.
#[derive(Debug)]
struct Member {
    /// The name behind its first quote, with the colon, as it is written.
    name: Box<[u8]>,
    key: Key,
    value: Value,
}

#[derive(Debug)]
enum Value {
    Text(Option<Field>, Way),
    Object(Vec<Member>),
}

/// What is learned of a member: its name as it is written, and what it stands for.
#[derive(Debug)]
pub(super) enum Lesson<'t> {
    Field(&'t [u8], Option<Field>),
    Object(&'t [u8], Vec<Lesson<'t>>),
}

impl ObjectPlan {
    /// Reads an object that is as usual, given by its place in a buffer; otherwise false, and the
    /// response is worth nothing.
    pub(super) fn read(
        &self,
        fields: &Fields<'_>,
        buffer: &[u8],
        bytes: &Range<usize>,
        response: &mut Response,
    ) -> bool {
        response.clear();
        if self.members.is_empty() || buffer.get(bytes.start) != Some(&b'{') {
            return false;
        }
        let walk = Walk {
            fields,
            ways: &self.ways,
            buffer,
            text: &buffer[..bytes.end],
        };
        let end = walk.object(&self.members, bytes.start + 1, response);
        let is_end = |end: usize| buffer[end..bytes.end].iter().all(u8::is_ascii_whitespace);
        end.is_some_and(is_end)
            && response.is_answered()
            && std::str::from_utf8(&buffer[bytes.clone()]).is_ok()
    }

    /// True if it may learn more.
    pub(super) fn is_learning(&self) -> bool {
        self.lessons < LESSONS
    }

    /// Learns from an object that is right.
    pub(super) fn learn(&mut self, fields: &Fields<'_>, lessons: &[Lesson<'_>]) {
        self.lessons += 1;
        learn(fields, &mut self.members, lessons);
        let meant = self.fields();
        if meant
            .windows(2)
            .any(|pair| pair[0] == pair[1] && pair[0].is_some())
        {
            // Two names of one field may be right in two objects, but never in the same.
            self.members.clear();
            learn(fields, &mut self.members, lessons);
        }
        self.is_known = !self.fields().contains(&None);
    }

    /// What the members stand for, in a fixed order.
    fn fields(&self) -> Vec<Option<Field>> {
        let mut fields = Vec::new();
        note_fields(&self.members, &mut fields);
        fields.sort_unstable();
        fields
    }

    /// True if nothing but known names was learned: else the first object of a file is read in the usual
    /// way, which notes what is unknown.
    pub(super) fn is_known(&self) -> bool {
        self.is_known
    }
}

/// All fields that some members stand for.
fn note_fields(members: &[Member], fields: &mut Vec<Option<Field>>) {
    for member in members {
        match &member.value {
            Value::Text(field, _) => fields.push(*field),
            Value::Object(members) => note_fields(members, fields),
        }
    }
}

/// Puts what is new behind what stood before it. If the order is another one, it is the new one.
fn learn(fields: &Fields<'_>, members: &mut Vec<Member>, lessons: &[Lesson<'_>]) {
    let mut next = 0;
    for lesson in lessons {
        let (Lesson::Field(name, _) | Lesson::Object(name, _)) = lesson;
        let Some(name) = name.strip_prefix(b"\"") else {
            continue;
        };
        let known = members.iter().position(|member| *member.name == *name);
        let mut member = match known {
            Some(known) => {
                let member = members.remove(known);
                next -= usize::from(known < next);
                next = next.max(known);
                member
            }
            None => Member {
                name: name.into(),
                key: Key::of(name),
                value: Value::Object(Vec::new()),
            },
        };
        match (lesson, &mut member.value) {
            (Lesson::Object(_, lessons), Value::Object(members)) => learn(fields, members, lessons),
            (Lesson::Field(_, field), value) => {
                *value = Value::Text(*field, Way::own(fields, *field));
            }
            // An object has been a value before: it is left to the usual way.
            (Lesson::Object(..), Value::Text(..)) => {}
        }
        members.insert(next, member);
        next += 1;
    }
}

/// A way through an object.
struct Walk<'p, 'b> {
    fields: &'p Fields<'p>,
    ways: &'p Ways,
    /// It goes on behind the record, so that keys are found faster.
    buffer: &'b [u8],
    /// The buffer up to the end of the record.
    text: &'b [u8],
}

impl Walk<'_, '_> {
    /// Reads the members behind a brace, and gives the place behind the one that closes it.
    fn object(&self, members: &[Member], mut at: usize, response: &mut Response) -> Option<usize> {
        if self.byte(at) == b'}' {
            return Some(at + 1);
        }
        let mut expected = members.iter();
        loop {
            if self.byte(at) != b'"' {
                return None;
            }
            let member = expected.find(|member| self.has_name(member, at + 1))?;
            at += 1 + member.name.len();
            at = match &member.value {
                Value::Object(members) if self.byte(at) == b'{' => {
                    self.object(members, at + 1, response)?
                }
                Value::Object(_) => return None,
                Value::Text(field, way) => self.value(*field, way, at, response)?,
            };
            match self.byte(at) {
                b'}' => return Some(at + 1),
                b',' if self.byte(at + 1) == b' ' => at += 2,
                b',' => at += 1,
                _ => return None,
            }
        }
    }

    /// True if the name of a member stands at a place.
    #[inline]
    fn has_name(&self, member: &Member, at: usize) -> bool {
        let end = at + member.name.len();
        if end > self.text.len() {
            return false;
        }
        let name = Cell::new(self.buffer, at..end);
        name.key() == member.key && (member.key.is_whole() || *name.bytes() == *member.name)
    }

    /// Reads a value, and gives the place behind it.
    #[inline]
    fn value(
        &self,
        field: Option<Field>,
        way: &Way,
        at: usize,
        response: &mut Response,
    ) -> Option<usize> {
        match self.byte(at) {
            b'"' => {
                let end = end_of_plain_text(self.buffer, at + 1, self.text.len());
                if self.byte(end) != b'"' {
                    return self.escaped(field, at, response);
                }
                let cell = Cell::new(self.buffer, at + 1..end);
                self.ways
                    .set(self.fields, way, cell, response)
                    .then_some(end + 1)
            }
            b'0'..=b'9' => {
                let end = self.end_of_number(at)?;
                let cell = Cell::new(self.buffer, at..end);
                self.ways
                    .set(self.fields, way, cell, response)
                    .then_some(end)
            }
            b'n' => self.text[at..].starts_with(b"null").then_some(at + 4),
            b'[' => self.list(field, at + 1, response),
            _ => None,
        }
    }

    /// Reads a text with escapes, and gives the place behind it.
    #[cold]
    fn escaped(
        &self,
        field: Option<Field>,
        start: usize,
        response: &mut Response,
    ) -> Option<usize> {
        let mut at = start + 1;
        loop {
            at += memchr2(b'"', b'\\', &self.text[at..])?;
            if self.byte(at) == b'"' {
                break;
            }
            at = (at + 2).min(self.text.len());
        }
        let text: String = serde_json::from_slice(&self.text[start..=at]).ok()?;
        if text.contains('\0') {
            return None;
        }
        if let Some(field) = field {
            let set = self.fields.set(field, FieldValue::One(&text), response);
            set.ok()?;
        }
        Some(at + 1)
    }

    /// The end of a number without sign and exponent.
    fn end_of_number(&self, start: usize) -> Option<usize> {
        let digits = |start: usize| {
            let text = &self.text[start..];
            let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
            start + count
        };
        let whole = digits(start);
        if self.byte(start) == b'0' && whole > start + 1 {
            return None;
        }
        let end = match self.byte(whole) {
            b'.' => Some(digits(whole + 1)).filter(|end| *end > whole + 1)?,
            _ => whole,
        };
        matches!(self.byte(end), b',' | b'}' | b']').then_some(end)
    }

    /// Reads a list of texts behind its bracket, and gives the place behind it.
    fn list(&self, field: Option<Field>, mut at: usize, response: &mut Response) -> Option<usize> {
        let mut texts = Vec::new();
        while self.byte(at) == b'"' {
            let end = end_of_plain_text(self.buffer, at + 1, self.text.len());
            if self.byte(end) != b'"' {
                return None;
            }
            texts.push(std::str::from_utf8(&self.text[at + 1..end]).ok()?.into());
            at = end + 1;
            match self.byte(at) {
                b',' if self.byte(at + 1) == b' ' => at += 2,
                b',' => at += 1,
                b']' => break,
                _ => return None,
            }
        }
        if self.byte(at) != b']' || self.text[at - 1] == b',' {
            return None;
        }
        if let Some(field) = field {
            let set = self.fields.set(field, FieldValue::Many(&texts), response);
            set.ok()?;
        }
        Some(at + 1)
    }

    /// A byte of the record; 0 behind it, which no record has.
    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.text.get(at).copied().unwrap_or(0)
    }
}
