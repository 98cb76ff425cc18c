//! Which attributes of which elements make a browser load something, by the HTML Standard and SVG 2.

/// What a link with these types does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// It loads a style sheet.
    Style,
    /// It loads early what something else on the page needs.
    Early,
    /// It loads something of its own.
    Other,
    /// It leads somewhere.
    Nothing,
}

impl Relation {
    /// By the attribute `rel`.
    pub(super) fn of(rel: &str) -> Self {
        let types: Vec<String> = rel
            .split_ascii_whitespace()
            .map(str::to_ascii_lowercase)
            .collect();
        let is_any = |known: &[&str]| types.iter().any(|found| known.contains(&found.as_str()));
        if is_any(&["stylesheet"]) {
            Self::Style
        } else if is_any(&["preload", "modulepreload", "prefetch"]) {
            Self::Early
        } else if is_any(&[
            "icon",
            "apple-touch-icon",
            "mask-icon",
            "manifest",
            "preconnect",
            "dns-prefetch",
        ]) {
            Self::Other
        } else {
            Self::Nothing
        }
    }
}

/// What an attribute has to do with loading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It is the address of what becomes a part of the page: a script, or whatever a link loads.
    Part,
    /// It is the address of a file that is shown.
    File,
    /// It has several addresses, of which the browser takes one.
    Choice,
    /// The browser loads nothing for it.
    Other,
}

impl Meaning {
    pub(super) fn of(element: &str, attribute: &str) -> Self {
        match (element, attribute) {
            ("script", "src") | ("link", "href") => Self::Part,
            ("object", "data")
            | ("image" | "use" | "feimage", "href" | "xlink:href")
            | (_, "src" | "poster" | "background") => Self::File,
            (_, "srcset" | "imagesrcset") => Self::Choice,
            _ => Self::Other,
        }
    }
}

/// True for an address behind which there is nothing to load.
pub(super) fn is_complete(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    address.is_empty()
        || address.starts_with('#')
        || ["data:", "blob:", "about:"]
            .iter()
            .any(|scheme| address.starts_with(scheme))
}

/// The candidates of a `srcset`, each as its address and what it says of itself.
pub(super) fn candidates(set: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut left = set;
    loop {
        left = left.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if left.is_empty() {
            return found;
        }
        let end = left.find(|c: char| c.is_ascii_whitespace());
        let (address, rest) = left.split_at(end.unwrap_or(left.len()));
        // A comma ends a candidate that says nothing of itself; one in the address is part of it.
        let whole = address.trim_end_matches(',');
        let (descriptor, rest) = if whole.len() < address.len() {
            ("", rest)
        } else {
            rest.split_once(',').unwrap_or((rest, ""))
        };
        found.push((whole, descriptor.trim()));
        left = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_loads_by_its_types() {
        assert_eq!(Relation::of("alternate StyleSheet"), Relation::Style);
        assert_eq!(Relation::of("shortcut icon"), Relation::Other);
        assert_eq!(Relation::of("preload"), Relation::Early);
        assert_eq!(Relation::of("alternate"), Relation::Nothing);
        assert_eq!(Relation::of(""), Relation::Nothing);
    }

    #[test]
    fn an_attribute_loads_by_its_element() {
        assert_eq!(Meaning::of("script", "src"), Meaning::Part);
        assert_eq!(Meaning::of("use", "xlink:href"), Meaning::File);
        assert_eq!(Meaning::of("object", "data"), Meaning::File);
        assert_eq!(Meaning::of("img", "srcset"), Meaning::Choice);
        assert_eq!(Meaning::of("a", "href"), Meaning::Other);
        assert_eq!(Meaning::of("data", "data"), Meaning::Other);
    }

    #[test]
    fn a_set_has_candidates() {
        assert_eq!(
            candidates(" a.png, b.png 2x ,c,d.png 100w,"),
            [("a.png", ""), ("b.png", "2x"), ("c,d.png", "100w")]
        );
        assert_eq!(candidates("data:,a 1x,b"), [("data:,a", "1x"), ("b", "")]);
        assert_eq!(candidates(" ,, "), []);
    }
}
