//! A session: line by line, sheets become records.

use crate::intake::{Field, PairPart};
use crate::language::Language;
use crate::survey::Survey;

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
    pub fn welcome(&self) -> Vec<String> {
        let Paper { survey, form, .. } = &self.paper;
        let mut said = vec![format!(
            "{}: form {form} must stand on the sheets",
            survey.id
        )];
        said.extend(self.paper.help());
        said
    }

    /// What is to be typed now.
    pub fn prompt(&self) -> String {
        let Some(open) = &self.open else {
            return match self.entered.expected() {
                Some(sheet) => format!("sheet [{sheet}]: "),
                None => "sheet: ".to_owned(),
            };
        };
        match open.asked(&self.paper) {
            Asked::Difference(found) => {
                let shown = |value: &Option<String>| self.paper.shown(found.field, value.as_ref());
                format!(
                    "{}: first `{}`, now `{}`; what is on the paper (=1 first, =2 now)? ",
                    self.paper.label(found.field),
                    shown(&found.first),
                    shown(&found.second)
                )
            }
            Asked::Question(question) => self.paper.prompt(question, &open.values),
            Asked::Nothing => format!("sheet {} is complete: ", open.sheet),
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
                reply.said = self.paper.help();
            }
            (_, None) => self.begin(line, &mut reply),
            ("<", Some(open)) => self.go_back(open, &mut reply),
            ("!", Some(open)) => {
                let kept = if self.entered.is_entered(&open.sheet) {
                    "; what was kept of it before stays"
                } else {
                    ""
                };
                reply.say(format!("sheet {} is thrown away{kept}", open.sheet));
            }
            (_, Some(open)) => self.go_on(open, line, &mut reply),
        }
        reply
    }

    /// The sheet that is not complete, as a text by which it can be resumed.
    pub fn draft(&self) -> Option<String> {
        self.open.as_ref().map(|open| open.save(&self.paper))
    }

    /// An error, for people, if that cannot be done.
    pub fn resume(&mut self, draft: &str) -> Result<Reply, String> {
        let open = OpenSheet::resume(draft, &self.paper, |sheet| {
            self.entered.first_entry(sheet, &self.paper)
        })?;
        let mut reply = Reply::default();
        reply.say(format!("sheet {} goes on where it stopped", open.sheet));
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
            reply.say("the number of a sheet has letters from a to z, digits and `-`");
            return;
        };
        if self.entered.task == Task::Enter && self.entered.is_entered(&sheet) {
            reply.say(format!(
                "sheet {sheet} was entered before: `--check` compares and corrects it, \
                 `<` opens the last sheet"
            ));
            return;
        }
        match self.entered.first_entry(&sheet, &self.paper) {
            Ok(first) => {
                if self.entered.task == Task::Check && self.entered.is_checked(&sheet) {
                    reply.say(format!(
                        "sheet {sheet} was checked before; this check counts"
                    ));
                }
                self.open = Some(OpenSheet::new(sheet, first));
            }
            Err(why) => reply.say(why),
        }
    }

    /// Opens the last sheet again, at its last question.
    fn reopen(&mut self, reply: &mut Reply) {
        let Some(mut open) = self.last.take() else {
            reply.say("no sheet before this one");
            return;
        };
        reply.say(format!("sheet {} is open again", open.sheet));
        open.at = self.paper.last();
        self.open = Some(open);
    }

    fn go_back(&mut self, mut open: OpenSheet, reply: &mut Reply) {
        if open.go_back(&self.paper) {
            self.open = Some(open);
        } else if !open.values.is_empty() {
            reply.say("this is the first question; `!` throws the sheet away");
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
            reply.say("no feature has an answer, so the sheet would not count: `<` goes back, `!` throws it away");
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

    fn receipt(&self, open: &OpenSheet, checked: Option<&CheckedSheet>) -> String {
        let features = &self.paper.survey.features;
        let whole = features.positions().filter(|feature| {
            let parts = [PairPart::Functional, PairPart::Dysfunctional];
            parts
                .iter()
                .all(|part| open.values.contains_key(&Field::Pair(*feature, *part)))
        });
        let (sheet, features) = (&open.sheet, features.len());
        match checked {
            None => format!(
                "sheet {sheet} is kept: {} of {features} features",
                whole.count()
            ),
            Some(checked) => format!(
                "sheet {sheet} is checked: {} fields, {} different",
                checked.fields,
                checked.differences.len()
            ),
        }
    }

    fn end(&mut self, reply: &mut Reply) {
        reply.ended = true;
        if let Some(open) = &self.open {
            reply.say(format!(
                "sheet {} is not complete: it goes on from here next time",
                open.sheet
            ));
        }
    }
}
