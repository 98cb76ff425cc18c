//! The files in a file: of an archive those that may have responses, of mail its texts and what is
//! attached to them, and otherwise the file itself.

use std::io::{self, BufRead, Cursor, ErrorKind, Read, Seek};

use super::archive::{Archive, LeftOut, Opened};
use super::fault::InputFault;
use super::foreign::Foreign;
use super::mail::{Mail, MailKind};

/// A file while the files in it are read.
pub struct Bundle<R> {
    content: Content<R>,
    is_begun: bool,
}

enum Content<R> {
    File(R),
    Archive(Box<Archive<R>>),
    Mail(Box<Mail<R>>),
    /// An archive of too many files.
    Crowded,
}

/// A file that may have responses.
pub struct Member<'b> {
    /// Its name in the file in which it is; `None` if it is the file itself.
    pub name: Option<String>,
    /// True of a text that was written to someone, and is nothing else, whatever it looks like.
    pub is_text: bool,
    /// What is in it, or what it is instead.
    pub content: Result<Box<dyn Read + 'b>, Foreign>,
}

impl Member<'_> {
    /// What it is called in messages, if the whole file is called `file`.
    pub fn called(&self, file: &str) -> String {
        match &self.name {
            Some(name) => format!("{file}/{name}"),
            None => file.to_owned(),
        }
    }
}

impl<R: BufRead + Seek> Bundle<R> {
    /// Looks at the beginning of a file, and at the end of an archive. Of several forms of a text, the
    /// first is given that is wanted.
    ///
    /// An error if the file cannot be read.
    pub fn open(mut input: R, is_wanted: fn(&[u8]) -> bool) -> io::Result<Self> {
        const HEAD: usize = 1 << 9;
        let beginning = beginning(&mut input)?;
        let mail = MailKind::of(beginning);
        let head = &beginning[..beginning.len().min(HEAD)];
        let is_archive = Foreign::of(head) == Some(Foreign::Zip);
        let content = if is_archive && is_seekable(&mut input)? {
            match Archive::open(input)? {
                Opened::Archive(archive) => Content::Archive(Box::new(archive)),
                Opened::Document(input) => Content::File(input),
                Opened::Crowded => Content::Crowded,
            }
        } else if let Some(kind) = mail {
            Content::Mail(Box::new(Mail::new(input, kind, is_wanted)))
        } else {
            Content::File(input)
        };
        Ok(Self {
            content,
            is_begun: false,
        })
    }

    /// The next file.
    ///
    /// An error if it cannot be read.
    pub fn next(&mut self) -> io::Result<Option<Member<'_>>> {
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        match &mut self.content {
            Content::Archive(archive) => {
                let is_damaged = archive.fault.is_some();
                Ok(match archive.next()? {
                    Some((name, content)) => Some(Member {
                        name: Some(name),
                        is_text: false,
                        content: content.map(|content| -> Box<dyn Read> { Box::new(content) }),
                    }),
                    None if is_first && !is_damaged => Some(whole(Err(Foreign::EmptyArchive))),
                    None => None,
                })
            }
            Content::Mail(mail) => Ok(mail.next()?.map(|part| Member {
                name: part.name,
                is_text: part.is_text,
                content: part
                    .content
                    .map(|bytes| -> Box<dyn Read> { Box::new(Cursor::new(bytes)) }),
            })),
            Content::File(file) if is_first => Ok(Some(whole(Ok(Box::new(file))))),
            Content::Crowded if is_first => Ok(Some(whole(Err(Foreign::CrowdedArchive)))),
            Content::File(_) | Content::Crowded => Ok(None),
        }
    }

    /// The files that were left out because nobody expects responses in them.
    pub fn left_out(&self) -> Option<&LeftOut> {
        let left_out = match &self.content {
            Content::Archive(archive) => &archive.left_out,
            Content::Mail(mail) => &mail.left_out,
            Content::File(_) | Content::Crowded => return None,
        };
        Some(left_out).filter(|left_out| left_out.count > 0)
    }

    /// Why files in it may be missing, once all were read.
    pub fn fault(&self) -> Option<InputFault> {
        match &self.content {
            Content::Archive(archive) => archive.fault,
            Content::Mail(_) | Content::File(_) | Content::Crowded => None,
        }
    }
}

/// The file itself.
fn whole(content: Result<Box<dyn Read + '_>, Foreign>) -> Member<'_> {
    Member {
        name: None,
        is_text: false,
        content,
    }
}

/// The beginning of a file, which is not passed.
fn beginning(input: &mut impl BufRead) -> io::Result<&[u8]> {
    while let Err(error) = input.fill_buf() {
        if error.kind() != ErrorKind::Interrupted {
            return Err(error);
        }
    }
    input.fill_buf()
}

/// True of a file on a disk, and not of what comes out of another program.
fn is_seekable(input: &mut impl Seek) -> io::Result<bool> {
    match input.stream_position() {
        Err(error) if error.kind() == ErrorKind::NotSeekable => Ok(false),
        position => position.map(|_| true),
    }
}
