//! Ids that editors choose. It never knows what they stand for.

use super::slug::is_reserved;
use super::{ActionId, AreaId, BudgetId, CategoryId, FactId, GoalId, IndicatorId, MatrixId, SelfCheckId, SurveyId, TaskId};

/// Parses a name chosen by an editor: letters, digits, hyphens; never empty.
fn parse_id(text: &str) -> Option<String> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (!text.is_empty() && text.chars().all(good)).then(|| text.to_owned())
}

impl IndicatorId {
    /// Parses an id of lower-case ASCII letters, digits and hyphens, since it becomes an address.
    pub fn parse(text: &str) -> Option<Self> {
        parse_id(text).filter(|id| !is_reserved(id)).map(|id| Self(id.into()))
    }
}

impl AreaId {
    /// Returns the id of the site's own area if the site does not name it.
    pub fn own() -> Self {
        Self("egen".into())
    }

    /// Parses an id of lower-case ASCII letters, digits and hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        parse_id(text).map(|id| Self(id.into()))
    }
}

/// Implements parsing for ids without further rules.
macro_rules! plain_ids {
    ($($name:ident)*) => {$(
        impl $name {
            /// Parses an id of lower-case ASCII letters, digits and hyphens.
            pub fn parse(text: &str) -> Option<Self> {
                parse_id(text).map(|id| Self(id.into()))
            }
        }
    )*};
}

plain_ids! { CategoryId GoalId ActionId MatrixId BudgetId SurveyId FactId SelfCheckId TaskId }
