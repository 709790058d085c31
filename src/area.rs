//! Areas: the municipalities, counties, regions, the nation, peer groups, operations and units that numbers refer to. It never looks at the
//! numbers.

mod implied;
mod known;
mod parse;
mod resolve;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::contact::Contact;
use crate::name::{AreaId, Lang, Wording};

pub use implied::implied;
pub use known::Known;
pub use parse::{AREA, AreaFile, KINDS, OPERATION, OPERATORS, operator, parse, parse_operations};
pub use resolve::{OwnArea, resolve};

/// The file that defines the areas.
pub const FILE: &str = "content/areas.yaml";

/// The kind of an area; areas of different kinds are not ranked together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    /// A municipality.
    Municipality,
    /// All municipalities of a county together.
    County,
    /// A region (health care).
    Region,
    /// The whole country.
    Nation,
    /// A peer group of municipalities.
    Group,
    /// An operation (service) of the municipality: home care.
    Operation,
    /// A unit: one care home, one team.
    Unit,
}

impl AreaKind {
    /// Returns the selector used by the catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::County => "county",
            Self::Region => "region",
            Self::Nation => "nation",
            Self::Group => "group",
            Self::Operation => "operation",
            Self::Unit => "unit",
        }
    }
}

/// Who runs a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operator {
    /// The municipality.
    Municipal,
    /// The region.
    Regional,
    /// A company.
    Private,
    /// An association, foundation or congregation.
    NonProfit,
}

impl Operator {
    /// Returns the word in files, and the selector used by the catalogues.
    pub fn as_str(self) -> &'static str {
        OPERATORS.iter().find(|(_, operator)| *operator == self).map_or("", |(word, _)| word)
    }

    /// Returns the word for readers where no catalogue is at hand: Swedish, else English.
    pub fn said(self, lang: &Lang) -> &'static str {
        let (swedish, english) = match self {
            Self::Municipal => ("kommunal", "municipal"),
            Self::Regional => ("regional", "regional"),
            Self::Private => ("privat", "private"),
            Self::NonProfit => ("idéburen", "non-profit"),
        };
        if lang.as_str() == "sv" { swedish } else { english }
    }
}

/// How the mean of several areas is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mean {
    /// Every area has the same weight, which the page states.
    Unweighted,
    /// Weighted by the number of people.
    Weighted,
}

/// An area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its id in files.
    pub id: AreaId,
    /// Its name for readers.
    pub name: Wording,
    /// Its kind.
    pub kind: AreaKind,
    /// The enclosing area.
    pub within: Option<AreaId>,
    /// The members of a group.
    pub members: Vec<AreaId>,
    /// How a group's value is computed, if known.
    pub mean: Option<Mean>,
    /// The operation that a unit belongs to.
    pub operation: Option<AreaId>,
    /// Who runs a unit.
    pub operator: Option<Operator>,
    /// The name of who runs a unit: `Vardaga`.
    pub operator_name: Option<String>,
    /// A sentence about an operation: what it does, and for whom.
    pub description: Option<Wording>,
    /// The contact of an operation or a unit.
    pub contact: Option<Contact>,
}

/// The areas by id.
pub type Areas = BTreeMap<AreaId, Area>;

/// An index of the names by which editors may refer to areas, so that a lookup is fast among very many too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    ids: BTreeSet<AreaId>,
    /// The first area of each lower-cased name.
    names: HashMap<String, AreaId>,
}

impl Names {
    /// Indexes the names of some areas.
    pub fn of(areas: &Areas) -> Self {
        let mut names = HashMap::new();
        for area in areas.values() {
            for name in area.name.all() {
                names.entry(name.to_lowercase()).or_insert_with(|| area.id.clone());
            }
        }
        Self { ids: areas.keys().cloned().collect(), names }
    }

    /// Returns the area that an editor refers to: by its id, or else by its name in any language, regardless of case.
    pub fn find(&self, written: &str) -> Option<&AreaId> {
        let by_id = AreaId::parse(written).and_then(|id| self.ids.get(&id));
        by_id.or_else(|| self.names.get(&written.to_lowercase()))
    }
}

/// Returns the only id that an editor can have meant: the code with its leading zeros, which spreadsheets strip, or what is written almost so.
pub fn same<'a>(ids: impl Iterator<Item = &'a AreaId> + Clone, written: &str) -> Option<String> {
    let is_code = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = |code: &str| code.trim_start_matches('0').to_owned();
    if !is_code(written) {
        return crate::name::same(written, ids.map(AreaId::as_str));
    }
    let mut codes = ids.map(AreaId::as_str).filter(|id| is_code(id) && bare(id) == bare(written));
    let first = codes.next()?;
    codes.next().is_none().then(|| first.to_owned())
}

/// Returns the id or name that is most similar to what an editor wrote.
pub fn nearest(areas: &Areas, written: &str) -> Option<String> {
    // Spreadsheets strip the leading zeros of codes: 0 for 0000, 114 for 0114.
    let bare = |code: &str| code.trim_start_matches('0').to_owned();
    if !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit()) {
        let is_code = |id: &&AreaId| id.as_str().bytes().all(|byte| byte.is_ascii_digit()) && bare(id.as_str()) == bare(written);
        if let Some(id) = areas.keys().find(is_code) {
            return Some(id.to_string());
        }
    }
    let names = areas.values().flat_map(|area| std::iter::once(area.id.as_str()).chain(area.name.all()));
    crate::name::nearest(written, names)
}
