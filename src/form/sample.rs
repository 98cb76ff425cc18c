//! A survey that has everything a form can show, for the tests of this room.

use crate::survey::sample::Sample;
use crate::survey::{Ask, QuestionKind, Section, Survey};

/// A survey in English and Chinese whose texts are all made by `text` from a short name.
pub(super) fn survey(text: impl Fn(&str) -> String) -> Survey {
    let sample = Sample::new(&["en", "zh-CN"], |name, _| text(name));
    let mut survey = sample.survey("cars", &["water", "rescue"]);
    survey.introduction = Some(sample.text("introduction"));
    survey.consent = Some(sample.text("consent"));
    survey.thanks = Some(sample.text("thanks"));
    survey.contact = Some(sample.text("contact"));
    survey.ask = Ask {
        importance: true,
        satisfaction: true,
        comment: true,
    };
    for feature in survey.features.iter_mut() {
        feature.description = Some(sample.text("description"));
    }
    let features = survey.features.entries();
    let sections = features.map(|(position, feature)| Section {
        title: Some(sample.text(feature.id.as_str())),
        introduction: Some(sample.text("section")),
        features: vec![position],
    });
    survey.sections = sections.collect();
    let question = |name: &str, required, kind| {
        let mut question = sample.question(name, kind);
        question.required = required;
        question
    };
    let options = || sample.options(&["gold", "iron"]);
    let choice = QuestionKind::Choice {
        options: options(),
        segment: true,
    };
    let multiple = QuestionKind::Multiple { options: options() };
    let number = QuestionKind::Number {
        minimum: Some(0.0),
        maximum: Some(99.5),
    };
    let text = QuestionKind::Text { maximum_length: 80 };
    survey.profile = vec![
        question("tier", true, choice),
        question("used", true, multiple),
        question("years", false, number),
        question("remark", false, text),
    ]
    .into();
    survey
}
