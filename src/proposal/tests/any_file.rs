//! Whatever stands in a file, what is proposed is a mapping without mistakes.

use proptest::prelude::*;
use proptest::sample::select;

use super::{CAFE, PROPOSER, sample_of};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping;

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
        let sample = sample_of(table.as_bytes());
        if let Ok(sample) = sample {
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
