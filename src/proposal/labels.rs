//! What the labels of the answers mean, by the label sets of the survey and by published ones.

use std::collections::BTreeSet;

use super::phrase::Phrase;
use super::sample::{ColumnSample, counts};
use crate::kano::{Answer, Side};
use crate::mapping::plain;
use crate::message::Remark;
use crate::survey::Survey;
use crate::wording::Wordings;

/// All label sets that are known, for a file of one tool.
pub(super) struct LabelBook<'s> {
    sets: &'s [LabelSet],
    /// Texts for no answer, as they are compared.
    missing: Vec<String>,
}

/// Five labels for each side.
#[derive(Debug)]
pub(super) struct LabelSet {
    name: SetName,
    /// By side, in the order of [`Answer::ALL`].
    labels: [[Phrase; 5]; 2],
    texts: [[String; 5]; 2],
}

/// How a set is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SetName {
    /// The labels of the survey.
    Own,
    /// The codes of our own files.
    Codes,
    /// A published set, with its language.
    Published(String, String),
}

/// A label of a file, with what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) text: String,
    pub(super) meaning: Meaning,
    pub(super) why: Why,
    /// In how many cells it stands.
    pub(super) count: u64,
}

/// What a label means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning {
    Answer(Answer),
    Guess(Answer),
    Open,
}

/// Texts by which programs say that there is no answer, where labels are words.
const MISSING: &[&str] = &[
    "NA", "N/A", "n/a", "#N/A", "null", "NULL", "NaN", "nan", "None",
];

/// An answer has at most so many labels, with those for no answer.
pub(super) const MOST_LABELS: usize = 10;

/// The label sets of the survey, with those that are known without it.
pub(super) fn label_sets(survey: &Survey, wordings: &Wordings) -> Vec<LabelSet> {
    let own = survey.scales.values();
    let own = own.map(|scale| {
        let texts = [scale.functional.clone(), scale.dysfunctional.clone()];
        LabelSet::new(SetName::Own, texts)
    });
    own.chain(published_sets(wordings)).collect()
}

/// The label sets of all languages, and the codes.
pub(super) fn published_sets(wordings: &Wordings) -> Vec<LabelSet> {
    let codes = Answer::ALL.map(|answer| answer.code().to_owned());
    let codes = LabelSet::new(SetName::Codes, [codes.clone(), codes]);
    let wordings = wordings
        .languages()
        .filter_map(|language| wordings.get(language));
    let published = wordings.flat_map(|wording| {
        wording.scales().filter_map(|set| {
            let labels = wording.scale(set)?;
            let language = wording.language().to_string();
            let name = SetName::Published(set.to_owned(), language);
            Some(LabelSet::new(name, [labels.clone(), labels]))
        })
    });
    [codes].into_iter().chain(published).collect()
}

impl<'s> LabelBook<'s> {
    /// The labels of these sets; `missing` are texts of a tool for no answer.
    pub(super) fn new(sets: &'s [LabelSet], missing: &[&str]) -> Self {
        let missing = MISSING.iter().chain(missing);
        let missing = missing.map(|text| plain(text)).collect();
        Self { sets, missing }
    }

    /// What the texts of the columns of a side mean: all that stand in them, and those of their set that
    /// do not.
    pub(super) fn labels(&self, side: Side, columns: &[&ColumnSample]) -> Vec<Label> {
        let counts: Vec<(&str, u64)> = self.words(counts(columns)).collect();
        let texts = || counts.iter().map(|(text, _)| *text);
        let phrases: Vec<Phrase> = texts().map(Phrase::of_heading).collect();
        let covering = self.covering(side, &phrases);
        let label = |(text, count): &(&str, u64)| {
            let (meaning, why) = self.meaning(side, text, &covering, texts());
            Label {
                text: (*text).to_owned(),
                meaning,
                why,
                count: *count,
            }
        };
        let mut labels: Vec<Label> = counts.iter().map(label).collect();
        open_shifted(&mut labels);
        labels.extend(unseen(side, &labels, &covering));
        labels.sort_by_key(|label| label.meaning);
        labels
    }

    /// The sets that have all of some labels; those of the survey alone, if they do.
    fn covering(&self, side: Side, labels: &[Phrase]) -> Vec<&LabelSet> {
        let covers = |set: &&LabelSet| labels.iter().all(|label| set.answer(side, label).is_some());
        let own = self
            .sets
            .iter()
            .filter(|set| set.name == SetName::Own)
            .filter(covers);
        let own: Vec<&LabelSet> = own.collect();
        if labels.is_empty() || !own.is_empty() {
            return own;
        }
        self.sets.iter().filter(covers).collect()
    }

    fn meaning<'t>(
        &self,
        side: Side,
        text: &str,
        covering: &[&LabelSet],
        mut all: impl Iterator<Item = &'t str>,
    ) -> (Meaning, Why) {
        if is_number(text) {
            return (Meaning::Open, Why::Number);
        }
        let label = Phrase::of_heading(text);
        let is_same =
            |other: &str| plain(other) != plain(text) && Phrase::of_heading(other) == label;
        if all.any(is_same) {
            return (Meaning::Open, Why::Unknown);
        }
        let sets: Vec<&LabelSet> = if covering.is_empty() {
            self.sets
                .iter()
                .filter(|set| set.answer(side, &label).is_some())
                .collect()
        } else {
            covering.to_vec()
        };
        let meanings = sets.iter().filter_map(|set| set.answer(side, &label));
        let meanings: BTreeSet<usize> = meanings.map(|answer| answer as usize).collect();
        let mut answers = Answer::ALL.into_iter();
        let answer = answers.find(|answer| meanings.contains(&(*answer as usize)));
        match (answer, meanings.len(), sets.first()) {
            (Some(answer), 1, Some(set)) if !covering.is_empty() => {
                (Meaning::Answer(answer), Why::Set(set.name.clone()))
            }
            (Some(answer), 1, _) => (Meaning::Answer(answer), Why::Known),
            (_, 0, _) => (Meaning::Open, Why::Unknown),
            _ => (Meaning::Open, Why::Several),
        }
    }

    /// The name of the first set that has all labels of some columns.
    pub(super) fn set_of(&self, columns: &[&ColumnSample]) -> Option<&SetName> {
        let labels = self
            .words(counts(columns))
            .map(|(text, _)| Phrase::of_heading(text));
        let labels: Vec<Phrase> = labels.collect();
        let sets = self.covering(Side::Functional, &labels);
        sets.first().map(|set| &set.name)
    }

    /// True if all texts of a column are labels that are known, and there are some.
    pub(super) fn are_answers(&self, column: &ColumnSample) -> bool {
        let mut words = column
            .seen()
            .filter(|seen| !self.is_missing(&seen.text))
            .peekable();
        let is_label = |text: &str| {
            let label = Phrase::of_heading(text);
            let is_of = |set: &LabelSet| {
                Side::ALL
                    .iter()
                    .any(|side| set.answer(*side, &label).is_some())
            };
            self.sets.iter().any(is_of)
        };
        !column.is_varied && words.peek().is_some() && words.all(|seen| is_label(&seen.text))
    }

    /// True if the labels of a column are those of one side of a set, and of the other side of none.
    pub(super) fn fits_only(&self, column: &ColumnSample, side: Side) -> bool {
        let words = column.seen().filter(|seen| !self.is_missing(&seen.text));
        let labels: Vec<Phrase> = words.map(|seen| Phrase::of_heading(&seen.text)).collect();
        let other = match side {
            Side::Functional => Side::Dysfunctional,
            Side::Dysfunctional => Side::Functional,
        };
        let fits = |side| !self.covering(side, &labels).is_empty();
        !labels.is_empty() && fits(side) && !fits(other)
    }

    /// True if a text names a label.
    pub(super) fn is_named_in(&self, text: &str) -> bool {
        let text = Phrase::of(text);
        let labels = self.sets.iter().flat_map(|set| set.labels.iter().flatten());
        // A single word may be there by chance, and a label alone is a cell of a table.
        let mut labels = labels.filter(|label| label.words.len() > 1);
        labels.any(|label| text.words.len() > label.words.len() && text.find(label).is_some())
    }

    /// True of a text that is no answer.
    pub(super) fn is_missing(&self, text: &str) -> bool {
        self.missing.contains(&plain(text))
    }

    /// The texts that are answers.
    pub(super) fn words<'t>(
        &self,
        texts: Vec<(&'t str, u64)>,
    ) -> impl Iterator<Item = (&'t str, u64)> {
        texts.into_iter().filter(|(text, _)| !self.is_missing(text))
    }
}

impl LabelSet {
    fn new(name: SetName, texts: [[String; 5]; 2]) -> Self {
        let phrases = |texts: &[String; 5]| texts.each_ref().map(|text| Phrase::of_heading(text));
        Self {
            name,
            labels: texts.each_ref().map(phrases),
            texts,
        }
    }

    fn answer(&self, side: Side, label: &Phrase) -> Option<Answer> {
        let labels = self.labels[side as usize].iter();
        let mut labels = labels.zip(Answer::ALL);
        labels.find_map(|(own, answer)| (own == label && !label.is_empty()).then_some(answer))
    }
}

/// Why a label means what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// All labels of its side are of one set.
    Set(SetName),
    /// It means the same in all sets that have it.
    Known,
    /// It stands nowhere, but the others are of its set.
    Unseen,
    Number,
    /// It means something else in different sets.
    Several,
    Shifted,
    Unknown,
}

impl Label {
    /// Why it means what it does, and how often it stands there.
    pub(super) fn remark(&self) -> Remark {
        let count = self.count;
        match &self.why {
            Why::Set(SetName::Own) => Remark::LabelOfSurvey { count },
            Why::Set(SetName::Codes) => Remark::CodeAsLabel { count },
            Why::Set(SetName::Published(set, language)) => Remark::LabelOfSet {
                set: set.clone(),
                language: language.clone(),
                count,
            },
            Why::Known => Remark::KnownLabel { count },
            Why::Unseen => Remark::UnseenLabel,
            Why::Number => Remark::Number { count },
            Why::Several => Remark::SeveralMeanings { count },
            Why::Shifted => Remark::ShiftedLabel { count },
            Why::Unknown => Remark::UnknownLabel { count },
        }
    }
}

/// The labels of the sets of a file that do not stand in it, as far as only one has that meaning.
fn unseen(side: Side, seen: &[Label], covering: &[&LabelSet]) -> Vec<Label> {
    let is_seen = |answer| {
        seen.iter()
            .any(|label| label.meaning == Meaning::Answer(answer))
    };
    let missing = Answer::ALL.into_iter().filter(|answer| !is_seen(*answer));
    let unseen = missing.filter_map(|answer| {
        let texts = covering
            .iter()
            .map(|set| &set.texts[side as usize][answer as usize]);
        let texts: BTreeSet<&String> = texts.collect();
        let text = texts.first().filter(|_| texts.len() == 1)?;
        Some(Label {
            text: (*text).clone(),
            meaning: Meaning::Answer(answer),
            why: Why::Unseen,
            count: 0,
        })
    });
    unseen.collect()
}

/// Where a label is unknown, one of two degrees of dislike may be the other: `I dislike it` is the weaker
/// one beside `I cannot stand it`.
fn open_shifted(labels: &mut [Label]) {
    let is_open = labels.iter().any(|label| label.meaning == Meaning::Open);
    let has = |answer| {
        labels
            .iter()
            .any(|label| label.meaning == Meaning::Answer(answer))
    };
    let (weak, strong) = (has(Answer::LiveWith), has(Answer::Dislike));
    if !is_open || weak == strong {
        return;
    }
    for label in labels {
        if let Meaning::Answer(answer @ (Answer::LiveWith | Answer::Dislike)) = label.meaning {
            label.meaning = Meaning::Guess(answer);
            label.why = Why::Shifted;
        }
    }
}

/// True of a text of digits.
pub(super) fn is_number(text: &str) -> bool {
    let text = plain(text);
    let digits = text.trim_start_matches('-');
    let digits = digits.strip_suffix(".0").unwrap_or(digits);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
