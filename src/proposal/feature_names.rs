//! The names of features, out of their questions.

use super::asked::Asked;
use crate::tokens::is_letter;
use crate::unicode::is_punctuation;

/// A name of a feature has at most so many characters.
const LONGEST_NAME: usize = 60;

/// The names of features: what each question is about, or what stands in it between the words with which
/// all of them begin and end.
pub(super) fn feature_names(pairs: &[(&Asked<'_>, &Asked<'_>)]) -> Vec<String> {
    let texts: Vec<Vec<char>> = pairs
        .iter()
        .map(|(asked, _)| asked.text.chars().collect())
        .collect();
    let common = |one: &mut dyn Iterator<Item = &[char]>| {
        let first = one.next().unwrap_or_default();
        let same = |other: &[char]| first.iter().zip(other).take_while(|(a, b)| a == b).count();
        one.map(same).min().unwrap_or(0)
    };
    let begin = common(&mut texts.iter().map(Vec::as_slice));
    let turned: Vec<Vec<char>> = texts
        .iter()
        .map(|text| text.iter().rev().copied().collect())
        .collect();
    let end = common(&mut turned.iter().map(Vec::as_slice));
    let between = |text: &[char]| {
        let is_part = |c: Option<&char>| c.is_some_and(|c| is_letter(*c));
        let mut begin = begin.min(text.len());
        while begin > 0 && is_part(text.get(begin - 1)) && is_part(text.get(begin)) {
            begin -= 1;
        }
        let mut end = text.len().saturating_sub(end).max(begin);
        while end < text.len() && is_part(text.get(end)) && end > 0 && is_part(text.get(end - 1)) {
            end += 1;
        }
        let name: String = text[begin..end].iter().collect();
        let is_edge = |c: char| c.is_whitespace() || is_punctuation(c);
        name.trim_matches(is_edge).to_owned()
    };
    let names = pairs.iter().zip(&texts).map(|((asked, _), text)| {
        let name = asked.subject.map_or_else(|| between(text), str::to_owned);
        let name = if name.is_empty() {
            asked.text.to_owned()
        } else {
            name
        };
        name.chars()
            .take(LONGEST_NAME)
            .collect::<String>()
            .trim()
            .to_owned()
    });
    names.collect()
}
