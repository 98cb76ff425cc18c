//! What a code means, for `kanopress explain` and for the page of codes.

use fluent_bundle::FluentArgs;

use super::{Catalogue, HELP};
use crate::diagnostic::{Code, Kind, Problem};

/// All that is said of a code; what a message would fill in is `…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodePage {
    code: &'static str,
    /// What the problem does, with a colon.
    pub lead: String,
    /// What is wrong.
    pub message: String,
    /// What that means, and why it is a problem.
    pub about: String,
    /// What brings it forth.
    pub example: String,
    /// What can be done about it.
    pub remedies: Vec<String>,
    example_heading: String,
    help_heading: String,
}

impl Catalogue {
    /// All that is said of a code.
    pub fn page(&self, code: Code) -> CodePage {
        let name = code.name();
        let filled = placeholders(code);
        let say = |key: &str| self.format(key, &filled).unwrap_or_default();
        let kind = match code.kind() {
            Kind::Error => "kind.error",
            Kind::Warning => "kind.warning",
            Kind::Advice => "kind.advice",
            Kind::Refusal => "kind.refusal",
        };
        let remedies = self.attributes(name).map(|attribute| attribute.id());
        let remedies = remedies.filter(|id| id.starts_with(HELP));
        let colon = say("severity.colon");
        CodePage {
            code: name,
            lead: format!("{}{colon}", say(kind)),
            message: say(name),
            about: say(&format!("{name}.about")),
            example: say(&format!("{name}.example")),
            remedies: remedies.map(|id| say(&format!("{name}.{id}"))).collect(),
            example_heading: format!("{}{colon}", say("example")).trim_end().to_owned(),
            help_heading: format!("{}{colon}", say("help")),
        }
    }
}

/// `…` for all that a message fills in.
fn placeholders(code: Code) -> FluentArgs<'static> {
    let keys = Problem::KEYS.iter();
    let fields = keys.filter(|(key, _)| *key == code.name());
    let fields = fields.flat_map(|(_, fields)| fields.iter());
    fields.map(|field| (*field, "…")).collect()
}

impl CodePage {
    /// The page as text.
    pub fn as_text(&self) -> String {
        let example = self.example.lines().map(|line| format!("    {line}"));
        let example: Vec<String> = example.collect();
        let remedies = self.remedies.iter();
        let remedies = remedies.map(|remedy| format!("{}{remedy}", self.help_heading));
        let remedies: Vec<String> = remedies.collect();
        format!(
            "{}\n\n{}{}\n\n{}\n\n{}\n{}\n\n{}",
            self.code,
            self.lead,
            self.message,
            self.about,
            self.example_heading,
            example.join("\n"),
            remedies.join("\n")
        )
    }
}
