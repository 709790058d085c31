//! The view of an indicator's answer. It never contains a number that is missing in the figures of the indicator's page, except means.

use serde::Serialize;

use super::LinkView;

/// An indicator's answer in sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnswerView {
    /// The answer: the own area's number next to the nation's and the peers', or the statement that there is none.
    pub lead: String,
    /// Further sentences: women and men, the position among others, what is missing here.
    pub more: Vec<String>,
    /// Where the missing numbers are.
    pub elsewhere: Option<LinkView>,
}
