//! What templates see of reports through the years: what changed since the measurement before, and the list of all years. It never holds a
//! number but as words.

use serde::Serialize;

use super::LinkView;

/// How an indicator's latest number differs from the measurement before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DevelopmentView {
    /// Whether the change is good.
    pub state: ChangeState,
    /// The change, a whole sentence: `Ökade med 6 procentenheter sedan 2022.`
    pub text: String,
    /// Whether that is good, or why it is not judged, a whole sentence; `None` where neither direction is good in itself.
    pub judgement: Option<String>,
}

/// Whether a change is good. Templates see it in small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeState {
    /// For the better.
    Better,
    /// For the worse.
    Worse,
    /// A change that is neither.
    Changed,
    /// A change of which it is not told whether it is good, since it may be chance or the sources differ.
    Uncertain,
    /// No change.
    Same,
    /// Not known: a number is hidden, or the two cannot be compared.
    Unknown,
}

/// What changed in a report's numbers since the measurement before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChangesView {
    /// How many became better, worse or neither, in whole sentences.
    pub summary: String,
    /// The indicators that changed: those that became better, worse, or neither. None of the groups is empty.
    pub groups: Vec<ChangeGroupView>,
}

/// The indicators that changed in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeGroupView {
    /// In which way.
    pub state: ChangeState,
    /// The same in words: `Har blivit bättre`.
    pub title: String,
    /// The first of them, in the report's order.
    pub items: Vec<ChangeItemView>,
    /// The rest of them.
    pub more: Vec<ChangeItemView>,
    /// What opens the rest: `Visa 3 till`. Empty where there is none.
    pub more_title: String,
}

/// One indicator that changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChangeItemView {
    /// Its short name, and its page.
    pub link: LinkView,
    /// The language of the name where it is not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its number now, with its unit: `85 procent`.
    pub value: String,
    /// The change within a sentence: `ökade med 6 procentenheter sedan 2022`.
    pub change: String,
    /// Why it is neither better nor worse, a whole sentence; `None` where nothing is to be said.
    pub why: Option<String>,
}

/// Every report with its years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct YearsView {
    /// The reports, in the order of their names.
    pub reports: Vec<ReportYearsView>,
}

/// One report with its years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReportYearsView {
    /// Its name without a year: `Kvalitetsberättelse`.
    pub title: String,
    /// The language of `title` where it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The heading's id on the page.
    pub anchor: String,
    /// Its years, newest first.
    pub editions: Vec<EditionView>,
}

/// One year of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EditionView {
    /// Its start page, by its title.
    pub link: LinkView,
    /// The language of the title where it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// What it concerns and when it was drawn up and adopted: `Avser 2023, upprättad 8 mars 2024`.
    pub dates: String,
    /// Whether it is a draft, which is built only when asked for.
    pub draft: bool,
    /// Whether it is the newest that is no draft.
    pub newest: bool,
    /// The document of which it is the web version, for download; `None` where there is none.
    pub original: Option<LinkView>,
}
