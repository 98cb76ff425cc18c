//! Fills the view of a form with the texts of one language.

use std::collections::BTreeMap;

use super::source::{FORM, FormSource};
use super::view::{
    AskView, ChoiceView, ConditionView, FormFeatureView, FormView, QuestionKindView, QuestionView,
    SectionView, SideView, SubmitView,
};
use crate::files::relative_link;
use crate::kano::{Answer, Side};
use crate::language::Language;
use crate::page::{self, ContactView, LinkView, PageView, pictures};
use crate::survey::{
    Choice, Condition, Feature, Localized, PerOption, ProfileQuestion, QuestionKind,
    QuestionPosition, Section, Survey,
};

/// What all pages of a survey have in common.
pub(super) struct FormContext<'a> {
    pub(super) source: &'a FormSource<'a>,
    /// Where the scripts of each language are, below the output folder, by their names in `static/`.
    pub(super) scripts: &'a BTreeMap<Language, BTreeMap<String, String>>,
    /// Where answers go.
    pub(super) submit: SubmitView,
}

/// The view of the page at `path`; `languages` leads to the same page in other languages.
pub(super) fn form(
    lang: &Language,
    path: String,
    languages: Vec<LinkView>,
    context: &FormContext<'_>,
) -> FormView {
    let FormSource {
        survey,
        hash,
        length,
    } = *context.source;
    let texts = SurveyTexts { survey, lang };
    let first = survey.asked_first();
    FormView {
        images: pictures(survey, &path),
        script: relative_link(&path, &context.scripts[lang]["form.js"]),
        sending: relative_link(&path, &context.scripts[lang]["sending.js"]),
        form: relative_link(&path, &page::path(survey, lang, FORM)),
        root: relative_link(&path, &format!("{}/", survey.id)),
        stepped: survey.stepped,
        shared_device: survey.shared_device,
        base: PageView::new(lang, path, survey.title.get(lang)),
        languages,
        survey: survey.id.to_string(),
        hash: hash.to_owned(),
        questions: length.questions,
        minutes: length.whole_minutes(lang),
        submit: context.submit.clone(),
        introduction: optional(survey.introduction.as_ref(), lang),
        consent: optional(survey.consent.as_ref(), lang),
        thanks: optional(survey.thanks.as_ref(), lang),
        contact: survey
            .contact
            .as_ref()
            .map(|text| ContactView::of(text.get(lang))),
        opens: survey.period.opens.map(|day| day.to_string()),
        closes: survey.period.closes.map(|day| day.to_string()),
        shuffled: survey.shuffled,
        parameters: survey.parameters.iter().map(ToString::to_string).collect(),
        sides: Side::ALL.map(|side| pair_side(survey, lang, side)).into(),
        ask: AskView {
            importance: survey.ask.importance,
            satisfaction: survey.ask.satisfaction,
            comment: survey.ask.comment,
        },
        sections: all(&survey.sections, |part| texts.section(part)),
        profile_first: texts.questions(|question| first.contains(&question)),
        profile: texts.questions(|question| !first.contains(&question)),
    }
}

fn all<'a, T: 'a, V>(items: impl IntoIterator<Item = &'a T>, view: impl Fn(&T) -> V) -> Vec<V> {
    items.into_iter().map(view).collect()
}

fn optional(text: Option<&Localized>, lang: &Language) -> Option<String> {
    text.map(|text| text.get(lang).to_owned())
}

fn pair_side(survey: &Survey, lang: &Language, side: Side) -> SideView {
    let scale = survey.scale(lang);
    let answers = all(&Answer::ALL, |answer| ChoiceView {
        value: answer.code().to_owned(),
        label: scale.label(side, *answer).to_owned(),
    });
    SideView {
        name: side.name(),
        answers,
    }
}

/// What is asked, in one language; conditions name questions of the profile.
struct SurveyTexts<'s> {
    survey: &'s Survey,
    lang: &'s Language,
}

impl SurveyTexts<'_> {
    fn section(&self, section: &Section) -> SectionView {
        SectionView {
            title: optional(section.title.as_ref(), self.lang),
            introduction: optional(section.introduction.as_ref(), self.lang),
            features: all(&section.features, |asked| {
                self.feature(&self.survey.features[*asked])
            }),
        }
    }

    fn feature(&self, feature: &Feature) -> FormFeatureView {
        FormFeatureView {
            id: feature.id.to_string(),
            name: feature.name.get(self.lang).to_owned(),
            description: optional(feature.description.as_ref(), self.lang),
            functional: feature.functional.get(self.lang).to_owned(),
            dysfunctional: feature.dysfunctional.get(self.lang).to_owned(),
            show_if: self.conditions(&feature.show_if),
        }
    }

    /// The questions that are wanted.
    fn questions(&self, wanted: impl Fn(QuestionPosition) -> bool) -> Vec<QuestionView> {
        let questions = self.survey.profile.entries();
        questions
            .filter(|(position, _)| wanted(*position))
            .map(|(_, asked)| self.question(asked))
            .collect()
    }

    fn question(&self, question: &ProfileQuestion) -> QuestionView {
        QuestionView {
            id: question.id.to_string(),
            question: question.question.get(self.lang).to_owned(),
            required: question.required,
            show_if: self.conditions(&question.show_if),
            kind: kind(&question.kind, self.lang),
        }
    }

    fn conditions(&self, conditions: &[Condition]) -> Vec<ConditionView> {
        all(conditions, |condition| self.condition(condition))
    }

    fn condition(&self, condition: &Condition) -> ConditionView {
        let question = &self.survey.profile[condition.question];
        let options = condition.options.iter();
        let (values, labels) = options
            .map(|option| {
                let option = &question.options()[*option];
                let label = option.label.get(self.lang);
                (option.id.to_string(), label.to_owned())
            })
            .unzip();
        ConditionView {
            name: format!("profile__{}", question.id),
            question: question.question.get(self.lang).to_owned(),
            values,
            labels,
        }
    }
}

fn kind(kind: &QuestionKind, lang: &Language) -> QuestionKindView {
    let choices = |options: &PerOption<Choice>| {
        all(options, |option| ChoiceView {
            value: option.id.to_string(),
            label: option.label.get(lang).to_owned(),
        })
    };
    match kind {
        QuestionKind::Choice { options, .. } => QuestionKindView::Choice {
            options: choices(options),
        },
        QuestionKind::Multiple { options } => QuestionKindView::Multiple {
            options: choices(options),
        },
        QuestionKind::Number { minimum, maximum } => QuestionKindView::Number {
            negative: minimum.is_none_or(|number| number < 0.0),
            minimum: minimum.map(|number| number.to_string()),
            maximum: maximum.map(|number| number.to_string()),
        },
        QuestionKind::Text { maximum_length } => QuestionKindView::Text {
            maximum_length: *maximum_length,
        },
    }
}
