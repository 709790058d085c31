//! The measure of Kolada that an indicator corresponds to, and the parameters of its import. It never makes a request to Kolada.

use jiff::civil::Date;

use super::keys::KOLADA;
use crate::diagnostic::Diagnostics;
use crate::yaml::{Fields, Kind, Node, scalar};

/// The key `kolada`: an id alone, or the data written by an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kolada {
    /// The measure's id.
    pub id: String,
    /// The measure's name at the time of the import.
    pub title: Option<String>,
    /// The municipalities, regions, groups and the nation whose numbers are imported, by Kolada's ids.
    pub areas: Vec<String>,
    /// The first year that is imported.
    pub from: Option<u16>,
    /// Whether the units' numbers are imported.
    pub units: bool,
    /// The last date on which the import found changed numbers.
    pub retrieved: Option<Date>,
    /// A hash of the numbers.
    pub hash: Option<String>,
}

impl Kolada {
    /// Returns the URL of a measure's page for readers at Kolada.
    pub fn page(kpi: &str) -> String {
        format!("https://www.kolada.se/verktyg/fri-sokning/?kpis={kpi}")
    }

    /// Parses the key.
    pub(super) fn read(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        if !matches!(node.kind, Kind::Map(_)) {
            return scalar(node, "kolada", found).map(|id| Self { id: id.value, ..Self::default() });
        }
        let mut fields = Fields::of(node, "kolada", &KOLADA, found);
        let id = fields.required_text("id");
        let title = fields.text("title").map(|title| title.value);
        let areas = fields.texts("areas").into_iter().map(|area| area.value).collect();
        let from = fields.whole("from").and_then(|from| u16::try_from(from.value).ok());
        let units = fields.yes_no("units").unwrap_or(false);
        let retrieved = fields.date("retrieved").map(|date| date.value);
        let hash = fields.text("hash").map(|hash| hash.value);
        fields.finish();
        Some(Self { id: id?.value, title, areas, from, units, retrieved, hash })
    }
}
