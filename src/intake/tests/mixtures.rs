//! Files of all formats at once, with duplicates, conflicts, answer codes and broken records: each is
//! counted as a second, plain reader counts it, and no byte is lost.

use std::collections::{BTreeMap, HashMap};

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::intake::code::testing::code;
use crate::intake::testing::{TakenIn, take_in};
use crate::kano::Answer;

/// What is in a record, whatever the format.
#[derive(Debug, Clone)]
struct Made {
    /// Which of a few people; none has no id.
    person: Option<u8>,
    functional: usize,
    dysfunctional: usize,
    comment: &'static str,
    fault: Fault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    None,
    WrongAnswer,
    OtherSurvey,
    NoAnswer,
    Torn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    QuotedCsv,
    JsonLines,
    JsonList,
    Codes,
    CodeSheet,
}

use Format::{CodeSheet, Codes, Csv, JsonLines, JsonList, QuotedCsv};

const NAMES: [&str; 5] = [
    "comment",
    "meta__survey",
    "rescue__dysfunctional",
    "meta__id",
    "rescue__functional",
];

fn made() -> impl Strategy<Value = Made> {
    let fault = prop_oneof![
        8 => Just(Fault::None),
        1 => Just(Fault::WrongAnswer),
        1 => Just(Fault::OtherSurvey),
        1 => Just(Fault::NoAnswer),
        1 => Just(Fault::Torn),
    ];
    let comment = prop::sample::select(vec!["", "nice", "a, \"b\"\n我们;", "\n\"", "like,like"]);
    (
        prop::option::weighted(0.9, 0..6_u8),
        0..5_usize,
        0..5_usize,
        comment,
        fault,
    )
        .prop_map(|(person, functional, dysfunctional, comment, fault)| Made {
            person,
            functional,
            dysfunctional,
            comment,
            fault,
        })
}

impl Made {
    /// The first 60 bits of the id, which a code has.
    fn short_id(&self) -> String {
        format!("{:015x}", u64::from(self.person.unwrap_or(9)) << 40)
    }

    fn id(&self) -> String {
        self.person
            .map_or_else(String::new, |_| self.short_id() + "00000000000000000")
    }

    fn answers(&self) -> [&'static str; 2] {
        match self.fault {
            Fault::NoAnswer => ["", ""],
            Fault::WrongAnswer => ["likes", Answer::ALL[self.dysfunctional].code()],
            _ => [self.functional, self.dysfunctional].map(|answer| Answer::ALL[answer].code()),
        }
    }

    fn survey(&self) -> &'static str {
        if self.fault == Fault::OtherSurvey {
            "bakery"
        } else {
            "garage"
        }
    }

    fn row(&self, delimiter: &str, is_quoted: bool) -> String {
        let [functional, dysfunctional] = self.answers();
        // A short row of several lines may as well be several rows of which one has a wrong quote.
        let comment = if self.fault == Fault::Torn {
            ""
        } else {
            self.comment
        };
        let cells = [
            comment,
            self.survey(),
            dysfunctional,
            &self.id(),
            functional,
        ];
        let written = cells.map(|cell| {
            let must = cell.contains([',', ';', '"', '\n']);
            if must || is_quoted {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.to_owned()
            }
        });
        let count = if self.fault == Fault::Torn { 3 } else { 5 };
        written[..count].join(delimiter) + "\n"
    }

    fn object(&self) -> String {
        let [functional, dysfunctional] = self.answers();
        let mut object = json!({
            "survey": self.survey(),
            "answers": {"rescue": {"functional": functional, "dysfunctional": dysfunctional}},
            "comment": self.comment,
        });
        if self.person.is_some() {
            object["id"] = json!(self.id());
        }
        let text = object.to_string();
        match self.fault {
            Fault::Torn => text.replacen(':', "", 1),
            _ => text,
        }
    }

    /// An answer code; a fault damages it.
    fn code(&self) -> String {
        let [functional, dysfunctional] = [self.functional, self.dysfunctional];
        let [functional, dysfunctional] =
            [functional, dysfunctional].map(|at| Answer::ALL[at].code());
        let code = code(
            &self.short_id(),
            &[
                ("rescue__functional", functional),
                ("rescue__dysfunctional", dysfunctional),
                ("comment", self.comment),
            ],
        );
        if self.fault == Fault::None {
            return code;
        }
        let (before, after) = code.split_at(12);
        let other = if after.starts_with('Q') { 'P' } else { 'Q' };
        format!("{before}{other}{}", &after[1..])
    }
}

fn write(format: Format, records: &[Made]) -> String {
    let lines = |line: &dyn Fn(&Made) -> String| records.iter().map(line).collect::<String>();
    match format {
        Csv => NAMES.join(",") + "\n" + &lines(&|made| made.row(",", false)),
        QuotedCsv => NAMES.join(";") + "\n" + &lines(&|made| made.row(";", true)),
        JsonLines => lines(&|made| made.object() + "\n"),
        JsonList => {
            let objects: Vec<String> = records.iter().map(Made::object).collect();
            format!("[{}]", objects.join(",\n "))
        }
        Codes => {
            "Dear team\n".to_owned() + &lines(&|made| format!("My code: {}, yours?\n", made.code()))
        }
        CodeSheet => "time;code\n".to_owned() + &lines(&|made| format!("10:30;{}\n", made.code())),
    }
}

/// What a plain reader finds in a file: for each record whether it is a code, the id as far as it is
/// compared, and the answers with the comment; `None` if it is not right.
type Plain = Vec<Option<(bool, String, [String; 3])>>;

fn read_plainly(format: Format, text: &str, codes: &HashMap<String, Made>) -> Plain {
    match format {
        Csv => read_csv(text, b','),
        QuotedCsv => read_csv(text, b';'),
        JsonLines => text
            .lines()
            .map(|line| read_json(serde_json::from_str(line).ok()))
            .collect(),
        JsonList => match serde_json::from_str::<Vec<Value>>(text) {
            Ok(list) => list
                .into_iter()
                .map(|object| read_json(Some(object)))
                .collect(),
            // A broken object breaks the list for this reader; the other one loses only that object.
            Err(_) => text.split("\n ").map(read_item).collect(),
        },
        Codes | CodeSheet => {
            let found = text.match_indices("KP1").map(|(start, _)| {
                let code = text[start..].split([',', '\n']).next().unwrap_or_default();
                let made = codes.get(code)?;
                let [functional, dysfunctional] = made.answers().map(str::to_owned);
                let answers = [functional, dysfunctional, made.comment.to_owned()];
                Some((true, made.short_id(), answers))
            });
            found.collect()
        }
    }
}

fn read_item(item: &str) -> Option<(bool, String, [String; 3])> {
    let item = item.trim_start_matches('[').trim_end_matches([']', ',']);
    read_json(serde_json::from_str(item).ok())
}

fn read_csv(text: &str, delimiter: u8) -> Plain {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let rows = reader.records().map(|row| {
        let row = row.expect("rows of text");
        let cell = |name: &str| {
            Some(
                row.get(header.iter().position(|other| other == name)?)?
                    .to_owned(),
            )
        };
        let (survey, id) = (cell("meta__survey")?, cell("meta__id")?);
        let answers = [
            cell("rescue__functional")?,
            cell("rescue__dysfunctional")?,
            cell("comment")?,
        ];
        right(&survey, &id, answers)
    });
    rows.collect()
}

fn read_json(object: Option<Value>) -> Option<(bool, String, [String; 3])> {
    let object = object?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let pair = &object["answers"]["rescue"];
    let answers = [
        text(&pair["functional"]),
        text(&pair["dysfunctional"]),
        text(&object["comment"]),
    ];
    right(&text(&object["survey"]), &text(&object["id"]), answers)
}

fn right(survey: &str, id: &str, answers: [String; 3]) -> Option<(bool, String, [String; 3])> {
    let is_right = |answer: &String| answer.is_empty() || Answer::from_code(answer).is_some();
    let is_answered = answers[..2].iter().any(|answer| !answer.is_empty());
    let all_right = answers[..2].iter().all(is_right);
    (survey == "garage" && is_answered && all_right).then(|| {
        let id = id.get(..15).unwrap_or_default().to_owned();
        // Blank comments are none.
        let [functional, dysfunctional, comment] = answers;
        (false, id, [functional, dysfunctional, comment])
    })
}

/// Counts of accepted, duplicate, conflict, and set aside, and of the pairs of those accepted.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    fates: [u64; 4],
    pairs: BTreeMap<[String; 2], u64>,
}

fn count_plainly(records: &Plain) -> Counts {
    let mut counts = Counts::default();
    // The first answers of each person, as far as a code and as a whole id tell persons apart.
    let mut first: HashMap<(bool, &str), &[String; 3]> = HashMap::new();
    for record in records {
        let Some((is_code, id, answers)) = record else {
            counts.fates[3] += 1;
            continue;
        };
        let own = first.get(&(*is_code, id)).copied();
        let other = first.get(&(!is_code, id)).copied();
        // For what may be the code of somebody else, no response is refused.
        let other = other.filter(|known| *is_code || *known == answers);
        let known = own.or(other).filter(|_| !id.is_empty());
        if own.is_none() {
            first.insert((*is_code, id), known.unwrap_or(answers));
        }
        if let Some(known) = known {
            counts.fates[1 + usize::from(known != answers)] += 1;
        } else {
            let pair = [answers[0].clone(), answers[1].clone()];
            *counts.pairs.entry(pair).or_default() += 1;
            counts.fates[0] += 1;
        }
    }
    counts
}

fn counted(taken: &TakenIn) -> Counts {
    let total = &taken.ledger.total;
    let mut counts = Counts {
        fates: [
            total.accepted,
            total.duplicate,
            total.conflict,
            total.set_aside,
        ],
        ..Counts::default()
    };
    for response in &taken.accepted {
        let pair = response.pairs[0];
        let pair = [pair.functional, pair.dysfunctional];
        let pair = pair.map(|answer| answer.map_or("", Answer::code).to_owned());
        *counts.pairs.entry(pair).or_default() += 1;
    }
    counts
}

/// The bytes of a file that belong to records, without what may stand between them.
fn of_records(format: Format, text: &str) -> Vec<u8> {
    let text = match format {
        Csv | QuotedCsv | CodeSheet => text.split_once('\n').map_or("", |(_, rows)| rows),
        JsonLines | JsonList => text,
        Codes => "",
    };
    without_separators(text.as_bytes())
}

fn without_separators(bytes: &[u8]) -> Vec<u8> {
    let is_separator = |byte: &u8| b",[] \n".contains(byte);
    bytes
        .iter()
        .copied()
        .filter(|byte| !is_separator(byte))
        .collect()
}

proptest! {
    #[test]
    fn files_of_all_formats(
        files in vec(
            (prop::sample::select(vec![Csv, QuotedCsv, JsonLines, JsonList, Codes, CodeSheet]), vec(made(), 1..6)),
            1..4,
        ),
    ) {
        let codes: HashMap<String, Made> = files
            .iter()
            .flat_map(|(_, records)| records)
            .filter(|made| made.fault == Fault::None)
            .map(|made| (made.code(), made.clone()))
            .collect();
        let texts: Vec<(Format, String)> =
            files.iter().map(|(format, records)| (*format, write(*format, records))).collect();
        let plain: Plain = texts
            .iter()
            .flat_map(|(format, text)| read_plainly(*format, text, &codes))
            .collect();
        let inputs: Vec<(&str, &str)> = texts.iter().map(|(_, text)| ("a", text.as_str())).collect();
        prop_assert_eq!(counted(&take_in(&inputs)), count_plainly(&plain), "{:?}", texts);

        // Whatever has an id is no news the second time, and so kept.
        let has_ids = files.iter().flat_map(|(_, records)| records).all(|made| made.person.is_some());
        if has_ids {
            let first = take_in(&inputs).kept.len();
            let twice = take_in(&[inputs.clone(), inputs].concat());
            let again = twice.kept[first..].iter();
            let kept: Vec<u8> = again
                .filter(|kept| !kept.raw.starts_with(b"KP1"))
                .flat_map(|kept| without_separators(&kept.raw))
                .collect();
            let expected: Vec<u8> =
                texts.iter().flat_map(|(format, text)| of_records(*format, text)).collect();
            prop_assert_eq!(String::from_utf8_lossy(&kept), String::from_utf8_lossy(&expected));
        }
    }
}
