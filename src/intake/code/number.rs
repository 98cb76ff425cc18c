//! A whole number of any size, to which digits with bases of their own are added at its end.

/// A number in base 32, with its last symbol first.
#[derive(Debug, Clone, Default)]
pub(super) struct Number(Vec<u64>);

impl Number {
    /// The number that symbols write, with the first one first.
    pub(super) fn of(symbols: &[u8]) -> Self {
        Self(
            symbols
                .iter()
                .rev()
                .map(|symbol| u64::from(*symbol))
                .collect(),
        )
    }

    /// Adds a digit: the number becomes `number * base + digit`.
    pub(super) fn push(&mut self, base: u64, digit: u64) {
        let mut carry = digit;
        for symbol in &mut self.0 {
            carry += *symbol * base;
            *symbol = carry % 32;
            carry /= 32;
        }
        while carry > 0 {
            self.0.push(carry % 32);
            carry /= 32;
        }
    }

    /// Takes the last digit away: the number becomes `number / base`, and what remains is the digit.
    pub(super) fn pop(&mut self, base: u64) -> u64 {
        let mut rest = 0;
        for symbol in self.0.iter_mut().rev() {
            rest = rest * 32 + *symbol;
            // What remained is less than the base, so that the quotient is a symbol again.
            *symbol = rest / base;
            rest %= base;
        }
        rest
    }

    /// True if all digits were taken away.
    pub(super) fn is_zero(&self) -> bool {
        self.0.iter().all(|symbol| *symbol == 0)
    }

    /// The number of symbols that it needs.
    pub(super) fn width(&self) -> usize {
        self.0.len()
    }

    /// So many symbols, with the first one first.
    #[cfg(test)]
    pub(super) fn symbols(mut self, width: usize) -> Vec<u8> {
        assert!(self.0.len() <= width, "too large");
        self.0.resize(width, 0);
        self.0
            .iter()
            .rev()
            .map(|symbol| (*symbol % 32) as u8)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_come_back_in_reverse() {
        let digits = [(6, 5), (2, 0), (1000, 999), (10, 7)];
        let mut number = Number::default();
        for (base, digit) in digits {
            number.push(base, digit);
        }
        // 109997 in base 32.
        let symbols = number.symbols(6);
        assert_eq!(symbols, [0, 0, 3, 11, 13, 13]);
        let mut number = Number::of(&symbols);
        for (base, digit) in digits.into_iter().rev() {
            assert_eq!(number.pop(base), digit);
        }
        assert!(number.is_zero());
    }
}
