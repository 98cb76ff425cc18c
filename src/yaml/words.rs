//! Words to enums: the macro `words!` declares an enum and its words at once.

use crate::diagnostic::{Problem, near_or_known};
use crate::message::Term;

/// A word that is none of the known ones.
pub(crate) fn unknown_word<'a>(
    word: &str,
    what: Term,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Problem {
    let (near, known) = near_or_known(word, known);
    Problem::UnknownValue {
        what,
        value: word.to_owned(),
        near,
        known,
    }
}

/// Declares an enum whose values are written as words; the docs are their descriptions.
macro_rules! words {
    ($(
        $(#[doc = $doc:literal])+
        pub enum $name:ident($what:ident) {
            $( $(#[doc = $word_doc:literal])+ $variant:ident = $word:literal, )+
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name {
            $( $(#[doc = $word_doc])+ $variant, )+
        }

        impl $name {
            /// The word in the file.
            pub(crate) const fn word(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )+
                }
            }
        }

        impl $crate::yaml::Scalar for $name {
            fn parse(text: &str, _: &str) -> Result<Self, $crate::diagnostic::Problem> {
                match text {
                    $( $word => Ok(Self::$variant), )+
                    _ => {
                        let known = [$( Self::$variant.word() ),+];
                        Err($crate::yaml::unknown_word(text, $crate::message::Term::$what, known))
                    }
                }
            }

            fn schema() -> serde_json::Value {
                $crate::yaml::one_word_of([$( ($word, concat!($($word_doc),+)) ),+])
            }
        }
    )+};
}
pub(crate) use words;
