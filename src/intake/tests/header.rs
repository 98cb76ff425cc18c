use crate::diagnostic::{Code, Problem};
use crate::intake::testing::{HEADER, row, take_in};

#[test]
fn columns_in_another_order() {
    let reordered = "loan-car__dysfunctional,rescue__dysfunctional,comment,meta__id,\
                     rescue__functional,meta__survey,loan-car__functional\n\
                     neutral,dislike,,1,like,garage,must-be\n";
    let plain = HEADER.to_owned() + &row("1");
    let reordered = take_in(&[("a.csv", reordered)]);
    let plain = take_in(&[("a.csv", plain)]);
    assert_eq!(plain.ids(), "1");
    assert_eq!(reordered.accepted, plain.accepted);
}

#[test]
fn unknown_and_missing_columns_are_listed() {
    let taken = take_in(&[(
        "a.csv",
        "meta__id,rescue__functional,rescue__disfunctional,IP,,profile__tier\n1,like,,::1,,gold\n",
    )]);
    assert_eq!(taken.ids(), "1");
    assert_eq!(taken.accepted[0].pairs[1].functional, None);
    let file = &taken.ledger.files[0];
    let unknown: Vec<_> = file
        .unknown_columns
        .iter()
        .map(|unknown| (unknown.name.as_str(), unknown.did_you_mean.as_deref()))
        .collect();
    assert_eq!(
        unknown,
        [
            ("rescue__disfunctional", Some("rescue__dysfunctional")),
            ("IP", None)
        ]
    );
    assert_eq!(
        file.missing_columns,
        [
            "rescue__dysfunctional",
            "loan-car__functional",
            "loan-car__dysfunctional",
            "profile__reasons",
            "profile__age",
            "profile__note"
        ]
    );
}

#[test]
fn a_column_that_is_there_twice() {
    let taken = take_in(&[(
        "a.csv",
        "meta__id,我,rescue__functional,rescue__functional\n1,x,like,like\n2,x,like,dislike\n",
    )]);
    assert_eq!(
        taken.refusals(),
        [(Code::DoubledColumn, 2, 1), (Code::DoubledColumn, 3, 1)]
    );
    let doubled = Problem::DoubledColumn {
        column: "rescue__functional".to_owned(),
        line: 1,
        at: 31,
    };
    assert_eq!(*taken.kept[0].refusal.problem, doubled);
    assert_eq!(taken.kept[1].raw, b"2,x,like,dislike\n");
}

#[test]
fn no_column_of_this_survey() {
    let taken = take_in(&[("a.csv", "meta__id,rescue_functional\n1,like\n2,like\n")]);
    assert_eq!(taken.ledger.reasons[&Code::NoCode], 3);
    assert!(matches!(
        &*taken.kept[0].refusal.problem,
        Problem::NoCode { column: Some(column), near: Some(near), .. }
            if column == "rescue_functional" && near == "rescue__functional"
    ));
}

#[test]
fn the_first_line_is_a_record_where_it_is_no_header() {
    for rows in [vec![row("1")], ["1", "2", "3"].map(row).to_vec()] {
        let taken = take_in(&[("a.csv", rows.concat())]);
        assert_eq!(taken.ledger.total.set_aside, rows.len() as u64);
        assert_eq!(
            taken.ledger.reasons[&Code::MissingHeader],
            rows.len() as u64
        );
        let kept = taken.kept.iter().flat_map(|kept| kept.raw.clone());
        assert_eq!(kept.collect::<Vec<_>>(), rows.concat().as_bytes());
    }
    let foreign = take_in(&[("a.csv", "time,answer\n1,yes\n2,no\n")]);
    assert_eq!(foreign.ledger.total.set_aside, 3);
}

#[test]
fn what_stands_above_the_header_is_read_on() {
    let rows = HEADER.to_owned() + &row("1");
    for (above, lines) in [
        ("sep=,\n", vec![]),
        ("Survey results\n\n", vec![1]),
        ("\"Survey, 2026\"\nby Ann, Bob and Cem\n", vec![1, 2]),
    ] {
        let taken = take_in(&[("a.csv", format!("{above}{rows}"))]);
        assert_eq!(
            (taken.ids().as_str(), taken.refusals()),
            ("1", vec![]),
            "{above}"
        );
        assert_eq!(taken.ledger.files[0].above_header, lines, "{above}");
    }
    let told = format!("sep=^\r\n{rows}").replace(',', "^");
    assert_eq!(take_in(&[("a.csv", told)]).ids(), "1");
}

#[test]
fn the_header_again_is_no_record() {
    let header = "meta__id,rescue__functional,rescue__dysfunctional,Time\n";
    let other = "Time,meta__id,rescue__dysfunctional,rescue__functional\n";
    let file =
        format!("{header}1,like,dislike,t\n{header}2,like,dislike,t\n{other}t,3,dislike,like\n");
    let taken = take_in(&[("a.csv", file)]);
    assert_eq!((taken.ids().as_str(), taken.refusals()), ("1 2 3", vec![]));
    assert!(
        taken
            .accepted
            .iter()
            .all(|response| response.pairs == taken.accepted[0].pairs)
    );
    assert_eq!(taken.ledger.files[0].headers_again, [3, 5]);
    // Nor is the name of one column that somebody wrote into another.
    let written = ",,,rescue__functional\n";
    let taken = take_in(&[("a.csv", format!("{header}{written}2,like,dislike,t\n"))]);
    assert_eq!(
        (taken.ids().as_str(), taken.refusals()),
        ("2", vec![(Code::NoAnswer, 2, 1)])
    );
    // Names that somebody wrote into the fields of a form are not all that is in the header.
    let forged = "x,meta__id,rescue__dysfunctional,rescue__functional\n";
    let taken = take_in(&[("a.csv", format!("{header}{forged}2,like,dislike,t\n"))]);
    assert_eq!(taken.refusals(), [(Code::UnknownAnswer, 2, 3)]);
}

#[test]
fn names_that_differ_by_case_or_blanks() {
    let header = "id,Rescue__Functional,rescue__dysfunctional,rescue__dysfunctional ,Answers.Loan-Car.functional\n";
    let taken = take_in(&[("a.csv", format!("{header}7,like,dislike,neutral,like\n"))]);
    assert_eq!(taken.ids(), "7");
    let [first, second] = [taken.accepted[0].pairs[0], taken.accepted[0].pairs[1]];
    assert!(first.is_whole() && second.functional.is_some());
    let unknown = &taken.ledger.files[0].unknown_columns;
    assert_eq!(unknown.len(), 1);
    assert_eq!(unknown[0].name, "rescue__dysfunctional ");
    let service = "ID,Survey,rescue__functional\n1,Our garage,like\n1,Our garage,like\n";
    let taken = take_in(&[("a.csv", service)]);
    assert_eq!(taken.ids(), "- -");
    assert_eq!(taken.ledger.files[0].unknown_columns.len(), 2);
}
