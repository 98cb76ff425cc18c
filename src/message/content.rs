//! A message, and what is filled into it.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A message: the key of its words, and what is filled into them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The name of the words in each file: `message` or `message.attribute`.
    pub key: &'static str,
    /// In the order in which they were declared.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message in which nothing is filled in yet.
    pub const fn new(key: &'static str) -> Self {
        let arguments = Vec::new();
        Self { key, arguments }
    }

    /// Fills something in; what is not known is left out.
    pub(crate) fn fill(&mut self, name: &'static str, value: impl Fill) {
        if let Some(argument) = value.into_argument() {
            self.arguments.push((name, argument));
        }
    }
}

/// The arguments as an object; the key is left to whoever writes it.
impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.arguments.len()))?;
        for (name, argument) in &self.arguments {
            object.serialize_entry(name, argument)?;
        }
        object.end()
    }
}

impl Message {
    /// The key, without the group that it is in.
    fn name(&self) -> &'static str {
        self.key.rsplit('.').next().unwrap_or(self.key)
    }
}

/// What is filled into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A name or a text, as it was written.
    Text(String),
    /// A count, which chooses the plural form.
    Count(u64),
    /// Names of which one is meant: `a`, `b` or `c`.
    OneOf(Vec<String>),
    /// Names of which all are meant: `a`, `b`, `c`.
    AllOf(Vec<String>),
    /// What someone may choose from, in their own words: a; b; c.
    Choices(Vec<String>),
    /// Words of ours.
    Message(Message),
    /// Words of ours of which one is meant.
    AnyOf(Vec<Message>),
}

impl Serialize for Argument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::OneOf(names) | Self::AllOf(names) | Self::Choices(names) => {
                names.serialize(serializer)
            }
            Self::Message(message) if message.arguments.is_empty() => {
                serializer.serialize_str(message.name())
            }
            Self::Message(message) => {
                let mut object = serializer.serialize_map(None)?;
                object.serialize_entry("is", message.name())?;
                for (name, argument) in &message.arguments {
                    object.serialize_entry(name, argument)?;
                }
                object.end()
            }
            Self::AnyOf(messages) => {
                let messages = messages.iter().cloned().map(Self::Message);
                messages.collect::<Vec<_>>().serialize(serializer)
            }
        }
    }
}

/// Names of which one is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOf(pub Vec<String>);

/// Names of which all are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllOf(pub Vec<String>);

/// What someone may choose from, in their own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices(pub Vec<String>);

/// Words of ours of which one is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnyOf(pub Vec<Message>);

impl<T: Into<String>> FromIterator<T> for OneOf {
    fn from_iter<I: IntoIterator<Item = T>>(names: I) -> Self {
        Self(names.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<String>> FromIterator<T> for AllOf {
    fn from_iter<I: IntoIterator<Item = T>>(names: I) -> Self {
        Self(names.into_iter().map(Into::into).collect())
    }
}

/// What a field of a message may be.
pub trait Fill {
    /// The argument; `None` if it is not known.
    fn into_argument(self) -> Option<Argument>;
}

impl<T: Fill> Fill for Option<T> {
    fn into_argument(self) -> Option<Argument> {
        self.and_then(Fill::into_argument)
    }
}

impl Fill for String {
    fn into_argument(self) -> Option<Argument> {
        Some(Argument::Text(self))
    }
}

/// One of a few cases, by which the words choose.
impl Fill for &'static str {
    fn into_argument(self) -> Option<Argument> {
        Some(Argument::Text(self.to_owned()))
    }
}

impl Fill for u64 {
    fn into_argument(self) -> Option<Argument> {
        Some(Argument::Count(self))
    }
}

impl Fill for OneOf {
    fn into_argument(self) -> Option<Argument> {
        Some(Argument::OneOf(self.0))
    }
}

impl Fill for AllOf {
    fn into_argument(self) -> Option<Argument> {
        Some(Argument::AllOf(self.0))
    }
}

impl Fill for Choices {
    fn into_argument(self) -> Option<Argument> {
        Some(Argument::Choices(self.0))
    }
}

impl Fill for AnyOf {
    fn into_argument(self) -> Option<Argument> {
        Some(Argument::AnyOf(self.0))
    }
}

impl Fill for Message {
    fn into_argument(self) -> Option<Argument> {
        Some(Argument::Message(self))
    }
}
