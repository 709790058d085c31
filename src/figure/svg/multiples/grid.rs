//! The layout of small charts, and their common scale. It never draws the lines themselves.

use super::*;
use measure::longest_word;

/// The layout.
pub struct Grid {
    pub scale: Scale,
    pub columns: usize,
    /// Whether bars are drawn, since there are few periods.
    pub bars: bool,
    /// The series drawn faintly in the panels of the others: the own area, else the nation.
    pub reference: Option<usize>,
    /// Whether the numbers are next to the periods, since there is no room at the ends of the lines.
    pub numbers_below: bool,
    /// The width of the tick labels to the left of the first column; 0 if the numbers need it.
    pub gutter: f64,
    /// The width of a panel.
    width: f64,
    /// The space for the numbers at the ends of the lines.
    before: f64,
    after: f64,
    /// The height of a plot, and the space above and below it.
    plot: f64,
    above: f64,
    below: f64,
    /// The distance of each position from the first, and that of the last.
    steps: Vec<f64>,
}

/// A panel.
pub struct Panel {
    pub series: usize,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// The x of each position.
    pub x: Vec<f64>,
    /// The distance between periods.
    pub step: f64,
    /// The extent of the periods.
    pub from: f64,
    pub to: f64,
}

/// The space between columns.
const GAP: f64 = 16.0;

/// A shorter line shows no trend.
const SHORTEST: f64 = 36.0;

impl Grid {
    pub fn of(canvas: &Canvas<'_>) -> Option<Self> {
        let figure = canvas.figure;
        let Sheet { wide, size, width: whole, .. } = canvas.sheet;
        let known = |position: &usize| figure.series.iter().any(|series| series.points[*position].state.is_known());
        let bars = (0..figure.positions.len()).filter(known).count() < 3;
        let counted = matches!(figure.measure.statistic, Statistic::Count | Statistic::Sum);
        let truncate_below = if bars {
            0.0
        } else if counted {
            0.1
        } else {
            0.2
        };
        let scale = Scale::new(canvas.extent()?, Wish { steps: 3, truncate_below, percent: figure.measure.unit.percent });
        let tick = |tick: &Decimal| width(&canvas.tick(&scale, *tick), size, Weight::Regular);
        let gutter = scale.ticks.iter().map(tick).fold(0.0, f64::max) + 7.0;
        let number = |series: usize, position: usize| width(&bare(canvas, &figure.series[series].points[position]), size, Weight::Bold);
        let numbers = |last: bool| {
            let of = |series: usize| {
                ends(figure, series)
                    .map_or(0.0, |(from, to)| if last || from != to { number(series, if last { to } else { from }) } else { 0.0 })
            };
            (0..figure.series.len()).map(of).fold(0.0, f64::max) + 11.0
        };
        let (before, after) = if bars { (0.0, 0.0) } else { (numbers(false), numbers(true)) };
        let first = figure.positions.first().map_or(0, |position| position.step);
        let steps: Vec<f64> = figure.positions.iter().map(|position| f64::from(position.step - first)).collect();
        let marked = !figure.events.is_empty() || !figure.breaks.is_empty();
        let widest = (0..figure.series.len())
            .flat_map(|series| (0..figure.positions.len()).map(move |position| (series, position)))
            .map(|(series, position)| number(series, position))
            .fold(0.0, f64::max);
        let needs = if bars { (widest + 6.0) * (steps.last().copied().unwrap_or(0.0) + 1.0) } else { before + after + SHORTEST };
        let wished = match (wide, figure.series.len()) {
            (false, count) => count.min(2),
            (true, count @ 0..=3) => count,
            (true, 5 | 6 | 9) => 3,
            (true, _) => 4,
        };
        let numbers_below = whole - gutter < needs;
        let (gutter, before, after) = if numbers_below { (0.0, 8.0, 8.0) } else { (gutter, before, after) };
        // Names are broken between words, if there is room and words are not unusually long.
        let word = figure.series.iter().map(|series| longest_word(&series.name, size, Weight::Bold)).fold(0.0, f64::max);
        let needs = needs.max(if wide { word.min(180.0) } else { 0.0 });
        let width = |columns: usize| (whole - gutter - GAP * (columns - 1) as f64) / columns as f64;
        let columns = (1..=wished.max(1)).rev().find(|columns| width(*columns) >= needs).unwrap_or(1);
        Some(Self {
            columns,
            bars,
            numbers_below,
            reference: reference(figure).filter(|_| !bars),
            gutter,
            width: width(columns).min(if wide { 300.0 } else { 280.0 }),
            before,
            after,
            plot: if wide { 84.0 } else { 70.0 },
            above: if bars { 1.5 * size } else { 0.8 * size } + if marked { canvas.sheet.row() } else { 0.0 },
            below: if bars && scale.low < 0.0 { 1.4 * size } else { 0.0 },
            steps,
            scale,
        })
    }

    /// Returns the lines of a panel's name, and of its target.
    pub fn head(&self, canvas: &Canvas<'_>, series: usize) -> (Vec<String>, Vec<String>) {
        let size = canvas.sheet.size;
        let name = wrap(&canvas.figure.series[series].name, size, Weight::Bold, self.width);
        let mark = canvas.figure.targets.iter().rev().find(|mark| mark.series == series);
        let target = mark.map(|mark| wrap(&canvas.target_text(mark), size, Weight::Regular, self.width));
        (name, target.unwrap_or_default())
    }

    /// Returns the panel in a column, with its head ending at `top`.
    pub fn panel(&self, series: usize, column: usize, top: f64) -> Panel {
        let left = self.gutter + (self.width + GAP) * column as f64;
        let right = left + self.width;
        let last = self.steps.last().copied().unwrap_or(0.0);
        let (from, to) = (left + self.before, right - self.after);
        let top = top + self.above;
        let bottom = top + self.plot;
        let (step, half) = if self.bars { ((to - from) / (last + 1.0), 0.5) } else { ((to - from) / last.max(1.0), 0.0) };
        let x = self.steps.iter().map(|at| from + (at + half) * step).collect();
        Panel { series, left, right, top, bottom, x, step, from, to }
    }

    /// Returns the y of a number.
    pub fn y(&self, panel: &Panel, number: Decimal) -> f64 {
        panel.bottom - self.scale.part(number) * (panel.bottom - panel.top)
    }

    /// Draws the first and the last period below a panel, one below the other if they do not fit side by side. Returns the bottom.
    pub fn periods(&self, canvas: &mut Canvas<'_>, panel: &Panel) -> f64 {
        let figure = canvas.figure;
        let size = canvas.sheet.size;
        let top = panel.bottom + self.below + 4.0;
        let last = figure.positions.len() - 1;
        let words = |position: usize| {
            let (period, number) = (&figure.positions[position].label, bare(canvas, &figure.series[panel.series].points[position]));
            if self.numbers_below && !number.is_empty() { format!("{period}: {number}") } else { period.clone() }
        };
        let texts = [words(0), words(last)];
        let place = |position: usize| {
            let half = width(&texts[usize::from(position > 0)], size, Weight::Regular) / 2.0;
            let middle = panel.x[position].min(panel.right - half).max(panel.left + half);
            (middle - half, middle + half)
        };
        let mut foot = top + ASCENT * size;
        for position in if last == 0 { vec![0] } else { vec![0, last] } {
            let (left, right) = place(position);
            if position > 0 && left < place(0).1 + 6.0 {
                foot += LEADING * size;
            }
            let text = std::slice::from_ref(&texts[usize::from(position > 0)]);
            canvas.pen.text("mu", Anchor::Middle, ((left + right) / 2.0, foot), text, size);
        }
        foot + DESCENT * size
    }
}

/// Returns a number without the unit, which is common to all panels.
pub fn bare(canvas: &Canvas<'_>, point: &Point) -> String {
    let text = canvas.label(point);
    if canvas.figure.measure.unit.percent { text.replace("\u{a0}%", "") } else { text }
}

/// Returns the series that the others are compared with.
fn reference(figure: &Figure) -> Option<usize> {
    let of = |role: Role| figure.series.iter().position(|series| series.role == role);
    let single = |role: Role| figure.series.iter().filter(|series| series.role == role).count() == 1;
    let areas = figure.series.iter().all(|series| matches!(series.role, Role::Own | Role::Other | Role::Peer | Role::Nation));
    [Role::Own, Role::Nation].into_iter().filter(|role| areas && single(*role)).find_map(of).filter(|_| figure.series.len() > 1)
}
