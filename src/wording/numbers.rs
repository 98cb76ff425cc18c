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
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::{Decimal, SignDisplay};
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::{Argument, Wording};

impl Wording {
    /// A whole number with its groups: `12,345`.
    pub fn whole(&self, number: u64) -> String {
        self.numbers.print(&number.to_string())
    }

    /// A number with so many decimals: `-0.6556`.
    pub fn decimal(&self, number: f64, places: u8) -> String {
        let places = usize::from(places);
        self.numbers.print(&format!("{number:.places$}"))
    }

    /// A share, from 0 to 1, in per cent with so many decimals: `49.0%`.
    pub fn percent(&self, share: f64, places: u8) -> String {
        let number = self.decimal(share * 100.0, places);
        let text = self.format("percent", &[("number", Argument::Text(&number))]);
        text.unwrap_or(number)
    }

    /// A day of the Gregorian calendar, given like `2026-12-31`: `December 31, 2026`. `None` if there
    /// is no such day.
    pub fn date(&self, day: &str) -> Option<String> {
        self.numbers.date(day)
    }
}

/// How one language writes numbers.
///
/// ICU4X's formatters cannot be shared between threads, and one is made from built-in data in about
/// a microsecond: each number has its own.
#[derive(Debug)]
pub(super) struct Numbers(Locale);

impl Numbers {
    /// The numbers of a language; those of CLDR's root, if CLDR does not know it.
    pub(super) fn of(tag: &str) -> Self {
        Self(tag.parse().unwrap_or(Locale::UNKNOWN))
    }

    /// Prints a number that is written plainly.
    fn print(&self, plain: &str) -> String {
        let options = DecimalFormatterOptions::default();
        let formatter = DecimalFormatter::try_new((&self.0).into(), options);
        match (formatter, plain.parse::<Decimal>()) {
            (Ok(formatter), Ok(number)) => formatter
                // What is rounded to zero has no minus sign.
                .format(&number.with_sign_display(SignDisplay::Negative))
                .to_string(),
            _ => plain.to_owned(),
        }
    }

    fn date(&self, day: &str) -> Option<String> {
        let mut parts = day.splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        let date = Date::try_new_gregorian(year, month, day).ok()?;
        let prefs = (&self.0).into();
        let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs, YMD::long());
        Some(formatter.ok()?.format(&date).to_string())
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
    let printed = store.with_try_get_threadsafe::<Numbers, _, _>((), |own| own.print(&plain));
    printed.ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::wording::Wordings;

    fn minus(tag: &str) -> String {
        Numbers::of(tag).print("-1234.50")
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
        assert_eq!(numbers.print(&format!("{:.1}", -0.04)), "0.0");
        assert_eq!(numbers.print(&format!("{:.1}", 0.96)), "1.0");
        assert_eq!(
            numbers.print(&u64::MAX.to_string()),
            "18,446,744,073,709,551,615"
        );
    }

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        let date = |day| Numbers::of("en").date(day);
        assert_eq!(date("2028-02-29").as_deref(), Some("February 29, 2028"));
        for no_day in ["2027-02-29", "2026-13-01", "2026-1", "31.12.2026", ""] {
            assert_eq!(date(no_day), None, "{no_day}");
        }
    }

    #[test]
    fn texts_print_their_numbers_and_choose_the_plural_by_them() {
        let text = "n = { $count ->\n    [one] one\n   *[other] { $count }\n } of { 0.50 }\n";
        let wordings = Wordings::read([("fr.ftl", text)]).expect("right syntax");
        let french = Language::new("fr").and_then(|language| wordings.get(&language));
        let say = |count| french?.format("n", &[("count", Argument::Count(count))]);
        assert_eq!(say(0).as_deref(), Some("one of 0,50"));
        assert_eq!(say(12_345).as_deref(), Some("12\u{202f}345 of 0,50"));
    }
}
