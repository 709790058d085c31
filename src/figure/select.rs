//! Selects from an indicator what a figure shows. It never draws and never computes a new number.

mod cells;
mod layout;
mod remarks;
mod selection;
mod unasked;

use std::borrow::Cow;
use std::sync::Arc;

use super::*;
use crate::area::Areas;
use crate::diagnostic::Problem;
use crate::indicator::{CellKey, Indicator, Order, Unit, singular};
use crate::locale::Locale;
use crate::name::{AreaId, CategoryId, Wording};
use crate::outline::Maps;
use cells::Cells;
use cells::crossed::Crosswise;
pub(super) use cells::source_words;
pub use cells::whole::comparison;
use layout::{Layout, MANY_AREAS, Refusal, layout};
use remarks::Remarks;
use selection::{Dimension, Selection};
pub use unasked::{Reach, unasked_map};

/// What a figure should show. Empty lists mean: the own area, everybody (women and men if only they have numbers), all categories and all
/// periods.
#[derive(Clone, Debug)]
pub struct Request {
    /// The kind; chosen from the numbers if omitted.
    pub kind: Option<Kind>,
    /// The areas in the order shown.
    pub areas: Vec<AreaId>,
    /// The groups in the order shown.
    pub groups: Vec<Group>,
    /// The categories.
    pub categories: Vec<CategoryId>,
    /// The dimension by whose categories numbers are shown, summed over the other: its index and its name.
    pub dimension: Option<(usize, Wording)>,
    /// The first period.
    pub from: Option<Period>,
    /// The last period.
    pub to: Option<Period>,
    /// Whether targets are shown.
    pub target: bool,
    /// Whether answers on a scale extend from the middle.
    pub centred: bool,
    /// Whether the result is to be joined with other indicators, one series each.
    pub joined: bool,
    /// The title; made from the indicator's short name if omitted.
    pub title: Option<String>,
    /// The number of classes of a map, 3 or 5.
    pub classes: Option<u8>,
    /// The lowest number of each class of a map but the first, ascending.
    pub bounds: Vec<Decimal>,
    /// The outlines for maps; without them there are none.
    pub maps: Option<Arc<Maps>>,
    /// The site's own area.
    pub own_area: AreaId,
    /// The area that the page is about: it is meant where none is requested, and highlighted among others. The own one on most pages.
    pub about: AreaId,
}

impl Request {
    /// Creates a request without restrictions.
    pub fn of(own_area: AreaId) -> Self {
        Self {
            kind: None,
            areas: Vec::new(),
            groups: Vec::new(),
            categories: Vec::new(),
            dimension: None,
            from: None,
            to: None,
            target: true,
            centred: true,
            joined: false,
            title: None,
            classes: None,
            bounds: Vec::new(),
            maps: None,
            about: own_area.clone(),
            own_area,
        }
    }
}

/// Returns the requested figure. If no kind is given:
///
/// 1. a single number with a target becomes a bullet;
/// 2. complete answers on a scale are stacked;
/// 3. more areas than are legible as bars become a strip of the latest period;
/// 4. several categories of one period, or more than are legible as lines, are ranked, for the latest period;
/// 5. three periods or more become lines;
/// 6. anything else becomes bars.
///
/// # Errors
/// Nothing to show, too many series for the kind, a kind that does not fit the numbers, a ranking of different kinds of areas, or parts
/// that do not make up a whole.
pub fn select(indicator: &Indicator, areas: &Areas, locale: &Locale, request: &Request) -> Result<Figure, Problem> {
    let indicator = &*along(indicator, request);
    let (kind, layout) = plan(indicator, areas, request)?;
    Ok(build(kind, layout, indicator, areas, locale, request))
}

/// Returns the indicator by the categories of the requested dimension, if one is requested.
fn along<'i>(indicator: &'i Indicator, request: &Request) -> Cow<'i, Indicator> {
    let along = request.dimension.as_ref().and_then(|(side, _)| indicator.along(*side));
    along.map_or(Cow::Borrowed(indicator), Cow::Owned)
}

/// Whether [`select`] can return the requested figure, without building it: that costs most of a figure of hundreds of areas.
///
/// # Errors
/// The same.
pub fn can_select(indicator: &Indicator, areas: &Areas, request: &Request) -> Result<(), Problem> {
    plan(&along(indicator, request), areas, request).map(drop)
}

/// Returns the notes of a cell, for places that show its number beside others than a figure does.
pub fn notes_of(indicator: &Indicator, key: &CellKey, areas: &Areas, locale: &Locale) -> Vec<String> {
    let Some(cell) = indicator.cells.get(key) else { return Vec::new() };
    let request = Request::of(indicator.judging.own_area.clone());
    let selection = Selection {
        areas: vec![key.area.clone()],
        groups: vec![key.group],
        categories: vec![key.category.clone()],
        periods: vec![key.period],
    };
    let cells = Cells::of(Dimension::Period, &selection, indicator, areas, locale, &request);
    remarks::texts_of_cell(&cells, cell, cells.state(cell))
}

/// Returns the kind of the requested figure, and what it shows of the cube.
fn plan(indicator: &Indicator, areas: &Areas, request: &Request) -> Result<(Kind, Layout), Problem> {
    let kind = match request.kind {
        Some(kind) => kind,
        None => chosen(indicator, areas, request)?,
    };
    let layout = layout(kind, indicator, areas, request).map_err(|refusal| match refusal {
        Refusal::Because(problem) => problem,
        Refusal::Shape => Problem::KindDoesNotFit { kind: kind.as_str().to_owned(), fits: fitting(indicator, areas, request) },
    })?;
    let (found, most) = (layout.series(), kind.most_series());
    if found > most {
        return Err(Problem::TooManySeries { found: found as u64, most: most as u64 });
    }
    Ok((kind, layout))
}

/// Returns the names of the kinds that fit the numbers.
fn fitting(indicator: &Indicator, areas: &Areas, request: &Request) -> Vec<String> {
    let fits = |kind: &Kind| layout(*kind, indicator, areas, request).is_ok_and(|layout| kind.most_series() >= layout.series());
    Kind::ALL.into_iter().filter(fits).map(|kind| kind.as_str().to_owned()).collect()
}

fn chosen(indicator: &Indicator, areas: &Areas, request: &Request) -> Result<Kind, Problem> {
    let selection = Selection::of(Kind::Bar, indicator, areas, request)?;
    let can = |kind| layout(kind, indicator, areas, request).is_ok();
    let lines = selection.areas.len() * selection.groups.len() * selection.categories.len();
    if indicator.dimensions.is_some() && request.categories.is_empty() && can(Kind::Matrix) {
        return Ok(Kind::Matrix);
    }
    let answers = selection.categories.len() > 1 && indicator.categories.iter().all(|category| category.side.is_some());
    Ok(if selection.periods.len() == 1 && lines == 1 && can(Kind::Bullet) {
        Kind::Bullet
    } else if answers && can(Kind::Stacked) {
        Kind::Stacked
    } else if selection.areas.len() > MANY_AREAS && can(Kind::Strip) {
        Kind::Strip
    } else if selection.categories.len() > 1 && (selection.periods.len() == 1 || lines > MOST_SERIES) && can(Kind::Ranked) {
        Kind::Ranked
    } else if selection.periods.len() >= 3 && can(Kind::Line) {
        Kind::Line
    } else {
        Kind::Bar
    })
}

/// Builds the figure from the selected numbers.
fn build(kind: Kind, layout: Layout, indicator: &Indicator, areas: &Areas, locale: &Locale, request: &Request) -> Figure {
    let Layout { selection, rows } = layout;
    let mut remarks = Remarks::default();
    let cells = Cells::of(rows, &selection, indicator, areas, locale, request);
    let mut positions = cells.positions();
    let crossed = if kind == Kind::Matrix && request.categories.is_empty() { cells.crossed(&mut remarks) } else { None };
    let (mut series, crossed) = match crossed {
        Some(Crosswise { rows, columns, names }) => {
            positions = rows;
            (columns, Some(names))
        }
        None => (cells.series(&mut remarks), None),
    };
    let mut targets = if request.target { cells.targets() } else { Vec::new() };
    let keeps_order = rows == Dimension::Category && indicator.order == Order::Fixed;
    let mut order: Vec<usize> = (0..positions.len()).collect();
    match kind {
        Kind::Ranked if !keeps_order => rank(&mut positions, &mut series, &mut targets),
        Kind::Strip | Kind::Funnel | Kind::Map => order = name_order(&mut positions, &mut series, &mut targets, locale),
        _ => {}
    }
    let breaks = remarks.events("figure-event", &indicator.breaks, &positions, locale);
    // A trend in running text has no room for events, and local events explain nothing elsewhere.
    let told = if kind == Kind::Spark || !cells.are_own() { &[][..] } else { &indicator.events };
    let mut events = remarks.events("figure-event", told, &positions, locale);
    // At the first position there are no earlier limits.
    let first = positions.first().and_then(|position| position.period);
    let rebases = indicator.rebases.iter().filter(|event| kind == Kind::Control && Some(event.period) > first);
    let rebases = remarks.events("figure-rebase", rebases, &positions, locale);
    events.extend(rebases.iter().cloned());
    let source = cells.source();
    let base = cells.base();
    let (title, period, fixed) = (cells.title(), cells.single_period(), cells.fixed());
    let subtitle = cells.subtitle();
    let total = if crossed.is_some() { None } else { cells.total(&mut remarks) };
    remarks.of_wholes(&cells);
    remarks.whole(kind, &cells, &series);
    remarks.intervals(kind, &series, indicator, locale);
    let shape = match kind {
        Kind::Line => Shape::Line,
        Kind::Control => Shape::Control(cells.control(&breaks, &rebases)),
        Kind::Bar => Shape::Bar,
        Kind::Ranked => Shape::Ranked { keeps_order },
        Kind::Stacked => Shape::Stacked { centred: request.centred && series_are_answers(indicator) },
        Kind::Gap => Shape::Gap,
        Kind::Strip => Shape::Strip(cells.strip_areas()),
        Kind::Funnel => Shape::Funnel(cells.funnel(&order)),
        Kind::Map => Shape::Map(cells.map_areas(&order, &series[0].points)),
        Kind::Matrix => crossed.map_or(Shape::Matrix, Shape::Crossed),
        Kind::Bullet => Shape::Bullet,
        Kind::Multiples => Shape::Multiples,
        Kind::Spark => Shape::Spark,
    };
    if let Shape::Control(control) = &shape {
        remarks.limits(control, &positions, locale);
    }
    if let Shape::Funnel(funnel) = &shape {
        remarks.funnel(funnel, &series[0].points, locale);
    }
    if let Shape::Map(map) = &shape {
        remarks.outlines(map, &positions, locale);
    }
    if let Shape::Strip(strip_areas) = &shape {
        remarks.quartiles(strip_areas, locale);
    }
    if matches!(shape, Shape::Crossed(_)) || request.dimension.is_some() {
        remarks.sums(locale);
    }
    if kind == Kind::Stacked && indicator.unit == Unit::Percent {
        remarks.rounded_parts(&series, locale);
    }
    Figure {
        shape,
        title,
        subtitle,
        fixed,
        lang: locale.lang().clone(),
        measure: Measure {
            unit: unit(&indicator.unit, locale),
            decimals: indicator.decimals,
            better: indicator.better,
            statistic: indicator.statistic,
            counts: indicator.counts,
            scale: indicator.scale,
        },
        rows: match rows {
            Dimension::Period => Rows::Periods,
            Dimension::Area => Rows::Areas,
            Dimension::Category => Rows::Categories,
            Dimension::Group => Rows::Groups,
        },
        period,
        positions,
        series,
        total,
        targets,
        breaks,
        events,
        notes: remarks.notes,
        source,
        base,
    }
}

/// Whether every category is an answer on a scale.
fn series_are_answers(indicator: &Indicator) -> bool {
    !indicator.categories.is_empty() && indicator.categories.iter().all(|category| category.side.is_some())
}

/// Sorts the rows by the first series, the largest first; rows without a number are last, in their previous order.
fn rank(positions: &mut Vec<Position>, series: &mut [Series], targets: &mut [Mark]) {
    let mut order: Vec<usize> = (0..positions.len()).collect();
    let size = |row: usize| match series[0].points[row].state {
        State::Number(number) => Some(number),
        State::Range(low, high) => Some((low + high) / Decimal::TWO),
        _ => None,
    };
    order.sort_by_key(|row| std::cmp::Reverse(size(*row)));
    reorder(&order, positions, series, targets);
}

/// Sorts the rows by name, so that a reader finds an area among hundreds, and areas are not ranked. Returns the previous index of each.
fn name_order(positions: &mut Vec<Position>, series: &mut [Series], targets: &mut [Mark], locale: &Locale) -> Vec<usize> {
    let mut order: Vec<usize> = (0..positions.len()).collect();
    order.sort_by_cached_key(|row| locale.sort_key(&positions[*row].label));
    reorder(&order, positions, series, targets);
    order
}

/// Sorts the rows.
fn reorder(order: &[usize], positions: &mut Vec<Position>, series: &mut [Series], targets: &mut [Mark]) {
    for target in targets {
        target.position = order.iter().position(|row| *row == target.position).unwrap_or_default();
    }
    for series in series {
        series.points = in_order(order, std::mem::take(&mut series.points));
    }
    *positions = in_order(order, std::mem::take(positions));
    for (row, position) in positions.iter_mut().enumerate() {
        position.step = i32::try_from(row).unwrap_or(i32::MAX);
    }
}

/// Returns items in another order, each of which has one place.
fn in_order<T>(order: &[usize], items: Vec<T>) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|at| items[*at].take()).collect()
}

fn unit(unit: &Unit, locale: &Locale) -> UnitWords {
    let words =
        |axis: String, long: String, one: String, percent| UnitWords { axis, long, one, article: String::new(), percent, counted: false };
    match unit {
        Unit::Percent => words("%".into(), locale.text("figure-percent"), locale.text("figure-percent"), true),
        Unit::Counted { one, other } => {
            let (other, (one, article)) = (other.text(locale.lang()).to_owned(), singular(one.text(locale.lang())));
            let article = locale.number_one(article).unwrap_or_default();
            UnitWords { article, counted: true, ..words(other.clone(), other, one.to_owned(), false) }
        }
        Unit::Text(text) => {
            let text = text.text(locale.lang()).to_owned();
            words(text.clone(), text.clone(), text, false)
        }
    }
}
