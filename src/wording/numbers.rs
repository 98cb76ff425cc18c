//! Numbers and dates as each language writes them, by the Unicode Consortium's locale data (CLDR).
//!
//! 1. A number is written plainly first, as in the data files: `-1234.5`. All rounding is there.
//! 2. ICU4X, the Consortium's library, gives it the digits, the groups and the signs of the
//!    language.
//! 3. What stands around a number, such as the per cent sign, is wording like any other.
//!
//! CLDR alone decides. In the built-in languages all digits are 0 to 9, Arabic included (since CLDR
//! 46; `ar-EG` has its own), and the minus sign is the one of the keyboard: a copied number is still
//! a number. In Arabic an invisible mark keeps it on the left of its number.

use fluent_bundle::FluentValue;
use fluent_bundle::memoizer::MemoizerKind;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date as IcuDate;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::{Decimal, SignDisplay};
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

/// How one language writes numbers and dates.
///
/// A report has thousands of numbers and one date: what writes numbers is made once.
#[derive(Debug)]
pub(super) struct Numbers {
    locale: Locale,
    decimals: DecimalFormatter,
}

impl Numbers {
    /// The numbers of a language. A tag may be well formed and still name no language that CLDR
    /// knows; that one writes its numbers as CLDR's root does, which any reader understands.
    #[expect(clippy::expect_used, reason = "the data is part of the program")]
    pub(super) fn of(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let options = DecimalFormatterOptions::default();
        let decimals = DecimalFormatter::try_new((&locale).into(), options)
            .expect("what a language lacks is taken from CLDR's root");
        Self { locale, decimals }
    }

    /// A whole number with its groups.
    pub(super) fn whole(&self, number: u64) -> String {
        self.print(Decimal::from(number))
    }

    /// A number that is written plainly. Infinity and what is no number have no digits and are left
    /// as they are, so that nobody takes them for a number; only a site's own texts and templates
    /// can ask for them.
    pub(super) fn plain(&self, plain: &str) -> String {
        plain
            .parse()
            .map_or_else(|_| plain.to_owned(), |number| self.print(number))
    }

    fn print(&self, number: Decimal) -> String {
        // What is rounded to zero has no minus sign.
        let number = number.with_sign_display(SignDisplay::Negative);
        self.decimals.format(&number).to_string()
    }

    /// A day, in the long form: `December 31, 2026`.
    #[expect(clippy::expect_used, reason = "the data is part of the program")]
    pub(super) fn date(&self, day: Date) -> String {
        let (month, of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
        let date = IcuDate::try_new_gregorian(day.year().into(), month, of_month)
            .expect("both libraries have the same calendar");
        FixedCalendarDateTimeFormatter::try_new((&self.locale).into(), YMD::long())
            .expect("what a language lacks is taken from CLDR's root")
            .format(&date)
            .to_string()
    }
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Self::of(&language.to_string()))
    }
}

/// How Fluent prints the numbers in its texts; it gives a language's formatter only through its store
/// of them. The plural forms that they choose are Fluent's own, by the older CLDR 37: it has no
/// `[many]` for the millions of French, Spanish and Portuguese yet.
pub(super) fn in_text<M: MemoizerKind>(value: &FluentValue<'_>, store: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let plain = number.as_string();
    let printed = store.with_try_get_threadsafe::<Numbers, _, _>((), |own| own.plain(&plain));
    // The store fails where the numbers of a language cannot be made, which [`Numbers::of`] always
    // can; without an answer, Fluent would print the number plainly.
    printed.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minus(tag: &str) -> String {
        Numbers::of(tag).plain("-1234.50")
    }

    #[test]
    fn the_library_follows_regions_and_falls_back_to_the_root() {
        assert_eq!(minus("de"), "-1.234,50");
        assert_eq!(minus("de-AT"), "-1\u{a0}234,50");
        assert_eq!(minus("sv"), "\u{2212}1\u{a0}234,50");
        assert_eq!(minus("ar-EG"), "\u{61c}-١٬٢٣٤٫٥٠");
        assert_eq!(minus("qaa"), "-1,234.50");
    }

    #[test]
    fn decimals_are_rounded_and_zero_has_no_minus_sign() {
        let numbers = Numbers::of("en");
        assert_eq!(numbers.plain(&format!("{:.1}", -0.04)), "0.0");
        assert_eq!(numbers.plain(&format!("{:.1}", 0.96)), "1.0");
        assert_eq!(numbers.whole(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn every_day_can_be_written_in_every_language() {
        let leap_day = Date::constant(2028, 2, 29);
        assert_eq!(Numbers::of("en").date(leap_day), "February 29, 2028");
        for tag in ["en", "ar-EG", "th", "qaa", "abcdefgh"] {
            for day in [Date::MIN, leap_day, Date::MAX] {
                assert!(!Numbers::of(tag).date(day).is_empty(), "{tag}");
            }
        }
    }

    #[test]
    fn what_is_no_number_is_not_shown_as_one() {
        let plain = |number: f64| Numbers::of("de").plain(&number.to_string());
        assert_eq!([f64::NAN, f64::INFINITY].map(plain), ["NaN", "inf"]);
    }
}
