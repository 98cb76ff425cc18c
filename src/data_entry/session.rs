//! A session: line by line, sheets become records.

use crate::intake::Field;
use crate::language::Language;
use crate::message::{Message, Notice};
use crate::survey::{PairPart, Survey};

use super::check::CheckedSheet;
use super::open::{Asked, OpenSheet};
use super::paper::Paper;
use super::{EnteredSheets, KeptSheet, Reply, SheetId, Task};

#[derive(Debug)]
pub struct Session<'s> {
    paper: Paper<'s>,
    entered: EnteredSheets,
    open: Option<OpenSheet>,
    /// The last sheet that became complete here.
    last: Option<OpenSheet>,
}

impl<'s> Session<'s> {
    /// Sheets are typed in a language, which should be one of the survey; `entered` is the file of
    /// responses that is there, and `checked` the file of checks.
    pub fn new(
        survey: &'s Survey,
        language: &Language,
        task: Task,
        entered: &[u8],
        checked: &[u8],
    ) -> Self {
        Self {
            paper: Paper::new(survey, language),
            entered: EnteredSheets::new(task, entered, checked),
            open: None,
            last: None,
        }
    }

    /// What to say before the first line.
    pub fn welcome(&self) -> [Message; 2] {
        let Paper { survey, form, .. } = &self.paper;
        let welcome = Notice::PaperWelcome {
            survey: survey.id.to_string(),
            form: form.clone(),
        };
        [welcome.into(), self.paper.help()]
    }

    /// What is to be typed now.
    pub fn prompt(&self) -> Message {
        let Some(open) = &self.open else {
            let asked = match self.entered.expected() {
                Some(sheet) => Notice::AskNextSheet {
                    sheet: sheet.to_string(),
                },
                None => Notice::AskSheet,
            };
            return asked.into();
        };
        match open.asked(&self.paper) {
            Asked::Difference(found) => {
                let shown = |value: &Option<String>| self.paper.shown(found.field, value.as_ref());
                let asked = Notice::AskDifference {
                    field: self.paper.label(found.field),
                    first: shown(&found.first),
                    second: shown(&found.second),
                };
                asked.into()
            }
            Asked::Question(question) => self.paper.prompt(question, &open.values),
            Asked::Nothing => {
                let sheet = open.sheet.to_string();
                Notice::SheetComplete { sheet }.into()
            }
        }
    }

    /// Takes a line, without its line break.
    pub fn line(&mut self, line: &str) -> Reply {
        let mut reply = Reply::default();
        match (line, self.open.take()) {
            (".", open) => {
                self.open = open;
                self.end(&mut reply);
            }
            ("?", open) => {
                self.open = open;
                reply.say(self.paper.help());
            }
            (_, None) => self.begin(line, &mut reply),
            ("<", Some(open)) => self.go_back(open, &mut reply),
            ("!", Some(open)) => {
                let kept = self.entered.is_entered(&open.sheet);
                reply.say(Notice::SheetThrownAway {
                    sheet: open.sheet.to_string(),
                    kept: if kept { "yes" } else { "no" },
                });
            }
            (_, Some(open)) => self.go_on(open, line, &mut reply),
        }
        reply
    }

    /// The sheet that is not complete, as a text by which it can be resumed.
    pub fn draft(&self) -> Option<String> {
        self.open.as_ref().map(|open| open.save(&self.paper))
    }

    /// Opens a sheet that was saved, or says why that cannot be done.
    pub fn resume(&mut self, draft: &str) -> Result<Reply, Message> {
        let open = OpenSheet::resume(draft, &self.paper, |sheet| {
            self.entered.first_entry(sheet, &self.paper)
        })?;
        let mut reply = Reply::default();
        let sheet = open.sheet.to_string();
        reply.say(Notice::SheetResumed { sheet });
        self.finish_or_continue(open, &mut reply);
        Ok(reply)
    }

    /// The sheets that were typed so far.
    pub fn entered(&self) -> &EnteredSheets {
        &self.entered
    }

    /// Opens a sheet by its number.
    fn begin(&mut self, line: &str, reply: &mut Reply) {
        let typed = line.trim();
        let sheet = match typed {
            "" => self.entered.expected(),
            "<" => {
                self.reopen(reply);
                return;
            }
            typed => SheetId::new(typed),
        };
        let Some(sheet) = sheet else {
            reply.say(Notice::BadSheetNumber);
            return;
        };
        if self.entered.task == Task::Enter && self.entered.is_entered(&sheet) {
            let sheet = sheet.to_string();
            reply.say(Notice::SheetEntered { sheet });
            return;
        }
        match self.entered.first_entry(&sheet, &self.paper) {
            Ok(first) => {
                if self.entered.task == Task::Check && self.entered.is_checked(&sheet) {
                    let sheet = sheet.to_string();
                    reply.say(Notice::SheetCheckedBefore { sheet });
                }
                self.open = Some(OpenSheet::new(sheet, first));
            }
            Err(why) => reply.say(why),
        }
    }

    /// Opens the last sheet again, at its last question.
    fn reopen(&mut self, reply: &mut Reply) {
        let Some(mut open) = self.last.take() else {
            reply.say(Notice::NoLastSheet);
            return;
        };
        let sheet = open.sheet.to_string();
        reply.say(Notice::SheetReopened { sheet });
        open.at = self.paper.last();
        self.open = Some(open);
    }

    fn go_back(&mut self, mut open: OpenSheet, reply: &mut Reply) {
        if open.go_back(&self.paper) {
            self.open = Some(open);
        } else if !open.values.is_empty() {
            reply.say(Notice::FirstQuestion);
            self.open = Some(open);
        }
    }

    fn go_on(&mut self, mut open: OpenSheet, line: &str, reply: &mut Reply) {
        if let Err(problem) = open.take(line, &self.paper) {
            reply.say(problem);
        }
        self.finish_or_continue(open, reply);
    }

    /// Keeps the sheet if it is complete, else leaves it open.
    fn finish_or_continue(&mut self, mut open: OpenSheet, reply: &mut Reply) {
        if !matches!(open.asked(&self.paper), Asked::Nothing) {
            self.open = Some(open);
            return;
        }
        let is_answer = |field: &Field| {
            matches!(
                field,
                Field::Pair(_, PairPart::Functional | PairPart::Dysfunctional)
            )
        };
        if !open.values.keys().any(is_answer) {
            reply.say(Notice::NothingAnswered);
            open.at = self.paper.last();
            self.open = Some(open);
            return;
        }
        reply.kept = Some(self.keep(&open, reply));
        self.last = Some(open);
    }

    fn keep(&mut self, open: &OpenSheet, reply: &mut Reply) -> KeptSheet {
        let sheet = open.sheet.clone();
        // A check corrects what is there; whatever else the record holds stays.
        let before = match self.entered.task {
            Task::Check => self.entered.record(&sheet).cloned(),
            Task::Enter => None,
        };
        let mut record = before.unwrap_or_else(|| self.paper.empty_record(&sheet));
        self.paper.fill(&mut record, &open.values);
        let line = serde_json::Value::Object(record.clone()).to_string();
        let checked = open.comparison.as_ref().map(|comparison| CheckedSheet {
            sheet: sheet.to_string(),
            fields: comparison.compared(&self.paper.all_fields(), &open.values),
            differences: comparison.settled(&self.paper.fields),
        });
        reply.say(self.receipt(open, checked.as_ref()));
        self.entered.put(&sheet, record, checked.as_ref());
        KeptSheet {
            sheet,
            record: line,
            checked,
        }
    }

    fn receipt(&self, open: &OpenSheet, checked: Option<&CheckedSheet>) -> Notice {
        let features = &self.paper.survey.features;
        let whole = features.positions().filter(|feature| {
            let parts = [PairPart::Functional, PairPart::Dysfunctional];
            parts
                .iter()
                .all(|part| open.values.contains_key(&Field::Pair(*feature, *part)))
        });
        let sheet = open.sheet.to_string();
        match checked {
            None => Notice::SheetKept {
                sheet,
                whole: whole.count() as u64,
                features: features.len() as u64,
            },
            Some(checked) => Notice::SheetChecked {
                sheet,
                fields: checked.fields,
                different: checked.differences.len() as u64,
            },
        }
    }

    fn end(&mut self, reply: &mut Reply) {
        reply.ended = true;
        if let Some(open) = &self.open {
            let sheet = open.sheet.to_string();
            reply.say(Notice::SheetOpen { sheet });
        }
    }
}
