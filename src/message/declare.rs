//! The macro `messages!`.

/// Declares an enum of messages: each variant with the key of its words, and with the fields that
/// the words may fill in. A field that is an `Option` is left out where it is `None`.
macro_rules! messages {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident {
            $( $(#[doc = $variant_doc:literal])*
            $variant:ident = $key:literal $({ $($field:ident: $type:ty),+ $(,)? })?, )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs, reason = "its words say what each variant means")]
        pub enum $name {
            $( $(#[doc = $variant_doc])* $variant $({ $($field: $type),+ })?, )+
        }

        impl $name {
            /// The keys of all, each with the names of what its words may fill in.
            pub const KEYS: &[(&str, &[&str])] = &[
                $( ($key, &[$($(stringify!($field)),+)?]), )+
            ];
        }

        impl From<$name> for $crate::message::Message {
            fn from(said: $name) -> Self {
                match said {
                    $( $name::$variant $({ $($field),+ })? => {
                        #[allow(unused_mut, reason = "some messages have no fields")]
                        let mut message = Self::new($key);
                        $( $( message.fill(stringify!($field), $field); )+ )?
                        message
                    } )+
                }
            }
        }

        impl $crate::message::Fill for $name {
            fn into_argument(self) -> Option<$crate::message::Argument> {
                Some($crate::message::Argument::Message(self.into()))
            }
        }
    };
}
pub(crate) use messages;
