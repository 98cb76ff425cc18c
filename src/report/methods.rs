//! The methods behind the numbers, and where they were published.
//!
//! The sources stand here once, for the page and for `results.json`; what each method does is said
//! in the wording, under `method-<id>`.

use serde::Serialize;

use crate::analysis::{Analysis, VersionAnalyses};
use crate::survey::Survey;

/// A method, its formula and its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Method {
    /// Its name in wording keys and files.
    pub id: &'static str,
    /// The formula; none where words say it.
    pub formula: Option<&'static str>,
    /// Where it was published; none if it is the survey's own.
    pub source: Option<&'static str>,
}

const BERGER: &str = "C. Berger et al., “Kano’s Methods for Understanding Customer-defined \
    Quality”, Center for Quality of Management Journal 2(4), 1993, p. 6; N. Kano, \
    N. Seraku, F. Takahashi, S. Tsuji, 「魅力的品質と当り前品質」, 品質 14(2), 1984";

const POULIOT: &str = "F. Pouliot, “Theoretical Issues of Kano’s Methods”, in: C. Berger et al., \
    Center for Quality of Management Journal 2(4), 1993, p. 33";

const MODE: &str = "N. Kano et al., 品質 14(2), 1984; C. Berger et al., Center for Quality of \
    Management Journal 2(4), 1993; K. Matzler, H. H. Hinterhuber, Technovation 18(1), 1998";

const TIMKO: &str = "M. Timko, in: C. Berger et al., Center for Quality of Management Journal 2(4), \
    1993, pp. 17–18";

const WILSON: &str = "E. B. Wilson, “Probable Inference, the Law of Succession, and Statistical \
    Inference”, Journal of the American Statistical Association 22(158), 1927, pp. 209–212";

const DISCLOSURE: &str = "A. Hundepool et al., Statistical Disclosure Control, Wiley, 2012";

/// The methods behind an analysis of a survey, in the order of their steps.
pub fn methods(survey: &Survey, analysis: &Analysis) -> Vec<Method> {
    let method = |id, formula, source| Method {
        id,
        formula,
        source,
    };
    let table = match survey.evaluation.name() {
        "berger" => Some(BERGER),
        "pouliot" => Some(POULIOT),
        _ => None,
    };
    let mut methods = vec![
        method("evaluation", None, table),
        method("category", Some("M > O > A > I > R > Q"), Some(MODE)),
        method("better", Some("(A + O) / (A + O + M + I)"), Some(TIMKO)),
        method("worse", Some("-(O + M) / (A + O + M + I)"), Some(TIMKO)),
        method(
            "interval",
            Some("(p + z²/2m ± z √(p(1 − p)/m + z²/4m²)) / (1 + z²/m)"),
            Some(WILSON),
        ),
    ];
    if survey.segments().next().is_some() {
        methods.push(method("privacy", None, Some(DISCLOSURE)));
    }
    let versions = analysis.versions.as_ref();
    if versions.is_some_and(VersionAnalyses::has_others) {
        methods.push(method("versions", None, None));
    }
    methods
}
