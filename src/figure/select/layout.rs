//! The layout of each kind: which dimension becomes the rows, and which part of the cube is used. It never reads the size of a number, only
//! whether there is one, and whether a part is negative.

use std::collections::BTreeSet;

use super::cells::places::{code, outlines};
use super::*;
use crate::area::AreaKind;
use crate::indicator::control::FEWEST_POINTS;
use crate::indicator::{CellValue, Whole};

/// From this number of areas, bars are used only on request.
pub const MANY_AREAS: usize = 12;

/// The part of the cube that a kind shows, and the dimension of its rows.
#[derive(Clone, Debug)]
pub struct Layout {
    pub selection: Selection,
    pub rows: Dimension,
}

/// Why a kind cannot show the request.
pub enum Refusal {
    /// The numbers do not have the required shape.
    Shape,
    /// It would mislead.
    Because(Problem),
}

/// Returns what a kind shows of the cube, or why it cannot.
pub fn layout(kind: Kind, indicator: &Indicator, areas: &Areas, request: &Request) -> Result<Layout, Refusal> {
    let selection = Selection::of(kind, indicator, areas, request).map_err(Refusal::Because)?;
    let planner = Planner { indicator, areas, request };
    match kind {
        Kind::Line | Kind::Multiples | Kind::Spark => planner.through_time(selection, kind),
        Kind::Control => planner.control(selection),
        Kind::Bar => Ok(planner.bar(selection)),
        Kind::Ranked => planner.ranked(selection),
        Kind::Stacked => planner.stacked(selection),
        Kind::Gap => planner.gap(selection),
        Kind::Strip => planner.strip(selection),
        Kind::Funnel => planner.funnel(selection),
        Kind::Map => planner.map(selection),
        Kind::Matrix => planner.matrix(selection),
        Kind::Bullet => planner.bullet(selection),
    }
}

struct Planner<'a> {
    indicator: &'a Indicator,
    areas: &'a Areas,
    request: &'a Request,
}

/// Returns a layout if the numbers fit.
fn shaped(fits: bool, selection: Selection, rows: Dimension) -> Result<Layout, Refusal> {
    if fits { Ok(Layout { selection, rows }) } else { Err(Refusal::Shape) }
}

impl Planner<'_> {
    /// Restricts a selection to the last period for which the first area has a number.
    fn latest(&self, mut selection: Selection) -> Selection {
        selection.periods = vec![selection.latest(self.indicator)];
        selection
    }

    /// Returns the first of some dimensions with several values.
    fn varying(selection: &Selection, sides: &[Dimension]) -> Option<Dimension> {
        sides.iter().copied().find(|side| selection.length(*side) > 1)
    }

    /// Lays out periods as rows. A spark shows a single line, multiples show several.
    fn through_time(&self, mut selection: Selection, kind: Kind) -> Result<Layout, Refusal> {
        let series = selection.length_beside(Dimension::Period);
        let fits = match kind {
            Kind::Spark => series == 1,
            // Several indicators are joined later, one series each.
            Kind::Multiples => series > 1 || self.request.joined,
            _ => true,
        };
        let fits = fits && (selection.periods.len() >= 2 || (kind == Kind::Multiples && self.request.joined));
        selection.fill_years(self.indicator);
        shaped(fits, selection, Dimension::Period)
    }

    /// Lays out a single series with enough numbers; suppressed ones count, since they exist.
    fn control(&self, selection: Selection) -> Result<Layout, Refusal> {
        let layout = self.through_time(selection, Kind::Control)?;
        if layout.series() != 1 {
            return Err(Refusal::Shape);
        }
        let is_number = |key: &CellKey| {
            matches!(self.indicator.cells.get(key).map(|cell| &cell.value), Some(CellValue::Number(_) | CellValue::Suppressed))
        };
        let found = layout.keys().flat_map(|parts| parts.0).filter(is_number).count();
        if found < FEWEST_POINTS {
            let (found, least) = (found as u64, FEWEST_POINTS as u64);
            return Err(Refusal::Because(Problem::FewForControl { indicator: self.indicator.id.to_string(), found, least }));
        }
        Ok(layout)
    }

    fn bar(&self, selection: Selection) -> Layout {
        let rows = if selection.periods.len() > 1 {
            None
        } else {
            Self::varying(&selection, &[Dimension::Category, Dimension::Area, Dimension::Group])
        };
        Layout { selection, rows: rows.unwrap_or(Dimension::Period) }
    }

    fn ranked(&self, selection: Selection) -> Result<Layout, Refusal> {
        let selection = self.latest(selection);
        let rows = Self::varying(&selection, &[Dimension::Category, Dimension::Area, Dimension::Group]).ok_or(Refusal::Shape)?;
        if rows == Dimension::Area {
            self.one_kind(&selection)?;
        }
        Ok(Layout { selection, rows })
    }

    /// Lays out a bullet, which needs a target or a scale.
    fn bullet(&self, selection: Selection) -> Result<Layout, Refusal> {
        let selection = self.latest(selection);
        let aimed = |group: &Group| selection.periods.iter().any(|period| self.indicator.targets.contains_key(&(*group, *period)));
        let own = selection.areas.contains(&self.request.own_area);
        let target = self.request.target && selection.has_no_categories() && own && selection.groups.iter().any(aimed);
        let rows = Self::varying(&selection, &[Dimension::Category, Dimension::Area, Dimension::Group]).unwrap_or(Dimension::Area);
        shaped(target || self.indicator.scale.is_some(), selection, rows)
    }

    /// Lays out the parts of a whole along one other dimension: periods, unless several areas or groups are requested.
    fn stacked(&self, selection: Selection) -> Result<Layout, Refusal> {
        if selection.categories.len() < 2 {
            return Err(Refusal::Shape);
        }
        let beside = Self::varying(&selection, &[Dimension::Area, Dimension::Group]);
        let selection = if beside.is_some() { self.latest(selection) } else { selection };
        let rows = beside.unwrap_or(Dimension::Period);
        if selection.length_beside(rows) > selection.categories.len() {
            return Err(Refusal::Shape);
        }
        let layout = Layout { selection, rows };
        match self.incomplete(&layout) {
            Some(problem) => Err(Refusal::Because(problem)),
            None => Ok(layout),
        }
    }

    /// Returns why the parts do not make up the whole: the file does not say so, some are left out, or only some have a number.
    fn incomplete(&self, layout: &Layout) -> Option<Problem> {
        let indicator = self.indicator;
        let selection: BTreeSet<&CategoryId> = layout.selection.categories.iter().flatten().collect();
        let all = indicator.categories.iter().all(|category| selection.contains(&category.id));
        let places = |wrong: fn(&Indicator, &Parts) -> bool| -> Vec<String> {
            layout.keys().filter(|parts| wrong(indicator, parts)).map(|parts| parts.place(layout.rows)).collect()
        };
        let (negative, hidden, unknown) = (places(some_are_negative), places(some_are_hidden), places(some_are_unknown));
        let (why, lacking) = match (indicator.whole, all) {
            (Whole::Incomplete, _) => ("not-said", unknown),
            (Whole::Overlapping, _) => ("overlapping", unknown),
            (Whole::Complete, false) => ("left-out", unknown),
            (Whole::Complete, true) if !negative.is_empty() => ("negative", negative),
            // A suppressed number exists, so the editor must not be asked for it.
            (Whole::Complete, true) if !hidden.is_empty() && hidden.len() == unknown.len() => ("hidden", hidden),
            (Whole::Complete, true) if !unknown.is_empty() => ("unknown", unknown),
            (Whole::Complete, true) => return None,
        };
        Some(Problem::IncompleteWhole { indicator: indicator.id.to_string(), why: why.to_owned(), lacking })
    }

    /// Lays out pairs: two groups, else two areas, else two periods.
    fn gap(&self, selection: Selection) -> Result<Layout, Refusal> {
        let pair = [Dimension::Group, Dimension::Area].into_iter().find(|side| selection.length(*side) == 2);
        let mut others = vec![Dimension::Category, Dimension::Area, Dimension::Group];
        others.retain(|side| Some(*side) != pair);
        let (selection, rows) = match (pair, Self::varying(&selection, &others)) {
            (Some(_), Some(rows)) => (self.latest(selection), rows),
            (Some(_), None) => (selection, Dimension::Period),
            // With a single row, rows are areas.
            (None, rows) => (self.two_periods(selection)?, rows.unwrap_or(Dimension::Area)),
        };
        shaped(selection.length_beside(rows) == 2, selection, rows)
    }

    /// Restricts a selection to the last period and the previous one, or to the first and the last if periods are requested. Numbers on both
    /// sides of a break are not comparable.
    fn two_periods(&self, mut selection: Selection) -> Result<Selection, Refusal> {
        let last = selection.periods.pop().ok_or(Refusal::Shape)?;
        let first = if self.request.from.is_some() { selection.periods.first() } else { selection.periods.last() };
        let first = *first.ok_or(Refusal::Shape)?;
        if self.indicator.breaks.iter().any(|broken| first < broken.period && broken.period <= last) {
            return Err(Refusal::Shape);
        }
        selection.periods = vec![first, last];
        Ok(selection)
    }

    fn strip(&self, selection: Selection) -> Result<Layout, Refusal> {
        let selection = self.latest(selection);
        self.one_kind(&selection)?;
        let fits = selection.areas.len() >= FEWEST_DOTS && selection.length_beside(Dimension::Area) == 1;
        shaped(fits, selection, Dimension::Area)
    }

    /// Lays out areas of one kind by their bases, which shares and rates have.
    fn funnel(&self, selection: Selection) -> Result<Layout, Refusal> {
        let selection = self.latest(selection);
        self.one_kind(&selection)?;
        let layout = shaped(selection.length_beside(Dimension::Area) == 1 && selection.areas.len() > 1, selection, Dimension::Area)?;
        let id = || self.indicator.id.to_string();
        let is_rate = self.indicator.statistic == Statistic::Rate && self.indicator.rate.is_some();
        let is_share = self.indicator.statistic == Statistic::Share && self.indicator.unit == Unit::Percent;
        if !is_rate && !is_share {
            return Err(Refusal::Because(Problem::FunnelOfOthers { indicator: id() }));
        }
        let has_number = |key: &&CellKey| self.indicator.cells.get(key).is_some_and(|cell| cell.number().is_some());
        let is_drawn = |key: &&CellKey| self.indicator.base_of(key).is_some_and(|base| base > 0);
        let keys: Vec<CellKey> = layout.keys().flat_map(|parts| parts.0).collect();
        let (numbers, drawn) = (keys.iter().filter(has_number).count(), keys.iter().filter(has_number).filter(is_drawn).count());
        // Suppressed numbers have lost their bases, which is no mistake.
        if numbers > 0 && drawn == 0 {
            return Err(Refusal::Because(Problem::FunnelWithoutBases { indicator: id() }));
        }
        Ok(layout)
    }

    /// Lays out areas of one kind on a map. The size of an area on a map says nothing about its population, so it never shows counts.
    fn map(&self, selection: Selection) -> Result<Layout, Refusal> {
        let selection = self.latest(selection);
        self.one_kind(&selection)?;
        if matches!(self.indicator.statistic, Statistic::Count | Statistic::Sum) {
            return Err(Refusal::Because(Problem::MapOfCounts { indicator: self.indicator.id.to_string() }));
        }
        let outlines = outlines(&selection.areas, self.areas, self.request);
        let codes = |area: &&AreaId| outlines.is_some_and(|outlines| code(area, self.areas, outlines).is_some());
        if !selection.areas.iter().any(|area| codes(&area)) {
            return Err(Refusal::Because(Problem::NoOutlines { area: selection.areas[0].to_string() }));
        }
        let key = |area: &AreaId| CellKey {
            area: area.clone(),
            group: selection.groups[0],
            category: selection.categories[0].clone(),
            period: selection.periods[0],
        };
        let has_number =
            |area: &&AreaId| matches!(self.indicator.cells.get(&key(area)).map(|cell| &cell.value), Some(CellValue::Number(_)));
        let known = selection.areas.iter().filter(codes).filter(has_number).count();
        let fits = known >= FEWEST_ON_MAP && selection.length_beside(Dimension::Area) == 1;
        shaped(fits, selection, Dimension::Area)
    }

    /// Lays out two dimensions: the longer one as rows if there would be too many columns.
    fn matrix(&self, selection: Selection) -> Result<Layout, Refusal> {
        if self.indicator.dimensions.is_some()
            && selection.areas.len() == 1
            && selection.groups.len() == 1
            && self.request.categories.is_empty()
        {
            return Ok(Layout { selection: self.latest(selection), rows: Dimension::Category });
        }
        let sides = [Dimension::Category, Dimension::Area, Dimension::Group];
        let varying: Vec<Dimension> = sides.into_iter().filter(|side| selection.length(*side) > 1).collect();
        let (rows, columns, selection) = match *varying.as_slice() {
            [rows, columns] => (rows, columns, self.latest(selection)),
            [rows] if selection.periods.len() > 1 => (rows, Dimension::Period, selection),
            _ => return Err(Refusal::Shape),
        };
        let many = selection.length(columns) > MOST_COLUMNS && selection.length(rows) <= MOST_COLUMNS;
        Ok(Layout { rows: if many { columns } else { rows }, selection })
    }

    /// Checks that a ranking has areas of one kind.
    fn one_kind(&self, selection: &Selection) -> Result<(), Refusal> {
        if kinds(&selection.areas, self.areas).windows(2).all(|pair| pair[0] == pair[1]) {
            return Ok(());
        }
        Err(Refusal::Because(Problem::MixedAreaKinds { areas: selection.areas.iter().map(AreaId::to_string).collect() }))
    }
}

/// Returns the kind of each area; `None` if undefined.
fn kinds(ids: &[AreaId], areas: &Areas) -> Vec<Option<AreaKind>> {
    ids.iter().map(|id| areas.get(id).map(|area| area.kind)).collect()
}

/// The coordinates of all parts of a row.
struct Parts(Vec<CellKey>);

impl Parts {
    /// Describes the row in the editor's terms.
    fn place(&self, rows: Dimension) -> String {
        self.0.first().map_or_else(String::new, |key| match rows {
            Dimension::Area => key.area.to_string(),
            Dimension::Group => key.group.as_str().to_owned(),
            Dimension::Period | Dimension::Category => key.period.to_string(),
        })
    }
}

impl Layout {
    /// Returns the number of series.
    pub fn series(&self) -> usize {
        self.selection.length_beside(self.rows)
    }

    /// Returns the coordinates of each row's cells.
    fn keys(&self) -> impl Iterator<Item = Parts> {
        let selection = &self.selection;
        let rows = selection.areas.iter().flat_map(move |area| {
            selection.groups.iter().flat_map(move |group| selection.periods.iter().map(move |period| (area.clone(), *group, *period)))
        });
        rows.map(move |(area, group, period)| {
            let key = |category: &Option<CategoryId>| CellKey { area: area.clone(), group, category: category.clone(), period };
            Parts(selection.categories.iter().map(key).collect())
        })
    }
}

/// Whether a part is negative, which cannot be part of a whole.
fn some_are_negative(indicator: &Indicator, parts: &Parts) -> bool {
    let value = |key: &CellKey| indicator.cells.get(key).map(|cell| &cell.value);
    parts.0.iter().any(|key| matches!(value(key), Some(CellValue::Number(number)) if *number < Decimal::ZERO))
}

/// Whether some parts have a number, and all others a suppressed one.
fn some_are_hidden(indicator: &Indicator, parts: &Parts) -> bool {
    let value = |key: &CellKey| indicator.cells.get(key).map(|cell| &cell.value);
    let (numbers, others): (Vec<_>, Vec<_>) = parts.0.iter().map(value).partition(|value| matches!(value, Some(CellValue::Number(_))));
    !numbers.is_empty() && !others.is_empty() && others.iter().all(|value| matches!(value, Some(CellValue::Suppressed)))
}

/// Whether some parts have a number and others do not. If none has, there is nothing to draw, which is no mistake.
fn some_are_unknown(indicator: &Indicator, parts: &Parts) -> bool {
    let number = |key: &CellKey| matches!(indicator.cells.get(key).map(|cell| &cell.value), Some(CellValue::Number(_)));
    let known = parts.0.iter().filter(|key| number(key)).count();
    known > 0 && known < parts.0.len()
}
