//! The lines that say which rows are responses, and where their ids and times stand.

use super::decision::{Decision, Role};
use super::entry::EntryWriter;
use super::line::{Content, Line, OPEN, Value};
use super::sample::ColumnSample;
use super::times::Times;
use super::tool::{ToolZone, Use};
use crate::mapping::TimeFormat;
use crate::message::Remark;

impl EntryWriter<'_> {
    /// The id, the times, and which rows are responses.
    pub(super) fn rows(&mut self) {
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
        let times = Times::of(column, zone, self.sample);
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
                Role::Tool(Use::Sent(_))
                    if self.sample.tool.is_some_and(|tool| tool.has_partials) =>
                {
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
