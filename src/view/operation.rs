//! What templates see of the list of operations and of one operation's page; it never holds the numbers themselves.

use serde::Serialize;

use super::{ActionView, FigureView, GoalsView, IndicatorCommentView, IndicatorItemView, LinkView};

/// All operations that have something to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OperationListView {
    /// The operations, in the order of the alphabet.
    pub items: Vec<OperationItemView>,
}

/// An operation in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OperationItemView {
    /// Its name: `Hemtjänst`.
    pub title: String,
    /// The language of `title` where it is not translated to the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// What it does, in a sentence.
    pub description: Option<String>,
    /// The language of `description` where it is not translated to the page's; otherwise `None`.
    pub description_lang: Option<String>,
    /// Its page.
    pub url: String,
    /// Its weightiest indicators, three at most.
    pub figures: Vec<IndicatorItemView>,
}

/// One operation. Every list may be empty; the theme leaves out what has nothing to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OperationView {
    /// Its indicators, the weightiest first; reports apart.
    pub results: Vec<IndicatorItemView>,
    /// The figures of the weightiest of them; their headings are at level 3.
    pub figures: Vec<FigureView>,
    /// Counts of reports: deviations, complaints, lex Sarah.
    pub reports: Vec<IndicatorItemView>,
    /// The figures of those whose number is spread over categories; their headings are at level 3.
    pub report_figures: Vec<FigureView>,
    /// Its goals, of the newest report that has any.
    pub goals: Option<GoalsView>,
    /// The year of that report.
    pub goals_year: Option<String>,
    /// Its measures, as the newest report that tells any has them; their headings are at level 3.
    pub actions: Vec<ActionView>,
    /// The year of that report.
    pub actions_year: Option<String>,
    /// What is said of its numbers in the reports.
    pub comments: Vec<IndicatorCommentView>,
    /// Where the reports tell of it.
    pub pages: Vec<LinkView>,
    /// Its units.
    pub units: Vec<UnitView>,
    /// Whom a reader turns to.
    pub contact: Option<ContactView>,
}

/// A unit of an operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitView {
    /// Its name.
    pub name: String,
    /// The language of `name` where it is not translated to the page's; otherwise `None`.
    pub name_lang: Option<String>,
    /// Its page; `None` where there are no numbers for it.
    pub url: Option<String>,
    /// Who runs it, as the site's own file says: `kommunal`.
    pub operator: Option<String>,
    /// Whom a reader turns to.
    pub contact: Option<ContactView>,
}

/// Whom a reader turns to: a role, never a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// The role: `Verksamhetschef`.
    pub role: Option<String>,
    /// The telephone number as it is read.
    pub phone: Option<String>,
    /// The same number for `href`. Given whenever `phone` is.
    pub phone_url: Option<String>,
    /// The e-mail address, without `mailto:`.
    pub email: Option<String>,
    /// A page on the organisation's own website, absolute.
    pub url: Option<String>,
}
