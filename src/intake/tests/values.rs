use crate::diagnostic::Code;
use crate::intake::testing::{take_in, take_in_rows};
use crate::response::ProfileAnswer;
use crate::survey::OptionPosition;

/// What becomes of one value in one column, in an otherwise good row.
fn value(column: &str, value: &str) -> Result<Option<ProfileAnswer>, Code> {
    let file = format!("rescue__functional,{column}\nlike,\"{value}\"\n");
    let taken = take_in(&[("a.csv", file)]);
    match taken.kept.first() {
        Some(kept) => Err(kept.refusal.code()),
        None => Ok(taken.accepted[0].profile.iter().flatten().next().cloned()),
    }
}

#[test]
fn only_answer_codes_are_answers() {
    let column = "rescue__dysfunctional";
    for code in ["like", "must-be", "neutral", "live-with", "dislike", ""] {
        assert_eq!(value(column, code), Ok(None), "{code}");
    }
    for other in ["1", "Like", " like", "我喜欢", "must be", "-"] {
        assert_eq!(value(column, other), Err(Code::UnknownAnswer), "{other}");
    }
}

#[test]
fn ratings_stay_on_their_scale() {
    for (column, good, bad) in [
        ("rescue__importance", ["1", "9", "9.0"], ["0", "0.0", "10"]),
        (
            "rescue__satisfaction",
            ["1", "5", "2.0"],
            ["6", "2.5", "2."],
        ),
    ] {
        for rating in good {
            assert_eq!(value(column, rating), Ok(None), "{rating}");
        }
        for rating in bad {
            assert_eq!(value(column, rating), Err(Code::NotARating), "{rating}");
        }
    }
}

#[test]
fn profile_answers() {
    let (choice, multiple) = (ProfileAnswer::Choice, ProfileAnswer::Multiple);
    assert_eq!(
        value("profile__tier", "silver"),
        Ok(Some(choice(OptionPosition::after(1))))
    );
    assert_eq!(value("profile__tier", ""), Ok(None));
    let unknown = Err(Code::UnknownOption);
    assert_eq!(value("profile__tier", "Silver"), unknown);
    for list in [
        "people;price",
        "price, people",
        "price | people;",
        "price people price",
    ] {
        let chosen = Ok(Some(multiple([0, 2].map(OptionPosition::after).to_vec())));
        assert_eq!(value("profile__reasons", list), chosen, "{list}");
    }
    assert_eq!(value("profile__reasons", ";"), Ok(None));
    assert_eq!(value("profile__reasons", "price;x"), unknown);
    let number = Ok(Some(ProfileAnswer::Number(36.5)));
    assert_eq!(value("profile__age", "36.5"), number);
    for number in ["-1", "120.5", "NaN", "inf", "1e999", "36,5", "old"] {
        assert_eq!(
            value("profile__age", number),
            Err(Code::NotANumber),
            "{number}"
        );
    }
    let text = Ok(Some(ProfileAnswer::Text("一二三四五".to_owned())));
    assert_eq!(value("profile__note", "一二三四五"), text);
    assert_eq!(value("profile__note", "123456"), Err(Code::TextTooLong));
}

#[test]
fn a_line_break_is_one_character() {
    let text = Ok(Some(ProfileAnswer::Text("1\n2\n3".to_owned())));
    assert_eq!(value("profile__note", "1\r\n2\r\n3"), text);
    assert_eq!(value("profile__note", "1\n2\n3"), text);
    let too_long = Err(Code::TextTooLong);
    assert_eq!(value("profile__note", "1\r\n2\r\n3\r\n"), too_long);
}

/// Some browsers count an emoji of seven code points as one character.
#[test]
fn no_text_that_a_browser_lets_pass_is_too_long() {
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
    for text in [family, "😀", "e\u{301}", "🇫🇷"] {
        let text = text.repeat(5);
        let kept = Ok(Some(ProfileAnswer::Text(text.clone())));
        assert_eq!(value("profile__note", &text), kept, "{text}");
        let longer = text + "!";
        let too_long = Err(Code::TextTooLong);
        assert_eq!(value("profile__note", &longer), too_long, "{longer}");
    }
}

#[test]
fn blanks_are_no_answer() {
    for blank in [" ", "\u{3000}\u{3000}", "\u{a0}\t", "\n", "\u{200b}"] {
        for column in ["profile__note", "profile__age", "profile__tier"] {
            assert_eq!(value(column, blank), Ok(None), "{column} {blank:?}");
        }
    }
    let record =
        r#"{"profile":{"reasons":["","\u3000"]},"answers":{"rescue":{"functional":"like"}}}"#;
    let taken = take_in(&[("a.jsonl", record.to_owned())]);
    assert_eq!(taken.ledger.total.accepted, 1);
    let columns = "rescue__functional,comment,parameters__source\n";
    let taken = take_in(&[("a.csv", format!("{columns}like,\u{3000},\n"))]);
    assert_eq!(taken.accepted[0].comment, "");
}

/// A form sends it without the minus sign in JSON, and with it as a code.
#[test]
fn there_is_one_zero() {
    let Ok(Some(ProfileAnswer::Number(zero))) = value("profile__age", "-0") else {
        panic!("a number");
    };
    assert!(zero.is_sign_positive());
}

#[test]
fn comments_have_a_limit() {
    for column in ["comment", "rescue__comment"] {
        assert_eq!(value(column, &"我".repeat(10_000)), Ok(None));
        assert_eq!(value(column, &"我".repeat(10_001)), Err(Code::TextTooLong));
    }
}

#[test]
fn the_response_must_be_of_this_survey_and_answer_something() {
    let taken = take_in_rows(&["other,1,like,like,,,\n", "garage,2,,,,,hello\n"]);
    assert_eq!(
        taken.refusals(),
        [(Code::OtherSurvey, 2, 1), (Code::NoAnswer, 3, 1)]
    );
    let half = take_in_rows(&[",1,,,,dislike,\n"]);
    assert_eq!(half.ids(), "1");
}
