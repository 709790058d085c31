//! Views of measures. They never contain one of a report that is not built.

use serde::Serialize;

use super::{FilterView, IndicatorActionView, LinkView, WordsView};

/// A measure in one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionView {
    /// Its id unique on the page.
    pub id: String,
    /// What is done.
    pub text: WordsView,
    /// The level of the heading with `text`, 2 to 6.
    pub heading_level: u8,
    /// Its status.
    pub status: StatusView,
    /// The reasons: values or goals. May be empty.
    pub because: Vec<ReasonView>,
    /// The operation that does it. `None` for the whole organisation, and if the operation is named above.
    pub operation: Option<WordsView>,
    /// The operation's id, for the filter; `None` for the whole organisation.
    pub operation_id: Option<String>,
    /// The responsible role.
    pub owner: Option<WordsView>,
    /// The deadline: `2023`, `juni 2024`, `30 november 2023`. It is never compared with the current date.
    pub due: Option<String>,
    /// Why it is delayed or stopped.
    pub reason: Option<WordsView>,
    /// Its result.
    pub outcome: Option<WordsView>,
    /// Its statuses in earlier reports, the latest first.
    pub earlier: Vec<EarlierStatusView>,
    /// The report pages that show it; empty if it is shown by a shortcode itself.
    pub places: Vec<LinkView>,
}

/// The status of a measure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StatusView {
    /// The status, by which the theme chooses a shape.
    pub state: ActionState,
    /// The status as named in files and the filter: `delayed`.
    pub word: String,
    /// The status in words: `Försenad`.
    pub text: String,
}

/// The status of a measure. Serialized in lower case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ActionState {
    /// Decided but not started.
    #[default]
    Planned,
    /// Started.
    Started,
    /// Tried on a small scale.
    Pilot,
    /// Later than planned.
    Delayed,
    /// Continues from year to year.
    Continued,
    /// Done.
    Done,
    /// Abandoned.
    Stopped,
}

/// The reason for a measure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReasonView {
    /// The name of the indicator or goal, with that of its category if it is one.
    pub text: WordsView,
    /// A link to more information. `None` if there is no such page.
    pub url: Option<String>,
}

/// The status of a measure in an earlier report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EarlierStatusView {
    /// The report's year.
    pub edition: String,
    /// Its status then.
    pub status: StatusView,
}

/// The page of all measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionsPageView {
    /// The reports' years, newest first.
    pub editions: Vec<ActionEditionView>,
    /// The filter controls; `None` if there are few measures.
    pub filter: Option<FilterView>,
}

/// The measures in the reports of one year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionEditionView {
    /// Its heading, with the year: `Åtgärder i berättelsen för 2023`.
    pub title: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// The number of measures, in words.
    pub count: String,
    /// The same measures by status, so that late ones can be found without a script.
    pub by_status: Vec<ActionStatusGroupView>,
    /// The heading of `first`: `De fem viktigaste`.
    pub first_title: String,
    /// The most important measures that are not over; empty if there are few in all.
    pub first: Vec<IndicatorActionView>,
    /// The measures by the problem that they meet, the most important first; then those without one by operation.
    pub groups: Vec<ActionGroupView>,
}

/// The measures with the same status.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionStatusGroupView {
    /// The status.
    pub status: StatusView,
    /// The number of measures: `2`.
    pub count: String,
    /// Links to the measures further down the page, each with its language.
    pub links: Vec<ReasonView>,
}

/// The measures that meet one problem, or those of one operation that name none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionGroupView {
    /// The name of the indicator or goal, or of the operation.
    pub title: WordsView,
    /// The page of the indicator or goal.
    pub url: Option<String>,
    /// The heading's id on the page.
    pub anchor: String,
    /// Its measures.
    pub items: Vec<ActionView>,
}
