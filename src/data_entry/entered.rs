//! The sheets that were entered before.

use super::check::{CheckedSheet, Totals};
use super::paper::Paper;
use super::record::{SheetRecord, UnreadableField, objects};
use super::{SheetId, Task, Values};
use crate::message::{Message, Notice};

#[derive(Debug)]
pub struct EnteredSheets {
    pub(super) task: Task,
    /// In the order of the file.
    entered: Vec<(SheetId, SheetRecord)>,
    checked: Vec<CheckedSheet>,
}

impl EnteredSheets {
    /// The sheets in the file of responses `entered`, and in the file of checks `checked`.
    pub(super) fn new(task: Task, entered: &[u8], checked: &[u8]) -> Self {
        // The file may hold responses that came in another way; they are no sheets.
        let entered = objects(entered).filter_map(|record| {
            let id = record.get("id")?.as_str()?;
            Some((SheetId::of_response(id)?, record))
        });
        Self {
            task,
            entered: entered.collect(),
            checked: CheckedSheet::read(checked),
        }
    }

    pub fn sheets(&self) -> usize {
        self.entered.len()
    }

    /// What came of all checks so far.
    pub fn totals(&self) -> Totals {
        Totals::of(&self.checked)
    }

    /// The sheets that were typed only once.
    pub fn typed_once(&self) -> impl Iterator<Item = &SheetId> {
        let sheets = self.entered.iter().map(|(sheet, _)| sheet);
        sheets.filter(|sheet| !self.is_checked(sheet))
    }

    /// The sheet that probably comes next.
    pub(super) fn expected(&self) -> Option<SheetId> {
        match self.task {
            Task::Check => self.typed_once().next().cloned(),
            Task::Enter => match self.entered.last() {
                Some((sheet, _)) => sheet.next().filter(|sheet| !self.is_entered(sheet)),
                None => SheetId::new("1"),
            },
        }
    }

    pub(super) fn is_entered(&self, sheet: &SheetId) -> bool {
        self.entered.iter().any(|(entered, _)| entered == sheet)
    }

    pub(super) fn is_checked(&self, sheet: &SheetId) -> bool {
        let sheet = sheet.to_string();
        self.checked.iter().any(|checked| checked.sheet == sheet)
    }

    /// The values against which a sheet is held, in a check.
    pub(super) fn first_entry(
        &self,
        sheet: &SheetId,
        paper: &Paper<'_>,
    ) -> Result<Option<Values>, Message> {
        if self.task == Task::Enter {
            return Ok(None);
        }
        let entered = self.entered.iter().find(|(entered, _)| entered == sheet);
        let Some((_, record)) = entered else {
            let sheet = sheet.to_string();
            return Err(Notice::SheetNotEntered { sheet }.into());
        };
        let sheet = sheet.to_string();
        if record.get("form").and_then(|form| form.as_str()) != Some(&paper.form) {
            return Err(Notice::OtherQuestions { sheet }.into());
        }
        let first = paper.values(record);
        first
            .map(Some)
            .map_err(|UnreadableField(field)| Notice::UnreadableFirstEntry { sheet, field }.into())
    }

    pub(super) fn record(&self, sheet: &SheetId) -> Option<&SheetRecord> {
        let entered = self.entered.iter().find(|(entered, _)| entered == sheet);
        entered.map(|(_, record)| record)
    }

    /// Puts a sheet among them, in place of its earlier record.
    pub(super) fn put(
        &mut self,
        sheet: &SheetId,
        record: SheetRecord,
        checked: Option<&CheckedSheet>,
    ) {
        match self
            .entered
            .iter_mut()
            .find(|(entered, _)| entered == sheet)
        {
            Some(entry) => entry.1 = record,
            None => self.entered.push((sheet.clone(), record)),
        }
        if let Some(checked) = checked {
            self.checked.retain(|before| before.sheet != checked.sheet);
            self.checked.push(checked.clone());
        }
    }
}
