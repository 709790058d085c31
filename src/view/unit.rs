//! What templates see of a unit's page; it never holds the numbers themselves.

use serde::Serialize;

use super::{ContactView, DevelopmentView, FigureView, IndicatorCommentView, LinkView};

/// One unit: its own numbers beside the municipality's and the country's. Never in an order of better and worse.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitPageView {
    /// What stands first: whose results these are, and that units are not put in an order.
    pub intro: String,
    /// The operation that it belongs to.
    pub operation: Option<LinkView>,
    /// The language of the operation's name where it is not the page's; otherwise `None`.
    pub operation_lang: Option<String>,
    /// Who runs it, as the site's own file says: `kommunal`.
    pub operator: Option<String>,
    /// Its results, in the order of the alphabet.
    pub results: Vec<UnitResultView>,
    /// What is said of it in the reports.
    pub comments: Vec<IndicatorCommentView>,
    /// Whom a reader turns to.
    pub contact: Option<ContactView>,
}

/// A unit's result for one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitResultView {
    /// The heading's id on the page.
    pub anchor: String,
    /// The indicator, as a link to its page.
    pub indicator: LinkView,
    /// The language of its name where it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The latest value with its unit, or its state in words: `för få svar för att visas`. `None` where the indicator has a number for each
    /// category alone.
    pub value: Option<String>,
    /// Whether `value` is a number.
    pub known: bool,
    /// The period of `value`.
    pub period: Option<String>,
    /// How many people or answers it rests on, in words; how many were asked and answered where that is known.
    pub base: Vec<String>,
    /// How `value` differs from the measurement before; `None` where there was none.
    pub development: Option<DevelopmentView>,
    /// Beside the municipality and the country, on one scale; by category where the categories alone have numbers. The heading is at level 4.
    /// `None` where there is nothing to compare.
    pub beside: Option<FigureView>,
    /// Through time. The heading is at level 4. `None` where fewer than three periods are known.
    pub trend: Option<FigureView>,
}

/// A unit in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitLinkView {
    /// Its page.
    pub link: LinkView,
    /// The language of its name where it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}
