//! Views of reports over the years: the changes since the previous measurement, and the list of all years. They contain numbers only in
//! words.

use serde::Serialize;

use super::LinkView;

/// The change between an indicator's latest number and the previous measurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DevelopmentView {
    /// Whether the change is good.
    pub state: ChangeState,
    /// The change in a whole sentence: `Ökade med 6 procentenheter sedan 2022.`
    pub text: String,
    /// Whether that is good, or why it is not judged, a whole sentence; `None` if neither direction is good in itself.
    pub judgement: Option<String>,
}

/// Whether a change is good. Serialized in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeState {
    /// An improvement.
    Better,
    /// A deterioration.
    Worse,
    /// A change that is neither.
    Changed,
    /// A change that is not judged, since it may be chance or the sources differ.
    Uncertain,
    /// No change.
    Same,
    /// Unknown: a number is suppressed, or the two cannot be compared.
    Unknown,
}

/// The changes in a report's numbers since the previous measurement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChangesView {
    /// The numbers of indicators that improved, worsened or did neither, in sentences.
    pub summary: String,
    /// The indicators that improved, worsened, or did neither. None of the groups is empty.
    pub groups: Vec<ChangeGroupView>,
}

/// The indicators that changed in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeGroupView {
    /// The way they changed.
    pub state: ChangeState,
    /// The same in words: `Har blivit bättre`.
    pub title: String,
    /// The first of them, in the report's order.
    pub items: Vec<ChangeItemView>,
    /// The remaining ones.
    pub more: Vec<ChangeItemView>,
    /// The text of the control that shows the remaining ones: `Visa 3 till`. Empty if there are none.
    pub more_title: String,
}

/// One indicator that changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChangeItemView {
    /// Its short name, and its page.
    pub link: LinkView,
    /// The language of the name if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The period of the number if it precedes the report's year: `2022`.
    pub earlier: Option<String>,
    /// Its present number, with its unit: `85 procent`.
    pub value: String,
    /// The change as part of a sentence: `ökade med 6 procentenheter sedan 2022`.
    pub change: String,
    /// Why it is neither better nor worse, in a whole sentence; `None` if there is nothing to explain.
    pub why: Option<String>,
}

/// Every report with its years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct YearsView {
    /// The reports, sorted by name.
    pub reports: Vec<ReportYearsView>,
}

/// One report with its years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReportYearsView {
    /// Its name without a year: `Kvalitetsberättelse`.
    pub title: String,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The heading's id on the page.
    pub anchor: String,
    /// Its years, newest first.
    pub editions: Vec<EditionView>,
}

/// One year of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EditionView {
    /// Its start page, with its title.
    pub link: LinkView,
    /// The language of the title if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The period it covers and the dates on which it was drawn up and adopted: `Avser 2023, upprättad 8 mars 2024`.
    pub dates: String,
    /// Whether it is a draft; drafts are built only on request.
    pub draft: bool,
    /// Whether it is the newest one that is not a draft.
    pub newest: bool,
    /// The original document for download, of which it is the web version; `None` if there is none.
    pub original: Option<LinkView>,
}
