//! The texts that a header may have, of a survey in all its languages.

use std::collections::BTreeMap;

use super::negation::negations;
use super::part_words::{field_words, part_in};
use super::phrase::{Phrase, likeness};
use crate::kano::Side;
use crate::mapping::Target;
use crate::survey::{
    Choice, FeaturePosition, Localized, PairPart, ProfileQuestion, QuestionKind, QuestionPosition,
    Survey,
};
use crate::wording::{Argument, Wordings};

/// The texts that a header may have.
pub(super) struct Questions {
    /// The questions in all languages.
    pub(super) texts: Vec<(Phrase, Target)>,
    /// The questions of which several options may be chosen, each with an option behind it.
    pub(super) options: Vec<(Phrase, Chosen)>,
    /// The labels of these options.
    pub(super) labels: Vec<(Phrase, Chosen)>,
    /// The names of features in all languages.
    pub(super) names: Vec<(Phrase, FeaturePosition)>,
    /// The ids of features and of profile questions.
    pub(super) ids: Vec<(Phrase, Target)>,
    /// What stands around the name of a feature in a question of one part of a pair only.
    around: BTreeMap<Vec<String>, PairPart>,
}

/// An option of a profile question, by its id.
pub(super) type Chosen = (QuestionPosition, String);

impl Questions {
    /// Without a survey, no header is a question of it.
    pub(super) const fn none() -> Self {
        Self {
            texts: Vec::new(),
            options: Vec::new(),
            labels: Vec::new(),
            names: Vec::new(),
            ids: Vec::new(),
            around: BTreeMap::new(),
        }
    }

    pub(super) fn of(survey: &Survey, wordings: &Wordings) -> Self {
        let mut questions = Self::none();
        for (position, feature) in survey.features.entries() {
            for side in Side::ALL {
                let part = part_of(side);
                questions.add(feature.question(side), Target::Pair(position, part));
                let id = format!("{} {}", feature.id, part.name());
                questions
                    .ids
                    .push((Phrase::of(&id), Target::Pair(position, part)));
            }
            let names = feature
                .name
                .iter()
                .map(|(_, name)| (Phrase::of(name), position));
            questions
                .names
                .extend(names.filter(|(name, _)| !name.is_empty()));
            for part in PairPart::ALL {
                let id = format!("{} {}", part.name(), feature.id);
                questions
                    .ids
                    .push((Phrase::of(&id), Target::Pair(position, part)));
                for word in field_words(part) {
                    let id = Phrase::of(&format!("{} {word}", feature.id));
                    questions.ids.push((id, Target::Pair(position, part)));
                }
            }
        }
        for (position, question) in survey.profile.entries() {
            questions.add(&question.question, Target::Profile(position));
            let id = Phrase::of(question.id.as_str());
            questions.ids.push((id, Target::Profile(position)));
            let id = Phrase::of(&format!("profile {}", question.id));
            questions.ids.push((id, Target::Profile(position)));
            if let QuestionKind::Multiple { options } = &question.kind {
                for option in options {
                    questions.add_option(question, position, option);
                }
            }
        }
        questions.add_surroundings(survey, wordings);
        questions
    }

    fn add(&mut self, texts: &Localized, target: Target) {
        let texts = texts
            .iter()
            .map(|(_, text)| (Phrase::of_markdown(text), target));
        self.texts
            .extend(texts.filter(|(text, _)| !text.is_empty()));
    }

    fn add_option(
        &mut self,
        question: &ProfileQuestion,
        position: QuestionPosition,
        option: &Choice,
    ) {
        let ids = (question.id.as_str(), option.id.as_str());
        let labels = option
            .label
            .iter()
            .map(|(_, label)| (question.id.as_str(), label));
        let texts = question.question.iter();
        let texts = texts.map(|(language, text)| (text, option.label.get(language)));
        for (text, label) in texts.chain(labels).chain([ids]) {
            let id = option.id.to_string();
            let phrase = Phrase::of_heading(&format!("{text} {label}"));
            self.options.push((phrase, (position, id.clone())));
            self.labels
                .push((Phrase::of_heading(label), (position, id)));
        }
    }

    /// Learns what stands around names, from the questions of the survey and from those that we would ask.
    fn add_surroundings(&mut self, survey: &Survey, wordings: &Wordings) {
        let mut known: BTreeMap<Vec<String>, Option<PairPart>> = BTreeMap::new();
        let mut learn = |words: Vec<String>, part: PairPart| {
            let known = known.entry(words).or_insert(Some(part));
            *known = known.filter(|known| *known == part);
        };
        for feature in &survey.features {
            for (language, name) in feature.name.iter() {
                let name = Phrase::of(name);
                for side in Side::ALL {
                    let question = Phrase::of_markdown(feature.question(side).get(language));
                    if let Some(place) = question.find(&name).filter(|_| !name.is_empty()) {
                        learn(question.around(&place), part_of(side));
                    }
                }
            }
        }
        let wordings = wordings
            .languages()
            .filter_map(|language| wordings.get(language));
        for wording in wordings {
            for (key, part) in [
                ("stem-functional", PairPart::Functional),
                ("stem-dysfunctional", PairPart::Dysfunctional),
            ] {
                let stem = wording.format(key, &[("name", Argument::Text("\u{fffc}"))]);
                learn(Phrase::of_markdown(&stem.unwrap_or_default()).words, part);
            }
            for (key, part) in [
                ("importance", PairPart::Importance),
                ("satisfaction", PairPart::Satisfaction),
            ] {
                learn(
                    Phrase::of(&wording.text(key).unwrap_or_default()).words,
                    part,
                );
            }
        }
        let known = known
            .into_iter()
            .filter_map(|(words, part)| Some((words, part?)));
        self.around = known.filter(|(words, _)| !words.is_empty()).collect();
    }

    /// The part of a pair that is asked by what stands around the name of a feature.
    pub(super) fn part(&self, around: &[String]) -> Option<PairPart> {
        let known = self.around.get(around).copied();
        known.or_else(|| part_in(around))
    }

    /// The number in the name of a field, and the part of a pair for which it has a word: `F2_functional`.
    pub(super) fn numbered_part(&self, name: &str) -> Option<(u64, PairPart)> {
        let apart = |c: char| if c.is_ascii_digit() { c } else { ' ' };
        let digits: String = name.chars().map(apart).collect();
        let mut numbers = digits.split_whitespace();
        let number = numbers.next()?.parse().ok()?;
        let words: String = name
            .chars()
            .map(|c| if c.is_ascii_digit() { ' ' } else { c })
            .collect();
        let words = Phrase::of(&words).words;
        let part = self.part(&words).or_else(|| self.part(words.get(1..)?))?;
        (numbers.next().is_none() && words.len() <= 2).then_some((number, part))
    }

    /// The part of a pair that is rated, by the words of a header.
    pub(super) fn rated_part(&self, header: &str) -> Option<PairPart> {
        let part = self.part(&Phrase::of_heading(header).words)?;
        matches!(part, PairPart::Importance | PairPart::Satisfaction).then_some(part)
    }

    /// The feature whose name is most like the words of a header, among some.
    pub(super) fn nearest_name(
        &self,
        header: &str,
        among: impl Fn(FeaturePosition) -> bool,
    ) -> Option<FeaturePosition> {
        let header = header.to_lowercase();
        let names = self.names.iter().filter(|(_, feature)| among(*feature));
        let likeness = names.map(|(name, feature)| {
            let name = name.words.join(" ");
            (strsim::sorensen_dice(&name, &header), *feature)
        });
        let nearest = likeness.max_by(|(one, _), (other, _)| one.total_cmp(other));
        nearest.map(|(_, feature)| feature)
    }

    /// True if no question with the feature says no, in any language: only then a negation in a header
    /// tells which of the two questions it asks.
    pub(super) fn affirms(&self, feature: FeaturePosition) -> bool {
        let functional = Target::Pair(feature, PairPart::Functional);
        let mut texts = self
            .texts
            .iter()
            .filter(|(_, target)| *target == functional);
        let names = self.names.iter().filter(|(_, named)| *named == feature);
        texts.all(|(text, _)| {
            let name = names.clone().find_map(|(name, _)| text.find(name));
            let words = name.map_or_else(|| text.words.clone(), |name| text.around(&name));
            negations(&words).is_empty()
        })
    }

    /// The question that is most like a header, among some, with its likeness.
    pub(super) fn nearest(
        &self,
        header: &str,
        among: impl Fn(Target) -> bool,
    ) -> Option<(Target, f64)> {
        let header = Phrase::of_heading(header);
        let texts = self.texts.iter().filter(|(_, target)| among(*target));
        let likeness = texts.map(|(text, target)| (*target, likeness(&text.words, &header.words)));
        likeness.max_by(|(_, one), (_, other)| one.total_cmp(other))
    }
}

/// The part of a pair that is one of its two questions.
pub(super) const fn part_of(side: Side) -> PairPart {
    match side {
        Side::Functional => PairPart::Functional,
        Side::Dysfunctional => PairPart::Dysfunctional,
    }
}
