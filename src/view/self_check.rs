//! Views of self-checks. They never contain one of a report that is not built, nor a small count.

use serde::Serialize;

use super::{DownloadView, LinkView, WordsView};

/// Self-checks of one report, with how the plan was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SelfChecksView {
    /// How many were planned, and how many of them were done, in a sentence; empty if there are none.
    pub summary: String,
    /// The table's caption: `Egenkontroller 2023`.
    pub caption: String,
    /// Whether any row says how often, how or by whom it is done.
    pub tells_how: bool,
    /// Whether any row has a result, what it led to, an indicator or a plan for the next year.
    pub tells_result: bool,
    /// The rows. Empty if none matches.
    pub items: Vec<SelfCheckView>,
    /// The point measurements, in the order of the rows.
    pub measurements: Vec<MeasurementView>,
}

/// A self-check in one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SelfCheckView {
    /// Its id unique on the page.
    pub id: String,
    /// What is checked.
    pub text: WordsView,
    /// The operation that does it. `None` for the whole organisation, and if the operation is named above.
    pub operation: Option<WordsView>,
    /// How often it is to be done.
    pub frequency: Option<WordsView>,
    /// How it is done.
    pub method: Option<WordsView>,
    /// The role that does it.
    pub owner: Option<WordsView>,
    /// Whether it was done as planned: `done`, `partly` or `missed`.
    pub state: String,
    /// The same in words: `Gjordes 3 av 4 gånger`.
    pub kept: String,
    /// When it was done: `14 mars 2023 och oktober 2023`.
    pub when: Option<String>,
    /// Why it was not done, or fewer times than planned.
    pub reason: Option<WordsView>,
    /// What it showed.
    pub result: Option<WordsView>,
    /// What it led to.
    pub outcome: Option<WordsView>,
    /// What is planned for the next year.
    pub next: Option<WordsView>,
    /// The label of `next`: `Planerat för 2024`.
    pub next_label: String,
    /// The indicator that follows what is checked.
    pub indicator: Option<LinkView>,
    /// How its plan was kept in earlier reports, the latest first: `2022: gjordes inte`.
    pub earlier: Vec<String>,
}

/// A point measurement: how many followed each step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MeasurementView {
    /// The start of the table's caption: `Punktmätning den 14 mars 2023`.
    pub title: String,
    /// What was measured.
    pub caption: WordsView,
    /// How many were observed, and how many did all steps right, in sentences.
    pub words: Vec<String>,
    /// The header of the numbers: `Antal av 42`.
    pub count_header: String,
    /// The steps, in the order of the file. Empty if the numbers are suppressed.
    pub steps: Vec<MeasurementStepView>,
    /// Those who followed all steps: a number of its own, not computed from the steps. `None` if it is not stated or suppressed.
    pub all_steps: Option<MeasurementStepView>,
}

/// How many followed a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MeasurementStepView {
    /// The step.
    pub text: WordsView,
    /// How many: `38`.
    pub count: String,
    /// Their share of those observed: `90 %`.
    pub share: String,
}

/// A self-check in the list of an indicator that follows what it checks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ListedSelfCheckView {
    /// What is checked, with its place on the page of all self-checks.
    pub link: LinkView,
    /// How its plan was kept, with the year: `2023: gjordes 3 av 4 gånger`.
    pub kept: String,
}

/// The page of all self-checks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SelfChecksPageView {
    /// The reports' years, newest first.
    pub editions: Vec<SelfChecksEditionView>,
    /// All self-checks as files.
    pub downloads: Vec<DownloadView>,
}

/// The self-checks in the reports of one year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SelfChecksEditionView {
    /// Its heading, with the year: `Egenkontroller 2023`.
    pub title: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// Its self-checks.
    pub checks: SelfChecksView,
}
