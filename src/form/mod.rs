//! Forms: a survey becomes pages, one form and one page of thanks a language.
//!
//! 1. `submit` says how a page sends the answers to each receiver, and to whom it may speak.
//! 2. `fill` puts the texts of one language into the view, which [`view`] declares.
//! 3. `templates/form.html` and `templates/thanks.html` turn the view into pages, with the parts in
//!    `templates/components/`.
//! 4. In the browser, `static/form.js` adds what only a script can, with the words of [`FormScripts`].
//!
//! The first language of a survey has its pages at `<id>/`, each other one at `<id>/<language>/`.

mod fill;
mod script;
mod single;
mod source;
mod submit;
pub mod view;

pub use script::FormScripts;
pub use single::single_files;
pub use source::{FORM, FormSource};

use crate::diagnostic::Diagnostic;
use crate::files::{Files, relative_link};
use crate::language::Language;
use crate::page::{self, LinkView};
use crate::survey::Survey;
use crate::templates::Templates;
use crate::wording::Wordings;

/// The pages of a survey in each language: the template, and the path of the page.
const PAGES: [(&str, &str); 2] = [("form.html", FORM), ("thanks.html", "thanks/index.html")];

/// A link from the page at `from` to a survey's form: in this language if the survey has it, else
/// in the survey's first.
pub fn link(survey: &Survey, from: &str, lang: &Language) -> LinkView {
    let lang = survey.languages.nearest(lang);
    let href = relative_link(from, &page::path(survey, lang, FORM));
    LinkView::new(href, survey.title.get(lang).to_owned(), lang)
}

/// The pages of a survey, or what is wrong with a template.
pub fn render(
    source: &FormSource<'_>,
    templates: &Templates,
    wordings: &Wordings,
    scripts: &FormScripts,
) -> Result<Files, Box<Diagnostic>> {
    let survey = source.survey;
    let context = fill::FormContext {
        source,
        scripts: &scripts.paths,
        submit: submit::view(&survey.submit),
    };
    let mut files = Files::new();
    for lang in survey.languages.iter() {
        for (template, page) in PAGES {
            let path = page::path(survey, lang, page);
            let mut others = links(survey, &path, page, wordings);
            others.retain(|link| link.lang != *lang);
            let view = fill::form(lang, path.clone(), others, &context);
            files.insert(path, templates.page(template, &view)?);
        }
    }
    Ok(files)
}

/// Links from the page at `from` to a survey's form in each of its languages, by their names.
pub fn language_links(survey: &Survey, from: &str, wordings: &Wordings) -> Vec<LinkView> {
    links(survey, from, FORM, wordings)
}

/// Links to one of the pages of a survey in each of its languages.
fn links(survey: &Survey, from: &str, page: &str, wordings: &Wordings) -> Vec<LinkView> {
    let languages = survey.languages.iter();
    let links = languages.map(|lang| {
        let href = relative_link(from, &page::path(survey, lang, page));
        LinkView::new(href, wordings.of(lang).say("language-name"), lang)
    });
    links.collect()
}

#[cfg(test)]
mod sample;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use jiff::civil::Date;

    use super::*;
    use crate::assets::Assets;
    use crate::length::Length;
    use crate::survey::{Condition, Period, QuestionKind, Submit};
    use crate::templates::built_in_wordings;

    fn templates() -> (Templates, Arc<Wordings>) {
        let wordings = Arc::new(built_in_wordings());
        let path = |name: &str| (name.to_owned(), format!("assets/{name}"));
        let assets = [
            "icon.svg",
            "kanopress.css",
            "index.css",
            "form.css",
            "sending.css",
            "qr.js",
            "thanks.js",
        ]
        .map(path)
        .into();
        let assets = Assets {
            paths: assets,
            ..Assets::default()
        };
        let templates = Templates::new([], &wordings, &assets).expect("templates");
        (templates, wordings)
    }

    fn pages(survey: &Survey) -> Files {
        let (templates, wordings) = templates();
        let wordless = ["form.js", "sending.js"].map(|name| (name.to_owned(), String::new()));
        let wordless = wordless.into();
        let scripts = FormScripts::new(survey.languages.iter(), &wordless, &templates);
        let scripts = scripts.expect("scripts");
        let source = FormSource {
            survey,
            hash: "0",
            length: &Length::of(survey),
        };
        render(&source, &templates, &wordings, &scripts).expect("pages")
    }

    fn text<'a>(files: &'a Files, path: &str) -> &'a str {
        std::str::from_utf8(files.get(path).expect(path)).expect("UTF-8")
    }

    /// All values of an attribute, in the order of the page.
    fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
        let marker = format!(" {attribute}=\"");
        let parts = html.split(&marker).skip(1);
        parts.filter_map(|rest| rest.split('"').next()).collect()
    }

    /// The tags of a page without the values of their attributes.
    fn structure(html: &str) -> String {
        let tags = html
            .split('<')
            .skip(1)
            .filter_map(|tag| tag.split('>').next());
        tags.map(|tag| {
            let outside: Vec<&str> = tag.split('"').step_by(2).collect();
            outside.join("") + "\n"
        })
        .collect()
    }

    #[test]
    fn a_survey_has_a_form_and_thanks_in_each_language() {
        let files = pages(&sample::survey(str::to_owned));
        let paths: Vec<&str> = files.iter().map(|(path, _)| path).collect();
        assert_eq!(
            paths,
            [
                "cars/index.html",
                "cars/thanks/index.html",
                "cars/zh-CN/index.html",
                "cars/zh-CN/thanks/index.html",
            ]
        );
        assert!(text(&files, "cars/zh-CN/index.html").contains("<html lang=\"zh-CN\">"));
    }

    /// Such as the address of a source map.
    #[test]
    fn a_script_of_a_site_may_end_with_a_comment() {
        let code = [("form.js".to_owned(), "act(); // last".to_owned())].into();
        let scripts = FormScripts::new([&Language::default()], &code, &templates().0);
        let files = scripts.expect("scripts").files;
        let (_, script) = files.iter().next().expect("a script");
        assert!(script.ends_with(b"act(); // last\n}"));
    }

    #[test]
    fn links_lead_to_pages_and_assets() {
        let files = pages(&sample::survey(|_| "x".to_owned()));
        let expected = [
            (
                "cars/index.html",
                ["../cars/zh-CN/index.html", "../assets/form.css"],
            ),
            (
                "cars/thanks/index.html",
                [
                    "../../cars/zh-CN/thanks/index.html",
                    "../../assets/kanopress.css",
                ],
            ),
            (
                "cars/zh-CN/index.html",
                ["../../cars/index.html", "../../assets/form.css"],
            ),
            (
                "cars/zh-CN/thanks/index.html",
                [
                    "../../../cars/thanks/index.html",
                    "../../../assets/kanopress.css",
                ],
            ),
        ];
        for (path, links) in expected {
            let page = text(&files, path);
            let found: BTreeSet<&str> = values(page, "href")
                .into_iter()
                .chain(values(page, "src"))
                .collect();
            assert!(
                links.iter().all(|link| found.contains(link)),
                "{path}: {found:?}"
            );
        }
    }

    #[test]
    fn fields_have_the_names_of_a_response() {
        let files = pages(&sample::survey(str::to_owned));
        let mut names = values(text(&files, "cars/index.html"), "name");
        names.dedup();
        let names = names.join(" ");
        let pair = |feature: &str| {
            [
                "functional",
                "dysfunctional",
                "importance",
                "satisfaction",
                "comment",
            ]
            .map(|part| format!("{feature}__{part}"))
            .join(" ")
        };
        assert_eq!(
            names,
            format!(
                "viewport referrer color-scheme meta__survey meta__form meta__id meta__lang \
                 meta__started meta__sent consent {} {} profile__tier profile__used \
                 profile__years profile__remark comment",
                pair("water"),
                pair("rescue")
            )
        );
    }

    #[test]
    fn no_text_of_a_survey_can_add_a_tag() {
        let attack = "\"><script>alert(1)</script>&'";
        for text_before in ["", "a@b", "https://a/"] {
            let plain = pages(&sample::survey(|_| format!("{text_before}x")));
            let attacked = pages(&sample::survey(|_| format!("{text_before}{attack}")));
            for (path, _) in plain.iter() {
                let attacked = text(&attacked, path);
                assert_eq!(structure(attacked), structure(text(&plain, path)), "{path}");
                assert!(attacked.contains("alert(1)"), "{path}");
            }
        }
    }

    #[test]
    fn nothing_runs_or_is_styled_inline() {
        let files = pages(&sample::survey(str::to_owned));
        for (path, _) in files.iter() {
            for tag in structure(text(&files, path)).lines() {
                let inline = tag.starts_with("style") || tag.contains(" style=");
                let script = tag.starts_with("script")
                    && !tag.contains(" src=")
                    && !tag.ends_with(" data-slash");
                assert!(!inline && !script && !tag.contains(" on"), "{path}: {tag}");
            }
        }
    }

    #[test]
    fn an_address_makes_a_form_that_needs_no_script() {
        let mut survey = sample::survey(str::to_owned);
        let to = "https://a.example/f?a=1&b=2".to_owned();
        survey.submit = Submit::Form { to };
        let files = pages(&survey);
        let page = text(&files, "cars/index.html");
        assert!(page.contains(" method=\"post\" action=\"https://a.example/f?a=1&amp;b=2\" "));
        assert!(page.contains("form-action 'self' https://a.example;"));
        assert!(page.contains("connect-src https://a.example;"));
        assert!(page.contains("<p class=\"send\"><button>") && !page.contains("<noscript><div"));
    }

    #[test]
    fn without_an_address_a_script_must_give_the_file() {
        let files = pages(&sample::survey(str::to_owned));
        let page = text(&files, "cars/index.html");
        assert!(!page.contains(" action=") && page.contains("form-action 'none';"));
        assert!(page.contains("<p class=\"send\" hidden>"));
        assert_eq!(page.matches("<noscript><div").count(), 1);
    }

    /// Some phones have no minus sign on their keyboard of digits.
    #[test]
    fn a_number_may_be_negative_unless_its_limit_says_otherwise() {
        for (minimum, is_negative) in [(None, true), (Some(-0.5), true), (Some(0.0), false)] {
            let mut survey = sample::survey(str::to_owned);
            for question in survey.profile.iter_mut() {
                if let QuestionKind::Number { .. } = question.kind {
                    let maximum = Some(9.0);
                    question.kind = QuestionKind::Number { minimum, maximum };
                }
            }
            let page = text(&pages(&survey), "cars/index.html").to_owned();
            let pattern = if is_negative { "-?[0-9]" } else { "[0-9]" };
            assert!(
                page.contains(&format!(" pattern=\"{pattern}")),
                "{minimum:?}"
            );
            let is_decimal = page.contains(" inputmode=\"decimal\"");
            assert_eq!(is_decimal, !is_negative, "{minimum:?}");
            assert!(page.contains(" data-max=\"9\""));
            assert_eq!(page.contains(" data-min="), minimum.is_some());
        }
    }

    #[test]
    fn what_is_needed_is_required_and_the_rest_is_marked() {
        let files = pages(&sample::survey(str::to_owned));
        let page = text(&files, "cars/index.html");
        // Consent, five answers to four questions, two options; a group of boxes has no `required`.
        assert_eq!(page.matches(" required>").count(), 1 + 5 * 4 + 2);
        assert_eq!(page.matches("<fieldset data-required>").count(), 1);
        // Three extra questions for each of two pairs, two of the profile, and the comment.
        assert_eq!(page.matches("(optional)").count(), 3 * 2 + 2 + 1);
    }

    #[test]
    fn each_option_of_a_condition_is_quoted_for_itself() {
        let mut survey = sample::survey(str::to_owned);
        let tier = survey.profile.positions().next().expect("a question");
        let options = survey.profile[tier].options().positions().collect();
        survey
            .features
            .iter_mut()
            .next()
            .expect("a feature")
            .show_if = vec![Condition {
            question: tier,
            options,
        }];
        let files = pages(&survey);
        for (path, words) in [
            (
                "cars/index.html",
                "only if you chose “gold” or “iron” for “tier”.",
            ),
            (
                "cars/zh-CN/index.html",
                "在“tier”中选择了“gold”或“iron”时，",
            ),
        ] {
            assert!(text(&files, path).contains(words), "{path}");
        }
    }

    #[test]
    fn chinese_has_no_blank_after_its_wide_marks() {
        let mut survey = sample::survey(|name| format!("{name}？"));
        let day = Some(Date::constant(2026, 12, 31));
        survey.period = Period {
            opens: day,
            closes: day,
        };
        let files = pages(&survey);
        let page = text(&files, "cars/zh-CN/index.html");
        for marks in ["？ <small>", "） <small>", "。 ", "： ", ": "] {
            let body = page.split("<main").nth(1).expect("the page");
            assert!(!body.contains(marks), "`{marks}`");
        }
        let english = text(&files, "cars/index.html");
        assert!(english.contains(" <small>(optional)</small>"));
        assert!(english.contains("from December 31, 2026. Open until"));
    }

    #[test]
    fn a_pair_has_few_elements() {
        let mut survey = sample::survey(str::to_owned);
        survey.ask = crate::survey::Ask::default();
        let files = pages(&survey);
        let page = text(&files, "cars/index.html");
        let pair = page
            .split("<section class=\"card pair\">")
            .nth(1)
            .expect("a pair");
        let pair = pair.split("</section>").next().expect("its end");
        let opened = structure(pair)
            .lines()
            .filter(|tag| !tag.starts_with('/'))
            .count();
        assert!(opened < 32, "{opened} elements");
    }
}
