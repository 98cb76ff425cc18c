//! Answer codes: a whole response as one line of text (`docs/answer-code.md`).
//!
//! How text becomes a response:
//!
//! 1. `characters` gives the characters of any text, each with its bytes and its place: the quotes
//!    and delimiters of CSV and JSON are characters that end a code, the escapes of JSON are what
//!    they stand for. `scan` walks through them, and finds whatever begins with `KP1`. Upper and
//!    lower case and full-width characters are the same; blanks, line breaks, hyphens, quotation
//!    marks of mail and invisible characters are passed over.
//! 2. `unpack` takes the characters of one code as symbols of five bits. The first ones say of which
//!    form it is, and so, by its [`CodeLayout`], how long the first block is; each block says how long
//!    the next one is. A length is believed only after the checksum over it was right (`checksum`),
//!    so that up to four wrong characters of a block are always found.
//! 3. The closed answers are the digits of one large number (`number`), the texts follow. They
//!    become flat names with values, as in a row of CSV, and go to the same `Fields`, `Draft` and
//!    `coding` as all others.
//!
//! Codes are written by the page of the form (`static/sending/code.js`); here only tests write them.

mod characters;
mod checksum;
mod layout;
mod number;
mod scan;
mod sizes;
#[cfg(test)]
pub(super) mod testing;
#[cfg(test)]
mod tests;
mod unpack;

pub(super) use characters::{Characters, Notation, Position};
pub use layout::CodeLayout;
pub(super) use scan::{Found, Scanner};
pub(super) use sizes::SHORTEST;
pub(super) use unpack::Code;
