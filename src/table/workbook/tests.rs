//! Workbooks that are made here, part by part, and what is made of them.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::super::container::InputFault;
use super::super::foreign::Foreign;
use super::super::testing::{Broken, zip};
use super::*;

const RELATIONSHIPS: &str = "<Relationships><Relationship Id=\"r1\" Type=\"o/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";

const LINKS: &str = "<Relationships><Relationship Id=\"s1\" Type=\"o/worksheet\" \
    Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\"o/worksheet\" \
    Target=\"/xl/worksheets/sheet2.xml\"/><Relationship Id=\"s3\" Type=\"o/sharedStrings\" \
    Target=\"../xl/sharedStrings.xml\"/><Relationship Id=\"s4\" Type=\"o/styles\" \
    Target=\"styles.xml\"/></Relationships>";

const STRINGS: &str = "<sst uniqueCount=\"18446744073709551615\"><si><t>id</t></si><si/>\
    <si><r><t>li</t></r><rPh><t>x</t></rPh><r><t>ke</t></r></si><si><t>a &amp; b</t></si></sst>";

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts>\
    <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\
    <xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

/// A workbook of two sheets, of which the first has these rows.
fn xlsx(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let sheets = "<workbook><sheets><sheet name=\"A &amp; B\" sheetId=\"1\" r:id=\"s1\"/>\
        <sheet name=\"Two\" sheetId=\"2\" r:id=\"s2\"/></sheets></workbook>";
    let second = "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>";
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", RELATIONSHIPS),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("XL\\workbook.xml", sheets),
        ("xl/sharedStrings.xml", STRINGS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/worksheets/sheet2.xml", second),
    ])
}

const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A workbook whose sheet has these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"h\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>\
         <table:table table:name=\"H\" table:style-name=\"h\"><table:table-row><table:table-cell>\
         <text:p>hidden</text:p></table:table-cell></table:table-row></table:table>\
         <table:table table:name=\"S\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zip(&[("mimetype", ODS), ("content.xml", &content)])
}

/// The workbook in a file.
fn workbook(file: &[u8]) -> Result<Workbook, Foreign> {
    let looks_like = Foreign::of(&file[..file.len().min(512)]).unwrap_or(Foreign::Zip);
    let read = Workbook::read(&mut &*file, looks_like, |beginning| {
        beginning.starts_with(b"id")
    });
    read.expect("memory can be read")
}

/// The text of the sheet that is read, and why it ends early.
fn text(file: &[u8]) -> (String, Option<InputFault>) {
    let mut workbook = workbook(file).expect("a workbook");
    let mut text = String::new();
    workbook
        .read_to_string(&mut text)
        .expect("memory can be read");
    (text, workbook.fault())
}

/// A file that is read to its end.
fn whole(file: &[u8]) -> String {
    let (text, fault) = text(file);
    assert_eq!(fault, None);
    text
}

#[test]
fn cells_of_xlsx_are_texts() {
    for (cell, wanted) in [
        ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "id"),
        ("<c t=\"s\"><v>2</v></c>", "like"),
        ("<c t=\"s\"><v>3</v></c>", "a & b"),
        ("<c><v>9.0</v></c>", "9"),
        (
            "<c s=\"1\"><v>46146.111388888887</v></c>",
            "2026-05-04T02:40:24",
        ),
        ("<c s=\"2\"><v>1.25</v></c>", "30:00:00"),
        ("<c s=\"9\"><v>1.25</v></c>", "1.25"),
        ("<c t=\"b\"><v>1</v></c>", "TRUE"),
        ("<c t=\"b\"><v>false</v></c>", "FALSE"),
        ("<c t=\"e\"><v>#SPILL!</v></c>", "#SPILL!"),
        ("<c t=\"d\"><v>2026-05-04</v></c>", "2026-05-04"),
        (
            "<c t=\"str\"><f>A1&amp;\"x\"</f><v>a_x0041_&#66;</v></c>",
            "aAB",
        ),
        (
            "<c t=\"inlineStr\"><is><t> a </t></is><v>no</v></c>",
            "\u{20}a\u{20}",
        ),
        ("<c><v>1</v><extLst><v>2</v></extLst></c>", "1"),
        ("<x:c xmlns:x=\"x\"><x:v>1</x:v></x:c>", "1"),
    ] {
        let row = format!("<row r=\"1\">{cell}<c><v>0</v></c></row>");
        assert_eq!(whole(&xlsx(&row)), format!("{wanted},0\n"), "{cell}");
    }
}

#[test]
fn rows_of_xlsx_are_where_they_say() {
    let rows = "<row><c><v>1</v></c><c r=\"C1\"><v>3</v></c></row><row r=\"2\"/>\
        <row r=\"4\"><c r=\"B4\"><v>4</v></c><c r=\"XFD4\" s=\"1\"/></row>\
        <row r=\"1048576\"><c s=\"1\"/></row>";
    assert_eq!(whole(&xlsx(rows)), "1,,3\n\n\n,4,\n");
    let last = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    assert_eq!(whole(&xlsx(last)).len(), (1 << 20) + (1 << 14));
}

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
fn the_first_sheet_that_is_wanted_is_read() {
    let row = |text: &str| format!("<row><c t=\"str\"><v>{text}</v></c></row>");
    for (rows, read, other, text) in [
        (row("title"), "A & B", "Two", "title\n"),
        (row("id"), "A & B", "Two", "id\n"),
        (String::new(), "Two", "", "2\n"),
    ] {
        let file = xlsx(&rows);
        let sheets = workbook(&file).expect("a workbook").sheets().clone();
        assert_eq!(
            (sheets.read.as_str(), sheets.others.concat().as_str()),
            (read, other)
        );
        assert_eq!(whole(&file), text);
    }
}

#[test]
fn cells_of_ods_are_texts() {
    for (cell, wanted) in [
        (
            "<table:table-cell><text:p>a</text:p></table:table-cell>",
            "a",
        ),
        (
            "<table:table-cell office:value-type=\"float\" office:value=\"9.0\">\
             <text:p>9,00 €</text:p></table:table-cell>",
            "9",
        ),
        (
            "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-05-04T02:40:24\"/>",
            "2026-05-04T02:40:24",
        ),
        (
            "<table:table-cell office:value-type=\"time\" office:time-value=\"PT30H00M00S\"/>",
            "30:00:00",
        ),
        (
            "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>",
            "TRUE",
        ),
        (
            "<table:table-cell office:value-type=\"string\" office:string-value=\"\" \
             calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>",
            "#N/A",
        ),
        (
            "<table:table-cell office:value-type=\"string\" office:string-value=\"abc\">\
             <text:p>ID abc</text:p></table:table-cell>",
            "abc",
        ),
        (
            "<table:table-cell>\n <office:annotation><text:p>x</text:p></office:annotation>\
             <text:p> a  b<text:s text:c=\"2\"/><text:span>c</text:span>\n</text:p> \
             <text:p>d<text:tab/>e<text:line-break/>f</text:p></table:table-cell>",
            "\"a b  c \nd\te\nf\"",
        ),
        (
            "<table:table-cell><text:p><text:ruby><text:ruby-base>字</text:ruby-base>\
             <text:ruby-text>zì</text:ruby-text></text:ruby></text:p></table:table-cell>",
            "字",
        ),
        (
            "<table:covered-table-cell><text:p>a</text:p></table:covered-table-cell>",
            "a",
        ),
    ] {
        let row = format!(
            "<table:table-row>{cell}<table:table-cell table:number-columns-repeated=\"2\">\
             <text:p>z</text:p></table:table-cell></table:table-row>"
        );
        assert_eq!(whole(&ods(&row)), format!("{wanted},z,z\n"), "{cell}");
    }
}

#[test]
fn rows_of_ods_may_come_several_times() {
    let row = |times: usize, text: &str| {
        format!(
            "<table:table-row table:number-rows-repeated=\"{times}\"><table:table-cell \
             table:number-columns-repeated=\"3\"/><table:table-cell><text:p>{text}</text:p>\
             </table:table-cell><table:table-cell table:number-columns-repeated=\"99999999\"/>\
             </table:table-row>"
        )
    };
    let rows = format!(
        "<table:table-header-rows>{}</table:table-header-rows>{}\
         <table:table-row-group>{}</table:table-row-group>{}",
        row(1, "a"),
        row(2, ""),
        row(2, "b"),
        row(usize::MAX, "")
    );
    assert_eq!(whole(&ods(&rows)), ",,,a\n\n\n,,,b\n,,,b\n");
    let (text, fault) = text(&ods(&row(1 << 21, "a")));
    assert_eq!(
        (text.lines().count(), fault),
        (1 << 20, Some(InputFault::Damaged))
    );
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
fn what_is_no_workbook_is_foreign() {
    let encrypted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>\
        </manifest:file-entry></manifest:manifest>";
    let other = |target: &str, main: &str| {
        let relationships = RELATIONSHIPS.replace("xl/workbook.xml", target);
        let folder = target.split('/').next().expect("a folder");
        zip(&[
            ("_rels/.rels", &relationships),
            (
                &format!("{folder}/_rels/document.xml.rels"),
                "<Relationships/>",
            ),
            (target, main),
        ])
    };
    for (file, foreign) in [
        (zip(&[("answers.csv", "id\n")]), Foreign::Zip),
        (
            zip(&[
                ("mimetype", &ODS.replace("spreadsheet", "text")),
                ("content.xml", ""),
            ]),
            Foreign::Document,
        ),
        (zip(&[("_rels/.rels", "<Relationships/>")]), Foreign::Zip),
        (other("xl/workbook.bin", ""), Foreign::BinaryWorkbook),
        (
            other("word/document.xml", "<w:document/>"),
            Foreign::Document,
        ),
        (
            zip(&[
                ("mimetype", ODS),
                ("META-INF/manifest.xml", manifest),
                ("content.xml", ""),
            ]),
            Foreign::Encrypted,
        ),
        ([&ole[..], &encrypted].concat(), Foreign::Encrypted),
        (ole.to_vec(), Foreign::OldOffice),
    ] {
        assert_eq!(workbook(&file).err(), Some(foreign));
    }
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
