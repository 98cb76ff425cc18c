//! `theme` of `kanopress.yaml`: the looks of a site in few words, as variables of its style sheets.
//!
//! 1. The accent colour must be readable on light pages: [`Accent`] is, and what is not is refused
//!    with the nearest colour that is.
//! 2. On dark pages it is mixed with white, which keeps its hue, until it can be read well.
//! 3. The tint, on which chosen answers stand, is the surface with a little of the accent.
//! 4. [`Theme::style_sheet`] writes them over the variables of `static/kanopress/variables.css`.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use crate::colour::{Colour, TEXT};
use crate::diagnostic::Problem;
use crate::survey::Localized;
use crate::yaml::{Scalar, in_range, words};

/// The looks of a site; what is left out stays as it is built in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    pub(super) accent: Option<Accent>,
    pub(super) font: Option<Font>,
    pub(super) radius: Option<Radius>,
    /// What stands above the title of every page.
    pub logo: Option<Logo>,
}

/// The sign of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The path below `static/`.
    pub file: String,
    /// What it says to those who do not see it: the title of the site.
    pub text: Localized,
}

/// The colour of links, buttons and marks: it can be read on light pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Accent(Colour);

/// How round corners are: the radius in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Radius(u32);

words! {
    /// The letters of all pages: fonts that the reader's device has.
    pub enum Font(Font) {
        /// The font of the device.
        Sans = "sans",
        /// Letters with serifs, as in books; Song and Ming in Chinese, Mincho in Japanese.
        Serif = "serif",
    }
}

/// The colours of one kind of page on which an accent stands, as `variables.css` has them.
struct Ground {
    paper: Colour,
    surface: Colour,
}

const LIGHT: Ground = Ground {
    paper: Colour([0xf5, 0xf4, 0xf0]),
    surface: Colour::WHITE,
};

const DARK: Ground = Ground {
    paper: Colour([0x14, 0x18, 0x1c]),
    surface: Colour([0x1d, 0x23, 0x28]),
};

/// On dark pages, a colour that can only just be read is tiring: this is the contrast of level AAA
/// (WCAG 2.2, 1.4.6).
const TEXT_ON_DARK: f64 = 7.0;

/// How much of the accent is in the tint, in percent.
const TINT: u8 = 10;

/// The same for dark pages.
const TINT_ON_DARK: u8 = 16;

/// The fonts with serifs: for a language, or for all that have no line of their own.
const SERIFS: [(&str, &str); 5] = [
    ("", "Georgia, \"Times New Roman\""),
    (
        ":lang(zh-CN)",
        "\"Songti SC\", \"Noto Serif CJK SC\", \"Source Han Serif SC\", SimSun",
    ),
    (
        ":lang(zh-TW)",
        "\"Songti TC\", \"Noto Serif CJK TC\", \"Source Han Serif TC\", PMingLiU",
    ),
    (
        ":lang(ja)",
        "\"Hiragino Mincho ProN\", \"Noto Serif CJK JP\", \"Yu Mincho\"",
    ),
    (":lang(ko)", "AppleMyungjo, \"Noto Serif CJK KR\", Batang"),
];

impl Accent {
    /// The accent of dark pages.
    fn on_dark(self) -> Colour {
        let grounds = [DARK.paper, DARK.surface];
        self.0.towards(Colour::WHITE, TEXT_ON_DARK, &grounds)
    }

    /// The accent and the tint, of light pages and of dark ones.
    fn palettes(self) -> [[Colour; 2]; 2] {
        let dark = self.on_dark();
        [
            [self.0, LIGHT.surface.mix(self.0, TINT)],
            [dark, DARK.surface.mix(dark, TINT_ON_DARK)],
        ]
    }
}

impl Scalar for Accent {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        let colour = Colour::parse(text).ok_or_else(|| Problem::BadColour {
            key: key.to_owned(),
            text: text.to_owned(),
        })?;
        // The paper is darker than what lies on it: what can be read on it can be read on both.
        let contrast = colour.contrast(LIGHT.paper);
        if contrast >= TEXT {
            return Ok(Self(colour));
        }
        let near = colour.towards(Colour::BLACK, TEXT, &[LIGHT.paper]);
        Err(Problem::LowContrast {
            colour: colour.to_string(),
            contrast: format!("{contrast:.2}"),
            least: TEXT.to_string(),
            near: near.to_string(),
        })
    }

    const EMPTY: &'static str = "colour";

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^#([0-9A-Fa-f]{3}){1,2}$" })
    }
}

impl Radius {
    /// With more, tiles of one line would be round all over.
    const MOST: u32 = 20;
}

impl Scalar for Radius {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        in_range(text, key, 0..=Self::MOST).map(Self)
    }

    fn schema() -> Json {
        json!({ "type": "integer", "minimum": 0, "maximum": Self::MOST, "default": 8 })
    }
}

impl Theme {
    /// The style sheet with the variables that are not as built in; empty if all are.
    pub fn style_sheet(&self) -> String {
        let mut style = String::new();
        // Writing to a string cannot fail.
        if let Some(radius) = self.radius {
            let _ = writeln!(style, ":root {{ --k-radius: {}px; }}", radius.0);
        }
        if self.font == Some(Font::Serif) {
            for (language, fonts) in SERIFS {
                let _ = writeln!(style, ":root{language} {{ --k-font: {fonts}, serif; }}");
            }
        }
        if let Some(accent) = self.accent {
            let [light, dark] = accent.palettes().map(|[accent, tint]| {
                format!(":root {{ --k-accent: {accent}; --k-tint: {tint}; }}")
            });
            let _ = writeln!(style, "{light}");
            let _ = writeln!(
                style,
                "@media screen and (prefers-color-scheme: dark) {{ {dark} }}"
            );
        }
        style
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The least contrast of borders and marks to what is beside them: WCAG 2.2, 1.4.11, level AA.
    const PARTS: f64 = 3.0;

    const VARIABLES: &str = include_str!("../../static/kanopress/variables.css");

    fn theme(accent: &str) -> Theme {
        Theme {
            accent: Some(Accent::parse(accent, "colour").expect(accent)),
            ..Theme::default()
        }
    }

    /// The value of a variable, on light pages and on dark ones.
    fn built_in(name: &str) -> [Colour; 2] {
        let marker = format!("{name}: ");
        let values = VARIABLES.split(&marker).skip(1);
        let values = values.map(|rest| rest.split(';').next().and_then(Colour::parse));
        let values: Option<Vec<Colour>> = values.collect();
        values.expect("colours").try_into().expect("two of them")
    }

    #[test]
    fn the_pages_are_those_of_the_style_sheet() {
        assert_eq!(built_in("--k-paper"), [LIGHT.paper, DARK.paper]);
        assert_eq!(built_in("--k-surface"), [LIGHT.surface, DARK.surface]);
    }

    /// All that is written on something, or must be seen beside it.
    fn check(page: &Ground, ink: Colour, [accent, tint]: [Colour; 2]) {
        assert!(accent.contrast(page.paper) >= TEXT, "links on the paper");
        assert!(accent.contrast(page.surface) >= TEXT, "words on buttons");
        assert!(ink.contrast(tint) >= TEXT, "a chosen answer");
        assert!(
            accent.contrast(tint) >= PARTS,
            "the mark of a chosen answer"
        );
    }

    #[test]
    fn the_built_in_colours_can_be_read() {
        let [inks, accents, tints] = ["--k-ink", "--k-accent", "--k-tint"].map(built_in);
        check(&LIGHT, inks[0], [accents[0], tints[0]]);
        check(&DARK, inks[1], [accents[1], tints[1]]);
        for [text, paper, surface] in [
            [inks[0], LIGHT.paper, LIGHT.surface],
            [inks[1], DARK.paper, DARK.surface],
        ] {
            assert!(text.contrast(paper) >= TEXT && text.contrast(surface) >= TEXT);
        }
    }

    proptest! {
        #[test]
        fn every_accent_that_is_taken_can_be_read(parts: [u8; 3]) {
            let text = Colour(parts).to_string();
            let accent = Accent::parse(&text, "colour").or_else(|refused| {
                let Problem::LowContrast { near, .. } = refused else {
                    panic!("{refused:?}");
                };
                Accent::parse(&near, "colour")
            });
            let [light, dark] = accent.expect("what is suggested is taken").palettes();
            let [ink, ink_on_dark] = built_in("--k-ink");
            check(&LIGHT, ink, light);
            check(&DARK, ink_on_dark, dark);
        }
    }

    #[test]
    fn a_colour_that_is_too_light_is_refused_with_its_contrast() {
        let refused = Accent::parse("#ff9900", "colour").expect_err("too light");
        let is_told = |problem: &Problem| matches!(problem, Problem::LowContrast { contrast, .. } if contrast.starts_with("1.9"));
        assert!(is_told(&refused), "{refused:?}");
    }

    #[test]
    fn only_what_is_chosen_is_written() {
        assert_eq!(Theme::default().style_sheet(), "");
        let style = theme("#8a1c4a").style_sheet();
        assert!(style.starts_with(":root { --k-accent: #8a1c4a; --k-tint: #f3e8ed; }\n@media"));
        assert!(!style.contains("font") && !style.contains("radius"));
    }
}
