//! The layout of bars of wholes: names, axis, and the extent of each part. It never draws.

use super::*;
use crate::indicator::Side;
use ruler::Ruler;
use scale::float;
use style::outwards;

/// The space between the scale of answers and those on neither side.
const ASIDE: f64 = 16.0;

/// The layout.
pub struct StackLayout {
    pub ruler: Ruler,
    /// The left edge of the bars; names are to the left of it, or above.
    pub left: f64,
    /// The left edge of answers on neither side, if they are separate.
    pub aside: Option<f64>,
    /// Whether names are beside the bars instead of above them.
    pub beside: bool,
    /// Whether rows have names.
    pub named: bool,
    /// The thickness of a bar.
    pub bar: f64,
    /// The space between rows.
    pub gap: f64,
    /// Whether each number has its unit; otherwise only the axis has.
    pub units: bool,
    /// The series from left to right.
    pub order: Vec<usize>,
    lanes: Lanes,
}

/// A part of a row's whole.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub series: usize,
    pub from: f64,
    pub to: f64,
}

/// The series that follow each other from a common start.
struct Lanes {
    /// From the middle to the left.
    left: Vec<usize>,
    /// From zero, or from the middle to the right.
    right: Vec<usize>,
    /// Separate at the far right: they are on neither side, and halves on both would lengthen both.
    aside: Vec<usize>,
}

impl Lanes {
    fn of(figure: &Figure) -> Self {
        let all: Vec<usize> = (0..figure.series.len()).collect();
        if !figure.is_centred() {
            return Self { left: Vec::new(), right: all, aside: Vec::new() };
        }
        let on = |side: Side| outwards(figure, side);
        Self { left: on(Side::Negative), right: on(Side::Positive), aside: on(Side::Neutral) }
    }

    /// Returns the largest sum of a lane in any row.
    fn longest(figure: &Figure, lane: &[usize]) -> Decimal {
        let row = |position: usize| {
            let numbers = lane.iter().filter_map(|series| figure.series[*series].points[position].state.number());
            numbers.fold(Decimal::ZERO, Decimal::saturating_add)
        };
        (0..figure.positions.len()).map(row).max().unwrap_or_default()
    }
}

impl StackLayout {
    pub fn of(canvas: &Canvas<'_>) -> Option<Self> {
        let figure = canvas.figure;
        let Sheet { size, wide, width: whole, .. } = canvas.sheet;
        let lanes = Lanes::of(figure);
        let named = figure.positions.len() > 1 || figure.rows == Rows::Periods;
        let names: Vec<String> = (0..figure.positions.len()).map(|position| canvas.row_name(position)).collect();
        let column = measure::column(&names, size, Weight::Bold, whole * 0.3) + 14.0;
        let beside = named && column <= if wide { whole * 0.4 } else { whole * 0.24 };
        let left = if beside { column } else { 0.0 };
        let (below, above, aside) =
            (Lanes::longest(figure, &lanes.left), Lanes::longest(figure, &lanes.right), Lanes::longest(figure, &lanes.aside));
        let high = if figure.measure.unit.percent && !figure.is_centred() { above.max(Decimal::ONE_HUNDRED) } else { above };
        let wish = Wish { steps: if wide { 6 } else { 4 }, truncate_below: 0.0, percent: figure.measure.unit.percent };
        let whole_numbers = figure.series.iter().flat_map(|series| &series.points).all(|point| match point.state {
            State::Number(number) => number.fract().is_zero(),
            _ => true,
        });
        // Rounded shares can add up to 101: the axis ends at 100, and the bar where its parts end.
        let axis = if figure.measure.unit.percent { high.min(Decimal::ONE_HUNDRED) } else { high };
        let mut scale = Scale::new(Extent { low: -below, high: axis, whole: whole_numbers }, wish);
        scale.high = scale.high.max(float(high));
        // A short side needs no complete step of the axis.
        if float(below) < -scale.low / 2.0 {
            scale.low = -float(below);
            scale.ticks.retain(|tick| float(*tick) >= scale.low);
        }
        let (from, end) = (left + 1.0, whole - 2.0);
        let apart = if aside.is_zero() { 0.0 } else { ASIDE };
        let step = (end - from - apart) / (scale.high - scale.low + float(aside));
        let to = from + (scale.high - scale.low) * step;
        let aside = (!aside.is_zero()).then_some(to + ASIDE);
        let order = lanes.left.iter().rev().chain(&lanes.right).chain(&lanes.aside).copied().collect();
        let ruler = Ruler { scale, from, to, absolute: figure.is_centred() };
        let (bar, gap) = (1.9 * size, if beside { 8.0 } else { 12.0 });
        let mut layout = Self { ruler, left, aside, beside, named, bar, gap, units: true, order, lanes };
        layout.units = layout.units_fit(canvas);
        Some(layout)
    }

    /// Returns the parts of a row with a number, from left to right.
    pub fn parts(&self, figure: &Figure, position: usize) -> Vec<Part> {
        let zero = self.ruler.x(Decimal::ZERO);
        let mut parts = self.lane(figure, position, &self.lanes.left, zero, -1.0);
        parts.reverse();
        parts.extend(self.lane(figure, position, &self.lanes.right, zero, 1.0));
        parts.extend(self.lane(figure, position, &self.lanes.aside, self.aside.unwrap_or(self.ruler.to + ASIDE), 1.0));
        parts
    }

    fn lane(&self, figure: &Figure, position: usize, lane: &[usize], begin: f64, direction: f64) -> Vec<Part> {
        let mut at = begin;
        let part = |series: &usize| {
            let number = figure.series[*series].points[position].state.number()?;
            let end = at + float(number) * self.ruler.step() * direction;
            let part = Part { series: *series, from: at.min(end), to: at.max(end) };
            at = end;
            Some(part)
        };
        lane.iter().filter_map(part).collect()
    }

    /// Whether omitting the units would make no more numbers fit into their parts.
    fn units_fit(&self, canvas: &Canvas<'_>) -> bool {
        (0..canvas.figure.positions.len()).all(|position| {
            self.parts(canvas.figure, position).iter().all(|part| {
                let point = &canvas.figure.series[part.series].points[position];
                numbers::fits(canvas, part, &canvas.label(point)) || !numbers::fits(canvas, part, &bare(&canvas.label(point)))
            })
        })
    }

    /// Returns the label of a part.
    pub fn number(&self, canvas: &Canvas<'_>, series: usize, position: usize) -> String {
        let text = canvas.label(&canvas.figure.series[series].points[position]);
        if self.units { text } else { bare(&text) }
    }
}

/// Returns a number without the percent sign, which the axis has.
fn bare(text: &str) -> String {
    text.replace("\u{a0}%", "")
}
