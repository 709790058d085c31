//! The municipalities, counties and regions of Sweden, and the nation, with the codes of Statistics Sweden and Kolada. It never looks at a
//! site.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::AreaKind;

/// One per line: code, kind, Swedish name, English name if different, code of the county.
const TABLE: &str = include_str!("known.csv");

/// A municipality, county, region or the nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its code: `2280`, `22`, `0022`, `0000`.
    pub code: &'static str,
    /// Its kind.
    pub kind: AreaKind,
    /// Its name.
    pub name: &'static str,
    /// Its English name, if different.
    pub english: Option<&'static str>,
    /// The code of its county.
    pub county: Option<&'static str>,
}

/// The areas by code and by lower-cased name.
static BY_NAME: LazyLock<HashMap<String, Known>> = LazyLock::new(|| {
    let mut by_name: HashMap<String, Known> = Known::all().map(|area| (area.code.to_owned(), area)).collect();
    for area in Known::all() {
        by_name.entry(area.name.to_lowercase()).or_insert(area);
    }
    by_name
});

impl Known {
    /// Returns all areas, the nation first.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.lines().filter_map(|line| {
            let mut cells = line.split(';');
            let mut next = || cells.next();
            let (code, kind, name) = (next()?, next()?, next()?);
            let kind = super::parse::KINDS.iter().find(|(word, _)| *word == kind)?.1;
            let some = |text: &'static str| Some(text).filter(|text| !text.is_empty());
            Some(Self { code, kind, name, english: next().and_then(some), county: next().and_then(some) })
        })
    }

    /// Returns the area with a code, else the first with a name, regardless of case.
    pub fn find(written: &str) -> Option<Self> {
        BY_NAME.get(&written.to_lowercase()).copied()
    }

    /// Returns the region of a municipality's county.
    pub fn region(&self) -> Option<Self> {
        Self::all().find(|area| area.kind == AreaKind::Region && self.county.is_some() && area.county == self.county)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::AreaId;

    #[test]
    fn every_municipality_region_and_county_is_known_once() {
        let count = |kind| Known::all().filter(|area| area.kind == kind).count();
        let counts = [AreaKind::Municipality, AreaKind::Region, AreaKind::County, AreaKind::Nation].map(count);
        assert_eq!(counts, [290, 21, 21, 1]);
        let codes: std::collections::BTreeSet<&str> = Known::all().map(|area| area.code).collect();
        assert_eq!(codes.len(), 333);
        assert!(Known::all().all(|area| AreaId::parse(area.code).is_some()));
        assert_eq!(TABLE.lines().count(), 333, "every line is read");
    }

    #[test]
    fn an_area_is_found_by_code_or_name_and_so_is_its_region() {
        let name = |written: &str| Known::find(written).map(|area| area.name);
        assert_eq!((name("2280"), name("härnösand"), name("0000")), (Some("Härnösand"), Some("Härnösand"), Some("Riket")));
        assert_eq!(name("280"), None);
        let region = |written: &str| Known::find(written).and_then(|area| area.region()).map(|area| area.code);
        assert_eq!((region("2280"), region("0980"), region("0000")), (Some("0022"), Some("0009"), None));
    }
}
