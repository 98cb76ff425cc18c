//! The surveys of a site, each with its images and the versions that were published of it.

use super::sources::{SurveyFiles, clean};
use crate::advice;
use crate::definition::{self, ImageFiles};
use crate::diagnostic::{Diagnostic, Problem};
use crate::files::Files;
use crate::forbidden;
use crate::length::Length;
use crate::mapping::{self, Mapping};
use crate::survey::{Defaults, Id, Survey};
use crate::versions::{History, PublishedVersion, changes};
use crate::wording::Wordings;

/// Whether a check of a site has advice on its surveys as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// For the author of the surveys.
    Wanted,
    /// For someone who only uses them.
    LeftOut,
}

/// A survey that is right, with what is published of it.
#[derive(Debug)]
pub struct SiteSurvey {
    pub survey: Survey,
    /// The versions of it that were published.
    pub history: History,
    /// The hash of the questions as they are today.
    pub form: String,
    /// Today’s version, if it was not published yet.
    pub unpublished: Option<PublishedVersion>,
    pub length: Length,
    /// The images that it shows, where they are published.
    pub images: Files,
    /// How files of other tools are read.
    pub mapping: Mapping,
}

/// What came of the check of a survey.
#[derive(Debug)]
pub struct CheckedSurvey {
    pub(super) right: Option<SiteSurvey>,
    pub(super) unanswered_edit: Option<UnansweredEdit>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What the check of a survey needs to know of its site.
pub(super) struct SurveyContext<'s> {
    pub(super) defaults: &'s Defaults,
    pub(super) wordings: &'s Wordings,
    pub(super) wanted: Advice,
    pub(super) are_settings_clean: bool,
    /// The paths of the site's own templates and texts.
    pub(super) own_templates: &'s [String],
}

impl CheckedSurvey {
    pub(super) fn new(source: &SurveyFiles, context: &SurveyContext<'_>) -> Self {
        let mut found = Vec::new();
        for (path, bytes) in &source.images {
            let path = format!("surveys/{}/{path}", source.id);
            found.extend(forbidden::problems(&path, bytes));
        }
        let definition = source.definition();
        let checked = definition::check(&definition, context.defaults, context.wordings);
        found.extend(checked.diagnostics);
        let history = read_history(source, &mut found);
        let mut unanswered_edit = None;
        let right = checked.right.map(|(survey, document)| {
            let mapping = read_mapping(source, &survey, &mut found);
            let survey = SiteSurvey::new(survey, history, &source.images, mapping);
            if context.wanted == Advice::Wanted {
                let SiteSurvey {
                    survey: right,
                    length,
                    history,
                    ..
                } = &survey;
                found.extend(advice::on_survey(&document, right, length));
                if source.is_answered {
                    found.extend(advice::on_edits(&document, right, history));
                } else {
                    unanswered_edit = UnansweredEdit::of(&survey);
                }
            }
            survey
        });
        found.retain(|found| context.is_on_its_own(&found.problem, checked.has_own_languages));
        Self {
            right,
            unanswered_edit,
            diagnostics: found,
        }
    }
}

impl SurveyContext<'_> {
    /// False of what only follows from a mistake in another file.
    fn is_on_its_own(&self, problem: &Problem, has_own_languages: bool) -> bool {
        let has_broken = |language: &str| {
            let file = format!("wording/{language}.ftl");
            self.own_templates.contains(&file)
        };
        let is_on_own = has_own_languages || self.are_settings_clean;
        match problem {
            Problem::NoWording { language, .. } => !has_broken(language),
            Problem::UnknownScale { language, .. } => is_on_own && !has_broken(language),
            Problem::OtherLanguage { .. } | Problem::MissingTranslation { .. } => is_on_own,
            _ => true,
        }
    }
}

impl SiteSurvey {
    fn new(survey: Survey, history: History, images: &ImageFiles, mapping: Mapping) -> Self {
        let (form, unpublished) = history.today(&survey);
        Self {
            images: published_images(&survey, images),
            unpublished,
            length: Length::of(&survey),
            survey,
            history,
            form,
            mapping,
        }
    }
}

/// An edit of a published survey to which no response is there yet: it changes the meaning of none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnansweredEdit {
    pub survey: Id,
    /// The number of the version that was published last.
    pub version: u32,
    /// How many parts were changed since.
    pub changes: usize,
}

impl UnansweredEdit {
    /// What was changed since the version that was published last, if today’s was not published yet.
    fn of(survey: &SiteSurvey) -> Option<Self> {
        let newest = survey.history.newest()?;
        let today = &survey.unpublished.as_ref()?.version;
        Some(Self {
            survey: survey.survey.id.clone(),
            version: newest.number,
            changes: changes(&newest.version, today).len(),
        })
    }
}

/// How files of other tools are read; whether it is right, is said.
fn read_mapping(
    source: &SurveyFiles,
    survey: &Survey,
    diagnostics: &mut Vec<Diagnostic>,
) -> Mapping {
    let mapping = source.mapping.as_ref().and_then(|file| {
        let (mapping, found) = mapping::check(&file.path, &file.bytes, survey);
        diagnostics.extend(found);
        mapping
    });
    mapping.unwrap_or_default()
}

/// The versions that were published of the survey with this id.
fn read_history(source: &SurveyFiles, diagnostics: &mut Vec<Diagnostic>) -> History {
    let files = clean("", &source.versions, diagnostics).into_iter();
    let files = files.map(|file| (file.path.as_str(), file.bytes.as_slice()));
    let (history, problems) = History::read(files);
    diagnostics.extend(problems);
    history
}

/// The images that a survey shows, where they are published.
#[expect(clippy::expect_used, reason = "the check of a definition holds it")]
fn published_images(survey: &Survey, sources: &ImageFiles) -> Files {
    let mut files = Files::new();
    for (address, image) in &survey.images {
        // `./x.png` and `x.png` are the same file.
        let path = address.strip_prefix("./").unwrap_or(address);
        let bytes = sources.get(path).expect("an image is a file of the survey");
        files.insert(image.path.clone(), bytes.as_slice());
    }
    files
}
