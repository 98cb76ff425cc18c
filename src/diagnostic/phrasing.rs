//! Turns that many messages share.

/// The candidate that `word` was probably meant to be, if one is near enough.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // One slip is near in any word of three letters. More of them are where the beginning is right,
    // which is what this measure goes by: `descripton` and `descr` both mean `description`.
    const NEAR: f64 = 0.85;
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            let longest = word.chars().count().max(candidate.chars().count()).max(1);
            *distance <= 1 && longest > 2 || strsim::jaro_winkler(word, candidate) >= NEAR
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The remedy for a wrong word: the candidate that was probably meant, or else what is said
/// `otherwise`.
pub fn did_you_mean_or<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    did_you_mean(word, candidates).map_or_else(otherwise, |near| format!("did you mean `{near}`?"))
}

/// The remedy for a wrong word where there are only a few: the one that was probably meant, or else
/// all of them after a `start` such as "use".
pub fn did_you_mean_or_one_of<'a>(
    word: &str,
    start: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> String {
    did_you_mean_or(word, known.clone(), || format!("{start} {}", one_of(known)))
}

/// Names for a sentence: "`a`, `b` or `c`".
pub fn one_of<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.pop() {
        None => String::new(),
        Some(last) if quoted.is_empty() => last,
        Some(last) => format!("{} or {last}", quoted.join(", ")),
    }
}

/// A message of a library in the style of ours: it begins in lower case.
pub fn lower_first(message: &str) -> String {
    let mut characters = message.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        assert_eq!(did_you_mean("nmae", ["id", "name"]), Some("name"));
        assert_eq!(did_you_mean("zebra", ["id", "name"]), None);
        assert_eq!(
            did_you_mean("descr", ["id", "description"]),
            Some("description")
        );
        let remedy = |word| did_you_mean_or_one_of(word, "use", ["id", "name"]);
        assert_eq!(remedy("nmae"), "did you mean `name`?");
        assert_eq!(remedy("zebra"), "use `id` or `name`");
    }
}
