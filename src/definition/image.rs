//! Images of a survey as files: those of its folder that its texts may show.

use std::collections::BTreeMap;

use imagesize::ImageType;

use crate::files::short_hash;
use crate::survey::Image;

/// The files of a survey's folder that may be images, by their path below the folder.
///
/// Links are not among them: they could lead to files that nobody meant to publish.
pub type ImageFiles = BTreeMap<String, Vec<u8>>;

/// The ends of names that images have.
pub(crate) const EXTENSIONS: [&str; 6] = ["png", "jpg", "jpeg", "webp", "gif", "avif"];

/// The image in a file; `None` if its bytes are none of the formats that browsers show.
pub(super) fn read(bytes: &[u8]) -> Option<Image> {
    let extension = match imagesize::image_type(bytes).ok()? {
        ImageType::Png => "png",
        ImageType::Jpeg => "jpg",
        ImageType::Webp => "webp",
        ImageType::Gif => "gif",
        ImageType::Heif(imagesize::Compression::Av1) => "avif",
        _ => return None,
    };
    let size = imagesize::blob_size(bytes).ok()?;
    Some(Image {
        path: format!("assets/{}.{extension}", short_hash(bytes, 16)),
        width: size.width,
        height: size.height,
    })
}

/// True for names that end as those of images do.
pub(crate) fn is_image_name(path: &str) -> bool {
    let extension = path
        .rsplit_once('.')
        .map(|(_, end)| end.to_ascii_lowercase());
    extension.is_some_and(|end| EXTENSIONS.contains(&end.as_str()))
}
