//! A circle among files is found, and a room that opens its files is none.

use super::found;

#[track_caller]
fn assert_found(files: &[(&str, &str)], wrong: &[&str]) {
    let table = [("survey", "nothing of ours")];
    let files = [&[("lib.rs", "mod survey;\n")], files].concat();
    assert_eq!(found(&table, &files), wrong);
}

#[test]
fn of_three_files() {
    let files = [
        (
            "survey/mod.rs",
            "mod a;\nmod b;\nmod c;\nmod d;\npub use a::A;\n",
        ),
        ("survey/a.rs", "pub struct A(super::b::B);\n"),
        (
            "survey/b.rs",
            "use super::c;\nuse c::C;\npub struct B(C);\n",
        ),
        ("survey/c.rs", "pub struct C;\nfn f(_: super::A) {}\n"),
        ("survey/d.rs", "use super::A;\n"),
    ];
    let wrong = "src/survey/a.rs: 3 files in a circle:
  src/survey/a.rs:1: `super::b::B` of survey/b.rs
  src/survey/b.rs:2: `c::C` of survey/c.rs
  src/survey/c.rs:2: `super::A` of survey/a.rs";
    assert_found(&files, &[wrong]);
}

#[test]
fn of_a_room_and_a_file_that_it_uses_and_that_uses_it() {
    let files = [
        (
            "survey/mod.rs",
            "mod id;\npub use id::Id;\npub struct Survey(Id);\n",
        ),
        (
            "survey/id.rs",
            "use super::*;\npub struct Id;\nfn f(_: Survey) {}\n",
        ),
    ];
    let wrong = "src/survey/id.rs: 2 files in a circle:
  src/survey/id.rs:1: `super::*` of survey/mod.rs
  src/survey/mod.rs:3: `Id` of survey/id.rs";
    assert_found(&files, &[wrong]);
}

#[test]
fn by_a_macro() {
    let files = [
        ("survey/mod.rs", "mod a;\nmod b;\n"),
        (
            "survey/a.rs",
            "macro_rules! m { () => {} }\npub(super) use m;\nuse super::b::B;\n",
        ),
        ("survey/b.rs", "use super::a;\npub struct B;\na::m!();\n"),
    ];
    let wrong = "src/survey/a.rs: 2 files in a circle:
  src/survey/a.rs:3: `super::b::B` of survey/b.rs
  src/survey/b.rs:3: `a::m` of survey/a.rs";
    assert_found(&files, &[wrong]);
}

#[test]
fn by_a_function_with_the_name_of_a_module() {
    let files = [
        (
            "survey/mod.rs",
            "mod check;\nmod settings;\npub use check::check;\n",
        ),
        (
            "survey/check.rs",
            "use super::settings;\npub fn check(_: settings::S) {}\npub fn settings() {}\n",
        ),
        (
            "survey/settings.rs",
            "use super::check;\npub struct S;\nfn f() { check::settings(); }\n",
        ),
    ];
    let wrong = "src/survey/check.rs: 2 files in a circle:
  src/survey/check.rs:2: `settings::S` of survey/settings.rs
  src/survey/settings.rs:3: `check::settings` of survey/check.rs";
    assert_found(&files, &[wrong]);
}

#[test]
fn none_where_a_room_only_opens_what_its_files_have() {
    let files = [
        (
            "survey/mod.rs",
            "mod id;\nmod text;\npub use id::Id;\npub use text::*;\npub struct S;\n",
        ),
        ("survey/id.rs", "use super::{S, Text};\npub struct Id;\n"),
        ("survey/text.rs", "pub struct Text;\n"),
    ];
    assert_found(&files, &[]);
}

#[test]
fn none_where_a_variable_has_the_name_of_what_a_file_has() {
    let files = [
        (
            "survey/mod.rs",
            "mod id;\npub use id::id;\npub fn f(id: u8) -> u8 { id + 1 }\n",
        ),
        ("survey/id.rs", "pub fn id() { super::f(1); }\n"),
    ];
    assert_found(&files, &[]);
}
