use crate::diagnostic::{Code, Problem};
use crate::intake::testing::{HEADER, row, take_in, take_in_rows};

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
