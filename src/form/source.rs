//! What a form is made of.

use crate::length::Length;
use crate::survey::Survey;

/// The name of the page of a form.
pub const FORM: &str = "index.html";

/// What a form is made of.
#[derive(Debug, Clone, Copy)]
pub struct FormSource<'a> {
    /// What is asked.
    pub survey: &'a Survey,
    /// Hash of the questions as asked.
    pub hash: &'a str,
    /// How long answering takes.
    pub length: &'a Length,
}
