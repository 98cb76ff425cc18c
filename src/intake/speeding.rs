//! Speeders: responses that were sent sooner than anyone could have read the questions.
//!
//! They count like all others: a fast answer may be a true one. The report says how many there are,
//! and whoever looks finds them by the two times in the files.

use jiff::SignedDuration;

use crate::response::{Moment, Response};

/// The time that nobody falls short of who reads a pair of questions and answers both.
///
/// Speeding begins at 300 ms a word (Zhang & Conrad, “Speeding in Web Surveys”, *Survey Research
/// Methods* 8(2), 2014); the two questions of a pair have seven words at least.
const EACH_PAIR: SignedDuration = SignedDuration::from_secs(2);

impl Response {
    /// True if less than two seconds a pair lie between seeing the first question and sending the
    /// form; false if one of these times is not known, or the clock was set back between them.
    pub fn is_speeder(&self) -> bool {
        let needed = |pairs: usize| EACH_PAIR.as_nanos() * pairs as i128;
        let is_too_short = |taken: i128| {
            // Nearly everyone takes long enough for all pairs.
            (0..needed(self.pairs.len())).contains(&taken) && taken < needed(self.whole_pairs())
        };
        self.taken()
            .is_some_and(|taken| is_too_short(taken.as_nanos()))
    }

    /// The time between seeing the first question and sending the form.
    ///
    /// The clock is the respondent's, and the text may have been through a spreadsheet: a time that
    /// cannot be read is nobody's fault. Such times are counted.
    fn taken(&self) -> Option<SignedDuration> {
        match (self.sent, self.started) {
            (Moment::At(sent), Moment::At(started)) => Some(sent.duration_since(started)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::moment::moment;
    use crate::kano::Answer;
    use crate::response::PairAnswers;

    /// A response with this many whole pairs, one half, and one without answers.
    fn response(pairs: usize, started: &str, sent: &str) -> Response {
        let whole = PairAnswers {
            functional: Some(Answer::Like),
            dysfunctional: Some(Answer::Dislike),
            ..PairAnswers::default()
        };
        let half = PairAnswers {
            dysfunctional: None,
            ..whole
        };
        let mut pairs = vec![whole; pairs];
        pairs.extend([half, PairAnswers::default()]);
        Response {
            started: moment(started),
            sent: moment(sent),
            pairs: pairs.into(),
            ..Response::default()
        }
    }

    #[test]
    fn two_seconds_a_pair_are_enough() {
        let started = "2026-12-01T09:59:55.500Z";
        for (pairs, sent, is_speeder) in [
            (3, "2026-12-01T10:00:01.499Z", true),
            (3, "2026-12-01T10:00:01.500Z", false),
            (2, "2026-12-01T10:00:01.499Z", false),
            (3, "2026-12-01T18:00:01.499+08:00", true),
            (0, started, false),
            // The clock was set back: nobody knows.
            (3, "2026-12-01T09:59:54Z", false),
        ] {
            assert_eq!(
                response(pairs, started, sent).is_speeder(),
                is_speeder,
                "{sent}"
            );
        }
    }

    #[test]
    fn times_that_are_none_accuse_nobody() {
        for text in [
            "",
            "2026/12/1 10:00",
            "10:00",
            "2026-13-01T10:00:00Z",
            "\u{1f550}",
        ] {
            assert!(
                !response(3, text, "2026-12-01T10:00:00Z").is_speeder(),
                "{text}"
            );
        }
        assert!(!Response::default().is_speeder());
    }
}
