//! Where the cells of a row without quotes begin and end.
//!
//! A row is looked at in pieces of 64 bytes. Of each, the delimiters become the bits of one number, and
//! their places are written down eight at a time, needed or not: cells are so short that whatever
//! depends on the length of a single one costs more (Langdale & Lemire, “Parsing Gigabytes of JSON per
//! Second”, The VLDB Journal 28, 2019, section 3.2).

use wide::u8x16;

use super::source::SLACK;

const PIECE: usize = 64;

/// Where the cells of a row begin.
#[derive(Debug, Default)]
pub(super) struct CellStarts {
    /// They count from the beginning of the row; what is behind `count` means nothing.
    places: Vec<u32>,
    count: usize,
}

impl CellStarts {
    /// The beginnings of the cells of the last row that was looked at, and behind them that of the
    /// cell that would come next: each cell ends one byte before the next one.
    pub(super) fn get(&self) -> &[u32] {
        &self.places[..self.count]
    }

    /// Looks at a row, given by its place in a buffer and without its line end.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a row without quotes has less than 2 MiB"
    )]
    pub(super) fn find(&mut self, buffer: &[u8], start: usize, end: usize, delimiter: u8) {
        const { assert!(SLACK >= PIECE, "a piece may go on behind the row") };
        let wanted = u8x16::splat(delimiter);
        self.make_room();
        self.places[0] = 0;
        self.count = 1;
        let mut at = start;
        while at < end {
            let pieces = buffer[at..at + PIECE].as_chunks::<16>().0;
            let mut found = 0;
            for (piece, shift) in pieces.iter().zip([0, 16, 32, 48]) {
                let equal = u8x16::new(*piece).simd_eq(wanted);
                found |= u64::from(equal.to_bitmask()) << shift;
            }
            if end - at < PIECE {
                found &= (1 << (end - at)) - 1;
            }
            self.write(found, (at - start + 1) as u32);
            at += PIECE;
        }
        self.make_room();
        self.places[self.count] = (end - start + 1) as u32;
        self.count += 1;
    }

    /// Writes down the places of bits, counted from `base`.
    #[inline]
    fn write(&mut self, mut bits: u64, base: u32) {
        self.make_room();
        let count = bits.count_ones() as usize;
        let places = &mut self.places[self.count..self.count + PIECE];
        for eight in places.chunks_exact_mut(8) {
            for place in eight {
                // What is written without a bit means nothing; a number that is never 0 needs no check.
                *place = base + (bits | 1 << 63).trailing_zeros();
                bits &= bits.wrapping_sub(1);
            }
            if bits == 0 {
                break;
            }
        }
        self.count += count;
    }

    fn make_room(&mut self) {
        if self.places.len() < self.count + PIECE {
            self.places.resize(2 * (self.count + PIECE), 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn cells_begin_behind_delimiters(row in "[a,]{0,300}", before in 0..9_usize) {
            let mut buffer = vec![b','; before];
            buffer.extend(row.as_bytes());
            buffer.extend([b','; SLACK]);
            let mut starts = CellStarts::default();
            starts.find(&buffer, before, before + row.len(), b',');
            let mut expected = vec![0];
            for cell in row.split(',') {
                expected.push(expected[expected.len() - 1] + u32::try_from(cell.len()).expect("short") + 1);
            }
            prop_assert_eq!(starts.get(), expected);
        }
    }
}
