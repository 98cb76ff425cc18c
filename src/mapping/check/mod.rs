//! The document as written becomes entries as they are right, or a list of all that is wrong.

mod long;
mod profile;

use std::collections::BTreeMap;

use crate::diagnostic::{Problem, did_you_mean};
use crate::kano::{Answer, Side};
use crate::mapping::clock::Clock;
use crate::mapping::entry::{Coding, Column, Entry, Filter, Target};
use crate::mapping::labels::Labels;
use crate::mapping::per_text::PerText;
use crate::mapping::plain::plain;
use crate::mapping::values::{AnswerWord, RatingWord, RowText, TargetName};
use crate::mapping::written::{
    EntrySource, OneOrMore, RatingsSource, SideLabelsSource, TimeSource,
};
use crate::response::Rating;
use crate::survey::{FeaturePosition, PairPart, QuestionKind, Survey};
use crate::yaml::{Problems, Spanned, Text};

/// Checks all entries.
pub(super) fn entries(
    written: &[EntrySource],
    survey: &Survey,
    problems: &mut Problems,
) -> Vec<Entry> {
    let entries = written.iter().zip(1..);
    entries
        .map(|(written, number)| {
            let mut checker = Checker {
                survey,
                problems,
                columns: Vec::new(),
                names: BTreeMap::new(),
                targets: BTreeMap::new(),
                missing: missing(written),
            };
            checker.entry(written, number)
        })
        .collect()
}

/// The check of one entry.
struct Checker<'c> {
    survey: &'c Survey,
    problems: &'c mut Problems,
    columns: Vec<Column>,
    /// The names of all columns so far, as they are compared.
    names: BTreeMap<String, String>,
    /// What each column so far is for, with the name of the column.
    targets: BTreeMap<Target, String>,
    /// The texts that are no answer.
    missing: Labels,
}

impl Checker<'_> {
    fn entry(&mut self, written: &EntrySource, number: usize) -> Entry {
        if let Some(id) = &written.id {
            self.column(&id.value.0, id, Target::Id, Coding::IdOf(number));
        }
        self.time(written.started.as_ref(), Target::Started);
        self.time(written.sent.as_ref(), Target::Sent);
        self.answers(written);
        for (column, question) in of(written.profile.as_ref()) {
            self.profile(column, &question.0);
        }
        let long = written.long.as_ref().map(|long| self.long(long, written));
        if let Some(comment) = &written.comment {
            let coding = self.own();
            self.column(&comment.value.0, comment, Target::Comment, coding);
        }
        let ignored = written.ignore.as_deref().unwrap_or(&[]);
        let ignored = ignored.iter();
        let ignored = ignored.map(|column| {
            self.name(&column.value.0, column);
            plain(&column.value.0)
        });
        let ignored = ignored.collect();
        let files = written.files.as_ref().map_or(&[][..], |files| &files.0);
        Entry {
            line: self.problems.place(written.span.clone()).line(),
            files: files.iter().map(|file| file.value.0.clone()).collect(),
            has_two_header_rows: written
                .header_rows
                .as_ref()
                .is_some_and(|rows| rows.value.0 == 2),
            long,
            columns: std::mem::take(&mut self.columns),
            filters: filters(written.only.as_ref(), false)
                .chain(filters(written.except.as_ref(), true))
                .collect(),
            ignored,
        }
    }

    /// Adds a column, unless its name or what it is for was there before.
    fn column<T>(&mut self, name: &str, place: &Spanned<T>, target: Target, coding: Coding) {
        self.name(name, place);
        let before = self.targets.insert(target, name.to_owned());
        // Each option may have a column of its own.
        if let Some(column) = before.filter(|_| !self.is_multiple(target)) {
            let problem = Problem::DoubledTarget { column };
            self.problems.add(place.span.clone(), problem);
        }
        self.columns.push(Column {
            name: name.to_owned(),
            plain: plain(name),
            target,
            coding,
        });
    }

    fn is_multiple(&self, target: Target) -> bool {
        match target {
            Target::Profile(question) => {
                let kind = &self.survey.profile[question].kind;
                matches!(kind, QuestionKind::Multiple { .. })
            }
            _ => false,
        }
    }

    /// Notes the name of a column, which may be there once only.
    fn name<T>(&mut self, name: &str, place: &Spanned<T>) {
        if let Some(column) = self.names.insert(plain(name), name.to_owned()) {
            let problem = Problem::ColumnTwice { column };
            self.problems.add(place.span.clone(), problem);
        }
    }

    fn time(&mut self, written: Option<&TimeSource>, target: Target) {
        let Some(TimeSource(time)) = written else {
            return;
        };
        let Some(column) = &time.column else {
            return;
        };
        let zone = time.zone.as_ref().map(|zone| zone.value.0.clone());
        let clock = Clock::new(zone, time.format.as_ref().map(|format| format.value.0));
        self.column(&column.value.0, column, target, Coding::Time(clock));
    }

    fn answers(&mut self, written: &EntrySource) {
        let of_both = self.answer_labels(written.labels.as_ref());
        let sides = written.sides.as_ref();
        let codings = Side::ALL.map(|side| {
            let mut labels = self.answer_labels(sides.and_then(|sides| of_side(sides, side)));
            // A label of one side is what it means there.
            for (label, code) in of_both.all() {
                labels.add(label, code);
            }
            self.coding(labels)
        });
        let own = self.own();
        let importance = self.rating_labels(written.importance.as_ref());
        let satisfaction = self.rating_labels(written.satisfaction.as_ref());
        for (column, target) in of(written.answers.as_ref()) {
            let Some((feature, part)) = self.target(target) else {
                continue;
            };
            let coding = match part {
                PairPart::Functional => &codings[0],
                PairPart::Dysfunctional => &codings[1],
                PairPart::Importance => &importance,
                PairPart::Satisfaction => &satisfaction,
                PairPart::Comment => &own,
            };
            self.column(
                &column.value,
                column,
                Target::Pair(feature, part),
                coding.clone(),
            );
        }
    }

    /// What is said of a feature in a column.
    fn target(&mut self, written: &Spanned<TargetName>) -> Option<(FeaturePosition, PairPart)> {
        let text = written.value.0.trim();
        let features = &self.survey.features;
        let found = text.rsplit_once('.').and_then(|(id, part)| {
            let feature = features.position(|feature| feature.id.as_str() == id)?;
            Some((feature, PairPart::named(part)?))
        });
        if found.is_none() {
            let names = features.iter().flat_map(|feature| {
                PairPart::ALL.map(|part| format!("{}.{}", feature.id, part.name()))
            });
            let names: Vec<String> = names.collect();
            let mut names = names.iter().map(String::as_str);
            // Of the id of a feature alone, nobody knows what was asked.
            let near = did_you_mean(text, names.clone()).filter(|_| text.contains(['.', '_']));
            let problem = Problem::UnknownTarget {
                text: text.to_owned(),
                near: near.map(str::to_owned),
                example: names.next().map(str::to_owned),
            };
            self.problems.add(written.span.clone(), problem);
        }
        found
    }

    fn answer_labels(&mut self, written: Option<&PerText<Spanned<AnswerWord>>>) -> Labels {
        let labels = written.map(|written| {
            self.labels(written, |AnswerWord(answer)| {
                answer.map_or("", Answer::code).to_owned()
            })
        });
        labels.unwrap_or_default()
    }

    fn rating_labels<const HIGHEST: usize>(
        &mut self,
        written: Option<&RatingsSource<RatingWord<HIGHEST>>>,
    ) -> Coding {
        let written = match written {
            Some(RatingsSource::Labels(labels)) => Some(labels),
            Some(RatingsSource::Numbers) | None => None,
        };
        let labels = written.map(|written| {
            self.labels(written, |word| {
                let number = word.0.map(Rating::number);
                number.map_or_else(String::new, |number| number.to_string())
            })
        });
        self.coding(labels.unwrap_or_default())
    }

    /// Texts as in our own files.
    fn own(&self) -> Coding {
        if self.missing.is_empty() {
            Coding::Own
        } else {
            Coding::OwnExcept(self.missing.clone())
        }
    }

    /// Labels as a coding; without any, texts are codes.
    fn coding(&self, labels: Labels) -> Coding {
        if labels.is_empty() {
            self.own()
        } else {
            Coding::Labels(self.with_missing(labels))
        }
    }

    /// Labels with the texts that are no answer, unless they are labels themselves.
    fn with_missing(&self, mut labels: Labels) -> Labels {
        for (text, code) in self.missing.all() {
            labels.add(text, code);
        }
        labels
    }

    /// Labels, of which no two may be the same and mean something else.
    fn labels<T>(&mut self, written: &PerText<Spanned<T>>, code: impl Fn(&T) -> String) -> Labels {
        let mut labels = Labels::default();
        for (label, value) in &written.0 {
            let code = code(&value.value);
            if let Some(other) = labels.add(&label.value, &code)
                && other != code
            {
                let label_text = label.value.clone();
                let problem = Problem::LabelTwice { label: label_text };
                self.problems.add(label.span.clone(), problem);
            }
        }
        labels
    }
}

/// What is in columns of the rows that are responses, or of those that are none.
fn filters(
    written: Option<&PerText<OneOrMore<Spanned<RowText>>>>,
    is_exception: bool,
) -> impl Iterator<Item = Filter> {
    of(written).iter().map(move |(column, texts)| {
        let mut labels = Labels::default();
        for text in &texts.0 {
            labels.add(&text.value.0, "");
        }
        Filter {
            is_exception,
            name: column.value.clone(),
            plain: plain(&column.value),
            labels,
        }
    })
}

/// The texts that are no answer.
fn missing(written: &EntrySource) -> Labels {
    let mut labels = Labels::default();
    for text in written.missing.iter().flatten() {
        labels.add(&text.value.0, "");
    }
    labels
}

fn of_side(sides: &SideLabelsSource, side: Side) -> Option<&PerText<Spanned<AnswerWord>>> {
    match side {
        Side::Functional => sides.functional.as_ref(),
        Side::Dysfunctional => sides.dysfunctional.as_ref(),
    }
}

/// The entries of a map that may have been left out.
fn of<T>(map: Option<&PerText<T>>) -> &[(Text, T)] {
    map.map_or(&[], |map| &map.0)
}
