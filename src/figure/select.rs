//! Choosing from an indicator what a figure shows. It never draws and never computes a new number.

mod cells;
mod cut;
mod remarks;

use super::*;
use crate::area::Areas;
use crate::diagnostic::Problem;
use crate::indicator::{CellKey, Group, Indicator, Unit};
use crate::locale::Locale;
use crate::name::{AreaId, CategoryId};
use cells::Cells;
pub use cells::whole::comparison;
use cut::{Cut, Dimension};
use remarks::Remarks;

/// What is asked for. What is left out is the own area, everybody (women and men where only they have numbers), all categories and
/// all periods.
#[derive(Clone, Debug)]
pub struct Request {
    /// How it is drawn; chosen from the data where left out.
    pub kind: Option<Kind>,
    /// Which areas, in the order shown.
    pub areas: Vec<AreaId>,
    /// Which groups, in the order shown.
    pub groups: Vec<Group>,
    /// Which categories.
    pub categories: Vec<CategoryId>,
    /// The first period.
    pub from: Option<Period>,
    /// The last period.
    pub to: Option<Period>,
    /// Whether targets are shown.
    pub target: bool,
    /// How far from a target still is nearly, in the indicator's unit, as the site has decided.
    pub near: Decimal,
    /// The heading; made from the indicator's short name where left out.
    pub title: Option<String>,
    /// The area that publishes.
    pub own_area: AreaId,
}

impl Request {
    /// Asks for nothing in particular.
    pub fn of(own_area: AreaId) -> Self {
        Self {
            kind: None,
            areas: Vec::new(),
            groups: Vec::new(),
            categories: Vec::new(),
            from: None,
            to: None,
            target: true,
            near: Decimal::ZERO,
            title: None,
            own_area,
        }
    }
}

/// The figure that is asked for. Where no kind is named:
///
/// 1. a single number that has a target is a bullet;
/// 2. several categories of one period, or more of them than lines can be told apart, are ranked, of the latest period;
/// 3. three periods or more are lines;
/// 4. anything else is bars.
///
/// # Errors
/// Nothing to show, more than six series, a kind that does not fit the numbers, or areas of different kinds in one ranking.
pub fn select(indicator: &Indicator, areas: &Areas, locale: &Locale, request: &Request) -> Result<Figure, Problem> {
    let cut = Cut::of(indicator, request)?;
    let fits = fitting(&cut, indicator, areas, request);
    let kind = match request.kind {
        Some(Kind::Ranked) if cut.rows(Kind::Ranked) == Dimension::Area && mixed(&cut, areas) => {
            return Err(Problem::MixedAreaKinds { areas: cut.areas.iter().map(AreaId::to_string).collect() });
        }
        Some(kind) if !fits.contains(&kind) => {
            let fits = fits.iter().map(|kind| kind.as_str().to_owned()).collect();
            return Err(Problem::KindDoesNotFit { kind: kind.as_str().to_owned(), fits });
        }
        Some(kind) => kind,
        None => chosen(&cut, &fits),
    };
    build(kind, cut, indicator, areas, locale, request)
}

/// The kinds that can show these numbers.
fn fitting(cut: &Cut, indicator: &Indicator, areas: &Areas, request: &Request) -> Vec<Kind> {
    let fits = |kind: Kind| match kind {
        Kind::Line => cut.periods.len() >= 2,
        Kind::Bar => true,
        Kind::Ranked => {
            let rows = cut.rows(Kind::Ranked);
            cut.length(rows) >= 2 && !(rows == Dimension::Area && mixed(cut, areas))
        }
        Kind::Bullet => {
            let latest = cut.latest(indicator);
            let aimed = |group: &Group| indicator.targets.contains_key(&(*group, latest));
            request.target && cut.has_no_categories() && cut.areas.contains(&request.own_area) && cut.groups.iter().any(aimed)
        }
    };
    Kind::ALL.into_iter().filter(|kind| fits(*kind)).collect()
}

fn chosen(cut: &Cut, fits: &[Kind]) -> Kind {
    let can = |kind| fits.contains(&kind);
    let lines = cut.areas.len() * cut.groups.len() * cut.categories.len();
    if cut.periods.len() == 1 && lines == 1 && can(Kind::Bullet) {
        Kind::Bullet
    } else if cut.categories.len() > 1 && (cut.periods.len() == 1 || lines > MOST_SERIES) && can(Kind::Ranked) {
        Kind::Ranked
    } else if cut.periods.len() >= 3 && can(Kind::Line) {
        Kind::Line
    } else {
        Kind::Bar
    }
}

/// Whether the areas are of different kinds, which no ranking can compare.
fn mixed(cut: &Cut, areas: &Areas) -> bool {
    let mut kinds = cut.areas.iter().map(|area| areas.get(area).map(|area| area.kind));
    let first = kinds.next();
    kinds.any(|kind| Some(kind) != first)
}

/// Puts the figure together from the numbers that are chosen.
fn build(kind: Kind, mut cut: Cut, indicator: &Indicator, areas: &Areas, locale: &Locale, request: &Request) -> Result<Figure, Problem> {
    if matches!(kind, Kind::Ranked | Kind::Bullet) {
        cut.periods = vec![cut.latest(indicator)];
    }
    if kind == Kind::Line {
        cut.fill_years(indicator);
    }
    let rows = cut.rows(kind);
    let found = cut.length_beside(rows);
    if found > MOST_SERIES {
        return Err(Problem::TooManySeries { found: found as u64, most: MOST_SERIES as u64 });
    }
    let mut remarks = Remarks::default();
    let cells = Cells { rows, cut: &cut, indicator, areas, locale, request };
    let mut positions = cells.positions();
    let mut series = cells.series(&mut remarks);
    let mut targets = if request.target { cells.targets() } else { Vec::new() };
    if kind == Kind::Ranked {
        rank(&mut positions, &mut series, &mut targets);
    }
    let breaks = remarks.events(&indicator.breaks, &positions, locale);
    let events = remarks.events(&indicator.events, &positions, locale);
    let source = cells.source();
    let base = cells.base();
    let (title, period) = (cells.title(), cells.single_period());
    remarks.whole(&cells, &series);
    Ok(Figure {
        kind,
        title,
        lang: locale.lang().clone(),
        unit: unit(&indicator.unit, locale),
        decimals: indicator.decimals,
        better: indicator.better,
        statistic: indicator.statistic,
        counts: indicator.counts,
        rows: match rows {
            Dimension::Period => Rows::Periods,
            Dimension::Area => Rows::Areas,
            Dimension::Category => Rows::Categories,
            Dimension::Group => Rows::Groups,
        },
        period,
        positions,
        series,
        targets,
        near: request.near,
        breaks,
        events,
        notes: remarks.notes,
        source,
        base,
    })
}

/// Puts the rows in the order of the first series, the largest first; rows without a number come last, in the order that they had.
fn rank(positions: &mut Vec<Position>, series: &mut [Series], targets: &mut [Mark]) {
    let mut order: Vec<usize> = (0..positions.len()).collect();
    let size = |row: usize| match series[0].points[row].state {
        State::Number(number) => Some(number),
        State::Range(low, high) => Some((low + high) / Decimal::TWO),
        _ => None,
    };
    order.sort_by_key(|row| std::cmp::Reverse(size(*row)));
    for target in targets {
        target.position = order.iter().position(|row| *row == target.position).unwrap_or_default();
    }
    for series in series {
        series.points = order.iter().map(|row| series.points[*row].clone()).collect();
    }
    *positions = order.iter().map(|row| positions[*row].clone()).collect();
    for (row, position) in positions.iter_mut().enumerate() {
        position.step = i32::try_from(row).unwrap_or(i32::MAX);
    }
}

fn unit(unit: &Unit, locale: &Locale) -> UnitWords {
    let words = |axis: String, long: String, one: String, percent, counted| UnitWords { axis, long, one, percent, counted };
    match unit {
        Unit::Percent => words("%".into(), locale.text("figure-percent"), locale.text("figure-percent"), true, false),
        Unit::Counted { one, other } => {
            let (one, other) = (one.text(locale.lang()).to_owned(), other.text(locale.lang()).to_owned());
            words(other.clone(), other, one, false, true)
        }
        Unit::Text(text) => {
            let text = text.text(locale.lang()).to_owned();
            words(text.clone(), text.clone(), text, false, false)
        }
    }
}
