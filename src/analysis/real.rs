//! Counts as real numbers.

/// A count as a real number.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of respondents are far below 2^53, where every whole number is exact"
)]
pub(super) const fn real(count: u64) -> f64 {
    count as f64
}
