//! Files of which something else was proposed before.

use super::super::{Proposer, Sample};
use super::{PROPOSER, WORDINGS, sample_of};
use crate::definition::{Definition, check};
use crate::language::Language;
use crate::survey::Defaults;

/// The proposal for a table, with the keys of its remarks.
fn proposed(sample: &Sample) -> String {
    PROPOSER
        .propose(sample)
        .text(&[], false, |message| message.key.to_owned())
}

fn sample(table: &str) -> Sample {
    let sample = sample_of(table.as_bytes());
    sample.expect("a table")
}

#[test]
fn rows_that_explain_the_columns_are_no_answers_in_any_file() {
    let file = |answer: &str| {
        format!(
            "\
ResponseId,RecordedDate,Finished,Q1,Q2
Response ID,Recorded Date,Finished,How would you feel if there was fast Wi-Fi?,How would you feel if there was no fast Wi-Fi?
\"{{\"\"ImportId\"\":\"\"a\"\"}}\",\"{{\"\"ImportId\"\":\"\"b\"\"}}\",\"{{\"\"ImportId\"\":\"\"c\"\"}}\",\"{{\"\"ImportId\"\":\"\"d\"\"}}\",\"{{\"\"ImportId\"\":\"\"e\"\"}}\"
R_1,2026-05-04 09:12:31,True,{answer},I dislike it
"
        )
    };
    let mut both = sample(&file("I like it"));
    both.merge(sample(&file("I expect it")));
    assert_eq!(both.rows, 2);
    let text = proposed(&both);
    assert!(text.contains("Q1: wifi.functional"), "{text}");
    assert!(!text.contains("feel if there was fast"), "{text}");
    assert!(!text.contains('?'), "{text}");
}

#[test]
fn a_column_of_a_tool_with_the_text_of_a_question_is_that_question() {
    let text = "\
title: 茶
language: zh-CN
contact: 我
features: [{id: tea, name: 茶}]
profile: [{id: town, question: 城市, type: text}]
";
    let definition = Definition::alone("tea", "survey.yaml", text.as_bytes());
    let checked = check(&definition, &Defaults::new(Language::default()), &WORDINGS);
    let (survey, _) = checked.right.expect("a survey without errors");
    let table = "\
编号,开始答题时间,结束答题时间,城市,省份,1.“茶”：如果有这一项，您觉得怎么样？
1,2026/5/4 9:12:31,2026/5/4 9:14:31,北京,北京,我喜欢
";
    let proposal = Proposer::new(&survey, &WORDINGS).propose(&sample(table));
    let text = proposal.text(&[], false, |message| message.key.to_owned());
    assert!(text.contains("城市: town"), "{text}");
    assert!(text.contains("- 省份  # remark-tool-column"), "{text}");
}

#[test]
fn the_label_of_an_option_is_a_column_of_it_only_if_nothing_else_stands_there() {
    let table = |coffee: &str| {
        format!(
            "\
How would you feel if there was fast Wi-Fi?,How would you feel if there was no fast Wi-Fi?,Coffee
I like it,I dislike it,{coffee}
"
        )
    };
    assert!(proposed(&sample(&table("Coffee"))).contains("question: drinks  #"));
    assert!(proposed(&sample(&table("1"))).contains("question: drinks?  #"));
}
