//! Files that are taken into memory as a whole.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The largest file that is taken in as a whole, in MiB: an image, a style sheet, the answers from
/// paper. No page should load so much, and responses of other people are never read as a whole. What
/// is read as text has a lower limit in the room `forbidden`.
pub const LARGEST_FILE: u64 = 256;

/// Reads a whole file; `None` if it is too large for that.
pub(super) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    read_open(File::open(path)?)
}

/// The same of a file that is open.
pub(super) fn read_open(file: impl Read) -> io::Result<Option<Vec<u8>>> {
    let most = LARGEST_FILE << 20;
    let mut bytes = Vec::new();
    // What comes out of a pipe has no size that could be asked for.
    let length = file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((length as u64 <= most).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_too_large_is_not_taken_in() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("large");
        let file = File::create(&path).expect("writable");
        assert_eq!(read(&path).expect("readable"), Some(Vec::new()));
        // It takes no room on the disk.
        file.set_len((LARGEST_FILE << 20) + 1).expect("a size");
        assert_eq!(read(&path).expect("readable"), None);
    }
}
