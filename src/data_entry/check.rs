//! The double entry check: what a second person typed is held against the first entry.
//!
//! How well sheets were typed is said as in the field, in differences per 10,000 fields: two
//! entries of the same sheets compared field by field (Paulsen, Overgaard & Lauritsen 2012, PLOS
//! ONE 7(4), e35087; Garza et al. 2023, doi 10.21203/rs.3.rs-2386986/v2). A field that is empty in
//! both entries is not counted, so that long empty sheets do not make a poor entry look good.
//!
//! Neither entry is right because it was first or second. Two people rarely make the same mistake in
//! the same place, so that each difference is worth a look at the paper, and only the paper decides.

use serde::{Deserialize, Serialize};

use super::Values;
use super::record::objects;
use crate::intake::{Field, Fields};
use crate::message::{Message, Notice};

/// A sheet that was typed twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedSheet {
    pub sheet: String,
    /// How many fields have an answer in at least one of the two entries.
    pub fields: u64,
    /// Where the entries differ.
    pub differences: Vec<Difference>,
}

/// A field in which two entries differ; `None` where nothing was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Its flat name.
    pub field: String,
    /// What was typed first.
    pub first: Option<String>,
    /// What was typed by the second person.
    pub second: Option<String>,
    /// What is right by the paper.
    pub kept: Option<String>,
}

impl CheckedSheet {
    /// The sheets in a file of checks. Lines that are none are passed over: a sheet of which nothing
    /// can be read counts as typed once, and is asked for again.
    pub(super) fn read(file: &[u8]) -> Vec<Self> {
        let checked = objects(file).map(|object| serde_json::from_value(object.into()));
        checked.filter_map(Result::ok).collect()
    }
}

/// What came of a check, of all sheets together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// How many sheets were typed twice.
    pub sheets: u64,
    /// How many fields were compared.
    pub fields: u64,
    /// How many of them differed.
    pub differences: u64,
    /// How many of these were wrong in the first entry.
    pub first_wrong: u64,
}

impl Totals {
    /// The sum over sheets.
    pub fn of(checked: &[CheckedSheet]) -> Self {
        let mut totals = Self::default();
        for sheet in checked {
            let wrong = sheet.differences.iter().filter(|d| d.first != d.kept);
            totals.sheets += 1;
            totals.fields = totals.fields.saturating_add(sheet.fields);
            totals.differences += sheet.differences.len() as u64;
            totals.first_wrong += wrong.count() as u64;
        }
        totals
    }

    /// Differences per 10,000 fields; `None` where nothing was compared.
    pub fn difference_rate(&self) -> Option<f64> {
        self.rate(self.differences)
    }

    /// Fields that were wrong in the first entry, per 10,000; `None` where nothing was compared.
    pub fn first_error_rate(&self) -> Option<f64> {
        self.rate(self.first_wrong)
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "nobody types 2^53 fields from paper"
    )]
    fn rate(&self, count: u64) -> Option<f64> {
        (self.fields > 0).then(|| count as f64 / self.fields as f64 * 10_000.0)
    }
}

/// A sheet that is being typed for the second time.
#[derive(Debug, Clone)]
pub(super) struct Comparison {
    first: Values,
    found: Vec<Discrepancy>,
}

/// A difference of which it may not be known yet what is right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Discrepancy {
    pub(super) field: Field,
    pub(super) first: Option<String>,
    pub(super) second: Option<String>,
    verdict: Verdict,
}

/// What is right by the paper.
#[derive(Debug, Clone, PartialEq)]
enum Verdict {
    /// Nobody has looked yet.
    Open,
    /// This is right; `None` if nothing is answered.
    Settled(Option<String>),
}

impl Discrepancy {
    fn is_open(&self) -> bool {
        self.verdict == Verdict::Open
    }

    pub(super) fn settle(&mut self, right: Option<String>) {
        self.verdict = Verdict::Settled(right);
    }

    fn settled(&self) -> Option<&Option<String>> {
        match &self.verdict {
            Verdict::Open => None,
            Verdict::Settled(right) => Some(right),
        }
    }
}

impl Comparison {
    pub(super) const fn new(first: Values) -> Self {
        let found = Vec::new();
        Self { first, found }
    }

    /// Holds some fields against the first entry. Whoever types again before anything was settled
    /// takes back what was typed before.
    pub(super) fn compare(&mut self, fields: &[Field], values: &Values) {
        for field in fields {
            let (first, second) = (self.first.get(field), values.get(field));
            // What was settled is not asked once more, if someone goes back and leaves it as it is.
            let known = self.found.iter().find(|found| found.field == *field);
            let settled = known.and_then(Discrepancy::settled);
            if settled.is_some_and(|right| right.as_ref() == second) {
                continue;
            }
            self.found.retain(|found| found.field != *field);
            if !same(first, second) {
                self.found.push(Discrepancy {
                    field: *field,
                    first: first.cloned(),
                    second: second.cloned(),
                    verdict: Verdict::Open,
                });
            }
        }
    }

    /// The first difference of which nobody has said what is right.
    pub(super) fn open(&self) -> Option<&Discrepancy> {
        self.found.iter().find(|found| found.is_open())
    }

    /// The same, to be settled.
    pub(super) fn open_mut(&mut self) -> Option<&mut Discrepancy> {
        self.found.iter_mut().find(|found| found.is_open())
    }

    /// Forgets what nobody has settled: its questions are asked again.
    pub(super) fn forget_open(&mut self) {
        self.found.retain(|found| !found.is_open());
    }

    /// Differences that were settled before.
    ///
    /// An error if one is in a field that there is not.
    pub(super) fn resume(
        &mut self,
        settled: Vec<Difference>,
        fields: &Fields<'_>,
    ) -> Result<(), Message> {
        for difference in settled {
            let field = fields.get(&difference.field);
            self.found.push(Discrepancy {
                field: field.ok_or_else(|| no_field(&difference.field))?,
                first: difference.first,
                second: difference.second,
                verdict: Verdict::Settled(difference.kept),
            });
        }
        Ok(())
    }

    /// The differences that are settled; the others are asked about again.
    pub(super) fn settled(&self, fields: &Fields<'_>) -> Vec<Difference> {
        let settled = self.found.iter().filter_map(|found| {
            Some(Difference {
                field: fields.name(found.field),
                first: found.first.clone(),
                second: found.second.clone(),
                kept: found.settled()?.clone(),
            })
        });
        settled.collect()
    }

    /// How many of the fields have an answer in at least one of the two entries.
    pub(super) fn compared(&self, fields: &[Field], values: &Values) -> u64 {
        // What was settled has replaced what was typed; the comparison knows what that was.
        let second = |field: &Field| {
            let found = self.found.iter().find(|found| found.field == *field);
            found.map_or_else(
                || values.contains_key(field),
                |found| found.second.is_some(),
            )
        };
        let compared = fields.iter();
        let compared = compared.filter(|field| self.first.contains_key(field) || second(field));
        compared.count() as u64
    }
}

/// Says that a name in a draft is not that of a field on the sheet.
pub(super) fn no_field(name: &str) -> Message {
    let name = name.to_owned();
    Notice::NoSuchField { name }.into()
}

/// True if both say the same; blanks and line breaks in a text are no difference.
fn same(first: Option<&String>, second: Option<&String>) -> bool {
    match (first, second) {
        (Some(first), Some(second)) => first.split_whitespace().eq(second.split_whitespace()),
        (first, second) => first == second,
    }
}
