//! A list in pieces that never move: so it grows without a copy.

/// The number of entries of a piece.
const PIECE: usize = 1 << 8;

/// Entries in pieces that never move.
#[derive(Debug)]
pub(super) struct Pieces<T>(Vec<Vec<T>>);

impl<T> Default for Pieces<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Pieces<T> {
    /// The entry at a place.
    pub(super) fn get(&self, index: u32) -> T {
        let index = index as usize;
        self.0[index / PIECE][index % PIECE]
    }

    /// The number of entries.
    pub(super) fn count(&self) -> u32 {
        let last = self.0.last().map_or(0, Vec::len);
        index(self.0.len().saturating_sub(1) * PIECE + last)
    }

    /// Adds an entry, and says where it is.
    pub(super) fn push(&mut self, entry: T) -> u32 {
        let index = self.count();
        match self.0.last_mut() {
            Some(piece) if piece.len() < PIECE => piece.push(entry),
            _ => {
                // The first one is small: most surveys have few responses.
                let room = if self.0.is_empty() { 0 } else { PIECE };
                let mut piece = Vec::with_capacity(room);
                piece.push(entry);
                self.0.push(piece);
            }
        }
        index
    }
}

#[expect(
    clippy::expect_used,
    reason = "four thousand million ids would fill 180 GB of memory before"
)]
fn index(index: usize) -> u32 {
    u32::try_from(index).expect("fewer than 2^32 ids")
}
