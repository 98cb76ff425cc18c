//! The names under which the parts of a response stand in files, and what each stands for.

use std::collections::BTreeMap;

use crate::diagnostic::did_you_mean;
use crate::survey::{FeaturePosition, PairPart, ParameterPosition, QuestionPosition, Survey};
use crate::unicode::is_blank;

/// What a name in a file stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Something about the response itself.
    Meta(Meta),
    /// A part of the pair of a feature.
    Pair(FeaturePosition, PairPart),
    Profile(QuestionPosition),
    /// What the address of the form said.
    Parameter(ParameterPosition),
    /// The comment under the whole survey.
    Comment,
    /// The mark in the box under the consent.
    Consent,
}

impl Field {
    /// True of the two answers of a pair.
    pub(super) const fn is_answer(self) -> bool {
        matches!(
            self,
            Self::Pair(_, PairPart::Functional | PairPart::Dysfunctional)
        )
    }
}

/// What a response says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Meta {
    Survey,
    /// The hash of the questions as asked.
    Form,
    Id,
    Lang,
    /// When the first question was shown.
    Started,
    /// When the form was sent.
    Sent,
    /// The order in which the pairs were shown.
    Order,
    /// The seed, if the response was made by `simulate`.
    Simulated,
    /// What stands in the field that people do not see.
    Honeypot,
}

impl Meta {
    pub(super) const ALL: [Self; 9] = [
        Self::Survey,
        Self::Form,
        Self::Id,
        Self::Lang,
        Self::Started,
        Self::Sent,
        Self::Order,
        Self::Simulated,
        Self::Honeypot,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Form => "form",
            Self::Id => "id",
            Self::Lang => "lang",
            Self::Started => "started",
            Self::Sent => "sent",
            Self::Order => "order",
            Self::Simulated => "simulated",
            // A name that says what it is for would warn the programs that it is to catch.
            Self::Honeypot => "trap",
        }
    }
}

/// How sure it is which field a name means, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// It is the flat name, letter by letter.
    Exact,
    /// It is the name of JSON, such as `id`, or its path, such as `answers.rescue.functional`.
    Json,
    /// It is one of them in other cases, or with blanks in it.
    Alike,
}

/// The flat names of all fields of a survey: `meta__id`, `rescue__functional`, `profile__tier`, …
#[derive(Debug, Clone)]
pub struct Fields<'s> {
    survey: &'s Survey,
    names: BTreeMap<String, Field>,
    /// The names of JSON.
    json: BTreeMap<String, Field>,
    /// Names without cases and blanks.
    alike: BTreeMap<String, Field>,
    features: BTreeMap<&'s str, FeaturePosition>,
}

impl<'s> Fields<'s> {
    pub fn of(survey: &'s Survey) -> Self {
        let features = survey.features.entries();
        // No two fields have the same name: no feature may be called `meta`, `profile` or
        // `parameters`.
        let names: BTreeMap<String, Field> = all(survey)
            .map(|field| (name(survey, field), field))
            .collect();
        let names_and_fields = || names.iter().map(|(name, field)| (name.as_str(), *field));
        let json: BTreeMap<String, Field> = names_and_fields()
            .map(|(name, field)| (json_name(name), field))
            .collect();
        // Services have columns such as `ID` and `Form` of their own.
        let paths = json.iter().filter(|(name, _)| name.contains('.'));
        let paths = paths.map(|(name, field)| (name.as_str(), *field));
        let alike = names_and_fields()
            .chain(paths)
            .map(|(name, field)| (folded(name), field))
            .collect();
        Self {
            survey,
            names,
            json,
            alike,
            features: features
                .map(|(position, feature)| (feature.id.as_str(), position))
                .collect(),
        }
    }

    pub(super) fn survey(&self) -> &'s Survey {
        self.survey
    }

    /// The field of this flat name.
    pub fn get(&self, name: &str) -> Option<Field> {
        self.names.get(name).copied()
    }

    /// The flat names of all answers.
    pub(super) fn answer_names(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().filter(|(_, field)| field.is_answer());
        names.map(|(name, _)| name.as_str())
    }

    /// True if one of some names is that of an answer, written as it may be.
    pub fn have_answer(&self, names: &[String]) -> bool {
        let fields = names.iter().filter_map(|name| self.find(name));
        fields.into_iter().any(|(_, field)| field.is_answer())
    }

    /// The field that a name means, written as it may be.
    pub(super) fn find(&self, name: &str) -> Option<(Match, Field)> {
        let exact = self.get(name).map(|field| (Match::Exact, field));
        let json = || Some((Match::Json, *self.json.get(name)?));
        let alike = || Some((Match::Alike, *self.alike.get(&folded(name))?));
        exact.or_else(json).or_else(alike)
    }

    pub(super) fn feature(&self, id: &str) -> Option<FeaturePosition> {
        self.features.get(id).copied()
    }

    pub fn name(&self, field: Field) -> String {
        name(self.survey, field)
    }

    /// The known name that an unknown one was probably meant to be.
    pub(super) fn near(&self, name: &str) -> Option<&str> {
        near(name, self.names.keys().map(String::as_str))
    }

    /// The name of an answer, to show in a remedy.
    pub(super) fn example(&self) -> Option<String> {
        let mut answers = all(self.survey).filter(|field| field.is_answer());
        answers.next().map(|field| self.name(field))
    }

    /// The names of all that the survey asks and `present` lacks.
    pub(super) fn missing(&self, present: &[Field]) -> Vec<String> {
        let asked = |field: &Field| match field {
            Field::Meta(_) | Field::Parameter(_) | Field::Comment | Field::Consent => false,
            Field::Pair(_, part) => part.is_asked(self.survey),
            Field::Profile(_) => true,
        };
        all(self.survey)
            .filter(|field| asked(field) && !present.contains(field))
            .map(|field| self.name(field))
            .collect()
    }
}

/// The candidate that a word out of a file was probably meant to be.
///
/// A word that is longer than any name is near to none, and comparing it would take long.
pub(super) fn near<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    const LONGEST: usize = 200;
    if word.len() > LONGEST {
        return None;
    }
    did_you_mean(word, candidates)
}

/// The name of a field in JSON, as a path from the top.
fn json_name(name: &str) -> String {
    match name.split_once("__") {
        None => name.to_owned(),
        Some(("meta", name)) => name.to_owned(),
        Some((group @ ("profile" | "parameters"), name)) => format!("{group}.{name}"),
        Some((feature, part)) => format!("answers.{feature}.{part}"),
    }
}

/// A name without cases and blanks.
fn folded(name: &str) -> String {
    let seen = name.chars().filter(|character| !is_unseen(*character));
    seen.flat_map(char::to_lowercase).collect()
}

fn is_unseen(character: char) -> bool {
    is_blank(character.encode_utf8(&mut [0; 4]))
}

fn all(survey: &Survey) -> impl Iterator<Item = Field> {
    let pair = |feature| PairPart::ALL.map(|part| Field::Pair(feature, part));
    Meta::ALL
        .into_iter()
        .map(Field::Meta)
        .chain(survey.features.positions().flat_map(pair))
        .chain(survey.profile.positions().map(Field::Profile))
        .chain(survey.parameters.positions().map(Field::Parameter))
        .chain([Field::Comment, Field::Consent])
}

fn name(survey: &Survey, field: Field) -> String {
    match field {
        Field::Meta(meta) => format!("meta__{}", meta.name()),
        Field::Pair(feature, part) => format!("{}__{}", survey.features[feature].id, part.name()),
        Field::Profile(question) => format!("profile__{}", survey.profile[question].id),
        Field::Parameter(parameter) => format!("parameters__{}", survey.parameters[parameter]),
        Field::Comment => "comment".to_owned(),
        Field::Consent => "consent".to_owned(),
    }
}
