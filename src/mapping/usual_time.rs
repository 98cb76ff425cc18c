//! A time as most tools write it, in digits: `2026-05-04 09:12:31.120` or `5/4/2026 9:12`.
//!
//! Read digit by digit, it takes a fraction of what [`Clock`](super::Clock) takes to look for all that may
//! stand in a time. A text in which anything else stands is left to it.

use jiff::civil::Time;

/// A time in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct UsualTime {
    /// The numbers of the date, in the order in which they are written.
    pub(super) date: [i32; 3],
    /// True if the first of them has four digits.
    pub(super) is_year_first: bool,
    pub(super) time: Time,
    /// True if a `Z` says that it is UTC.
    pub(super) is_utc: bool,
}

impl UsualTime {
    /// Reads a time; none if anything else stands in the text.
    pub(super) fn read(text: &[u8]) -> Option<Self> {
        let mut ahead = Ahead(text);
        let is_between = |byte| matches!(byte, b'-' | b'/' | b'.');
        let (first, digits) = ahead.number(4)?;
        ahead.pass(is_between)?;
        let (second, _) = ahead.number(2)?;
        ahead.pass(is_between)?;
        let (third, _) = ahead.number(4)?;
        let (time, is_utc) = match ahead.0 {
            [] => (Time::midnight(), false),
            _ => (ahead.time()?, ahead.is_utc()?),
        };
        Some(Self {
            date: [first, second, third],
            is_year_first: digits == 4,
            time,
            is_utc,
        })
    }
}

/// What is still to be read.
struct Ahead<'t>(&'t [u8]);

impl Ahead<'_> {
    /// A number of at most so many digits, and how many it has.
    #[inline]
    fn number(&mut self, most: u32) -> Option<(i32, u32)> {
        let (mut number, mut digits) = (0, 0);
        while digits < most
            && let [digit @ b'0'..=b'9', rest @ ..] = self.0
        {
            number = number * 10 + i32::from(digit - b'0');
            digits += 1;
            self.0 = rest;
        }
        (digits > 0).then_some((number, digits))
    }

    /// A number of one digit or two.
    fn short_number(&mut self) -> Option<i8> {
        let (number, _) = self.number(2)?;
        i8::try_from(number).ok()
    }

    /// Passes a byte, if it is a right one.
    fn pass(&mut self, is_right: impl Fn(u8) -> bool) -> Option<()> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        is_right(*byte).then_some(())
    }

    /// A time of day, to the minute or more exactly.
    fn time(&mut self) -> Option<Time> {
        self.pass(|byte| matches!(byte, b' ' | b'T'))?;
        let hour = self.short_number()?;
        self.pass(|byte| byte == b':')?;
        let minute = self.short_number()?;
        if self.pass_if(b':') {
            let second = self.short_number()?;
            Time::new(hour, minute, second, self.fraction()?).ok()
        } else {
            Time::new(hour, minute, 0, 0).ok()
        }
    }

    fn pass_if(&mut self, byte: u8) -> bool {
        let rest = self.0.strip_prefix(&[byte]);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// The nanoseconds behind the seconds.
    fn fraction(&mut self) -> Option<i32> {
        if !self.pass_if(b'.') {
            return Some(0);
        }
        let (number, digits) = self.number(9)?;
        Some(number * 10_i32.pow(9 - digits))
    }

    /// True if the rest is a `Z`, false if there is none.
    fn is_utc(&self) -> Option<bool> {
        match self.0 {
            [] => Some(false),
            [b'Z'] => Some(true),
            _ => None,
        }
    }
}
