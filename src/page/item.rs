//! An item of a list that pages are made of: its list, its id and the words of its fields. It never knows which items there are.

use std::collections::BTreeMap;

/// The name of the call that puts a field of the item into the text, and the word that stands for it in other calls.
pub const ITEM: &str = "item";

/// The private-use character that stands for a field in a template where text is no tree: in a heading's plain text, a link's target, a picture's
/// alternative text. A page's own text never contains it.
pub(super) const FIELD: char = '\u{e003}';

/// A list of things that a site has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListKind {
    /// Municipalities and other areas, except operations and units.
    Areas,
    /// Units.
    Units,
    /// Operations.
    Operations,
    /// Indicators.
    Indicators,
}

impl ListKind {
    /// Every list, by its key.
    pub const ALL: [(&'static str, Self); 4] =
        [("areas", Self::Areas), ("units", Self::Units), ("operations", Self::Operations), ("indicators", Self::Indicators)];

    /// Returns its key.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(key, _)| key)
    }

    /// Returns the fields of its items, the first of which is the default.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Areas => &["name", "id", "slug", "code", "indicators"],
            Self::Units => &["name", "id", "slug", "operation", "operator", "operator_name", "indicators"],
            Self::Operations => &["name", "id", "slug", "description", "units", "indicators"],
            Self::Indicators => &["name", "id", "slug", "title", "operation", "areas"],
        }
    }

    /// Whether its items are areas to an argument.
    pub fn is_of_areas(self) -> bool {
        self != Self::Indicators
    }
}

/// An item of a list, on the pages of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemWords {
    /// The list.
    pub list: ListKind,
    /// The item's id.
    pub id: String,
    /// The words of each field that the item has.
    pub fields: BTreeMap<&'static str, String>,
}

impl ItemWords {
    /// Returns its name.
    pub fn name(&self) -> &str {
        self.fields.get("name").map_or(&self.id, String::as_str)
    }
}
