//! The interval around a proportion.
//!
//! E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of
//! the American Statistical Association 22(158), 1927, pp. 209-212. With p = x / m:
//!
//! ```text
//! ( p + z²/2m  ±  z √( p(1-p)/m + z²/4m² ) ) / ( 1 + z²/m )
//! ```

use super::real::real;

/// z: the 97.5 % point of the standard normal distribution, which makes a 95 % interval.
pub const Z: f64 = 1.959_963_984_540_054;

/// A value and the 95 % interval around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value itself.
    pub value: f64,
    /// The lower bound: never above the value.
    pub low: f64,
    /// The upper bound: never below the value.
    pub high: f64,
}

impl Estimate {
    /// The same with the other sign; zero keeps none.
    pub(super) fn negated(self) -> Self {
        // Taken from zero, because -0.0 would be printed with its sign.
        Self {
            value: 0.0 - self.value,
            low: 0.0 - self.high,
            high: 0.0 - self.low,
        }
    }
}

/// The proportion of `successes` in `trials`, which are at least as many, with its 95 % Wilson
/// interval; `None` if there are no trials.
///
/// The bounds are exactly 0 for no success and exactly 1 for successes only.
pub fn wilson(successes: u64, trials: u64) -> Option<Estimate> {
    if trials == 0 {
        return None;
    }
    let m = real(trials);
    let p = real(successes) / m;
    let z2 = Z * Z;
    let centre = p + z2 / (2.0 * m);
    let spread = Z * (p * (1.0 - p) / m + z2 / (4.0 * m * m)).sqrt();
    let scale = 1.0 + z2 / m;
    let low = if successes == 0 {
        0.0
    } else {
        (centre - spread) / scale
    };
    let high = if successes == trials {
        1.0
    } else {
        (centre + spread) / scale
    };
    Some(Estimate {
        value: p,
        low,
        high,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
    /// Medicine 17, 1998, table I, method 3.
    #[test]
    fn newcombe() {
        for (successes, trials, low, high) in [
            (81, 263, "0.2553", "0.3662"),
            (15, 148, "0.0624", "0.1605"),
            (0, 20, "0.0000", "0.1611"),
            (1, 29, "0.0061", "0.1718"),
        ] {
            let estimate = wilson(successes, trials).expect("trials");
            assert_eq!(format!("{:.4}", estimate.low), low);
            assert_eq!(format!("{:.4}", estimate.high), high);
        }
    }

    #[test]
    fn exact_at_both_ends() {
        for trials in [1, 7, 90, 1_000_003] {
            assert_eq!(
                wilson(0, trials).map(|e| (e.value, e.low)),
                Some((0.0, 0.0))
            );
            assert_eq!(
                wilson(trials, trials).map(|e| (e.value, e.high)),
                Some((1.0, 1.0))
            );
        }
        assert_eq!(wilson(0, 0), None);
    }
}
