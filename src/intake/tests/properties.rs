//! Whatever a file holds, nothing panics and nothing is lost.

use proptest::prelude::*;

use crate::intake::testing::{HEADER, TakenIn, row, take_in};

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

/// A text without what a line may consist of that is no record, and what may surround a name.
fn visible(bytes: &[u8]) -> Vec<u8> {
    let is_nothing = |byte: &u8| b",;|\"\xef\xbb\xbf".contains(byte) || *byte <= b' ';
    bytes
        .iter()
        .copied()
        .filter(|byte| !is_nothing(byte))
        .collect()
}

/// The number of visible bytes of all records that were kept. Other ids than those of the records would
/// make the accepted ones differ, so that they are kept as conflicts and can be counted.
fn kept(taken: &TakenIn) -> usize {
    taken.kept.iter().map(|kept| visible(&kept.raw).len()).sum()
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

    /// Behind a row that has the ids of all others, every record is refused, and kept.
    #[test]
    fn no_byte_of_a_csv_file_is_lost(bytes in file()) {
        // So much of it is UTF-8 that a few wrong bytes do not make it something else.
        let comment = "我".repeat(50);
        let rows = ["1", "2", "3", "4"].map(|id| format!("garage,{id},dislike,,,,{comment}\n"));
        let ids = rows.concat();
        let file = [HEADER.as_bytes(), ids.as_bytes(), &bytes].concat();
        let taken = take_in(&[("a.csv", file)]);
        let headers = taken.ledger.files[0].headers_again.len();
        let without_id = taken.accepted.iter().any(|response| response.id.is_empty());
        if !without_id && taken.accepted.len() == 4 {
            let expected = visible(&bytes).len() - headers * visible(HEADER.as_bytes()).len();
            // What nobody sees may stand beside the names of a header.
            let unseen = expected - kept(&taken);
            prop_assert!(unseen <= 8 * headers, "{unseen} bytes");
        }
    }
}
