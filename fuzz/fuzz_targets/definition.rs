//! Any bytes as a definition: no panic, and a survey if and only if there is no error.
#![no_main]

use std::sync::LazyLock;

use kanopress::diagnostic::{has_errors, render};
use kanopress::survey::{Settings, check};
use kanopress::templates::builtin;
use kanopress::wording::{Language, Wordings};
use libfuzzer_sys::fuzz_target;

static WORDINGS: LazyLock<Wordings> = LazyLock::new(|| {
    Wordings::read(builtin().filter(|(path, _)| path.starts_with("wording/"))).expect("built in")
});

fuzz_target!(|bytes: &[u8]| {
    let settings = Settings::new(Language::default());
    let checked = check("fuzz", "fuzz.yaml", bytes, &settings, &WORDINGS);
    assert_eq!(checked.survey.is_none(), has_errors(&checked.diagnostics));
    for diagnostic in &checked.diagnostics {
        render(diagnostic, false);
    }
    if let Some(survey) = checked.survey {
        survey.form_hash();
    }
});
