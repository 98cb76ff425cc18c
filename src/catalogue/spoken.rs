//! The languages in which the program speaks.

/// A language in which the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Spoken {
    /// English.
    #[default]
    English,
    /// Chinese, in simplified characters.
    Chinese,
}

impl Spoken {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The tag of the language.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
        }
    }

    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::English => include_str!("en.ftl"),
            Self::Chinese => include_str!("zh-CN.ftl"),
        }
    }

    /// The language for a tag or for the name of a locale, whatever its region and script are:
    /// `zh-TW` and `zh_CN.UTF-8` are Chinese. `None` for other languages.
    pub fn named(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        let mut all = Self::ALL.into_iter();
        all.find(|spoken| {
            let own = spoken.tag().split('-').next();
            own.is_some_and(|own| own.eq_ignore_ascii_case(primary))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_any_name_of_it() {
        for name in ["zh", "zh-CN", "zh_CN.UTF-8", "ZH-tw", "zh_HK@pinyin"] {
            assert_eq!(Spoken::named(name), Some(Spoken::Chinese), "{name}");
        }
        for name in ["en", "en_GB.UTF-8", "EN"] {
            assert_eq!(Spoken::named(name), Some(Spoken::English), "{name}");
        }
        for name in ["", "C", "C.UTF-8", "POSIX", "de", "zho"] {
            assert_eq!(Spoken::named(name), None, "{name}");
        }
    }
}
