//! Results become what a page shows: names in its language, and numbers as they are printed.

use super::by_category::ByCategory;
use super::charts;
use super::view::{
    CategoryView, CountView, EstimateView, EvaluationView, FeatureLinkView, FeatureView,
    GlanceView, GroupView, OrderView, PairView, ResultsView, RowView, SegmentView,
};
use crate::analysis::{Analysis, Estimate, FeatureAnalysis, Mean, Results};
use crate::kano::{Answer, Category, Side};
use crate::language::Language;
use crate::survey::{Choice, Feature, PerOption, ProfileQuestion, Scale, Survey};
use crate::wording::Wording;

/// Columns of the summary as in most papers, and as in the handbook's summary table.
const ORDERS: [(&str, [Category; 6]); 2] = [
    ("usual", Category::ALL),
    (
        "handbook",
        [
            Category::Attractive,
            Category::OneDimensional,
            Category::MustBe,
            Category::Questionable,
            Category::Reverse,
            Category::Indifferent,
        ],
    ),
];

/// What a page is made from.
#[derive(Debug, Clone)]
pub(super) struct ReportPage<'a> {
    pub(super) survey: &'a Survey,
    pub(super) analysis: &'a Analysis,
    pub(super) language: &'a Language,
    /// Its path below the output folder.
    pub(super) path: String,
    pub(super) scale: &'a Scale,
    pub(super) wording: &'a Wording,
}

impl<'a> ReportPage<'a> {
    /// All features with their results, in their order.
    pub(super) fn features(&self) -> impl Iterator<Item = (&'a Feature, &'a FeatureAnalysis)> {
        self.survey.features.iter().zip(&self.analysis.features)
    }

    /// The name of each feature with the results of everyone, as charts want them.
    pub(super) fn named_results(&self) -> Vec<(&'a str, &'a Results)> {
        self.features()
            .map(|(feature, results)| (feature.name.get(self.language), &results.everyone))
            .collect()
    }

    pub(super) fn category(&self, category: Category) -> CategoryView {
        CategoryView {
            name: category.name(),
            letter: category.letter(),
            label: self.category_label(category),
        }
    }

    pub(super) fn category_label(&self, category: Category) -> String {
        self.wording.say(&format!("category-{}", category.name()))
    }

    pub(super) fn categories(&self) -> Vec<CategoryView> {
        charts::ORDER
            .map(|category| self.category(category))
            .to_vec()
    }

    pub(super) fn orders(&self) -> [OrderView; 2] {
        ORDERS.map(|(id, categories)| OrderView {
            id,
            categories: categories.map(|category| self.category(category)).to_vec(),
        })
    }

    /// Which features are in which category.
    pub(super) fn glance(&self) -> Vec<GlanceView<'a>> {
        charts::ORDER
            .into_iter()
            .map(|category| GlanceView {
                category: self.category(category),
                features: (1..)
                    .zip(self.features())
                    .filter(|(_, (_, results))| {
                        let mode = results.everyone.mode.as_ref();
                        mode.is_some_and(|mode| mode.category == category)
                    })
                    .map(|(number, (feature, _))| FeatureLinkView {
                        number,
                        id: feature.id.as_str(),
                        name: feature.name.get(self.language),
                    })
                    .collect(),
            })
            .filter(|entry| !entry.features.is_empty())
            .collect()
    }

    pub(super) fn feature_views(&self) -> Vec<FeatureView<'a>> {
        (1..)
            .zip(self.features())
            .map(|(number, (feature, analysis))| self.feature(number, feature, analysis))
            .collect()
    }

    fn feature(
        &self,
        number: usize,
        feature: &'a Feature,
        analysis: &FeatureAnalysis,
    ) -> FeatureView<'a> {
        let cells = &analysis.everyone.cells;
        let segments = self.survey.segments();
        FeatureView {
            number,
            id: feature.id.as_str(),
            name: feature.name.get(self.language),
            description: feature
                .description
                .as_ref()
                .map(|text| text.get(self.language)),
            results: self.results(&analysis.everyone),
            commonest: self.commonest(&analysis.everyone),
            cells: Answer::ALL.map(|functional| {
                let counts = Answer::ALL.map(|dysfunctional| cells.pair(functional, dysfunctional));
                RowView {
                    label: self.scale.label(Side::Functional, functional),
                    counts,
                    total: counts.iter().sum(),
                }
            }),
            column_totals: Answer::ALL.map(|dysfunctional| {
                Answer::ALL
                    .iter()
                    .map(|functional| cells.pair(*functional, dysfunctional))
                    .sum()
            }),
            segments: segments
                .map(|(position, question, options)| {
                    self.segment(question, options, &analysis.segments[&position])
                })
                .collect(),
        }
    }

    fn segment(
        &self,
        question: &'a ProfileQuestion,
        options: &'a PerOption<Choice>,
        groups: &PerOption<Option<Results>>,
    ) -> SegmentView<'a> {
        SegmentView {
            question: question.question.get(self.language),
            hidden: groups.iter().filter(|group| group.is_none()).count(),
            groups: options
                .iter()
                .zip(groups)
                .map(|(option, results)| GroupView {
                    label: option.label.get(self.language),
                    results: results.as_ref().map(|results| self.results(results)),
                })
                .collect(),
        }
    }

    pub(super) fn results(&self, results: &Results) -> ResultsView {
        let counts = &results.counts;
        let mode = results.mode.as_ref();
        let tied = mode.map_or(&[][..], |mode| &mode.tied);
        ResultsView {
            n: counts.total(),
            category: mode.map(|mode| self.category(mode.category)),
            tied: tied
                .iter()
                .map(|category| self.category(*category))
                .collect(),
            counts: ByCategory::of(|category| CountView {
                count: counts.get(category),
                share: counts
                    .share(category)
                    .map(|share| self.wording.percent(share, 1)),
            }),
            better: results.coefficients.map(|both| self.estimate(both.better)),
            worse: results.coefficients.map(|both| self.estimate(both.worse)),
            importance: results.importance.map(|mean| self.mean(mean)),
            satisfaction: results.satisfaction.map(|mean| self.mean(mean)),
        }
    }

    fn estimate(&self, Estimate { value, low, high }: Estimate) -> EstimateView {
        let [value, low, high] = [value, low, high].map(|number| self.wording.decimal(number, 4));
        EstimateView { value, low, high }
    }

    fn mean(&self, mean: Mean) -> String {
        self.wording.decimal(mean.value, 2)
    }

    fn commonest(&self, results: &Results) -> Option<PairView<'a>> {
        let (functional, dysfunctional) = results.commonest_pair()?;
        Some(PairView {
            functional: self.scale.label(Side::Functional, functional),
            dysfunctional: self.scale.label(Side::Dysfunctional, dysfunctional),
            count: results.cells.pair(functional, dysfunctional),
            category: self.category(self.survey.evaluation.category(functional, dysfunctional)),
        })
    }

    pub(super) fn evaluation(&self) -> EvaluationView<'a> {
        let evaluation = &self.survey.evaluation;
        EvaluationView {
            name: evaluation.name(),
            columns: Answer::ALL.map(|answer| self.scale.label(Side::Dysfunctional, answer)),
            rows: Answer::ALL.map(|functional| {
                let row = Answer::ALL.map(|dysfunctional| {
                    self.category(evaluation.category(functional, dysfunctional))
                });
                (self.scale.label(Side::Functional, functional), row.to_vec())
            }),
        }
    }
}
