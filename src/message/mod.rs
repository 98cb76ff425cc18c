//! What the program says, as data: a key and what is filled in. The words are in the room
//! `catalogue`, one file per language.
//!
//! 1. The macro `messages!` declares an enum whose variants are messages, each with its key and
//!    the fields that its words may fill in. [`Notice`] is what commands say, [`Remark`] what stands
//!    beside the lines of a proposed mapping; the room `diagnostic` declares what is wrong in the same
//!    way.
//! 2. Each variant becomes a [`Message`], in which the fields are [`Argument`]s.
//! 3. Words of ours within a sentence are [`Term`]s, so that they are translated as well.

mod content;
mod declare;
mod notice;
mod remark;
mod term;

pub use content::{AllOf, AnyOf, Argument, Choices, Fill, Message, OneOf};
pub(crate) use declare::messages;
pub use notice::Notice;
pub use remark::Remark;
pub use term::Term;
