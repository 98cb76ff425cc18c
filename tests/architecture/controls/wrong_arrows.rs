//! A wrong arrow is found however it is written, and what is none is not.

use super::{found, found_in_survey};

/// Asserts that the one fault of the room `survey` is this path to `cli` in this line.
#[track_caller]
fn assert_wrong(survey: &str, line: usize, path: &str) {
    let wrong = format!("src/survey.rs:{line}: `survey` may not know `cli`: `{path}`");
    assert_eq!(found_in_survey(&[("survey.rs", survey)]), [wrong]);
}

#[track_caller]
fn assert_right(survey: &str) {
    assert_eq!(found_in_survey(&[("survey.rs", survey)]), [""; 0]);
}

#[test]
fn in_an_import() {
    assert_wrong("use crate::cli::x;\n", 1, "crate::cli::x");
}

#[test]
fn in_an_import_inside_a_function() {
    assert_wrong(
        "fn f() {\n    use crate::cli::x as _;\n}\n",
        2,
        "crate::cli::x",
    );
}

#[test]
fn below_test_code() {
    let text = "#[cfg(test)]\nmod tests {}\n\nuse crate::cli::x;\n";
    assert_wrong(text, 4, "crate::cli::x");
}

#[test]
fn by_a_full_path_without_an_import() {
    assert_wrong("fn f() {\n    crate::cli::x();\n}\n", 2, "crate::cli::x");
}

#[test]
fn in_a_group_under_another_name() {
    let text = "use crate::{\n    survey as own,\n    cli::{self as c},\n};\nfn f() { c::x(); }\n";
    let wrong = [
        "src/survey.rs:3: `survey` may not know `cli`: `crate::cli::self`",
        "src/survey.rs:5: `survey` may not know `cli`: `c::x`",
    ];
    assert_eq!(found_in_survey(&[("survey.rs", text)]), wrong);
}

#[test]
fn of_all_names_at_once() {
    assert_wrong("use crate::cli::*;\n", 1, "crate::cli::*");
}

#[test]
fn in_types() {
    assert_wrong(
        "struct S {\n    x: Vec<crate::cli::X>,\n}\n",
        2,
        "crate::cli::X",
    );
    assert_wrong(
        "fn f() -> Option<crate::cli::X> { None }\n",
        1,
        "crate::cli::X",
    );
    assert_wrong("fn f(_: &dyn crate::cli::Tell) {}\n", 1, "crate::cli::Tell");
    assert_wrong("fn f() { g::<crate::cli::X>(); }\n", 1, "crate::cli::X");
}

#[test]
fn in_a_trait_and_in_what_it_is_for() {
    let text = "struct S;\nimpl crate::cli::Tell for S {}\n";
    assert_wrong(text, 2, "crate::cli::Tell");
    assert_wrong("impl Drop for crate::cli::X {}\n", 1, "crate::cli::X");
}

#[test]
fn in_a_pattern() {
    assert_wrong(
        "fn f() {\n    let crate::cli::X = g();\n}\n",
        2,
        "crate::cli::X",
    );
}

#[test]
fn in_the_argument_of_a_macro() {
    let text = "fn f() {\n    println!(\"{}\", crate::cli::x());\n}\n";
    assert_wrong(text, 2, "crate::cli::x");
    let nested = "fn f() {\n    vec![vec![\n        g(|| crate::cli::x()),\n    ]];\n}\n";
    assert_wrong(nested, 3, "crate::cli::x");
}

#[test]
fn in_a_macro_at_the_place_of_an_item() {
    let text = "table! {\n    x: crate::cli::X;\n}\n";
    assert_wrong(text, 2, "crate::cli::X");
}

#[test]
fn in_the_body_of_a_macro() {
    let text = "macro_rules! m {\n    ($e:expr) => { $crate::cli::x($e) };\n}\n";
    assert_wrong(text, 2, "crate::cli::x");
    let group = "macro_rules! m {\n    () => { use $crate::{survey, cli::{X}}; };\n}\n";
    let wrong = [
        "src/survey.rs:2: `survey` may not know `cli`: `crate::cli`",
        "src/survey.rs:2: `survey` may not know `cli`: `crate::cli::X`",
    ];
    assert_eq!(found_in_survey(&[("survey.rs", group)]), wrong);
}

#[test]
fn in_an_attribute() {
    assert_wrong("#[derive(crate::cli::X)]\nstruct S;\n", 1, "crate::cli::X");
    let text = "struct S {\n    #[serde(with = \"crate::cli\")]\n    x: u8,\n}\n";
    assert_wrong(text, 2, "crate::cli");
}

#[test]
fn in_a_mod_rs() {
    let text = "mod a;\nuse crate::cli::x;\n";
    assert_eq!(
        found_in_survey(&[("survey/mod.rs", text), ("survey/a.rs", "")]),
        ["src/survey/mod.rs:2: `survey` may not know `cli`: `crate::cli::x`"]
    );
}

#[test]
fn by_the_way_up() {
    let text = "fn f() { super::super::cli::x(); }\n";
    assert_eq!(
        found_in_survey(&[("survey/mod.rs", "mod a;\n"), ("survey/a.rs", text)]),
        ["src/survey/a.rs:1: `survey` may not know `cli`: `super::super::cli::x`"]
    );
}

#[test]
fn in_a_module_in_braces() {
    let text = "mod inner {\n    use super::super::cli::x;\n}\n";
    assert_wrong(text, 2, "super::super::cli::x");
}

#[test]
fn by_a_re_export() {
    assert_eq!(
        found_in_survey(&[("survey.rs", "pub use crate::cli::X;\n")]),
        [
            "src/survey.rs:1: `survey` may not know `cli`: `crate::cli::X`",
            "src/survey.rs:1: `survey` re-exports `crate::cli::X` of `cli`",
        ]
    );
}

#[test]
fn by_a_re_export_of_what_it_may_know() {
    let table = [("kano", "nothing of ours"), ("survey", "`kano`")];
    let files = [
        ("lib.rs", "mod kano;\nmod survey;\n"),
        ("kano.rs", "pub struct Answer;\n"),
        (
            "survey/mod.rs",
            "mod a;\npub(crate) use super::kano::Answer;\n",
        ),
        (
            "survey/a.rs",
            "use crate::kano as k;\npub(super) use k::*;\n",
        ),
    ];
    let wrong = [
        "src/survey/a.rs:2: `survey` re-exports `k::*` of `kano`",
        "src/survey/mod.rs:2: `survey` re-exports `super::kano::Answer` of `kano`",
    ];
    assert_eq!(found(&table, &files), wrong);
}

#[test]
fn by_a_door_of_the_crate() {
    let files = [
        (
            "lib.rs",
            "mod cli;\nmod survey;\npub use cli::x;\npub fn y() {}\n",
        ),
        ("cli.rs", "pub fn x() {}\n"),
        ("survey.rs", "use crate::x;\nuse crate::y;\n"),
    ];
    let wrong = [
        "src/survey.rs:1: `survey` may not know `cli`: `crate::x`",
        "src/survey.rs:2: no room may know a door of the crate: `crate::y`",
    ];
    assert_eq!(found(&super::UNRELATED, &files), wrong);
}

#[test]
fn out_of_a_room_within_a_room() {
    let table = [
        ("survey", "nothing of ours"),
        ("report/charts", "nothing of ours"),
        ("report", "`report/charts` `survey`"),
    ];
    let files = [
        ("lib.rs", "mod report;\nmod survey;\n"),
        ("survey.rs", "pub struct Id;\n"),
        (
            "report/mod.rs",
            "mod charts;\nuse crate::survey::Id;\npub use charts::Plane;\n",
        ),
        (
            "report/charts.rs",
            "pub struct Plane(super::Id, crate::survey::Id);\n",
        ),
    ];
    let wrong = [
        "src/report/charts.rs:1: `report/charts` may not know `report`: `super::Id`",
        "src/report/charts.rs:1: `report/charts` may not know `survey`: `crate::survey::Id`",
    ];
    assert_eq!(found(&table, &files), wrong);
}

#[test]
fn a_word_in_a_text_or_comment_is_none() {
    let text = "/// See crate::cli::x.\n// crate::cli\nconst T: &str = \"crate::cli::x\";\n";
    assert_right(text);
    assert_right("fn f() { println!(\"crate::cli::x\"); }\n");
}

#[test]
fn a_name_of_a_room_elsewhere_is_none() {
    assert_right("use std::cli::x;\nuse ::cli::y;\nfn f(cli: u8) { g(cli.x, other::cli::x); }\n");
    assert_right("fn f() { m!(self.cli, $cli, cli: 1, T::<u8>::cli); }\n");
}
