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

/// The locale that a system is set to, by its environment: `LC_ALL` before `LC_MESSAGES` before
/// `LANG`, where an empty one counts as not set (POSIX.1-2024, "Environment Variables", 8.2).
pub fn locale(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let mut values = names.into_iter().filter_map(variable);
    values.find(|value| !value.is_empty())
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

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let set = |pairs: &'static [(&str, &str)]| {
            locale(|name| {
                let found = pairs.iter().find(|(variable, _)| *variable == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(
            set(&[("LANG", "zh_CN"), ("LC_ALL", "en_GB")]).as_deref(),
            Some("en_GB")
        );
        assert_eq!(
            set(&[("LANG", "zh_CN"), ("LC_ALL", "")]).as_deref(),
            Some("zh_CN")
        );
        assert_eq!(set(&[("LC_CTYPE", "zh_CN")]), None);
    }
}
