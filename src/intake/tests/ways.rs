//! The short ways of what is usual lead where the long ones lead.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::diagnostic::Code;
use crate::intake::testing::{TakenIn, survey, take_in, take_in_by};
use crate::mapping;
use crate::response::Response;

/// What may stand in a cell, or in a text of JSON: right answers of all kinds, and what is nearly one.
fn value() -> impl Strategy<Value = String> {
    let usual = select(vec![
        "like",
        "must-be",
        "neutral",
        "live-with",
        "dislike",
        "",
        "gold",
        "silver",
        "36.5",
        "price",
        "price;people",
        "garage",
        "1",
        "9",
        "5",
        "abcde",
        "我们",
    ]);
    let unusual = select(vec![
        "Like",
        "like ",
        "live-with-it",
        " ",
        "NA",
        "0",
        "10",
        "bronze",
        "old",
        "garages",
        "-",
        "\u{3000}",
        "1.23457E+19",
        "2026-12-01T10:00:00.000Z",
        "2026-12-01 10:00",
        "abcdefgh",
        "e\u{301}",
        "0123456789abcdef0123456789abcdef",
        "a longer text that is no answer",
    ]);
    prop_oneof![8 => usual, 1 => unusual].prop_map(str::to_owned)
}

const NAMES: [&str; 16] = [
    "meta__survey",
    "meta__form",
    "meta__id",
    "meta__started",
    "meta__sent",
    "meta__trap",
    "meta__order",
    "rescue__functional",
    "rescue__dysfunctional",
    "loan-car__functional",
    "rescue__importance",
    "profile__tier",
    "profile__reasons",
    "profile__age",
    "profile__note",
    "comment",
];

/// What counts of what was taken in: ranks depend on the bytes of a record without an id.
fn read(taken: TakenIn) -> (Vec<Response>, Vec<Code>) {
    let unranked = |response| Response {
        rank: 0,
        ..response
    };
    let accepted = taken.accepted.into_iter().map(unranked).collect();
    (
        accepted,
        taken.kept.iter().map(|kept| kept.refusal.code()).collect(),
    )
}

fn all(taken: impl IntoIterator<Item = TakenIn>) -> (Vec<Response>, Vec<Code>) {
    let (accepted, codes): (Vec<_>, Vec<_>) = taken.into_iter().map(read).unzip();
    (accepted.concat(), codes.concat())
}

/// A mapping with a column of each kind.
const MAPPING: &str = "\
- id: No.
  started: {column: Begun, zone: America/Denver}
  sent: {column: Sent, zone: America/Denver, format: day-month}
  only: {Status: [Done, I can live with it that way], Seen: \"*\"}
  except: {Review: [spam, I can live with it that way]}
  missing: [NA]
  answers: {A: rescue.functional, B: rescue.dysfunctional, C: rescue.importance, D: rescue.comment}
  labels: {Great: like, I like it that way: neutral, I can live with it that way: live-with,
    如果有我会觉得很高兴: must-be, 如果有我会觉得很讨厌: dislike, Nothing: none}
  profile:
    E: age
    F: {question: tier, labels: {Gold card: gold, A card of silver or none: silver}}
    G: {question: reasons, labels: {Price: price, People: people}}
  comment: H
  ignore: [I]
";

/// Its columns, with what is mostly in them.
const COLUMNS: [(&str, &[&str]); 14] = [
    ("Status", &["Done", "Done", "I can live with it that way"]),
    ("Seen", &["yes", "2", "I can live with it that way"]),
    (
        "Review",
        &["", "fine", "I can live with it that way or not"],
    ),
    (
        "No.",
        &[
            "1",
            "2",
            "0123456789abcdef0123456789abcdef",
            "a longer id of a tool",
        ],
    ),
    ("Begun", TIMES),
    ("Sent", TIMES),
    ("A", LABELS),
    ("B", LABELS),
    ("C", &["1", "9", "NA", ""]),
    ("D", &["", "so so"]),
    ("E", &["36.5", "NA", ""]),
    ("F", &["Gold card", "A card of silver or none", ""]),
    ("G", &["Price", "Price;People", ""]),
    ("H", &["", "我们"]),
];

const LABELS: &[&str] = &[
    "Great",
    "I like it that way",
    "I can live with it that way",
    "如果有我会觉得很高兴",
    "如果有我会觉得很讨厌",
    "Nothing",
    "",
];

const TIMES: &[&str] = &[
    "2026-05-04 09:12:31",
    "2026/5/4 9:12",
    "4/5/2026 09:12:31",
    "2026-05-04T09:12:31.120Z",
    "2026-03-08 02:30:00",
    "2026-11-01 01:30:00",
    "2026-05-04 9:12 PM",
    "",
];

/// What is hardly in any of them, but nearly right in some.
const UNUSUAL: &[&str] = &[
    "",
    " ",
    "\u{3000}",
    "NA",
    "done",
    "Done ",
    "spam",
    "Spam",
    "ｓｐａｍ",
    "I can live with it that wax",
    "I can live  with it that way",
    "I like it that way or not, and so on",
    "如果有我会觉得很奇怪",
    "1.23457E+19",
    "null",
    "2026-13-01",
    "10",
    "é",
];

fn row_of_another_tool() -> impl Strategy<Value = Vec<&'static str>> {
    let columns = COLUMNS.map(|(_, usual)| prop_oneof![30 => select(usual), 1 => select(UNUSUAL)]);
    columns.to_vec()
}

proptest! {
    /// An empty cell behind the last column is no fault, but not usual; as in `rows`, of another tool.
    #[test]
    fn mapped_rows(rows in vec(row_of_another_tool(), 1..8), ignored in "[a-z\\x00é]{0,40}") {
        let survey = survey();
        let (mapping, found) = mapping::check("mapping.yaml", MAPPING.as_bytes(), &survey);
        prop_assert!(found.is_empty(), "{:?}", found);
        let file = |end: &str| {
            let header = COLUMNS.map(|(name, _)| name).join("\t");
            let rows = rows.iter().map(|row| format!("{}\t{ignored}{end}", row.join("\t")));
            format!("{header}\tI\n{}", rows.collect::<String>())
        };
        let read = |end| read(take_in_by(&survey, mapping.clone().expect("no problem"), &[("a.tsv", file(end))]));
        prop_assert_eq!(read("\n"), read("\t\n"));
    }

    /// An empty cell behind the last column is no fault, but not usual.
    #[test]
    fn rows(
        rows in vec(vec(value(), NAMES.len()), 1..8),
        names in Just(NAMES.to_vec()).prop_shuffle(),
        is_quoted in any::<bool>(),
    ) {
        let file = |end: &str| {
            let rows = rows.iter().map(|row| {
                let cells = row.iter().map(|cell| if is_quoted { format!("\"{cell}\"") } else { cell.clone() });
                cells.collect::<Vec<_>>().join(",") + end
            });
            names.join(",") + "\n" + &rows.collect::<String>()
        };
        let usual = take_in(&[("a.csv", file("\n"))]);
        let unusual = take_in(&[("a.csv", file(",\n"))]);
        prop_assert_eq!(read(usual), read(unusual));
    }

    /// Nothing is known yet of the first object of a file.
    #[test]
    fn objects(
        objects in vec((vec((select(NAMES.to_vec()), value()), 0..12), any::<bool>(), any::<u8>()), 1..12),
        escape in select(vec!["", "\\n", "\\u6211", "\\ud83d", "\\\"", "\\u0000", "\t"]),
    ) {
        let line = |(members, is_nested, form): &(Vec<(&str, String)>, bool, u8)| {
            let text = |name: &str, value: &String| match form % 7 {
                0 if value.parse::<f64>().is_ok() => value.clone(),
                1 if value.is_empty() => "null".to_owned(),
                2 if name == "profile__reasons" => format!("[\"{}\"]", value.replace(';', "\",\"")),
                3 if name == "comment" => format!("\"{value}{escape}\""),
                _ => format!("\"{value}\""),
            };
            let flat = |(name, value): &(&str, String)| format!("\"{name}\":{}", text(name, value));
            if !is_nested {
                return format!("{{\"loan-car__functional\":\"like\",{}\"x\":7}}",
                    members.iter().map(|member| flat(member) + ",").collect::<String>());
            }
            let part = |group: &str| {
                let inner = members.iter().filter_map(|(name, value)| {
                    let name_in = name.strip_prefix(group)?;
                    Some(format!("\"{name_in}\":{}", text(name, value)))
                });
                inner.collect::<Vec<_>>().join(",")
            };
            format!(
                "{{{}{}\"answers\":{{\"loan-car\":{{\"functional\":\"like\"}},\"rescue\":{{{}}}}},\"profile\":{{{}}}}}",
                part("meta__"), if part("meta__").is_empty() { "" } else { "," }, part("rescue__"), part("profile__")
            )
        };
        let lines: Vec<String> = objects.iter().map(line).collect();
        let unnumbered = |line: &String| line.replace("\"id\"", "\"no\"").replace("meta__id", "no");
        let lines: Vec<String> = lines.iter().map(unnumbered).collect();
        let together = take_in(&[("a.jsonl", lines.join("\n") + "\n")]);
        let alone = lines.iter().map(|line| take_in(&[("a.jsonl", format!("{line}\n"))]));
        prop_assert_eq!(read(together), all(alone));
    }
}
