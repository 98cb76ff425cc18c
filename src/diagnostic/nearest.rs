//! Names that are near to a wrong one.

use crate::message::OneOf;

/// The candidate that `word` was probably meant to be, if one is near enough.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // One slip is near in any word of three letters. More of them are where the beginning is right,
    // which is what this measure goes by: `descripton` and `descr` both mean `description`.
    const NEAR: f64 = 0.85;
    // The measure takes time and memory for each pair of letters, and no name is so long.
    const LONGEST: usize = 1000;
    if word.len() > LONGEST {
        return None;
    }
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

/// What a remedy for a wrong word names where only a few are known: the one that was probably meant,
/// or else all of them.
pub fn near_or_known<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> (Option<String>, Option<OneOf>) {
    // Capitals are a slip as well.
    let near = did_you_mean(word, known.clone());
    let near = near.or_else(|| did_you_mean(&word.to_lowercase(), known.clone()));
    match near {
        Some(near) => (Some(near.to_owned()), None),
        None => (None, Some(known.into_iter().collect())),
    }
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
        let remedy = |word| near_or_known(word, ["id", "name"]);
        assert_eq!(remedy("nmae"), (Some("name".to_owned()), None));
        let both = OneOf(vec!["id".to_owned(), "name".to_owned()]);
        assert_eq!(remedy("zebra"), (None, Some(both)));
    }
}
