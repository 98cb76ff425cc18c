//! Where answers go: `submit`, as one word or address, or as a receiver with what it needs.
//!
//! 1. A text is `download`, `netlify`, or the address of an endpoint ([`PlainTarget`]).
//! 2. A map with `to` is an endpoint with the way in which it wants the answers ([`EndpointSource`]).
//! 3. Any other map names one of the [`RECEIVERS`], which reads its own text.

use serde_json::{Value as Json, json};

use super::address;
use super::receiver::{self, RECEIVERS};
use crate::diagnostic::{Problem, did_you_mean};
use crate::message::Term;
use crate::survey::Submit;
use crate::yaml::{
    Decode, Definitions, Levels, Node, NodeValue, Problems, Scalar, Spanned, Text, expected,
    mapping, one_word_of, titled, unknown_word, words,
};

mapping! {
    /// An endpoint, and the way in which it wants the answers.
    pub struct EndpointSource(Endpoint) {
        /// The address of the endpoint: `https://…`.
        to: Spanned<Address>, required;
        /// How the answers are posted: `form` by default.
        r#as: Spanned<Encoding>;
    }
}

words! {
    /// How answers are posted.
    pub enum Encoding(Encoding) {
        /// As a form post, which works without JavaScript.
        Form = "form",
        /// As one JSON object, which needs JavaScript.
        Json = "json",
    }
}

/// The address of an endpoint.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Address(String);

impl Scalar for Address {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        address::check(text)?;
        match receiver::at(text) {
            None => Ok(Self(text.to_owned())),
            Some(receiver) => Err(receiver.own_key(text)),
        }
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^https?://" })
    }
}

/// Where answers go, in one text.
struct PlainTarget(Submit);

const DOWNLOAD: &str = "download";
const NETLIFY: &str = "netlify";

impl Scalar for PlainTarget {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        match text {
            DOWNLOAD => return Ok(Self(Submit::Download)),
            NETLIFY => return Ok(Self(Submit::Netlify)),
            _ => {}
        }
        // `formspree: x` as a text is written without a blank, `formspree:x`.
        let name = text.split_once(':').map_or(text, |(name, _)| name);
        if let Some(receiver) = receiver::named(name) {
            return Err(Problem::ReceiverAsValue {
                key: receiver.key,
                example: receiver.example,
            });
        }
        if did_you_mean(text, [DOWNLOAD, NETLIFY]).is_some() {
            return Err(unknown_word(text, Term::Receiver, [DOWNLOAD, NETLIFY]));
        }
        if address::is_email(text) {
            return Err(receiver::MAIL.own_key(text));
        }
        let to = Address::parse(text, key)?.0;
        Ok(Self(Submit::Form { to }))
    }

    fn schema() -> Json {
        let words = [
            (DOWNLOAD, "The page gives a file to send back."),
            (
                NETLIFY,
                "Netlify Forms, where the site is hosted by Netlify.",
            ),
        ];
        json!({ "anyOf": [
            titled("a receiver without an address", one_word_of(words)),
            titled("a form endpoint", Address::schema()),
        ] })
    }
}

impl Decode for Submit {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let is_endpoint = |key: &str| EndpointSource::KEYS.contains(&key);
        match &node.value {
            NodeValue::Scalar(_) => {
                let target: Spanned<PlainTarget> = Decode::decode(node, key, problems)?;
                Some(target.value.0)
            }
            NodeValue::Mapping(entries)
                if entries.iter().any(|(key, _)| is_endpoint(&key.value)) =>
            {
                let EndpointSource { to, r#as, .. } = Decode::decode(node, key, problems)?;
                let to = to?.value.0;
                Some(match r#as.map(|r#as| r#as.value) {
                    Some(Encoding::Json) => Self::Json { to },
                    Some(Encoding::Form) | None => Self::Form { to },
                })
            }
            NodeValue::Mapping(entries) => receiver(node, entries, problems),
            NodeValue::Sequence(_) => expected(node, key, Term::TextOrReceiver, problems),
        }
    }

    fn levels(levels: &mut Levels) {
        let receivers = RECEIVERS.iter().map(|receiver| receiver.key);
        levels.add(
            Term::Submit,
            receivers.chain(EndpointSource::KEYS.iter().copied()),
        );
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let docs = "A receiver with what it needs.";
        let mut receiver = definitions.object("Receiver", docs, |_, object| {
            for receiver in &RECEIVERS {
                let schema = json!({ "type": "string", "examples": [receiver.example] });
                object.property(receiver.key, receiver.docs, schema);
            }
        });
        receiver["minProperties"] = json!(1);
        receiver["maxProperties"] = json!(1);
        json!({ "anyOf": [
            PlainTarget::schema(),
            titled("an endpoint", EndpointSource::schema(definitions)),
            titled("a receiver", receiver),
        ] })
    }
}

fn receiver(node: &Node, entries: &[(Text, Node)], problems: &mut Problems) -> Option<Submit> {
    let [(name, value)] = entries else {
        let count = entries.len() as u64;
        problems.add(node.span.clone(), Problem::SeveralReceivers { count });
        return None;
    };
    let Some(receiver) = receiver::named(&name.value) else {
        let known = RECEIVERS.map(|receiver| receiver.key);
        let known = known.into_iter().chain(["to"]);
        problems.add(
            name.span.clone(),
            unknown_word(&name.value, Term::Receiver, known),
        );
        return None;
    };
    let text: Text = Decode::decode(value, receiver.key, problems)?;
    let submit = (receiver.read)(&text.value);
    submit
        .map_err(|problem| problems.add(text.span, problem))
        .ok()
}
