//! The files in a file: of an archive those that may have responses, and otherwise the file itself.

use std::io::{self, BufRead, ErrorKind, Read, Seek};

use super::archive::{Archive, LeftOut, Opened};
use super::fault::InputFault;
use super::foreign::Foreign;

/// A file while the files in it are read.
pub struct Bundle<R> {
    content: Content<R>,
    is_begun: bool,
}

enum Content<R> {
    File(R),
    Archive(Box<Archive<R>>),
    /// An archive of too many files.
    Crowded,
}

/// A file that may have responses.
pub struct Member<'b> {
    /// Its name in the file in which it is; `None` if it is the file itself.
    pub name: Option<String>,
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
    /// Looks at the beginning of a file, and at the end of an archive.
    ///
    /// An error if the file cannot be read.
    pub fn open(mut input: R) -> io::Result<Self> {
        let is_archive = Foreign::of(head(&mut input)?) == Some(Foreign::Zip);
        let content = if is_archive && is_seekable(&mut input)? {
            match Archive::open(input)? {
                Opened::Archive(archive) => Content::Archive(Box::new(archive)),
                Opened::Document(input) => Content::File(input),
                Opened::Crowded => Content::Crowded,
            }
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
                        content: content.map(|content| -> Box<dyn Read> { Box::new(content) }),
                    }),
                    None if is_first && !is_damaged => Some(whole(Err(Foreign::EmptyArchive))),
                    None => None,
                })
            }
            Content::File(file) if is_first => Ok(Some(whole(Ok(Box::new(file))))),
            Content::Crowded if is_first => Ok(Some(whole(Err(Foreign::CrowdedArchive)))),
            Content::File(_) | Content::Crowded => Ok(None),
        }
    }

    /// The files that were left out because nobody expects responses in them.
    pub fn left_out(&self) -> Option<&LeftOut> {
        match &self.content {
            Content::Archive(archive) => Some(&archive.left_out).filter(|left| left.count > 0),
            Content::File(_) | Content::Crowded => None,
        }
    }

    /// Why files in it may be missing, once all were read.
    pub fn fault(&self) -> Option<InputFault> {
        match &self.content {
            Content::Archive(archive) => archive.fault,
            Content::File(_) | Content::Crowded => None,
        }
    }
}

/// The file itself.
fn whole(content: Result<Box<dyn Read + '_>, Foreign>) -> Member<'_> {
    Member {
        name: None,
        content,
    }
}

/// The beginning of a file, which is not passed.
fn head(input: &mut impl BufRead) -> io::Result<&[u8]> {
    const HEAD: usize = 1 << 9;
    let buffer = loop {
        match input.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
            Ok(_) => break input.fill_buf()?,
        }
    };
    Ok(&buffer[..buffer.len().min(HEAD)])
}

/// True of a file on a disk, and not of what comes out of another program.
fn is_seekable(input: &mut impl Seek) -> io::Result<bool> {
    match input.stream_position() {
        Err(error) if error.kind() == ErrorKind::NotSeekable => Ok(false),
        position => position.map(|_| true),
    }
}
