//! A small survey, and files of responses to it, for tests.

use super::{Intake, JudgedRecord, Ledger, SetAside};
use crate::diagnostic::Code;
use crate::mapping::Mapping;
use crate::response::Response;
use crate::survey::sample::english;
use crate::survey::{QuestionKind, Survey};
use crate::versions::{History, Versions};

/// Survey `garage` with the features `rescue` and `loan-car`, and one profile question of each kind.
pub(crate) fn survey() -> Survey {
    let sample = english();
    let tier = QuestionKind::Choice {
        options: sample.options(&["gold", "silver"]),
        segment: true,
    };
    let reasons = QuestionKind::Multiple {
        options: sample.options(&["price", "place", "people"]),
    };
    let age = QuestionKind::Number {
        minimum: Some(0.0),
        maximum: Some(120.0),
    };
    let note = QuestionKind::Text { maximum_length: 5 };
    let mut survey = sample.survey("garage", &["rescue", "loan-car"]);
    survey.profile = vec![
        sample.question("tier", tier),
        sample.question("reasons", reasons),
        sample.question("age", age),
        sample.question("note", note),
    ]
    .into();
    survey
}

/// What the intake made of some files.
#[derive(Debug)]
pub(crate) struct TakenIn {
    pub(crate) accepted: Vec<Response>,
    pub(crate) kept: Vec<SetAside>,
    pub(crate) ledger: Ledger,
}

impl TakenIn {
    /// The ids of the accepted responses with blanks between them.
    pub(crate) fn ids(&self) -> String {
        let ids = self.accepted.iter().map(|response| response.id.as_str());
        ids.map(|id| if id.is_empty() { "-" } else { id })
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Reason, line and column of whatever was not accepted.
    pub(crate) fn refusals(&self) -> Vec<(Code, usize, usize)> {
        let place = |kept: &SetAside| {
            let span = kept.refusal.span;
            (kept.refusal.code(), span.line, span.column)
        };
        self.kept.iter().map(place).collect()
    }
}

/// Takes in some files of responses to [`survey`], given by name and content.
pub(crate) fn take_in<B: AsRef<[u8]>>(files: &[(&str, B)]) -> TakenIn {
    take_in_of(&survey(), files)
}

/// Takes in some files of responses to any survey.
pub(crate) fn take_in_of<B: AsRef<[u8]>>(survey: &Survey, files: &[(&str, B)]) -> TakenIn {
    take_in_by(survey, Mapping::default(), files)
}

/// The same with a mapping.
pub(crate) fn take_in_by<B: AsRef<[u8]>>(
    survey: &Survey,
    mapping: Mapping,
    files: &[(&str, B)],
) -> TakenIn {
    let versions = Versions::of(survey, History::NONE);
    let mut intake = Intake::new(survey, &versions).with_mapping(mapping);
    let (mut accepted, mut kept) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let mut records = intake
            .read(name, bytes.as_ref())
            .expect("memory can be read");
        while let Some(judged) = records.next().expect("memory can be read") {
            match judged {
                JudgedRecord::Accepted(response) => accepted.push(response.clone()),
                JudgedRecord::NotAccepted(record) => kept.push(record),
                JudgedRecord::Rest(bytes) => {
                    let last: &mut SetAside = kept.last_mut().expect("a record before its rest");
                    last.raw.extend(bytes);
                }
            }
        }
    }
    let ledger = intake.into_ledger();
    ledger.balance().expect("no record is lost");
    TakenIn {
        accepted,
        kept,
        ledger,
    }
}

/// The columns of [`row`].
pub(crate) const HEADER: &str = "meta__survey,meta__id,rescue__functional,rescue__dysfunctional,\
                                 loan-car__functional,loan-car__dysfunctional,comment\n";

/// A good row with this id.
pub(crate) fn row(id: &str) -> String {
    format!("garage,{id},like,dislike,must-be,neutral,\n")
}

/// Takes in a CSV file of these lines under [`HEADER`].
pub(crate) fn take_in_rows<B: AsRef<[u8]>>(rows: &[B]) -> TakenIn {
    let mut file = HEADER.as_bytes().to_vec();
    for row in rows {
        file.extend(row.as_ref());
    }
    take_in(&[("a.csv", file)])
}
