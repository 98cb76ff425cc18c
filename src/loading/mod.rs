//! What a page loads, and the page with all of it inside: for forms in one file, and for the weight
//! of a page.
//!
//! A page is read as a browser reads it, by a parser of HTML and one of CSS. So a site's own template
//! may write its tags in any way, and what it loads from elsewhere is found and named: no function for
//! templates could know that. Scripts and style sheets must become text in the page as well, for a
//! policy can allow such a text by its hash, but no single one of the addresses that hold a file.
//!
//! 1. Each file that the page loads is put into it ([`element`]): style sheets and scripts as text,
//!    others as an address that holds the file.
//! 2. The page's Content-Security-Policy allows this in the place of its site ([`policy`]).
//! 3. Scripts that wait for the page go to its end, because only scripts from files can wait.

mod attributes;
mod built;
mod element;
mod media;
mod policy;
mod whole;

pub use built::{BuiltPage, Loaded};
pub use whole::WholePage;

#[cfg(test)]
mod tests;
