//! The surveys of a site, each with its images and the versions that were published of it.

use std::collections::BTreeMap;

use super::settings::Settings;
use super::sources::{SurveyFiles, clean};
use crate::advice;
use crate::definition::{self, ImageFiles};
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::forbidden;
use crate::survey::{Id, Survey};
use crate::versions::{History, changes};
use crate::wording::Wordings;

/// Whether a check of a site has advice on its surveys as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// For the author of the surveys.
    Wanted,
    /// For someone who only uses them.
    LeftOut,
}

/// The surveys that are right, and what is published with them.
#[derive(Default)]
pub(super) struct Surveys {
    pub(super) right: Vec<Survey>,
    pub(super) histories: BTreeMap<Id, History>,
    pub(super) images: Files,
    pub(super) unanswered_edits: Vec<UnansweredEdit>,
}

impl Surveys {
    /// Adds a survey if it is right, and says what is to be said of it, and whether it names its
    /// languages itself.
    pub(super) fn add(
        &mut self,
        source: &SurveyFiles,
        settings: &Settings,
        wordings: &Wordings,
        wanted: Advice,
    ) -> (Vec<Diagnostic>, bool) {
        let mut found = Vec::new();
        for (path, bytes) in &source.images {
            let path = format!("surveys/{}/{path}", source.id);
            found.extend(forbidden::problems(&path, bytes));
        }
        let checked = definition::check(&source.definition(), &settings.defaults, wordings);
        found.extend(checked.diagnostics);
        let has_own_languages = checked.has_own_languages;
        let history = read_history(source, &mut found);
        let Some((survey, document)) = checked.right else {
            return (found, has_own_languages);
        };
        self.images.extend(images(&survey, &source.images));
        if wanted == Advice::Wanted {
            found.extend(advice::on_wording(&document, &survey));
            if source.is_answered {
                found.extend(advice::on_edits(&document, &survey, &history));
            } else {
                let edit = UnansweredEdit::of(&survey, &history);
                self.unanswered_edits.extend(edit);
            }
        }
        self.histories.insert(survey.id.clone(), history);
        self.right.push(survey);
        (found, has_own_languages)
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
    fn of(survey: &Survey, history: &History) -> Option<Self> {
        let newest = history.newest()?;
        let today = history.unpublished(survey)?.version;
        Some(Self {
            survey: survey.id.clone(),
            version: newest.number,
            changes: changes(&newest.version, &today).len(),
        })
    }
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
fn images(survey: &Survey, sources: &ImageFiles) -> Files {
    let mut files = Files::new();
    for (address, image) in &survey.images {
        // `./x.png` and `x.png` are the same file.
        let path = address.strip_prefix("./").unwrap_or(address);
        let bytes = sources.get(path).expect("an image is a file of the survey");
        files.insert(image.path.clone(), bytes.as_slice());
    }
    files
}
