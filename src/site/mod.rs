//! All that a site is made of, and the files that come of it.
//!
//! 1. The shell reads a folder into [`SiteFiles`].
//! 2. [`SiteCheck`] turns them into a [`Site`], or says all that is wrong in any of its files: all but
//!    the surveys, then each survey by itself, then what all of them make together.
//! 3. [`Site::form`] makes the pages of a survey, [`Site::index`] the list of surveys, and
//!    [`Site::assets`] has what pages load. Reports are made by the room `report`, one survey at a
//!    time.

mod check;
mod index;
mod logo;
mod pages;
mod settings;
mod sources;
mod surveys;
mod theme;

pub use check::SiteCheck;
pub use pages::Site;
#[cfg(test)]
pub use settings::Settings;
pub use settings::settings_schema;
pub use sources::{SiteFiles, SourceFile, SurveyFiles};
pub use surveys::{Advice, SiteSurvey, UnansweredEdit};
