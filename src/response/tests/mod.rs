//! Bad input, by format; each test is named by what is wrong with the file.

mod csv;
mod intake;
mod json;
mod properties;
mod values;
