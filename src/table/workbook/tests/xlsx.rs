use super::*;

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
