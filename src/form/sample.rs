//! A survey that has everything a form can show, for the tests of this room.

use std::collections::BTreeMap;

use crate::survey::{
    Ask, Choice, Evaluation, Feature, Id, Localized, Period, Privacy, Question, QuestionKind,
    Scale, Section, Submit, Survey,
};
use crate::wording::Language;

pub(super) fn language(tag: &str) -> Language {
    Language::new(tag).expect("a language tag")
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

/// A survey in English and Chinese whose texts are all made by `text` from a short name.
pub(super) fn survey(text: impl Fn(&str) -> String) -> Survey {
    let languages = vec![language("en"), language("zh-CN")];
    let say = |name: &str| Localized::build(&languages, |_| Some(text(name))).expect("all texts");
    let scale = || Scale {
        functional: ["f1", "f2", "f3", "f4", "f5"].map(&text),
        dysfunctional: ["d1", "d2", "d3", "d4", "d5"].map(&text),
        source: None,
    };
    let section = |name: &str| Section {
        title: Some(say(name)),
        introduction: Some(say("section")),
        features: vec![feature(name, &say)],
    };
    Survey {
        id: id("cars"),
        title: say("title"),
        introduction: Some(say("introduction")),
        consent: Some(say("consent")),
        thanks: Some(say("thanks")),
        contact: Some(say("contact")),
        period: Period::default(),
        scale: languages
            .iter()
            .cloned()
            .map(|lang| (lang, scale()))
            .collect(),
        evaluation: Evaluation::default(),
        shuffled: false,
        stepped: true,
        shared_device: false,
        ask: Ask {
            importance: true,
            satisfaction: true,
            comment: true,
        },
        sections: vec![section("water"), section("rescue")],
        profile: profile(&say),
        submit: Submit::Download,
        parameters: Vec::new(),
        privacy: Privacy::default(),
        images: BTreeMap::new(),
        same_as: Vec::new(),
        languages: languages.clone(),
    }
}

fn feature(name: &str, say: &impl Fn(&str) -> Localized) -> Feature {
    Feature {
        id: id(name),
        name: say(name),
        description: Some(say("description")),
        functional: say("functional"),
        dysfunctional: say("dysfunctional"),
        show_if: Vec::new(),
    }
}

fn profile(say: &impl Fn(&str) -> Localized) -> Vec<Question> {
    let option = |name: &str| Choice {
        id: id(name),
        label: say(name),
    };
    let options = || vec![option("gold"), option("iron")];
    let question = |name: &str, required, kind| Question {
        id: id(name),
        question: say(name),
        required,
        kind,
        show_if: Vec::new(),
    };
    let choice = QuestionKind::Choice {
        options: options(),
        segment: true,
    };
    let number = QuestionKind::Number {
        minimum: Some(0.0),
        maximum: Some(99.5),
    };
    let multiple = QuestionKind::Multiple { options: options() };
    let text = QuestionKind::Text { maximum_length: 80 };
    vec![
        question("tier", true, choice),
        question("used", true, multiple),
        question("years", false, number),
        question("remark", false, text),
    ]
}
