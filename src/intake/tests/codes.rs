//! Answer codes in rows of CSV and in lines of JSON.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::diagnostic::{Code, Problem};
use crate::intake::Fate;
use crate::intake::code::testing::code;
use crate::intake::testing::{TakenIn, take_in};
use crate::response::Response;

const IDS: [&str; 3] = ["3f9a1c07d2b84e6", "000000000000000", "fedcba987654321"];

/// The code of a response with this id.
fn plain(id: &str) -> String {
    code(
        id,
        &[("rescue__functional", "like"), ("comment", "很好, \"4\"")],
    )
}

/// The same with a wrong character, which is the 9th.
fn damaged(id: &str) -> String {
    let mut code = plain(id).into_bytes();
    code[8] = if code[8] == b'Q' { b'P' } else { b'Q' };
    String::from_utf8(code).expect("ASCII")
}

fn csv(file: &str) -> TakenIn {
    take_in(&[("a.csv", file)])
}

fn json(file: &str) -> TakenIn {
    take_in(&[("a.jsonl", file)])
}

/// What a text with this code alone gives.
fn in_text(code: &str) -> Vec<Response> {
    take_in(&[("a.txt", code)]).accepted
}

fn raw(taken: &TakenIn) -> Vec<&str> {
    let kept = taken.kept.iter();
    kept.map(|kept| std::str::from_utf8(&kept.raw).expect("UTF-8"))
        .collect()
}

const HEADER: &str = "时间戳记,您的称呼,请粘贴以 KP1 开头的回答码\n";

#[test]
fn a_sheet_of_codes() {
    let [first, second, third] = IDS.map(plain);
    let (start, end) = second.split_at(30);
    let wide: String = third
        .chars()
        .filter_map(|character| char::from_u32(u32::from(character) + 0xfee0))
        .collect();
    let taken = csv(&format!(
        "\u{feff}{HEADER}2026/11/22 下午 3:04:05,王芳,{first}\n\
         2026/11/22 下午 3:10:00,\"Li, \"\"Lee\"\"\",\"您好！\r\n我的：{start}\r\n {end}，谢谢\"\r\n\
         ,,\n2026/11/23 上午 9:00:00,,{}",
        wide.to_lowercase()
    ));
    assert_eq!(taken.refusals(), []);
    assert_eq!(taken.ids(), IDS.join(" "));
    assert_eq!(taken.accepted[1..2], in_text(&second));
    let file = &taken.ledger.files[0];
    assert_eq!((file.counts.read, file.counts.without_id), (3, 0));
    // No column is an answer, so none is missing or unknown.
    assert!(file.unknown_columns.is_empty() && file.missing_columns.is_empty());
}

#[test]
fn a_refused_code_is_pointed_at_in_its_row() {
    let (right, wrong) = (plain(IDS[0]), damaged(IDS[0]));
    let rows = [
        format!("1,Ann,\"dear \"\"team\"\",\n我的 {wrong}\"\n"),
        format!("2,Bob,{}\n", &right[..9]),
        format!("3,Cem,{}B{}\n", &right[..9], &right[10..]),
        "4,Dan,I lost it\n".to_owned(),
    ];
    let taken = csv(&(HEADER.to_owned() + &rows.concat()));
    assert_eq!(
        taken.refusals(),
        [
            (Code::DamagedCode, 3, 7),
            (Code::ShortCode, 4, 16),
            (Code::DamagedCode, 5, 16),
            (Code::NoCode, 6, 1)
        ]
    );
    assert_eq!(raw(&taken), rows);
    let place = taken.kept[1].diagnostic().place.expect("a place");
    assert_eq!(place.text(), format!("2,Bob,{}", &right[..9]));
    assert_eq!((place.line(), place.column()), (4, 16));
}

#[test]
fn one_code_of_a_row_counts_and_all_share_its_bytes() {
    let (first, second) = (plain(IDS[0]), plain(IDS[1]));
    let changed = code(IDS[0], &[("rescue__functional", "dislike")]);
    let row = format!("7,\"{first} and\n{changed}\",{second},{second},x\n");
    let taken = csv(&(HEADER.to_owned() + &row + &row));
    assert_eq!(taken.ids(), IDS[0]);
    let second_column = changed.len() + 3;
    let third_column = second_column + second.len() + 1;
    assert_eq!(
        taken.refusals(),
        [
            (Code::Conflict, 3, 1),
            (Code::FurtherCode, 3, second_column),
            (Code::FurtherCode, 3, third_column),
            (Code::Duplicate, 4, 4),
            (Code::Conflict, 5, 1),
            (Code::FurtherCode, 5, second_column),
            (Code::FurtherCode, 5, third_column),
        ]
    );
    assert_eq!(raw(&taken)[0], format!("{changed}\","));
    assert_eq!(raw(&taken)[3..].concat(), row);
}

#[test]
fn a_damaged_code_costs_only_itself() {
    let row = format!("1,{} sorry: {},x\n", damaged(IDS[0]), plain(IDS[1]));
    let taken = csv(&(HEADER.to_owned() + &row));
    assert_eq!(taken.ids(), IDS[1]);
    assert_eq!(taken.refusals(), [(Code::DamagedCode, 2, 6)]);
}

/// Whoever answers may write codes of others into a text.
#[test]
fn a_response_is_never_searched() {
    let codes: String = (0..100)
        .map(|id| plain(&format!("{id:015x}")) + " ")
        .collect();
    let header = "meta__id,rescue__functional,code,comment\n";
    let taken = csv(&format!(
        "{header},,{codes},\n8,like,x,{codes}\n9,,,\n10,lik,{codes},KP1\n11,like\n"
    ));
    assert_eq!(taken.ids(), "8");
    let refused = taken
        .refusals()
        .into_iter()
        .map(|(code, line, _)| (code, line));
    assert_eq!(
        refused.collect::<Vec<_>>(),
        [
            (Code::NoAnswer, 2),
            (Code::NoAnswer, 4),
            (Code::UnknownAnswer, 5),
            (Code::ShortRow, 6),
        ]
    );
    let file = &taken.ledger.files[0];
    assert_eq!(file.unknown_columns[0].name, "code");
    assert_eq!(file.missing_columns.len(), 7);
    for line in [
        "{\"id\":\"e\",\"answers\":{\"rescue\":{\"functional\":\"nope\"}},\"comment\":\"CODES\"}",
        "{\"comment\":\"CODES\",\"answers\":{}}",
        "{\"comment\":\"CODES\",\"rescue__functional\":1}",
        "{\"comment\":\"CODES\",\"answers\":{\"rescue\":{\"functional\":\"like\"}}} torn",
        "{\"\\u0061nswers\":{},\"comment\":\"CODES\"}",
    ] {
        let taken = json(&line.replace("CODES", &codes));
        assert_eq!(
            (taken.ids().as_str(), taken.refusals().len()),
            ("", 1),
            "{line}"
        );
    }
    let long = format!("x\n{codes}\n").repeat(300);
    let taken = csv(&format!("{header}8,like,x,\"{long}\"\n"));
    assert_eq!(taken.refusals(), [(Code::TooLong, 2, 1)]);
}

#[test]
fn a_table_without_names() {
    let first = plain(IDS[0]);
    let taken = csv(&format!("{first}\n{}\n", plain(IDS[1])));
    assert_eq!(taken.ids(), IDS[..2].join(" "));
    assert!(taken.ledger.files[0].unknown_columns.is_empty());
    let taken = csv(&format!("{}\n{first}\n", damaged(IDS[0])));
    assert_eq!(taken.refusals(), [(Code::DamagedCode, 1, 4)]);
    assert_eq!(taken.ids(), IDS[0]);
}

#[test]
fn tables_that_are_not_well_formed() {
    let (first, second) = (plain(IDS[0]), plain(IDS[1]));
    for file in [
        // Broken quotes, and too few and too many fields.
        format!("{HEADER}1,\"Ann,{first}\n2,\"{second}\" said Bob\n"),
        format!("{HEADER}{first}\n1,2,3,{second},5\n"),
        format!("时间;姓名;码\n1;Ann;\"1,5:\n{first}\"\n2;Bob;\"{second}\n\n\"\n"),
        format!("时间\t姓名\t码\n1\tAnn\t{first}\n2\t\"Bob\n\"\t{second}\n"),
        format!(",,\n{HEADER}\n1,2,{first}\r4,5,{second}\r"),
        // Nothing but the code needs to be readable.
        format!("{HEADER}1,\0,{first}\n2,{},{second}\n", "x".repeat(1 << 18)),
    ] {
        let taken = csv(&file);
        assert_eq!(taken.ids(), IDS[..2].join(" "), "{file:.200}");
        assert_eq!(taken.refusals(), [], "{file:.200}");
    }
}

#[test]
fn tables_in_other_encodings() {
    let code = plain(IDS[0]);
    let text = format!("\u{feff}时间,码\r\n今天,{code}\r\n昨天,-\r\n");
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let gbk = [
        b"\xca\xb1\xbc\xe4,\xc2\xeb\r\n\xbd\xf1,",
        code.as_bytes(),
        b"\xba\xc3\r\n\xd7\xf2\xcc\xec,-\r\n",
    ];
    for file in [utf16, gbk.concat()] {
        let taken = take_in(&[("a.csv", file)]);
        assert_eq!(taken.ids(), IDS[0]);
        assert_eq!(taken.refusals(), [(Code::NoCode, 3, 1)]);
    }
}

#[test]
fn lines_of_a_form_service() {
    let (first, second) = (plain(IDS[0]), plain(IDS[1]));
    let (start, end) = first.split_at(20);
    let wide = "\\uff2b\\uff30\\uff11";
    let taken = json(&format!(
        "{{\"id\":7,\"message\":\"here is\\nmy code: {start}\\n\\u003e {end}\\n\"}}\n\
         {{\"answers\":[{{\"field\":{{\"title\":\"Code\"}},\"text\":\"{wide}{}\"}}]}}\n\
         {{\"id\":8,\"message\":\"I lost it\"}}\n{{\"answers\":{{}}}}\n",
        &second[3..]
    ));
    assert_eq!(taken.ids(), IDS[..2].join(" "));
    assert_eq!(taken.accepted[..1], in_text(&first));
    assert_eq!(
        taken.refusals(),
        [(Code::NoCode, 3, 1), (Code::NoAnswer, 4, 1)]
    );
    assert!(matches!(
        &*taken.kept[0].refusal.problem,
        Problem::NoCode { example, .. } if example.as_deref() == Some("rescue__functional")
    ));
}

#[test]
fn names_beside_a_code_are_not_remarked() {
    let named = r#"{"ip":"::1","answers":{"rescue":{"functional":"like"}}}"#;
    let taken = json(&format!(
        "{{\"message\":\"{}\"}}\n{{\"message\":\"-\"}}\n{named}\n",
        plain(IDS[0])
    ));
    let unknown = &taken.ledger.files[0].unknown_columns;
    assert_eq!(unknown.len(), 1);
    assert_eq!(unknown[0].name, "ip");
}

#[test]
fn the_place_of_a_bad_character_after_escapes() {
    let right = plain(IDS[0]);
    let line = format!(
        "{{\"m\":\"我 \\u6211 \\\"{}\\r\\nO{}\"}}\n",
        &right[..9],
        &right[10..]
    );
    let taken = json(&line);
    assert_eq!(taken.refusals(), [(Code::DamagedCode, 1, 31)]);
    assert_eq!(raw(&taken), [line]);
    assert_eq!(taken.kept[0].fate(), Fate::SetAside);
}

#[test]
fn many_codes_in_a_row_take_no_longer_than_in_many() {
    // Each is a record with its own bytes: with those of the row, they would be 16 GB.
    let row = "KP1,".repeat(1 << 16);
    let taken = csv(&format!("{HEADER}{row}\n"));
    assert_eq!(taken.ledger.reasons[&Code::ShortCode], 1 << 16);
    assert_eq!(raw(&taken).concat(), row + "\n");
}

/// Text in which no code begins.
fn words() -> impl Strategy<Value = String> {
    "[^kKＫｋ\u{212a}\0]{0,12}"
}

/// A code as people and programs change it on its way.
fn on_its_way() -> impl Strategy<Value = String> {
    let between = select(vec![
        "", "", "", " ", "\n", "\r\n", "-", "\u{a0}", "\u{200b}", "\n> ",
    ]);
    let change = (any::<bool>(), any::<bool>(), between);
    vec(change, 1..20).prop_map(|changes| {
        let characters = plain(IDS[0]).chars().collect::<Vec<_>>();
        let characters = characters.iter().zip(changes.iter().cycle());
        let changed = characters.map(|(character, (lower, wide, between))| {
            let shift = if *wide { 0xfee0 } else { 0 };
            let character = if *lower {
                character.to_ascii_lowercase()
            } else {
                *character
            };
            let character = char::from_u32(u32::from(character) + shift).expect("a character");
            format!("{character}{between}")
        });
        changed.collect()
    })
}

/// A field of CSV, in quotes if it must be or may be.
fn field(text: &str, delimiter: &str, quoted: bool) -> String {
    let must = text.contains(['"', '\r', '\n']) || text.contains(delimiter);
    if must || quoted {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// A string of JSON, in which each character is escaped or not.
fn string(text: &str, escaped: &[bool]) -> String {
    let characters = text.chars().zip(escaped.iter().cycle());
    let written = characters.map(|(character, escaped)| {
        if *escaped {
            let units = character.encode_utf16(&mut [0; 2]).to_vec();
            let units = units.iter().map(|unit| format!("\\u{unit:04x}"));
            units.collect()
        } else {
            let json = serde_json::to_string(&character).expect("a string");
            json[1..json.len() - 1].to_owned()
        }
    });
    format!("\"{}\"", written.collect::<String>())
}

proptest! {
    #[test]
    fn a_code_in_a_cell_is_the_same_response(
        code in on_its_way(), cells in vec(words(), 4), delimiter in select(vec![",", ";", "\t"]),
        quoted in any::<bool>(), end in select(vec!["\n", "\r\n", ""]),
    ) {
        let cell = format!("{}{code}{}", cells[0], cells[1]);
        let row = [cells[2].as_str(), &cell, &cells[3]].map(|text| field(text, delimiter, quoted));
        let header = ["Zeit", "Name", "Code"].join(delimiter);
        let taken = csv(&format!("{header}\n{}{end}", row.join(delimiter)));
        prop_assert_eq!(taken.refusals(), []);
        prop_assert_eq!(taken.accepted, in_text(&plain(IDS[0])));
    }

    #[test]
    fn a_code_in_a_string_is_the_same_response(
        code in on_its_way(), words in vec(words(), 3), escaped in vec(any::<bool>(), 1..20),
    ) {
        let message = string(&format!("{}{code}{}", words[0], words[1]), &escaped);
        let other = string(&words[2], &escaped);
        let taken = json(&format!("{{\"data\":[{{\"text\":{message}}},{other}]}}\n"));
        prop_assert_eq!(taken.refusals(), []);
        prop_assert_eq!(taken.accepted, in_text(&plain(IDS[0])));
    }
}
