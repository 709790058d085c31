//! Views of the list of indicators and of an indicator's page. They never contain the numbers themselves.

use serde::Serialize;

use super::{
    AnswerView, DataFilesView, DateView, DevelopmentView, FigureView, FilterView, LinkView, ListedSelfCheckView, SourceView, StatusView,
    SurveyView, TableView, WordsView,
};

/// All indicators, grouped by operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorListView {
    /// The groups, in order; none is empty.
    pub groups: Vec<IndicatorGroupView>,
    /// The meaning of nearly reached; `None` if no indicator has a target.
    pub near: Option<String>,
    /// The filter controls; `None` if the list is short.
    pub filter: Option<FilterView>,
}

/// The indicators of one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorGroupView {
    /// The operation's name: `Hemtjänst`.
    pub title: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// The indicators, in order.
    pub items: Vec<IndicatorItemView>,
}

/// An indicator in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorItemView {
    /// Its full title, often a question.
    pub title: String,
    /// Its short name: `Personalkontinuitet`, if it has one.
    pub short: Option<String>,
    /// The language of `title` and `short` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its page.
    pub url: String,
    /// The latest value of the site's own area with its unit, or its status in words: `21 personer`, `visas inte: för få personer`.
    pub value: Option<String>,
    /// Whether `value` is a number, rather than a status: missing, suppressed.
    pub known: bool,
    /// The category that `value` is of; `None` if it is of the whole.
    pub whose: Option<WordsView>,
    /// The period of `value`: `2023`, `december 2023`.
    pub period: Option<String>,
    /// The target of that period, in words: `minst 88 procent`, if it has one.
    pub target: Option<String>,
    /// Whether the target was reached.
    pub verdict: Option<VerdictView>,
    /// The change of `value` since the previous measurement; `None` if there was none.
    pub development: Option<DevelopmentView>,
    /// The trend as a small drawing: an `<svg>` with an accessible name. HTML. `None` if fewer than three periods are known. On the front page it is
    /// higher, with the nation's as a thin line, if the nation has numbers.
    pub spark: Option<String>,
    /// The answer in a sentence. `None` outside the front page.
    pub answer: Option<String>,
    /// Those of the five most important measures of the front page that are taken because of it. Empty outside the front page.
    pub actions: Vec<IndicatorActionView>,
    /// The ids of its operations, for a filter. Empty outside the list of indicators.
    pub operations: Vec<String>,
    /// Its outcomes, as values of a filter. Empty outside the list of indicators.
    pub outcomes: Vec<String>,
}

/// Whether a target or a goal was reached: in words and a shape, never by colour alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VerdictView {
    /// The outcome.
    pub state: VerdictState,
    /// The same in words: `nådde inte måltalet`.
    pub text: String,
}

/// The outcome of a target or a goal. Serialized in lower case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum VerdictState {
    /// Reached.
    Reached,
    /// Within the distance that the site counts as nearly reached.
    Near,
    /// Not reached.
    Missed,
    /// Expected to be reached: a forecast.
    Expected,
    /// Not expected to be reached: a forecast.
    Unlikely,
    /// Not assessed.
    Unassessed,
    /// Undecidable: there is no target, no number, or only words.
    #[default]
    Open,
}

/// An indicator: what it measures, and its results.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorView {
    /// Its id: `personalkontinuitet`.
    pub id: String,
    /// Its full title.
    pub title: String,
    /// Its short name.
    pub short: Option<String>,
    /// Its name at the source.
    pub official: Option<String>,
    /// The language of `official` if it is not the page's; otherwise `None`.
    pub official_lang: Option<String>,
    /// What it measures.
    pub definition: Option<String>,
    /// The language of `definition` if it is not the page's; otherwise `None`.
    pub definition_lang: Option<String>,
    /// Its unit: `personer`, `procent`.
    pub unit: String,
    /// The better direction, in words: `Lägre är bättre`, or why neither is.
    pub direction: Option<String>,
    /// The publication lag in years, in words.
    pub lag: Option<String>,
    /// The interval of measurements in words, if not every year.
    pub every: Option<String>,
    /// Its source.
    pub source: Option<SourceView>,
    /// The latest value with its unit or status: `21 personer`.
    pub value: Option<String>,
    /// Whether `value` is a number, rather than a status: missing, suppressed.
    pub known: bool,
    /// The period of `value`.
    pub period: Option<String>,
    /// The target of that period, in words.
    pub target: Option<String>,
    /// Whether it was reached.
    pub verdict: Option<VerdictView>,
    /// The change of `value` since the previous measurement; `None` if there was none.
    pub development: Option<DevelopmentView>,
    /// The meaning of nearly reached, if that is the verdict.
    pub near: Option<String>,
    /// The answer to what its title asks; `None` if the own area has numbers only by category.
    pub answer: Option<AnswerView>,
    /// The figures of the site's own area over time, with the nation and peer groups; their headings are at level 3.
    pub figures: Vec<FigureView>,
    /// The site's own area next to others: county, nation, peers. The heading is at level 3.
    pub beside: Option<FigureView>,
    /// Municipalities, counties or regions on a map, if that many have numbers that it says something. The heading is at level 3.
    pub map: Option<FigureView>,
    /// Women and men apart; the headings are at level 3.
    pub groups: Vec<FigureView>,
    /// Its units side by side, or as a distribution if there are many. The heading is at level 3.
    pub units_figure: Option<FigureView>,
    /// The units that have numbers, in alphabetical order.
    pub units: Vec<IndicatorUnitView>,
    /// Its page at Kolada, if it is a measure there.
    pub kolada: Option<LinkView>,
    /// The files for a reader's own comparison; `None` if there is nothing to compare.
    pub comparison: Option<ComparisonView>,
    /// All its numbers, unless the figures' own tables contain them.
    pub table: Option<TableView>,
    /// Further remarks, in sentences.
    pub notes: Vec<String>,
    /// The survey of which it is a question. Its `questions` contain this one if more is known than its title.
    pub survey: Option<SurveyView>,
    /// Managers' comments in the reports.
    pub comments: Vec<IndicatorCommentView>,
    /// The goals that it measures, the newest first.
    pub goals: Vec<IndicatorGoalView>,
    /// The measures taken because of it or of its goals, each as in the newest report.
    pub actions: Vec<IndicatorActionView>,
    /// Whether the site tells of measures or has reports, so that it is news if there are none because of this.
    pub tells_actions: bool,
    /// The self-checks whose subject it follows, each as in the newest report that has it.
    pub self_checks: Vec<ListedSelfCheckView>,
    /// Changes to its numbers after publication, the latest first.
    pub history: Vec<HistoryView>,
    /// Contradictions between the reports, in sentences.
    pub contradictions: Vec<String>,
    /// The pages that use it.
    pub used_in: Vec<LinkView>,
    /// Its numbers as files; `None` if the site offers none.
    pub data: Option<DataFilesView>,
}

/// A unit's latest number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorUnitView {
    /// Its page.
    pub link: LinkView,
    /// The language of its name if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The latest value with its unit, or its status in words; `None` if it has numbers only by category.
    pub value: Option<String>,
    /// The period of `value`.
    pub period: Option<String>,
    /// The number of people or answers it is based on, in words; the numbers of people asked and answering if known.
    pub base: Vec<String>,
}

/// A goal of an indicator in one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorGoalView {
    /// The report's year.
    pub year: String,
    /// The goal, as a link to the page of all goals.
    pub goal: LinkView,
    /// The language of the link's title if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The outcome.
    pub verdict: VerdictView,
}

/// A measure taken because of an indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorActionView {
    /// The year of the report that contains it.
    pub year: String,
    /// The measure, as a link to the page of all measures.
    pub action: LinkView,
    /// The language of the link's title if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its status.
    pub status: StatusView,
    /// The operation that does it.
    pub operation: Option<WordsView>,
    /// The responsible role, if it is given.
    pub owner: Option<WordsView>,
    /// The deadline in words, if there is one: `juni 2024`.
    pub due: Option<String>,
    /// The indicator or goal that it meets; `None` where the list is of one.
    pub problem: Option<WordsView>,
}

/// A change after publication.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HistoryView {
    /// The date.
    pub date: DateView,
    /// What was changed.
    pub what: String,
    /// The language of `what` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The page that reports it, if it is an editor's.
    pub page: Option<LinkView>,
}

/// The URLs for a reader's own comparison. A browser loads the script with the page, and the rest on request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ComparisonView {
    /// The script that shows the button: a module.
    pub script: String,
    /// The charting library.
    pub library: String,
    /// The numbers, as JSON.
    pub data: String,
}

/// A manager's comment, on the page of an indicator or an operation that it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorCommentView {
    /// The comment's id on the page.
    pub id: String,
    /// The role of the commenter.
    pub by: String,
    /// The comment. HTML.
    pub body: String,
    /// The indicators that the comment is about, except the page's own.
    pub about: Vec<LinkView>,
    /// The page with the comment.
    pub page: LinkView,
}
