//! What must be known before the command line is read, for what may be wrong with it is said in this
//! language and this format.

use std::ffi::OsString;

use clap::ValueEnum;

use super::terminal::OutputFormat;
use crate::catalogue::Spoken;
use crate::diagnostic::Problem;

/// The language of the messages: `--lang`, else that of the system, else English. What is wrong with
/// `--lang` is said later, in that of the system.
#[expect(
    clippy::disallowed_methods,
    reason = "the shell alone reads the environment"
)]
pub(super) fn spoken(arguments: &[OsString]) -> Spoken {
    let named = || {
        // Windows and macOS know the language of their user, and set no variable.
        locale(|name| std::env::var(name).ok()).or_else(sys_locale::get_locale)
    };
    let wanted = option("--lang", arguments).and_then(|tag| Spoken::named(&tag));
    let of_system = || Spoken::named(&named()?);
    wanted.or_else(of_system).unwrap_or_default()
}

/// The format in which problems are said; what is wrong with it is said as text.
pub(super) fn format(arguments: &[OsString]) -> OutputFormat {
    let named = option("--format", arguments);
    let format = named.and_then(|name| OutputFormat::from_str(&name, false).ok());
    format.unwrap_or(OutputFormat::Text)
}

/// The command that is called, as it is written: `kanopress build`.
pub(super) fn called(command: clap::Command, arguments: &[OsString]) -> String {
    let program = command.get_name().to_owned();
    let lenient = command.ignore_errors(true);
    let matches = lenient.try_get_matches_from(arguments).ok();
    let name = matches.as_ref().and_then(clap::ArgMatches::subcommand_name);
    let names = [Some(program.as_str()), name];
    names.into_iter().flatten().collect::<Vec<_>>().join(" ")
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

/// The locale that a system is set to, by its environment: `LC_ALL` before `LC_MESSAGES` before
/// `LANG`, where an empty one counts as not set (POSIX.1-2024, "Environment Variables", 8.2).
fn locale(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let mut values = names.into_iter().filter_map(variable);
    values.find(|value| !value.is_empty())
}

/// What is given for an option.
fn option(name: &str, arguments: &[OsString]) -> Option<String> {
    let texts = arguments.iter().map(|argument| argument.to_string_lossy());
    let mut texts = texts.take_while(|text| text != "--");
    while let Some(text) = texts.next() {
        if text == name {
            return texts.next().map(Into::into);
        }
        let value = text.strip_prefix(name);
        if let Some(value) = value.and_then(|value| value.strip_prefix('=')) {
            return Some(value.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Vec<OsString> {
        line.split(' ').map(Into::into).collect()
    }

    #[test]
    fn the_option_is_found_wherever_it_is() {
        let given = |line: &str| option("--lang", &arguments(line));
        assert_eq!(
            given("kanopress --lang zh-CN check").as_deref(),
            Some("zh-CN")
        );
        assert_eq!(given("kanopress check --lang=en").as_deref(), Some("en"));
        assert_eq!(given("kanopress check --language zh-CN"), None);
        assert_eq!(given("kanopress check -- --lang zh-CN"), None);
        assert_eq!(given("kanopress --lang"), None);
    }

    #[test]
    fn an_unknown_format_is_text() {
        let given = |line: &str| format(&arguments(line));
        assert_eq!(given("kanopress check --format json"), OutputFormat::Json);
        assert_eq!(given("kanopress check --format yaml"), OutputFormat::Text);
        assert_eq!(given("kanopress check"), OutputFormat::Text);
    }

    #[test]
    fn all_locale_variables_are_asked_in_their_order() {
        let set = |variables: &[(&str, &str)]| {
            locale(|name| {
                let variable = variables.iter().find(|(known, _)| *known == name);
                variable.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(set(&[("LANG", "a"), ("LC_ALL", "b")]).as_deref(), Some("b"));
        assert_eq!(set(&[("LANG", "a"), ("LC_ALL", "")]).as_deref(), Some("a"));
        assert_eq!(
            set(&[("LANG", "a"), ("LC_MESSAGES", "b")]).as_deref(),
            Some("b")
        );
        assert_eq!(set(&[]), None);
    }
}
