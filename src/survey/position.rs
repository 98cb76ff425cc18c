//! Where the parts of a survey stand in it.

use crate::positions::positions;

positions! {
    /// The position of a feature among all features, in the order in which they are asked.
    FeaturePosition of PerFeature;
    /// The position of a question in the profile.
    QuestionPosition of PerQuestion;
    /// The position of an option in its profile question.
    OptionPosition of PerOption;
    /// The position of a parameter of the address.
    ParameterPosition of PerParameter;
}
