use crate::diagnostic::Code;
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
