//! The logo of a site: a file of `static/`, with words for those who do not see it.

use std::collections::BTreeSet;

use super::theme::Logo;
use crate::definition::{EXTENSIONS, is_image_name};
use crate::diagnostic::{Diagnostic, did_you_mean_or};
use crate::survey::Localized;
use crate::yaml::Text;

/// The logo in this file of a site with this title; `statics` are the paths of all files below
/// `static/`.
pub(super) fn find_logo(
    file: &Text,
    title: Option<&Localized>,
    statics: &BTreeSet<&str>,
) -> Result<Logo, Diagnostic> {
    // The same file, whether it is named from the folder of the site or from `static/`.
    let path = file.value.strip_prefix("./").unwrap_or(&file.value);
    let path = path.strip_prefix("static/").unwrap_or(path);
    let name = path.escape_debug();
    if !statics.contains(path) {
        let help = did_you_mean_or(path, statics.iter().copied(), || {
            "put it into the folder `static/` of the site".to_owned()
        });
        let message = format!("there is no file `static/{name}`");
        return Err(Diagnostic::error("no-logo", message).help(help));
    }
    if !path.to_ascii_lowercase().ends_with(".svg") && !is_image_name(path) {
        let message = format!("`{name}` is no image that pages can show");
        let help = format!("save it as one of these: svg, {}", EXTENSIONS.join(", "));
        return Err(Diagnostic::error("image-format", message).help(help));
    }
    let text = title.cloned().ok_or_else(|| {
        Diagnostic::error("logo-text", "a logo needs the title of the site")
            .help("add a line `title: …`: it is what those hear who do not see the logo")
    })?;
    let file = path.to_owned();
    Ok(Logo { file, text })
}
