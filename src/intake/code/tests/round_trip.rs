//! Whatever is answered comes back, however the code was changed on its way.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::super::testing::write;
use super::super::{Code, CodeLayout};
use super::{choice, multiple, number, reverse_features, scan, survey_of};
use crate::survey::sample::english;
use crate::survey::{ProfileQuestion, QuestionKind, Survey};
use crate::versions::Version;

fn any_question(id: usize) -> impl Strategy<Value = ProfileQuestion> {
    const OPTIONS: [&str; 7] = ["g", "f", "e", "d", "c", "b", "a"];
    let kind = (0..4, 2..=OPTIONS.len()).prop_map(|(kind, count)| match kind {
        0 => choice(&OPTIONS[..count]),
        1 => multiple(&OPTIONS[..count]),
        2 => number(),
        _ => QuestionKind::Text { maximum_length: 10 },
    });
    // In reverse, so that no question is where the order of ids has it.
    kind.prop_map(move |kind| english().question(&format!("q{}", 9 - id), kind))
}

fn any_survey() -> impl Strategy<Value = Survey> {
    let asks = prop::sample::subsequence(vec!["importance", "satisfaction", "comment"], 0..=3);
    let profile =
        (0..6_usize).prop_flat_map(|count| (0..count).map(any_question).collect::<Vec<_>>());
    (1..50_usize, asks, profile, any::<bool>()).prop_map(|(features, ask, profile, reversed)| {
        let mut survey = survey_of(features, &ask);
        survey.profile = profile.into();
        if reversed {
            reverse_features(&mut survey);
        }
        survey
    })
}

/// Values for some of the questions.
fn values(layout: &CodeLayout, digits: &[Index], texts: &[String]) -> Vec<(String, String)> {
    let mut values: Vec<(String, String)> = Vec::new();
    for (digit, index) in layout.digits.iter().zip(digits.iter().cycle()) {
        let chosen = index.index(digit.values.len() + 1);
        let Some(value) = chosen.checked_sub(1).map(|chosen| &digit.values[chosen]) else {
            continue;
        };
        match values.last_mut() {
            Some((name, others)) if *name == digit.name => *others = format!("{others};{value}"),
            _ => values.push((digit.name.clone(), value.clone())),
        }
    }
    let texts = layout.texts.iter().zip(texts.iter().cycle());
    let texts = texts.filter(|(_, text)| !text.is_empty());
    values.extend(texts.map(|(name, text)| (name.clone(), text.clone())));
    values
}

/// What may happen to a character on the way.
#[derive(Debug, Clone)]
enum Change {
    Lower,
    FullWidth,
    Before(&'static str),
}

fn change() -> impl Strategy<Value = Option<Change>> {
    let noise = vec![
        " ", "\n", "\r\n", "\n> ", "\n> > ", "-", "\u{3000}", "\u{200b}", "\u{ad}", "\u{2011}",
        "＞", "－", "\u{feff}", "\0", "\n\n",
    ];
    prop::option::of(prop_oneof![
        Just(Change::Lower),
        Just(Change::FullWidth),
        select(noise).prop_map(Change::Before),
    ])
}

fn changed(code: &str, changes: &[Option<Change>]) -> String {
    let mut text = String::new();
    for (character, change) in code.chars().zip(changes.iter().cycle()) {
        match change {
            None => text.push(character),
            Some(Change::Lower) => text.push(character.to_ascii_lowercase()),
            Some(Change::FullWidth) => {
                text.extend(char::from_u32(u32::from(character) + 0xfee0));
            }
            Some(Change::Before(noise)) => {
                text.push_str(noise);
                text.push(character);
            }
        }
    }
    text
}

proptest! {
    #[test]
    fn a_code_survives_its_way(
        survey in any_survey(),
        digits in prop::collection::vec(any::<Index>(), 1..60),
        texts in prop::collection::vec("[^\\x00]{0,12}|[一-龥]{0,40}", 1..5),
        changes in prop::collection::vec(change(), 1..70),
        before in "[^1１]*",
        after in "\\PC*",
    ) {
        let layouts = [CodeLayout::of(&Version::of(&survey))];
        let values = values(&layouts[0], &digits, &texts);
        let code = Code {
            form: &layouts[0].form,
            id: "0123456789abcde".to_owned(),
            values: values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect(),
        };
        let way = changed(&write(&layouts[0], &code), &changes);
        let found = scan(&layouts, format!("{before}{way}{way}").as_bytes());
        prop_assert_eq!(found.len(), 2);
        for found in found {
            prop_assert_eq!(found.code.as_ref(), Ok(&code));
            let raw = String::from_utf8(found.raw).expect("as it was written");
            prop_assert!(way.ends_with(&raw));
        }
        let found = scan(&layouts, format!("{way}{after}").as_bytes());
        prop_assert_eq!(found[0].code.as_ref(), Ok(&code));
    }

    #[test]
    fn no_text_makes_the_reader_fail(
        pieces in prop::collection::vec(prop_oneof![
            Just("KP1".to_owned()),
            Just("k".to_owned()),
            Just("1".to_owned()),
            "[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{1,90}",
            "\\PC{0,9}",
            Just("\n> ".to_owned()),
        ], 0..20),
        cut in any::<Index>(),
        bytes in prop::collection::vec(any::<u8>(), 0..4),
        features in 1..40_usize,
    ) {
        let layouts = [CodeLayout::of(&Version::of(&survey_of(features, &["comment"])))];
        let form = write(&layouts[0], &super::answered(&layouts[0], "text"));
        let cut = cut.index(form.len());
        let text = [&form.as_bytes()[..cut], &bytes, pieces.concat().as_bytes()].concat();
        let found = scan(&layouts, &text);
        for found in found {
            // A part of the text, and what is wrong with it is a part of this.
            let mut windows = text.windows(found.raw.len());
            prop_assert!(windows.any(|window| window == found.raw));
            if let Err((_, wrong)) = found.code {
                prop_assert!(wrong.start <= wrong.end && wrong.end <= found.raw.len());
            }
        }
    }
}
