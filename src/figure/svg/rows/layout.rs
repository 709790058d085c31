//! The layout of horizontal bars: names, axis, and space for numbers on both sides. It never draws.

use super::*;
use measure::longest_word;

/// The layout.
pub struct RowLayout<'a> {
    pub scale: Scale,
    /// The left edge of the bars; names are to the left of it, or above.
    pub left: f64,
    /// The ends of the axis.
    from: f64,
    to: f64,
    /// Whether names are beside the bars instead of above them.
    pub beside: bool,
    /// Whether rows have names; a single bullet needs only the title.
    pub named: bool,
    /// Whether the names of the series are in a key, since they do not fit at each bar.
    pub key: bool,
    /// Whether there is a single bullet, whose outcome is below the axis.
    pub single: bool,
    /// Whether each bar's target is in words next to its number.
    pub worded: bool,
    /// The thickness of a bar.
    pub bar: f64,
    /// The distance between bars of a position.
    pub step: f64,
    /// The space between positions.
    pub gap: f64,
    /// The target shared by all bars.
    pub common: Option<&'a Mark>,
}

impl<'a> RowLayout<'a> {
    pub fn of(canvas: &Canvas<'a>) -> Option<Self> {
        let figure = canvas.figure;
        let Sheet { size, wide, width: whole, .. } = canvas.sheet;
        let bullet = figure.kind() == Kind::Bullet;
        let several = figure.series.len() > 1;
        let named = figure.positions.len() > 1 || (!bullet && figure.rows == Rows::Periods);
        let name = |position: &Position| (width(&position.label, size, Weight::Bold), longest_word(&position.label, size, Weight::Bold));
        let names: Vec<(f64, f64)> = figure.positions.iter().map(name).collect();
        let longest = names.iter().map(|name| name.0).fold(0.0, f64::max);
        let word = names.iter().map(|name| name.1).fold(0.0, f64::max);
        let column = longest.min(whole * 0.36).max(word) + 14.0;
        // Short names, such as years, are beside their bars in the narrow drawing too.
        let beside = named && column <= if wide { whole * 0.45 } else { whole * 0.3 };
        let left = if beside { column } else { 0.0 };
        let longest_series = figure.series.iter().map(|series| width(&series.name, size, Weight::Regular)).fold(0.0, f64::max);
        let single = bullet && !several && figure.positions.len() == 1;
        let key = several && longest_series > whole * 0.3;
        let common = common(figure);
        let wish = Wish { steps: if wide { 6 } else { 4 }, truncate_below: 0.0, percent: figure.measure.unit.percent };
        let scale = Scale::new(canvas.extent()?, wish);
        let (bar, step) = if bullet { (26.0, 26.0) } else { (1.15 * size, 1.45 * size) };
        let gap = if several || !beside { 10.0 } else { 5.0 };
        let mut layout = Self { scale, left, from: left, to: whole, beside, named, key, single, worded: !bullet, bar, step, gap, common };
        let (before, mut after) = (layout.label_room(canvas, true), layout.label_room(canvas, false));
        if after > (whole - left) * 0.5 {
            layout.worded = false;
            after = layout.label_room(canvas, false);
        }
        layout.from = left + before;
        layout.to = (whole - after).max(layout.from + 40.0);
        Some(layout)
    }

    /// Returns the space for numbers and names at the ends of the bars on one side.
    fn label_room(&self, canvas: &Canvas<'_>, negative: bool) -> f64 {
        let figure = canvas.figure;
        let size = canvas.sheet.size;
        let mut room: f64 = if negative { 1.0 } else { 8.0 };
        for (index, series) in figure.series.iter().enumerate() {
            for (position, point) in series.points.iter().enumerate() {
                let (State::Number(number) | State::Range(_, number)) = point.state else { continue };
                if (number < Decimal::ZERO) != negative {
                    continue;
                }
                let name = self.series_name(figure, index);
                let words = figure.target(index, position).filter(|_| self.common.is_none() && self.worded);
                let words = words.map(|mark| width(&format!(" ({})", canvas.target_text(mark).to_lowercase()), size, Weight::Regular));
                let text = width(&canvas.label(point), size, Weight::Bold) + width(&name, size, Weight::Regular) + 14.0 + 0.32 * size;
                room = room.max(text + words.unwrap_or(0.0));
            }
        }
        room
    }

    /// Returns the x of a number.
    pub fn x(&self, number: Decimal) -> f64 {
        self.from + self.scale.part(number) * (self.to - self.from)
    }

    /// Returns the x of an end of the axis.
    pub fn x_of(&self, number: f64) -> f64 {
        self.from + (number - self.scale.low) / (self.scale.high - self.scale.low) * (self.to - self.from)
    }

    /// Returns the x of the middle of a target.
    pub fn aim_middle(&self, mark: &Mark) -> f64 {
        match mark.aim {
            Aim::AtLeast(number) | Aim::AtMost(number) => self.x(number),
            Aim::Between(low, high) => (self.x(low) + self.x(high)) / 2.0,
        }
    }

    /// Returns every `every`-th tick of the axis, including zero.
    pub fn anchored(&self, every: usize) -> impl Iterator<Item = usize> {
        let zero = self.scale.ticks.iter().position(Decimal::is_zero).unwrap_or(0);
        (zero % every..self.scale.ticks.len()).step_by(every)
    }

    /// Returns the name of a series at its bars; empty if there is only one, or a key.
    pub fn series_name(&self, figure: &Figure, series: usize) -> String {
        if self.key || figure.series.len() < 2 { String::new() } else { figure.series[series].name.clone() }
    }

    /// Returns the height of a position's bars together.
    pub fn bars_height(&self, canvas: &Canvas<'_>, position: usize) -> f64 {
        let figure = canvas.figure;
        if figure.kind() != Kind::Bullet {
            return self.step * figure.series.len() as f64;
        }
        let size = canvas.sheet.size;
        let of = |series: usize| {
            let mark = figure.target(series, position);
            let words = mark
                .filter(|_| self.common.is_none())
                .map(|mark| height(wrap(&canvas.target_text(mark), size, Weight::Regular, canvas.sheet.width).len(), size) + 1.0);
            let verdict = figure.outcome(series, position).filter(|_| !self.single).map(|outcome| {
                let text = canvas.locale.text(super::verdict_key(outcome));
                height(wrap(&text, size, Weight::Regular, canvas.sheet.width - self.left - 18.0).len(), size)
            });
            let spare = if self.single { 8.0 } else { 12.0 };
            words.unwrap_or(0.0) + self.bar + spare + verdict.unwrap_or(0.0)
        };
        (0..figure.series.len()).map(of).sum()
    }
}

/// Returns the target of every bar, if it is the same.
fn common(figure: &Figure) -> Option<&Mark> {
    let bars = figure.series.len() * figure.positions.len();
    let first = figure.targets.first()?;
    (figure.targets.len() == bars && figure.targets.iter().all(|mark| mark.aim == first.aim)).then_some(first)
}
