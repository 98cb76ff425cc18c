//! All charts of a page as SVG, by name.

use std::collections::BTreeMap;

use serde::Serialize;

use super::charts::{categories, heatmap, plane};
use super::fill::ReportPage;
use super::view::ChartView;
use crate::diagnostic::Diagnostic;
use crate::templates::Templates;

/// Where a chart stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DrawingTarget {
    /// In a page, which says all that holds for the whole of it.
    Page,
    /// In a file of its own, which must say itself if responses are simulated.
    File { simulated: bool },
}

/// Draws the charts `plane`, `categories` and `heatmap-<feature>`.
pub(super) fn draw(
    page: &ReportPage<'_>,
    templates: &Templates,
    target: DrawingTarget,
) -> Result<BTreeMap<String, String>, Box<Diagnostic>> {
    let renderer = ChartRenderer {
        page,
        templates,
        target,
    };
    let mut charts = BTreeMap::new();
    charts.extend([renderer.plane()?, renderer.categories()?]);
    let full = page.analysis.largest_cell_share();
    for (feature, analysis) in page.features() {
        let chart = heatmap::heatmap(&heatmap::HeatmapData {
            results: &analysis.everyone,
            evaluation: &page.survey.evaluation,
            scale: page.scale,
            full,
        });
        let id = format!("heatmap-{}", feature.id);
        let name = feature.name.get(page.language);
        let n = analysis.everyone.counts.total();
        let svg = renderer.draw("charts/heatmap.svg", &id, name, n, &chart)?;
        charts.insert(id, svg);
    }
    Ok(charts)
}

struct ChartRenderer<'a> {
    page: &'a ReportPage<'a>,
    templates: &'a Templates,
    target: DrawingTarget,
}

impl ChartRenderer<'_> {
    fn plane(&self) -> Result<(String, String), Box<Diagnostic>> {
        let chart = plane::plane(&self.page.named_results());
        self.of_survey("plane", &chart)
    }

    fn categories(&self) -> Result<(String, String), Box<Diagnostic>> {
        let label = |category| self.page.category_label(category);
        let chart = categories::categories(&self.page.named_results(), label, self.page.wording);
        self.of_survey("categories", &chart)
    }

    fn of_survey<D: Serialize>(
        &self,
        id: &str,
        chart: &D,
    ) -> Result<(String, String), Box<Diagnostic>> {
        let name = self.page.survey.title.get(self.page.language);
        let n = self.page.analysis.respondents;
        let svg = self.draw(&format!("charts/{id}.svg"), id, name, n, chart)?;
        Ok((id.to_owned(), svg))
    }

    fn draw<D: Serialize>(
        &self,
        template: &str,
        id: &str,
        name: &str,
        n: u64,
        chart: &D,
    ) -> Result<String, Box<Diagnostic>> {
        let view = ChartView {
            lang: self.page.language.as_str(),
            page: &self.page.path,
            id,
            alone: self.target != DrawingTarget::Page,
            simulated: self.target == DrawingTarget::File { simulated: true },
            name,
            n,
            chart,
        };
        self.templates.render(template, &view)
    }
}
