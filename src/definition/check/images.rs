//! Images in Markdown: files of the survey's folder, with words for those who do not see them.

use super::checker::Checker;
use crate::definition::image::{self, EXTENSIONS, is_image_name};
use crate::diagnostic::{Problem, did_you_mean};
use crate::markdown::ImageUse;
use crate::survey::Image;
use crate::yaml::Text;

impl Checker<'_> {
    /// Remembers the images of a text, or reports what is wrong with them.
    pub(super) fn show_images(&mut self, images: Vec<ImageUse>, text: &Text) {
        for image in images {
            if image.alternative.trim().is_empty() {
                let image = image.address.clone();
                let problem = Problem::ImageText { image };
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

    fn find_image(&self, image: &ImageUse) -> Result<Image, Problem> {
        let address = image.address.as_str();
        let image = address.to_owned();
        if address.contains(':') || address.starts_with("//") {
            return Err(Problem::RemoteImage { image });
        }
        let outside = |part: &str| part == "..";
        if address.starts_with('/') || address.contains('\\') || address.split('/').any(outside) {
            return Err(Problem::OutsideImage { image });
        }
        if !is_image_name(address) {
            let formats = EXTENSIONS.into_iter().collect();
            return Err(Problem::ImageFormat { image, formats });
        }
        let path = address.strip_prefix("./").unwrap_or(address);
        let Some(bytes) = self.files.get(path) else {
            let paths = self.files.keys().map(String::as_str);
            let near = did_you_mean(path, paths).map(str::to_owned);
            return Err(Problem::NoImage { image, near });
        };
        image::read(bytes).ok_or(Problem::BrokenImage { image })
    }
}
