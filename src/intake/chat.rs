//! Chats that were exported. Whatever their lines look like, there are answer codes in them at most.

use memchr::memmem;

use crate::unicode::is_invisible;

/// The names of members that only messages have, in exports of Telegram, Slack and Signal.
const MESSAGE_NAMES: [&[u8]; 4] = [
    b"\"text_entities\"",
    b"\"client_msg_id\"",
    b"\"standardMessage\"",
    b"\"subtype\": \"channel_join\"",
];

/// True if a text of JSON begins with messages of a chat.
pub(super) fn is_json_chat(text: &[u8]) -> bool {
    let mut names = MESSAGE_NAMES.iter();
    names.any(|name| memmem::find(text, name).is_some())
}

/// True if a text begins with the time of a message, as `WhatsApp` writes it: `[04.05.26, 10:12:33] Anna:`
/// or `04/05/2026, 10:12 - Anna:`.
pub(super) fn is_chat(text: &[u8]) -> bool {
    /// The longest time in any language, in characters.
    const LONGEST: usize = 40;
    let line = text.trim_ascii_start().split(|byte| *byte == b'\n').next();
    let line = String::from_utf8_lossy(line.unwrap_or_default());
    let line = line.trim_start_matches(is_invisible);
    let time = match line.strip_prefix('[') {
        Some(line) => line.split_once("] "),
        None => line.split_once(" - "),
    };
    time.is_some_and(|(time, rest)| {
        let digits = time.chars().filter(char::is_ascii_digit).count();
        let has_time = time.contains([':', '.']) && !time.contains([';', '\t', '"']);
        let is_short = time.chars().count() <= LONGEST && (6..=14).contains(&digits);
        time.starts_with(|first: char| first.is_ascii_digit())
            && has_time
            && is_short
            && !rest.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chat_begins_with_the_time_of_a_message() {
        for line in [
            "\u{200e}[04.05.26, 10:12:33] Anna: hello",
            "[2026/5/4 10:12:33] 安娜: 你好",
            "04/05/2026, 10:12 - Anna: hello",
            "5/4/26, 10:12\u{202f}AM - Anna: hello",
            "2026/5/4 上午10:12 - 安娜: 你好",
            "04.05.26, 10:12 - Messages are encrypted.\nx",
        ] {
            assert!(is_chat(line.as_bytes()), "{line}");
        }
        for line in [
            "",
            "2026/11/22 15:04:05,Ann,\"Hello - here is mine: KP1\"",
            "2026/11/22 15:04:05\tAnn - Bob\tKP1",
            "12:30, 4 May; Ann - KP1",
            "1, 2 - 3",
            "[1] Anna: hello",
            "Anna - 04.05.2026 10:12",
        ] {
            assert!(!is_chat(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn what_a_person_wrote_in_json_is_no_name() {
        assert!(is_json_chat(b"{\"messages\":[{\"text_entities\":[]}]}"));
        assert!(!is_json_chat(b"{\"comment\":\"\\\"text_entities\\\"\"}"));
    }
}
