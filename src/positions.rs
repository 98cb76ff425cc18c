//! Positions, and lists with one entry for each of them.
//!
//! Much of what is known of a survey is a list in the order of its features, questions or options.
//! A number would fit each of these lists. A position fits only lists of its own kind, and only a
//! list gives one out, so that none can point beside what it belongs to. Where positions of two
//! surveys are mixed all the same, the program stops at once, and no answer is counted elsewhere.

/// Declares kinds of positions, each with the list that has one entry for each.
macro_rules! positions {
    ($( $(#[doc = $doc:literal])+ $position:ident of $list:ident; )+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $position(usize);

        impl $position {
            /// How many stand before it.
            pub const fn before(self) -> usize {
                self.0
            }
        }

        #[cfg(test)]
        impl $position {
            /// The position after so many others; a test knows what stands there.
            pub const fn after(others: usize) -> Self {
                Self(others)
            }
        }

        #[cfg(test)]
        impl<T> std::ops::Index<usize> for $list<T> {
            type Output = T;

            fn index(&self, others: usize) -> &T {
                &self.0[others]
            }
        }

        #[cfg(test)]
        impl<T> std::ops::IndexMut<usize> for $list<T> {
            fn index_mut(&mut self, others: usize) -> &mut T {
                &mut self.0[others]
            }
        }

        #[doc = concat!("One entry for each [`", stringify!($position), "`], in their order.")]
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $list<T>(Vec<T>);

        impl<T> $list<T> {
            /// A list without entries.
            pub const EMPTY: Self = Self(Vec::new());

            /// The number of entries.
            pub const fn len(&self) -> usize {
                self.0.len()
            }

            /// The entries in their order.
            pub fn iter(&self) -> std::slice::Iter<'_, T> {
                self.0.iter()
            }

            /// The entries in their order.
            pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
                self.0.iter_mut()
            }

            /// All positions in their order.
            pub fn positions(&self) -> impl Iterator<Item = $position> + use<T> {
                (0..self.0.len()).map($position)
            }

            /// The entries with their positions.
            pub fn entries(&self) -> impl Iterator<Item = ($position, &T)> {
                self.positions().zip(&self.0)
            }

            /// The first position whose entry is wanted.
            pub fn position(&self, is_wanted: impl Fn(&T) -> bool) -> Option<$position> {
                self.0.iter().position(is_wanted).map($position)
            }

            /// A list of what is made of each entry.
            pub fn map<U>(&self, make: impl FnMut(&T) -> U) -> $list<U> {
                $list(self.0.iter().map(make).collect())
            }

            /// Adds an entry at the end.
            pub fn push(&mut self, entry: T) -> $position {
                self.0.push(entry);
                $position(self.0.len() - 1)
            }
        }

        impl<T> Default for $list<T> {
            fn default() -> Self {
                Self::EMPTY
            }
        }

        impl<T> From<Vec<T>> for $list<T> {
            fn from(entries: Vec<T>) -> Self {
                Self(entries)
            }
        }

        impl<T> FromIterator<T> for $list<T> {
            fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
                Self(entries.into_iter().collect())
            }
        }

        impl<'a, T> IntoIterator for &'a $list<T> {
            type Item = &'a T;
            type IntoIter = std::slice::Iter<'a, T>;

            fn into_iter(self) -> Self::IntoIter {
                self.0.iter()
            }
        }

        impl<T> std::ops::Index<$position> for $list<T> {
            type Output = T;

            fn index(&self, position: $position) -> &T {
                &self.0[position.0]
            }
        }

        impl<T> std::ops::IndexMut<$position> for $list<T> {
            fn index_mut(&mut self, position: $position) -> &mut T {
                &mut self.0[position.0]
            }
        }
    )+};
}
pub(crate) use positions;
