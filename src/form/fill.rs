//! Fills the view of a form with the texts of one language.

use std::collections::BTreeMap;

use crate::files::relative_link;
use crate::survey::{self, Answer, Contact, Localized, QuestionKind, Side, Survey};
use crate::wording::Language;

use super::view::{
    Ask, Choice, Condition, Feature, Form, Kind, Link, Page, PairSide, Question, Section, Submit,
};

/// What all pages of a survey have in common.
pub(super) struct Common<'a> {
    /// Where the script of each language is, below the output folder.
    pub(super) scripts: &'a BTreeMap<Language, String>,
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
    common: &Common<'_>,
) -> Form {
    let profile = Profile { survey, lang };
    let first = survey.asked_first();
    Form {
        images: survey.pictures(&path),
        script: {
            let script = common.scripts.get(lang).map_or("", String::as_str);
            relative_link(&path, script)
        },
        root: relative_link(&path, &format!("{}/", survey.id)),
        layout: if survey.stepped { "steps" } else { "page" },
        shared_device: survey.shared_device,
        base: Page::new(lang, path, survey.title.get(lang)),
        languages,
        survey: survey.id.to_string(),
        hash: common.hash.clone(),
        submit: common.submit.clone(),
        introduction: optional(survey.introduction.as_ref(), lang),
        consent: optional(survey.consent.as_ref(), lang),
        thanks: optional(survey.thanks.as_ref(), lang),
        contact: survey
            .contact
            .as_ref()
            .map(|text| Contact::of(text.get(lang))),
        opens: survey.period.opens,
        closes: survey.period.closes,
        shuffled: survey.shuffled,
        parameters: survey.parameters.iter().map(ToString::to_string).collect(),
        sides: Side::ALL.map(|side| pair_side(survey, lang, side)).into(),
        ask: Ask {
            importance: survey.ask.importance,
            satisfaction: survey.ask.satisfaction,
            comment: survey.ask.comment,
        },
        sections: all(&survey.sections, |part| profile.section(part)),
        profile_first: profile.questions(|index| first.contains(&index)),
        profile: profile.questions(|index| !first.contains(&index)),
    }
}

fn all<T, V>(items: &[T], view: impl Fn(&T) -> V) -> Vec<V> {
    items.iter().map(view).collect()
}

fn optional(text: Option<&Localized>, lang: &Language) -> Option<String> {
    text.map(|text| text.get(lang).to_owned())
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

/// What is asked, in one language; conditions name questions of the profile.
struct Profile<'s> {
    survey: &'s Survey,
    lang: &'s Language,
}

impl Profile<'_> {
    fn section(&self, section: &survey::Section) -> Section {
        Section {
            title: optional(section.title.as_ref(), self.lang),
            introduction: optional(section.introduction.as_ref(), self.lang),
            features: all(&section.features, |asked| self.feature(asked)),
        }
    }

    fn feature(&self, feature: &survey::Feature) -> Feature {
        Feature {
            id: feature.id.to_string(),
            name: feature.name.get(self.lang).to_owned(),
            description: optional(feature.description.as_ref(), self.lang),
            functional: feature.functional.get(self.lang).to_owned(),
            dysfunctional: feature.dysfunctional.get(self.lang).to_owned(),
            show_if: self.conditions(&feature.show_if),
        }
    }

    /// The questions whose index is wanted.
    fn questions(&self, wanted: impl Fn(usize) -> bool) -> Vec<Question> {
        let questions = self.survey.profile.iter().enumerate();
        questions
            .filter(|(index, _)| wanted(*index))
            .map(|(_, asked)| self.question(asked))
            .collect()
    }

    fn question(&self, question: &survey::Question) -> Question {
        Question {
            id: question.id.to_string(),
            question: question.question.get(self.lang).to_owned(),
            required: question.required,
            show_if: self.conditions(&question.show_if),
            kind: kind(&question.kind, self.lang),
        }
    }

    fn conditions(&self, conditions: &[survey::Condition]) -> Vec<Condition> {
        let conditions = conditions.iter();
        conditions
            .filter_map(|condition| self.condition(condition))
            .collect()
    }

    fn condition(&self, condition: &survey::Condition) -> Option<Condition> {
        let question = self.survey.profile.get(condition.question)?;
        let options = condition.options.iter();
        let options = options.filter_map(|option| question.options().get(*option));
        let (values, labels) = options
            .map(|option| {
                let label = option.label.get(self.lang);
                (option.id.to_string(), label.to_owned())
            })
            .unzip();
        Some(Condition {
            name: format!("profile__{}", question.id),
            question: question.question.get(self.lang).to_owned(),
            values,
            labels,
        })
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
