//! The own area among all of its kind: a dot for each on a common scale, in front of quartiles and median. It never shows a rank.

mod labels;
mod quartiles;
mod swarm;

use super::*;
use swarm::{Dot, Look};

/// Draws the strip; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(axis) = Axis::of(canvas) else { return 0.0 };
    let dots = swarm::dots(canvas, &axis);
    let (named, rows) = labels::place(canvas, &dots);
    let reach = dots.iter().map(|dot| dot.y.abs() + dot.radius).fold(0.0, f64::max) + 4.0;
    let names = rows as f64 * canvas.sheet.row();
    let (top, middle) = (names, names + reach);
    let bottom = middle + reach;
    let row = Row { top, middle, bottom };
    // The band extends behind the tick labels down to its explanation.
    let steps = bottom + 6.0 + canvas.sheet.row();
    quartiles::band(canvas, &axis, &row, steps);
    labels::leaders(canvas, &named, &dots, &row);
    canvas.pen.line("ze", (0.0, bottom), (canvas.sheet.width, bottom));
    swarm::interval(canvas, &axis, &dots, &row);
    swarm::draw(canvas, &dots, &row);
    labels::draw(canvas, &named, &dots);
    let unit_is_written = axis.draw(canvas, &row);
    let mut foot = quartiles::words(canvas, &axis, steps);
    if !unit_is_written || axis.scale.truncated {
        foot = axis.remarks(canvas, unit_is_written, foot);
    }
    labels::key(canvas, &dots, foot)
}

/// The vertical layout of the strip: the top and the middle of the dots, and the axis.
struct Row {
    top: f64,
    middle: f64,
    bottom: f64,
}

/// The axis of the dots.
struct Axis {
    scale: Scale,
    from: f64,
    to: f64,
}

impl Axis {
    fn of(canvas: &Canvas<'_>) -> Option<Self> {
        let Sheet { wide, size, width: whole, .. } = canvas.sheet;
        // The length of a dot means nothing, so the axis may omit zero.
        let wish = Wish { steps: if wide { 8 } else { 5 }, truncate_below: 0.6, percent: canvas.figure.measure.unit.percent };
        let scale = Scale::new(canvas.extent()?, wish);
        let half = |tick: Option<&Decimal>| tick.map_or(0.0, |tick| width(&canvas.tick(&scale, *tick), size, Weight::Regular) / 2.0);
        let (first, last) = (half(scale.ticks.first()), half(scale.ticks.last()));
        let unit = width(&canvas.figure.measure.unit.axis, size, Weight::Regular) + 8.0;
        let beside = if unit <= 60.0 { unit } else { 0.0 };
        Some(Self { from: first.max(12.0), to: whole - (last + beside).max(12.0), scale })
    }

    /// Returns the x of a number.
    fn x(&self, number: Decimal) -> f64 {
        self.from + self.scale.part(number) * (self.to - self.from)
    }

    /// Draws the ticks, and the unit at the end of the axis if there is room. Returns whether there was.
    fn draw(&self, canvas: &mut Canvas<'_>, row: &Row) -> bool {
        let size = canvas.sheet.size;
        let texts: Vec<String> = self.scale.ticks.iter().map(|tick| canvas.tick(&self.scale, *tick)).collect();
        let half = |index: usize| width(&texts[index], size, Weight::Regular) / 2.0;
        let x = |index: usize| self.x(self.scale.ticks[index]);
        let clear = |every: usize| {
            let shown: Vec<usize> = (0..texts.len()).step_by(every).collect();
            shown.windows(2).all(|pair| x(pair[1]) - half(pair[1]) - x(pair[0]) - half(pair[0]) >= 8.0)
        };
        let every = (1..texts.len()).find(|every| clear(*every)).unwrap_or(texts.len().max(1));
        let foot = row.bottom + 6.0 + ASCENT * size;
        let mut end = canvas.sheet.width;
        for index in (0..texts.len()).step_by(every) {
            canvas.pen.line("ze", (x(index), row.bottom), (x(index), row.bottom + 5.0));
            canvas.pen.text("mu", Anchor::Middle, (x(index), foot), &texts[index..=index], size);
            end = x(index) + half(index) + 8.0;
        }
        if self.scale.truncated {
            canvas.pen.raw("<path class=\"zz\" d=\"M2 ").number(row.bottom).raw("h3l2-4l4 8l2-4h3\"/>");
        }
        let unit = [canvas.figure.measure.unit.axis.clone()];
        let fits = end + width(&unit[0], size, Weight::Regular) <= canvas.sheet.width;
        if fits {
            canvas.pen.text("mu", Anchor::Start, (end, foot), &unit, size);
        }
        fits
    }

    /// Draws the start of an axis that omits zero, and the unit unless it is at the end; returns the bottom.
    fn remarks(&self, canvas: &mut Canvas<'_>, unit_is_written: bool, top: f64) -> f64 {
        let size = canvas.sheet.size;
        let cut = canvas.axis_from(&self.scale);
        let unit = (!unit_is_written).then(|| canvas.figure.measure.unit.axis.clone());
        let text = [unit, cut].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width);
        canvas.pen.text("mu", Anchor::Start, (0.0, top + ASCENT * size), &lines, size);
        top + height(lines.len(), size)
    }
}
