//! What a header asks, by the texts of the survey.

use std::collections::BTreeMap;
use std::ops::Range;

use super::negation::negations;
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
    texts: Vec<(Phrase, Target)>,
    /// The questions of which several options may be chosen, each with an option behind it.
    options: Vec<(Phrase, Chosen)>,
    /// The names of features in all languages.
    names: Vec<(Phrase, FeaturePosition)>,
    /// The ids of features and of profile questions.
    ids: Vec<(Phrase, Target)>,
    /// What stands around the name of a feature in a question of one part of a pair only.
    around: BTreeMap<Vec<String>, PairPart>,
}

/// An option of a profile question, by its id.
pub(super) type Chosen = (QuestionPosition, String);

/// What a header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clue {
    /// It is the text of a question.
    Question(Target),
    /// The text of a question stands in it.
    InName(Target),
    /// It is a question of which several options may be chosen, with one of them behind it; or only one of
    /// its options.
    Option(Chosen),
    /// It is the id of a profile question, or that of a feature with a part of its pair.
    Field(Target),
    /// It names a feature, and something else is around the name.
    Feature(FeaturePosition, Vec<String>),
    /// It says nothing, or too much.
    None,
}

/// The words for a part of a pair in the names of fields. Words that people use in questions as well mean
/// something only where the other column of the pair has its word.
const PARTS: &[(PairPart, &[&str])] = &[
    (
        PairPart::Functional,
        &[
            "functional",
            "func",
            "fun",
            "f",
            "pos",
            "positive",
            "with",
            "yes",
            "present",
            "正向",
            "正",
            "有",
            "具备",
            "提供",
        ],
    ),
    (
        PairPart::Dysfunctional,
        &[
            "dysfunctional",
            "dysfunc",
            "dysf",
            "dys",
            "d",
            "neg",
            "negative",
            "without",
            "no",
            "absent",
            "反向",
            "反",
            "没有",
            "不具备",
            "不提供",
            "负向",
        ],
    ),
    (
        PairPart::Importance,
        &["importance", "imp", "重要性", "重要程度", "重要度"],
    ),
    (PairPart::Satisfaction, &["satisfaction", "sat", "满意度"]),
    (
        PairPart::Comment,
        &["comment", "comments", "note", "备注", "评论"],
    ),
];

/// Words by which a question on importance or satisfaction is known, as parts of words.
const RATINGS: &[(PairPart, &[&str])] = &[
    (
        PairPart::Importance,
        &[
            "importan",
            "wichtig",
            "importân",
            "重要",
            "중요",
            "أهمية",
            "مهم",
            "важн",
            "belangrijk",
        ],
    ),
    (
        PairPart::Satisfaction,
        &[
            "satisf",
            "zufrieden",
            "satisfech",
            "满意",
            "滿意",
            "満足",
            "만족",
            "رضا",
            "راض",
            "удовлетвор",
            "tevreden",
        ],
    ),
];

impl Questions {
    /// Without a survey, no header is a question of it.
    pub(super) const fn none() -> Self {
        Self {
            texts: Vec::new(),
            options: Vec::new(),
            names: Vec::new(),
            ids: Vec::new(),
            around: BTreeMap::new(),
        }
    }

    pub(super) fn of(survey: &Survey, wordings: &Wordings) -> Self {
        let mut questions = Self {
            texts: Vec::new(),
            options: Vec::new(),
            names: Vec::new(),
            ids: Vec::new(),
            around: BTreeMap::new(),
        };
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
                let words = PARTS
                    .iter()
                    .find(|(of, _)| *of == part)
                    .map_or(&[][..], |(_, words)| words);
                for word in words {
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
            self.options
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
        match self.contained(&phrase) {
            Only::One(target) => return Clue::InName(target),
            Only::Several => return Clue::None,
            Only::None => {}
        }
        self.feature(&phrase)
    }

    /// The option of which a header asks: it is all of the header, or stands with its question at the end.
    fn option(&self, header: &Phrase) -> Only<Chosen> {
        let is_whole = |(phrase, _): &&(Phrase, Chosen)| phrase == header;
        let ends = |(phrase, _): &&(Phrase, Chosen)| {
            let place = header.find_apart(phrase).filter(|_| phrase.words.len() > 1);
            place.is_some_and(|place| place.end == header.words.len())
        };
        let found = self
            .options
            .iter()
            .filter(|option| is_whole(option) || ends(option));
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

    /// The part of a pair that is asked by what stands around the name of a feature.
    pub(super) fn part(&self, around: &[String]) -> Option<PairPart> {
        if let Some(part) = self.around.get(around) {
            return Some(*part);
        }
        if around.len() <= 2 {
            let is_word = |word: &&&str| around.contains(&Phrase::of(word).words.concat());
            let found = PARTS
                .iter()
                .filter(|(_, words)| words.iter().any(|word| is_word(&word)));
            if let Only::One(part) = only(found.map(|(part, _)| *part)) {
                return Some(part);
            }
        }
        let text = around.join(" ");
        let joined = around.concat();
        let is_there = |word: &&str| text.contains(*word) || joined.contains(*word);
        let found = RATINGS
            .iter()
            .filter(|(_, words)| words.iter().any(&is_there));
        match only(found.map(|(part, _)| *part)) {
            Only::One(part) => Some(part),
            _ => None,
        }
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

/// What was found at places that are within no other.
fn outermost<T>(mut found: Vec<(Range<usize>, T)>) -> Vec<(Range<usize>, T)> {
    let places: Vec<Range<usize>> = found.iter().map(|(place, _)| place.clone()).collect();
    let is_within = |inner: &Range<usize>, outer: &Range<usize>| {
        inner != outer && outer.start <= inner.start && inner.end <= outer.end
    };
    found.retain(|(place, _)| !places.iter().any(|other| is_within(place, other)));
    found
}

/// The part of a pair that is one of its two questions.
pub(super) const fn part_of(side: Side) -> PairPart {
    match side {
        Side::Functional => PairPart::Functional,
        Side::Dysfunctional => PairPart::Dysfunctional,
    }
}

/// How many different things were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Only<T> {
    None,
    One(T),
    Several,
}

fn only<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Only<T> {
    let Some(first) = all.next() else {
        return Only::None;
    };
    if all.all(|other| other == first) {
        Only::One(first)
    } else {
        Only::Several
    }
}
