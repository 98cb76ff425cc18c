//! The desk: one line after another, sheets become records.

use crate::intake::{Field, PairPart};
use crate::language::Language;
use crate::survey::Survey;

use super::check::CheckedSheet;
use super::open::OpenSheet;
use super::paper::Paper;
use super::{KeptSheet, Sheet, Stack, Task, Turn};

/// Where sheets are typed.
#[derive(Debug)]
pub struct Desk<'s> {
    paper: Paper<'s>,
    stack: Stack,
    open: Option<OpenSheet>,
    /// The last sheet that became complete here.
    last: Option<OpenSheet>,
}

impl<'s> Desk<'s> {
    /// A desk for sheets in a language, which should be one of the survey; `entered` is the file
    /// of responses that is there, and `checked` the file of checks.
    pub fn new(
        survey: &'s Survey,
        language: &Language,
        task: Task,
        entered: &[u8],
        checked: &[u8],
    ) -> Self {
        Self {
            paper: Paper::new(survey, language),
            stack: Stack::new(task, entered, checked),
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
            return match self.stack.expected() {
                Some(sheet) => format!("sheet [{sheet}]: "),
                None => "sheet: ".to_owned(),
            };
        };
        if let Some(found) = open.difference() {
            let shown = |value: &Option<String>| self.paper.shown(found.field, value.as_ref());
            return format!(
                "{}: first `{}`, now `{}`; what is on the paper (=1 first, =2 now)? ",
                self.paper.label(found.field),
                shown(&found.first),
                shown(&found.second)
            );
        }
        let question = self.paper.question(open.at);
        question.map_or_else(String::new, |question| {
            self.paper.prompt(question, &open.values)
        })
    }

    /// Takes a line, without its line break.
    pub fn line(&mut self, line: &str) -> Turn {
        let mut turn = Turn::default();
        match (line, self.open.take()) {
            (".", open) => {
                self.open = open;
                self.end(&mut turn);
            }
            ("?", open) => {
                self.open = open;
                turn.said = self.paper.help();
            }
            (_, None) => self.begin(line, &mut turn),
            ("<", Some(open)) => self.go_back(open, &mut turn),
            ("!", Some(open)) => {
                let kept = if self.stack.is_entered(&open.sheet) {
                    "; what was kept of it before stays"
                } else {
                    ""
                };
                turn.say(format!("sheet {} is thrown away{kept}", open.sheet));
            }
            (_, Some(open)) => self.go_on(open, line, &mut turn),
        }
        turn
    }

    /// The sheet that is not complete, as a text by which it can be taken up again.
    pub fn draft(&self) -> Option<String> {
        self.open.as_ref().map(|open| open.put_away(&self.paper))
    }

    /// Takes up the sheet of a draft.
    ///
    /// An error, for people, if that cannot be done.
    pub fn resume(&mut self, draft: &str) -> Result<Turn, String> {
        let open = OpenSheet::take_up(draft, &self.paper, |sheet| {
            self.stack.first_entry(sheet, &self.paper)
        })?;
        let mut turn = Turn::default();
        turn.say(format!("sheet {} goes on where it stopped", open.sheet));
        self.settle_down(open, &mut turn);
        Ok(turn)
    }

    /// The sheets that were typed so far.
    pub fn stack(&self) -> &Stack {
        &self.stack
    }

    /// Opens a sheet by its number.
    fn begin(&mut self, line: &str, turn: &mut Turn) {
        let typed = line.trim();
        let sheet = match typed {
            "" => self.stack.expected(),
            "<" => {
                self.reopen(turn);
                return;
            }
            typed => Sheet::new(typed),
        };
        let Some(sheet) = sheet else {
            turn.say("the number of a sheet has letters from a to z, digits and `-`");
            return;
        };
        if self.stack.task == Task::Enter && self.stack.is_entered(&sheet) {
            turn.say(format!(
                "sheet {sheet} was entered before: `--check` compares and corrects it, \
                 `<` opens the last sheet"
            ));
            return;
        }
        match self.stack.first_entry(&sheet, &self.paper) {
            Ok(first) => {
                if self.stack.task == Task::Check && self.stack.is_checked(&sheet) {
                    turn.say(format!(
                        "sheet {sheet} was checked before; this check counts"
                    ));
                }
                self.open = Some(OpenSheet::new(sheet, first));
            }
            Err(why) => turn.say(why),
        }
    }

    /// Opens the last sheet again, at its last question.
    fn reopen(&mut self, turn: &mut Turn) {
        let Some(mut open) = self.last.take() else {
            turn.say("no sheet before this one");
            return;
        };
        turn.say(format!("sheet {} is open again", open.sheet));
        open.at = self.paper.length().saturating_sub(1);
        self.open = Some(open);
    }

    fn go_back(&mut self, mut open: OpenSheet, turn: &mut Turn) {
        if open.go_back(&self.paper) {
            self.open = Some(open);
        } else if !open.values.is_empty() {
            turn.say("this is the first question; `!` throws the sheet away");
            self.open = Some(open);
        }
    }

    fn go_on(&mut self, mut open: OpenSheet, line: &str, turn: &mut Turn) {
        if let Err(problem) = open.take(line, &self.paper) {
            turn.say(problem);
        }
        self.settle_down(open, turn);
    }

    /// Leaves the sheet on the desk, or keeps it if it is complete.
    fn settle_down(&mut self, mut open: OpenSheet, turn: &mut Turn) {
        if open.difference().is_some() || open.at < self.paper.length() {
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
            turn.say("no feature has an answer, so the sheet would not count: `<` goes back, `!` throws it away");
            open.at = self.paper.length().saturating_sub(1);
            self.open = Some(open);
            return;
        }
        turn.kept = Some(self.keep(&open, turn));
        self.last = Some(open);
    }

    fn keep(&mut self, open: &OpenSheet, turn: &mut Turn) -> KeptSheet {
        let sheet = open.sheet.clone();
        // A check corrects what is there; whatever else the record holds stays.
        let before = match self.stack.task {
            Task::Check => self.stack.record(&sheet).cloned(),
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
        turn.say(self.receipt(open, checked.as_ref()));
        self.stack.put(&sheet, record, checked.as_ref());
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

    fn end(&mut self, turn: &mut Turn) {
        turn.ended = true;
        if let Some(open) = &self.open {
            turn.say(format!(
                "sheet {} is not complete: it goes on from here next time",
                open.sheet
            ));
        }
    }
}
