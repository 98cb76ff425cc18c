//! Tests are known by their attribute, and by nothing else.

use super::found_in_survey;

const NONE: [&str; 0] = [];

#[test]
fn a_module_of_tests_may_know_all() {
    let text = "#[cfg(test)]\nmod tests {\n    use crate::cli::x;\n}\n";
    assert_eq!(found_in_survey(&[("survey.rs", text)]), NONE);
}

#[test]
fn so_may_a_file_of_tests_and_all_below_it() {
    let files = [
        ("survey/mod.rs", "#[cfg(test)]\nmod checks;\n"),
        ("survey/checks/mod.rs", "mod more;\nuse crate::cli::x;\n"),
        ("survey/checks/more.rs", "use crate::cli::x;\n"),
    ];
    assert_eq!(found_in_survey(&files), NONE);
    let files = [
        ("survey/mod.rs", "mod checks;\n"),
        (
            "survey/checks.rs",
            "#![cfg(test)]\nmod more;\nuse crate::cli::x;\n",
        ),
        ("survey/checks/more.rs", "use crate::cli::x;\n"),
    ];
    assert_eq!(found_in_survey(&files), NONE);
}

#[test]
fn so_may_whatever_has_the_attribute() {
    for text in [
        "#[cfg(test)]\nuse crate::cli::x;\n",
        "#[cfg(test)]\nfn f() { crate::cli::x(); }\n",
        "#[test]\nfn f() { crate::cli::x(); }\n",
        "struct S;\nimpl S {\n    #[cfg(test)]\n    fn f() { crate::cli::x(); }\n}\n",
        "struct S {\n    #[cfg(test)]\n    x: crate::cli::X,\n}\n",
        "enum E {\n    #[cfg(test)]\n    A(crate::cli::X),\n}\n",
        "fn f() {\n    #[cfg(test)]\n    crate::cli::x();\n}\n",
        "fn f() {\n    #[cfg(test)]\n    let _ = crate::cli::x();\n}\n",
        "fn f() {\n    match 1 {\n        #[cfg(test)]\n        1 => crate::cli::x(),\n        _ => {}\n    }\n}\n",
        "#[cfg(all(test, unix))]\nuse crate::cli::x;\n",
        "#[cfg(not(not(test)))]\nuse crate::cli::x;\n",
    ] {
        assert_eq!(found_in_survey(&[("survey.rs", text)]), NONE, "{text}");
    }
}

#[test]
fn code_that_is_there_without_tests_may_not() {
    for condition in [
        "any(test, unix)",
        "not(test)",
        "all(unix, not(test))",
        "feature = \"test\"",
    ] {
        let text = format!("#[cfg({condition})]\nuse crate::cli::x;\n");
        assert_eq!(
            found_in_survey(&[("survey.rs", &text)]),
            ["src/survey.rs:2: `survey` may not know `cli`: `crate::cli::x`"],
            "{condition}"
        );
    }
}

#[test]
fn a_file_with_the_name_of_tests_may_not() {
    let files = [
        ("survey/mod.rs", "mod tests;\n"),
        ("survey/tests.rs", "use crate::cli::x;\n"),
    ];
    assert_eq!(
        found_in_survey(&files),
        ["src/survey/tests.rs:1: `survey` may not know `cli`: `crate::cli::x`"]
    );
}
