//! The help of commands and options, in the words of the catalogue.
//!
//! The words of a command are `help-<command>`, those of an argument its attribute with the name of
//! the argument. What the library would add in English (defaults, possible values, headings) is in
//! these words.

use clap::{Arg, ArgAction, Command};

use super::starting::starting_languages;
use crate::catalogue::{Catalogue, Spoken};

/// The place of the options that all commands have.
const LAST: usize = 900;

/// The headings of the lists in a help.
const HEADINGS: [&str; 3] = ["help-commands", "help-arguments", "help-options"];

/// A help as the library made it, which writes an English colon after each heading.
pub(super) fn with_colons(help: &str, words: &Catalogue) -> String {
    let say = |key: &str| words.phrase(key, &[]).unwrap_or_default();
    let colon = say("severity.colon");
    let mut help = format!("{}\n", help.trim_end());
    for heading in HEADINGS.map(say) {
        help = help.replace(
            &format!("{heading}:"),
            &format!("{heading}{}", colon.trim_end()),
        );
    }
    help
}

/// The command line with its words.
pub(super) fn with_words(command: Command, words: &Catalogue) -> Command {
    let all = words.phrase("help-commands", &[]);
    let command = command.subcommand_help_heading(all.unwrap_or_default());
    let filled = filled(words);
    one(command, words, &filled).mut_subcommands(|command| one(command, words, &filled))
}

/// A command with its words, without those below it.
fn one(command: Command, words: &Catalogue, filled: &[(&'static str, String)]) -> Command {
    let key = format!("help-{}", command.get_name());
    let say = |key: &str| words.phrase(key, filled).unwrap_or_default();
    let usage = words.phrase("help-usage", &[("usage", "{usage}".to_owned())]);
    let usage = usage.unwrap_or_default();
    let command = command
        .about(say(&key))
        .after_help(say(&format!("{key}.after")))
        .help_template(format!(
            "{{about-with-newline}}\n{usage}\n\n{{all-args}}{{after-help}}\n"
        ))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|argument| {
            let text = say(&format!("{key}.{}", argument.get_id()));
            let heading = if argument.is_positional() {
                "help-arguments"
            } else {
                "help-options"
            };
            let hidden = argument.get_action().takes_values();
            // What all commands have comes after what this one has.
            let order = if argument.is_global_set() { LAST } else { 0 };
            argument
                .help(text)
                .help_heading(say(heading))
                .display_order(order)
                .hide_default_value(hidden)
                .hide_possible_values(hidden)
        });
    command.args([
        flag("help", 'h', ArgAction::Help, words),
        flag("version", 'V', ArgAction::Version, words),
    ])
}

fn flag(name: &'static str, short: char, action: ArgAction, words: &Catalogue) -> Arg {
    let say = |key: &str| words.phrase(key, &[]).unwrap_or_default();
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .help(say(&format!("help-kanopress.{name}")))
        .help_heading(say("help-options"))
        .display_order(LAST + 1)
}

/// What the words fill in.
fn filled(words: &Catalogue) -> [(&'static str, String); 2] {
    let between = words.phrase("list.between", &[]).unwrap_or_default();
    let starters = starting_languages().0.join(&between);
    let languages = Spoken::ALL.map(Spoken::tag).join(&between);
    [("starters", starters), ("languages", languages)]
}
