//! The logo of a site: a file of `static/`, with words for those who do not see it.

use std::collections::BTreeSet;

use super::theme::Logo;
use crate::definition::{EXTENSIONS, is_image_name};
use crate::diagnostic::{Problem, did_you_mean};
use crate::survey::Localized;
use crate::yaml::Text;

/// The logo in this file of a site with this title; `statics` are the paths of all files below
/// `static/`.
pub(super) fn find_logo(
    file: &Text,
    title: Option<&Localized>,
    statics: &BTreeSet<&str>,
) -> Result<Logo, Problem> {
    // The same file, whether it is named from the folder of the site or from `static/`.
    let path = file.value.strip_prefix("./").unwrap_or(&file.value);
    let path = path.strip_prefix("static/").unwrap_or(path);
    let file = path.to_owned();
    if !statics.contains(path) {
        let near = did_you_mean(path, statics.iter().copied()).map(str::to_owned);
        return Err(Problem::NoLogo { file, near });
    }
    if !path.to_ascii_lowercase().ends_with(".svg") && !is_image_name(path) {
        let formats = ["svg"].into_iter().chain(EXTENSIONS).collect();
        return Err(Problem::ImageFormat {
            image: file,
            formats,
        });
    }
    let text = title.cloned().ok_or(Problem::LogoText)?;
    Ok(Logo { file, text })
}
