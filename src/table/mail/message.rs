//! What is in a message: its text, and the files that are attached to it.
//!
//! Most mail has its text twice, plain and as HTML. It is one text, of which the first form counts that is
//! wanted.

use mail_parser::decoders::html::html_to_text;
use mail_parser::{MessageParser, MessagePart, MimeHeaders, PartType};

/// How deep messages may be within each other.
const DEEPEST: usize = 8;

/// A file with its name.
type File = (String, Vec<u8>);

/// The text of a message, and the files.
pub(super) fn parts(bytes: &[u8], is_wanted: fn(&[u8]) -> bool) -> (String, Vec<File>) {
    let message = MessageParser::default().parse(bytes);
    let mut files = Vec::new();
    let text = message.map(|message| read(&message, is_wanted, &mut files, DEEPEST));
    (text.unwrap_or_default(), files)
}

fn read(
    message: &mail_parser::Message<'_>,
    is_wanted: fn(&[u8]) -> bool,
    files: &mut Vec<File>,
    depth: usize,
) -> String {
    let plain = (0..message.text_body_count()).filter_map(|part| message.body_text(part));
    let plain = plain.collect::<Vec<_>>().join("\n");
    let html = (0..message.html_body_count()).filter_map(|part| message.body_html(part));
    let html = html.map(|html| html_to_text(&html)).collect::<Vec<_>>();
    let subject = message.subject().unwrap_or_default().to_owned();
    let mut forms = [&plain, &html.join("\n"), &subject]
        .map(String::clone)
        .into_iter();
    let mut text = forms
        .find(|form| is_wanted(form.as_bytes()))
        .unwrap_or(plain);
    for part in message.attachments() {
        match &part.body {
            PartType::Message(inner) if depth > 0 => {
                text.push('\n');
                text.push_str(&read(inner, is_wanted, files, depth - 1));
            }
            _ if is_signature(part) => {}
            _ => files.push((name(part, files.len()), part.contents().to_vec())),
        }
    }
    text
}

/// True of what programs attach to prove who wrote a message.
fn is_signature(part: &MessagePart<'_>) -> bool {
    let kind = part.content_type().and_then(|kind| kind.subtype());
    kind.is_some_and(|kind| kind.to_ascii_lowercase().ends_with("signature"))
}

/// The name of an attached file, which is only shown; or a number, if it has none.
fn name(part: &MessagePart<'_>, before: usize) -> String {
    let name = part.attachment_name().unwrap_or_default();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    if name.is_empty() {
        format!("attachment-{}", before + 1)
    } else {
        name.to_owned()
    }
}
