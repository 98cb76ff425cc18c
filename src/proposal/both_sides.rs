//! Labels that are the same on both sides, and those of one side.

use super::labels::Label;

/// Labels that mean the same on both sides, and those of each side. A label of one side stays there if
/// the other has another one for the same answer: else that of the wrong list would count.
pub(super) fn apart(sides: &[Vec<Label>; 2]) -> (Vec<Label>, [Vec<Label>; 2]) {
    let [functional, dysfunctional] = sides;
    let is_shared = |label: &Label, others: &[Label]| {
        let mut same = others.iter().filter(|other| other.text == label.text);
        match same.next() {
            Some(other) => other.meaning == label.meaning,
            None => !others.iter().any(|other| other.meaning == label.meaning),
        }
    };
    let own = |labels: &[Label], others: &[Label]| -> Vec<Label> {
        let own = labels.iter().filter(|label| !is_shared(label, others));
        own.cloned().collect()
    };
    let own_labels = [
        own(functional, dysfunctional),
        own(dysfunctional, functional),
    ];
    let mut both: Vec<Label> = Vec::new();
    for (labels, others) in [(functional, dysfunctional), (dysfunctional, functional)] {
        for label in labels.iter().filter(|label| is_shared(label, others)) {
            match both.iter_mut().find(|known| known.text == label.text) {
                Some(known) => known.count += label.count,
                None => both.push(label.clone()),
            }
        }
    }
    both.sort_by_key(|label| label.meaning);
    (both, own_labels)
}
