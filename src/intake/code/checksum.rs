//! The alphabet and the checksum of bech32m (BIP-350), block by block.

/// The characters of a code by the symbol of five bits for which each stands (BIP-173).
///
/// `1`, `b`, `i` and `o` are left out, because they look like others.
const ALPHABET: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// What the checksum of the first block covers before it: `kp`, expanded as BIP-173 says.
pub(super) const PREFIX: [u8; 5] = [3, 3, 0, 11, 16];

/// The generator of the code over GF(32), for each bit of the symbol that is shifted out (BIP-173).
const GENERATOR: [u32; 5] = [
    0x3b6a_57b2,
    0x2650_8e6d,
    0x1ea1_19fa,
    0x3d42_33dd,
    0x2a14_62b3,
];

/// What remains of symbols whose checksum is right (BIP-350).
const RIGHT: u32 = 0x2bc8_30a3;

/// The symbol for which a character in lower case stands.
pub(super) fn symbol(character: char) -> Option<u8> {
    let mut known = ALPHABET.chars().zip(0..);
    let (_, symbol) = known.find(|(known, _)| *known == character)?;
    Some(symbol)
}

/// True if the last symbols of a block are the checksum of `before` and the block.
pub(super) fn is_right(before: &[u8], block: &[u8]) -> bool {
    remainder(1, before.iter().chain(block)) == RIGHT
}

/// What remains of symbols as the coefficients of a polynomial, divided by the generator; `start`
/// is what remained of those before.
fn remainder<'s>(start: u32, symbols: impl IntoIterator<Item = &'s u8>) -> u32 {
    symbols.into_iter().fold(start, |sum, symbol| {
        let top = sum >> 25;
        let shifted = (sum & 0x01ff_ffff) << 5 ^ u32::from(*symbol);
        let terms = GENERATOR.iter().enumerate();
        let terms = terms.filter(|(bit, _)| top >> bit & 1 == 1);
        terms.fold(shifted, |sum, (_, term)| sum ^ term)
    })
}

#[cfg(test)]
pub(super) mod testing {
    use super::{ALPHABET, RIGHT, remainder};
    use crate::intake::code::sizes::CHECK;

    /// The checksum of `before` and a block.
    pub(in super::super) fn checksum(before: &[u8], block: &[u8]) -> [u8; CHECK] {
        let sum = remainder(1, before.iter().chain(block).chain(&[0; CHECK])) ^ RIGHT;
        [25, 20, 15, 10, 5, 0].map(|shift| (sum >> shift & 31) as u8)
    }

    /// The character of a symbol.
    pub(in super::super) fn character(symbol: u8) -> char {
        ALPHABET.as_bytes()[usize::from(symbol)].into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::sizes::{LONGEST_BLOCK, TAIL};
    use super::*;

    #[test]
    fn checksums_are_those_of_bip_350() {
        let is_valid = |text: &str| {
            let text = text.to_lowercase();
            let (prefix, data) = text.rsplit_once('1').expect("a separator");
            let bytes = prefix.bytes();
            let before: Vec<u8> = bytes
                .clone()
                .map(|byte| byte >> 5)
                .chain([0])
                .chain(bytes.map(|byte| byte & 31))
                .collect();
            let symbols: Vec<u8> = data.chars().filter_map(symbol).collect();
            is_right(&before, &symbols)
        };
        for text in [
            "A1LQFN3A",
            "a1lqfn3a",
            "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
            "split1checkupstagehandshakeupstreamerranterredcaperredlc445v",
            "?1v759aa",
        ] {
            assert!(is_valid(text), "{text}");
        }
        for text in ["A1G7SGD8", "M1VUXWEZ", "split1cheokupstagehandshake"] {
            assert!(!is_valid(text), "{text}");
        }
    }

    /// Errors remain what they are whatever the code is, because the checksum is linear: of two or
    /// more of them none must cancel out. Four that do would be two and two with the same
    /// remainder; shifted so far that the last one stands at the end.
    #[test]
    fn up_to_four_wrong_characters_of_a_block_never_cancel_out() {
        let longest = LONGEST_BLOCK + TAIL;
        let mut errors: Vec<Vec<u32>> = vec![(1..32).collect()];
        while errors.len() < longest {
            let last = errors.last().expect("not empty").iter();
            errors.push(last.map(|error| remainder(*error, &[0])).collect());
        }
        let with_the_end: HashSet<u32> = errors[0]
            .iter()
            .flat_map(|error| {
                let others = errors[1..].iter().flatten();
                others.map(move |other| error ^ other).chain([*error])
            })
            .collect();
        assert!(!with_the_end.contains(&0), "two or one");
        for (place, first) in errors.iter().enumerate().skip(1) {
            for error in first {
                assert!(!with_the_end.contains(error), "three");
                for other in errors[place + 1..].iter().flatten() {
                    assert!(!with_the_end.contains(&(error ^ other)), "four");
                }
            }
        }
    }
}
