//! `results.json`: everything that the report says.
//!
//! The fields of `ResultsDocument` are the schema. Fields are added, never renamed; `VERSION` counts
//! the changes that break a reader.

use serde::Serialize;

use crate::analysis::{
    Analysis, Earlier, Estimate, FeatureAnalysis, Mean, Origin, Results, VersionAnalyses,
    VersionAnalysis,
};
use crate::diagnostic::Diagnostic;
use crate::intake::Ledger;
use crate::kano::{Answer, Category};
use crate::language::Language;
use crate::report::by_category::ByCategory;
use crate::report::methods::{Method, methods};
use crate::survey::{Choice, Feature, Localized, PerOption, ProfileQuestion, Survey};

/// The version of the file's shape.
const VERSION: u32 = 1;

/// The whole file.
#[derive(Serialize)]
struct ResultsDocument<'a> {
    version: u32,
    survey: &'a str,
    /// In the survey's default language, like all names here.
    title: &'a str,
    languages: Vec<&'a str>,
    simulated: bool,
    respondents: u64,
    evaluation: EvaluationTable,
    privacy: PrivacyEntry,
    features: Vec<FeatureEntry<'a>>,
    ledger: &'a Ledger,
    methods: Vec<Method>,
    /// Today's version, and the others that were answered.
    versions: Vec<VersionEntry<'a>>,
}

/// Rows functional, columns dysfunctional; a row is five letters.
#[derive(Serialize)]
struct EvaluationTable {
    name: &'static str,
    rows: [String; 5],
}

#[derive(Serialize)]
struct PrivacyEntry {
    minimum_group: u64,
}

#[derive(Serialize)]
struct FeatureEntry<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(flatten)]
    results: ResultsEntry,
    /// Pairs with only one answer; they are in no other number.
    half: u64,
    segments: Vec<SegmentEntry<'a>>,
    /// Answers to earlier wordings; they are in no other number.
    earlier: Vec<EarlierEntry<'a>>,
}

/// A segment question.
#[derive(Serialize)]
struct SegmentEntry<'a> {
    id: &'a str,
    question: &'a str,
    groups: Vec<GroupEntry<'a>>,
}

/// A group; `results` is null where privacy hides it.
#[derive(Serialize)]
struct GroupEntry<'a> {
    id: &'a str,
    label: &'a str,
    results: Option<ResultsEntry>,
}

#[derive(Serialize)]
struct ResultsEntry {
    n: u64,
    counts: ByCategory<u64>,
    shares: ByCategory<Option<f64>>,
    category: Option<&'static str>,
    tied: Vec<&'static str>,
    /// m = A + O + M + I, on which `better` and `worse` rest.
    coefficients_n: u64,
    better: Interval,
    worse: Interval,
    importance: MeanEntry,
    satisfaction: MeanEntry,
    /// Rows functional, columns dysfunctional.
    cells: [[u64; 5]; 5],
}

/// A version of the questions; without `form`, all whose version is not known, or, if they are
/// `merged`, all that name none.
#[derive(Serialize)]
struct VersionEntry<'a> {
    form: Option<&'a str>,
    number: Option<u32>,
    responses: u64,
    today: bool,
    /// True if all of its answers count together with today's.
    merged: bool,
}

/// The answers to one earlier wording of a feature; `results` is null where privacy hides them.
#[derive(Serialize)]
struct EarlierEntry<'a> {
    /// The hashes of the versions that had it; null for the unknown ones.
    versions: Vec<Option<&'a str>>,
    /// In each language; null if it is not known.
    functional: Option<&'a Localized>,
    dysfunctional: Option<&'a Localized>,
    half: u64,
    results: Option<ResultsEntry>,
}

/// All null where the value is undefined, so that the shape never changes.
#[derive(Serialize)]
struct Interval {
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct MeanEntry {
    n: Option<u64>,
    mean: Option<f64>,
}

/// Writes the file.
pub fn json(
    survey: &Survey,
    analysis: &Analysis,
    ledger: &Ledger,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let language = survey.languages.first();
    let features = survey.features.iter().zip(&analysis.features);
    let document = ResultsDocument {
        version: VERSION,
        survey: survey.id.as_str(),
        title: survey.title.get(language),
        languages: survey.languages.iter().map(Language::as_str).collect(),
        simulated: ledger.total.simulated > 0,
        respondents: analysis.respondents,
        evaluation: EvaluationTable {
            name: survey.evaluation.name(),
            rows: survey.evaluation.rows(),
        },
        privacy: PrivacyEntry {
            minimum_group: survey.privacy.minimum_group,
        },
        features: features
            .map(|(feature, results)| feature_entry(survey, analysis, feature, results))
            .collect(),
        ledger,
        methods: methods(survey, analysis),
        versions: versions(analysis),
    };
    let mut json = serde_json::to_vec_pretty(&document).map_err(|error| super::failed(&error))?;
    json.push(b'\n');
    Ok(json)
}

fn feature_entry<'a>(
    survey: &'a Survey,
    analysis: &'a Analysis,
    feature: &'a Feature,
    results: &'a FeatureAnalysis,
) -> FeatureEntry<'a> {
    FeatureEntry {
        id: feature.id.as_str(),
        name: feature.name.get(survey.languages.first()),
        results: ResultsEntry::of(&results.everyone),
        half: results.half,
        segments: survey
            .segments()
            .map(|(position, question, options)| {
                segment(survey, question, options, &results.segments[&position])
            })
            .collect(),
        earlier: results
            .earlier
            .iter()
            .map(|earlier| earlier_entry(analysis, earlier))
            .collect(),
    }
}

fn earlier_entry<'a>(analysis: &'a Analysis, earlier: &'a Earlier) -> EarlierEntry<'a> {
    let versions = analysis.versions.as_ref();
    let forms = earlier
        .versions
        .iter()
        .map(|version| versions?.get(*version).form.as_deref());
    let questions = earlier.questions.as_ref();
    EarlierEntry {
        versions: forms.collect(),
        functional: questions.map(|[functional, _]| functional),
        dysfunctional: questions.map(|[_, dysfunctional]| dysfunctional),
        results: earlier.results.as_ref().map(ResultsEntry::of),
        half: earlier.half,
    }
}

fn versions(analysis: &Analysis) -> Vec<VersionEntry<'_>> {
    let is_told =
        |version: &&VersionAnalysis| version.origin == Origin::Today || version.responses > 0;
    let versions = analysis.versions.iter().flat_map(VersionAnalyses::iter);
    let versions = versions.filter(is_told);
    let versions = versions.map(|version| VersionEntry {
        form: version.form.as_deref(),
        number: version.number,
        responses: version.responses,
        today: version.origin == Origin::Today,
        merged: version.combined,
    });
    versions.collect()
}

fn segment<'a>(
    survey: &'a Survey,
    question: &'a ProfileQuestion,
    options: &'a PerOption<Choice>,
    groups: &PerOption<Option<Results>>,
) -> SegmentEntry<'a> {
    let language = survey.languages.first();
    SegmentEntry {
        id: question.id.as_str(),
        question: question.question.get(language),
        groups: options
            .iter()
            .zip(groups)
            .map(|(option, results)| GroupEntry {
                id: option.id.as_str(),
                label: option.label.get(language),
                results: results.as_ref().map(ResultsEntry::of),
            })
            .collect(),
    }
}

impl ResultsEntry {
    fn of(results: &Results) -> Self {
        let counts = &results.counts;
        let mode = results.mode.as_ref();
        let tied = mode.map_or(&[][..], |mode| &mode.tied);
        Self {
            n: counts.total(),
            counts: ByCategory::of(|category| counts.get(category)),
            shares: ByCategory::of(|category| counts.share(category)),
            category: mode.map(|mode| mode.category.name()),
            tied: tied.iter().copied().map(Category::name).collect(),
            // They are undefined where nobody is in one of the four.
            coefficients_n: results.coefficients.map_or(0, |both| both.respondents),
            better: Interval::of(results.coefficients.map(|both| both.better)),
            worse: Interval::of(results.coefficients.map(|both| both.worse)),
            importance: MeanEntry::of(results.importance),
            satisfaction: MeanEntry::of(results.satisfaction),
            cells: Answer::ALL.map(|functional| {
                Answer::ALL.map(|dysfunctional| results.cells.pair(functional, dysfunctional))
            }),
        }
    }
}

impl Interval {
    fn of(estimate: Option<Estimate>) -> Self {
        Self {
            value: estimate.map(|estimate| estimate.value),
            low: estimate.map(|estimate| estimate.low),
            high: estimate.map(|estimate| estimate.high),
        }
    }
}

impl MeanEntry {
    fn of(mean: Option<Mean>) -> Self {
        Self {
            n: mean.map(|mean| mean.n),
            mean: mean.map(|mean| mean.value),
        }
    }
}
