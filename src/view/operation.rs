//! Views of the list of operations and of an operation's page. They never contain the numbers themselves.

use serde::Serialize;

use super::{ActionView, FigureView, GoalsView, IndicatorCommentView, IndicatorItemView, LinkView, SelfChecksView};

/// All operations with content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OperationListView {
    /// The operations, in alphabetical order.
    pub items: Vec<OperationItemView>,
}

/// An operation in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OperationItemView {
    /// Its name: `Hemtjänst`.
    pub title: String,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// What it does, in a sentence.
    pub description: Option<String>,
    /// The language of `description` if it is not the page's; otherwise `None`.
    pub description_lang: Option<String>,
    /// Its page.
    pub url: String,
    /// Its most important indicators, at most three.
    pub figures: Vec<IndicatorItemView>,
}

/// An operation. Every list may be empty; the theme leaves out empty parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OperationView {
    /// Its indicators, the most important first, without counts of reports.
    pub results: Vec<IndicatorItemView>,
    /// The page that compares its numbers with others'; `None` if there is nothing to compare.
    pub compare: Option<LinkView>,
    /// The figures of the most important ones; their headings are at level 3.
    pub figures: Vec<FigureView>,
    /// Counts of reports: deviations, complaints, lex Sarah.
    pub reports: Vec<IndicatorItemView>,
    /// The figures of those with categories; their headings are at level 3.
    pub report_figures: Vec<FigureView>,
    /// Its goals, from the newest report that has any.
    pub goals: Option<GoalsView>,
    /// The year of that report.
    pub goals_year: Option<String>,
    /// Its measures, from the newest report that has any; their headings are at level 3.
    pub actions: Vec<ActionView>,
    /// The year of that report.
    pub actions_year: Option<String>,
    /// Its self-checks, from the newest report that has any.
    pub self_checks: Option<SelfChecksView>,
    /// Comments on its numbers in the reports.
    pub comments: Vec<IndicatorCommentView>,
    /// The report pages about it.
    pub pages: Vec<LinkView>,
    /// Its units.
    pub units: Vec<UnitView>,
    /// Its contact.
    pub contact: Option<ContactView>,
}

/// A unit of an operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitView {
    /// Its name.
    pub name: String,
    /// The language of `name` if it is not the page's; otherwise `None`.
    pub name_lang: Option<String>,
    /// Its page; `None` if it has no numbers.
    pub url: Option<String>,
    /// Who runs it, in words: `privat, Vardaga`.
    pub operator: Option<String>,
    /// Its contact.
    pub contact: Option<ContactView>,
}

/// A contact: a role, never a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// The role: `Verksamhetschef`.
    pub role: Option<String>,
    /// The telephone number, as displayed.
    pub phone: Option<String>,
    /// The same number for `href`. Present whenever `phone` is.
    pub phone_url: Option<String>,
    /// The e-mail address, without `mailto:`.
    pub email: Option<String>,
    /// A page on the organisation's own website, absolute.
    pub url: Option<String>,
}
