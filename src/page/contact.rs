//! Whom to ask about a survey, as pages show it.

use serde::Serialize;

/// Whom to ask: at the same place on every page of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// Plain text.
    pub text: String,
    /// Where it leads, if the text is a mail or web address.
    pub href: Option<String>,
    /// True for a mail address.
    pub mail: bool,
}

impl ContactView {
    /// A text that is an address becomes a link.
    pub fn of(text: &str) -> Self {
        let text = text.trim().to_owned();
        let href = if text.contains(char::is_whitespace) || !text.is_ascii() {
            None
        } else if text.starts_with("https://") {
            Some(text.clone())
        } else {
            let is_email = text.contains('@') && !text.starts_with('@');
            is_email.then(|| format!("mailto:{text}"))
        };
        let mail = href
            .as_ref()
            .is_some_and(|href| href.starts_with("mailto:"));
        Self { text, href, mail }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_becomes_a_link() {
        let link = |text| ContactView::of(text).href;
        assert_eq!(link("a@b.example\n").as_deref(), Some("mailto:a@b.example"));
        assert_eq!(
            link("https://b.example").as_deref(),
            Some("https://b.example")
        );
        assert_eq!(link("Ms Li, room 5, li@b.example"), None);
        assert_eq!(link("李明：li@b.example"), None);
        assert_eq!(link("https://b.example/，谢谢"), None);
        assert_eq!(link("@cafe"), None);
        assert_eq!(link("javascript:alert(1)"), None);
    }
}
