//! The view of an indicator's answer. It never contains a number that the figures of the indicator's page lack, but means.

use serde::Serialize;

use super::LinkView;

/// An indicator's answer in sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnswerView {
    /// The answer: the own area's number beside the nation's and the peers', or that there is none.
    pub lead: String,
    /// What is to be said besides, in sentences: women and men, the position among others, what is not here.
    pub more: Vec<String>,
    /// Where the numbers are that are not here.
    pub elsewhere: Option<LinkView>,
}
