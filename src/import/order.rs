//! The types of an import's input and output. It never fetches or writes anything.

use crate::area::AreaFile;
use crate::indicator::{IndicatorFile, TableFile};
use crate::name::{AreaId, IndicatorId};
use crate::source::Sources;

/// What to fetch for an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The indicator, which may not exist yet.
    pub indicator: IndicatorId,
    /// The measure's id.
    pub kpi: String,
    /// The municipalities, regions, groups and the nation, by the source's ids.
    pub areas: Vec<String>,
    /// The first year.
    pub from: Option<u16>,
    /// Whether to fetch values of units too.
    pub units: bool,
}

/// The site before the import.
pub struct Standing<'s> {
    /// Its files.
    pub sources: &'s Sources,
    /// Its indicators.
    pub indicators: &'s [IndicatorFile],
    /// Its tables.
    pub tables: &'s [TableFile],
    /// Its areas.
    pub areas: &'s [AreaFile],
    /// Its own area.
    pub own: AreaId,
    /// The year of its newest report that was adopted: what it shows stays as it was when the source revises it.
    pub closed_to: Option<u16>,
}

/// Returns the path of the table with an indicator's imported values.
pub fn table_of(indicator: &IndicatorId) -> String {
    format!("content/values/kolada/{indicator}.csv")
}

/// Returns the path of the table with an indicator's numbers from foreign tables.
pub fn foreign_table_of(indicator: &IndicatorId) -> String {
    format!("content/values/import/{indicator}.csv")
}
