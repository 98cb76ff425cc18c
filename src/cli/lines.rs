//! The physical lines of a file, with their bytes as they are.

use std::error::Error;
use std::fmt;
use std::io::{self, BufRead, Read};

/// The longest line in bytes that is held at all; no file of responses has a longer one.
const LONGEST_LINE: u64 = 64 << 20;

/// A line that is too long to be held: the cause of an error of reading.
#[derive(Debug)]
pub(super) struct LongLine {
    /// Its number, counted from 1.
    pub(super) line: usize,
}

impl LongLine {
    /// The long line for which a file cannot be read, if that is why.
    pub(super) fn in_error<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e Self> {
        let error = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        error.and_then(|cause| cause.downcast_ref())
    }
}

/// For logs; what people read is a problem with a place.
impl fmt::Display for LongLine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {} is longer than 64 MiB", self.line)
    }
}

impl Error for LongLine {}

/// Reads lines.
#[derive(Debug)]
pub(super) struct Lines<R> {
    input: R,
    count: usize,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, count: 0 }
    }

    /// The next line with its line end, which only the last line may lack; `None` at the end.
    ///
    /// An error if the file cannot be read, or has a line that is longer than 64 MiB.
    pub(super) fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let mut input = (&mut self.input).take(LONGEST_LINE);
        let length = input.read_until(b'\n', &mut line)?;
        if length == 0 {
            return Ok(None);
        }
        self.count += 1;
        if length as u64 == LONGEST_LINE && !line.ends_with(b"\n") {
            let line = self.count;
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                LongLine { line },
            ));
        }
        Ok(Some(line))
    }
}
