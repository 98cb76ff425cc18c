//! What the template of the list of surveys may see.

use serde::Serialize;

use crate::page::{LinkView, PageView};

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
}

/// One survey of the site.
#[derive(Debug, Clone, Serialize)]
pub struct IndexEntryView {
    /// To its form; the text is its title.
    pub form: LinkView,
    /// To its report, if that is public and there is one.
    pub results: Option<String>,
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::assets::Assets;
    use crate::form::link;
    use crate::survey::sample::{Sample, language};
    use crate::templates::{Templates, built_in_wordings};

    #[test]
    fn the_list_of_surveys_leads_to_forms_in_its_language() {
        let sample = Sample::new(&["en", "zh-CN"], |name, _| name.to_owned());
        let survey = sample.survey("cars", &["water"]);
        let chinese = language("zh-CN");
        let view = IndexView {
            base: PageView::new(&chinese, "index.html".to_owned(), "site"),
            languages: Vec::new(),
            surveys: vec![IndexEntryView {
                form: link(&survey, "index.html", &chinese),
                results: Some("cars/results/index.html".to_owned()),
            }],
        };
        let wordings = Arc::new(built_in_wordings());
        let templates = Templates::new([], wordings, &Assets::new([]).0).expect("templates");
        let page = templates.render("index.html", &view).expect("a page");
        for link in ["cars/zh-CN/index.html", "cars/results/index.html"] {
            assert!(page.contains(&format!(" href=\"{link}\"")), "{page}");
        }
        let french = link(&survey, "fr/index.html", &language("fr"));
        assert_eq!(french.href, "../cars/index.html");
    }
}
