//! A long table: one row per answer, or per pair, in place of one per response.

use super::plain::plain;
use crate::unicode::is_blank;

/// Which columns of a long table say what was asked, and which have the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LongTable {
    /// The names of the columns that say what was asked.
    pub questions: Vec<String>,
    /// The names of the columns with the answers.
    pub answers: Vec<String>,
}

impl LongTable {
    /// True of one of its columns.
    pub fn has(&self, name: &str) -> bool {
        let name = plain(name);
        let mut names = self.questions.iter().chain(&self.answers);
        names.any(|own| plain(own) == name)
    }

    /// The name under which the mapping has what is in a column of answers, beside these texts of the columns
    /// that say what was asked: `Would you miss it? [WiFi]`. Of several columns of answers, each comes first:
    /// `functional [WiFi]`. `None` if nothing was asked.
    pub fn name(&self, answer: &str, asked: &[&str]) -> Option<String> {
        let asked = asked.iter().map(|text| text.trim());
        let mut asked = asked.filter(|text| !is_blank(text)).peekable();
        asked.peek()?;
        let answer = (self.answers.len() > 1).then_some(answer.trim());
        let mut name = String::new();
        for part in answer.into_iter().chain(asked) {
            if name.is_empty() {
                name.push_str(part);
            } else {
                name.extend([" [", part, "]"]);
            }
        }
        Some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(answers: &[&str]) -> LongTable {
        LongTable {
            questions: vec!["question".to_owned(), "feature".to_owned()],
            answers: answers.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    #[test]
    fn what_was_asked_is_the_name_of_a_column() {
        let one = table(&["answer"]);
        let name = |table: &LongTable, asked: &[&str]| table.name("with", asked);
        let wifi = |text: &str| Some(text.to_owned());
        assert_eq!(
            name(&one, &["functional", " WiFi "]),
            wifi("functional [WiFi]")
        );
        assert_eq!(name(&one, &["", "WiFi"]), wifi("WiFi"));
        assert_eq!(name(&one, &[" ", ""]), None);
        let two = table(&["with", "without"]);
        assert_eq!(name(&two, &["WiFi"]), wifi("with [WiFi]"));
        assert!(one.has("Ｆeature".replace('Ｆ', "ｆ").as_str()) && !one.has("WiFi"));
    }
}
