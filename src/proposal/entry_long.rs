//! The lines that say which columns of a long table ask, and which answer.

use super::decision::Role;
use super::entry::EntryWriter;
use super::line::{Content, Value};
use super::tool::Use;
use crate::message::{AllOf, Remark};

impl EntryWriter<'_> {
    /// The columns of a long table, if it is one. Who answered is open if no column surely says so.
    pub(super) fn long(&mut self) {
        let Some(long) = &self.sample.long else {
            return;
        };
        self.key(0, "long");
        self.names("question", &long.table.questions, Remark::LongQuestions);
        self.names("answer", &long.table.answers, Remark::LongAnswers);
        if self.columns(|role| *role == Role::Tool(Use::Id)).is_empty() {
            let columns = AllOf(long.people.clone());
            let why = if long.people.is_empty() {
                Remark::NoPersonColumn
            } else {
                Remark::WhichPerson { columns }
            };
            self.pair(0, "id", Value::Open, why);
        }
    }

    fn names(&mut self, key: &'static str, names: &[String], why: Remark) {
        if let [name] = names {
            return self.pair(1, key, name.as_str(), why);
        }
        self.push(1, Content::Key(key), Some(why));
        for name in names {
            self.push(2, Content::Item(name.clone()), None);
        }
    }
}
