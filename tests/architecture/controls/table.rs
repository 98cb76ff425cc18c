//! The table of the docs is held in both directions, and every file is looked at.

use super::{UNRELATED, found, found_in_survey};

const LIB: (&str, &str) = ("lib.rs", "mod cli;\nmod survey;\n");

#[test]
fn a_permission_that_nothing_uses() {
    let table = [("survey", "nothing of ours"), ("cli", "`survey`")];
    let tests = "#[cfg(test)]\nmod tests { use crate::survey; }\n";
    assert_eq!(
        found(&table, &[LIB, ("survey.rs", ""), ("cli.rs", tests)]),
        ["docs/architecture.md:6: `cli` may know `survey`, and does not"]
    );
}

#[test]
fn a_permission_that_is_used() {
    let table = [("survey", "nothing of ours"), ("cli", "`survey`")];
    let files = [
        LIB,
        ("survey.rs", "pub fn f() {}"),
        ("cli.rs", "use crate::survey;\n"),
    ];
    assert_eq!(found(&table, &files), [""; 0]);
}

#[test]
fn a_room_that_knows_one_below_it() {
    let table = [("cli", "`survey`"), ("survey", "nothing of ours")];
    assert_eq!(
        found(
            &table,
            &[LIB, ("survey.rs", ""), ("cli.rs", "use crate::survey;\n")]
        ),
        ["docs/architecture.md:5: `cli` may know `survey`, which is not above it"]
    );
}

#[test]
fn a_file_in_no_room() {
    let files = [
        LIB,
        ("survey.rs", ""),
        ("cli/mod.rs", "mod a;\n"),
        ("cli/a.rs", ""),
    ];
    assert_eq!(
        found(&UNRELATED[1..], &files),
        [
            "src/cli/a.rs:1: the file is in no room",
            "src/cli/mod.rs:1: the file is in no room",
        ]
    );
}

#[test]
fn a_room_without_files() {
    let table = [UNRELATED[0], UNRELATED[1], ("theme", "nothing of ours")];
    assert_eq!(
        found(&table, &[LIB, ("survey.rs", ""), ("cli.rs", "")]),
        ["docs/architecture.md:7: `theme` has no file"]
    );
}

#[test]
fn a_row_in_other_words() {
    let table = [UNRELATED[0], ("survey", "all above but `cli`")];
    assert_eq!(
        found(&table, &[LIB, ("survey.rs", ""), ("cli.rs", "")]),
        [
            "src/survey.rs:1: the file is in no room",
            "docs/architecture.md:6: the row cannot be read",
        ]
    );
}

#[test]
fn a_file_to_which_no_module_leads() {
    assert_eq!(
        found_in_survey(&[("survey/mod.rs", ""), ("survey/a.rs", "")]),
        ["src/survey/a.rs:1: no `mod` leads to this file"]
    );
}

#[test]
fn a_module_whose_file_is_elsewhere() {
    let text = "#[path = \"../../elsewhere.rs\"]\nmod a;\n";
    assert_eq!(
        found_in_survey(&[("survey.rs", text)]),
        ["src/survey.rs:2: the file of `mod a` is not where its name says"]
    );
}

#[test]
fn a_file_that_does_not_parse() {
    assert_eq!(found_in_survey(&[("survey.rs", "fn f( {\n")]).len(), 1);
}
