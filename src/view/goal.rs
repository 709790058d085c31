//! Views of goals, single facts and lost data. They never contain a number that is not also in words.

use serde::Serialize;

use super::{DateView, DownloadView, LinkView, VerdictView, WordsView};

/// A goal and its outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalView {
    /// The goal's id, unique on the page.
    pub id: String,
    /// What was to be achieved.
    pub text: String,
    /// The language of `text` if it is not the page's; otherwise `None`.
    pub text_lang: Option<String>,
    /// Who set it.
    pub by: Option<String>,
    /// The language of `by` if it is not the page's; otherwise `None`.
    pub by_lang: Option<String>,
    /// Whose goal it is: `Nämndens mål`. `None` if not stated.
    pub level: Option<String>,
    /// The goal to which it contributes.
    pub above: Option<LinkView>,
    /// The language of `above` if it is not the page's; otherwise `None`.
    pub above_lang: Option<String>,
    /// The outcomes of the goals below it, level by level: `Mål under det här. Nämnden har två mål: ett uppnått, ett inte.`. `None` if there are none.
    pub below: Option<String>,
    /// How many of the goals above it are in the same list.
    pub depth: usize,
    /// The outcome, in words and with a state for the shape: `Nästan uppnått`, `Gick åt rätt håll`.
    pub verdict: VerdictView,
    /// The origin of the verdict: `Berättelsens eget omdöme`, `Uträknat av nyckeltalet`.
    pub judged_by: String,
    /// The board's own words about it.
    pub words: Option<String>,
    /// The language of `words` if it is not the page's; otherwise `None`.
    pub words_lang: Option<String>,
    /// The computed verdict, if it differs from the board's: `Uträknat av nyckeltalet: inte uppnått`.
    pub otherwise: Option<String>,
    /// The result of each indicator, the most important first.
    pub results: Vec<GoalResultView>,
    /// A note.
    pub note: Option<String>,
    /// The language of `note` if it is not the page's; otherwise `None`.
    pub note_lang: Option<String>,
    /// The outcome of the same goal in an earlier edition, in words: `Målet fanns också 2022: inte uppnått.`
    pub continued: Option<String>,
    /// The chapter about it; `None` on that chapter itself.
    pub chapter: Option<LinkView>,
}

/// The result of an indicator for a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalResultView {
    /// The indicator and its page.
    pub indicator: LinkView,
    /// The language of the indicator's name if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The result in sentences; empty if only its categories have one: `Ökade med 6 procentenheter …, men nådde inte måltalet 88 procent.`
    pub sentences: Vec<String>,
}

/// The number of goals with one outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoalCountView {
    /// The number: `2`.
    pub number: String,
    /// The outcome, with its shape: `uppnådda`, `inte`.
    pub verdict: VerdictView,
}

/// Several goals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalsView {
    /// The numbers of goals reached, nearly reached, not reached: `Tre mål: ett uppnått, ett nästan, ett inte`. `None` for a single goal.
    pub summary: Option<String>,
    /// The goals, in order.
    pub goals: Vec<GoalView>,
    /// The meaning of nearly reached; `None` if no verdict is computed from a target.
    pub near: Option<String>,
}

/// The goals of every edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalPageView {
    /// The editions, newest first.
    pub editions: Vec<GoalEditionView>,
    /// The meaning of nearly reached; `None` if no verdict is computed from a target.
    pub near: Option<String>,
    /// All goals as files.
    pub downloads: Vec<DownloadView>,
}

/// The goals of one edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalEditionView {
    /// The year.
    pub year: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// The numbers of goals reached, nearly reached, not reached.
    pub summary: String,
    /// The report's start page.
    pub report: Option<LinkView>,
    /// The report's language if it is not the page's; otherwise `None`.
    pub report_lang: Option<String>,
    /// The goals by operation, in order.
    pub groups: Vec<GoalGroupView>,
}

/// The goals of one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalGroupView {
    /// The operation's name; `None` if the edition's goals are not grouped by operation.
    pub title: Option<String>,
    /// The goals.
    pub goals: Vec<GoalView>,
}

/// The year in brief: the results of a report in a few words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BriefView {
    /// The page of all goals, as a link on the counts. `None` if there is none.
    pub all: Option<LinkView>,
    /// Its title, with the year.
    pub title: String,
    /// The report. `None` on its own start page.
    pub report: Option<LinkView>,
    /// The report's language if it is not the page's; otherwise `None`.
    pub report_lang: Option<String>,
    /// The number of goals by outcome, level by level; a single one without a name if the goals have no levels.
    pub levels: Vec<BriefLevelView>,
    /// The goals that are not below another.
    pub goals: Vec<BriefGoalView>,
    /// The numbers of indicators that improved and worsened since the year before, in a sentence; `None` on the report's own start page,
    /// which has the details, and if nothing can be compared.
    pub changes: Option<String>,
    /// The meaning of nearly reached; `None` if no goal was nearly reached.
    pub near: Option<String>,
    /// Links to more: the goals, the whole report, its documents.
    pub links: Vec<LinkView>,
}

/// The number of goals of one level by outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BriefLevelView {
    /// Whose goals they are: `Nämndens mål`. `None` if the goals have no levels.
    pub name: Option<String>,
    /// The number of goals by outcome.
    pub counts: Vec<GoalCountView>,
    /// How many count as reached, if the board has its own words: `Två av fem mål räknas som uppnådda.`
    pub reached: Option<String>,
}

/// A goal in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BriefGoalView {
    /// What was to be achieved, as a link to all about the goal.
    pub goal: LinkView,
    /// The language of the goal if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The period of the result if it precedes the year, since it is then read as the year's own: `2022`.
    pub earlier: Option<String>,
    /// Whose goal it is: `Nämndens mål`. `None` if not stated.
    pub level: Option<String>,
    /// The outcomes of the goals below it, level by level. `None` if there are none.
    pub below: Option<String>,
    /// The outcome.
    pub verdict: VerdictView,
    /// The result: `85 procent`. `None` if no indicator measures it.
    pub value: Option<String>,
    /// The target: `minst 88 procent`.
    pub target: Option<String>,
    /// The board's comment; else, if the result is of an earlier period, the goal's note, since the report may judge the year differently.
    pub words: Option<WordsView>,
}

/// A single fact in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// The number with its unit, or its status in words: `ungefär 35 procent`.
    pub text: String,
    /// Whether `text` is a number or a date, rather than a status: missing, suppressed.
    pub known: bool,
    /// The date, if it is one.
    pub date: Option<DateView>,
    /// The note on it.
    pub note: Option<String>,
}
