//! A file whose beginning can be looked at before it is read.

use std::io::{self, BufRead, ErrorKind, Read};

use super::fault::InputFault;

/// So many bytes are asked for at first: most files of one response have no more, so that nothing
/// more is allocated for them, and the system is not asked once more than without looking.
const FIRST_BLOCK: usize = 1 << 12;

/// So many bytes can be looked at.
const HEAD: usize = 1 << 9;

/// So many bytes are read at a time for those who read few at a time.
const BLOCK: usize = 1 << 15;

/// What was taken from a file in the end, below all that decompresses it.
pub(super) trait Taken {
    /// The number of bytes that were read from the file so far.
    fn taken(&self) -> u64;
}

/// A file that counts what is read of it. If it is in an archive, and is damaged there, it ends.
pub(super) struct Counted<R> {
    input: R,
    taken: u64,
    fault: Option<InputFault>,
}

impl<R> Counted<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            taken: 0,
            fault: None,
        }
    }

    /// Why it ended early.
    pub(super) fn fault(&self) -> Option<InputFault> {
        self.fault
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.fault.is_some() {
            return Ok(0);
        }
        let read = match self.input.read(buffer) {
            Err(error) => {
                self.fault = Some(InputFault::in_error(&error).ok_or(error)?);
                0
            }
            Ok(read) => read,
        };
        self.taken += read as u64;
        Ok(read)
    }
}

impl<R> Taken for Counted<R> {
    fn taken(&self) -> u64 {
        self.taken
    }
}

/// A file with its next bytes, which were read and not given yet.
///
/// Once these are given, whoever reads many bytes at a time gets them without a copy in between.
pub(super) struct Ahead<R> {
    input: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    is_ended: bool,
}

impl<R> Ahead<R> {
    /// What is read.
    pub(super) fn input(&self) -> &R {
        &self.input
    }
}

impl<R: Read> Ahead<R> {
    /// Reads the beginning of a file.
    ///
    /// An error if the file cannot be read.
    pub(super) fn new(input: R) -> io::Result<Self> {
        let mut ahead = Self {
            input,
            buffer: vec![0; FIRST_BLOCK],
            start: 0,
            end: 0,
            is_ended: false,
        };
        while ahead.end < HEAD && !ahead.is_ended {
            let read = read(&mut ahead.input, &mut ahead.buffer[ahead.end..])?;
            ahead.end += read;
            ahead.is_ended = read == 0;
        }
        Ok(ahead)
    }

    /// The first 512 bytes, if nothing was read yet, and the file has so many. They do not depend on
    /// how many bytes the file gave at a time.
    pub(super) fn head(&self) -> &[u8] {
        let rest = self.rest();
        &rest[..rest.len().min(HEAD)]
    }

    fn rest(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }
}

impl<R: Read> Read for Ahead<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.start == self.end && !self.is_ended && buffer.len() >= self.buffer.len() {
            let read = read(&mut self.input, buffer)?;
            self.is_ended = read == 0;
            return Ok(read);
        }
        let rest = self.fill_buf()?;
        let given = rest.len().min(buffer.len());
        buffer[..given].copy_from_slice(&rest[..given]);
        self.consume(given);
        Ok(given)
    }
}

impl<R: Read> BufRead for Ahead<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.start == self.end && !self.is_ended {
            self.buffer.resize(BLOCK, 0);
            // The buffer must be seen as empty if the file cannot be read.
            (self.start, self.end) = (0, 0);
            self.end = read(&mut self.input, &mut self.buffer)?;
            self.is_ended = self.end == 0;
        }
        Ok(self.rest())
    }

    fn consume(&mut self, bytes: usize) {
        let is_read = bytes <= self.end - self.start;
        debug_assert!(is_read, "only what was read is given");
        self.start += bytes;
    }
}

impl<R: Taken> Taken for Ahead<R> {
    fn taken(&self) -> u64 {
        self.input.taken()
    }
}

/// Reads once, however often the system interrupts it.
fn read(input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(buffer) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
