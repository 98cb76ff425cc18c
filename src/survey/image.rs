//! Images of a survey: files of its folder that its texts show.

use std::collections::BTreeMap;

use imagesize::ImageType;

use crate::files::short_hash;

/// The files of a survey's folder that may be images, by their path below the folder.
///
/// Links are not among them: they could lead to files that nobody meant to publish.
pub type ImageFiles = BTreeMap<String, Vec<u8>>;

/// An image that a text shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Where it is published, below the output folder; the name changes with the bytes.
    pub path: String,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
}

impl Image {
    /// The ends of names that images have.
    pub const EXTENSIONS: [&'static str; 6] = ["png", "jpg", "jpeg", "webp", "gif", "avif"];

    /// The image in a file; `None` if its bytes are none of the formats that browsers show.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let extension = match imagesize::image_type(bytes).ok()? {
            ImageType::Png => "png",
            ImageType::Jpeg => "jpg",
            ImageType::Webp => "webp",
            ImageType::Gif => "gif",
            ImageType::Heif(imagesize::Compression::Av1) => "avif",
            _ => return None,
        };
        let size = imagesize::blob_size(bytes).ok()?;
        Some(Self {
            path: format!("assets/{}.{extension}", short_hash(bytes, 16)),
            width: size.width,
            height: size.height,
        })
    }

    /// True for names that end as those of images do.
    pub fn is_named(path: &str) -> bool {
        let extension = path
            .rsplit_once('.')
            .map(|(_, end)| end.to_ascii_lowercase());
        extension.is_some_and(|end| Self::EXTENSIONS.contains(&end.as_str()))
    }
}
