//! Whatever a file holds, nothing panics and nothing is lost.

use proptest::prelude::*;

use crate::intake::lines::is_blank;
use crate::intake::rows::{Rows, is_empty};
use crate::intake::testing::{HEADER, row, survey, take_in};
use crate::intake::{Fields, Format, Reader};

/// Bytes that are near to a file: pieces of good ones, what is special in CSV and JSON, and noise.
fn file() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(HEADER.as_bytes().to_vec()),
        "[1-4]".prop_map(|id| row(&id).into_bytes()),
        "[1-4]".prop_map(|id| {
            format!("{{\"id\":\"{id}\",\"answers\":{{\"rescue\":{{\"functional\":\"like\"}}}}}}\n")
                .into_bytes()
        }),
        prop::sample::select(vec![
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            " ",
            "like",
            "garage,1,",
            "我",
            "\u{feff}",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\u0000",
            "\\ud800",
            "\0",
            "\"answers\":{",
            "KP1",
            "kp",
            "1qpzry9x8gf2tvdw0s3jn54khce6mua7l",
            "\"simulated\":",
            "7",
            "null",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
        any::<u8>().prop_map(|byte| vec![byte]),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// All lines but those that are no records.
fn records(bytes: &[u8], is_none: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    lines
        .filter(|line| !is_none(line))
        .collect::<Vec<_>>()
        .concat()
}

/// The bytes of all records of a file, as they were handed out.
fn handed_out(format: Format, bytes: &[u8]) -> Vec<u8> {
    let survey = survey();
    let fields = Fields::of(&survey);
    let reader = Reader::new(format, &fields, &[], bytes);
    reader
        .flat_map(|record| record.expect("memory can be read").raw)
        .collect()
}

proptest! {
    #[test]
    fn every_record_has_one_fate(bytes in file(), name in "a\\.(csv|jsonl|txt)") {
        // Taking in balances the ledger; the same file again brings nothing new.
        let once = take_in(&[(name.as_str(), &bytes)]);
        let twice = take_in(&[(name.as_str(), &bytes), (name.as_str(), &bytes)]);
        prop_assert_eq!(once.accepted.len() as u64, once.ledger.total.accepted);
        prop_assert_eq!(once.kept.len() as u64, once.ledger.total.not_accepted());
        prop_assert_eq!(twice.ledger.total.read, once.ledger.total.read * 2);
        let new = twice.accepted.len() - once.accepted.len();
        prop_assert_eq!(new as u64, once.ledger.total.without_id);
        for kept in &once.kept {
            let place = kept.diagnostic().place.expect("a place");
            prop_assert_eq!(place.line(), kept.refusal.span.line);
            prop_assert_eq!(place.column(), kept.refusal.span.column);
        }
    }

    #[test]
    fn no_byte_of_a_csv_file_is_lost(bytes in file(), of_answers in any::<bool>()) {
        let header = if of_answers { HEADER } else { "time,code\n" };
        let file = [header.as_bytes(), &bytes].concat();
        prop_assert_eq!(records(&handed_out(Format::Csv, &file), is_empty), records(&bytes, is_empty));
    }

    #[test]
    fn no_byte_of_a_json_file_is_lost(bytes in file()) {
        let is_note = |line: &[u8]| line.starts_with(b"{\"simulated\":");
        let lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let lines: Vec<u8> = lines.filter(|line| !is_note(line)).flatten().copied().collect();
        prop_assert_eq!(handed_out(Format::JsonLines, &lines), records(&lines, is_blank));
    }

    #[test]
    fn no_byte_is_lost_between_rows(bytes in file(), width in 1_usize..4) {
        let mut rows = Rows::new(bytes.as_slice());
        rows.set_width(width);
        let mut read = Vec::new();
        while let Some(row) = rows.next().expect("memory can be read") {
            read.extend(row.raw);
        }
        prop_assert_eq!(records(&read, is_empty), records(&bytes, is_empty));
    }
}
