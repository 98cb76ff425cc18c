//! Bad input, by format; each test is named by what is wrong with the file.

mod codes;
mod csv;
mod header;
mod intake;
mod json;
mod long;
mod mapped;
mod mixtures;
mod properties;
mod quotes;
mod values;
mod ways;
