//! The JSON Schemas (2020-12) of the files that a person writes, for editors that complete, explain
//! and find mistakes.
//!
//! 1. The tables of keys in [`written`](super::written), and those of the settings of a site, say
//!    what may stand where, and what it means.
//! 2. What they take for a language, a text and the name of a scale is open, for a site may add
//!    languages. These parts are made here, of the languages that have wording.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::written::SurveySource;
use crate::wording::{Wording, Wordings};
use crate::yaml::{self, Scalar, one_word_of, titled};

/// The schema of a survey.
pub fn schema(wordings: &Wordings) -> Json {
    let scale = ("scale-name", scale_name(wordings));
    let parts = shared_parts(wordings).into_iter().chain([scale]);
    yaml::schema::<SurveySource>("a kanopress survey", parts)
}

/// The parts of schemas that depend on the languages that have wording.
pub(crate) fn shared_parts(wordings: &Wordings) -> [(&'static str, Json); 2] {
    [("language", language(wordings)), ("text", text(wordings))]
}

/// A language tag.
fn language(wordings: &Wordings) -> Json {
    let built_in =
        one_word_of(each(wordings).map(|wording| (wording.language().as_str(), name(wording))));
    json!({ "anyOf": [
        titled("a built-in language", built_in),
        { "title": "a language of your own", "type": "string" },
    ] })
}

/// A text for all languages, or one a language.
fn text(wordings: &Wordings) -> Json {
    json!({ "anyOf": [
        titled("one text for all languages", String::schema()),
        // Where an editor sees no type, it completes a key without its colon: hence the list of one.
        per_language(wordings, "one text per language", |_| vec![String::schema()]),
    ] })
}

/// The name of a label set, or one a language.
fn scale_name(wordings: &Wordings) -> Json {
    let mut languages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for wording in each(wordings) {
        for name in wording.scales() {
            let languages = languages.entry(name).or_default();
            languages.push(wording.language().as_str());
        }
    }
    let names = languages
        .into_iter()
        .map(|(name, languages)| (name, format!("In {}.", languages.join(", "))));
    let per_language = per_language(wordings, "one scale per language", |wording| {
        let labels = |name| Some((name, wording.scale(name)?.join(" · ")));
        one_scale_of(wording.scales().filter_map(labels)).into()
    });
    let [built_in, own] = one_scale_of(names);
    json!({ "anyOf": [built_in, own, per_language] })
}

/// A site may have scales of its own beside the built-in ones.
fn one_scale_of<'a>(built_in: impl Iterator<Item = (&'a str, String)>) -> [Json; 2] {
    [
        titled("a built-in scale", one_word_of(built_in)),
        titled("a scale of your own", String::schema()),
    ]
}

/// One value a language, each one of the `alternatives` for that language.
fn per_language(
    wordings: &Wordings,
    title: &str,
    alternatives: impl Fn(&Wording) -> Vec<Json>,
) -> Json {
    let languages: Map<String, Json> = each(wordings)
        .map(|wording| {
            let value = json!({ "description": name(wording), "anyOf": alternatives(wording) });
            (wording.language().to_string(), value)
        })
        .collect();
    json!({
        "title": title,
        "type": "object",
        "properties": languages,
        "additionalProperties": String::schema(),
    })
}

fn each(wordings: &Wordings) -> impl Iterator<Item = &Wording> {
    wordings
        .languages()
        .filter_map(|language| wordings.get(language))
}

/// The name of a language in itself; its tag where a wording of one's own does not say it.
fn name(wording: &Wording) -> String {
    let name = wording.text("language-name");
    name.unwrap_or_else(|| wording.language().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two languages; the labels of the sets differ.
    fn wordings() -> Wordings {
        let labels = |name: &str| {
            let labels = ["like", "must-be", "neutral", "live-with", "dislike"];
            let labels = labels.map(|label| format!("    .{label} = {name} {label}\n"));
            format!("scale-{name} =\n{}", labels.concat())
        };
        let english = format!("language-name = English\n{}{}", labels("a"), labels("b"));
        let french = format!("language-name = Français\n{}", labels("a"));
        Wordings::read([("en.ftl", english.as_str()), ("fr.ftl", french.as_str())]).expect("texts")
    }

    /// The names that `$ref`s in a schema lead to.
    fn references(schema: &Json, found: &mut Vec<String>) {
        match schema {
            Json::Object(entries) => {
                for (key, value) in entries {
                    match value.as_str() {
                        Some(path) if key == "$ref" => found.push(path.to_owned()),
                        _ => references(value, found),
                    }
                }
            }
            Json::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_to_a_part() {
        let wordings = wordings();
        let schema = schema(&wordings);
        let mut found = Vec::new();
        references(&schema, &mut found);
        assert!(found.len() > 3);
        for path in found {
            let path = path.strip_prefix('#').expect("in this file");
            assert!(schema.pointer(path).is_some_and(Json::is_object), "{path}");
        }
    }

    #[test]
    fn scales_are_offered_in_the_languages_that_have_them() {
        let scale = scale_name(&wordings());
        let names = &scale["anyOf"][0];
        assert_eq!(names["enum"], json!(["a", "b"]));
        assert_eq!(names["enumDescriptions"], json!(["In en, fr.", "In en."]));
        let french = &scale["anyOf"][2]["properties"]["fr"];
        assert_eq!(french["description"], "Français");
        assert_eq!(french["anyOf"][0]["enum"], json!(["a"]));
    }
}
