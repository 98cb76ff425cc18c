use std::io::Read;

use proptest::prelude::*;

use super::*;

const HEADER: &str = "Message-ID: <1@example.org>\nMIME-Version: 1.0\n";

fn is_wanted(text: &[u8]) -> bool {
    memchr::memmem::find(text, b"KP1").is_some()
}

/// The names of the parts of a file, each with its text.
fn read(file: &[u8]) -> Vec<(Option<String>, String)> {
    let kind = MailKind::of(file).expect("mail");
    let mut mail = Mail::new(file, kind, is_wanted);
    let mut parts = Vec::new();
    while let Some(part) = mail.next().expect("memory can be read") {
        let text = part
            .content
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        parts.push((
            part.name,
            text.unwrap_or_else(|foreign| format!("{foreign:?}")),
        ));
    }
    parts
}

#[test]
fn mail_is_known_by_what_only_programs_write() {
    let message = |text: &str| MailKind::of(text.as_bytes());
    let long = format!("Subject: a\n b\nX-Other: c\n{HEADER}\nText");
    assert_eq!(message(&long), Some(MailKind::Message));
    assert_eq!(
        message(&long.replace('\n', "\r\n")),
        Some(MailKind::Message)
    );
    let mailbox = format!("From ann@example.org Mon May  4 10:12:33 2026\n{HEADER}");
    assert_eq!(message(&mailbox), Some(MailKind::Mailbox));
    for text in [
        "",
        "From: Ann\nSubject: my answers\n\nKP1",
        "From here on: codes\nMIME-Version of it\n",
        "Ann: hello\n\nMessage-ID: <1@example.org>\n",
        "id,wifi\nMIME-Version: 1.0\n",
        "{\"a\": 1}\nReceived: x\n",
    ] {
        assert_eq!(message(text), None, "{text}");
    }
}

#[test]
fn a_mailbox_has_messages_behind_blank_lines() {
    let begin = "From ann@example.org Mon May  4 10:12:33 2026\n";
    let file = format!(
        "{begin}{HEADER}\nOne\nFrom one line on\n>From quoted\n>>From twice\n\n{begin}{HEADER}\nTwo\n"
    );
    let number = |number: &str| Some(number.to_owned());
    assert_eq!(
        read(file.as_bytes()),
        [
            (
                number("1"),
                "One\nFrom one line on\nFrom quoted\n>From twice\n\n".to_owned()
            ),
            (number("2"), "Two\n".to_owned()),
        ]
    );
}

#[test]
fn of_two_forms_of_a_text_the_first_counts_that_is_wanted() {
    let forms = |plain: &str, html: &str| {
        let file = format!(
            "{HEADER}Content-Type: multipart/alternative; boundary=b\nSubject: KP1 in short\n\n\
             --b\nContent-Type: text/plain\n\n{plain}\n--b\nContent-Type: text/html\n\n{html}\n--b--\n"
        );
        let parts = read(file.as_bytes());
        assert_eq!(parts.len(), 1, "{parts:?}");
        parts[0].1.trim().to_owned()
    };
    assert_eq!(forms("KP1 a", "<p>KP1 a</p>"), "KP1 a");
    assert_eq!(
        forms("see below", "<p>KP1&nbsp;b<br>c</p>"),
        "KP1\u{a0}b\nc"
    );
    assert_eq!(forms("no", "<p>no</p>"), "KP1 in short");
}

proptest! {
    #[test]
    fn no_mail_makes_the_program_fail(
        at in 0_usize..2000,
        wrong in prop::collection::vec(any::<u8>(), 0..40),
        gone in 0_usize..40,
    ) {
        let mut file = include_bytes!("../../../tests/responses/files/mail/inbox.mbox").to_vec();
        let at = at.min(file.len());
        let end = (at + gone).min(file.len());
        file.splice(at..end, wrong);
        for kind in [MailKind::Message, MailKind::Mailbox] {
            let mut mail = Mail::new(file.as_slice(), kind, is_wanted);
            while let Some(part) = mail.next().expect("memory can be read") {
                let length = part.content.map_or(0, |bytes| bytes.len());
                prop_assert!(length <= 2 * file.len());
            }
        }
    }
}

#[test]
fn a_message_that_is_too_long_is_passed_to_its_end() {
    let begin = "From ann@example.org Mon May  4 10:12:33 2026\n";
    let long = std::io::repeat(b'\n').take(65 << 20);
    let head = format!("{begin}{HEADER}\n");
    let next = format!("{begin}{HEADER}\nTwo\n");
    let file = head
        .as_bytes()
        .chain(std::io::BufReader::new(long))
        .chain(next.as_bytes());
    let mut mail = Mail::new(file, MailKind::Mailbox, is_wanted);
    let mut next = || mail.next().expect("memory can be read");
    let first = next().expect("a part");
    assert_eq!(first.content, Err(Foreign::LargeMessage));
    assert_eq!(next().expect("a part").content, Ok(b"Two\n".to_vec()));
    assert!(next().is_none());
}
