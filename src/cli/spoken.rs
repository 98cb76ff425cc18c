//! The language of the messages: `--lang`, else that of the system, else English.

use std::ffi::OsString;

use crate::catalogue::{Spoken, locale};
use crate::diagnostic::Problem;

/// The language of the messages. What is wrong with `--lang` is said later, in that of the system.
#[expect(
    clippy::disallowed_methods,
    reason = "the shell alone reads the environment"
)]
pub(super) fn spoken(arguments: &[OsString]) -> Spoken {
    let named = || {
        // Windows and macOS know the language of their user, and set no variable.
        locale(|name| std::env::var(name).ok()).or_else(sys_locale::get_locale)
    };
    let wanted = option(arguments).and_then(|tag| Spoken::named(&tag));
    let of_system = || Spoken::named(&named()?);
    wanted.or_else(of_system).unwrap_or_default()
}

/// Refuses a language in which the program does not speak.
pub(super) fn check(lang: Option<&str>) -> Result<(), Problem> {
    match lang {
        Some(tag) if Spoken::named(tag).is_none() => Err(Problem::NoMessages {
            language: tag.to_owned(),
            known: Spoken::ALL.map(Spoken::tag).into_iter().collect(),
        }),
        _ => Ok(()),
    }
}

/// What is given as `--lang`: it is needed before the command line is read, for what may be wrong
/// with it is said in this language.
fn option(arguments: &[OsString]) -> Option<String> {
    let texts = arguments.iter().map(|argument| argument.to_string_lossy());
    let mut texts = texts.take_while(|text| text != "--");
    while let Some(text) = texts.next() {
        if text == "--lang" {
            return texts.next().map(Into::into);
        }
        if let Some(tag) = text.strip_prefix("--lang=") {
            return Some(tag.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_wherever_it_is() {
        let given = |line: &str| {
            let arguments: Vec<OsString> = line.split(' ').map(Into::into).collect();
            option(&arguments)
        };
        assert_eq!(
            given("kanopress --lang zh-CN check").as_deref(),
            Some("zh-CN")
        );
        assert_eq!(given("kanopress check --lang=en").as_deref(), Some("en"));
        assert_eq!(given("kanopress check --language zh-CN"), None);
        assert_eq!(given("kanopress check -- --lang zh-CN"), None);
        assert_eq!(given("kanopress --lang"), None);
    }
}
