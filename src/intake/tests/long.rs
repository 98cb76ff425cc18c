//! Long tables: whatever is in one, nothing panics and nothing is lost; and the rows of people may be in any
//! order.

use proptest::prelude::*;
use proptest::sample::select;

use crate::intake::testing::{TakenIn, survey, take_in_by};
use crate::mapping;

const MAPPING: &str = "\
- long: {question: [part, feature], answer: answer}
  id: who
  except: {kind: [test]}
  answers:
    with [Rescue]: rescue.functional
    without [Rescue]: rescue.dysfunctional
    with [Car]: loan-car.functional
    without [Car]: loan-car.dysfunctional
  labels: {Great: like, Sure: must-be, Fine: neutral, Bearable: live-with, Awful: dislike}
  profile: {card: {question: tier, labels: {Gold: gold}}}
";

const HEADER: &str = "who,kind,part,feature,answer,card\n";

fn taken(file: &str) -> TakenIn {
    let survey = survey();
    let (mapping, found) = mapping::check("mapping.yaml", MAPPING.as_bytes(), &survey);
    assert!(found.is_empty(), "{found:?}");
    take_in_by(&survey, mapping.expect("no problem"), &[("a.csv", file)])
}

/// A cell, as it may be and as it should not be.
fn cell(usual: &'static [&'static str]) -> impl Strategy<Value = String> {
    let unusual = select(vec![
        "",
        " ",
        "\"",
        "\"a\nb\"",
        "\"a\"\"b\"",
        "a\nb",
        ",",
        "NA",
        "1.2E+19",
        "\0",
        "我",
        "who",
    ]);
    let text = prop_oneof![12 => select(usual.to_vec()), 1 => unusual];
    text.prop_map(str::to_owned)
}

fn row() -> impl Strategy<Value = String> {
    let cells = [
        cell(&["P1", "P2", "P3"]),
        cell(&["", "", "test"]),
        cell(&["with", "without"]),
        cell(&["Rescue", "Car"]),
        cell(&["Great", "Great", "Awful", "Meh"]),
        cell(&["Gold", "Gold", "Iron"]),
    ];
    cells.prop_map(|cells| cells.join(",") + "\n")
}

#[test]
fn spaces_around_an_id_make_no_other_person() {
    let rows = "P1,,with,Rescue,Great,\nP1 ,,without,Rescue,Awful,\n";
    let taken = taken(&format!("{HEADER}{rows}"));
    assert_eq!((taken.ids(), taken.kept.len()), ("1:P1".to_owned(), 0));
}

/// A text without what a line may consist of that is no record.
fn visible(text: &[u8]) -> Vec<u8> {
    let is_nothing = |byte: &u8| *byte <= b' ' || matches!(byte, b',' | b'"');
    let seen = text.iter().copied().filter(|byte| !is_nothing(byte));
    seen.collect()
}

proptest! {
    #[test]
    fn every_row_is_counted_or_kept(rows in prop::collection::vec(row(), 0..12)) {
        let rows = rows.concat();
        let taken = taken(&format!("{HEADER}{rows}"));
        let kept: usize = taken.kept.iter().map(|kept| visible(&kept.raw).len()).sum();
        prop_assert!(kept <= visible(rows.as_bytes()).len());
        for kept in &taken.kept {
            let place = kept.diagnostic().place.expect("a place");
            prop_assert!(place.first_line() > 1, "{}", rows);
        }
        if taken.accepted.is_empty() {
            // A header that is there again is no record.
            prop_assert!(kept == visible(rows.as_bytes()).len() || rows.contains("who"), "{}", rows);
        }
    }

    #[test]
    fn the_order_of_rows_makes_no_difference(
        (rows, turned) in prop::collection::vec(row(), 0..9)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        // A quote that is not closed takes in what comes behind it.
        prop_assume!(!rows.concat().contains(['"', '\n'].as_slice()) || rows.iter().all(|row| {
            row.matches('\n').count() == 1 && !row.contains('"')
        }));
        let accepted = |rows: &[String]| {
            let taken = taken(&format!("{HEADER}{}", rows.concat()));
            let mut accepted: Vec<String> = taken
                .accepted
                .iter()
                .map(|response| format!("{} {:?} {:?}", response.id, response.pairs, response.profile))
                .collect();
            accepted.sort();
            (accepted, taken.ledger.reasons)
        };
        let (one, reasons) = accepted(&rows);
        let (other, others) = accepted(&turned);
        prop_assert_eq!(one, other);
        prop_assert_eq!(
            reasons.values().sum::<u64>(),
            others.values().sum::<u64>(),
        );
    }
}
