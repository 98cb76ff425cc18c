use super::*;

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
