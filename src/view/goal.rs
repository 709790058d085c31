//! What templates see of goals, single figures and what a source has lost; it never holds a number that was not shown in words.

use serde::Serialize;

use super::{DateView, LinkView, VerdictView};

/// A goal and how it went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalView {
    /// The goal's id on the page, unique there.
    pub id: String,
    /// What was to be reached.
    pub text: String,
    /// The language of `text` where it is not translated to the page's; otherwise `None`.
    pub text_lang: Option<String>,
    /// Who set it.
    pub by: Option<String>,
    /// The language of `by` where it is not translated to the page's; otherwise `None`.
    pub by_lang: Option<String>,
    /// How it went, in words and with a state for the shape: `Nästan uppnått`, `Gick åt rätt håll`.
    pub verdict: VerdictView,
    /// Whose verdict it is: `Berättelsens eget omdöme`, `Uträknat av nyckeltalet`.
    pub judged_by: String,
    /// The board's own words on it.
    pub words: Option<String>,
    /// The language of `words` where they are not translated to the page's; otherwise `None`.
    pub words_lang: Option<String>,
    /// What the indicators give, where the board's verdict is another: `Uträknat av nyckeltalet: inte uppnått`.
    pub otherwise: Option<String>,
    /// What each indicator tells, the weightiest first.
    pub results: Vec<GoalResultView>,
    /// A note.
    pub note: Option<String>,
    /// The language of `note` where it is not translated to the page's; otherwise `None`.
    pub note_lang: Option<String>,
    /// That the goal was there in an earlier edition and how it went then, in words: `Målet fanns också 2022: inte uppnått.`
    pub continued: Option<String>,
    /// The chapter that tells of it; `None` on that chapter itself.
    pub chapter: Option<LinkView>,
}

/// What an indicator tells of a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalResultView {
    /// The indicator and its page.
    pub indicator: LinkView,
    /// The language of the indicator's name where it is not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
    /// How it went, in whole sentences; none where its categories alone tell it: `Ökade med 6 procentenheter …, men nådde inte måltalet 88 procent.`
    pub sentences: Vec<String>,
}

/// How many of several goals went one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoalCountView {
    /// How many: `2`.
    pub number: String,
    /// Which way, with its shape: `uppnådda`, `inte`.
    pub verdict: VerdictView,
}

/// Several goals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalsView {
    /// How many reached, nearly, not: `3 mål: 1 uppnått, 1 nästan, 1 inte`. `None` where a single goal is shown.
    pub summary: Option<String>,
    /// The goals, in order.
    pub goals: Vec<GoalView>,
    /// What nearly means here; `None` where no verdict is computed against a target.
    pub near: Option<String>,
}

/// The goals of every edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalPageView {
    /// The editions, newest first.
    pub editions: Vec<GoalEditionView>,
    /// What nearly means here; `None` where no verdict is computed against a target.
    pub near: Option<String>,
}

/// The goals of one edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalEditionView {
    /// The year.
    pub year: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// How many reached, nearly, not.
    pub summary: String,
    /// The report's start page.
    pub report: Option<LinkView>,
    /// The report's language where it is not translated to the page's; otherwise `None`.
    pub report_lang: Option<String>,
    /// The goals by operation, in order.
    pub groups: Vec<GoalGroupView>,
}

/// The goals of one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoalGroupView {
    /// The operation's name; `None` where the edition's goals are not told apart by operation.
    pub title: Option<String>,
    /// The goals.
    pub goals: Vec<GoalView>,
}

/// The year in short: what a report says, in a few words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BriefView {
    /// The page of all goals, as what the numbers are about. `None` where there is none.
    pub all: Option<LinkView>,
    /// What it is called, with its year.
    pub title: String,
    /// The report. `None` on its own start page.
    pub report: Option<LinkView>,
    /// The report's language where it is not translated to the page's; otherwise `None`.
    pub report_lang: Option<String>,
    /// How many goals went which way.
    pub counts: Vec<GoalCountView>,
    /// The goals.
    pub goals: Vec<BriefGoalView>,
    /// How many numbers changed for the better and for the worse since the year before, in a sentence; `None` on the report's own start page,
    /// which tells it in full, and where nothing can be compared.
    pub changes: Option<String>,
    /// What nearly means; `None` where no goal was nearly reached.
    pub near: Option<String>,
    /// Where to read more: the goals, the whole report, its documents.
    pub links: Vec<LinkView>,
}

/// A goal in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BriefGoalView {
    /// What was to be reached, leading to all that is told of it.
    pub goal: LinkView,
    /// The language of the goal where it is not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
    /// How it went.
    pub verdict: VerdictView,
    /// The outcome, with its period where that is before the year: `85 procent`, `0,75 procent 2022`. `None` where no indicator tells it.
    pub value: Option<String>,
    /// What was aimed at: `minst 88 procent`.
    pub target: Option<String>,
}

/// A single figure in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// The figure with its unit, or its state in words: `ungefär 35 procent`.
    pub text: String,
    /// Whether `text` is a number or a day. False for a state: missing, hidden.
    pub known: bool,
    /// The day, where it is one.
    pub date: Option<DateView>,
    /// What stands in the note on it.
    pub note: Option<String>,
}
