//! What was typed becomes values.

use crate::intake::Field;
use crate::kano::Answer;
use crate::message::{Message, Notice};
use crate::survey::{Choice, PairPart, PerOption, QuestionKind, QuestionPosition};
use crate::unicode::is_blank;

use super::paper::{Paper, Prompt};

/// A field with the value that was typed for it; `None` where nothing was answered.
pub(super) type Typed = (Field, Option<String>);

/// The mark for a question without an answer.
pub(super) const NOTHING: &str = "-";

impl Paper<'_> {
    /// What a line says: for each question that it answers the fields with their values.
    ///
    /// Otherwise it says what is wrong in it.
    pub(super) fn read_line(
        &self,
        at: usize,
        question: Prompt,
        line: &str,
    ) -> Result<Vec<Vec<Typed>>, Message> {
        match question {
            Prompt::Feature(_) => self.read_features(at, self.fields_of(question).len(), line),
            Prompt::Remarks => Ok(vec![vec![self.read_remark(line)?]]),
            Prompt::Consent | Prompt::Profile(_) | Prompt::Comment => {
                let fields = self.fields_of(question).into_iter();
                let typed = fields.map(|field| Ok((field, self.read(field, line)?)));
                Ok(vec![typed.collect::<Result<_, Message>>()?])
            }
        }
    }

    /// Words of digits: as many digits a feature as it has fields, one feature or several a word.
    fn read_features(
        &self,
        start: usize,
        width: usize,
        line: &str,
    ) -> Result<Vec<Vec<Typed>>, Message> {
        let mut features = Vec::new();
        for word in line.split_whitespace() {
            for digits in groups(width, word)? {
                let at = start + features.len();
                let Some(question @ Prompt::Feature(_)) = self.question(at) else {
                    let left = features.len() as u64;
                    return Err(Notice::TooManyFeatures { left }.into());
                };
                // All features are asked the same, so that each has a digit for each of its fields.
                let fields = self.fields_of(question).into_iter().zip(digits);
                let typed = fields.map(|(field, digit)| Ok((field, self.read(field, &digit)?)));
                features.push(typed.collect::<Result<Vec<_>, Message>>()?);
            }
        }
        Ok(features)
    }

    /// The number of a feature, and a comment to it.
    fn read_remark(&self, line: &str) -> Result<Typed, Message> {
        let features = &self.survey.features;
        // A line without a number or without a text is no comment, and is refused as a whole.
        let comment = line.split_once(char::is_whitespace);
        let comment = comment.and_then(|(number, text)| {
            let number: usize = number.parse().ok()?;
            let mut known = features.positions();
            let feature = known.find(|feature| feature.before() + 1 == number)?;
            Some((feature, text)).filter(|_| !is_blank(text))
        });
        let Some((feature, text)) = comment else {
            let features = features.len() as u64;
            return Err(Notice::BadRemark { features }.into());
        };
        let field = Field::Pair(feature, PairPart::Comment);
        Ok((field, self.read(field, text)?))
    }

    /// The value of one field.
    ///
    /// Otherwise it says why it cannot stand there.
    pub(super) fn read(&self, field: Field, text: &str) -> Result<Option<String>, Message> {
        let text = text.trim();
        if text == NOTHING || is_blank(text) {
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
                text => {
                    let text = text.to_owned();
                    Err(Notice::BadConsent { text }.into())
                }
            },
            Field::Profile(question) => self.profile(question, text),
            _ => self.checked(field, text.to_owned()),
        }
    }

    fn answer(&self, field: Field, text: &str) -> Result<Option<String>, Message> {
        let answer = match text.as_bytes() {
            [b'0'] => return Ok(None),
            [digit @ b'1'..=b'9'] => Answer::ALL.get(usize::from(digit - b'1')),
            _ => None,
        };
        let Some(answer) = answer else {
            let refusal = Notice::BadAnswer {
                field: self.label(field),
                text: text.to_owned(),
            };
            return Err(refusal.into());
        };
        Ok(Some(answer.code().to_owned()))
    }

    fn profile(&self, question: QuestionPosition, text: &str) -> Result<Option<String>, Message> {
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
                let chosen = chosen.collect::<Result<Vec<&Choice>, Message>>()?;
                let in_order = options.iter().filter(|option| chosen.contains(option));
                let ids: Vec<&str> = in_order.map(|option| option.id.as_str()).collect();
                Ok(Some(ids.join(";")).filter(|ids| !ids.is_empty()))
            }
            QuestionKind::Number { .. } => {
                self.check(field, text)?;
                // `5` and `5.0` are the same answer, so they are the same text; so are `0` and `-0`.
                let number = text.parse::<f64>();
                Ok(Some(number.map_or_else(
                    |_| text.to_owned(),
                    |n| (n + 0.0).to_string(),
                )))
            }
            QuestionKind::Text { .. } => self.checked(field, text.to_owned()),
        }
    }

    fn option<'o>(
        &self,
        field: Field,
        text: &str,
        options: &'o PerOption<Choice>,
    ) -> Result<&'o Choice, Message> {
        // What is no number is that of no option.
        let number: Option<usize> = text.parse().ok();
        let mut known = options.entries();
        let option = known.find(|(option, _)| Some(option.before() + 1) == number);
        option.map(|(_, option)| option).ok_or_else(|| {
            let refusal = Notice::BadOption {
                field: self.label(field),
                options: options.len() as u64,
                text: text.to_owned(),
            };
            refusal.into()
        })
    }

    /// Holds a value against the rules for files of responses.
    pub(super) fn check(&self, field: Field, text: &str) -> Result<(), Message> {
        self.fields.check(field, text).map_err(Message::from)
    }

    fn checked(&self, field: Field, text: String) -> Result<Option<String>, Message> {
        self.check(field, &text)?;
        Ok(Some(text))
    }
}

/// The digits of a word, feature by feature.
fn groups(width: usize, word: &str) -> Result<Vec<Vec<String>>, Message> {
    if word == NOTHING {
        return Ok(vec![vec![NOTHING.to_owned(); width]]);
    }
    let digits: Vec<String> = word.chars().map(String::from).collect();
    let all_digits = word.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits || !digits.len().is_multiple_of(width) {
        let refusal = Notice::BadDigits {
            text: word.to_owned(),
            digits: width as u64,
            example: example(width),
        };
        return Err(refusal.into());
    }
    Ok(digits.chunks(width).map(<[String]>::to_vec).collect())
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
