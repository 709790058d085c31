//! What templates see of measures; it never holds one of a report that is not built.

use serde::Serialize;

use super::{FilterView, LinkView, WordsView};

/// A measure as one report tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionView {
    /// Its id on the page, unique there.
    pub id: String,
    /// What is done.
    pub text: WordsView,
    /// The level of the heading that `text` is, 2 to 6.
    pub heading_level: u8,
    /// How far it has come.
    pub status: StatusView,
    /// Why: what the numbers or goals told. May be empty.
    pub because: Vec<ReasonView>,
    /// The operation that does it. `None` for the whole organisation, and where the operation is said above.
    pub operation: Option<WordsView>,
    /// The role that is responsible.
    pub owner: Option<WordsView>,
    /// By when: `2023`, `juni 2024`, `30 november 2023`. Whether that day has passed is never judged.
    pub due: Option<String>,
    /// Why it is delayed or stopped.
    pub reason: Option<WordsView>,
    /// What it led to.
    pub outcome: Option<WordsView>,
    /// What earlier reports said of it, the latest first.
    pub earlier: Vec<EarlierStatusView>,
    /// The pages of reports on which it is shown; empty where it is shown by a shortcode itself.
    pub places: Vec<LinkView>,
}

/// How far a measure has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StatusView {
    /// Which of the states; the theme chooses a shape by it.
    pub state: ActionState,
    /// The state as files and the filter name it: `delayed`.
    pub word: String,
    /// The state in words: `Försenad`.
    pub text: String,
}

/// How far a measure has come. Templates see it in small letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ActionState {
    /// Decided and not begun.
    #[default]
    Planned,
    /// Begun.
    Started,
    /// Tried in a small part.
    Pilot,
    /// Later than meant.
    Delayed,
    /// Goes on, year after year.
    Continued,
    /// Done.
    Done,
    /// Given up.
    Stopped,
}

/// Why a measure is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReasonView {
    /// The indicator's or goal's name, with the category's where it is one.
    pub text: WordsView,
    /// Where more is told. `None` where there is no such page.
    pub url: Option<String>,
}

/// What an earlier report said of a measure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EarlierStatusView {
    /// The report's year.
    pub edition: String,
    /// How far it had come then.
    pub status: StatusView,
}

/// The page of all measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionsPageView {
    /// The reports' years, newest first.
    pub editions: Vec<ActionEditionView>,
    /// The controls that choose what is shown; `None` where there are few.
    pub filter: Option<FilterView>,
}

/// The measures of one year's reports.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionEditionView {
    /// Its heading, with the year: `Åtgärder i berättelsen för 2023`.
    pub title: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// How many there are, in words.
    pub count: String,
    /// The same measures by how far they have come, so that one can find what is late without a script.
    pub by_status: Vec<ActionStatusGroupView>,
    /// The measures by operation; those of no single operation first.
    pub groups: Vec<ActionGroupView>,
}

/// The measures that have come equally far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionStatusGroupView {
    /// How far.
    pub status: StatusView,
    /// How many: `2`.
    pub count: String,
    /// The measures: links down the page, each with its language.
    pub links: Vec<ReasonView>,
}

/// The measures of one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionGroupView {
    /// The operation's name.
    pub title: WordsView,
    /// The heading's id on the page.
    pub anchor: String,
    /// The operation's id, for the filter; `None` for those of no single one.
    pub operation: Option<String>,
    /// Its measures.
    pub items: Vec<ActionView>,
}
