//! Vertical bars from zero, for few of them. They are not drawn if a number or a name does not fit: horizontal bars have room for
//! everything.

use super::*;
use measure::longest_word;
use spread::spread;

/// The layout, with texts that are expensive to compute.
pub struct ColumnLayout<'a> {
    scale: Scale,
    /// The label of each tick of the axis.
    ticks: Vec<String>,
    /// Targets with distinct labels, and the lines of each.
    aims: Vec<(&'a Mark, Vec<String>)>,
    left: f64,
    right: f64,
    /// The width of a position.
    slot: f64,
    /// The width of a bar including the space for its number.
    share: f64,
    /// The width of a bar.
    bar: f64,
    /// Whether the names of the series are below their bars.
    named: bool,
}

const HEIGHT_WIDE: f64 = 210.0;
const HEIGHT_NARROW: f64 = 180.0;

impl<'a> ColumnLayout<'a> {
    fn of(canvas: &Canvas<'a>) -> Option<Self> {
        let Sheet { size, wide, width: whole, .. } = canvas.sheet;
        let figure = canvas.figure;
        let wish = Wish { steps: if wide { 5 } else { 4 }, truncate_below: 0.0, percent: figure.measure.unit.percent };
        let scale = Scale::new(canvas.extent()?, wish);
        let ticks: Vec<String> = scale.ticks.iter().map(|tick| canvas.tick(&scale, *tick)).collect();
        let widest = |lines: &[String]| lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max);
        let left = widest(&ticks) + 8.0;
        let aims = target_labels(canvas);
        let margin = aims.iter().map(|(_, lines)| widest(lines) + 14.0).fold(0.0, f64::max);
        let (positions, series) = (figure.positions.len() as f64, figure.series.len() as f64);
        let slot = ((whole - left - margin) / positions).min((series * 64.0).max(130.0));
        let share = slot * if series > 1.0 { 0.88 } else { 0.7 } / series;
        let named = figure.series.len() > 1 && figure.series.iter().all(|series| width(&series.name, size, Weight::Regular) <= share - 4.0);
        Some(Self { scale, ticks, aims, left, right: left + slot * positions, slot, share, bar: (share - 6.0).min(72.0), named })
    }

    fn x(&self, series: usize, position: usize, count: usize) -> f64 {
        let middle = self.left + self.slot * (position as f64 + 0.5);
        middle + self.share * (series as f64 - (count as f64 - 1.0) / 2.0)
    }
}

/// Returns the labels of targets, one for each distinct text.
fn target_labels<'a>(canvas: &Canvas<'a>) -> Vec<(&'a Mark, Vec<String>)> {
    let mut labels: Vec<(&Mark, Vec<String>)> = Vec::new();
    for mark in canvas.figure.targets.iter().rev() {
        if !labels.iter().any(|(other, _)| other.label == mark.label) {
            let most = if canvas.sheet.wide { 130.0 } else { 70.0 };
            labels.push((mark, wrap(&canvas.target_text(mark), canvas.sheet.size, Weight::Regular, most)));
        }
    }
    labels
}

/// Returns the layout if every number and every name fits.
pub fn fit<'a>(canvas: &Canvas<'a>) -> Option<ColumnLayout<'a>> {
    let layout = ColumnLayout::of(canvas)?;
    (layout.bar >= 10.0 && has_room(canvas, &layout)).then_some(layout)
}

fn has_room(canvas: &Canvas<'_>, layout: &ColumnLayout<'_>) -> bool {
    let figure = canvas.figure;
    let Sheet { size, wide, .. } = canvas.sheet;
    let weight = Weight::Bold;
    let numbers =
        figure.series.iter().flat_map(|series| &series.points).all(|point| width(&canvas.label(point), size, weight) <= layout.share);
    let rows = if wide { 3 } else { 2 };
    let name = |position: &Position| {
        let room = layout.slot - 8.0;
        longest_word(&position.label, size, weight) <= room && wrap(&position.label, size, weight, room).len() <= rows
    };
    let worded = figure.series.iter().flat_map(|series| &series.points).any(|point| point.state == State::Suppressed);
    !worded && numbers && figure.positions.iter().all(name) && leaders_are_clear(canvas, layout)
}

/// Whether the line from each target to its label crosses no bar or number.
fn leaders_are_clear(canvas: &Canvas<'_>, layout: &ColumnLayout<'_>) -> bool {
    let figure = canvas.figure;
    let Sheet { size, wide, .. } = canvas.sheet;
    let room = 6.0 + ASCENT * size;
    let y = |number: Decimal| -layout.scale.part(number) * plot_height(wide);
    let in_the_way = |mark: &Mark, series: usize, position: usize| {
        let (low, high) = match figure.series[series].points[position].state {
            State::Number(number) => (number, number),
            State::Range(low, high) => (low, high),
            _ => return false,
        };
        let (top, bottom) = (y(high.max(Decimal::ZERO)), y(low.min(Decimal::ZERO)));
        let (above, below) = if high < Decimal::ZERO { (0.0, room) } else { (room, 0.0) };
        (top - above..bottom + below).contains(&level(mark, y))
    };
    layout.aims.iter().all(|(mark, _)| {
        let later = |series: usize, position: usize| (position, series) > (mark.position, mark.series);
        let points = (0..figure.positions.len()).flat_map(|position| (0..figure.series.len()).map(move |series| (series, position)));
        !points.filter(|(series, position)| later(*series, *position)).any(|(series, position)| in_the_way(mark, series, position))
    })
}

/// Returns the preferred height of a target's label.
fn level(mark: &Mark, y: impl Fn(Decimal) -> f64) -> f64 {
    match mark.aim {
        Aim::AtLeast(number) | Aim::AtMost(number) => y(number),
        Aim::Between(low, high) => (y(low) + y(high)) / 2.0,
    }
}

/// Returns the height of the plot.
fn plot_height(wide: bool) -> f64 {
    if wide { HEIGHT_WIDE } else { HEIGHT_NARROW }
}

/// Draws the bars; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>, layout: &ColumnLayout<'_>) -> f64 {
    let figure = canvas.figure;
    let Sheet { size, wide, .. } = canvas.sheet;
    canvas.patterns();
    let mut top = canvas.unit();
    if figure.series.len() > 1 && !layout.named {
        let names: Vec<(usize, String)> = figure.series.iter().map(|series| series.name.clone()).enumerate().collect();
        top = canvas.key(top, &names, false);
    }
    top += 1.4 * size;
    let plot = plot_height(wide);
    let (top, bottom) = (top, top + plot);
    let y = |number: Decimal| bottom - layout.scale.part(number) * plot;
    for (tick, text) in layout.scale.ticks.iter().zip(&layout.ticks) {
        let class = if tick.is_zero() { "ze" } else { "gr" };
        canvas.pen.line(class, (layout.left, y(*tick)), (layout.right, y(*tick)));
        canvas.pen.text("mu", Anchor::End, (layout.left - 6.0, y(*tick) + HALF_CAP * size), std::slice::from_ref(text), size);
    }
    for series in 0..figure.series.len() {
        for position in 0..figure.positions.len() {
            column(canvas, layout, (series, position), &y);
        }
    }
    canvas.pen.line("ze", (layout.left, y(Decimal::ZERO)), (layout.right, y(Decimal::ZERO)));
    targets(canvas, layout, &y, (top, bottom));
    names(canvas, layout, bottom)
}

/// Draws a bar with its number, or the symbol shown instead.
fn column(canvas: &mut Canvas<'_>, layout: &ColumnLayout<'_>, (series, position): (usize, usize), y: &impl Fn(Decimal) -> f64) {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let point = &figure.series[series].points[position];
    let x = layout.x(series, position, figure.series.len());
    let zero = y(Decimal::ZERO);
    let (low, high) = match point.state {
        State::Number(number) => (number, number),
        State::Range(low, high) => (low, high),
        state => {
            let sign = state.sign().map_or("", |(sign, _)| sign);
            if !sign.is_empty() {
                canvas.pen.text("mu", Anchor::Middle, (x, zero - 6.0), &[sign.to_owned()], size);
            }
            return;
        }
    };
    let (left, right) = (x - layout.bar / 2.0, x + layout.bar / 2.0);
    let class = canvas.bar_class(series, position);
    canvas.pen.raw("<g class=\"").raw(class).raw("\">");
    let reach = |number: Decimal| Area { left, right, top: y(number).min(zero), bottom: y(number).max(zero) };
    if low < high {
        canvas.pen.rectangle("ra", None, Area { top: y(high), bottom: y(low), left, right });
    }
    canvas.bar(series, position, reach(low));
    let text = [canvas.label(point)];
    let end = y(high);
    let down = high < Decimal::ZERO;
    let edges: Vec<f64> = figure.target(series, position).into_iter().flat_map(Mark::numbers).map(y).collect();
    // A target's mark must not cross the number, which moves into the bar, or above the mark if the bar is too low.
    let clear = |foot: f64| !edges.iter().any(|edge| (foot - 1.1 * size..foot + 4.0).contains(edge));
    let deep = zero - end > 2.2 * size && layout.bar >= width(&text[0], size, Weight::Bold) + 4.0;
    let (foot, class) = match (end - 6.0, end + 1.2 * size) {
        _ if down => (y(low) + 5.0 + ASCENT * size * 0.85, "vl"),
        (above, _) if clear(above) => (above, "vl"),
        (_, inside) if deep && clear(inside) => (inside, "in"),
        (above, _) => (climb(above, &edges, size), "vl"),
    };
    canvas.pen.text(class, Anchor::Middle, (x, foot), &text, size);
    canvas.pen.raw("</g>");
}

/// Returns the lowest baseline at or above `foot` at which a number is clear of all edges.
fn climb(mut foot: f64, edges: &[f64], size: f64) -> f64 {
    let mut edges = edges.to_vec();
    edges.sort_by(|a, b| b.total_cmp(a));
    for edge in edges {
        if (foot - 1.1 * size..foot + 4.0).contains(&edge) {
            foot = edge - 6.0;
        }
    }
    foot
}

/// Draws a mark across each bar with a target, and labels at the right.
fn targets(canvas: &mut Canvas<'_>, layout: &ColumnLayout<'_>, y: &impl Fn(Decimal) -> f64, (top, bottom): (f64, f64)) {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let count = figure.series.len();
    let ends = |mark: &Mark| {
        let x = layout.x(mark.series, mark.position, count);
        (x - layout.share / 2.0, x + layout.share / 2.0)
    };
    for mark in &figure.targets {
        let (from, to) = ends(mark);
        for edge in mark.numbers() {
            canvas.target_mark((from, y(edge)), (to, y(edge)));
        }
    }
    let labels = &layout.aims;
    let wishes: Vec<(f64, f64)> = labels.iter().map(|(mark, lines)| (level(mark, y), height(lines.len(), size) + 1.0)).collect();
    let middles = spread(&wishes, top - size, bottom + size);
    for ((mark, lines), middle) in labels.iter().zip(middles) {
        let (at, y) = (ends(mark).1, level(mark, y));
        canvas.pen.line("ld", (at, y), (layout.right + 2.0, y));
        canvas.pen.line("ld", (layout.right + 2.0, y), (layout.right + 10.0, middle));
        let foot = middle - (lines.len() - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size;
        canvas.pen.text("mu", Anchor::Start, (layout.right + 13.0, foot), lines, size);
    }
}

/// Draws the names below the bars; returns the bottom of the lowest.
fn names(canvas: &mut Canvas<'_>, layout: &ColumnLayout<'_>, bottom: f64) -> f64 {
    let figure = canvas.figure;
    let Sheet { size, .. } = canvas.sheet;
    // Negative bars have a number below them.
    let negative = layout.scale.low < 0.0;
    let mut top = bottom + if negative { 1.4 * size } else { 5.0 };
    if layout.named {
        for series in 0..figure.series.len() {
            for position in 0..figure.positions.len() {
                let x = layout.x(series, position, figure.series.len());
                let class = format!("lb {}", canvas.styles[series].class);
                let name = [figure.series[series].name.clone()];
                canvas.pen.text(&class, Anchor::Middle, (x, top + ASCENT * size), &name, size);
            }
        }
        top += canvas.sheet.row();
    }
    let mut rows = 1;
    for (position, row) in figure.positions.iter().enumerate() {
        let x = layout.left + layout.slot * (position as f64 + 0.5);
        let lines = wrap(&row.label, size, Weight::Bold, layout.slot - 8.0);
        rows = rows.max(lines.len());
        let class = if row.role == Role::Own { "vl" } else { "" };
        canvas.pen.text(class, Anchor::Middle, (x, top + ASCENT * size), &lines, size);
    }
    top + height(rows, size)
}
