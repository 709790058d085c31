//! What templates see of the list of indicators and of one indicator's page; it never holds the numbers themselves.

use serde::Serialize;

use super::{
    DataFilesView, DateView, DevelopmentView, FigureView, FilterView, LinkView, SourceView, StatusView, SurveyView, TableView,
    UnitLinkView, WordsView,
};

/// All indicators, grouped by operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorListView {
    /// The groups, in order; none is empty.
    pub groups: Vec<IndicatorGroupView>,
    /// What nearly means here; `None` where no indicator has a target.
    pub near: Option<String>,
    /// The controls that choose what is shown; `None` where the list is short.
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
    /// Its whole title, often a question.
    pub title: String,
    /// Its short name: `Personalkontinuitet`. `None` where it has none.
    pub short: Option<String>,
    /// The language of `title` and `short` where they are not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its page.
    pub url: String,
    /// The latest value of the own area with its unit, or its state in words: `21 personer`, `visas inte: för få personer`.
    pub value: Option<String>,
    /// Whether `value` is a number. False for a state: missing, hidden.
    pub known: bool,
    /// The period of `value`: `2023`, `december 2023`.
    pub period: Option<String>,
    /// The target of that period, in words: `minst 88 procent`. `None` where it has none.
    pub target: Option<String>,
    /// Whether the target was reached.
    pub verdict: Option<VerdictView>,
    /// How `value` differs from the measurement before; `None` where there was none.
    pub development: Option<DevelopmentView>,
    /// The trend as a drawing of the size of a word: an `<svg>` with its name in words. HTML. `None` where fewer than three periods are known.
    pub spark: Option<String>,
    /// The ids of the operations that it tells of, for a filter. Empty outside the list of indicators.
    pub operations: Vec<String>,
    /// How it went, in the words of a filter. Empty outside the list of indicators.
    pub outcomes: Vec<String>,
}

/// Whether a target or a goal was reached: in words and a shape, never by colour alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VerdictView {
    /// How it went.
    pub state: VerdictState,
    /// The same in words: `nådde inte måltalet`.
    pub text: String,
}

/// How it went with a target or a goal. Templates see it in small letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum VerdictState {
    /// Reached.
    Reached,
    /// Within the distance that the site calls nearly.
    Near,
    /// Not reached.
    Missed,
    /// Neither can be told: there is no target, no number, or only words.
    #[default]
    Open,
}

/// One indicator: what it measures and how it went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorView {
    /// Its id: `personalkontinuitet`.
    pub id: String,
    /// Its whole title.
    pub title: String,
    /// Its short name.
    pub short: Option<String>,
    /// The name that the source gives it.
    pub official: Option<String>,
    /// The language of `official` where it is not translated to the page's; otherwise `None`.
    pub official_lang: Option<String>,
    /// What it measures.
    pub definition: Option<String>,
    /// The language of `definition` where it is not translated to the page's; otherwise `None`.
    pub definition_lang: Option<String>,
    /// What it is measured in: `personer`, `procent`.
    pub unit: String,
    /// Which way is better, in words: `Lägre är bättre`, or why neither is.
    pub direction: Option<String>,
    /// How many years the figures come late, in words.
    pub lag: Option<String>,
    /// How often it is measured, in words, where that is not every year.
    pub every: Option<String>,
    /// Where the numbers come from.
    pub source: Option<SourceView>,
    /// The latest value with its unit or state: `21 personer`.
    pub value: Option<String>,
    /// Whether `value` is a number. False for a state: missing, hidden.
    pub known: bool,
    /// The period of `value`.
    pub period: Option<String>,
    /// The target of that period, in words.
    pub target: Option<String>,
    /// Whether it was reached.
    pub verdict: Option<VerdictView>,
    /// How `value` differs from the measurement before; `None` where there was none.
    pub development: Option<DevelopmentView>,
    /// What nearly means, where the verdict is that.
    pub near: Option<String>,
    /// The figures of the own area; their headings are at level 3.
    pub figures: Vec<FigureView>,
    /// The own area beside others: county, nation, peers. The heading is at level 3.
    pub beside: Option<FigureView>,
    /// Its units side by side, or among each other where they are many. The heading is at level 3.
    pub units_figure: Option<FigureView>,
    /// The units that it has numbers for, in the order of the alphabet.
    pub units: Vec<UnitLinkView>,
    /// What a reader's own comparison is made with; `None` where there is nothing to compare.
    pub comparison: Option<ComparisonView>,
    /// All its numbers, where the figures' own tables do not hold them.
    pub table: Option<TableView>,
    /// What else to know of it, in whole sentences.
    pub notes: Vec<String>,
    /// The survey that it is a question of. Its `questions` hold this one, where more is known of it than its title.
    pub survey: Option<SurveyView>,
    /// What managers say of it in the reports.
    pub comments: Vec<IndicatorCommentView>,
    /// The goals that it belongs to, the newest first.
    pub goals: Vec<IndicatorGoalView>,
    /// The measures that are taken because of it or of its goals, each as the newest report tells it.
    pub actions: Vec<IndicatorActionView>,
    /// What was changed in its numbers after they were published, the latest first.
    pub history: Vec<HistoryView>,
    /// What the reports say in two ways, in whole sentences.
    pub contradictions: Vec<String>,
    /// The pages that use it.
    pub used_in: Vec<LinkView>,
    /// Its numbers as files; `None` where the site offers none.
    pub data: Option<DataFilesView>,
}

/// A goal that an indicator belongs to, as one report has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorGoalView {
    /// The report's year.
    pub year: String,
    /// The goal, as a link to where all goals are told.
    pub goal: LinkView,
    /// The language of the link's title where it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// How it went.
    pub verdict: VerdictView,
}

/// A measure that is taken because of an indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorActionView {
    /// The year of the report that tells it.
    pub year: String,
    /// The measure, as a link to where all measures are told.
    pub action: LinkView,
    /// The language of the link's title where it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// How far it has come.
    pub status: StatusView,
    /// The operation that does it.
    pub operation: Option<WordsView>,
}

/// Something that was changed after it was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HistoryView {
    /// When.
    pub date: DateView,
    /// What was changed.
    pub what: String,
    /// The language of `what` where it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The page that tells it, where it is an editor's.
    pub page: Option<LinkView>,
}

/// Addresses for a reader's own comparison. A browser fetches the script with the page, and the rest once the reader asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ComparisonView {
    /// The script that shows the button: a module.
    pub script: String,
    /// The library that draws.
    pub library: String,
    /// The numbers, as JSON.
    pub data: String,
}

/// A manager's comment, shown on the page of an indicator or an operation that it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IndicatorCommentView {
    /// The comment's id on the page.
    pub id: String,
    /// Who comments, as a role.
    pub by: String,
    /// What is said. HTML.
    pub body: String,
    /// The indicators that the comment is about, the page's own apart.
    pub about: Vec<LinkView>,
    /// The page that the comment stands on.
    pub page: LinkView,
}
