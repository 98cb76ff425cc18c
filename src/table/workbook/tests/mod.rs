//! Workbooks that are made here, part by part, and what is made of them.

mod damage;
mod ods;
mod xlsx;

use super::*;
use crate::table::InputFault;
use crate::table::foreign::Foreign;
use crate::table::testing::{Broken, zip};

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
