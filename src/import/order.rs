//! What is asked for, what the site has, and what is to be written. It never does any of it.

use crate::area::AreaFile;
use crate::indicator::{IndicatorFile, TableFile};
use crate::name::{AreaId, IndicatorId};
use crate::source::Sources;

/// What is to be fetched for an indicator.
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
    /// Whether the units' numbers too.
    pub units: bool,
}

/// The site as it is.
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
}

/// A file as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Its path from the site's folder.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The table that holds the source's numbers of an indicator.
pub fn table_of(indicator: &IndicatorId) -> String {
    format!("content/values/kolada/{indicator}.csv")
}
