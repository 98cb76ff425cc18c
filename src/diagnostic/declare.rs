//! The macro `problems!`.

/// Declares the problems, and their codes as an enum of its own.
macro_rules! problems {
    (
        $(#[doc = $name_doc:literal])+
        pub enum $name:ident {$(
            $(#[doc = $doc:literal])*
            $kind:ident $variant:ident = $code:literal $({ $($field:ident: $type:ty),+ $(,)? })?,
        )+}
    ) => {
        messages! {
            $(#[doc = $name_doc])+
            pub enum $name {
                $( $variant = $code $({ $($field: $type),+ })?, )+
            }
        }

        /// The code of a problem: stable, made to be looked up, and for machines.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "its words say what each variant means")]
        pub enum Code {
            $( $(#[doc = $doc])* $variant, )+
        }

        impl $name {
            /// Its code.
            pub const fn code(&self) -> Code {
                match self {
                    $( Self::$variant { .. } => Code::$variant, )+
                }
            }
        }

        impl Code {
            /// All of them, those of records in the order in which they are found.
            pub const ALL: &[Self] = &[$( Self::$variant ),+];

            /// Its name in files and on the terminal.
            pub const fn name(self) -> &'static str {
                match self {
                    $( Self::$variant => $code, )+
                }
            }

            /// What the problem does.
            pub const fn kind(self) -> Kind {
                match self {
                    $( Self::$variant => Kind::$kind, )+
                }
            }

            /// What an editor says of it; empty but for advice.
            pub const fn docs(self) -> &'static str {
                match self {
                    $( Self::$variant => concat!($($doc),*), )+
                }
            }
        }
    };
}

pub(super) use problems;
