//! A horizontal axis below rows: grid lines, tick labels, the unit, and the mark of an axis that omits zero. It never draws the data.

use super::*;

/// A horizontal axis.
pub struct Ruler {
    pub scale: Scale,
    /// The left end.
    pub from: f64,
    /// The right end.
    pub to: f64,
    /// Whether tick labels have no sign, since the side shows it.
    pub absolute: bool,
}

impl Ruler {
    /// Returns the x of a number.
    pub fn x(&self, number: Decimal) -> f64 {
        self.from + self.scale.part(number) * (self.to - self.from)
    }

    /// Returns the length of a difference of one.
    pub fn step(&self) -> f64 {
        (self.to - self.from) / (self.scale.high - self.scale.low)
    }

    /// Draws thin lines at the ticks along the stretches with rows.
    pub fn grid(&self, canvas: &mut Canvas<'_>, stretches: &[(f64, f64)]) {
        for tick in &self.scale.ticks {
            let x = self.x(*tick);
            canvas.pen.raw(if tick.is_zero() { "<path class=\"ze\" d=\"" } else { "<path class=\"gr\" d=\"" });
            for (top, bottom) in stretches {
                canvas.pen.raw("M").number(x).raw(" ").number(*top).raw("V").number(*bottom);
            }
            canvas.pen.raw("\"/>");
        }
    }

    /// Draws the tick labels and the unit; returns the bottom.
    pub fn steps(&self, canvas: &mut Canvas<'_>, line: f64) -> f64 {
        // The zigzag of an axis that omits zero is between the line and the labels.
        let top = if self.scale.truncated { line + 4.0 } else { line };
        let size = canvas.sheet.size;
        let mut texts: Vec<String> = self.scale.ticks.iter().map(|tick| self.text(canvas, *tick)).collect();
        let zero = self.scale.ticks.iter().position(Decimal::is_zero).unwrap_or(0);
        let shown = |every: usize| (zero % every..texts.len()).step_by(every).collect::<Vec<usize>>();
        let sign = if canvas.figure.measure.unit.percent { width("\u{a0}%", size, Weight::Regular) / 2.0 } else { 0.0 };
        let plain: Vec<f64> = texts.iter().map(|text| width(text, size, Weight::Regular) / 2.0).collect();
        // The last label shown has the percent sign.
        let places = |shown: &[usize]| -> Vec<(f64, f64)> {
            let half = |at: usize| plain[shown[at]] + if at + 1 == shown.len() { sign } else { 0.0 };
            let place = |at: usize| {
                let half = half(at);
                (self.x(self.scale.ticks[shown[at]]).min(canvas.sheet.width - half).max(half), half)
            };
            (0..shown.len()).map(place).collect()
        };
        let clear = |every: usize| places(&shown(every)).windows(2).all(|pair| pair[1].0 - pair[1].1 - pair[0].0 - pair[0].1 >= 8.0);
        let every = (1..texts.len()).find(|every| clear(*every)).unwrap_or(texts.len().max(1));
        let foot = top + ASCENT * size;
        let shown = shown(every);
        let places = places(&shown);
        if let Some(last) = shown.last().filter(|_| canvas.figure.measure.unit.percent) {
            texts[*last].push_str("\u{a0}%");
        }
        for (index, (x, _)) in shown.iter().zip(&places) {
            canvas.pen.text("mu", Anchor::Middle, (*x, foot), &texts[*index..=*index], size);
        }
        let end = places.last().map_or(self.to, |(x, half)| x + half) + 8.0;
        let said = canvas.figure.measure.unit.percent && !shown.is_empty();
        let mut bottom = if said { top + canvas.sheet.row() } else { self.unit(canvas, end, top) };
        if self.scale.truncated {
            bottom = self.truncation(canvas, line, bottom);
        }
        bottom
    }

    fn text(&self, canvas: &Canvas<'_>, tick: Decimal) -> String {
        canvas.tick(&self.scale, if self.absolute { tick.abs() } else { tick })
    }

    /// Draws the unit at the end of the axis if there is room, else below it; returns the bottom.
    fn unit(&self, canvas: &mut Canvas<'_>, end: f64, top: f64) -> f64 {
        let size = canvas.sheet.size;
        let unit = canvas.figure.measure.unit.axis.clone();
        let foot = top + ASCENT * size;
        if end + width(&unit, size, Weight::Regular) <= canvas.sheet.width {
            canvas.pen.text("mu", Anchor::Start, (end, foot), &[unit], size);
            return top + canvas.sheet.row();
        }
        let lines = wrap(&unit, size, Weight::Regular, canvas.sheet.width);
        let widest = lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max);
        let x = self.from.min(canvas.sheet.width - widest).max(0.0);
        canvas.pen.text("mu", Anchor::Start, (x, foot + canvas.sheet.row()), &lines, size);
        top + canvas.sheet.row() + height(lines.len(), size)
    }

    /// Draws a line along the axis with a zigzag at its start, and the explanation; returns the bottom.
    fn truncation(&self, canvas: &mut Canvas<'_>, top: f64, bottom: f64) -> f64 {
        let size = canvas.sheet.size;
        canvas.pen.line("ze", (self.from, top), (self.to, top));
        canvas.pen.raw("<path class=\"zz\" d=\"M").number(self.from).raw(" ").number(top).raw("h3l2 4l4-8l2 4h3\"/>");
        let text = canvas.axis_from(&self.scale).unwrap_or_default();
        let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width);
        let widest = lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max);
        let x = self.from.min(canvas.sheet.width - widest).max(0.0);
        canvas.pen.text("mu", Anchor::Start, (x, bottom + ASCENT * size), &lines, size);
        bottom + height(lines.len(), size)
    }
}
