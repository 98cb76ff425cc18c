//! The disk: a site's folder in, output files out.
//!
//! This is the only room that opens files. Failures of the disk are [`anyhow`] errors with the path
//! in their context ([`attempt`]); what is wrong *in* a file is for the rooms that read it.
//!
//! 1. [`places`] knows where everything is.
//! 2. [`sources`] reads what a person wrote; what is no file that can be read is left out, and said
//!    ([`skipped`]).
//! 3. [`writing`] has whoever writes hold the [`lock`] of the site.
//! 4. Files appear at their path when they are complete ([`atomic_file`]), and nothing is written or
//!    removed through a link ([`folder`]).
//! 5. An [`output`] folder has a list of what was written into it ([`manifest`]); only that is ever
//!    removed.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the room that touches the disk for all others"
)]

mod atomic_file;
mod attempt;
mod folder;
mod lock;
mod manifest;
mod output;
mod places;
mod read;
mod shown;
mod skipped;
mod sources;
mod whole;
mod writing;

pub use atomic_file::{AtomicFile, Durability};
pub use attempt::{Attempt, Operation};
pub use output::Output;
pub use places::Project;
pub use read::{exists, open, read, read_if_there, size};
pub use shown::shown;
pub use skipped::Skipped;
pub use whole::LARGEST_FILE;
