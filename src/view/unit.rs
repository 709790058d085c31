//! Views of a unit's page. They never contain the numbers themselves.

use serde::Serialize;

use super::{ContactView, DevelopmentView, FigureView, IndicatorCommentView, LinkView};

/// A unit: its own numbers next to the municipality's and the nation's. Never ranked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitPageView {
    /// The introduction: whose results these are, and that units are not ranked.
    pub intro: String,
    /// The operation that it belongs to.
    pub operation: Option<LinkView>,
    /// The language of the operation's name if it is not the page's; otherwise `None`.
    pub operation_lang: Option<String>,
    /// Who runs it, in words: `privat, Vardaga`.
    pub operator: Option<String>,
    /// Its results, in alphabetical order.
    pub results: Vec<UnitResultView>,
    /// Comments on it in the reports.
    pub comments: Vec<IndicatorCommentView>,
    /// Its contact.
    pub contact: Option<ContactView>,
}

/// A unit's result for one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitResultView {
    /// The heading's id on the page.
    pub anchor: String,
    /// The indicator, as a link to its page.
    pub indicator: LinkView,
    /// The language of its name if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The latest value with its unit, or its status in words: `för få svar för att visas`. `None` if the indicator has numbers only by
    /// category.
    pub value: Option<String>,
    /// Whether `value` is a number.
    pub known: bool,
    /// The period of `value`.
    pub period: Option<String>,
    /// The number of people or answers it is based on, in words; the numbers of people asked and answering if known.
    pub base: Vec<String>,
    /// The change of `value` since the previous measurement; `None` if there was none.
    pub development: Option<DevelopmentView>,
    /// The unit next to the municipality and the nation, on one scale; by category if only categories have numbers. The heading is at level
    /// 4. `None` if there is nothing to compare.
    pub beside: Option<FigureView>,
    /// The trend. The heading is at level 4. `None` if fewer than three periods are known.
    pub trend: Option<FigureView>,
}
