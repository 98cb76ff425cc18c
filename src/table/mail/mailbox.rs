//! One message after another.

use std::io::{self, BufRead, Read};

use super::MailKind;

/// The longest message that is read, with all that is attached to it.
const LONGEST: usize = 64 << 20;

/// A file with messages while they are read. No more is held of it than one message.
pub(super) struct Mailbox<R> {
    input: R,
    kind: MailKind,
    /// True once the line was read with which the next message begins.
    is_begun: bool,
    is_ended: bool,
}

/// A message as it is in the file.
pub(super) enum Message {
    Bytes(Vec<u8>),
    TooLarge,
}

impl<R: BufRead> Mailbox<R> {
    pub(super) fn new(input: R, kind: MailKind) -> Self {
        Self {
            input,
            kind,
            is_begun: kind == MailKind::Message,
            is_ended: false,
        }
    }

    /// The next message.
    ///
    /// An error if the file cannot be read.
    pub(super) fn next(&mut self) -> io::Result<Option<Message>> {
        let mut message = Message::Bytes(Vec::new());
        let mut line = Vec::new();
        let mut is_after_blank = true;
        while !self.is_ended {
            line.clear();
            // A longer line comes in several pieces.
            let piece = (&mut self.input).take(LONGEST as u64);
            { piece }.read_until(b'\n', &mut line)?;
            if line.is_empty() {
                self.is_ended = true;
                break;
            }
            let is_mailbox = self.kind == MailKind::Mailbox;
            if is_mailbox && is_after_blank && line.starts_with(b"From ") {
                if std::mem::replace(&mut self.is_begun, true) {
                    return Ok(Some(message));
                }
                continue;
            }
            is_after_blank = line.trim_ascii().is_empty();
            message.add(if is_mailbox { unquoted(&line) } else { &line });
            // Nothing comes behind the only one.
            self.is_ended = !is_mailbox && matches!(message, Message::TooLarge);
        }
        let is_begun = std::mem::take(&mut self.is_begun);
        Ok(is_begun.then_some(message))
    }
}

impl Message {
    fn add(&mut self, line: &[u8]) {
        match self {
            Self::Bytes(bytes) if bytes.len() + line.len() <= LONGEST => bytes.extend(line),
            _ => *self = Self::TooLarge,
        }
    }
}

/// A line of a message without the mark that keeps it from looking like the beginning of another one.
fn unquoted(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    let is_quoted = marks > 0 && line[marks..].starts_with(b"From ");
    if is_quoted { &line[1..] } else { line }
}
