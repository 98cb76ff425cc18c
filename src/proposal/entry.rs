//! A proposed entry of a mapping, line by line.

use super::both_sides::apart;
use super::columns::Decider;
use super::decision::{Decision, Role, target_name};
use super::labels::{Label, LabelBook, Meaning};
use super::line::{Content, Line, Value};
use super::options::{self, OptionLabel, chosen, options};
use super::questions::part_of;
use super::ratings::{Ratings, ratings};
use super::sample::{ColumnSample, Sample, counts};
use super::tool::Use;
use crate::kano::Side;
use crate::mapping::Target;
use crate::message::Remark;
use crate::response::{Importance, Satisfaction};
use crate::survey::{PairPart, Survey};

/// Writes the lines of an entry.
pub(super) struct EntryWriter<'e> {
    survey: &'e Survey,
    book: &'e LabelBook<'e>,
    pub(super) sample: &'e Sample,
    decisions: &'e [Decision],
    pub(super) lines: Vec<Line>,
}

impl<'e> EntryWriter<'e> {
    pub(super) fn new(decider: &Decider<'e>, decisions: &'e [Decision]) -> Self {
        Self {
            survey: decider.survey,
            book: decider.book,
            sample: decider.sample,
            decisions,
            lines: Vec::new(),
        }
    }

    /// All lines but the names of files.
    pub(super) fn lines(mut self) -> Vec<Line> {
        if self.sample.has_two_header_rows {
            self.pair(0, "header_rows", "2", Remark::TwoHeaderRows);
        }
        self.long();
        self.rows();
        self.answers();
        self.labels();
        self.missing();
        let (importance, satisfaction) = (Importance::HIGHEST, Satisfaction::HIGHEST);
        self.ratings("importance", PairPart::Importance, importance);
        self.ratings("satisfaction", PairPart::Satisfaction, satisfaction);
        self.profile();
        self.ignored();
        self.lines
    }

    pub(super) fn push(&mut self, depth: usize, content: Content, why: Option<Remark>) {
        self.lines.push(Line {
            depth,
            content,
            why,
        });
    }

    pub(super) fn key(&mut self, depth: usize, key: &'static str) {
        self.push(depth, Content::Key(key), None);
    }

    pub(super) fn pair(&mut self, depth: usize, text: &str, value: impl Into<Value>, why: Remark) {
        let content = Content::Pair(text.to_owned(), value.into());
        self.push(depth, content, Some(why));
    }

    /// The name of what a column is for, as far as it is known.
    fn target(&self, decision: &Decision) -> Value {
        let name = |target| target_name(self.survey, target);
        match &decision.role {
            Role::Guess(target) => Value::Perhaps(name(*target)),
            _ => decision.target().map(name).into(),
        }
    }

    /// The columns of a part of a pair, which may be guesses.
    fn of_part(&self, part: PairPart) -> Vec<&'e ColumnSample> {
        let columns = self.sample.columns.iter().zip(self.decisions);
        let is_it = |decision: &Decision| matches!(decision.about(), Some(Target::Pair(_, own)) if own == part);
        let columns = columns.filter(|(_, decision)| is_it(decision));
        columns.map(|(column, _)| column).collect()
    }

    /// The columns of a role, with what was decided.
    pub(super) fn columns(
        &self,
        is_wanted: impl Fn(&Role) -> bool,
    ) -> Vec<(&'e ColumnSample, &'e Decision)> {
        let columns = self.sample.columns.iter().zip(self.decisions);
        let columns = columns.filter(|(column, _)| !column.is_nameless());
        columns
            .filter(|(_, decision)| is_wanted(&decision.role))
            .collect()
    }

    fn answers(&mut self) {
        self.key(0, "answers");
        for (column, decision) in self.columns(|_| true) {
            let is_answer = matches!(decision.about(), Some(Target::Pair(..)))
                || decision.role == Role::OpenAnswer;
            if is_answer {
                let value = self.target(decision);
                self.pair(1, &column.name, value, decision.why.clone());
            }
        }
    }

    /// The labels of the answers: those that mean the same on both sides, and the others.
    fn labels(&mut self) {
        let of_side = |side: Side| self.book.labels(side, &self.of_part(part_of(side)));
        let sides = Side::ALL.map(of_side);
        let (both, own) = apart(&sides);
        let is_codes = |label: &Label| matches!(label.meaning, Meaning::Answer(answer) if answer.code() == label.text);
        if own.iter().all(Vec::is_empty) && both.iter().all(is_codes) {
            return;
        }
        if !both.is_empty() {
            self.key(0, "labels");
            self.label_lines(1, both);
        }
        if own.iter().any(|labels| !labels.is_empty()) {
            self.key(0, "sides");
        }
        for (side, labels) in Side::ALL.into_iter().zip(own) {
            if !labels.is_empty() {
                self.key(1, side.name());
                self.label_lines(2, labels);
            }
        }
    }

    fn label_lines(&mut self, depth: usize, labels: Vec<Label>) {
        for label in labels {
            let code = match label.meaning {
                Meaning::Answer(answer) => answer.code().into(),
                Meaning::Guess(answer) => Value::Perhaps(answer.code().to_owned()),
                Meaning::Open => Value::Open,
            };
            self.pair(depth, &label.text, code, label.remark());
        }
    }

    /// The texts that are no answer.
    fn missing(&mut self) {
        let mut texts: Vec<(&str, u64)> = Vec::new();
        for (column, decision) in self.columns(|_| true) {
            let is_missing = |text: &str| match decision.about() {
                Some(Target::Profile(question)) => {
                    let question = &self.survey.profile[question];
                    options::is_missing(self.book, question, text)
                }
                Some(_) => self.book.is_missing(text),
                None => false,
            };
            for (text, count) in counts(&[column])
                .into_iter()
                .filter(|(text, _)| is_missing(text))
            {
                match texts.iter_mut().find(|(known, _)| *known == text) {
                    Some((_, sum)) => *sum += count,
                    None => texts.push((text, count)),
                }
            }
        }
        if texts.is_empty() {
            return;
        }
        self.key(0, "missing");
        for (text, count) in texts {
            let content = Content::Item(text.to_owned());
            self.push(1, content, Some(Remark::NoAnswer { count }));
        }
    }

    fn ratings(&mut self, key: &'static str, part: PairPart, highest: usize) {
        let highest = highest as u64;
        let labels = match ratings(self.book, &self.of_part(part), highest) {
            Ratings::Numbers => return,
            Ratings::OtherNumbers => {
                let numbers = Value::Perhaps("numbers".to_owned());
                return self.pair(0, key, numbers, Remark::StepsOfScale { highest });
            }
            Ratings::Labels(labels) => labels,
        };
        self.key(0, key);
        for label in labels {
            let number = label.number.map(|number| number.to_string());
            self.pair(1, &label.text, number, label.why);
        }
    }

    fn profile(&mut self) {
        let mut is_first = true;
        for (column, decision) in self.columns(|_| true) {
            let Some(Target::Profile(position)) = decision.asks() else {
                continue;
            };
            if std::mem::take(&mut is_first) {
                self.key(0, "profile");
            }
            let question = &self.survey.profile[position];
            let why = decision.why.clone();
            let id = question.id.as_str();
            let one_option = match &decision.role {
                Role::Option((_, option)) => Some((option, Value::from(id))),
                Role::PerhapsOption((_, option)) => Some((option, Value::Perhaps(id.to_owned()))),
                _ => None,
            };
            if let Some((option, id)) = one_option {
                let labels = chosen(self.book, question, option, column);
                self.options_of(column, id, why, labels);
                continue;
            }
            let separator = self.sample.tool.and_then(|tool| tool.separator);
            let options = options(self.book, question, separator, column);
            let id = self.target(decision);
            if options.labels.is_empty() && options.separator.is_none() {
                self.pair(1, &column.name, id, why);
                continue;
            }
            self.options_of(column, id, why, options.labels);
            if let Some((separator, why)) = options.separator {
                self.pair(2, "separator", separator, why);
            }
        }
    }

    fn options_of(
        &mut self,
        column: &ColumnSample,
        question: Value,
        why: Remark,
        labels: Vec<OptionLabel>,
    ) {
        self.push(1, Content::Text(column.name.clone()), None);
        self.pair(2, "question", question, why);
        if !labels.is_empty() {
            self.key(2, "labels");
        }
        for label in labels {
            self.pair(3, &label.text, label.option, label.why);
        }
    }

    fn ignored(&mut self) {
        let long = self.sample.long.as_ref().map(|long| &long.table);
        let mut columns =
            self.columns(|role| matches!(role, Role::Ignored | Role::Tool(Use::Ignored)));
        columns.retain(|(column, _)| !long.is_some_and(|long| long.has(&column.name)));
        if columns.is_empty() {
            return;
        }
        self.key(0, "ignore");
        for (column, decision) in columns {
            let content = Content::Item(column.name.clone());
            self.push(1, content, Some(decision.why.clone()));
        }
    }
}
