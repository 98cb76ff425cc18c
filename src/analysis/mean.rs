//! The mean of ratings.

use super::real::real;

/// A mean and the ratings on which it rests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// Ratings; at least 1.
    pub n: u64,
    /// Their arithmetic mean, in the unit of the ratings.
    pub value: f64,
}

/// The mean of ratings that are given as counts: how often 1, how often 2, and so on. `None`
/// without ratings.
pub fn of_ratings(counters: &[u64]) -> Option<Mean> {
    let n: u64 = counters.iter().sum();
    let sum: u64 = (1..)
        .zip(counters)
        .map(|(rating, count)| rating * count)
        .sum();
    (n > 0).then(|| Mean {
        n,
        value: real(sum) / real(n),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_count_from_one() {
        assert_eq!(
            of_ratings(&[1, 0, 0, 0, 3]),
            Some(Mean { n: 4, value: 4.0 })
        );
        assert_eq!(of_ratings(&[0; 9]), None);
    }
}
