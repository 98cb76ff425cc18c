//! Exactly what the templates of a report may see.
//!
//! [`ReportView`] is for `report.html`, [`ChartView`] for `charts/*.svg`. Texts are in the language
//! of the page; measures are rounded and written out here, so that a template only places them, and
//! what is undefined is missing.

use std::collections::BTreeMap;

use serde::Serialize;

use super::by_category::ByCategory;
use super::methods::Method;
use crate::intake::Ledger;
use crate::markdown::Pictures;
use crate::page::{ContactView, PageView};

/// A page of the report.
#[derive(Debug, Serialize)]
pub struct ReportView<'a> {
    /// What `base.html` needs; the title is that of the survey.
    #[serde(flatten)]
    pub base: PageView,
    /// The survey's id.
    pub survey: &'a str,
    /// Whom to ask.
    pub contact: Option<ContactView>,
    /// The images that descriptions may show.
    pub images: Pictures,
    /// The number of responses that were counted.
    pub responses: u64,
    /// The same page in all languages, this one too.
    pub languages: Vec<LanguageLinkView>,
    /// The six categories in the order of charts.
    pub categories: Vec<CategoryView>,
    /// The orders of the summary's columns that the reader can choose.
    pub orders: [OrderView; 2],
    /// The features of each category that has some, in the order of charts.
    pub glance: Vec<GlanceView<'a>>,
    /// All features in their order.
    pub features: Vec<FeatureView<'a>>,
    /// The charts as SVG: `plane`, `categories`, and `heatmap-<feature>`.
    pub charts: &'a BTreeMap<String, String>,
    /// True if importance was asked.
    pub importance: bool,
    /// True if satisfaction was asked.
    pub satisfaction: bool,
    /// The evaluation table with the labels of the answers.
    pub evaluation: EvaluationView<'a>,
    /// Groups with fewer respondents are hidden.
    pub minimum_group: u64,
    /// Pairs with only one answer, of all features.
    pub half: u64,
    /// What became of the records.
    pub ledger: &'a Ledger,
    /// How the numbers were made.
    pub methods: Vec<Method>,
    /// Links to the data files and charts, from this page.
    pub downloads: Vec<DownloadView>,
    /// The versions of the questions; none if only that of today was answered.
    pub versions: Option<VersionsView<'a>>,
}

/// A chart, for its template.
#[derive(Debug, Serialize)]
pub struct ChartView<'a, D> {
    /// The language of the page.
    pub lang: &'a str,
    /// The path of the page below the output folder.
    pub page: &'a str,
    /// The end of all ids in the chart: unique on the page.
    pub id: &'a str,
    /// True for a file of its own, which has no page around it.
    pub alone: bool,
    /// True for a file of its own that shows simulated responses.
    pub simulated: bool,
    /// What the chart is about: the survey, or a feature.
    pub name: &'a str,
    /// The number of respondents.
    pub n: u64,
    /// The positions of its marks.
    pub chart: &'a D,
}

/// The same page in one of the survey's languages. On a form, [`LinkView`](crate::page::LinkView)s
/// lead to the other ones; a report lists all, and marks its own.
#[derive(Debug, Serialize)]
pub struct LanguageLinkView {
    /// The language.
    pub lang: String,
    /// Its name for itself.
    pub name: String,
    /// From this page.
    pub href: String,
    /// True for the language of this page.
    pub current: bool,
}

#[derive(Debug, Clone, Serialize)]
pub struct CategoryView {
    /// Its name in files and wording keys.
    pub name: &'static str,
    pub letter: char,
    /// Its name in the language of the page.
    pub label: String,
}

/// An order of the summary's columns.
#[derive(Debug, Serialize)]
pub struct OrderView {
    /// The end of its wording key.
    pub id: &'static str,
    /// The categories in this order.
    pub categories: Vec<CategoryView>,
}

/// A category and its features.
#[derive(Debug, Serialize)]
pub struct GlanceView<'a> {
    pub category: CategoryView,
    pub features: Vec<FeatureLinkView<'a>>,
}

/// A feature that is named elsewhere on the page.
#[derive(Debug, Serialize)]
pub struct FeatureLinkView<'a> {
    /// Its number, from 1.
    pub number: usize,
    pub id: &'a str,
    pub name: &'a str,
}

#[derive(Debug, Serialize)]
pub struct FeatureView<'a> {
    /// Its number, from 1.
    pub number: usize,
    pub id: &'a str,
    pub name: &'a str,
    /// Markdown; none if the survey has no description.
    pub description: Option<&'a str>,
    /// The results of everyone.
    pub results: ResultsView,
    /// The pair of answers that most respondents gave.
    pub commonest: Option<PairView<'a>>,
    /// The numbers of the heat map: rows functional, columns dysfunctional.
    pub cells: [RowView<'a>; 5],
    /// The sums of the columns.
    pub column_totals: [u64; 5],
    /// The groups of each segment question.
    pub segments: Vec<SegmentView<'a>>,
}

/// The results of one feature in one group.
#[derive(Debug, Serialize)]
pub struct ResultsView {
    /// Respondents.
    pub n: u64,
    /// The category with the most respondents.
    pub category: Option<CategoryView>,
    /// All categories that have that many, if several have.
    pub tied: Vec<CategoryView>,
    /// Respondents for each category.
    pub counts: ByCategory<CountView>,
    pub better: Option<EstimateView>,
    pub worse: Option<EstimateView>,
    /// Mean importance.
    pub importance: Option<String>,
    /// Mean satisfaction.
    pub satisfaction: Option<String>,
}

/// The respondents of one category.
#[derive(Debug, Serialize)]
pub struct CountView {
    /// How many.
    pub count: u64,
    /// In per cent of all; none without respondents.
    pub share: Option<String>,
}

/// A coefficient and its interval, with four decimals.
#[derive(Debug, Serialize)]
pub struct EstimateView {
    pub value: String,
    /// The lower bound.
    pub low: String,
    /// The upper bound.
    pub high: String,
}

/// A pair of answers.
#[derive(Debug, Serialize)]
pub struct PairView<'a> {
    /// The label of the functional answer.
    pub functional: &'a str,
    /// The label of the dysfunctional answer.
    pub dysfunctional: &'a str,
    /// How many gave it.
    pub count: u64,
    /// What it means.
    pub category: CategoryView,
}

/// The cells of one functional answer.
#[derive(Debug, Serialize)]
pub struct RowView<'a> {
    /// The label of the answer.
    pub label: &'a str,
    /// One count a dysfunctional answer.
    pub counts: [u64; 5],
    /// Their sum.
    pub total: u64,
}

/// A segment question.
#[derive(Debug, Serialize)]
pub struct SegmentView<'a> {
    pub question: &'a str,
    pub groups: Vec<GroupView<'a>>,
    /// How many of them privacy hides.
    pub hidden: usize,
}

/// A group of respondents.
#[derive(Debug, Serialize)]
pub struct GroupView<'a> {
    /// The option that they chose.
    pub label: &'a str,
    /// Their results; none if privacy hides them.
    pub results: Option<ResultsView>,
}

/// The evaluation table.
#[derive(Debug, Serialize)]
pub struct EvaluationView<'a> {
    /// `berger`, `pouliot` or `custom`.
    pub name: &'static str,
    /// The labels of the dysfunctional answers.
    pub columns: [&'a str; 5],
    /// A row a functional answer: its label and the categories.
    pub rows: [(&'a str, Vec<CategoryView>); 5],
}

/// A file to download.
#[derive(Debug, Serialize)]
pub struct DownloadView {
    /// Its path beside the report's first page.
    pub name: String,
    /// From this page.
    pub href: String,
}

/// The versions of the questions.
#[derive(Debug, Serialize)]
pub struct VersionsView<'a> {
    /// Today's first, then the others that were answered.
    pub versions: Vec<VersionView>,
    /// The features of which answers stand apart.
    pub features: Vec<EarlierView<'a>>,
}

/// A version of the questions.
#[derive(Debug, Serialize)]
pub struct VersionView {
    /// Which one it is.
    pub name: VersionNameView,
    /// The number of its responses.
    pub responses: u64,
    /// What becomes of its answers: `today`, `together`, `declared` (together, because the survey
    /// says so), `declared-but` (the same, with exceptions), `apart` (where the question was changed) or `unknown` (all apart).
    pub answers: &'static str,
    /// What was changed since.
    pub changes: Vec<ChangeView>,
}

/// How a version is called.
#[derive(Debug, Serialize)]
pub struct VersionNameView {
    /// `today`, `earlier`, `unknown` or `unsaid`.
    pub origin: &'static str,
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// The beginning of its hash, if it has one.
    pub hash: Option<String>,
}

/// What was changed since an earlier version.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// `reworded`, `reused`, `removed`, `retyped`, `labels` or `evaluation`.
    pub kind: &'static str,
    /// The name of what was changed; empty for labels and evaluation.
    pub name: String,
    /// The earlier labels; empty where only the name is shown.
    pub earlier: String,
}

/// The answers to earlier wordings of a feature.
#[derive(Debug, Serialize)]
pub struct EarlierView<'a> {
    pub feature: FeatureLinkView<'a>,
    /// One entry a wording.
    pub wordings: Vec<WordingView>,
}

/// The answers to one earlier wording.
#[derive(Debug, Serialize)]
pub struct WordingView {
    /// The versions that had it.
    pub versions: Vec<VersionNameView>,
    /// Markdown: both questions as they were asked; none if they are not known.
    pub questions: Vec<String>,
    /// The results; none if privacy hides them.
    pub results: Option<ResultsView>,
}
