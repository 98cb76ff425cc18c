//! One set of answers in hundreds of disguises: what is decided is right, and the rest is open.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;

use super::columns::Decider;
use super::decision::{Role, target_name};
use super::entry::EntryWriter;
use super::labels::LabelBook;
use super::line::{Content, Value};
use super::{Proposer, Sample};
use crate::definition::{Definition, check};
use crate::diagnostic::{Code, Diagnostic};
use crate::intake::testing::take_in_by;
use crate::kano::{Answer, Side};
use crate::language::Language;
use crate::mapping;
use crate::survey::{Defaults, Survey};
use crate::templates::built_in_wordings;
use crate::wording::Wordings;

/// The survey of the exports, in three languages.
const SURVEY: &str = include_str!("../../tests/exports/survey.yaml");

static WORDINGS: LazyLock<Wordings> = LazyLock::new(built_in_wordings);

static CAFE: LazyLock<Survey> = LazyLock::new(|| {
    let definition = Definition::alone("cafe", "survey.yaml", SURVEY.as_bytes());
    let checked = check(&definition, &Defaults::new(Language::default()), &WORDINGS);
    checked.right.expect("a survey without errors").0
});

static PROPOSER: LazyLock<Proposer<'_>> = LazyLock::new(|| Proposer::new(&CAFE, &WORDINGS));

static BOOK: LazyLock<LabelBook<'_>> = LazyLock::new(|| LabelBook::new(&PROPOSER.sets, &[]));

/// How the columns of answers are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// The questions, perhaps with a number or a kind around them.
    Questions,
    /// The ids of features with the part of the pair.
    Fields,
    /// The names of features within a question that is the same for all of them.
    Grid,
    /// Other texts of which nobody knows what they ask.
    Unknown,
}

/// How answers are written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Labels {
    /// A published set, by its name.
    Set(&'static str, &'static str),
    Codes,
    /// Numbers, from like on or from dislike on.
    Numbers(bool),
    /// A set in which one label is another one.
    Changed(&'static str, &'static str, usize),
}

#[derive(Debug, Clone)]
struct Disguise {
    language: &'static str,
    names: Names,
    labels: Labels,
    decoration: usize,
    /// The order of the columns.
    order: Vec<usize>,
    delimiter: char,
    noise: bool,
    rows: Vec<[Option<usize>; 6]>,
}

/// Six columns of answers, and two of noise.
const COLUMNS: usize = 8;

fn disguise() -> impl Strategy<Value = Disguise> {
    let names = select(vec![
        Names::Questions,
        Names::Questions,
        Names::Fields,
        Names::Grid,
        Names::Unknown,
    ]);
    let set = select(vec![
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
    ]);
    let labels = set.prop_flat_map(|(language, set)| {
        prop_oneof![
            5 => Just(Labels::Set(language, set)),
            1 => Just(Labels::Codes),
            1 => any::<bool>().prop_map(Labels::Numbers),
            2 => (0..5_usize).prop_map(move |at| Labels::Changed(language, set, at)),
        ]
    });
    let answer = || prop::option::weighted(0.9, 0..5_usize);
    let row = [answer(), answer(), answer(), answer(), answer(), answer()];
    (
        (select(vec!["en", "zh-CN", "de"]), names, labels, 0..6_usize),
        Just((0..COLUMNS).collect::<Vec<_>>()).prop_shuffle(),
        select(vec![',', ';', '\t']),
        any::<bool>(),
        prop::collection::vec(row, 1..30),
    )
        .prop_map(
            |((language, names, labels, decoration), order, delimiter, noise, rows)| Disguise {
                language,
                names,
                labels,
                decoration,
                order,
                delimiter,
                noise,
                rows,
            },
        )
}

impl Disguise {
    /// The name of a column of answers.
    fn name(&self, survey: &Survey, column: usize) -> String {
        let feature = survey.features.iter().nth(column / 2).expect("a feature");
        let side = Side::ALL[column % 2];
        let language = Language::new(self.language).expect("a language");
        let name = feature.name.get(&language);
        let text = match (self.names, side) {
            (Names::Questions, _) => feature.question(side).get(&language).to_owned(),
            (Names::Fields, _) => format!("{}_{}", feature.id, side.name()),
            (Names::Grid, Side::Functional) => format!("How do you feel if we have it? [{name}]"),
            (Names::Grid, Side::Dysfunctional) => {
                format!("How do you feel if we do not have it? [{name}]")
            }
            (Names::Unknown, _) => format!("Item {}", ["K", "L", "M", "N", "O", "P"][column]),
        };
        let number = column + 1;
        match self.decoration {
            1 if self.names != Names::Fields => format!("{number}、{text}"),
            2 if self.names != Names::Fields => format!("Q{number}. {text} *"),
            3 if self.names != Names::Fields => format!("[单选题] {text} "),
            4 => format!(" {text}\u{a0}"),
            _ => text,
        }
    }

    fn label(&self, wordings: &Wordings, answer: usize) -> String {
        let of_set = |language: &str, set: &str| {
            let wording = wordings.by_tag(language).expect("a language");
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

    fn table(&self, survey: &Survey, wordings: &Wordings) -> String {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let cell = |column: usize, row: Option<(usize, &[Option<usize>; 6])>| match (column, row) {
            (6, None) => "Which newspaper do you read?".to_owned(),
            (6, Some((number, _))) => format!("Paper {}", number % 3),
            (7, None) => "Score".to_owned(),
            (7, Some((number, _))) => (number * 7).to_string(),
            (column, None) => self.name(survey, column),
            (column, Some((_, row))) => {
                row[column].map_or_else(String::new, |answer| self.label(wordings, answer))
            }
        };
        let columns = self
            .order
            .iter()
            .filter(|column| self.noise || **column < 6);
        let columns: Vec<usize> = columns.copied().collect();
        let header = std::iter::once(None);
        let rows = header.chain(self.rows.iter().enumerate().map(Some));
        let lines = rows.map(|row| {
            let cells = columns.iter().map(|column| quoted(&cell(*column, row)));
            cells.collect::<Vec<_>>().join(&self.delimiter.to_string())
        });
        lines.map(|line| line + "\n").collect()
    }

    /// The target of a column.
    fn target(survey: &Survey, column: usize) -> String {
        let feature = survey.features.iter().nth(column / 2).expect("a feature");
        format!("{}.{}", feature.id, Side::ALL[column % 2].name())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_decided_is_right_and_the_rest_is_open(disguise in disguise()) {
        let (survey, wordings) = (&*CAFE, &*WORDINGS);
        let table = disguise.table(survey, wordings);
        let sample = PROPOSER.sample(table.as_bytes());
        let Ok(sample) = sample.expect("memory can be read") else {
            return Ok(());
        };
        let decider = Decider {
            survey,
            questions: &PROPOSER.questions,
            book: &BOOK,
            sample: &sample,
        };
        let decisions = decider.decide();
        let names: Vec<String> = (0..6).map(|column| disguise.name(survey, column)).collect();
        for (column, decision) in sample.columns.iter().zip(&decisions) {
            let truth = names.iter().position(|name| *name == column.name);
            match (&decision.role, truth) {
                (Role::Target(target), Some(truth)) => {
                    let target = target_name(survey, *target);
                    prop_assert_eq!(&target, &Disguise::target(survey, truth), "{}", table);
                }
                (Role::Target(_) | Role::Tool(_) | Role::Option(_), None) => {
                    prop_assert!(false, "noise has a meaning: {} in {}", column.name, table);
                }
                // Answers to a question of which nobody knows are never passed over, if their labels are
                // known: else they are like any other column.
                (Role::Ignored, Some(_)) => {
                    prop_assert_eq!(disguise.names, Names::Unknown, "{}", table);
                }
                _ => {}
            }
        }
        for line in EntryWriter::new(&decider, &decisions).lines() {
            if let Content::Pair(label, Value::Is(code)) = &line.content
                && let Some(answer) = Answer::from_code(code)
            {
                let truth = (0..5).find(|answer| disguise.label(wordings, *answer) == *label);
                // Of a set that is known, labels are listed that do not stand in the file.
                prop_assert!(truth.is_none_or(|truth| Answer::ALL[truth] == answer), "{label}: {table}");
            }
        }
        counts_are_right(&disguise, survey, &table)?;
    }
}

/// If nothing is open, each answer counts as what it is.
fn counts_are_right(
    disguise: &Disguise,
    survey: &Survey,
    table: &str,
) -> Result<(), TestCaseError> {
    let sample = PROPOSER.sample(table.as_bytes());
    let sample = sample.expect("memory can be read").expect("a table");
    let proposal = PROPOSER.propose(&sample);
    let is_usual = matches!(disguise.labels, Labels::Set(..) | Labels::Codes);
    if disguise.names != Names::Unknown && is_usual {
        prop_assert_eq!(proposal.open, 0, "{}", table);
    }
    if proposal.open > 0 || disguise.names == Names::Unknown {
        return Ok(());
    }
    let text = proposal.text(&[], false, |message| message.key.to_owned());
    let (mapping, problems) = mapping::check("mapping.yaml", text.as_bytes(), survey);
    prop_assert!(problems.is_empty(), "{problems:?}\n{text}");
    let accepted = take_in_by(
        survey,
        mapping.expect("a mapping"),
        &[("answers.csv", table)],
    );
    let accepted = accepted.accepted;
    let answered = disguise
        .rows
        .iter()
        .filter(|row| row.iter().any(Option::is_some));
    let answered: Vec<&[Option<usize>; 6]> = answered.collect();
    prop_assert_eq!(accepted.len(), answered.len(), "{}\n{}", text, table);
    for (response, row) in accepted.iter().zip(answered) {
        for (column, answer) in row.iter().enumerate() {
            let pair = response.pairs.iter().nth(column / 2).expect("a feature");
            let counted = [pair.functional, pair.dysfunctional][column % 2];
            let answer = answer.map(|answer| Answer::ALL[answer]);
            prop_assert_eq!(counted, answer, "{}\n{}", text, table);
        }
    }
    Ok(())
}

/// A text as it may stand in a cell, of some that mean something and of any others.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => select(vec![
            "Timestamp",
            "ResponseId",
            "Finished",
            "StartDate",
            "序号",
            "提交答卷时间",
            "How would you feel if there was fast Wi-Fi?",
            "How would you feel if there was fast Ｗi-Fi?",
            "Wi-Fi",
            "wifi_functional",
            "F1_dysfunctional",
            "drinks/tea",
            "tier",
            "I like it",
            "I dislike it",
            "like",
            "NA",
            "1",
            "9 - very",
            "2026-05-04 09:12:31",
            "{\"ImportId\":\"x\",\"timeZone\":\"Nowhere\"}",
            "?",
            "a: b #c",
            "- x",
            "\u{feff}",
            "",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => "[ -~]{0,9}",
        1 => any::<String>(),
    ]
}

proptest! {
    /// Whatever stands in a file, what is proposed is a mapping without mistakes, though it may be open.
    #[test]
    fn whatever_is_proposed_is_a_mapping(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..9), 1..9),
    ) {
        let quoted = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
        let lines = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(","));
        let table = lines.collect::<Vec<_>>().join("\n");
        let sample = PROPOSER.sample(table.as_bytes());
        if let Ok(sample) = sample.expect("memory can be read") {
            let proposal = PROPOSER.propose(&sample);
            if !proposal.answers.is_empty() {
                let text = proposal.text(&["x.csv".to_owned()], true, |message| message.key.to_owned());
                let (_, problems) = mapping::check("mapping.yaml", text.as_bytes(), &CAFE);
                let open = |problem: &&Diagnostic| {
                    problem.code() == Code::OpenMapping
                };
                let other = problems.iter().find(|problem| !open(problem));
                prop_assert!(other.is_none(), "{other:?}\n{text}\n{table}");
                let is_open = problems.iter().any(|problem| open(&problem));
                prop_assert_eq!(is_open, proposal.open > 0, "{}", text);
            }
        }
    }
}

/// The proposal for a table, with the keys of its remarks.
fn proposed(sample: &Sample) -> String {
    PROPOSER
        .propose(sample)
        .text(&[], false, |message| message.key.to_owned())
}

fn sample(table: &str) -> Sample {
    let sample = PROPOSER.sample(table.as_bytes());
    sample.expect("memory can be read").expect("a table")
}

#[test]
fn rows_that_explain_the_columns_are_no_answers_in_any_file() {
    let file = |answer: &str| {
        format!(
            "\
ResponseId,RecordedDate,Finished,Q1,Q2
Response ID,Recorded Date,Finished,How would you feel if there was fast Wi-Fi?,How would you feel if there was no fast Wi-Fi?
\"{{\"\"ImportId\"\":\"\"a\"\"}}\",\"{{\"\"ImportId\"\":\"\"b\"\"}}\",\"{{\"\"ImportId\"\":\"\"c\"\"}}\",\"{{\"\"ImportId\"\":\"\"d\"\"}}\",\"{{\"\"ImportId\"\":\"\"e\"\"}}\"
R_1,2026-05-04 09:12:31,True,{answer},I dislike it
"
        )
    };
    let mut both = sample(&file("I like it"));
    both.merge(sample(&file("I expect it")));
    assert_eq!(both.rows, 2);
    let text = proposed(&both);
    assert!(text.contains("Q1: wifi.functional"), "{text}");
    assert!(!text.contains("feel if there was fast"), "{text}");
    assert!(!text.contains('?'), "{text}");
}

#[test]
fn a_column_of_a_tool_with_the_text_of_a_question_is_that_question() {
    let text = "\
title: 茶
language: zh-CN
contact: 我
features: [{id: tea, name: 茶}]
profile: [{id: town, question: 城市, type: text}]
";
    let definition = Definition::alone("tea", "survey.yaml", text.as_bytes());
    let checked = check(&definition, &Defaults::new(Language::default()), &WORDINGS);
    let (survey, _) = checked.right.expect("a survey without errors");
    let table = "\
编号,开始答题时间,结束答题时间,城市,省份,1.“茶”：如果有这一项，您觉得怎么样？
1,2026/5/4 9:12:31,2026/5/4 9:14:31,北京,北京,我喜欢
";
    let proposal = Proposer::new(&survey, &WORDINGS).propose(&sample(table));
    let text = proposal.text(&[], false, |message| message.key.to_owned());
    assert!(text.contains("城市: town"), "{text}");
    assert!(text.contains("- 省份  # remark-tool-column"), "{text}");
}

#[test]
fn the_label_of_an_option_is_a_column_of_it_only_if_nothing_else_stands_there() {
    let table = |coffee: &str| {
        format!(
            "\
How would you feel if there was fast Wi-Fi?,How would you feel if there was no fast Wi-Fi?,Coffee
I like it,I dislike it,{coffee}
"
        )
    };
    assert!(proposed(&sample(&table("Coffee"))).contains("question: drinks  #"));
    assert!(proposed(&sample(&table("1"))).contains("question: drinks?  #"));
}
