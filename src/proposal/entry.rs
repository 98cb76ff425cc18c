//! A proposed entry of a mapping, line by line.

use super::columns::{Decider, Decision, Role, target_name};
use super::labels::{Label, LabelBook, Meaning};
use super::options::{self, OptionLabel, chosen, options};
use super::ratings::{Ratings, ratings};
use super::sample::{ColumnSample, Sample, counts};
use super::times::Times;
use super::tool::{Tool, ToolZone, Use};
use crate::kano::Side;
use crate::mapping::{Target, TimeFormat};
use crate::message::Remark;
use crate::response::{Importance, Satisfaction};
use crate::survey::{PairPart, Survey};

/// A line of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// How deep it is in the entry.
    pub(super) depth: usize,
    pub(super) content: Content,
    pub(super) why: Option<Remark>,
}

/// What stands on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// A key, with what comes below it.
    Key(&'static str),
    /// A text out of a file, with what comes below it.
    Text(String),
    /// A text with its value.
    Pair(String, Value),
    /// An item of a list.
    Item(String),
}

/// A value, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Is(String),
    /// It is a guess, for the owner to confirm.
    Perhaps(String),
    /// It is left to the owner.
    Open,
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Is(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Is(value)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Open, Into::into)
    }
}

/// What stands for a decision that is left to the owner.
pub(super) const OPEN: &str = "?";

/// Writes the lines of an entry.
pub(super) struct EntryWriter<'e> {
    survey: &'e Survey,
    book: &'e LabelBook<'e>,
    tool: Option<&'static Tool>,
    sample: &'e Sample,
    decisions: &'e [Decision],
    lines: Vec<Line>,
}

impl<'e> EntryWriter<'e> {
    pub(super) fn new(decider: &Decider<'e>, decisions: &'e [Decision]) -> Self {
        Self {
            survey: decider.survey,
            book: decider.book,
            tool: decider.tool,
            sample: decider.sample,
            decisions,
            lines: Vec::new(),
        }
    }

    /// All lines, for the files of these names if they are named.
    pub(super) fn lines(mut self, files: &[String]) -> Vec<Line> {
        if !files.is_empty() {
            self.key(0, "files");
            for file in files {
                self.push(1, Content::Item(file.clone()), None);
            }
        }
        if self.sample.has_two_header_rows {
            self.pair(0, "header_rows", "2", Remark::TwoHeaderRows);
        }
        self.tool_columns();
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

    fn push(&mut self, depth: usize, content: Content, why: Option<Remark>) {
        self.lines.push(Line {
            depth,
            content,
            why,
        });
    }

    fn key(&mut self, depth: usize, key: &'static str) {
        self.push(depth, Content::Key(key), None);
    }

    fn pair(&mut self, depth: usize, text: &str, value: impl Into<Value>, why: Remark) {
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
    fn columns(&self, is_wanted: impl Fn(&Role) -> bool) -> Vec<(&'e ColumnSample, &'e Decision)> {
        let columns = self.sample.columns.iter().zip(self.decisions);
        let columns = columns.filter(|(column, _)| !column.is_nameless());
        columns
            .filter(|(_, decision)| is_wanted(&decision.role))
            .collect()
    }

    /// The id, the times, and which rows are responses.
    fn tool_columns(&mut self) {
        for (column, decision) in self.columns(|role| *role == Role::Tool(Use::Id)) {
            self.pair(0, "id", column.name.as_str(), decision.why.clone());
        }
        for (column, decision) in self.columns(|_| true) {
            match decision.role {
                Role::Tool(Use::Started(zone)) => self.time("started", column, zone, decision),
                Role::Tool(Use::Sent(zone)) => self.time("sent", column, zone, decision),
                _ => {}
            }
        }
        let filters = self.filters();
        if !filters.is_empty() {
            self.key(0, "only");
        }
        self.lines.extend(filters);
        self.exceptions();
    }

    /// The rows that are no responses.
    fn exceptions(&mut self) {
        let mut is_first = true;
        for (column, decision) in self.columns(|_| true) {
            let Role::Tool(Use::Except(texts)) = decision.role else {
                continue;
            };
            if std::mem::take(&mut is_first) {
                self.key(0, "except");
            }
            self.push(
                1,
                Content::Text(column.name.clone()),
                Some(decision.why.clone()),
            );
            for text in texts {
                self.push(2, Content::Item((*text).to_owned()), None);
            }
        }
    }

    fn time(
        &mut self,
        key: &'static str,
        column: &ColumnSample,
        zone: ToolZone,
        decision: &Decision,
    ) {
        let times = Times::of(column, zone, self.tool, self.sample);
        let why = decision.why.clone();
        if times == Times::default() {
            return self.pair(0, key, column.name.as_str(), why);
        }
        self.key(0, key);
        self.pair(1, "column", column.name.as_str(), why);
        if let Some((zone, why)) = times.zone {
            self.pair(1, "zone", zone, why);
        }
        if let Some((format, why)) = times.format {
            self.pair(1, "format", format.map(TimeFormat::word), why);
        }
    }

    /// The rows that are responses.
    fn filters(&self) -> Vec<Line> {
        let mut filters = Vec::new();
        for (column, decision) in self.columns(|_| true) {
            let why = Some(decision.why.clone());
            let mut add = |depth, content, why| {
                filters.push(Line {
                    depth,
                    content,
                    why,
                });
            };
            match decision.role {
                Role::Tool(Use::Only(right, wrong)) => {
                    add(1, Content::Text(column.name.clone()), why);
                    for (text, why) in row_texts(column, right, wrong) {
                        add(2, Content::Item(text), why);
                    }
                }
                Role::Tool(Use::Sent(_)) if self.tool.is_some_and(|tool| tool.has_partials) => {
                    let why = Some(Remark::PartialWithoutTime);
                    add(1, Content::Pair(column.name.clone(), "*".into()), why);
                }
                Role::OpenCheck => {
                    let content = Content::Pair(column.name.clone(), Value::Open);
                    add(1, content, why);
                }
                _ => {}
            }
        }
        filters
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
        let of_side = |side: Side| {
            let part = super::questions::part_of(side);
            self.book.labels(side, &self.of_part(part))
        };
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
            if let Role::Option((_, option)) = &decision.role {
                let labels = chosen(self.book, question, option, column);
                self.options_of(column, question.id.as_str().into(), why, labels);
                continue;
            }
            let separator = self.tool.and_then(|tool| tool.separator);
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
        let columns = self.columns(|role| matches!(role, Role::Ignored | Role::Tool(Use::Ignored)));
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

/// The texts of the rows that are responses, and those of which nobody knows.
fn row_texts(
    column: &ColumnSample,
    right: &[&str],
    wrong: &[&str],
) -> Vec<(String, Option<Remark>)> {
    let known = right.iter().map(|text| ((*text).to_owned(), None));
    let is_known = |text: &str| right.iter().chain(wrong).any(|known| *known == text);
    let open = column.seen().filter(|seen| !is_known(&seen.text));
    let open = open.map(|seen| {
        let (text, count) = (seen.text.clone(), seen.count);
        (OPEN.to_owned(), Some(Remark::UnknownStatus { text, count }))
    });
    known.chain(open).collect()
}

/// Labels that mean the same on both sides, and those of each side. A label of one side stays there if
/// the other has another one for the same answer: else that of the wrong list would count.
fn apart(sides: &[Vec<Label>; 2]) -> (Vec<Label>, [Vec<Label>; 2]) {
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
