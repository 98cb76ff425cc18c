//! The check of a site: all but its surveys, then each survey by itself, then what they make together.

use std::sync::Arc;

use super::pages::Site;
use super::settings::Settings;
use super::sources::{SiteFiles, SourceFile, SurveyFiles, clean};
use super::surveys::{Advice, CheckedSurvey, SurveyContext};
use super::theme::Theme;
use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Kind, Problem, has_errors};
use crate::forbidden;
use crate::language::Language;
use crate::survey::Defaults;
use crate::templates::{self, Templates};
use crate::wording::Wordings;

/// The style sheet with the variables that the theme changes, below `static/`.
const THEME: &str = "kanopress/theme.css";

/// The check of a site under way: all but its surveys.
pub struct SiteCheck {
    /// The paths of the site's own templates and texts.
    own_templates: Vec<String>,
    wanted: Advice,
    settings: Settings,
    are_settings_clean: bool,
    wordings: Arc<Wordings>,
    assets: Assets,
    templates: Result<Templates, Option<Box<Diagnostic>>>,
    diagnostics: Vec<Diagnostic>,
}

impl SiteCheck {
    /// Checks everything but the surveys.
    pub fn new(sources: &SiteFiles, wanted: Advice) -> Self {
        let mut diagnostics = Vec::new();
        let own_templates = texts(&sources.templates, &mut diagnostics);
        let are_templates_clean = diagnostics.is_empty();
        let (wordings, problems) = templates::wordings(&own_templates);
        diagnostics.extend(problems);
        let wordings = Arc::new(wordings);
        let settings = read_settings(sources, &wordings, &mut diagnostics);
        let are_settings_clean = !has_errors(&diagnostics);
        for language in wordings.languages() {
            diagnostics.extend(wordings.gaps(language));
        }
        diagnostics.extend(name_problems(sources));
        let statics = clean("static/", &sources.statics, &mut diagnostics);
        let (assets, problems) = read_assets(&statics, &settings.theme);
        diagnostics.extend(problems);
        let templates = Templates::new(own_templates, &wordings, &assets);
        // Of one that is not whole, what else is wrong is not said.
        let templates = templates.map_err(|problem| are_templates_clean.then_some(problem));
        let own_templates = sources.templates.iter();
        Self {
            own_templates: own_templates.map(|source| source.path.clone()).collect(),
            wanted,
            settings,
            are_settings_clean,
            wordings,
            assets,
            templates,
            diagnostics,
        }
    }

    /// Checks a survey; those of a site can be checked at the same time.
    pub fn survey(&self, source: &SurveyFiles) -> CheckedSurvey {
        let context = SurveyContext {
            defaults: &self.settings.defaults,
            wordings: &self.wordings,
            wanted: self.wanted,
            are_settings_clean: self.are_settings_clean,
            own_templates: &self.own_templates,
        };
        CheckedSurvey::new(source, &context)
    }

    /// The site with its surveys, in the order of their sources, if nothing has an error; and all that
    /// is to be said.
    pub fn finish(self, checked: Vec<CheckedSurvey>) -> (Option<Site>, Vec<Diagnostic>) {
        let mut diagnostics = self.diagnostics;
        let (mut surveys, mut unanswered_edits) = (Vec::new(), Vec::new());
        for survey in checked {
            diagnostics.extend(survey.diagnostics);
            surveys.extend(survey.right);
            unanswered_edits.extend(survey.unanswered_edit);
        }
        if let Err(Some(problem)) = &self.templates {
            diagnostics.push((**problem).clone());
        }
        if self.wanted == Advice::LeftOut {
            diagnostics.retain(|found| found.code().kind() != Kind::Advice);
        }
        let Ok(templates) = self.templates else {
            return (None, diagnostics);
        };
        if has_errors(&diagnostics) {
            return (None, diagnostics);
        }
        let site = Site {
            templates: with_logo(templates, &self.settings.theme, &self.assets),
            settings: self.settings,
            surveys,
            wordings: self.wordings,
            is_customized: !self.own_templates.is_empty(),
            unanswered_edits,
            assets: self.assets,
        };
        (Some(site), diagnostics)
    }
}

/// Templates and wording, which must be text that can be published; of the others that is said.
fn texts<'a>(
    sources: &'a [SourceFile],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(&'a str, &'a str)> {
    let mut texts = Vec::new();
    for source in clean("templates/", sources, diagnostics) {
        let file = format!("templates/{}", source.path);
        match forbidden::publishable(&file, &source.bytes) {
            Err(found) => diagnostics.extend(found),
            Ok(text) => texts.push((source.path.as_str(), text)),
        }
    }
    texts
}

/// Two files of the same survey, and names that are nearly right.
fn name_problems(sources: &SiteFiles) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for pair in sources.surveys.windows(2) {
        if let [first, second] = pair
            && first.id == second.id
        {
            let path = |source: &SurveyFiles| source.definition.path.clone();
            let (first, second) = (path(first), path(second));
            problems.push(Problem::DuplicateSurvey { first, second }.into());
        }
    }
    let definitions = sources.surveys.iter().map(|source| &source.definition);
    for SourceFile { path, .. } in definitions.chain(&sources.settings) {
        if let Some(name) = path.strip_suffix(".yml") {
            let (file, name) = (path.clone(), name.to_owned());
            problems.push(Problem::FileName { file, name }.into());
        }
    }
    let statics = sources.statics.iter();
    let statics = statics.map(|source| format!("static/{}", source.path));
    let images = sources.surveys.iter().flat_map(|survey| {
        let images = survey.images.keys();
        images.map(move |path| format!("surveys/{}/{path}", survey.id))
    });
    problems.extend(statics.chain(images).filter_map(address_problem));
    problems
}

/// What keeps the name of a file from being a part of a web address on every host.
fn address_problem(file: String) -> Option<Diagnostic> {
    let has_meaning = |c: char| matches!(c, '#' | '?' | '%' | '\\') || c.is_control();
    let within = file
        .chars()
        .find(|c| has_meaning(*c))
        .map(|c| (c, "within"));
    let ends_in_dot = file.split('/').any(|part| part.ends_with('.'));
    let (character, place) = within.or_else(|| ends_in_dot.then_some(('.', "end")))?;
    let problem = Problem::AddressName {
        file,
        character: character.to_string(),
        place,
    };
    Some(problem.into())
}

fn read_settings(
    sources: &SiteFiles,
    wordings: &Wordings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    let defaults = Settings::new(Defaults::new(Language::default()));
    let statics = sources.statics.iter();
    let statics = statics.map(|source| source.path.as_str()).collect();
    match &sources.settings {
        None => defaults,
        Some(source) => {
            let (settings, found) = defaults.read(&source.path, &source.bytes, &statics, wordings);
            diagnostics.extend(found);
            settings
        }
    }
}

/// What pages load: the built-in files, over them what the theme says, and over all the site's own.
fn read_assets(statics: &[&SourceFile], theme: &Theme) -> (Assets, Vec<Diagnostic>) {
    let theme = theme.style_sheet();
    let theme = (!theme.is_empty()).then_some((THEME, theme.as_bytes()));
    let statics = statics.iter();
    let statics = statics.map(|source| (source.path.as_str(), source.bytes.as_slice()));
    Assets::new(theme.into_iter().chain(statics))
}

/// The templates with the site's logo, if it has one.
#[expect(clippy::expect_used, reason = "the check of the theme holds it")]
fn with_logo(templates: Templates, theme: &Theme, assets: &Assets) -> Templates {
    let Some(logo) = &theme.logo else {
        return templates;
    };
    let path = assets.paths.get(&logo.file);
    let path = path.expect("a logo is a file of `static/`, and all of these are published");
    let text = logo.text.clone();
    templates.with_logo(path.clone(), move |lang| text.nearest(lang).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::ImageFiles;

    /// A site with this survey alone.
    fn site(survey: &str) -> SiteFiles {
        let definition = SourceFile {
            path: "surveys/cafe.yaml".to_owned(),
            bytes: survey.as_bytes().to_owned(),
        };
        SiteFiles {
            surveys: vec![SurveyFiles {
                id: "cafe".to_owned(),
                definition,
                images: ImageFiles::new(),
                versions: Vec::new(),
                mapping: None,
                is_answered: false,
            }],
            ..SiteFiles::default()
        }
    }

    fn check(sources: &SiteFiles, wanted: Advice) -> Vec<Diagnostic> {
        let check = SiteCheck::new(sources, wanted);
        let surveys = sources.surveys.iter().map(|source| check.survey(source));
        let surveys = surveys.collect();
        check.finish(surveys).1
    }

    fn codes(sources: &SiteFiles, wanted: Advice) -> Vec<&'static str> {
        let found = check(sources, wanted);
        found.iter().map(|found| found.code().name()).collect()
    }

    #[test]
    fn advice_is_for_the_author_alone() {
        let sources =
            site("title: T\ncontact: me\nfeatures: [{id: a, name: \"Fast\\u200B service\"}]\n");
        let all = ["invisible-character", "wording-vague"];
        assert_eq!(codes(&sources, Advice::Wanted), all);
        assert_eq!(codes(&sources, Advice::LeftOut), [""; 0]);
    }

    #[test]
    fn what_follows_from_another_file_is_not_said() {
        let survey =
            "title: {zh-CN: 茶, en: Tea}\nscale: cafe\ncontact: me\nfeatures: [{id: a, name: A}]\n";
        let file = |path: &str, text: &str| SourceFile {
            path: path.to_owned(),
            bytes: text.as_bytes().to_owned(),
        };
        let conflict = "<<<<<<< a\n=======\n>>>>>>> b\n";
        for (settings, code) in [
            (conflict, "merge-conflict"),
            ("languages:\n\t- zh-CN\n", "bad-indent"),
            ("langages: [zh-CN, en]\n", "unknown-key"),
            ("languages: [zh, en]\n", "no-wording"),
        ] {
            let mut sources = site(survey);
            sources.settings = Some(file("kanopress.yaml", settings));
            assert_eq!(codes(&sources, Advice::Wanted), [code], "{settings}");
        }
        let mut sources =
            site("title: T\ncontact: me\nlanguage: it\nfeatures: [{id: a, name: A}]\n");
        sources.templates = vec![file("wording/it.ftl", conflict)];
        assert_eq!(codes(&sources, Advice::Wanted), ["merge-conflict"]);
        let mut sources = site("title: T\ncontact: me\nfeatures: [{id: a, name: A}]\n");
        sources.templates = vec![
            file("form.html", "{% include \"part.html\" %}"),
            file("part.html", conflict),
        ];
        assert_eq!(codes(&sources, Advice::Wanted), ["merge-conflict"]);
    }

    #[test]
    fn wording_is_looked_through_for_slips() {
        let sources = |text: &str| SiteFiles {
            templates: vec![SourceFile {
                path: "wording/en.ftl".to_owned(),
                bytes: text.as_bytes().to_owned(),
            }],
            ..site("title: T\ncontact: me\nfeatures: [{id: a, name: A}]\n")
        };
        for (text, code) in [
            ("send =\n\tSend it\n", "bad-indent"),
            ("send = Send\n=======\n", "merge-conflict"),
            ("send = Send\rsave = Save\r", "carriage-returns"),
            ("send = {\"\\u0007\"}\n", "control-character"),
            ("send = {\n", "wording-syntax"),
        ] {
            assert_eq!(codes(&sources(text), Advice::Wanted), [code], "{text:?}");
        }
        assert_eq!(
            codes(&sources("\u{feff}send = Send\n"), Advice::Wanted),
            [""; 0]
        );
    }

    #[test]
    fn all_settings_may_be_left_out() {
        let mut sources = site("title: T\ncontact: me\nfeatures: [{id: a, name: A}]\n");
        let mut settings = |path: &str, text: &str| {
            let (path, bytes) = (path.to_owned(), text.as_bytes().to_owned());
            sources.settings = Some(SourceFile { path, bytes });
            codes(&sources, Advice::Wanted)
        };
        assert_eq!(settings("kanopress.yaml", "# title: T\n"), [""; 0]);
        assert_eq!(settings("kanopress.yml", "title: T\n"), ["file-name"]);
        let long = format!("title: {}\n", "x".repeat(201));
        assert_eq!(settings("kanopress.yaml", &long), ["long-text"]);
    }

    #[test]
    fn secrets_are_found_in_all_files_and_never_shown() {
        let key = format!("ghp_{}", "a1".repeat(18));
        let file = |path: &str| SourceFile {
            path: path.to_owned(),
            bytes: format!("# {key}\ntitle: T\n").into_bytes(),
        };
        let mut sources = site(&format!("title: T\nthanks: {key}\nfeatures: []\n"));
        sources.settings = Some(file("kanopress.yaml"));
        sources.templates = vec![file("own.html"), file("wording/en.ftl")];
        sources.statics = vec![file("own.css")];
        sources.surveys[0].versions = vec![file("surveys/cafe/versions/1.json")];
        let images = &mut sources.surveys[0].images;
        images.insert("a.png".to_owned(), key.clone().into_bytes());
        assert_eq!(codes(&sources, Advice::Wanted), ["secret"; 7]);
        let found = check(&sources, Advice::Wanted);
        assert!(!format!("{found:?}").contains(&key), "{found:?}");
    }
}
