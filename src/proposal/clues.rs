//! What a header says, by the texts of the survey.

use std::ops::Range;

use super::negation::negations;
use super::only::{Only, only};
use super::phrase::Phrase;
use super::questions::{Chosen, Questions};
use crate::mapping::Target;
use crate::survey::{FeaturePosition, PairPart};

/// What a header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clue {
    /// It is the text of a question.
    Question(Target),
    /// The text of a question stands in it.
    InName(Target),
    /// It is a question of which several options may be chosen, with one of them behind it.
    Option(Chosen),
    /// It is the label of one of these options.
    OptionLabel(Chosen),
    /// It is the id of a profile question, or that of a feature with a part of its pair.
    Field(Target),
    /// It names a feature, and something else is around the name.
    Feature(FeaturePosition, Vec<String>),
    /// It says nothing, or too much.
    None,
}

impl Questions {
    /// What a header says.
    pub(super) fn clue(&self, header: &str) -> Clue {
        let phrase = Phrase::of_heading(header);
        if phrase.is_empty() {
            return Clue::None;
        }
        let same = self.texts.iter().filter(|(text, _)| *text == phrase);
        match only(same.map(|(_, target)| *target)) {
            Only::One(target) => return Clue::Question(target),
            Only::Several => return Clue::None,
            Only::None => {}
        }
        if let Only::One(chosen) = self.option(&phrase) {
            return Clue::Option(chosen);
        }
        if let Some(target) = self.field(header) {
            return Clue::Field(target);
        }
        if let Only::One(chosen) = self.option_label(&phrase) {
            return Clue::OptionLabel(chosen);
        }
        match self.contained(&phrase) {
            Only::One(target) => return Clue::InName(target),
            Only::Several => return Clue::None,
            Only::None => {}
        }
        self.feature(&phrase)
    }

    /// The option of which a header asks: it stands at the end, behind its question.
    fn option(&self, header: &Phrase) -> Only<Chosen> {
        let ends = |(phrase, _): &&(Phrase, Chosen)| {
            let place = header.find_apart(phrase);
            place.is_some_and(|place| place.end == header.words.len())
        };
        let found = self.options.iter().filter(ends);
        only(found.map(|(_, chosen)| chosen.clone()))
    }

    /// The option whose label is all of a header.
    fn option_label(&self, header: &Phrase) -> Only<Chosen> {
        let found = self.labels.iter().filter(|(label, _)| label == header);
        only(found.map(|(_, chosen)| chosen.clone()))
    }

    /// The field of which a header is the id: the last part of a path, such as `kano/wifi_functional`.
    fn field(&self, header: &str) -> Option<Target> {
        let last = header.rsplit(['/', '.', ':']).next()?;
        let groups = header.match_indices('-').map(|(at, _)| &header[at + 1..]);
        let names = [header, last].into_iter().chain(groups);
        let mut phrases = names.map(Phrase::of);
        phrases.find_map(|phrase| {
            let ids = self.ids.iter().filter(|(id, _)| *id == phrase);
            match only(ids.map(|(_, target)| *target)) {
                Only::One(target) => Some(target),
                _ => None,
            }
        })
    }

    /// True of a question of which several options may be chosen.
    pub(super) fn is_multiple(&self, text: &str) -> bool {
        let is_of = |asked| {
            self.labels
                .iter()
                .any(|(_, (question, _))| *question == asked)
        };
        match self.clue(text) {
            Clue::Question(Target::Profile(asked))
            | Clue::InName(Target::Profile(asked))
            | Clue::Field(Target::Profile(asked)) => is_of(asked),
            _ => false,
        }
    }

    /// The feature of which a text is the id.
    pub(super) fn feature_of_id(&self, text: &str) -> Option<FeaturePosition> {
        let part = PairPart::Functional.name();
        match self.field(&format!("{text} {part}")) {
            Some(Target::Pair(feature, PairPart::Functional)) => Some(feature),
            _ => None,
        }
    }

    /// The question whose text stands in a header, if nothing beside it turns its meaning.
    fn contained(&self, header: &Phrase) -> Only<Target> {
        let found = self.texts.iter().filter_map(|(text, target)| {
            let place = header.find_apart(text)?;
            Some((place, *target))
        });
        let outermost = outermost(found.collect());
        let is_turned = |place: &Range<usize>| !negations(&header.around(place)).is_empty();
        if outermost.iter().any(|(place, _)| is_turned(place)) {
            return Only::Several;
        }
        only(outermost.iter().map(|(_, target)| *target))
    }

    /// The feature whose name stands in a header; of two names, one of which is in the other, the longer.
    fn feature(&self, header: &Phrase) -> Clue {
        let found = self.names.iter();
        let found = found.filter_map(|(name, feature)| Some((header.find(name)?, *feature)));
        let outermost = outermost(found.collect());
        match only(outermost.iter().map(|(_, feature)| *feature)) {
            Only::One(feature) => {
                let places = outermost.iter().map(|(place, _)| place);
                let place = places.max_by_key(|place| place.len());
                let around = place.map_or_else(Vec::new, |place| header.around(place));
                Clue::Feature(feature, around)
            }
            _ => Clue::None,
        }
    }
}

/// What was found at places that are within no other.
fn outermost<T>(mut found: Vec<(Range<usize>, T)>) -> Vec<(Range<usize>, T)> {
    let places: Vec<Range<usize>> = found.iter().map(|(place, _)| place.clone()).collect();
    let is_within = |inner: &Range<usize>, outer: &Range<usize>| {
        inner != outer && outer.start <= inner.start && inner.end <= outer.end
    };
    found.retain(|(place, _)| !places.iter().any(|other| is_within(place, other)));
    found
}
