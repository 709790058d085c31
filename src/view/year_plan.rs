//! Views of the plan of a year. They never say whether a task is overdue.

use serde::Serialize;

use super::{DownloadView, LinkView, WordsView};

/// The plan of a year, month by month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PlanView {
    /// The level of the months' headings, 2 to 6.
    pub heading_level: u8,
    /// The months in which something is done, in chronological order. Empty if none matches.
    pub months: Vec<PlanMonthView>,
    /// The same plan as a calendar file; of all of it, whatever is shown.
    pub calendar: Option<LinkView>,
    /// All of the plan as files. Empty except on its own page.
    pub downloads: Vec<DownloadView>,
}

/// What is done in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PlanMonthView {
    /// Its name: `Mars 2025`.
    pub title: String,
    /// The id of its heading, unique on the page.
    pub id: String,
    /// Its tasks, in the order of the file.
    pub items: Vec<TaskView>,
}

/// A task of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TaskView {
    /// What is done.
    pub text: WordsView,
    /// The role that does it.
    pub owner: Option<WordsView>,
    /// The operation that does it. `None` for the whole organisation, and if the operation is named above.
    pub operation: Option<WordsView>,
    /// The reports that it concerns, and what says more.
    pub links: Vec<LinkView>,
}
