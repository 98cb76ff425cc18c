use crate::diagnostic::{Code, Problem};
use crate::intake::testing::{TakenIn, take_in};
use crate::response::ProfileAnswer;

fn lines(lines: &[&str]) -> TakenIn {
    take_in(&[("a.jsonl", lines.join("\n") + "\n")])
}

/// A good line with this id.
fn line(id: &str) -> String {
    format!(r#"{{"id":"{id}","answers":{{"rescue":{{"functional":"like"}}}}}}"#)
}

#[test]
fn nested_flat_and_csv_are_the_same() {
    let nested = r#"{"survey":"garage","form":"f0","id":"1","lang":"zh-CN","started":"s","sent":"t",
        "order":["loan-car","rescue"],"simulated":7,
        "answers":{"rescue":{"functional":"like","dysfunctional":"dislike","importance":9,
        "satisfaction":"5","comment":"a \"b\"\n"},"loan-car":{"functional":null}},
        "profile":{"tier":"gold","reasons":["people","price"],"age":36.5,"note":"我"},"comment":"c"}"#;
    let flat = r#"{"meta__survey":"garage","meta__form":"f0","meta__id":"1","meta__lang":"zh-CN",
        "meta__started":"s","meta__sent":"t","meta__order":"loan-car rescue","meta__simulated":"7",
        "rescue__functional":"like","rescue__dysfunctional":"dislike","rescue__importance":"9",
        "rescue__satisfaction":"5","rescue__comment":"a \"b\"\n","loan-car__functional":"",
        "profile__tier":"gold","profile__reasons":"price|people","profile__age":"36.5",
        "profile__note":"\u6211","comment":"c"}"#;
    let csv = "meta__survey,meta__form,meta__id,meta__lang,meta__started,meta__sent,meta__order,\
               meta__simulated,rescue__functional,rescue__dysfunctional,rescue__importance,\
               rescue__satisfaction,rescue__comment,loan-car__functional,profile__tier,\
               profile__reasons,profile__age,profile__note,comment\n\
               garage,f0,1,zh-CN,s,t,loan-car rescue,7,like,dislike,9,5,\"a \"\"b\"\"\n\",,gold,\
               \"price,people\",36.5,我,c\n";
    let one_line = |json: &str| lines(&[&json.replace("\n        ", "")]);
    let expected = take_in(&[("a.csv", csv)]);
    assert_eq!(expected.refusals(), []);
    assert_eq!(expected.ledger.total.unreadable_times, 1);
    assert_eq!(one_line(nested).accepted, expected.accepted);
    assert_eq!(one_line(flat).accepted, expected.accepted);
}

/// A form that cut a text within an emoji sent half of it.
#[test]
fn half_a_character_costs_only_itself() {
    let halves = |id: &str| {
        let more = r#","comment":"p\ud83d","profile":{"note":"\ude00\ud83d\ude00"}}"#;
        line(id).replace("\"like\"}}}", "\"like\"}}") + more
    };
    let taken = lines(&[&halves("1"), &line("2"), &halves("1")]);
    assert_eq!(taken.ids(), "1 2");
    let first = &taken.accepted[0];
    assert_eq!(first.comment, "p\u{fffd}");
    let note = ProfileAnswer::Text("\u{fffd}😀".to_owned());
    assert_eq!(first.profile.iter().flatten().next(), Some(&note));
    let total = taken.ledger.total;
    assert_eq!((total.mended, total.accepted, total.duplicate), (1, 2, 1));
}

/// Two people whose ids were cut would become one.
#[test]
fn an_id_with_half_a_character_is_none() {
    let cut = |id: &str| line(id).replace("like", "dislike");
    let taken = lines(&[&line("5\\ud83d"), &cut("5\\ud83e"), &line("\\ud83d")]);
    let total = taken.ledger.total;
    assert_eq!((total.accepted, total.without_id, total.mended), (3, 3, 3));
    assert_eq!((total.duplicate, total.conflict), (0, 0));
}

/// What the program does not read is not mended either, and pairs are no halves.
#[test]
fn only_what_is_read_is_mended() {
    let whole = line("1").replace("\"1\"", r#""1","comment":"\ud83d\ude00","ua":"\ud83d""#);
    let taken = lines(&[&whole]);
    assert_eq!(taken.accepted[0].comment, "😀");
    assert_eq!(taken.ledger.total.mended, 0);
    let list = line("2").replace("\"2\"", r#""2","order":["rescue\ud83d"]"#);
    assert_eq!(lines(&[&list]).ledger.total.mended, 1);
}

#[test]
fn a_torn_last_line() {
    let whole = format!("{}\n{}", line("1"), line("2"));
    assert_eq!(take_in(&[("a.jsonl", &whole)]).ids(), "1 2");
    let taken = take_in(&[("a.jsonl", &whole[..whole.len() - 5])]);
    assert_eq!(taken.ids(), "1");
    assert_eq!(taken.kept[0].refusal.code(), Code::CutOff);
    assert_eq!(
        taken.kept[0].raw,
        &line("2").as_bytes()[..line("2").len() - 5]
    );
}

#[test]
fn lines_that_are_no_objects() {
    let taken = lines(&[&line("1"), "[1]", "{\"我\": lik}", "{} {}", "7", &line("2")]);
    assert_eq!(taken.ids(), "1 2");
    assert_eq!(taken.ledger.reasons[&Code::NotJson], 4);
    assert_eq!(taken.refusals()[1], (Code::NotJson, 3, 7));
    let found = "syntax";
    assert_eq!(*taken.kept[1].refusal.problem, Problem::NotJson { found });
}

#[test]
fn keys_that_are_there_twice() {
    let taken = lines(&[
        r#"{"我":1,"我":2,"answers":{"rescue":{"functional":"like"}}}"#,
        r#"{"answers":{"rescue":{"functional":"like","functional":"dislike"}}}"#,
        r#"{"answers":{"rescue":{"functional":"like"}},"rescue__functional":"like"}"#,
    ]);
    assert_eq!(
        taken.refusals(),
        [
            (Code::DoubledKey, 1, 8),
            (Code::DoubledKey, 2, 43),
            (Code::DoubledKey, 3, 66)
        ]
    );
}

#[test]
fn unknown_keys_are_listed_and_ignored() {
    let taken = lines(&[
        r#"{"answers":{"rescue":{"functionol":"x","functional":"like"},"_v":2},"ip":"::1"}"#,
        r#"{"ip":"::2","answers":{"rescue":{"functional":"like"}}}"#,
    ]);
    assert_eq!(taken.accepted.len(), 2);
    let unknown = &taken.ledger.files[0].unknown_columns;
    let names: Vec<_> = unknown
        .iter()
        .map(|unknown| unknown.name.as_str())
        .collect();
    assert_eq!(names, ["rescue__functionol", "_v", "ip"]);
    assert_eq!(
        unknown[0].did_you_mean.as_deref(),
        Some("rescue__functional")
    );
}

#[test]
fn values_of_the_wrong_shape() {
    let taken = lines(&[
        r#"{"answers":"like"}"#,
        r#"{"answers":{"rescue":"like"}}"#,
        r#"{"answers":{"rescue":{"functional":["like"]}}}"#,
        r#"{"answers":{"rescue":{"functional":{"like":1}}}}"#,
        r#"{"simulated":{"seed":1},"answers":{"rescue":{"functional":"like"}}}"#,
    ]);
    assert_eq!(taken.ledger.reasons[&Code::WrongShape], 5);
    assert_eq!(taken.refusals()[2], (Code::WrongShape, 3, 36));
}

#[test]
fn the_place_of_a_bad_value() {
    let taken = lines(&[
        &line("1"),
        r#"{"comment":"我们","answers":{"rescue":{"functional":"lkie"}}}"#,
    ]);
    assert_eq!(taken.refusals(), [(Code::UnknownAnswer, 2, 51)]);
    assert!(matches!(
        &*taken.kept[0].refusal.problem,
        Problem::UnknownAnswer { name, near, .. }
            if name == "rescue__functional" && near.as_deref() == Some("like")
    ));
}

#[test]
fn characters_that_are_none() {
    let taken = lines(&[
        r#"{"answers":{},"comment":"\u0000"}"#,
        r#"{"answers":{},"comment":"\ud80"}"#,
    ]);
    assert_eq!(taken.refusals()[0], (Code::NulCharacter, 1, 25));
    assert_eq!(taken.refusals()[1].0, Code::NotJson);
}

#[test]
fn depth_is_no_danger() {
    let deep = format!("{{\"x\":{}1{}}}", "[".repeat(200_000), "]".repeat(200_000));
    let open = "[".repeat(200_000);
    let answers = format!("{{\"answers\":{}", "{\"answers\":".repeat(20_000));
    let taken = lines(&[&deep, &open, &answers, &line("1")]);
    assert_eq!(taken.ids(), "1");
    assert_eq!(taken.ledger.total.set_aside, 3);
}

#[test]
fn the_record_of_a_simulation_is_no_response() {
    let taken = lines(&[
        r#"{"simulated":{"seed":7,"responses":1,"truth":{}}}"#,
        &line("1"),
    ]);
    let total = taken.ledger.total;
    assert_eq!((total.read, total.accepted, total.simulated), (1, 1, 1));
    assert_eq!(taken.ledger.files[0].counts, total);
}

#[test]
fn byte_order_mark_carriage_returns_and_blank_lines() {
    let file = format!("\u{feff}{}\r\n  \r\n\n{}", line("1"), line("2"));
    let taken = take_in(&[("a.ndjson", &file)]);
    assert_eq!(taken.ids(), "1 2");
    assert_eq!(taken.ledger.total.read, 2);
}

#[test]
fn lines_that_end_in_carriage_returns_only() {
    let file = format!("{}\r{}\r", line("1").trim_end(), line("2").trim_end());
    assert_eq!(take_in(&[("a.jsonl", &file)]).ids(), "1 2");
}

#[test]
fn lists_of_responses() {
    let indented = |id: &str| {
        format!(
            "  {{\n    \"id\": \"{id}\",\n    \"answers\": {{\"rescue\": {{\"functional\": \"like\"}}}}\n  }}"
        )
    };
    let both = [indented("1"), indented("2")];
    for file in [
        format!("[{},{}]", line("1"), line("2")),
        format!("[\n{}\n]\n", both.join(",\n")),
        both.join("\n"),
        format!(
            "{{\"total\": 2, \"data\": {{\"responses\": [{}]}}, \"next\": null}}",
            both.join(",")
        ),
        format!("{{\"a\":[{}],\"b\":[{}]}}", line("1"), line("2")),
    ] {
        let taken = take_in(&[("a.json", &file)]);
        assert_eq!(
            (taken.ids().as_str(), taken.refusals()),
            ("1 2", vec![]),
            "{file}"
        );
    }
    let wrong = both.join(",\n").replace("like", "lik");
    let taken = take_in(&[("a.json", format!("[\n{wrong}\n]"))]);
    assert_eq!(
        taken.refusals(),
        [(Code::UnknownAnswer, 4, 42), (Code::UnknownAnswer, 8, 42)]
    );
    let torn = take_in(&[("a.json", format!("[{},{}", line("1"), &line("2")[..20]))]);
    assert_eq!(torn.ids(), "1");
    assert_eq!(torn.kept[0].refusal.code(), Code::CutOff);
}

/// Whoever answers may write names of their own into what is sent.
#[test]
fn a_list_of_responses_in_a_response_is_none() {
    let forged = (0..200)
        .map(|id| line(&id.to_string()))
        .collect::<Vec<_>>()
        .join(",");
    let own = "\"answers\":{\"rescue\":{\"functional\":\"like\"}}";
    for file in [
        format!("{{{own},\"x\":[{forged}]}}"),
        format!("{{\"x\":[{forged}],{own}}}"),
        format!("{{\n\"x\":[{forged}],\n{own}}}"),
    ] {
        assert_eq!(take_in(&[("a.json", &file)]).accepted.len(), 1);
    }
}

#[test]
fn a_response_is_not_simulated_by_its_own_word() {
    let simulated = line("1").replace("\"id\"", "\"simulated\":7,\"id\"");
    let header = r#"{"simulated":{"seed":7,"responses":1,"truth":{}}}"#;
    let taken = lines(&[&simulated, header, &line("2")]);
    assert_eq!(taken.ids(), "1 2");
    assert_eq!(taken.ledger.total.simulated, 0);
    assert_eq!(taken.refusals(), [(Code::NoCode, 2, 1)]);
    for other in [
        r#"{"simulated":{"seed":7}}"#,
        r#"{"simulated":{"seed":7,"responses":1,"truth":{}},"answers":{}}"#,
        r#"{"simulated":7}"#,
    ] {
        assert_eq!(
            lines(&[other, &line("2")]).ledger.total.simulated,
            0,
            "{other}"
        );
    }
}
