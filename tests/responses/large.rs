//! Files that are too large to be kept, or that only a program writes.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};

const HEADER: &str = "meta__survey,meta__id,wifi__functional,wifi__dysfunctional,\
                      order__functional,order__dysfunctional,comment\n";

/// The name of a file, with its subject, and what makes its bytes.
type Made = (&'static str, fn() -> Vec<u8>);

const FILES: [Made; 14] = [
    ("archives/bomb.zip", archive_bomb),
    ("archives/bomb-in-a-compressed-file.zip", packed_bomb),
    ("kinds/too-many.csv", too_many_kinds),
    ("large/bomb.csv.gz", bomb),
    (
        "large/bomb-without-line-ends.csv.gz",
        bomb_without_line_ends,
    ),
    ("large/comment-with-codes.csv", comment_with_codes),
    ("large/comment-with-objects.jsonl", comment_with_objects),
    ("large/comment-with-rows.csv", comment_with_rows),
    ("large/deep-list.json", deep_list),
    ("large/deep-objects.jsonl", deep_objects),
    ("large/field-of-64-mib.csv", field_of_64_mib),
    ("large/line-of-64-mib.jsonl", line_of_64_mib),
    ("large/many-columns.csv", many_columns),
    ("workbooks/bomb.xlsx", workbook_bomb),
];

/// More combinations of answers to five segment questions of ten options than are counted.
fn too_many_kinds() -> Vec<u8> {
    let header = "meta__id,wifi__functional,wifi__dysfunctional,\
                  profile__q1,profile__q2,profile__q3,profile__q4,profile__q5\n";
    let rows = (0..20_001).map(|id| {
        let digits = format!("{id:05}");
        let options: Vec<String> = digits.chars().map(|digit| format!("o{digit}")).collect();
        format!("{id},like,dislike,{}\n", options.join(","))
    });
    let rows: String = rows.collect();
    (header.to_owned() + &rows).into_bytes()
}

pub(crate) fn files() -> Vec<(&'static str, Vec<u8>)> {
    FILES.map(|(name, make)| (name, make())).into()
}

/// A good row, with a comment.
fn row(id: usize, comment: &str) -> String {
    format!("s,{id},like,dislike,must-be,neutral,{comment}\n")
}

/// Good rows with this one between them.
fn between_rows(middle: &str) -> Vec<u8> {
    [HEADER, &row(1, "ok"), middle, &row(2, "ok")]
        .concat()
        .into_bytes()
}

/// A line of JSON with a good response.
fn object(id: usize, rest: &str) -> String {
    format!(
        "{{\"id\":\"{id}\",\"answers\":{{\"wifi\":{{\"functional\":\"like\",\
         \"dysfunctional\":\"dislike\"}}}}{rest}}}\n"
    )
}

fn between_objects(middle: &str) -> Vec<u8> {
    [&object(1, ""), middle, &object(2, "")]
        .concat()
        .into_bytes()
}

fn zipped(parts: &[&[u8]]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    for part in parts {
        encoder.write_all(part).expect("memory takes it");
    }
    encoder.finish().expect("memory takes it")
}

/// So many bytes a bomb has when it is unpacked.
const BOMB: usize = 64 << 20;

/// 64 MiB of blank lines behind two good rows.
fn bomb() -> Vec<u8> {
    zipped(&[&between_rows(""), &vec![b'\n'; BOMB]])
}

/// 64 MiB of the same letter in a row.
fn bomb_without_line_ends() -> Vec<u8> {
    zipped(&[&between_rows(""), &vec![b'a'; BOMB]])
}

/// The same text in two files, and a good one behind them.
fn archive_bomb() -> Vec<u8> {
    let bomb = [between_rows(""), vec![b'\n'; BOMB]].concat();
    archive(&[
        ("a.csv", &bomb),
        ("b.csv", &bomb),
        ("c.csv", &between_rows("")),
    ])
}

/// A compressed file in an archive: each of them would multiply what comes out of the other.
fn packed_bomb() -> Vec<u8> {
    archive(&[("a.csv.gz", &bomb())])
}

/// A comment of more than 1 MiB in which each line is an answer code.
fn comment_with_codes() -> Vec<u8> {
    let code = "KP1SKPZ4QYZQFZPYPQXQRGYQPZQFZQPZ\n".repeat(40_000);
    between_rows(&row(3, &format!("\"{code}\"")))
}

/// The same, of objects in an object over several lines.
fn comment_with_objects() -> Vec<u8> {
    let objects = object(7, "").trim_end().replace('"', "\\\"") + "\\n";
    let comment = format!(",\"comment\":\"{}\"", objects.repeat(20_000));
    between_objects(&object(3, &comment))
}

/// The same, of rows.
fn comment_with_rows() -> Vec<u8> {
    let rows: Vec<String> = (100..40_000).map(|id| row(id, "forged")).collect();
    between_rows(&row(3, &format!("\"{}\"", rows.concat())))
}

/// A list in a list, 10,000 times.
fn deep_list() -> Vec<u8> {
    let (open, close) = ("[".repeat(10_000), "]".repeat(10_000));
    format!("{open}{}{close}\n", object(1, "")).into_bytes()
}

/// An object in an object, 10,000 times, in a response and in place of one.
fn deep_objects() -> Vec<u8> {
    let deep = format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000));
    let within = object(3, &format!(",\"extra\":{deep}"));
    between_objects(&format!("{deep}\n{within}"))
}

/// A text of many lines, each as long as a row.
fn field_of_64_mib() -> Vec<u8> {
    let line = "a".repeat(63) + "\n";
    between_rows(&row(3, &format!("\"{}\"", line.repeat(1 << 20))))
}

fn line_of_64_mib() -> Vec<u8> {
    let comment = format!(",\"comment\":\"{}\"", "a".repeat(64 << 20));
    between_objects(&object(3, &comment))
}

/// More columns than anybody has questions, behind ours.
fn many_columns() -> Vec<u8> {
    let names: Vec<String> = (0..20_000)
        .map(|column| format!(",other{column}"))
        .collect();
    let header = HEADER.trim_end().to_owned() + &names.concat();
    let empty = ",".repeat(20_000);
    let row = |id| row(id, "ok").trim_end().to_owned() + &empty;
    [header, row(1), row(2)].join("\n").into_bytes()
}

/// A workbook with two good rows, and 64 MiB of blanks below them. Its directory says that they are few.
fn workbook_bomb() -> Vec<u8> {
    let rows = HEADER.to_owned() + &row(1, "ok") + &row(2, "ok");
    let cell = |text: &str| format!("<c t=\"str\"><v>{text}</v></c>");
    let line = |line: &str| {
        format!(
            "<row>{}</row>",
            line.split(',').map(cell).collect::<String>()
        )
    };
    let rows: String = rows.lines().map(line).collect();
    let blanks = " ".repeat(BOMB);
    let sheet = format!("<worksheet><sheetData>{rows}{blanks}</sheetData></worksheet>");
    let relationship = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"relationships/{kind}\" \
             Target=\"{target}\"/></Relationships>"
        )
    };
    let workbook = "<workbook><sheets><sheet name=\"S\" r:id=\"r\"/></sheets></workbook>";
    let parts = [
        (
            "_rels/.rels",
            relationship("officeDocument", "xl/workbook.xml"),
        ),
        ("xl/workbook.xml", workbook.to_owned()),
        (
            "xl/_rels/workbook.xml.rels",
            relationship("worksheet", "sheet.xml"),
        ),
        ("xl/sheet.xml", sheet),
    ];
    archive(&parts)
}

/// A ZIP archive of files, each of which is said to be one byte long.
fn archive(parts: &[(&str, impl AsRef<[u8]>)]) -> Vec<u8> {
    let number = |number: usize| u32::try_from(number).expect("short").to_le_bytes();
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let bytes = bytes.as_ref();
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).expect("memory takes it");
        let packed = encoder.finish().expect("memory takes it");
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        let offset = number(archive.len());
        let mut about = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0].to_vec();
        about.extend(crc.sum().to_le_bytes());
        about.extend([number(packed.len()), number(1)].concat());
        about.extend([&number(name.len())[..2], &[0, 0]].concat());
        archive.extend([b"PK\x03\x04", &about[..], name.as_bytes(), &packed].concat());
        let entry = [
            b"PK\x01\x02\x14\0",
            &about[..],
            &[0; 10],
            &offset,
            name.as_bytes(),
        ];
        directory.extend(entry.concat());
    }
    let count = &number(parts.len())[..2];
    let (length, start) = (number(directory.len()), number(archive.len()));
    let end = [
        b"PK\x05\x06\0\0\0\0",
        count,
        count,
        &length,
        &start,
        &[0; 2],
    ];
    [archive, directory, end.concat()].concat()
}
