//! What was typed becomes values.

use crate::intake::{Field, PairPart};
use crate::kano::Answer;
use crate::survey::{Choice, PerOption, QuestionKind, QuestionPosition};

use super::paper::{Paper, Prompt};

/// A field with the value that was typed for it; `None` where nothing was answered.
pub(super) type Typed = (Field, Option<String>);

/// The mark for a question without an answer.
pub(super) const NOTHING: &str = "-";

impl Paper<'_> {
    /// What a line says: for each question that it answers the fields with their values.
    ///
    /// An error, for people, if anything in it is wrong.
    pub(super) fn read_line(&self, at: usize, line: &str) -> Result<Vec<Vec<Typed>>, String> {
        match self.question(at) {
            Some(Prompt::Feature(_)) => self.read_features(at, line),
            Some(Prompt::Remarks) => Ok(vec![vec![self.read_remark(line)?]]),
            Some(question) => {
                let fields = self.fields_of(question).into_iter();
                let typed = fields.map(|field| Ok((field, self.read(field, line)?)));
                Ok(vec![typed.collect::<Result<_, String>>()?])
            }
            None => Ok(Vec::new()),
        }
    }

    /// Words of digits: as many digits a feature as it has fields, one feature or several a word.
    fn read_features(&self, start: usize, line: &str) -> Result<Vec<Vec<Typed>>, String> {
        let mut features = Vec::new();
        for word in line.split_whitespace() {
            for digits in self.groups(start, word)? {
                let at = start + features.len();
                let Some(question @ Prompt::Feature(_)) = self.question(at) else {
                    let left = features.len();
                    return Err(format!("too many: only {left} features are left"));
                };
                let fields = self.fields_of(question).into_iter().enumerate();
                let typed = fields.map(|(index, field)| {
                    let digit = digits.get(index).map_or(NOTHING, String::as_str);
                    Ok((field, self.read(field, digit)?))
                });
                features.push(typed.collect::<Result<Vec<_>, String>>()?);
            }
        }
        Ok(features)
    }

    /// The digits of a word, feature by feature; a feature without any for the mark for nothing.
    fn groups(&self, at: usize, word: &str) -> Result<Vec<Vec<String>>, String> {
        if word == NOTHING {
            return Ok(vec![Vec::new()]);
        }
        let width = self.question(at).map_or(0, |q| self.fields_of(q).len());
        let digits: Vec<String> = word.chars().map(String::from).collect();
        let all_digits = word.bytes().all(|byte| byte.is_ascii_digit());
        if width == 0 || !all_digits || !digits.len().is_multiple_of(width) {
            return Err(format!(
                "`{word}` is not {width} digits a feature, such as `{}`",
                example(width)
            ));
        }
        Ok(digits.chunks(width).map(<[String]>::to_vec).collect())
    }

    /// The number of a feature, and a comment to it.
    fn read_remark(&self, line: &str) -> Result<Typed, String> {
        let (number, text) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let features = &self.survey.features;
        let mut feature = features.positions().zip(1_usize..);
        let number = number.parse().ok();
        let feature = feature.find(|(_, known)| Some(*known) == number);
        let (Some((feature, _)), false) = (feature, text.trim().is_empty()) else {
            return Err(format!(
                "begin with the number of a feature, 1 to {}, and a blank; \
                 `3 -` takes the comment to feature 3 away",
                features.len()
            ));
        };
        let field = Field::Pair(feature, PairPart::Comment);
        Ok((field, self.read(field, text)?))
    }

    /// The value of one field.
    ///
    /// An error, for people, if it cannot stand there.
    pub(super) fn read(&self, field: Field, text: &str) -> Result<Option<String>, String> {
        let text = text.trim();
        if text == NOTHING || text.is_empty() {
            return Ok(None);
        }
        match field {
            Field::Pair(_, PairPart::Functional | PairPart::Dysfunctional) => {
                self.answer(field, text)
            }
            Field::Pair(_, PairPart::Importance | PairPart::Satisfaction) if text == "0" => {
                Ok(None)
            }
            Field::Consent => match text {
                "0" => Ok(None),
                "1" => Ok(Some("yes".to_owned())),
                _ => Err(format!(
                    "the consent is `1` ticked or `0` not, not `{text}`"
                )),
            },
            Field::Profile(question) => self.profile(question, text),
            _ => self.checked(field, text.to_owned()),
        }
    }

    fn answer(&self, field: Field, text: &str) -> Result<Option<String>, String> {
        let number = match text.as_bytes() {
            [digit] => usize::from(digit.wrapping_sub(b'0')),
            _ => usize::MAX,
        };
        match (
            number,
            number.checked_sub(1).and_then(|i| Answer::ALL.get(i)),
        ) {
            (0, _) => Ok(None),
            (_, Some(answer)) => Ok(Some(answer.code().to_owned())),
            (_, None) => Err(format!(
                "{}: an answer is 1 to 5, or 0 for none, not `{text}`",
                self.label(field)
            )),
        }
    }

    fn profile(&self, question: QuestionPosition, text: &str) -> Result<Option<String>, String> {
        let field = Field::Profile(question);
        match &self.survey.profile[question].kind {
            QuestionKind::Choice { .. } | QuestionKind::Multiple { .. } if text == "0" => Ok(None),
            QuestionKind::Choice { options, .. } => {
                let option = self.option(field, text, options)?;
                Ok(Some(option.id.to_string()))
            }
            QuestionKind::Multiple { options } => {
                let chosen = several(text, options.len());
                let chosen = chosen.iter().map(|word| self.option(field, word, options));
                let chosen = chosen.collect::<Result<Vec<&Choice>, String>>()?;
                let in_order = options.iter().filter(|option| chosen.contains(option));
                let ids: Vec<&str> = in_order.map(|option| option.id.as_str()).collect();
                Ok(Some(ids.join(";")).filter(|ids| !ids.is_empty()))
            }
            QuestionKind::Number { .. } => {
                let value = self.checked(field, text.to_owned())?;
                // `5` and `5.0` are the same answer, so they are the same text.
                let number = value.as_deref().and_then(|text| text.parse::<f64>().ok());
                Ok(number.map(|number| number.to_string()))
            }
            QuestionKind::Text { .. } => self.checked(field, text.to_owned()),
        }
    }

    fn option<'o>(
        &self,
        field: Field,
        text: &str,
        options: &'o PerOption<Choice>,
    ) -> Result<&'o Choice, String> {
        let number: usize = text.parse().unwrap_or(0);
        let option = number
            .checked_sub(1)
            .and_then(|before| options.iter().nth(before));
        option.ok_or_else(|| {
            let (label, last) = (self.label(field), options.len());
            format!("{label}: the options are 1 to {last}, or 0 for none, not `{text}`")
        })
    }

    fn checked(&self, field: Field, text: String) -> Result<Option<String>, String> {
        self.fields.check(field, &text)?;
        Ok(Some(text))
    }
}

/// The numbers of several options; up to nine options, their digits may stand together.
fn several(text: &str, options: usize) -> Vec<String> {
    let words = text.split([' ', '\t', ',', ';']).filter(|w| !w.is_empty());
    if options < 10 {
        let digits = words.flat_map(str::chars).map(String::from);
        digits.collect()
    } else {
        words.map(str::to_owned).collect()
    }
}

/// Digits of a feature to show.
pub(super) fn example(width: usize) -> &'static str {
    match width {
        2 => "15",
        3 => "157",
        _ => "1573",
    }
}
