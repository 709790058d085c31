//! Parses the numbers below `values` and `areas`, whatever the nesting order of group, category and period. It never checks whether an area exists.

use super::cell::cell;
use super::period::{period, period_key};
use super::{Categories, Cell, Dimensions, Group};
use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::name::{CategoryId, Period, nearest, same, some_of};
use crate::source::Spanned;
use crate::yaml::{Entry, Kind, Node, wanted_keys};

/// A cell as written, with its coordinates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFile {
    /// The area as written; `None` for the own area.
    pub area: Option<Spanned<String>>,
    /// The group.
    pub group: Group,
    /// The category; `None` for the total.
    pub category: Option<CategoryId>,
    /// The period.
    pub period: Period,
    /// The cell.
    pub cell: Cell,
}

/// What a key can refer to besides groups and periods.
pub(super) struct Sorts<'a> {
    pub categories: &'a Categories,
    /// The dimensions of which the categories are combinations.
    pub dimensions: Option<&'a Dimensions>,
}

/// The coordinates given by enclosing keys.
#[derive(Clone, Default)]
struct At {
    /// The categories of each dimension.
    sides: [Option<CategoryId>; 2],
    area: Option<Spanned<String>>,
    group: Option<Group>,
    category: Option<CategoryId>,
    period: Option<Period>,
}

/// Parses the numbers of the own area, below `values`.
pub(super) fn of_own_area(node: &Node, sorts: &Sorts<'_>, found: &mut Diagnostics) -> Vec<CellFile> {
    let mut reader = Reader { sorts, cells: Vec::new(), found };
    reader.outermost(node, "values", &At::default());
    reader.cells
}

/// Parses the numbers of other areas, below `areas`.
pub(super) fn of_areas(areas: &[Entry], sorts: &Sorts<'_>, found: &mut Diagnostics) -> Vec<CellFile> {
    let mut reader = Reader { sorts, cells: Vec::new(), found };
    for Entry { key, value } in areas {
        reader.outermost(value, &key.value, &At { area: Some(key.clone()), ..At::default() });
    }
    reader.cells
}

struct Reader<'a> {
    sorts: &'a Sorts<'a>,
    cells: Vec<CellFile>,
    found: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn outermost(&mut self, node: &Node, name: &str, at: &At) {
        match &node.kind {
            Kind::Map(entries) => self.level(entries, at),
            Kind::Empty => {}
            Kind::Scalar { .. } | Kind::List(_) => wanted_keys(node, name, self.found),
        }
    }

    fn level(&mut self, entries: &[Entry], at: &At) {
        for Entry { key, value } in entries {
            if let Some(group) = self.group(&key.value, at) {
                self.below(key, value, At { group: Some(group), ..at.clone() });
            } else if let Some(at) = self.side(&key.value, at) {
                self.below(key, value, at);
            } else if let Some(category) = self.category(&key.value, at) {
                self.below(key, value, At { category: Some(category), ..at.clone() });
            } else if at.period.is_none() && period_key(&key.value) {
                if let Some(period) = period(key, self.found) {
                    self.below(key, value, At { period: Some(period), ..at.clone() });
                }
            } else {
                self.unknown(key, at);
            }
        }
    }

    /// Parses the node below a key: another level, or the cell once the period is known.
    fn below(&mut self, key: &Spanned<String>, node: &Node, at: At) {
        match (&node.kind, at.period) {
            (Kind::Map(entries), None) => self.level(entries, &at),
            (Kind::Map(entries), Some(_)) if self.is_level(entries, &at) => self.level(entries, &at),
            (_, Some(_)) if at.sides.iter().flatten().count() == 1 => {
                let known = at.sides.iter().position(Option::is_some).unwrap_or_default();
                let other = self.sorts.dimensions.map(|dimensions| dimensions.sides[1 - known].iter().map(|category| category.id.as_str()));
                let others = other.map_or_else(Vec::new, some_of);
                self.found.add(key.span, Problem::MarginWritten { others });
            }
            (_, Some(period)) => {
                if let Some(cell) = cell(node, key, self.found) {
                    let group = at.group.unwrap_or(Group::Total);
                    self.cells.push(CellFile { area: at.area, group, category: at.category, period, cell });
                }
            }
            (Kind::Empty, None) => self.found.add(key.span, Problem::EmptyValue { key: key.value.clone() }),
            (_, None) => wanted_keys(node, &key.value, self.found),
        }
    }

    /// Whether the keys are groups or categories, rather than those of a cell.
    fn is_level(&self, entries: &[Entry], at: &At) -> bool {
        entries.iter().any(|entry| {
            let key = &entry.key.value;
            self.group(key, at).is_some() || self.side(key, at).is_some() || self.category(key, at).is_some()
        })
    }

    /// Returns the coordinates with a category of a dimension that they lack; the combination, once both are known.
    fn side(&self, key: &str, at: &At) -> Option<At> {
        let (side, category) = self.sorts.dimensions?.find(key).filter(|(side, _)| at.sides[*side].is_none() && at.category.is_none())?;
        let mut at = at.clone();
        at.sides[side] = Some(category.clone());
        if let [Some(first), Some(second)] = &at.sides {
            at.category = Dimensions::joint(first, second);
        }
        Some(at)
    }

    fn group(&self, key: &str, at: &At) -> Option<Group> {
        Group::parse(key).filter(|_| at.group.is_none())
    }

    fn category(&self, key: &str, at: &At) -> Option<CategoryId> {
        self.sorts.categories.find(key).filter(|_| at.category.is_none() && at.sides.iter().all(Option::is_none)).cloned()
    }

    fn unknown(&mut self, key: &Spanned<String>, at: &At) {
        let found = key.value.clone();
        let near_group = if at.group.is_none() { Group::meant(&found) } else { None };
        let categories: Vec<&str> = match self.sorts.dimensions {
            Some(dimensions) => dimensions.ids(|side| at.sides[side].is_none()).collect(),
            None => self.sorts.categories.iter().map(|category| category.id.as_str()).collect(),
        };
        let problem = match near_group {
            Some(group) if at.group.is_none() => Problem::UnknownGroup { found, nearest: Some(group) },
            _ if !categories.is_empty() && at.category.is_none() => {
                let problem =
                    |nearest| Problem::UnknownCategory { found: found.clone(), nearest, known: some_of(categories.iter().copied()) };
                let fix = || Some(Fix::replace(key.span, &found, same(&found, categories.iter().copied())?));
                return self.found.add_correcting(key.span, problem, || nearest(&found, categories.iter().copied()), fix);
            }
            _ if at.group.is_none() => Problem::UnknownGroup { found, nearest: None },
            _ => Problem::BadPeriod { found, wanted: None },
        };
        self.found.add(key.span, problem);
    }
}
