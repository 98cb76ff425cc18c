//! A CSV row becomes fields, by the rules of `csv-core` (RFC 4180).

use std::ops::Range;

use csv_core::{ReadFieldResult, ReadRecordResult, ReaderBuilder};

/// What a line did to the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fed {
    /// The row goes on with the next line: this one ends inside quotes.
    Open,
    /// The row ends with the line.
    Complete,
    /// The row ends before its only line does: at this byte is a carriage return.
    Stray(usize),
    /// The row has several lines, and this one has a quote that ends a field too early, or a
    /// carriage return that ends the row too early: some quote before it is wrong.
    Broken,
}

/// Splits one row at a time; the buffers are used again for the next one.
#[derive(Debug)]
pub(super) struct Splitter {
    parser: csv_core::Reader,
    delimiter: u8,
    /// True if the row goes on after the lines that it has.
    open: bool,
    /// The fields one after another, without quotes.
    text: Vec<u8>,
    written: usize,
    /// Where each field ends in `text`.
    ends: Vec<usize>,
    count: usize,
}

impl Splitter {
    pub(super) fn new(delimiter: u8) -> Self {
        Self {
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            open: false,
            text: Vec::new(),
            written: 0,
            ends: vec![0; 64],
            count: 0,
        }
    }

    pub(super) fn begin(&mut self) {
        self.parser.reset();
        self.open = false;
        self.written = 0;
        self.count = 0;
    }

    /// Takes a line of the row.
    ///
    /// In one line, quotes are read as generously as `csv-core` does. In a row of several lines
    /// they must be right: a wrong one may have swallowed the rows below it.
    pub(super) fn feed(&mut self, line: &[u8]) -> Fed {
        let continued = self.open;
        let mut end = self.feed_bytes(line);
        if end.is_none() && !line.ends_with(b"\n") && self.feed_bytes(b"\n").is_some() {
            // The last line of a file without a line end: only quotes could keep its row open.
            end = Some(line.len());
        }
        self.open = end.is_none();
        if (continued || self.open) && ends_field_too_early(line, self.delimiter, continued) {
            return Fed::Broken;
        }
        match end {
            None => Fed::Open,
            Some(end) if end == line.len() || &line[end..] == b"\n" => Fed::Complete,
            Some(_) if continued => Fed::Broken,
            Some(end) => Fed::Stray(end - 1),
        }
    }

    /// The number of bytes up to the end of the row, if it is among them.
    fn feed_bytes(&mut self, bytes: &[u8]) -> Option<usize> {
        let room = self.written + bytes.len() + 1;
        if self.text.len() < room {
            self.text.resize(room, 0);
        }
        let mut read = 0;
        loop {
            let (result, taken, written, ended) = self.parser.read_record(
                &bytes[read..],
                &mut self.text[self.written..],
                &mut self.ends[self.count..],
            );
            read += taken;
            self.written += written;
            self.count += ended;
            match result {
                ReadRecordResult::InputEmpty => return None,
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record | ReadRecordResult::End => return Some(read),
            }
        }
    }

    /// The number of complete fields.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends[..self.count].iter().map(move |end| {
            let field = &self.text[start..*end];
            start = *end;
            field
        })
    }

    /// Where a field stands in the bytes of a row, with its quotes; past the last one, the end.
    ///
    /// The row is split again: that is only done for the place of a refusal.
    pub(super) fn locate(&mut self, row: &[u8], field: usize) -> Range<usize> {
        self.parser.reset();
        let mut scrap = [0; 1024];
        let (mut start, mut read, mut passed) = (0, 0, 0);
        loop {
            let (result, taken, _) = self.parser.read_field(&row[read..], &mut scrap);
            read += taken;
            match result {
                ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } if passed == field || record_end => {
                    let end = read.saturating_sub(1).max(start);
                    return if passed == field {
                        start..end
                    } else {
                        end..end
                    };
                }
                ReadFieldResult::Field { .. } => {
                    start = read;
                    passed += 1;
                }
                ReadFieldResult::InputEmpty | ReadFieldResult::End => {
                    return if passed == field {
                        start..row.len()
                    } else {
                        row.len()..row.len()
                    };
                }
            }
        }
    }
}

/// True if a quote ends a quoted field, but neither a delimiter nor the line end follows.
fn ends_field_too_early(line: &[u8], delimiter: u8, mut in_quotes: bool) -> bool {
    let mut at_start = true;
    let mut bytes = line.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'"' && in_quotes {
            match bytes.peek() {
                // A quote inside the field is written twice.
                Some(b'"') => drop(bytes.next()),
                Some(next) if *next != delimiter && !matches!(next, b'\r' | b'\n') => return true,
                _ => in_quotes = false,
            }
        } else if byte == b'"' && at_start {
            in_quotes = true;
        }
        at_start = byte == delimiter;
    }
    false
}
