//! Colours of screens, and whether one can be read on the other.
//!
//! Contrast is that of the Web Content Accessibility Guidelines (WCAG) 2.2: success criterion 1.4.3
//! asks for [`TEXT`]. <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>

use std::fmt;

/// The least contrast of text to what it stands on: WCAG 2.2, 1.4.3, level AA.
pub const TEXT: f64 = 4.5;

/// A colour of sRGB: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// `#000000`.
    pub const BLACK: Self = Self([0x00; 3]);
    /// `#ffffff`.
    pub const WHITE: Self = Self([0xff; 3]);

    /// Reads `#0b6158`; the short form `#fff` means `#ffffff`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u8> = digits
            .chars()
            .map(|digit| {
                digit
                    .to_digit(16)
                    .and_then(|value| u8::try_from(value).ok())
            })
            .collect::<Option<_>>()?;
        match digits[..] {
            [r, g, b] => Some(Self([r, g, b].map(|digit| digit * 0x11))),
            [r1, r2, g1, g2, b1, b2] => Some(Self([r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2])),
            _ => None,
        }
    }

    /// How much light it gives, from 0 for black to 1 for white.
    ///
    /// `L = 0.2126 R + 0.7152 G + 0.0722 B`, where each part `c` of 0 to 1 is `c / 12.92` up to
    /// 0.04045, else `((c + 0.055) / 1.055) ^ 2.4`.
    /// <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The contrast of two colours, from 1 to 21.
    ///
    /// `(L1 + 0.05) / (L2 + 0.05)`, where `L1` is the luminance of the lighter one.
    /// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
    pub fn contrast(self, other: Self) -> f64 {
        let [own, others] = [self.luminance(), other.luminance()];
        (own.max(others) + 0.05) / (own.min(others) + 0.05)
    }

    /// This colour with `percent` of another in it, from 0 to 100.
    ///
    /// With black or white the hue of HSL stays the same, for the parts keep their order and the
    /// ratio of their distances.
    #[must_use]
    pub fn mix(self, other: Self, percent: u8) -> Self {
        let percent = percent.min(100);
        let mixed = |own: u8, other: u8| {
            let sum =
                u16::from(own) * u16::from(100 - percent) + u16::from(other) * u16::from(percent);
            // The mean of two parts is no greater than both.
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        let [[r, g, b], [other_r, other_g, other_b]] = [self.0, other.0];
        Self([mixed(r, other_r), mixed(g, other_g), mixed(b, other_b)])
    }

    /// The colour nearest to this one that has `contrast` to all of `grounds`, on the way to
    /// `end` in steps of a hundredth; `end` itself where there is none before it.
    #[must_use]
    pub fn towards(self, end: Self, contrast: f64, grounds: &[Self]) -> Self {
        let steps = (0..=100).map(|percent| self.mix(end, percent));
        let readable = |colour: &Self| grounds.iter().all(|on| colour.contrast(*on) >= contrast);
        steps.into_iter().find(readable).unwrap_or(end)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(out, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect(text)
    }

    /// Pairs that are published with their contrast: `#767676` is the lightest grey that passes on
    /// white and `#777` fails (`WebAIM`, "Contrast and Color Accessibility", webaim.org/articles/contrast,
    /// which also gives red, green and blue on white).
    #[test]
    fn contrast_is_that_of_published_pairs() {
        for (text, ground, published) in [
            ("#000", "#fff", 21.0),
            ("#fff", "#fff", 1.0),
            ("#767676", "#ffffff", 4.54),
            ("#777", "#fff", 4.48),
            ("#f00", "#fff", 4.0),
            ("#0f0", "#fff", 1.37),
            ("#00f", "#fff", 8.59),
        ] {
            let contrast = colour(text).contrast(colour(ground));
            assert!((contrast - published).abs() < 0.005, "{text}: {contrast}");
        }
    }

    #[test]
    fn colours_are_read_as_they_are_written() {
        assert_eq!(colour("#0b6158").to_string(), "#0b6158");
        assert_eq!(colour("#FfF"), Colour::WHITE);
        for wrong in [
            "", "#", "red", "0b6158", "#0b615", "#0b61580", "#gggggg", "#١٢٣",
        ] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_nearest_colour_that_can_be_read_is_found() {
        let orange = colour("#ff9900");
        let darker = orange.towards(Colour::BLACK, TEXT, &[Colour::WHITE]);
        assert!(darker.contrast(Colour::WHITE) >= TEXT);
        // A little lighter would not do.
        assert!(darker.mix(orange, 4).contrast(Colour::WHITE) < TEXT);
        // What can be read stays as it is; what cannot be reached ends at the end.
        assert_eq!(
            darker.towards(Colour::BLACK, TEXT, &[Colour::WHITE]),
            darker
        );
        assert_eq!(orange.towards(Colour::BLACK, 22.0, &[]), orange);
        assert_eq!(
            orange.towards(Colour::BLACK, 22.0, &[Colour::WHITE]),
            Colour::BLACK
        );
    }
}
