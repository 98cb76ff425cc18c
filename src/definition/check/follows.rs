//! What only follows from another problem, and goes away with it, is not said: one slip gives one
//! message.

use std::collections::BTreeSet;

use crate::diagnostic::Problem;
use crate::message::Term;
use crate::yaml::Problems;

/// Takes back what follows from the other problems of a file.
pub(crate) fn take_back(problems: &mut Problems) {
    let languages = are_languages_unknown(problems);
    let texts = problems.any(|problem| matches!(problem, Problem::BadLanguage { .. }));
    let profile = is_profile_unknown(problems, |_| true);
    let options = is_profile_unknown(problems, |cause| *cause != Problem::NoOptions);
    let features = are_features_unknown(problems);
    let title = is_misspelt_or_misplaced(problems, "title");
    let unknown = problems.all().filter_map(|problem| match problem {
        Problem::UnknownKey { key, .. } => Some(key.clone()),
        _ => None,
    });
    let elsewhere: BTreeSet<String> = unknown.collect();
    let mut told = BTreeSet::new();
    take_back_doubled(problems);
    problems.retain(|problem| match problem {
        // A language that the survey does not have is one mistake, in however many texts it is.
        Problem::OtherLanguage { language, .. } => !languages && told.insert(language.clone()),
        Problem::UnknownScale { .. } => !languages,
        Problem::MissingTranslation { languages: missing } => {
            // A language whose key left the map of its text is there, and so is one under a wrong tag.
            let is_elsewhere = missing
                .0
                .iter()
                .all(|language| elsewhere.contains(language));
            !languages && !texts && !is_elsewhere
        }
        Problem::NoFeatures => !features,
        Problem::LogoText => !title,
        Problem::NoOptions => !options,
        problem => !(profile && is_of_condition(problem)),
    });
}

/// A line that is there twice is one mistake: what the first one lacks is said no more.
fn take_back_doubled(problems: &mut Problems) {
    let first = problems.all().filter_map(|problem| match problem {
        Problem::DuplicateKey { line, .. } | Problem::DuplicateId { line, .. } => Some(*line),
        _ => None,
    });
    let first: BTreeSet<u64> = first.collect();
    let written = problems.written().bytes().enumerate();
    let ends: Vec<usize> = written
        .filter(|(_, b)| *b == b'\n')
        .map(|(end, _)| end)
        .collect();
    let line = |place: usize| ends.partition_point(|end| *end < place) as u64 + 1;
    let is_lack = |problem: &Problem| match problem {
        Problem::EmptyValue { .. } | Problem::EmptyList { .. } | Problem::MissingKey { .. } => true,
        Problem::WrongType { found, .. } => *found == Term::Nothing,
        _ => false,
    };
    problems.retain_at(|place, problem| !(is_lack(problem) && first.contains(&line(place))));
}

/// True if it is not known in which languages the texts should be.
fn are_languages_unknown(problems: &Problems) -> bool {
    ["language", "languages"]
        .iter()
        .any(|key| problems.any_below(key, |_| true) || is_misspelt_or_misplaced(problems, key))
}

/// True if questions and options may be there under a name that was not read.
fn is_profile_unknown(problems: &Problems, may_cause: impl Fn(&Problem) -> bool) -> bool {
    let is_cause = |problem: &Problem| !is_of_condition(problem) && may_cause(problem);
    problems.any_below("profile", is_cause)
        || ["profile", "options"]
            .iter()
            .any(|key| is_misspelt_or_misplaced(problems, key))
}

/// True if the features may be there under a name that was not read.
fn are_features_unknown(problems: &Problems) -> bool {
    let is_other_word = |problem: &Problem| match problem {
        Problem::UnknownKey { what, near, .. } => *what == Term::Survey && near.is_none(),
        _ => false,
    };
    let keys = ["features", "sections"];
    problems.any(is_other_word)
        || keys
            .iter()
            .any(|key| is_misspelt_or_misplaced(problems, key))
}

/// True of what a condition says of the questions and options that it names.
fn is_of_condition(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::UnknownQuestion { .. }
            | Problem::UnknownConditionOption { .. }
            | Problem::ForeignCondition { .. }
            | Problem::LaterQuestion { .. }
            | Problem::ImpossibleCondition { .. }
    )
}

/// True if an unknown key may be this one, or if it is there at another level.
fn is_misspelt_or_misplaced(problems: &Problems, wanted: &str) -> bool {
    problems.any(|problem| match problem {
        Problem::UnknownKey { near, .. } => near.as_deref() == Some(wanted),
        Problem::MisplacedKey { key, .. } => key == wanted,
        _ => false,
    })
}
