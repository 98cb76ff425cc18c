//! Whether all that was found is the same.

/// How many different things were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Only<T> {
    None,
    One(T),
    Several,
}

/// What all of them are.
pub(super) fn only<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Only<T> {
    let Some(first) = all.next() else {
        return Only::None;
    };
    if all.all(|other| other == first) {
        Only::One(first)
    } else {
        Only::Several
    }
}
