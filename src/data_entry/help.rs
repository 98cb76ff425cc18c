//! What is said on request.

use super::paper::Paper;
use super::typed::example;

impl Paper<'_> {
    /// The way to type a sheet.
    pub(super) fn help(&self) -> Vec<String> {
        let ask = self.survey.ask;
        let mut parts = vec!["with it 1-5", "without it 1-5"];
        parts.extend(ask.importance.then_some("importance 1-9"));
        parts.extend(ask.satisfaction.then_some("satisfaction 1-5"));
        let (width, example) = (parts.len(), example(parts.len()));
        vec![
            format!(
                "feature   {width} digits: {}, such as {example}; 0 = no answer",
                parts.join(", ")
            ),
            format!(
                "          several on a line: {example} {example} {example}, with or without blanks"
            ),
            "options   the number of the option; several options: 1 3".to_owned(),
            "Enter     no answer; where one was typed before, it stays".to_owned(),
            "-         no answer        <  one question back     ?  this help".to_owned(),
            "!         throw the sheet away                      .  end".to_owned(),
            "A text that is one of these marks is typed with a blank before it.".to_owned(),
        ]
    }
}
