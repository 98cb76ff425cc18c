//! The XML of a workbook, event by event: nothing is expanded, and nothing is deep.

use std::borrow::Cow;
use std::io::{BufReader, ErrorKind};

use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

use super::super::fault::InputFault;
use super::package::Part;

/// Elements are nested so deep at most; those of spreadsheets are far less.
const DEEPEST: usize = 100;

/// So much text is held, though it may come in many pieces.
const LONGEST: usize = 256 << 20;

pub(super) struct Xml {
    reader: Reader<BufReader<Part>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl Xml {
    pub(super) fn new(part: Part) -> Self {
        let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 15, part));
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
        }
    }

    /// The number of elements that are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// What comes next; an empty element is a start and an end.
    pub(super) fn next(&mut self) -> Result<Event<'_>, InputFault> {
        self.buffer.clear();
        self.reader.get_mut().get_mut().pass();
        let event = self.reader.read_event_into(&mut self.buffer);
        match &event {
            Ok(Event::Start(_)) if self.depth < DEEPEST => self.depth += 1,
            Ok(Event::End(_)) => self.depth = self.depth.saturating_sub(1),
            // A document type could define entities that grow without end. No spreadsheet has one.
            Ok(Event::Start(_) | Event::DocType(_)) => return Err(InputFault::Damaged),
            Ok(Event::Eof) if self.depth > 0 => return Err(InputFault::Damaged),
            _ => {}
        }
        event.map_err(|error| fault(&error))
    }

    /// Passes the rest of the element that began last.
    pub(super) fn pass(&mut self) -> Result<(), InputFault> {
        let inside = self.depth;
        while self.depth >= inside {
            self.next()?;
        }
        Ok(())
    }

    /// Adds the text of the element that began last, which has no others in it.
    pub(super) fn text(&mut self, text: &mut String) -> Result<(), InputFault> {
        let inside = self.depth;
        while self.depth >= inside {
            push_text(&self.next()?, text)?;
        }
        Ok(())
    }
}

fn fault(error: &Error) -> InputFault {
    match error {
        Error::Io(error) if error.kind() == ErrorKind::FileTooLarge => InputFault::Bomb,
        _ => InputFault::Damaged,
    }
}

/// Adds the text of an event to those before it, if it has any.
pub(super) fn push_text(event: &Event<'_>, text: &mut String) -> Result<(), InputFault> {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(name) => match name.resolve_char_ref() {
            Ok(Some(character)) => text.push(character),
            Ok(None) => text.push_str(resolve_predefined_entity(name).ok_or(InputFault::Damaged)?),
            Err(_) => return Err(InputFault::Damaged),
        },
        _ => {}
    }
    if text.len() > LONGEST {
        return Err(InputFault::Bomb);
    }
    Ok(())
}

/// The value of an attribute by its name, or by its name without the prefix. Line breaks in it stay.
pub(super) fn attribute<'e>(
    element: &'e BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'e, str>>, InputFault> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| InputFault::Damaged)?;
        let key = attribute.key;
        if key.as_ref() == name || key.local_name().as_ref() == name {
            // What was just read is borrowed.
            let value = match attribute.value {
                Cow::Borrowed(value) => unescape(value).map_err(|_| InputFault::Damaged)?,
                Cow::Owned(value) => Cow::Owned(value),
            };
            return Ok(Some(value));
        }
    }
    Ok(None)
}
