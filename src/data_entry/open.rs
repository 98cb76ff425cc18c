//! A sheet that is not complete, and the text by which it is saved and resumed.

use serde::{Deserialize, Serialize};

use super::check::{Comparison, Difference, Discrepancy, no_field};
use super::paper::{Paper, Prompt};
use super::{SheetId, Values};
use crate::intake::Field;
use crate::message::{Message, Notice};

/// A sheet that is being typed.
#[derive(Debug, Clone)]
pub(super) struct OpenSheet {
    pub(super) sheet: SheetId,
    /// The position of the question that is asked now.
    pub(super) at: usize,
    pub(super) values: Values,
    /// True if a question that needs an answer got none, and is asked once more.
    pub(super) asked_again: bool,
    /// The first entry, in a check.
    pub(super) comparison: Option<Comparison>,
}

/// What whoever types is asked.
#[derive(Debug)]
pub(super) enum Asked<'o> {
    /// What is on the paper where two entries differ.
    Difference(&'o Discrepancy),
    Question(Prompt),
    /// The sheet is complete.
    Nothing,
}

/// What is written of a sheet that is not complete.
#[derive(Debug, Serialize, Deserialize)]
struct SheetDraft {
    form: String,
    sheet: String,
    at: usize,
    values: std::collections::BTreeMap<String, String>,
    settled: Vec<Difference>,
}

impl OpenSheet {
    pub(super) fn new(sheet: SheetId, first: Option<Values>) -> Self {
        Self {
            sheet,
            at: 0,
            // Also in a check: whoever saw the first entry would agree with it instead of reading.
            values: Values::new(),
            asked_again: false,
            comparison: first.map(Comparison::new),
        }
    }

    /// What the person who types is asked now.
    pub(super) fn asked(&self, paper: &Paper<'_>) -> Asked<'_> {
        match (self.difference(), paper.question(self.at)) {
            (Some(found), _) => Asked::Difference(found),
            (None, Some(question)) => Asked::Question(question),
            (None, None) => Asked::Nothing,
        }
    }

    /// The difference to the first entry that is to be settled now.
    fn difference(&self) -> Option<&Discrepancy> {
        self.comparison.as_ref().and_then(Comparison::open)
    }

    /// Takes a line: what is right where two entries differ, else the answer to a question.
    ///
    /// Otherwise it says why it was not taken.
    pub(super) fn take(&mut self, line: &str, paper: &Paper<'_>) -> Result<(), Message> {
        let open = self.comparison.as_mut().and_then(Comparison::open_mut);
        if let Some(found) = open {
            let right = right(found, line, paper)?;
            set(&mut self.values, found.field, right.clone());
            found.settle(right);
            return Ok(());
        }
        let Some(question) = paper.question(self.at) else {
            let text = line.to_owned();
            return Err(Notice::NothingAsked { text }.into());
        };
        self.answer(question, line, paper)
    }

    /// Takes the answer to a question, or to several features.
    fn answer(&mut self, question: Prompt, line: &str, paper: &Paper<'_>) -> Result<(), Message> {
        if line.trim().is_empty() {
            let fields = paper.fields_of(question);
            let is_empty = !fields.iter().any(|field| self.values.contains_key(field));
            if is_empty && paper.is_required(question) && !self.asked_again {
                self.asked_again = true;
                return Err(Notice::ConfirmNoAnswer.into());
            }
            self.pass(paper);
            return Ok(());
        }
        // The whole line was right before any of it is taken.
        for typed in paper.read_line(self.at, question, line)? {
            for (field, value) in typed {
                set(&mut self.values, field, value);
            }
            // There may be comments to more features than one.
            if question != Prompt::Remarks {
                self.pass(paper);
            }
        }
        Ok(())
    }

    /// Goes one question back; false at the first one.
    ///
    /// Where two entries differ, that is the question in which they do.
    pub(super) fn go_back(&mut self, paper: &Paper<'_>) -> bool {
        let differing = self.difference().map(|found| found.field);
        if let Some(comparison) = &mut self.comparison {
            comparison.forget_open();
        }
        let at = match differing {
            Some(field) => paper.position(field),
            None => self.at.checked_sub(1),
        };
        self.asked_again = false;
        let Some(at) = at else {
            return false;
        };
        self.at = at;
        true
    }

    /// Leaves a question, after holding it against the first entry: now, while the eyes are still on
    /// this place of the paper.
    pub(super) fn pass(&mut self, paper: &Paper<'_>) {
        if let (Some(comparison), Some(question)) = (&mut self.comparison, paper.question(self.at))
        {
            comparison.compare(&paper.fields_of(question), &self.values);
        }
        self.at += 1;
        self.asked_again = false;
    }

    #[expect(
        clippy::expect_used,
        reason = "texts and numbers can always be written"
    )]
    pub(super) fn save(&self, paper: &Paper<'_>) -> String {
        let values = self.values.iter();
        let comparison = self.comparison.as_ref();
        let draft = SheetDraft {
            form: paper.form.clone(),
            sheet: self.sheet.to_string(),
            at: self.at,
            values: values
                .map(|(field, value)| (paper.fields.name(*field), value.clone()))
                .collect(),
            settled: comparison.map_or_else(Vec::new, |c| c.settled(&paper.fields)),
        };
        serde_json::to_string(&draft).expect("a draft is JSON") + "\n"
    }

    /// The sheet that was saved; `first` gives the values of its first entry, in a check.
    ///
    /// Otherwise it says why it cannot be resumed.
    pub(super) fn resume(
        text: &str,
        paper: &Paper<'_>,
        first: impl FnOnce(&SheetId) -> Result<Option<Values>, Message>,
    ) -> Result<Self, Message> {
        let draft: SheetDraft = serde_json::from_str(text).map_err(|error| {
            let detail = error.to_string();
            Notice::DraftUnreadable { detail }
        })?;
        let sheet = SheetId::new(&draft.sheet).ok_or(Notice::DraftWithoutSheet)?;
        if draft.form != paper.form {
            let sheet = sheet.to_string();
            return Err(Notice::OtherQuestions { sheet }.into());
        }
        let mut open = Self::new(sheet.clone(), first(&sheet)?);
        let asked = paper.all_fields();
        for (name, value) in draft.values {
            let field = paper
                .fields
                .get(&name)
                .filter(|field| asked.contains(field));
            let field = field.ok_or_else(|| no_field(&name))?;
            paper.check(field, &value)?;
            open.values.insert(field, value);
        }
        if let Some(comparison) = &mut open.comparison {
            comparison.resume(draft.settled, &paper.fields)?;
        }
        while open.at < draft.at.min(paper.end()) {
            open.pass(paper);
        }
        Ok(open)
    }
}

/// What stands on the paper where two entries differ.
fn right(found: &Discrepancy, line: &str, paper: &Paper<'_>) -> Result<Option<String>, Message> {
    match line.trim() {
        "" => Err(Notice::TypeWhatIsOnPaper.into()),
        "=1" => Ok(found.first.clone()),
        "=2" => Ok(found.second.clone()),
        typed => paper.read(found.field, typed),
    }
}

/// Puts a value in place of what was there.
fn set(values: &mut Values, field: Field, value: Option<String>) {
    match value {
        Some(value) => values.insert(field, value),
        None => values.remove(&field),
    };
}
