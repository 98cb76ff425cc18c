//! The versions of the questions, as a page shows them.

use super::fill::ReportPage;
use super::view::{
    ChangeView, EarlierView, FeatureLinkView, VersionNameView, VersionView, VersionsView,
    WordingView,
};
use crate::analysis::{Earlier, Origin, VersionAnalyses, VersionAnalysis};
use crate::survey::{Id, Localized, ProfileQuestion};
use crate::versions::{Change, ChangeKind, Impact, Subject};

/// So many digits of a hash are shown.
const SHOWN: usize = 8;

impl<'a> ReportPage<'a> {
    /// The versions that were answered; none if there is only that of today.
    pub(super) fn versions(&self) -> Option<VersionsView<'a>> {
        let versions = self.analysis.versions.as_ref()?;
        if !versions.has_others() {
            return None;
        }
        Some(VersionsView {
            versions: versions
                .iter()
                .filter(|version| version.origin == Origin::Today || version.responses > 0)
                .map(|version| self.version(version))
                .collect(),
            features: (1..)
                .zip(self.features())
                .filter(|(_, (_, results))| !results.earlier.is_empty())
                .map(|(number, (feature, results))| EarlierView {
                    feature: FeatureLinkView {
                        number,
                        id: feature.id.as_str(),
                        name: feature.name.get(self.language),
                    },
                    wordings: results
                        .earlier
                        .iter()
                        .map(|earlier| self.wording_view(earlier, versions))
                        .collect(),
                })
                .collect(),
        })
    }

    fn version(&self, version: &VersionAnalysis) -> VersionView {
        let mut changes: Vec<ChangeView> = version
            .changes
            .iter()
            .filter_map(|change| self.change(change))
            .collect();
        // Both questions of a feature are one line.
        changes.dedup();
        VersionView {
            name: name(version),
            responses: version.responses,
            answers: match version.origin {
                Origin::Today => "today",
                Origin::Unknown => "unknown",
                Origin::Earlier if version.same_as && version.combined => "declared",
                Origin::Earlier if version.same_as => "declared-but",
                Origin::Earlier if !version.combined => "apart",
                Origin::Earlier | Origin::Unsaid => "together",
            },
            changes,
        }
    }

    /// A change, if it is one that readers of the results should know.
    fn change(&self, change: &Change) -> Option<ChangeView> {
        let kind = match (&change.subject, &change.kind) {
            (Subject::Labels, ChangeKind::Reworded { .. }) => "labels",
            (Subject::Evaluation, _) => "evaluation",
            _ if change.impact() == Impact::Harmless => return None,
            (_, ChangeKind::Removed { .. }) => "removed",
            (_, ChangeKind::Reused { .. }) => "reused",
            (_, ChangeKind::Retyped { .. }) => "retyped",
            _ => "reworded",
        };
        let earlier = match &change.kind {
            ChangeKind::Reworded { earlier } if kind == "labels" => {
                earlier.nearest(self.language).to_owned()
            }
            _ => String::new(),
        };
        let name = self.subject(change);
        Some(ChangeView {
            kind,
            name,
            earlier,
        })
    }

    /// What a part of the survey is called, as it was called if it is not there any more.
    fn subject(&self, change: &Change) -> String {
        let (ChangeKind::Removed { earlier } | ChangeKind::Reused { earlier }) = &change.kind
        else {
            return self.today(&change.subject).to_owned();
        };
        earlier.nearest(self.language).to_owned()
    }

    /// What a part of the survey of today is called; labels and evaluation have no names.
    #[expect(clippy::expect_used, reason = "what was not removed is there today")]
    fn today(&self, subject: &Subject) -> &'a str {
        let text = match subject {
            Subject::Feature(id) | Subject::Pair(id, _) => {
                let mut features = self.survey.features.iter();
                let feature = features.find(|feature| feature.id == *id);
                &feature.expect("a feature that was changed").name
            }
            Subject::Profile(id) => &self.question(id).question,
            Subject::Option(question, id) => {
                let mut options = self.question(question).options().iter();
                let option = options.find(|option| option.id == *id);
                &option.expect("an option that was changed").label
            }
            Subject::Labels | Subject::Evaluation => return "",
        };
        text.get(self.language)
    }

    #[expect(clippy::expect_used, reason = "what was not removed is there today")]
    fn question(&self, id: &Id) -> &'a ProfileQuestion {
        let mut questions = self.survey.profile.iter();
        let question = questions.find(|question| question.id == *id);
        question.expect("a question that was changed")
    }

    fn wording_view(&self, earlier: &Earlier, all: &VersionAnalyses) -> WordingView {
        let versions = earlier.versions.iter();
        let text = |text: &Localized| text.nearest(self.language).to_owned();
        WordingView {
            versions: versions.map(|version| name(all.get(*version))).collect(),
            questions: earlier.questions.iter().flatten().map(text).collect(),
            results: earlier
                .results
                .as_ref()
                .map(|results| self.results(results)),
        }
    }
}

fn name(version: &VersionAnalysis) -> VersionNameView {
    let hash = version.form.as_deref();
    VersionNameView {
        origin: match version.origin {
            Origin::Today => "today",
            Origin::Earlier => "earlier",
            Origin::Unknown => "unknown",
            Origin::Unsaid => "unsaid",
        },
        number: version.number,
        hash: hash.map(|hash| hash.chars().take(SHOWN).collect()),
    }
}
