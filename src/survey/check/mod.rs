//! The document as written becomes the survey as it is right, or a list of all that is wrong.
//!
//! 1. The languages come first, for every text must be there in each of them ([`texts`]).
//! 2. Then the labels of the answers ([`answers`]).
//! 3. Then what is asked: profile questions in [`profile`], sections and features in [`features`].
//! 4. Conditions name questions, and texts show images ([`conditions`], [`images`]).
//! 5. A survey without errors is looked at once more for its wording ([`lint`]).
//!
//! A part that has an error was reported where it was found; then there is no survey at all, so
//! whatever stands in for the part is never seen.

mod answers;
mod conditions;
mod features;
mod images;
mod profile;
mod secrets;
mod texts;
mod theme;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use self::conditions::Asked;
use super::written::{Extra, FormHash, Layout, Order};
use super::{
    Ask, Id, Image, ImageFiles, Parameter, Period, Privacy, Settings, Survey, lint, settings,
    written,
};
use crate::diagnostic::Diagnostic;
use crate::wording::{Language, Wordings};
use crate::yaml::{self, Problems, Spanned};

/// What came of a definition.
#[derive(Debug)]
pub struct Checked {
    /// The survey, unless there are errors.
    pub survey: Option<Survey>,
    /// All problems, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// A definition as it was found.
#[derive(Debug, Clone, Copy)]
pub struct Definition<'a> {
    /// The name of the survey's file or folder.
    pub id: &'a str,
    /// The path that messages show.
    pub file: &'a str,
    /// What the file holds.
    pub bytes: &'a [u8],
    /// What its texts may show.
    pub images: &'a ImageFiles,
}

impl<'a> Definition<'a> {
    /// A definition in a folder without images.
    pub fn alone(id: &'a str, file: &'a str, bytes: &'a [u8]) -> Self {
        static NONE: ImageFiles = ImageFiles::new();
        Self {
            id,
            file,
            bytes,
            images: &NONE,
        }
    }
}

/// Reads and checks a definition; `settings` say what the survey itself does not.
pub fn check(definition: &Definition<'_>, settings: &Settings, wordings: &Wordings) -> Checked {
    let (document, mut problems) = yaml::read::<written::Survey>(definition.file, definition.bytes);
    secrets::check(&mut problems);
    let survey = document.and_then(|document| {
        let own = texts::languages(
            document.language.as_ref(),
            document.languages.as_deref(),
            wordings,
            &mut problems,
        );
        let mut checker = Checker {
            languages: own.unwrap_or_else(|| settings.languages.clone()),
            wordings,
            files: definition.images,
            images: BTreeMap::new(),
            problems: &mut problems,
        };
        let survey = checker.survey(definition.id, &document, settings);
        let survey = survey.filter(|_| !problems.has_errors())?;
        lint::lint(&document, &survey, &mut problems);
        Some(survey)
    });
    Checked {
        survey,
        diagnostics: problems.into_diagnostics(),
    }
}

/// Checks a settings file; what it does not say is taken from `defaults`.
pub(super) fn settings(
    written: &settings::Written,
    defaults: Settings,
    statics: &BTreeSet<&str>,
    wordings: &Wordings,
    problems: &mut Problems,
) -> Settings {
    let languages = texts::languages(
        written.language.as_ref(),
        written.languages.as_deref(),
        wordings,
        problems,
    );
    let mut checker = Checker {
        languages: languages.unwrap_or(defaults.languages),
        wordings,
        files: &ImageFiles::new(),
        images: BTreeMap::new(),
        problems,
    };
    let title = checker.text(written.title.as_ref()).or(defaults.title);
    let languages = checker.languages;
    let theme = written.theme.as_ref();
    let theme = theme.map(|written| theme::theme(written, title.as_ref(), statics, problems));
    Settings {
        title,
        submit: written.submit.clone().unwrap_or(defaults.submit),
        languages,
        theme: theme.unwrap_or(defaults.theme),
    }
}

struct Checker<'a> {
    languages: Vec<Language>,
    wordings: &'a Wordings,
    /// The images that there are.
    files: &'a ImageFiles,
    /// Those that were shown so far.
    images: BTreeMap<String, Image>,
    problems: &'a mut Problems,
}

impl Checker<'_> {
    fn survey(
        &mut self,
        id: &str,
        document: &written::Survey,
        settings: &Settings,
    ) -> Option<Survey> {
        let id = self.survey_id(id);
        let title = self.text(document.title.as_ref());
        let introduction = self.markdown(document.introduction.as_ref());
        let consent = self.markdown(document.consent.as_ref());
        let thanks = self.markdown(document.thanks.as_ref());
        let contact = self.text(document.contact.as_ref());
        let scale = self.scale(document.scale.as_ref());
        let period = self.period(document);
        let mut asked = Asked::of(document);
        let profile = document.profile.as_deref().unwrap_or_default();
        let profile = self.profile(profile, &mut asked);
        let sections = self.sections(document, &asked);
        let submit = document.submit.as_ref();
        let privacy = privacy(document.privacy.as_ref());
        Some(Survey {
            id: id?,
            languages: self.languages.clone(),
            title: title?,
            introduction,
            consent,
            thanks,
            contact,
            period,
            scale: scale?,
            evaluation: document.evaluation.clone().unwrap_or_default(),
            shuffled: document
                .order
                .as_ref()
                .is_some_and(|order| order.value == Order::Random),
            stepped: document
                .layout
                .as_ref()
                .is_none_or(|layout| layout.value == Layout::Steps),
            shared_device: document
                .shared_device
                .as_ref()
                .is_some_and(|shared| shared.value),
            ask: ask(document.ask.as_deref().unwrap_or_default()),
            sections: sections?,
            profile: profile?,
            submit: submit.unwrap_or(&settings.submit).clone(),
            parameters: self.parameters(document.parameters.as_deref().unwrap_or_default()),
            privacy,
            images: std::mem::take(&mut self.images),
            same_as: hashes(document.same_as.as_deref().unwrap_or_default()),
        })
    }

    /// A survey's id is a folder of the site, beside `assets`.
    fn survey_id(&mut self, id: &str) -> Option<Id> {
        let problem = match Id::new(id) {
            Ok(_) if id == "assets" => "the site keeps this name for its own files",
            Ok(id) => return Some(id),
            Err(problem) => problem,
        };
        let message = format!("`{id}` cannot be the id of a survey: {problem}");
        let diagnostic = Diagnostic::error("bad-id", message).help_if(
            Id::suggest(id)
                .filter(|near| near.as_str() != id)
                .map(|near| format!("rename the file or folder, for example to `{near}`")),
        );
        self.problems.add(0..0, diagnostic);
        None
    }

    fn period(&mut self, document: &written::Survey) -> Period {
        if let (Some(opens), Some(closes)) = (&document.opens, &document.closes)
            && opens.value > closes.value
        {
            let message = format!("the survey closes before it opens, on {}", opens.value);
            let problem = Diagnostic::error("out-of-range", message)
                .help("exchange the two, or mend one of them");
            self.problems.add(closes.span.clone(), problem);
        }
        Period {
            opens: document.opens.as_ref().map(|date| date.value),
            closes: document.closes.as_ref().map(|date| date.value),
        }
    }

    fn parameters(&mut self, written: &[Spanned<Parameter>]) -> Vec<Parameter> {
        let mut parameters = Vec::new();
        for parameter in written {
            if parameters.contains(&parameter.value) {
                let message = format!("parameter `{}` stands twice", parameter.value);
                let problem =
                    Diagnostic::error("duplicate-parameter", message).help("remove one of them");
                self.problems.add(parameter.span.clone(), problem);
            }
            parameters.push(parameter.value.clone());
        }
        parameters
    }

    /// An id that no other has; a missing or wrong one was reported by the reader.
    fn id(&mut self, id: Option<&Spanned<Id>>, ids: &mut Unique) -> Option<Id> {
        let id = id?;
        self.unique(id, ids);
        Some(id.value.clone())
    }

    fn unique(&mut self, id: &Spanned<Id>, ids: &mut Unique) {
        let Some(first) = ids.places.get(&id.value) else {
            ids.places.insert(id.value.clone(), id.span.clone());
            return;
        };
        let first = self.problems.place(first.clone());
        let label = format!("already at line {}", first.line());
        let message = format!("{} `{}` is defined twice", ids.what, id.value);
        let diagnostic = Diagnostic::error("duplicate-id", message)
            .label(label)
            .also(first, "first here")
            .help(format!(
                "give one of them another id, such as `{}-2`",
                id.value
            ));
        self.problems.add(id.span.clone(), diagnostic);
    }

    fn refuse<T>(&mut self, span: Range<usize>, diagnostic: Diagnostic) -> Option<T> {
        self.problems.add(span, diagnostic);
        None
    }

    /// Checks all items, also those after a wrong one.
    fn each<T, U>(
        &mut self,
        items: &[T],
        mut check: impl FnMut(&mut Self, &T) -> Option<U>,
    ) -> Option<Vec<U>> {
        let checked: Vec<Option<U>> = items.iter().map(|item| check(self, item)).collect();
        checked.into_iter().collect()
    }
}

fn ask(extras: &[Spanned<Extra>]) -> Ask {
    let has = |extra| extras.iter().any(|spanned| spanned.value == extra);
    Ask {
        importance: has(Extra::Importance),
        satisfaction: has(Extra::Satisfaction),
        comment: has(Extra::Comment),
    }
}

fn privacy(written: Option<&written::Privacy>) -> Privacy {
    let size = written.and_then(|privacy| privacy.minimum_group.as_ref());
    size.map_or_else(Privacy::default, |size| Privacy {
        minimum_group: size.value.0.into(),
    })
}

fn hashes(hashes: &[Spanned<FormHash>]) -> Vec<String> {
    hashes.iter().map(|hash| hash.value.0.clone()).collect()
}

/// Ids that must differ from one another.
struct Unique {
    what: &'static str,
    places: HashMap<Id, Range<usize>>,
}

impl Unique {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            places: HashMap::new(),
        }
    }
}
