//! What only follows from another problem, and goes away with it, is not said: one slip gives one
//! message.

use crate::diagnostic::Problem;
use crate::message::Term;
use crate::yaml::Problems;

/// Takes back what follows from the other problems.
pub(super) fn take_back(problems: &mut Problems) {
    let languages = problems.any(makes_languages_unknown);
    let texts = problems.any(|problem| matches!(problem, Problem::BadLanguage { .. }));
    let features = problems.any(may_stand_for_features);
    let names = problems.any(makes_names_unknown);
    problems.retain(|problem| match problem {
        Problem::OtherLanguage { .. } | Problem::UnknownScale { .. } => !languages,
        Problem::MissingTranslation { .. } => !languages && !texts,
        Problem::NoFeatures => !features,
        Problem::UnknownQuestion { .. } | Problem::UnknownConditionOption { .. } => !names,
        _ => true,
    });
}

/// True if it is not known in which languages the texts should be.
fn makes_languages_unknown(problem: &Problem) -> bool {
    match problem {
        Problem::NoWording { .. } | Problem::BothLanguages => true,
        Problem::UnknownKey { near, what, .. } => {
            let near = near.as_deref();
            *what == Term::Survey && near.is_some_and(|near| near.starts_with("language"))
        }
        _ => false,
    }
}

/// True of a key beside the title that the program does not know: it may be that of the features.
fn may_stand_for_features(problem: &Problem) -> bool {
    matches!(problem, Problem::UnknownKey { what, .. } if *what == Term::Survey)
}

/// True if questions and options that conditions name may be there under a name that was not read.
fn makes_names_unknown(problem: &Problem) -> bool {
    let has_names = |key: &str| matches!(key, "profile" | "options");
    match problem {
        Problem::BadId { .. } => true,
        Problem::MissingKey { key, .. } => key == "id",
        Problem::ListOfTexts { key, .. } => has_names(key),
        Problem::WrongType {
            subject: Term::Quoted { text },
            ..
        } => has_names(text),
        Problem::UnknownKey { what, near, .. } => {
            matches!(what, Term::ProfileQuestion | Term::Choice)
                || near.as_deref().is_some_and(has_names)
        }
        _ => false,
    }
}
