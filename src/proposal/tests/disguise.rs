//! One set of answers in any of thousands of disguises.

use proptest::prelude::*;
use proptest::sample::select;

use super::{CAFE, WORDINGS};
use crate::kano::{Answer, Side};
use crate::language::Language;
use crate::survey::Feature;

/// How the questions are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// By their texts, perhaps with a number or a kind around them.
    Questions,
    /// By the ids of features, with the part of the pair.
    Fields,
    /// By the names of features, with the part of the pair.
    Grid,
    /// By other texts, of which nobody knows what they ask.
    Unknown,
}

/// How answers are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Labels {
    /// A published set, by its name.
    Set(&'static str, &'static str),
    Codes,
    /// Numbers, from like on or from dislike on.
    Numbers(bool),
    /// A set in which one label is another one.
    Changed(&'static str, &'static str, usize),
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    Response,
    /// A long table, with columns for the feature and for the part.
    Answer,
    /// A long table, with two columns of answers.
    Pair,
}

/// How the table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Text(char),
    Workbook,
    JsonLines,
}

/// Rows that are no responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoiseRows {
    None,
    Title,
    Blank,
    HeaderAgain,
    /// A remark in the first cell of the last row.
    Remark,
    /// Numbers in all cells of the last row.
    Sums,
}

/// The answers of one person.
pub(super) type Person = [Option<usize>; QUESTIONS];

#[derive(Debug, Clone)]
pub(super) struct Disguise {
    language: &'static str,
    pub(super) names: Names,
    pub(super) labels: Labels,
    decoration: usize,
    /// The order of the columns.
    pub(super) order: Vec<usize>,
    pub(super) layout: Layout,
    pub(super) format: Format,
    pub(super) noise_columns: bool,
    pub(super) noise_rows: NoiseRows,
    /// The name of the column that identifies people, in a long table.
    pub(super) person: &'static str,
    /// By which the rows of a long table are moved.
    pub(super) step: usize,
    pub(super) people: Vec<Person>,
}

pub(super) const QUESTIONS: usize = 6;

/// The columns of answers, and two of noise.
const COLUMNS: usize = QUESTIONS + 2;

const PUBLISHED: [(&str, &str); 12] = [
    ("en", "handbook"),
    ("en", "berger"),
    ("en", "berger-long"),
    ("en", "blauth"),
    ("zh-CN", "handbook"),
    ("zh-CN", "strong"),
    ("de", "bailom"),
    ("fr", "manuels"),
    ("es", "yacuzzi"),
    ("ja", "kano"),
    ("ko", "literature"),
    ("ar", "handbook"),
];

fn labels() -> impl Strategy<Value = Labels> {
    let set = select(PUBLISHED.to_vec());
    set.prop_flat_map(|(language, set)| {
        prop_oneof![
            5 => Just(Labels::Set(language, set)),
            1 => Just(Labels::Codes),
            1 => any::<bool>().prop_map(Labels::Numbers),
            2 => (0..5_usize).prop_map(move |at| Labels::Changed(language, set, at)),
        ]
    })
}

fn names() -> impl Strategy<Value = Names> {
    prop_oneof![
        2 => Just(Names::Questions),
        1 => Just(Names::Fields),
        1 => Just(Names::Grid),
        1 => Just(Names::Unknown),
    ]
}

/// A layout with its format: a long table is none of JSON.
fn shape() -> impl Strategy<Value = (Layout, Format)> {
    let text = || select(vec![',', ';', '\t']).prop_map(Format::Text);
    let table = || prop_oneof![3 => text(), 1 => Just(Format::Workbook)];
    prop_oneof![
        4 => table().prop_map(|format| (Layout::Response, format)),
        1 => Just((Layout::Response, Format::JsonLines)),
        1 => table().prop_map(|format| (Layout::Answer, format)),
        1 => table().prop_map(|format| (Layout::Pair, format)),
    ]
}

fn noise_rows() -> impl Strategy<Value = NoiseRows> {
    prop_oneof![
        4 => Just(NoiseRows::None),
        1 => Just(NoiseRows::Title),
        1 => Just(NoiseRows::Blank),
        1 => Just(NoiseRows::HeaderAgain),
        1 => Just(NoiseRows::Remark),
        1 => Just(NoiseRows::Sums),
    ]
}

pub(super) fn disguise() -> impl Strategy<Value = Disguise> {
    let answer = || prop::option::weighted(0.9, 0..5_usize);
    let person = [answer(), answer(), answer(), answer(), answer(), answer()];
    let words = (
        select(vec!["en", "zh-CN", "de"]),
        names(),
        labels(),
        0..6_usize,
    );
    let order = Just((0..COLUMNS).collect::<Vec<_>>()).prop_shuffle();
    let noise = (any::<bool>(), noise_rows());
    let long = (select(vec!["respondent", "编号", "who"]), 0..9_usize);
    let people = prop::collection::vec(person, 1..30);
    (words, order, shape(), noise, long, people).prop_map(
        |((language, names, labels, decoration), order, shape, noise, long, people)| Disguise {
            language,
            names,
            labels,
            decoration,
            order,
            layout: shape.0,
            format: shape.1,
            noise_columns: noise.0,
            noise_rows: noise.1,
            person: long.0,
            step: long.1,
            people,
        },
    )
}

impl Disguise {
    /// The column of a question of a wide table.
    pub(super) fn name(&self, question: usize) -> String {
        let text = self.question(question);
        let number = question + 1;
        match self.decoration {
            1 if self.names != Names::Fields => format!("{number}、{text}"),
            2 if self.names != Names::Fields => format!("Q{number}. {text} *"),
            3 if self.names != Names::Fields => format!("[单选题] {text} "),
            4 => format!(" {text}\u{a0}"),
            _ => text,
        }
    }

    fn question(&self, question: usize) -> String {
        let (feature, side) = feature(question);
        let language = Language::new(self.language).expect("a language");
        let name = feature.name.get(&language);
        match (self.names, side) {
            (Names::Questions, _) => feature.question(side).get(&language).to_owned(),
            (Names::Fields, _) => format!("{}_{}", feature.id, side.name()),
            (Names::Grid, Side::Functional) => format!("How do you feel if we have it? [{name}]"),
            (Names::Grid, Side::Dysfunctional) => {
                format!("How do you feel if we do not have it? [{name}]")
            }
            (Names::Unknown, _) => unknown(question),
        }
    }

    /// What a long table says of the feature of a question.
    pub(super) fn feature(&self, question: usize) -> String {
        let (feature, _) = feature(question);
        let language = Language::new(self.language).expect("a language");
        match self.names {
            Names::Fields => feature.id.to_string(),
            Names::Questions | Names::Grid => feature.name.get(&language).to_owned(),
            Names::Unknown => unknown(question - question % 2),
        }
    }

    pub(super) fn label(&self, answer: usize) -> String {
        let of_set = |language: &str, set: &str| {
            let wording = WORDINGS.by_tag(language).expect("a language");
            wording.scale(set).expect("a set")[answer].clone()
        };
        match self.labels {
            Labels::Codes => Answer::ALL[answer].code().to_owned(),
            Labels::Numbers(true) => (answer + 1).to_string(),
            Labels::Numbers(false) => (5 - answer).to_string(),
            Labels::Changed(_, _, changed) if changed == answer => "Meh".to_owned(),
            Labels::Set(language, set) | Labels::Changed(language, set, _) => of_set(language, set),
        }
    }

    pub(super) fn cell(&self, person: &Person, question: usize) -> String {
        person[question].map_or_else(String::new, |answer| self.label(answer))
    }

    /// What a question is in a mapping.
    pub(super) fn target(question: usize) -> String {
        let (feature, side) = feature(question);
        format!("{}.{}", feature.id, side.name())
    }

    /// The name of a question as a column of the mapping.
    pub(super) fn column(&self, question: usize) -> String {
        let side = feature(question).1.name();
        match self.layout {
            Layout::Response => self.name(question),
            Layout::Answer if matches!(self.names, Names::Questions | Names::Fields) => {
                self.name(question)
            }
            Layout::Answer | Layout::Pair => format!("{side} [{}]", self.feature(question)),
        }
    }

    /// True if everything in it is such as many people have it, and enough of it.
    pub(super) fn is_usual(&self) -> bool {
        let is_whole = |person: &&Person| person.iter().all(Option::is_some);
        let is_long = self.layout != Layout::Response;
        let is_told = self.person != "who" && self.people.iter().filter(is_whole).count() > 1;
        let has_noise = matches!(self.noise_rows, NoiseRows::Remark | NoiseRows::Sums)
            || is_long && self.noise_rows == NoiseRows::HeaderAgain;
        self.names != Names::Unknown
            && matches!(self.labels, Labels::Set(..) | Labels::Codes)
            && (!has_noise || self.format == Format::JsonLines)
            && (!is_long || is_told)
    }
}

/// The feature of a question, and which of its pair it is.
pub(super) fn feature(question: usize) -> (&'static Feature, Side) {
    let feature = CAFE.features.iter().nth(question / 2).expect("a feature");
    (feature, Side::ALL[question % 2])
}

fn unknown(question: usize) -> String {
    format!("Item {}", ["K", "L", "M", "N", "O", "P"][question])
}
