//! Bad input, by format; each test is named by what is wrong with the file.

mod codes;
mod csv;
mod intake;
mod json;
mod mapped;
mod mixtures;
mod properties;
mod values;
mod ways;
