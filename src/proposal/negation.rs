//! Words that say no, in the languages of the pages.

use std::sync::LazyLock;

use super::phrase::Phrase;

/// What says no by itself; what ends with `*` has any ending.
const NEGATIONS: &[&str] = &[
    // English
    "not",
    "no",
    "without",
    "cannot",
    "can't",
    "don't",
    "doesn't",
    "didn't",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "won't",
    "wouldn't",
    "couldn't",
    "hasn't",
    "haven't",
    "never",
    "lack*",
    "absent",
    "absence",
    "missing",
    "unavailable",
    "unable",
    // German
    "nicht",
    "kein*",
    "ohne",
    "fehl*",
    "nie",
    // French
    "pas",
    "sans",
    "aucun*",
    "jamais",
    "absen*",
    // Spanish and Portuguese
    "sin",
    "ningún",
    "ninguna",
    "ausencia",
    "não",
    "sem",
    "nenhum*",
    "ausência",
    // Italian
    "non",
    "senza",
    // Chinese
    "没",
    "沒",
    "不",
    "无",
    "無",
    "未",
    "缺",
    // Japanese
    "ない",
    "なく",
    "なかっ",
    "なけれ",
    "ません",
    // Korean
    "없*",
    "않*",
    "못*",
    "안",
    // Arabic
    "عدم",
    "بدون",
    "ليس",
    "ليست",
    "لم",
    "لا",
    "غياب",
    // Russian
    "не",
    "нет",
    "без",
    // Dutch
    "niet",
    "geen",
    "zonder",
];

/// A word, or the ideographs of one.
struct Negation {
    phrase: Phrase,
    any_ending: bool,
}

static FOUND: LazyLock<Vec<Negation>> = LazyLock::new(|| {
    let negations = NEGATIONS.iter().map(|text| Negation {
        phrase: Phrase::of(text.trim_end_matches('*')),
        any_ending: text.ends_with('*'),
    });
    negations.collect()
});

/// The places of the words that say no.
pub(super) fn negations(words: &[String]) -> Vec<usize> {
    let mut places = Vec::new();
    for negation in FOUND.iter() {
        let wanted = &negation.phrase.words;
        let is_here = |words: &[String]| match (wanted.as_slice(), words) {
            ([wanted], [word, ..]) if negation.any_ending => word.starts_with(wanted.as_str()),
            _ => words.starts_with(wanted),
        };
        places.extend((0..words.len()).filter(|at| is_here(&words[*at..])));
    }
    places.sort_unstable();
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        negations(&Phrase::of(text).words).len()
    }

    #[test]
    fn the_stems_of_all_languages_say_no_on_one_side() {
        let wordings = crate::templates::built_in_wordings();
        for wording in wordings.languages().filter_map(|tag| wordings.get(tag)) {
            let say = |key: &str| {
                let name = [("name", crate::wording::Argument::Text("X"))];
                wording.format(key, &name).expect("a stem")
            };
            let language = wording.language();
            assert_eq!(found(&say("stem-functional")), 0, "{language}");
            assert!(found(&say("stem-dysfunctional")) > 0, "{language}");
        }
    }

    #[test]
    fn a_negation_is_a_word_by_itself() {
        assert_eq!(found("a notable knot"), 0);
        assert_eq!(found("keine Karte, ohne Zettel"), 2);
    }
}
