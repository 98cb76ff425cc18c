//! Whether a file is mail, by its first lines.

/// What a file of mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum MailKind {
    Message,
    /// Many messages, each behind a line that begins with `From `.
    Mailbox,
}

/// Fields that only programs write: what people copy out of a mail has `From:` and `Subject:` at most.
const OF_PROGRAMS: [&[u8]; 6] = [
    b"Message-ID",
    b"MIME-Version",
    b"Received",
    b"Return-Path",
    b"Delivered-To",
    b"Content-Transfer-Encoding",
];

impl MailKind {
    /// The kind of a file that begins so; `None` if it is not mail.
    pub(in super::super) fn of(head: &[u8]) -> Option<Self> {
        let mut lines = head.split(|byte| *byte == b'\n');
        if head.starts_with(b"From ") {
            lines.next();
            return is_header(lines).then_some(Self::Mailbox);
        }
        is_header(lines).then_some(Self::Message)
    }
}

/// True if lines are fields, with one of a program among them, up to a blank line or to the end.
fn is_header<'h>(mut lines: impl Iterator<Item = &'h [u8]>) -> bool {
    let mut is_of_program = false;
    loop {
        let line = lines.next().map(<[u8]>::trim_ascii_end);
        match line {
            None | Some([]) => return is_of_program,
            Some([b' ' | b'\t', ..]) => {}
            Some(line) => {
                let Some(name) = field(line) else {
                    return false;
                };
                let mut names = OF_PROGRAMS.iter();
                is_of_program |= names.any(|known| name.eq_ignore_ascii_case(known));
                if is_of_program {
                    return true;
                }
            }
        }
    }
}

/// The name of the field that a line has.
fn field(line: &[u8]) -> Option<&[u8]> {
    let end = line.iter().position(|byte| *byte == b':')?;
    let name = &line[..end];
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_name = !name.is_empty() && name.iter().all(is_of_name);
    is_name.then_some(name)
}
