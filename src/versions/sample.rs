//! A survey that is edited, and its versions, for tests.

use super::{History, form_hash};
use crate::definition::read as read_survey;
use crate::diagnostic::Diagnostic;
use crate::survey::Survey;

pub(crate) const CAFE: &str = "
title: Café
languages: [en, zh-CN]
features:
  - id: wifi
    name: {en: Wi-Fi, zh-CN: 无线网络}
    functional: {en: 'If we have Wi-Fi, how do you feel?', zh-CN: '如果有无线网络,您觉得?'}
    dysfunctional: {en: 'If we do **not** have Wi-Fi, how do you feel?', zh-CN: '如果没有无线网络,您觉得?'}
  - {id: tea, name: {en: Tea, zh-CN: 茶}}
profile:
  - id: tier
    question: {en: Your tier, zh-CN: 等级}
    type: choice
    segment: true
    options: [{id: gold, label: {en: Gold, zh-CN: 金}}, {id: iron, label: {en: Iron, zh-CN: 铁}}]
";

/// The survey of the café after some texts were replaced.
pub(crate) fn cafe(edits: &[(&str, &str)]) -> Survey {
    let mut text = CAFE.to_owned();
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    read_survey("test", &text)
}

pub(crate) const REWORDED: (&str, &str) = ("If we have Wi-Fi", "If we have fast Wi-Fi");

pub(crate) fn same_as(survey: &Survey, mut today: Survey) -> Survey {
    today.same_as.push(form_hash(survey));
    today
}

/// A history in which these surveys were published one after another.
pub(crate) fn history(surveys: &[&Survey]) -> History {
    let mut files: Vec<(String, String)> = Vec::new();
    for survey in surveys {
        let published = read(&files).0.today(survey).1.expect("a new version");
        files.push((
            format!("versions/{}.json", published.number),
            published.to_json(),
        ));
    }
    read(&files).0
}

pub(crate) fn read(files: &[(String, String)]) -> (History, Vec<Diagnostic>) {
    History::read(
        files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_bytes())),
    )
}
