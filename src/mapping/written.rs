//! The document as it was written: each key with the value and the place that it has in the file.
//!
//! The docs of the keys are the reference of the file: editors show them.

use serde_json::{Value as Json, json};

use super::per_text::PerText;
use super::values::{
    AnswerWord, ColumnName, Decided, FilePattern, HeaderRows, ImportanceWord, MissingText, Numbers,
    OptionWord, QuestionName, RowText, SatisfactionWord, Separator, TargetName, TimeFormat, Zone,
};
use crate::message::Term;
use crate::yaml::{
    Decode, Definitions, Levels, Node, NodeValue, Problems, Scalar, Spanned, expected, mapping,
    titled,
};

mapping! {
    /// How the files of one source are read.
    pub struct EntrySource(MappingEntry) {
        /// The names of the files below `responses/`, in which `*` stands for any characters. By default:
        /// every file with one of the columns in `answers`, unless its columns have the names of the
        /// survey.
        files: OneOrMore<Spanned<FilePattern>>;
        /// 2 if the parts of questions are in a second row below their texts. The name of such a column is
        /// both, as in `How do you feel? [WiFi]`.
        header_rows: Spanned<HeaderRows>;
        /// Which columns say what was asked, and which have the answers, in a long table: one with a row per
        /// answer, or per pair, in place of one per response. The rows of a person have the same `id`.
        long: LongTableSource;
        /// The column with the id of a response.
        id: Spanned<ColumnName>;
        /// The column with the time at which people began.
        started: TimeSource;
        /// The column with the time at which people sent their answers.
        sent: TimeSource;
        /// Which rows are responses: columns, each with the texts of which one must be in it.
        only: PerText<OneOrMore<Spanned<RowText>>>;
        /// Which rows are no responses: columns, each with the texts of which none may be in it.
        except: PerText<OneOrMore<Spanned<RowText>>>;
        /// The columns with what was said of features, each with what it is, such as
        /// `wifi.functional`.
        answers: PerText<Spanned<TargetName>>, required;
        /// The labels of the answers, each with its code; `none` is no answer. By default, the codes.
        labels: PerText<Spanned<AnswerWord>>;
        /// Labels that only one of the two questions has.
        sides: SideLabelsSource;
        /// Texts that are no answer, in whatever column.
        missing: Vec<Spanned<MissingText>>;
        /// The labels of importance, each with its number from 1 to 9; `numbers` if these are numbers
        /// already, as without the key.
        importance: RatingsSource<ImportanceWord>;
        /// The labels of satisfaction, each with its number from 1 to 5, or `numbers`.
        satisfaction: RatingsSource<SatisfactionWord>;
        /// The columns with answers to profile questions, each with the id of its question.
        profile: PerText<ProfileColumnSource>;
        /// The column with the comment on the whole survey.
        comment: Spanned<ColumnName>;
        /// The columns that are not needed.
        ignore: Vec<Spanned<ColumnName>>;
    }

    /// The columns of a long table. What was asked in a row is the name of a column for the other keys.
    pub struct LongTableSource(LongTable) {
        /// The columns that say what was asked: a question, or a feature and which of its questions.
        question: OneOrMore<Spanned<ColumnName>>, required;
        /// The column with the answers. Of several, each comes first in the names, as in
        /// `functional [WiFi]`.
        answer: OneOrMore<Spanned<ColumnName>>, required;
    }

    /// Labels that differ between the two questions of a pair.
    pub struct SideLabelsSource(Sides) {
        /// Those of the question in which the feature is there.
        functional: PerText<Spanned<AnswerWord>>;
        /// Those of the question in which it is not.
        dysfunctional: PerText<Spanned<AnswerWord>>;
    }

    /// A column of times.
    pub struct TimeColumnSource(TimeColumn) {
        /// The column.
        column: Spanned<ColumnName>, required;
        /// The time zone of times without one, such as `Asia/Shanghai` or `+08:00`.
        zone: Spanned<Zone>;
        /// How a date is written that does not begin with its year.
        format: Spanned<Decided<TimeFormat>>;
    }

    /// A column with answers to a profile question.
    pub struct QuestionColumnSource(QuestionColumn) {
        /// The id of the question.
        question: Spanned<QuestionName>, required;
        /// The labels of its options, each with the id of the option; `none` is no answer.
        labels: PerText<Spanned<OptionWord>>;
        /// What is between several options: `;` by default.
        separator: Spanned<Separator>;
    }
}

/// All entries of the file, which may have none.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct MappingSource(pub(super) Vec<EntrySource>);

impl Decode for MappingSource {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let entries = match &node.value {
            NodeValue::Sequence(entries) => entries.as_slice(),
            _ => return expected(node, key, Term::List, problems),
        };
        let entries = entries.iter();
        let entries = entries.filter_map(|entry| EntrySource::decode(entry, "entry", problems));
        Some(Self(entries.collect()))
    }

    fn levels(levels: &mut Levels) {
        EntrySource::levels(levels);
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({ "type": "array", "items": EntrySource::schema(definitions) })
    }
}

/// A column of times: its name, or what else is to be said of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TimeSource(pub(super) TimeColumnSource);

impl Decode for TimeSource {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let column = map_or(node, key, problems, |column| TimeColumnSource {
            span: node.span.clone(),
            column,
            zone: None,
            format: None,
        });
        column.map(Self)
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let column = <Spanned<ColumnName>>::schema(definitions);
        let map = TimeColumnSource::schema(definitions);
        either(&titled("a column", column), &map)
    }
}

/// A column with answers to a profile question: the id of the question, or what else is to be said.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ProfileColumnSource(pub(super) QuestionColumnSource);

impl Decode for ProfileColumnSource {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let column = map_or(node, key, problems, |question| QuestionColumnSource {
            span: node.span.clone(),
            question,
            labels: None,
            separator: None,
        });
        column.map(Self)
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let question = <Spanned<QuestionName>>::schema(definitions);
        let map = QuestionColumnSource::schema(definitions);
        either(&titled("the id of a question", question), &map)
    }
}

/// The labels of a rating, or a word that they are numbers.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum RatingsSource<T> {
    Numbers,
    Labels(PerText<Spanned<T>>),
}

impl<T: Scalar> Decode for RatingsSource<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match node.value {
            NodeValue::Scalar(Some(_)) => {
                <Spanned<Decided<Numbers>>>::decode(node, key, problems).map(|_| Self::Numbers)
            }
            _ => PerText::decode(node, key, problems).map(Self::Labels),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let numbers = Numbers::schema();
        let labels = <PerText<Spanned<T>>>::schema(definitions);
        either(&numbers, &labels)
    }
}

/// A map, or the one value of it that must be there.
fn map_or<M: Decode, V: Decode>(
    node: &Node,
    key: &str,
    problems: &mut Problems,
    map_of: impl FnOnce(Option<V>) -> M,
) -> Option<M> {
    match node.value {
        NodeValue::Mapping(_) => M::decode(node, key, problems),
        _ => Some(map_of(V::decode(node, key, problems))),
    }
}

/// A value, or a list of them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OneOrMore<T>(pub(super) Vec<T>);

impl<T: Decode> Decode for OneOrMore<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            NodeValue::Scalar(_) => T::decode(node, key, problems).map(|one| Self(vec![one])),
            _ => Vec::decode(node, key, problems).map(Self),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let one = T::schema(definitions);
        let more = Vec::<T>::schema(definitions);
        either(&titled("one", one), &more)
    }
}

fn either(one: &Json, other: &Json) -> Json {
    json!({ "anyOf": [one, other] })
}
