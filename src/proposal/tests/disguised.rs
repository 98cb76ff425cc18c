//! One set of answers in hundreds of disguises: what is decided is right, and the rest is open.

use proptest::prelude::*;

use super::super::Sample;
use super::super::columns::Decider;
use super::super::decision::{Role, target_name};
use super::super::entry::EntryWriter;
use super::super::labels::LabelBook;
use super::super::line::{Content, Value};
use super::super::tool::Use;
use super::disguise::{Disguise, Layout, Names, NoiseRows, QUESTIONS, disguise};
use super::{BOOK, CAFE, PROPOSER, sample_of};
use crate::intake::testing::take_in_by;
use crate::kano::Answer;
use crate::mapping;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_decided_is_right_and_the_rest_is_open(disguise in disguise()) {
        let file = disguise.file();
        let shown = || String::from_utf8_lossy(&file).into_owned();
        let sample = sample_of(&file);
        let Ok(sample) = sample else {
            return Ok(());
        };
        let book: &LabelBook<'_> = &BOOK;
        let decider = Decider {
            survey: &CAFE,
            questions: &PROPOSER.questions,
            book,
            sample: &sample,
        };
        let decisions = decider.decide();
        let names: Vec<String> = (0..QUESTIONS).map(|question| disguise.column(question)).collect();
        for (column, decision) in sample.columns.iter().zip(&decisions) {
            let truth = names.iter().position(|name| name.trim() == column.name.trim());
            match (&decision.role, truth) {
                (Role::Target(target), Some(truth)) => {
                    let target = target_name(&CAFE, *target);
                    prop_assert_eq!(&target, &Disguise::target(truth), "{}", shown());
                }
                (Role::Tool(Use::Id), None) if disguise.layout != Layout::Response => {}
                (Role::Target(_) | Role::Tool(_) | Role::Option(_), None) => {
                    prop_assert!(false, "noise has a meaning: {} in {}", column.name, shown());
                }
                // Answers to a question of which nobody knows are never passed over, if their labels are
                // known: else they are like any other column.
                (Role::Ignored, Some(_)) => {
                    prop_assert_eq!(disguise.names, Names::Unknown, "{}", shown());
                }
                _ => {}
            }
        }
        for line in EntryWriter::new(&decider, &decisions).lines() {
            if let Content::Pair(label, Value::Is(code)) = &line.content
                && let Some(answer) = Answer::from_code(code)
            {
                let truth = (0..5).find(|answer| disguise.label(*answer) == *label);
                // Of a set that is known, labels are listed that do not stand in the file.
                prop_assert!(
                    truth.is_none_or(|truth| Answer::ALL[truth] == answer),
                    "{label}: {}", shown()
                );
            }
        }
        counts_are_right(&disguise, &file, &sample)?;
    }
}

/// If nothing is open, each answer counts as what it is.
fn counts_are_right(
    disguise: &Disguise,
    file: &[u8],
    sample: &Sample,
) -> Result<(), TestCaseError> {
    let shown = || String::from_utf8_lossy(file).into_owned();
    let proposal = PROPOSER.propose(sample);
    if disguise.is_usual() {
        prop_assert_eq!(proposal.open, 0, "{}", shown());
    }
    if proposal.open > 0 || disguise.names == Names::Unknown || proposal.answers.is_empty() {
        return Ok(());
    }
    let text = proposal.text(&[], false, |message| message.key.to_owned());
    let (mapping, problems) = mapping::check("mapping.yaml", text.as_bytes(), &CAFE);
    prop_assert!(problems.is_empty(), "{problems:?}\n{text}");
    let taken = take_in_by(&CAFE, mapping.expect("a mapping"), &[("answers", file)]);
    let answered = disguise.people.iter().enumerate();
    let answered: Vec<_> = answered
        .filter(|(_, person)| person.iter().any(Option::is_some))
        .collect();
    prop_assert_eq!(
        taken.accepted.len(),
        answered.len(),
        "{}\n{}",
        text,
        shown()
    );
    for (response, (number, person)) in taken.accepted.iter().zip(&answered) {
        let person = match disguise.layout {
            Layout::Response => *person,
            // The rows of a long table are in any order.
            Layout::Answer | Layout::Pair => {
                let of_id = |(number, _): &&(usize, _)| response.id == format!("1:P{number}");
                let found = answered.iter().find(of_id);
                prop_assert!(found.is_some(), "{number}: {}\n{}", response.id, shown());
                found.map_or(*person, |(_, person)| *person)
            }
        };
        for (question, answer) in person.iter().enumerate() {
            let pair = response.pairs.iter().nth(question / 2).expect("a feature");
            let counted = [pair.functional, pair.dysfunctional][question % 2];
            let answer = answer.map(|answer| Answer::ALL[answer]);
            prop_assert_eq!(counted, answer, "{}\n{}", text, shown());
        }
    }
    if disguise.noise_rows == NoiseRows::None {
        let empty = disguise.people.len() - answered.len();
        prop_assert!(taken.kept.len() <= empty, "{:?}\n{}", taken.kept, shown());
    }
    Ok(())
}
