//! What would come of a proposed mapping: the fates of the records, and what another evaluation table
//! would give.

use anyhow::Context;
use serde_json::json;

use super::entries::Entries;
use super::exit::Exit;
use super::response_file::read_file;
use super::terminal::Terminal;
use crate::analysis::Analysis;
use crate::intake::{Intake, JudgedRecord};
use crate::mapping;
use crate::message::{Choices, Notice};
use crate::project::{self, Attempt, shown};
use crate::survey::Survey;
use crate::tally::VersionTallies;
use crate::versions::{History, Versions};

/// Reads files by a mapping, and says what would come of it; nothing is written.
pub(super) fn try_mapping(
    entries: &Entries,
    survey: &Survey,
    history: &History,
    terminal: &Terminal,
) -> Result<(), Exit> {
    let (mapping, problems) = mapping::check("mapping.yaml", entries.text.as_bytes(), survey);
    terminal.problems(&problems);
    let Some(mapping) = mapping else {
        return Ok(());
    };
    let versions = Versions::of(survey, history);
    let mut tallies = VersionTallies::new(survey, &versions);
    let mut intake = Intake::new(survey, &versions).with_mapping(mapping);
    for path in &entries.files {
        let input = project::open(path)?;
        let read = read_file(&shown(path), input, &mut intake, terminal, |judged| {
            if let JudgedRecord::Accepted(response) = judged {
                tallies.add(response);
            }
            Ok(())
        })?;
        read.with_context(|| Attempt::read(path))?;
    }
    let counts = intake.into_ledger().total;
    let object = json!({ "trial": counts });
    let totals = Notice::TrialTotals {
        read: counts.read,
        accepted: counts.accepted,
        duplicate: counts.duplicate,
        conflict: counts.conflict,
        excluded: counts.excluded,
        set_aside: counts.set_aside,
    };
    terminal.aside(totals, &object);
    let counted = tallies.finish();
    let other = survey.with_other_table();
    let analyse = |survey: &Survey| Analysis::of_versions(survey, &versions, &counted);
    let (ours, theirs) = (analyse(survey), analyse(&other));
    let moved = moved(survey, &ours, &theirs);
    let table = other.evaluation.name();
    let object = json!({ "evaluation": table, "moved": moved });
    let notice = if moved.is_empty() {
        Notice::SameInOtherTable { table }
    } else {
        let features = Choices(moved);
        Notice::OtherTable { table, features }
    };
    terminal.aside(notice, &object);
    Ok(())
}

/// The features whose category is another one, each with both.
fn moved(survey: &Survey, ours: &Analysis, theirs: &Analysis) -> Vec<String> {
    let features = survey.features.entries();
    let moved = features.filter_map(|(position, feature)| {
        let mode = |analysis: &Analysis| analysis.features[position].everyone.mode.clone();
        let (before, after) = (mode(ours)?.category, mode(theirs)?.category);
        let (before, after) = (before.name(), after.name());
        (before != after).then(|| format!("{}: {before} → {after}", feature.id))
    });
    moved.collect()
}
