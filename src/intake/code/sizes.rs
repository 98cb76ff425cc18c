//! How many symbols the parts of a code have.

/// The form hash: its first five hexadecimal digits. They tell apart the few forms that one survey
/// has had; if two of these begin alike, their codes are refused and not guessed at.
pub(super) const FORM: usize = 4;

/// What stands before the answers: the form hash, and the first fifteen hexadecimal digits of the id.
///
/// The whole id would lengthen every code by 14 characters. Sixty bits are enough: that two of a
/// million responses have the same ones happens to one survey in two million.
pub(super) const HEADER: usize = FORM + 12;

/// Eight symbols are five bytes; blocks after the first one have whole groups of them.
pub(super) const GROUP: usize = 8;

/// The most data symbols of a block. With what stands at its end it has 87 symbols; up to 89 the
/// checksum finds every four wrong ones (BIP-173). That is why a long code has blocks: one checksum
/// over all of it could not promise that.
pub(super) const LONGEST_BLOCK: usize = 10 * GROUP;

pub(super) const CHECK: usize = 6;

/// What stands at the end of a block: how many groups the next one has, and the checksum.
pub(super) const TAIL: usize = 1 + CHECK;

/// The characters of the shortest code.
pub(in crate::intake) const SHORTEST: usize = "KP1".len() + HEADER + TAIL;
