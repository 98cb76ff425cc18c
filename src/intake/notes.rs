//! What a file says beside its records.

/// What a file says beside its records, as far as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Names that are unknown, in the order in which they were met; the first 100 only, so that
    /// memory does not grow with the file.
    pub unknown: Vec<String>,
    /// Columns that a CSV file lacks.
    pub missing: Vec<String>,
    /// True if the file says of itself that it was made by `simulate`.
    pub simulated: bool,
}

impl Notes {
    /// Notes an unknown name; a name that is longer than 200 characters is cut.
    pub(super) fn unknown(&mut self, name: &str) {
        const MOST: usize = 100;
        const LONGEST: usize = 200;
        if self.unknown.len() == MOST {
            return;
        }
        let name: String = name.chars().take(LONGEST).collect();
        if !self.unknown.contains(&name) {
            self.unknown.push(name);
        }
    }
}
