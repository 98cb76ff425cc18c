//! Mail: the messages of a file, and what is in them.
//!
//! 1. `known` tells by the first lines whether a file is a message, or a mailbox with many.
//! 2. `mailbox` gives one message after another.
//! 3. `message` decodes it: its text, and the files that are attached to it.

mod known;
mod mailbox;
mod message;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::io::{self, BufRead};

use super::archive::LeftOut;
use super::foreign::Foreign;
pub(super) use known::MailKind;
use mailbox::{Mailbox, Message};
use message::parts;

/// A file with mail while its messages are read.
pub(super) struct Mail<R> {
    mailbox: Mailbox<R>,
    kind: MailKind,
    /// The number of messages so far.
    count: u64,
    /// What is in the last one, as far as it was not given.
    parts: VecDeque<Part>,
    /// Whether a text is what is looked for.
    is_wanted: fn(&[u8]) -> bool,
    pub(super) left_out: LeftOut,
}

/// The text of a message, or a file that is attached to it.
pub(super) struct Part {
    /// Its name in the file; `None` if it is the text of the only message.
    pub(super) name: Option<String>,
    pub(super) is_text: bool,
    pub(super) content: Result<Vec<u8>, Foreign>,
}

impl<R: BufRead> Mail<R> {
    pub(super) fn new(input: R, kind: MailKind, is_wanted: fn(&[u8]) -> bool) -> Self {
        Self {
            mailbox: Mailbox::new(input, kind),
            kind,
            count: 0,
            parts: VecDeque::new(),
            is_wanted,
            left_out: LeftOut::default(),
        }
    }

    /// The next text or attached file.
    ///
    /// An error if the file cannot be read.
    pub(super) fn next(&mut self) -> io::Result<Option<Part>> {
        loop {
            while let Some(part) = self.parts.pop_front() {
                let medium = part.content.as_ref().ok().and_then(|bytes| {
                    let foreign = Foreign::of(&bytes[..bytes.len().min(1 << 9)]);
                    foreign.filter(|foreign| foreign.is_medium())
                });
                match (part.name, medium) {
                    (Some(name), Some(_)) => self.left_out.add(name),
                    (name, _) => return Ok(Some(Part { name, ..part })),
                }
            }
            let Some(message) = self.mailbox.next()? else {
                return Ok(None);
            };
            self.count += 1;
            self.open(&message);
        }
    }

    fn open(&mut self, message: &Message) {
        let number = match self.kind {
            MailKind::Message => None,
            MailKind::Mailbox => Some(self.count.to_string()),
        };
        match message {
            Message::TooLarge => self.parts.push_back(Part {
                name: number,
                is_text: false,
                content: Err(Foreign::LargeMessage),
            }),
            Message::Bytes(bytes) => {
                let (text, files) = parts(bytes, self.is_wanted);
                let text = Part {
                    name: number.clone(),
                    is_text: true,
                    content: Ok(text.into_bytes()),
                };
                let files = files.into_iter().map(|(name, bytes)| Part {
                    name: Some(match &number {
                        Some(number) => format!("{number}/{name}"),
                        None => name,
                    }),
                    is_text: false,
                    content: Ok(bytes),
                });
                self.parts.extend([text].into_iter().chain(files));
            }
        }
    }
}
