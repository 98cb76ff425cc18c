//! The list of the files in an output folder, and whose they are: a line each, the owner first.

use std::collections::BTreeSet;
use std::iter::once;
use std::path::{Component, Path, PathBuf};

use crate::files::short_hash;

/// The name of the list, which is in the folder itself.
pub(super) const MANIFEST: &str = ".kanopress";

/// What the line begins with that says whose files they are; no path has a colon.
const OWNER: &str = "site:";

/// The line of the owner in a list, if there is one.
pub(super) fn owner_in(list: &str) -> Option<&str> {
    list.lines().find(|line| line.starts_with(OWNER))
}

/// A list with its owner.
pub(super) fn list<'p>(owner: &'p str, paths: impl IntoIterator<Item = &'p str>) -> String {
    lines(once(owner).chain(paths))
}

/// Paths, a line each.
pub(super) fn lines<'p>(paths: impl IntoIterator<Item = &'p str>) -> String {
    let paths = paths.into_iter();
    paths.flat_map(|path| [path, "\n"]).collect()
}

/// The paths in a list.
pub(super) fn paths(list: &str) -> BTreeSet<String> {
    let paths = list.lines().filter(|path| is_inside(path));
    paths.map(str::to_owned).collect()
}

/// The line that says whose files they are: a hash of the way from the folder to the site, which stays
/// the same where both are moved or copied together.
pub(super) fn owner(site: &Path, folder: &Path) -> String {
    let whole = |path: &Path| {
        let named = if path.as_os_str().is_empty() {
            Path::new(".")
        } else {
            path
        };
        named.canonicalize().unwrap_or_else(|_| path.to_owned())
    };
    let (site, folder) = (whole(site), whole(folder));
    let parts = site.components().zip(folder.components());
    let common = parts.take_while(|(site, folder)| site == folder).count();
    let up = folder
        .components()
        .skip(common)
        .map(|_| Component::ParentDir);
    let way: PathBuf = up.chain(site.components().skip(common)).collect();
    let way = way.to_string_lossy().replace('\\', "/");
    format!("{OWNER}{}", short_hash(way.as_bytes(), 16))
}

/// True for the paths that a build writes: a list that was tampered with removes nothing else.
fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !path.contains(['\\', ':'])
}
