//! Former names of indicators and areas, from `aliases.yaml`: their addresses lead to those of the present names. It never checks whether what it
//! names exists.

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{AreaId, IndicatorId};
use crate::source::{FileId, Spanned};
use crate::yaml::Shape::{Entries, Text};
use crate::yaml::{self, Entry, Fields, Kind, Mapping, Naming, may};

/// The file's path relative to the site's directory.
pub const FILE: &str = "content/aliases.yaml";

/// The keys of the file.
pub static FORMER_NAMES: Mapping =
    Mapping { name: "former-names", keys: &[may("indicators", Entries(Naming::Id, &Text)), may("areas", Entries(Naming::Id, &Text))] };

/// What a former name was the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormerKind {
    /// An indicator.
    Indicator,
    /// An area.
    Area,
}

impl FormerKind {
    /// Returns the key in the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Indicator => "indicators",
            Self::Area => "areas",
        }
    }
}

/// A former name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerName {
    /// What it was the name of.
    pub kind: FormerKind,
    /// The former name.
    pub former: Spanned<String>,
    /// The present name, as written.
    pub present: Spanned<String>,
}

/// Parses the file, keeping what could be read.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<FormerName> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    if !matches!(root.kind, Kind::Map(_) | Kind::Empty) {
        found.add(root.span, Problem::WantedKeys { key: "aliases.yaml".into() });
        return Vec::new();
    }
    let mut fields = Fields::of(&root, "aliases.yaml", &FORMER_NAMES, found);
    let mut names = Vec::new();
    for kind in [FormerKind::Indicator, FormerKind::Area] {
        for Entry { key, value } in fields.map(kind.key()) {
            let is_id = match kind {
                FormerKind::Indicator => IndicatorId::parse(&key.value).is_some(),
                FormerKind::Area => AreaId::parse(&key.value).is_some(),
            };
            if !is_id {
                yaml::add_bad_name(key.span, &key.value, fields.found);
                continue;
            }
            let present = yaml::scalar(value, &key.value, fields.found);
            names.extend(present.map(|present| FormerName { kind, former: key.clone(), present }));
        }
    }
    fields.finish();
    names
}
