//! What the template of the list of surveys may see.

use jiff::civil::Date;
use serde::Serialize;

use crate::form;
use crate::language::Language;
use crate::length::Length;
use crate::page::{LinkView, PageView};
use crate::survey::Survey;
use crate::wording::Wordings;

/// The view of `index.html`.
#[derive(Debug, Clone, Serialize)]
pub struct IndexView {
    /// What `base.html` needs; the title is that of the site.
    #[serde(flatten)]
    pub base: PageView,
    /// The same page in the other languages of the site.
    pub languages: Vec<LinkView>,
    /// All surveys of the site.
    pub surveys: Vec<IndexEntryView>,
    /// True if one of them has days outside of which it is not open.
    pub dated: bool,
}

/// One survey of the site.
#[derive(Debug, Clone, Serialize)]
pub struct IndexEntryView {
    /// To its form; the text is its title.
    pub form: LinkView,
    /// The first day on which people may answer: `2026-12-31`.
    pub opens: Option<String>,
    /// The last day on which people may answer: `2026-12-31`.
    pub closes: Option<String>,
    /// How many questions it has.
    pub questions: usize,
    /// How many minutes it takes, in the language of its form.
    pub minutes: u64,
    /// To its form in each of its languages; the texts are their names.
    pub languages: Vec<LinkView>,
    /// To its report, if that is public and there is one.
    pub results: Option<String>,
}

impl IndexEntryView {
    /// A survey of this length in the list at `path`, in a language of the site.
    pub fn new(
        survey: &Survey,
        length: &Length,
        path: &str,
        language: &Language,
        wordings: &Wordings,
        results: Option<String>,
    ) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        let lang = survey.languages.nearest(language);
        Self {
            form: form::link(survey, path, language),
            opens: day(survey.period.opens),
            closes: day(survey.period.closes),
            questions: length.questions,
            minutes: length.whole_minutes(lang),
            languages: form::language_links(survey, path, wordings),
            results,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::assets::Assets;
    use crate::form::link;
    use crate::survey::Period;
    use crate::survey::sample::{Sample, language};
    use crate::templates::{Templates, built_in_wordings};

    /// The list with one survey, which is open in this period.
    fn page(period: Period, lang: &str) -> String {
        let sample = Sample::new(&["en", "zh-CN"], |name, _| name.to_owned());
        let mut survey = sample.survey("cars", &["water"]);
        survey.period = period;
        let wordings = Arc::new(built_in_wordings());
        let (path, lang) = ("index.html", language(lang));
        let results = Some("cars/results/index.html".to_owned());
        let view = IndexView {
            base: PageView::new(&lang, path.to_owned(), "site"),
            languages: Vec::new(),
            dated: survey.period != Period::default(),
            surveys: vec![IndexEntryView::new(
                &survey,
                &Length::of(&survey),
                path,
                &lang,
                &wordings,
                results,
            )],
        };
        let templates = Templates::new([], &wordings, &Assets::new([]).0).expect("templates");
        templates.render("index.html", &view).expect("a page")
    }

    #[test]
    fn the_list_of_surveys_leads_to_forms_in_all_languages() {
        let page = page(Period::default(), "zh-CN");
        for link in [
            "<h2><a href=\"cars/zh-CN/index.html\"",
            "<a href=\"cars/index.html\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>",
            " href=\"cars/results/index.html\"",
        ] {
            assert!(page.contains(link), "{page}");
        }
        let sample = Sample::new(&["en"], |name, _| name.to_owned());
        let survey = sample.survey("cars", &["water"]);
        let french = link(&survey, "fr/index.html", &language("fr"));
        assert_eq!(french.href, "../cars/index.html");
    }

    #[test]
    fn a_survey_without_days_is_open() {
        let page = page(Period::default(), "en");
        assert!(page.contains("<p class=\"state open\">Open</p>"), "{page}");
        assert!(page.contains("2 questions, about 1 minute<"), "{page}");
        assert!(!page.contains(" src="), "{page}");
    }

    #[test]
    fn where_a_survey_has_days_only_the_reader_knows() {
        let day = |day| Some(Date::constant(2026, 12, day));
        let period = Period {
            opens: day(1),
            closes: day(31),
        };
        let page = page(period, "en");
        assert!(
            page.contains(" data-opens=\"2026-12-01\" data-closes=\"2026-12-31\">"),
            "{page}"
        );
        assert_eq!(page.matches("<p class=\"state ").count(), 3, "{page}");
        assert_eq!(page.matches("\" hidden>").count(), 3, "{page}");
        let said = "Open from December 1, 2026. Open until December 31, 2026.";
        assert!(page.contains(said), "{page}");
        assert!(page.contains("script-src 'self' 'sha256-"), "{page}");
    }
}
