//! Names of things, valid once constructed. It never looks at what the names stand for.

mod id;
mod lang;
mod period;
mod similar;
mod slug;
mod url;
mod wording;

pub use period::{Part, Period, PeriodKind};
pub use similar::{is_invisible, nearest, same, slip, some_of};
pub use slug::is_reserved;
pub use url::is_web_address;
pub use wording::Wording;

use std::fmt;
use std::sync::Arc;

/// Defines a name type that wraps a text and is compared, ordered and displayed as that text. Clones share it, since a site may have a million
/// cells of one area.
macro_rules! text_names {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Returns the name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

text_names! {
    /// A page's address relative to the site's root: starts and ends with `/`, lower-case ASCII.
    Url
    /// A component of an address: lower-case ASCII letters, digits and hyphens.
    Slug
    /// A language tag (BCP 47): `sv`, `en`, `fi`.
    Lang
    /// An indicator: the name of its file without the extension.
    IndicatorId
    /// An area: `2280`, `riket`, `bogarden`.
    AreaId
    /// A category of an indicator: `bemotande`.
    CategoryId
    /// A goal of a report: `nojd-hemtjanst`. The same id in another edition continues the goal.
    GoalId
    /// A measure: `medicinskap`. The same id in another edition continues the measure.
    ActionId
    /// A matrix: `riskmatris`.
    MatrixId
    /// A budget: `namnden-2024`.
    BudgetId
    /// A survey: the name of its file without the extension.
    SurveyId
    /// A single fact: `underskoterskor-andel`.
    FactId
    /// A task of the plan of a year: `punktmatning`. The same id in another year continues the task.
    TaskId
    /// A self-check: `hygienrutiner`. The same id in another edition continues the check.
    SelfCheckId
}
