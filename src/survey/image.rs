//! Images that the texts of a survey show.

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Where it is published, below the output folder; the name changes with the bytes.
    pub path: String,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
}
