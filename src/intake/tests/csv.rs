use crate::diagnostic::{Code, Problem};
use crate::intake::testing::{HEADER, row, take_in, take_in_rows};

#[test]
fn an_unclosed_quote_spoils_its_own_line_only() {
    let taken = take_in_rows(&[
        &row("1"),
        &row("2"),
        "garage,3,like,like,like,like,\"我说: \"\"no\n",
        &row("4"),
        &row("5"),
    ]);
    assert_eq!(taken.ids(), "1 2 4 5");
    assert_eq!(taken.refusals(), [(Code::UnclosedQuote, 4, 30)]);
    assert_eq!(
        taken.kept[0].raw,
        "garage,3,like,like,like,like,\"我说: \"\"no\n".as_bytes()
    );
}

#[test]
fn a_quote_that_is_closed_rows_below_spoils_its_own_line_only() {
    let multiline = "garage,4,like,like,like,like,\"two\nlines\"\n";
    let taken = take_in_rows(&[
        &row("1"),
        "\"garage,2,like,like,like,like,x\n",
        &row("3"),
        multiline,
        "\"garage\",\"5\",like,like,like,like,\"\"\n",
    ]);
    assert_eq!(taken.ids(), "1 3 4 5");
    assert_eq!(taken.refusals(), [(Code::UnclosedQuote, 3, 1)]);
    assert_eq!(taken.accepted[2].comment, "two\nlines");
}

#[test]
fn a_quote_that_is_closed_by_the_opening_quote_of_a_good_row() {
    // Together the lines 3 to 5 have as many fields as the header.
    let taken = take_in_rows(&[
        &row("1"),
        "garage,2,like,like,,,\"oh\n",
        &row("3"),
        "garage,4,like,like,,,\"hi \"\"you\"\"\"\n",
        &row("5"),
    ]);
    assert_eq!(taken.ids(), "1 3 4 5");
    assert_eq!(taken.refusals(), [(Code::UnclosedQuote, 3, 22)]);
}

#[test]
fn a_bad_quote_before_a_good_row_of_several_lines_where_every_field_is_quoted() {
    let quoted =
        |id: &str| format!("\"garage\",\"{id}\",\"like\",\"like\",\"\",\"\",\"two\nlines\"\n");
    let taken = take_in_rows(&[
        &quoted("1"),
        "\"garage\",\"2\",\"like\",\"like\",\"\",\"\",\"oh\n",
        &quoted("3"),
        &quoted("4"),
    ]);
    assert_eq!(taken.ids(), "1 3 4");
    assert_eq!(taken.refusals(), [(Code::UnclosedQuote, 4, 34)]);
}

#[test]
fn a_good_row_of_several_lines_that_a_bad_quote_runs_through() {
    // From the quote on line 2, the lines 2 to 4 make a row of five fields.
    let file = "comment,meta__id,rescue__functional,rescue__comment\n\
                x,\"1,like,\n5\",2,like,\"two\nlines\"\nx,3,like,\n";
    let taken = take_in(&[("a.csv", file)]);
    assert_eq!(taken.ids(), "2 3");
    assert_eq!(taken.refusals(), [(Code::UnclosedQuote, 2, 3)]);
    assert_eq!(taken.kept[0].raw, b"x,\"1,like,\n");
}

#[test]
fn many_unclosed_quotes_take_no_longer_than_one() {
    // In quotes or not, each of these lines ends in quotes: without a memory of what was tried,
    // each would be followed to the end.
    let mut file = HEADER.to_owned();
    file.push_str(&"x\",\"\n".repeat(200_000));
    let open = take_in(&[("a.csv", &file)]);
    assert_eq!(open.ledger.reasons[&Code::UnclosedQuote], 200_000);
    file.push_str("\"\n");
    file.push_str(&row("1"));
    let closed = take_in(&[("a.csv", &file)]);
    assert_eq!(closed.ids(), "1");
}

#[test]
fn rows_in_a_text_that_is_too_long_are_none() {
    for text in [row("9").repeat(1 << 16), row("9").repeat(1 << 18)] {
        let long = format!("garage,1,like,like,,,\"{text}\"\n");
        let taken = take_in_rows(&[&long, &row("2")]);
        assert_eq!(taken.ids(), "2");
        assert_eq!(taken.refusals(), [(Code::TooLong, 2, 1)]);
        assert_eq!(taken.kept[0].raw, long.as_bytes());
        let lines = long.lines().count();
        let changed = take_in_rows(&[&long, "garage,3,lik,,,,\n"]);
        assert_eq!(changed.refusals()[1], (Code::UnknownAnswer, lines + 2, 10));
    }
}

#[test]
fn a_quote_that_is_never_closed_spoils_its_own_line_in_a_large_file() {
    let rows: String = (0..50_000).map(|id| row(&id.to_string())).collect();
    let taken = take_in_rows(&["garage,x,like,like,,,\"\n", &rows]);
    assert_eq!(taken.refusals(), [(Code::UnclosedQuote, 2, 22)]);
    assert_eq!(taken.accepted.len(), 50_000);
}

#[test]
fn a_line_above_the_limit_is_kept_whole() {
    let long = format!("garage,1,like,like,,,{}\n", "x".repeat(1 << 20));
    let taken = take_in_rows(&[&long, &row("2")]);
    assert_eq!(taken.ids(), "2");
    assert_eq!(taken.refusals(), [(Code::TooLong, 2, 1)]);
    assert_eq!(taken.kept[0].raw, long.as_bytes());
}

#[test]
fn short_and_long_rows() {
    let taken = take_in_rows(&[
        &row("1"),
        "garage,2,我,like\n",
        "garage,3,like,like,like,like,我,here,more\n",
        &row("4"),
    ]);
    assert_eq!(taken.ids(), "1 4");
    assert_eq!(
        taken.refusals(),
        [(Code::ShortRow, 3, 16), (Code::LongRow, 4, 32)]
    );
    let (fields, wanted) = (4, 7);
    assert_eq!(
        *taken.kept[0].refusal.problem,
        Problem::ShortRow { fields, wanted }
    );
}

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
fn files_in_other_encodings() {
    let utf16 =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let text = format!("\u{feff}{HEADER}{}{}", row("1"), row("2")).replace('\n', "\r\n");
    let marked = take_in(&[("a.csv", utf16(&text))]);
    let unmarked = take_in(&[("a.csv", utf16(&text[3..]))]);
    let latin = take_in(&[(
        "a.csv",
        b"meta__id,rescue__functional,caf\xe9\n1,like,1\n2,like,2\n",
    )]);
    for taken in [marked, unmarked, latin] {
        assert_eq!(taken.ids(), "1 2", "{taken:?}");
    }
}

#[test]
fn line_ends_of_any_kind() {
    let file = format!("{HEADER}{}{}", row("1"), row("2"));
    for end in ["\r", "\r\r\n", "\r\n"] {
        let taken = take_in(&[("a.csv", file.replace('\n', end) + "garage,3,lik,,,,")]);
        assert_eq!(taken.ids(), "1 2", "{end:?}");
        assert_eq!(taken.refusals(), [(Code::UnknownAnswer, 4, 10)], "{end:?}");
    }
}

#[test]
fn a_stray_carriage_return_ends_a_row() {
    let taken = take_in_rows(&["garage,1,like,我\r,,,\n", &row("2")]);
    assert_eq!(taken.ids(), "2");
    assert_eq!(taken.refusals(), [(Code::ShortRow, 2, 16)]);
}

#[test]
fn a_row_that_is_not_utf8_between_good_ones() {
    let bad = b"garage,2,like,like,\xe6\x88,,\n".as_slice();
    let good = "garage,3,like,like,,,我们\n".as_bytes();
    let taken = take_in_rows(&[row("1").as_bytes(), bad, good]);
    assert_eq!(taken.ids(), "1 3");
    assert_eq!(taken.refusals(), [(Code::NotUtf8, 3, 20)]);
    let json = serde_json::to_value(&taken.kept[0]).expect("serializable");
    assert_eq!(json["raw"], serde_json::Value::Null);
    assert_eq!(json["raw_base64"], "Z2FyYWdlLDIsbGlrZSxsaWtlLOaILCwK");
}

#[test]
fn a_nul_character() {
    let taken = take_in_rows(&["garage,1,like,\0like,,,\n", &row("2")]);
    assert_eq!(taken.ids(), "2");
    assert_eq!(taken.refusals(), [(Code::NulCharacter, 2, 15)]);
}

#[test]
fn line_and_column_are_right_after_quoted_line_breaks_and_chinese() {
    let header = "comment,meta__id,rescue__functional,rescue__dysfunctional\n";
    let rows = "\"第一行\n第二行\",1,like,like\n\"第一行\r\n第二,行\",2,\"like\",lik\n";
    let taken = take_in(&[("a.csv", header.to_owned() + rows)]);
    assert_eq!(taken.ids(), "1");
    assert_eq!(taken.accepted[0].comment, "第一行\n第二行");
    assert_eq!(taken.refusals(), [(Code::UnknownAnswer, 5, 16)]);
}

#[test]
fn a_refusal_points_at_the_field() {
    let taken = take_in_rows(&["garage,1,like,我喜欢,,,\n"]);
    let place = taken.kept[0].diagnostic().place.expect("a place");
    assert_eq!(place.text(), "garage,1,like,我喜欢,,,");
    assert_eq!(
        (place.line(), place.column(), place.span()),
        (2, 15, 14..23)
    );
}

#[test]
fn delimiters_byte_order_mark_and_line_ends() {
    let plain = format!("{HEADER}{}{}", row("1"), row("2"));
    let expected = take_in(&[("a.csv", &plain)]).accepted;
    assert_eq!(expected.len(), 2);
    for file in [
        plain.replace(',', ";"),
        plain.replace(',', "\t"),
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\n\r\n\n"),
        format!("\u{feff}{plain}"),
        format!("\u{feff}\"{}", plain.replacen(',', "\",", 1)),
        plain.trim_end().to_owned(),
    ] {
        assert_eq!(take_in(&[("a.csv", &file)]).accepted, expected, "{file:?}");
    }
}

#[test]
fn empty_files() {
    for file in ["", "\n\n", "\u{feff}", HEADER] {
        let taken = take_in(&[("a.csv", file)]);
        assert_eq!(taken.ledger.total.read, 0, "{file:?}");
    }
}

#[test]
fn what_a_merge_left_is_refused_wherever_it_is() {
    let rows = "meta__id,rescue__functional,rescue__dysfunctional\n1,like,dislike\n";
    let file = format!("<<<<<<< HEAD\n{rows}=======\n2,like,dislike\n>>>>>>> b\n");
    let taken = take_in(&[("a.csv", file.as_str())]);
    assert_eq!(taken.ids(), "1 2");
    let found = [1, 4, 6].map(|line| (Code::MergeMark, line, 1));
    assert_eq!(taken.refusals(), found);
    let alone = take_in(&[("a.csv", "<<<<<<< HEAD\n")]);
    assert_eq!(alone.refusals(), [(Code::MergeMark, 1, 1)]);
    let text = String::from("<<<<<<< HEAD\nKP1\n=======\n>>>>>>> b\n");
    let mail = take_in(&[("a.txt", "Answers\n=======\n>>>>>>> cited\n")]);
    assert_eq!(mail.ledger.total.read, 0);
    for name in ["a.txt", "a.jsonl"] {
        let taken = take_in(&[(name, text.as_str())]);
        assert_eq!(taken.ledger.reasons[&Code::MergeMark], 3, "{name}");
    }
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

#[test]
fn empty_cells_behind_the_last_column_are_no_fault() {
    let taken = take_in_rows(&[
        "garage,1,like,,,,,,\n",
        "garage,2,like,,,,,x\n",
        "garage,3,,,like,,\"a\nb\",\n",
    ]);
    assert_eq!(taken.ids(), "1 3");
    assert_eq!(taken.refusals(), [(Code::LongRow, 3, 19)]);
}

#[test]
fn rows_in_a_text_are_counted() {
    let taken = take_in_rows(&[
        "garage,1,like,dislike,like,dislike,\"lost\n",
        "garage,2,like,dislike,like,dislike,ok\n",
        "garage,3,like,dislike,like,dislike,20\"\n",
        "garage,4,like,,,,\"one, two\nthree, four\"\n",
    ]);
    assert_eq!(taken.ids(), "1 4");
    assert_eq!(taken.ledger.files[0].inner_rows, [(2, 2)]);
}

#[test]
fn a_torn_last_row() {
    let taken = take_in_rows(&[&row("1"), "garage,2,like,dis"]);
    assert_eq!(taken.ids(), "1");
    assert_eq!(taken.refusals(), [(Code::CutOff, 3, 18)]);
}

#[test]
fn lines_of_any_length_are_one_record() {
    let long = format!("garage,1,like,{}\n", "x,".repeat(20 << 20));
    let taken = take_in_rows(&[&long, &row("2")]);
    assert_eq!(taken.ids(), "2");
    assert_eq!(taken.refusals(), [(Code::TooLong, 2, 1)]);
    assert_eq!(taken.kept[0].raw, long.as_bytes());
}
