//! Fills the view of a form with the texts of one language.

use crate::survey::{self, Answer, Localized, QuestionKind, Side, Survey};
use crate::wording::Language;

use super::view::{
    Ask, Choice, Contact, Feature, Form, Kind, Link, Page, PairSide, Question, Section, Submit,
};

/// What all pages of a survey have in common.
pub(super) struct Common {
    /// Where answers go.
    pub(super) submit: Submit,
    /// Hash of the questions as asked.
    pub(super) hash: String,
}

/// The view of the page at `path`; `languages` leads to the same page in other languages.
pub(super) fn form(
    survey: &Survey,
    lang: &Language,
    path: String,
    languages: Vec<Link>,
    common: &Common,
) -> Form {
    Form {
        base: Page::new(lang, path, survey.title.get(lang)),
        languages,
        survey: survey.id.to_string(),
        hash: common.hash.clone(),
        submit: common.submit.clone(),
        introduction: optional(survey.introduction.as_ref(), lang),
        consent: optional(survey.consent.as_ref(), lang),
        thanks: optional(survey.thanks.as_ref(), lang),
        contact: survey.contact.as_ref().map(|text| contact(text.get(lang))),
        sides: Side::ALL.map(|side| pair_side(survey, lang, side)).into(),
        ask: Ask {
            importance: survey.ask.importance,
            satisfaction: survey.ask.satisfaction,
            comment: survey.ask.comment,
        },
        sections: all(&survey.sections, |part| section(part, lang)),
        profile: all(&survey.profile, |asked| question(asked, lang)),
    }
}

fn all<T, V>(items: &[T], view: impl Fn(&T) -> V) -> Vec<V> {
    items.iter().map(view).collect()
}

fn optional(text: Option<&Localized>, lang: &Language) -> Option<String> {
    text.map(|text| text.get(lang).to_owned())
}

/// A text that is an address becomes a link.
fn contact(text: &str) -> Contact {
    let text = text.trim().to_owned();
    let href = if text.contains(char::is_whitespace) {
        None
    } else if text.starts_with("https://") {
        Some(text.clone())
    } else {
        text.contains('@').then(|| format!("mailto:{text}"))
    };
    Contact { text, href }
}

fn pair_side(survey: &Survey, lang: &Language, side: Side) -> PairSide {
    let scale = survey.scale.get(lang);
    let answers = scale.map_or_else(Vec::new, |scale| {
        all(&Answer::ALL, |answer| Choice {
            value: answer.code().to_owned(),
            label: scale.label(side, *answer).to_owned(),
        })
    });
    PairSide {
        name: side.name(),
        answers,
    }
}

fn section(section: &survey::Section, lang: &Language) -> Section {
    Section {
        title: optional(section.title.as_ref(), lang),
        introduction: optional(section.introduction.as_ref(), lang),
        features: all(&section.features, |asked| feature(asked, lang)),
    }
}

fn feature(feature: &survey::Feature, lang: &Language) -> Feature {
    Feature {
        id: feature.id.to_string(),
        name: feature.name.get(lang).to_owned(),
        description: optional(feature.description.as_ref(), lang),
        functional: feature.functional.get(lang).to_owned(),
        dysfunctional: feature.dysfunctional.get(lang).to_owned(),
    }
}

fn question(question: &survey::Question, lang: &Language) -> Question {
    Question {
        id: question.id.to_string(),
        question: question.question.get(lang).to_owned(),
        required: question.required,
        kind: kind(&question.kind, lang),
    }
}

fn kind(kind: &QuestionKind, lang: &Language) -> Kind {
    let choices = |options: &[survey::Choice]| {
        all(options, |option| Choice {
            value: option.id.to_string(),
            label: option.label.get(lang).to_owned(),
        })
    };
    match kind {
        QuestionKind::Choice { options, .. } => Kind::Choice {
            options: choices(options),
        },
        QuestionKind::Multiple { options } => Kind::Multiple {
            options: choices(options),
        },
        QuestionKind::Number { minimum, maximum } => Kind::Number {
            minimum: minimum.map(|number| number.to_string()),
            maximum: maximum.map(|number| number.to_string()),
        },
        QuestionKind::Text { maximum_length } => Kind::Text {
            maximum_length: *maximum_length,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_becomes_a_link() {
        let link = |text| contact(text).href;
        assert_eq!(link("a@b.example\n").as_deref(), Some("mailto:a@b.example"));
        assert_eq!(
            link("https://b.example").as_deref(),
            Some("https://b.example")
        );
        assert_eq!(link("Ms Li, room 5, li@b.example"), None);
        assert_eq!(link("javascript:alert(1)"), None);
    }
}
