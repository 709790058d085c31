//! How each kind lays out what is asked for: which side of the cube becomes the rows, and how much of the cube is used. It never reads
//! how large a number is, only whether there is one, and whether a part is less than nothing.

use std::collections::BTreeSet;

use super::*;
use crate::area::AreaKind;
use crate::indicator::{CellValue, Whole};

/// From so many areas on, no bars are drawn unless they are asked for.
pub const MANY_AREAS: usize = 12;

/// The part of the cube that a kind shows, and which side its rows are.
#[derive(Clone, Debug)]
pub struct Layout {
    pub cut: Cut,
    pub rows: Dimension,
}

/// Why a kind cannot show what is asked for.
pub enum Refusal {
    /// The numbers have not the shape that it needs.
    Shape,
    /// They have, and yet it would mislead.
    Because(Problem),
}

/// What of the cube a kind shows, or why it cannot.
pub fn layout(kind: Kind, indicator: &Indicator, areas: &Areas, request: &Request) -> Result<Layout, Refusal> {
    let cut = Cut::of(kind, indicator, areas, request).map_err(Refusal::Because)?;
    let planner = Planner { indicator, areas, request };
    match kind {
        Kind::Line | Kind::Multiples | Kind::Spark => planner.through_time(cut, kind),
        Kind::Bar => Ok(planner.bar(cut)),
        Kind::Ranked => planner.ranked(cut),
        Kind::Stacked => planner.stacked(cut),
        Kind::Gap => planner.gap(cut),
        Kind::Strip => planner.strip(cut),
        Kind::Matrix => planner.matrix(cut),
        Kind::Bullet => planner.bullet(cut),
    }
}

struct Planner<'a> {
    indicator: &'a Indicator,
    areas: &'a Areas,
    request: &'a Request,
}

/// A layout where the numbers have the shape that is needed.
fn shaped(fits: bool, cut: Cut, rows: Dimension) -> Result<Layout, Refusal> {
    if fits { Ok(Layout { cut, rows }) } else { Err(Refusal::Shape) }
}

impl Planner<'_> {
    /// Only the last period that the first area has a number of.
    fn latest(&self, mut cut: Cut) -> Cut {
        cut.periods = vec![cut.latest(self.indicator)];
        cut
    }

    /// The first of the sides that varies.
    fn varying(cut: &Cut, sides: &[Dimension]) -> Option<Dimension> {
        sides.iter().copied().find(|side| cut.length(*side) > 1)
    }

    /// Periods as rows. A spark has room for one line only, and small charts are for several.
    fn through_time(&self, mut cut: Cut, kind: Kind) -> Result<Layout, Refusal> {
        let series = cut.length_beside(Dimension::Period);
        let fits = match kind {
            Kind::Spark => series == 1,
            // Several indicators are joined later, each of one series.
            Kind::Multiples => series > 1 || self.request.joined,
            _ => true,
        };
        let fits = fits && (cut.periods.len() >= 2 || (kind == Kind::Multiples && self.request.joined));
        cut.fill_years(self.indicator);
        shaped(fits, cut, Dimension::Period)
    }

    fn bar(&self, cut: Cut) -> Layout {
        let rows =
            if cut.periods.len() > 1 { None } else { Self::varying(&cut, &[Dimension::Category, Dimension::Area, Dimension::Group]) };
        Layout { cut, rows: rows.unwrap_or(Dimension::Period) }
    }

    fn ranked(&self, cut: Cut) -> Result<Layout, Refusal> {
        let cut = self.latest(cut);
        let rows = Self::varying(&cut, &[Dimension::Category, Dimension::Area, Dimension::Group]).ok_or(Refusal::Shape)?;
        if rows == Dimension::Area {
            self.one_kind(&cut)?;
        }
        Ok(Layout { cut, rows })
    }

    /// A target to hold the outcome against, or a scale to see it on.
    fn bullet(&self, cut: Cut) -> Result<Layout, Refusal> {
        let cut = self.latest(cut);
        let aimed = |group: &Group| cut.periods.iter().any(|period| self.indicator.targets.contains_key(&(*group, *period)));
        let own = cut.areas.contains(&self.request.own_area);
        let target = self.request.target && cut.has_no_categories() && own && cut.groups.iter().any(aimed);
        let rows = Self::varying(&cut, &[Dimension::Category, Dimension::Area, Dimension::Group]).unwrap_or(Dimension::Area);
        shaped(target || self.indicator.scale.is_some(), cut, rows)
    }

    /// All parts of a whole, for one thing that varies beside them: the periods, unless several areas or groups are asked for.
    fn stacked(&self, cut: Cut) -> Result<Layout, Refusal> {
        if cut.categories.len() < 2 {
            return Err(Refusal::Shape);
        }
        let beside = Self::varying(&cut, &[Dimension::Area, Dimension::Group]);
        let cut = if beside.is_some() { self.latest(cut) } else { cut };
        let rows = beside.unwrap_or(Dimension::Period);
        if cut.length_beside(rows) > cut.categories.len() {
            return Err(Refusal::Shape);
        }
        let layout = Layout { cut, rows };
        match self.incomplete(&layout) {
            Some(problem) => Err(Refusal::Because(problem)),
            None => Ok(layout),
        }
    }

    /// Why the parts are not the whole: the file does not say that they are, some are left out, or some have no number where others do.
    fn incomplete(&self, layout: &Layout) -> Option<Problem> {
        let indicator = self.indicator;
        let cut: BTreeSet<&CategoryId> = layout.cut.categories.iter().flatten().collect();
        let all = indicator.categories.iter().all(|category| cut.contains(&category.id));
        let places = |wrong: fn(&Indicator, &Parts) -> bool| -> Vec<String> {
            layout.keys().filter(|parts| wrong(indicator, parts)).map(|parts| parts.place(layout.rows)).collect()
        };
        let (negative, hidden, unknown) = (places(some_are_negative), places(some_are_hidden), places(some_are_unknown));
        let (why, lacking) = match (indicator.whole, all) {
            (Whole::Incomplete, _) => ("not-said", unknown),
            (Whole::Complete, false) => ("left-out", unknown),
            (Whole::Complete, true) if !negative.is_empty() => ("negative", negative),
            // A number that is hidden is there: nobody is to fill it in.
            (Whole::Complete, true) if !hidden.is_empty() && hidden.len() == unknown.len() => ("hidden", hidden),
            (Whole::Complete, true) if !unknown.is_empty() => ("unknown", unknown),
            (Whole::Complete, true) => return None,
        };
        Some(Problem::IncompleteWhole { indicator: indicator.id.to_string(), why: why.to_owned(), lacking })
    }

    /// Two of something side by side: two groups, else two areas, else two periods.
    fn gap(&self, cut: Cut) -> Result<Layout, Refusal> {
        let pair = [Dimension::Group, Dimension::Area].into_iter().find(|side| cut.length(*side) == 2);
        let mut others = vec![Dimension::Category, Dimension::Area, Dimension::Group];
        others.retain(|side| Some(*side) != pair);
        let (cut, rows) = match (pair, Self::varying(&cut, &others)) {
            (Some(_), Some(rows)) => (self.latest(cut), rows),
            (Some(_), None) => (cut, Dimension::Period),
            // With one row alone, the row is the area.
            (None, rows) => (self.two_periods(cut)?, rows.unwrap_or(Dimension::Area)),
        };
        shaped(cut.length_beside(rows) == 2, cut, rows)
    }

    /// The last period and the one before it, or the first where the periods are asked for. What a break parts cannot be compared.
    fn two_periods(&self, mut cut: Cut) -> Result<Cut, Refusal> {
        let last = cut.periods.pop().ok_or(Refusal::Shape)?;
        let first = if self.request.from.is_some() { cut.periods.first() } else { cut.periods.last() };
        let first = *first.ok_or(Refusal::Shape)?;
        if self.indicator.breaks.iter().any(|broken| first < broken.period && broken.period <= last) {
            return Err(Refusal::Shape);
        }
        cut.periods = vec![first, last];
        Ok(cut)
    }

    fn strip(&self, cut: Cut) -> Result<Layout, Refusal> {
        let cut = self.latest(cut);
        self.one_kind(&cut)?;
        let fits = cut.areas.len() >= FEWEST_DOTS && cut.length_beside(Dimension::Area) == 1;
        shaped(fits, cut, Dimension::Area)
    }

    /// Two sides that vary: the longer one as rows where the columns would else be too many.
    fn matrix(&self, cut: Cut) -> Result<Layout, Refusal> {
        let sides = [Dimension::Category, Dimension::Area, Dimension::Group];
        let varying: Vec<Dimension> = sides.into_iter().filter(|side| cut.length(*side) > 1).collect();
        let (rows, columns, cut) = match *varying.as_slice() {
            [rows, columns] => (rows, columns, self.latest(cut)),
            [rows] if cut.periods.len() > 1 => (rows, Dimension::Period, cut),
            _ => return Err(Refusal::Shape),
        };
        let many = cut.length(columns) > MOST_COLUMNS && cut.length(rows) <= MOST_COLUMNS;
        Ok(Layout { rows: if many { columns } else { rows }, cut })
    }

    /// Areas of different kinds are not compared by their order.
    fn one_kind(&self, cut: &Cut) -> Result<(), Refusal> {
        if kinds(&cut.areas, self.areas).windows(2).all(|pair| pair[0] == pair[1]) {
            return Ok(());
        }
        Err(Refusal::Because(Problem::MixedAreaKinds { areas: cut.areas.iter().map(AreaId::to_string).collect() }))
    }
}

/// What each of the areas is; `None` for one that nobody has described.
fn kinds(ids: &[AreaId], areas: &Areas) -> Vec<Option<AreaKind>> {
    ids.iter().map(|id| areas.get(id).map(|area| area.kind)).collect()
}

/// The cells of all parts at one row.
struct Parts(Vec<CellKey>);

impl Parts {
    /// Where they are, as an editor writes it.
    fn place(&self, rows: Dimension) -> String {
        self.0.first().map_or_else(String::new, |key| match rows {
            Dimension::Area => key.area.to_string(),
            Dimension::Group => key.group.as_str().to_owned(),
            Dimension::Period | Dimension::Category => key.period.to_string(),
        })
    }
}

impl Layout {
    /// How many series it gives.
    pub fn series(&self) -> usize {
        self.cut.length_beside(self.rows)
    }

    /// The cells of each row.
    fn keys(&self) -> impl Iterator<Item = Parts> {
        let cut = &self.cut;
        let rows = cut.areas.iter().flat_map(move |area| {
            cut.groups.iter().flat_map(move |group| cut.periods.iter().map(move |period| (area.clone(), *group, *period)))
        });
        rows.map(move |(area, group, period)| {
            let key = |category: &Option<CategoryId>| CellKey { area: area.clone(), group, category: category.clone(), period };
            Parts(cut.categories.iter().map(key).collect())
        })
    }
}

/// Whether something is less than nothing, which no part of a whole can be.
fn some_are_negative(indicator: &Indicator, parts: &Parts) -> bool {
    let value = |key: &CellKey| indicator.cells.get(key).map(|cell| &cell.value);
    parts.0.iter().any(|key| matches!(value(key), Some(CellValue::Number(number)) if *number < Decimal::ZERO))
}

/// Whether some parts have a number, and all others one that is hidden.
fn some_are_hidden(indicator: &Indicator, parts: &Parts) -> bool {
    let value = |key: &CellKey| indicator.cells.get(key).map(|cell| &cell.value);
    let (numbers, others): (Vec<_>, Vec<_>) = parts.0.iter().map(value).partition(|value| matches!(value, Some(CellValue::Number(_))));
    !numbers.is_empty() && !others.is_empty() && others.iter().all(|value| matches!(value, Some(CellValue::Suppressed)))
}

/// Whether some parts have a number and others none; where nobody has one there is nothing to draw, and nothing wrong.
fn some_are_unknown(indicator: &Indicator, parts: &Parts) -> bool {
    let number = |key: &CellKey| matches!(indicator.cells.get(key).map(|cell| &cell.value), Some(CellValue::Number(_)));
    let known = parts.0.iter().filter(|key| number(key)).count();
    known > 0 && known < parts.0.len()
}
