//! What a report says of the records that were read.

use crate::intake::Ledger;
use crate::survey::{Survey, Visibility};

/// The ledger as a report may show it: a public one has no files, nor what is in them; a private one
/// names those that are not in the site without the folders above them.
pub(super) fn shown(ledger: &Ledger, survey: &Survey) -> Ledger {
    let mut shown = ledger.clone();
    if survey.results == Visibility::Public {
        shown.files.clear();
    }
    for file in &mut shown.files {
        file.name = name(&file.name).to_owned();
    }
    shown
}

/// A path below the site as it is; of any other one the name of the file.
fn name(path: &str) -> &str {
    let is_separator = |character| matches!(character, '/' | '\\');
    let is_outside = path.starts_with(is_separator) || path.starts_with("..") || path.contains(':');
    let end = path.rfind(is_separator).map_or(0, |last| last + 1);
    if is_outside { &path[end..] } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_folder_outside_the_site_is_named() {
        for (path, shown) in [
            ("surveys/tea/responses/a.csv", "surveys/tea/responses/a.csv"),
            ("/home/li/a.csv", "a.csv"),
            ("../li/a.csv", "a.csv"),
            ("C:\\Users\\li\\a.csv", "a.csv"),
            ("\\\\server\\li\\a.csv", "a.csv"),
            ("a.csv", "a.csv"),
        ] {
            assert_eq!(name(path), shown);
        }
    }
}
