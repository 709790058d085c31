//! Areas: the municipalities, counties, regions, the nation, peer groups, operations and units that numbers are given for. It never looks
//! at the numbers.

mod parse;
mod resolve;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::contact::Contact;
use crate::name::{AreaId, Wording};

pub use parse::{AreaFile, parse, parse_operations};
pub use resolve::{OwnArea, resolve};

/// The file of the areas.
pub const FILE: &str = "content/areas.yaml";

/// What an area is; areas of different kinds are not ranked together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    /// A municipality.
    Municipality,
    /// The municipalities of a county, together.
    County,
    /// A region (health care).
    Region,
    /// The whole country.
    Nation,
    /// A group of municipalities to compare with.
    Group,
    /// A line of work within the municipality: home care.
    Operation,
    /// A unit: one home, one team.
    Unit,
}

impl AreaKind {
    /// The word that the catalogues choose by.
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

/// How the mean of several areas is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mean {
    /// Every area counts the same, and the page says so.
    Unweighted,
    /// By the number of people.
    Weighted,
}

/// One area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its name in files.
    pub id: AreaId,
    /// Its name for readers.
    pub name: Wording,
    /// What it is.
    pub kind: AreaKind,
    /// The area that it lies in.
    pub within: Option<AreaId>,
    /// The areas of a group.
    pub members: Vec<AreaId>,
    /// How a group's value is made, where that is known.
    pub mean: Option<Mean>,
    /// The operation that a unit belongs to.
    pub operation: Option<AreaId>,
    /// Who runs a unit, as written: `kommunal`, `privat`.
    pub operator: Option<String>,
    /// An operation in a sentence: what it does, and for whom.
    pub description: Option<Wording>,
    /// Whom a reader turns to about an operation or a unit.
    pub contact: Option<Contact>,
}

/// Every area by its id.
pub type Areas = BTreeMap<AreaId, Area>;

/// What editors may call the areas, so that each of very many is found as fast as one of a few.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    ids: BTreeSet<AreaId>,
    /// The first area of each name, in small letters.
    names: HashMap<String, AreaId>,
}

impl Names {
    /// The names of some areas.
    pub fn of(areas: &Areas) -> Self {
        let mut names = HashMap::new();
        for area in areas.values() {
            for name in area.name.all() {
                names.entry(name.to_lowercase()).or_insert_with(|| area.id.clone());
            }
        }
        Self { ids: areas.keys().cloned().collect(), names }
    }

    /// The area that an editor means: by its id, else by its name in any language, in small or capital letters.
    pub fn find(&self, written: &str) -> Option<&AreaId> {
        let by_id = AreaId::parse(written).and_then(|id| self.ids.get(&id));
        by_id.or_else(|| self.names.get(&written.to_lowercase()))
    }
}

/// The id or name that is most like what an editor wrote.
pub fn nearest(areas: &Areas, written: &str) -> Option<String> {
    // A spreadsheet takes the zeros away with which a code begins: 0 for 0000, 114 for 0114.
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
