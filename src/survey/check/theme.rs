//! The looks of a site: most of it is right as it was read, and the logo must be a file.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::survey::{Image, Localized, Logo, Theme, settings};
use crate::yaml::{Problems, Text};

/// The looks of a site with this title; `statics` are the paths of all files below `static/`.
pub(super) fn theme(
    written: &settings::Theme,
    title: Option<&Localized>,
    statics: &BTreeSet<&str>,
    problems: &mut Problems,
) -> Theme {
    let logo = written.logo.as_ref();
    let logo = logo.and_then(|file| match logo_of(file, title, statics) {
        Ok(logo) => Some(logo),
        Err(problem) => {
            problems.add(file.span.clone(), problem);
            None
        }
    });
    Theme {
        accent: written.colour.as_ref().map(|colour| colour.value),
        font: written.font.as_ref().map(|font| font.value),
        radius: written.radius.as_ref().map(|radius| radius.value),
        logo,
    }
}

fn logo_of(
    file: &Text,
    title: Option<&Localized>,
    statics: &BTreeSet<&str>,
) -> Result<Logo, Diagnostic> {
    let path = file.value.strip_prefix("./").unwrap_or(&file.value);
    let path = path.strip_prefix("static/").unwrap_or(path);
    let name = path.escape_debug();
    if !statics.contains(path) {
        let help = did_you_mean(path, statics.iter().copied()).map_or_else(
            || "put it into the folder `static/` of the site".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("there is no file `static/{name}`");
        return Err(Diagnostic::error("no-logo", message).help(help));
    }
    if !path.to_ascii_lowercase().ends_with(".svg") && !Image::is_named(path) {
        let message = format!("`{name}` is no image that pages can show");
        let help = format!(
            "save it as one of these: svg, {}",
            Image::EXTENSIONS.join(", ")
        );
        return Err(Diagnostic::error("image-format", message).help(help));
    }
    let text = title.cloned().ok_or_else(|| {
        Diagnostic::error("logo-text", "a logo needs the title of the site")
            .help("add a line `title: …`: it is what those hear who do not see the logo")
    })?;
    let file = path.to_owned();
    Ok(Logo { file, text })
}
