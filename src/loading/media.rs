//! The media types of files, by the ends of their names, and addresses that hold a file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What a Content-Security-Policy tells apart among the files that a page loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Style,
    Script,
    Image,
    Font,
    Media,
}

impl Kind {
    pub(super) const ALL: [Self; 5] = [
        Self::Style,
        Self::Script,
        Self::Image,
        Self::Font,
        Self::Media,
    ];

    /// The directive of a policy that says from where they may come.
    pub(super) const fn directive(self) -> &'static str {
        match self {
            Self::Style => "style-src",
            Self::Script => "script-src",
            Self::Image => "img-src",
            Self::Font => "font-src",
            Self::Media => "media-src",
        }
    }
}

/// The media type of a file. Browsers know most files by their first bytes, whatever their type is
/// said to be, but for those that are text.
pub(super) fn media_type(path: &str) -> (&'static str, Option<Kind>) {
    let end = path.rsplit_once('.').map(|(_, end)| end);
    let end = end.unwrap_or_default().to_ascii_lowercase();
    match end.as_str() {
        "css" => ("text/css", Some(Kind::Style)),
        "js" | "mjs" => ("text/javascript", Some(Kind::Script)),
        "svg" => ("image/svg+xml", Some(Kind::Image)),
        "png" => ("image/png", Some(Kind::Image)),
        "jpg" | "jpeg" => ("image/jpeg", Some(Kind::Image)),
        "gif" => ("image/gif", Some(Kind::Image)),
        "webp" => ("image/webp", Some(Kind::Image)),
        "avif" => ("image/avif", Some(Kind::Image)),
        "ico" => ("image/x-icon", Some(Kind::Image)),
        "woff2" => ("font/woff2", Some(Kind::Font)),
        "woff" => ("font/woff", Some(Kind::Font)),
        "ttf" => ("font/ttf", Some(Kind::Font)),
        "otf" => ("font/otf", Some(Kind::Font)),
        "mp4" => ("video/mp4", Some(Kind::Media)),
        "webm" => ("video/webm", Some(Kind::Media)),
        "mp3" => ("audio/mpeg", Some(Kind::Media)),
        "ogg" => ("audio/ogg", Some(Kind::Media)),
        "vtt" => ("text/vtt", Some(Kind::Media)),
        "json" => ("application/json", None),
        "pdf" => ("application/pdf", None),
        "txt" => ("text/plain", None),
        _ => ("application/octet-stream", None),
    }
}

/// An address that holds a file.
pub(super) fn data_address(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}
