use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;

#[test]
fn rows_above_what_is_damaged_are_read() {
    for damaged in [
        "<row r=\"1\"/>",
        "<row r=\"0\"/>",
        "<row r=\"1048577\"/>",
        "<row r=\"99999999999999999999\"/>",
        "<row r=\"one\"/>",
        "<row><c r=\"AAAA1\"/></row>",
        "<row><c r=\"XFE1\"><v>1</v></c></row>",
        "<row><c r=\"1\"/></row>",
        "<row><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
        "<row><c t=\"s\"><v>4</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c><v>&unknown;</v></c></row>",
        "<row><c><v>1</c></row>",
        "<row",
        "<!DOCTYPE a>",
        &"<a>".repeat(200),
    ] {
        let rows = format!("<row><c><v>1</v></c></row>{damaged}");
        let wanted = ("1\n".to_owned(), Some(InputFault::Damaged));
        assert_eq!(text(&xlsx(&rows)), wanted, "{damaged}");
    }
}

#[test]
fn what_is_repeated_very_often_is_a_bomb() {
    let long = "a".repeat(1 << 20);
    let row = format!(
        "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\">\
         <text:p>{long}</text:p></table:table-cell></table:table-row>"
    );
    assert_eq!(text(&ods(&row)), (String::new(), Some(InputFault::Bomb)));
    let long = format!(
        "<row><c t=\"str\"><v>{}</v></c></row>",
        "a".repeat(65 << 20)
    );
    assert_eq!(workbook(&xlsx(&long)).err(), Some(Foreign::LargeWorkbook));
    let spaces = "<table:table-row><table:table-cell><text:p><text:s text:c=\"4000000000\"/>\
        </text:p></table:table-cell></table:table-row>";
    assert_eq!(
        text(&ods(spaces)),
        (String::new(), Some(InputFault::Damaged))
    );
}

#[test]
fn a_file_that_is_torn_or_empty_is_read_as_far_as_it_can_be() {
    let file = xlsx("<row><c><v>1</v></c></row>");
    for length in [60, 500, file.len() - 30, file.len() - 3] {
        let (text, fault) = text(&file[..length]);
        assert_eq!(
            (text.as_str(), fault),
            ("", Some(InputFault::Damaged)),
            "{length}"
        );
    }
    let error = Workbook::read(&mut Broken(&file[..60]), Foreign::Document, |_| true);
    assert_eq!(error.err().map(|error| error.kind()), Some(Broken::KIND));
    assert_eq!(whole(&ods("")), "");
}

/// What is in sheets of XLSX, in the right and in a wrong order.
const XLSX_TOKENS: [&str; 24] = [
    "<row>",
    "<row r=\"3\">",
    "<row r=\"9\"/>",
    "</row>",
    "<c>",
    "<c r=\"C1\" t=\"s\">",
    "<c s=\"1\"/>",
    "<c t=\"b\">",
    "<c t=\"inlineStr\">",
    "</c>",
    "<v>",
    "</v>",
    "<is>",
    "</is>",
    "<t>",
    "</t>",
    "<f/>",
    "1",
    "1e999",
    "-7.5",
    "&amp;",
    "&#0;",
    "a\n",
    "</sheetData>",
];

/// The same of ODS.
const ODS_TOKENS: [&str; 20] = [
    "<table:table-row>",
    "</table:table-row>",
    "<table:table-row table:number-rows-repeated=\"3\">",
    "<table:table-row-group>",
    "</table:table-row-group>",
    "<table:table-cell>",
    "</table:table-cell>",
    "<table:table-cell table:number-columns-repeated=\"0\">",
    "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>",
    "<table:table-cell office:value-type=\"time\" office:time-value=\"PT\"/>",
    "<text:p>",
    "</text:p>",
    "<text:s text:c=\"9\"/>",
    "<text:line-break/>",
    "<office:annotation>",
    "</office:annotation>",
    " \n",
    "a,\"",
    "</table:table>",
    "<table:table table:name=\"T\">",
];

/// Some of these, one behind another.
fn tokens(all: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec(select(all), 0..60).prop_map(|tokens| tokens.concat())
}

proptest! {
    #[test]
    fn no_sheet_makes_the_program_fail(
        in_xlsx in tokens(&XLSX_TOKENS),
        in_ods in tokens(&ODS_TOKENS),
    ) {
        for file in [xlsx(&in_xlsx), ods(&in_ods)] {
            let (text, _) = text(&file);
            prop_assert!(text.is_empty() || text.ends_with('\n'));
        }
    }

    #[test]
    fn no_damage_makes_the_program_fail(
        is_ods: bool,
        changes in vec((any::<Index>(), any::<u8>()), 0..6),
        end in any::<Index>(),
        is_torn: bool,
    ) {
        let rows = "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell \
            table:number-columns-repeated=\"2\"><text:p>a</text:p></table:table-cell></table:table-row>";
        let cells = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"1\"><v>46146.5</v></c></row>";
        let mut file = if is_ods { ods(rows) } else { xlsx(cells) };
        for (index, byte) in changes {
            let index = index.index(file.len());
            file[index] = byte;
        }
        if is_torn {
            file.truncate(end.index(file.len()));
        }
        if let Ok(mut workbook) = workbook(&file) {
            let mut text = Vec::new();
            workbook.read_to_end(&mut text).expect("memory can be read");
        }
    }
}
