//! Paths as people read them.

use std::path::{MAIN_SEPARATOR_STR, Path};

/// A path as it is said and written: with `/` between its parts, on every system.
///
/// Windows reads `/` as well as `\`. So a path is the same in the names of files of a site, in
/// messages, in what code hosts read, and in what is written into files.
pub fn shown(path: &Path) -> String {
    // Where `/` is what stands between parts, a `\` is part of a name.
    path.display().to_string().replace(MAIN_SEPARATOR_STR, "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_separated_by_slashes() {
        let path: std::path::PathBuf = ["site", "surveys", "茶"].iter().collect();
        assert_eq!(shown(&path), "site/surveys/茶");
        let kept = if cfg!(windows) { "a/b" } else { "a\\b" };
        assert_eq!(shown(Path::new("a\\b")), kept);
    }
}
