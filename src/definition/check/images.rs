//! Images in Markdown: files of the survey's folder, with words for those who do not see them.

use super::checker::Checker;
use crate::definition::image::{self, EXTENSIONS, is_image_name};
use crate::diagnostic::{Diagnostic, did_you_mean_or};
use crate::markdown::{self, ImageUse};
use crate::survey::Image;
use crate::yaml::Text;

impl Checker<'_> {
    /// Remembers the images of a text, or reports what is wrong with them.
    pub(super) fn show_images(&mut self, text: &Text) {
        for image in markdown::images(&text.value) {
            if image.alternative.trim().is_empty() {
                let message = format!("the image `{}` has no text", shown(&image.address));
                let problem = Diagnostic::error("image-text", message).help(
                    "say what it shows, for people who do not see it: `![what it shows](file.png)`",
                );
                self.problems.add(text.span.clone(), problem);
            }
            if self.images.contains_key(&image.address) {
                continue;
            }
            match self.find_image(&image) {
                Ok(found) => {
                    self.images.insert(image.address, found);
                }
                Err(problem) => self.problems.add(text.span.clone(), problem),
            }
        }
    }

    fn find_image(&self, image: &ImageUse) -> Result<Image, Diagnostic> {
        let address = image.address.as_str();
        let name = shown(address);
        if address.contains(':') || address.starts_with("//") {
            let message = format!("the image `{name}` is not in the survey's folder");
            return Err(Diagnostic::error("remote-image", message)
                .help("download it into the folder; a form loads nothing from other hosts"));
        }
        let outside = |part: &str| part == "..";
        if address.starts_with('/') || address.contains('\\') || address.split('/').any(outside) {
            let message = format!("the image `{name}` is outside the survey's folder");
            return Err(Diagnostic::error("outside-image", message)
                .help("copy it into the folder, and write the path from there, with `/`"));
        }
        if !is_image_name(address) {
            let message = format!("`{name}` is no image that pages can show");
            return Err(Diagnostic::error("image-format", message).help(format!(
                "save it as one of these: {}",
                EXTENSIONS.join(", ")
            )));
        }
        let path = address.strip_prefix("./").unwrap_or(address);
        let Some(bytes) = self.files.get(path) else {
            let paths = self.files.keys().map(String::as_str);
            let help = did_you_mean_or(path, paths, || {
                "put the file itself there, not a link to it".to_owned()
            });
            let message = format!("there is no image `{name}` in the survey's folder");
            return Err(Diagnostic::error("no-image", message).help(help));
        };
        image::read(bytes).ok_or_else(|| {
            let message = format!("`{name}` is no image, whatever its name says");
            Diagnostic::error("image-format", message)
                .help("open it in an image program, and save it again as PNG, JPEG or WebP")
        })
    }
}

fn shown(address: &str) -> String {
    address.escape_debug().to_string()
}
