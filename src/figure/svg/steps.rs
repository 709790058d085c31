//! A value on a scale with a minimum and a maximum: a mark with its number on a track. There are no bars, since the scale need not start at
//! zero.

use super::*;
use measure::longest_word;

/// The thickness of a track.
const TRACK: f64 = 10.0;

/// The largest number of steps that are all drawn.
const MOST_STEPS: i64 = 20;

/// Draws the tracks; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(layout) = StepLayout::of(canvas) else { return 0.0 };
    let figure = canvas.figure;
    let mut y = if layout.shared_target { rows::mark_key(canvas, 0.0) + 2.0 } else { 0.0 };
    for position in 0..figure.positions.len() {
        y = row(canvas, &layout, position, y);
    }
    let foot = axis(canvas, &layout, y);
    if layout.single { rows::verdict(canvas, layout.left, (0, 0), foot + 2.0) } else { foot }
}

/// The layout.
struct StepLayout {
    low: Decimal,
    high: Decimal,
    /// The distance between drawn steps.
    every: Decimal,
    /// The right end of the rows' names, if they are beside the tracks.
    left: f64,
    beside: bool,
    named: bool,
    /// The ends of the tracks.
    from: f64,
    to: f64,
    /// Whether there is a single track, whose outcome is below the axis.
    single: bool,
    /// Whether all tracks have the same target, which is then stated once.
    shared_target: bool,
}

impl StepLayout {
    fn of(canvas: &Canvas<'_>) -> Option<Self> {
        let figure = canvas.figure;
        let Sheet { size, wide, width: whole, .. } = canvas.sheet;
        let (low, high) = figure.measure.scale?;
        let named = figure.positions.len() > 1;
        let longest = figure.positions.iter().map(|position| width(&position.label, size, Weight::Bold)).fold(0.0, f64::max);
        let word = figure.positions.iter().map(|position| longest_word(&position.label, size, Weight::Bold)).fold(0.0, f64::max);
        let column = longest.min(whole * 0.36).max(word) + 14.0;
        let beside = named && column <= whole * if wide { 0.45 } else { 0.3 };
        let left = if beside { column } else { 0.0 };
        let half = |number: Decimal| (width(&canvas.locale.number(number, None), size, Weight::Regular) / 2.0).max(9.0);
        let tracks = figure.series.len() * figure.positions.len();
        let alike = figure.targets.windows(2).all(|pair| pair[0].aim == pair[1].aim);
        Some(Self {
            low,
            high,
            every: every(high - low),
            left,
            beside,
            named,
            from: left + half(low),
            to: whole - half(high),
            single: tracks == 1,
            shared_target: tracks > 1 && figure.targets.len() == tracks && alike,
        })
    }

    /// Returns the x of a number, clamped to the scale.
    fn x(&self, number: Decimal) -> f64 {
        let part = scale::float(number - self.low) / scale::float(self.high - self.low).max(1.0);
        self.from + part.clamp(0.0, 1.0) * (self.to - self.from)
    }

    /// Returns the drawn steps, including both ends.
    fn steps(&self) -> Vec<Decimal> {
        let mut steps = Vec::new();
        let mut step = self.low;
        while step < self.high {
            steps.push(step);
            step += self.every;
        }
        steps.push(self.high);
        steps
    }
}

/// Returns the distance between drawn steps: 1, or a round number that keeps them distinguishable.
fn every(length: Decimal) -> Decimal {
    let powers = std::iter::successors(Some(Decimal::ONE), |power| power.checked_mul(Decimal::TEN));
    let round = powers.flat_map(|power| [1, 2, 5].map(|digit| power.checked_mul(Decimal::from(digit)))).flatten();
    round.into_iter().find(|every| length / every <= Decimal::from(MOST_STEPS)).unwrap_or(length)
}

/// Draws a row: its name, and the tracks of all series; returns the bottom.
fn row(canvas: &mut Canvas<'_>, layout: &StepLayout, position: usize, top: f64) -> f64 {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let own = figure.positions[position].role == Role::Own && figure.positions.len() > 1;
    let (class, weight) = if own { ("ce", Weight::Bold) } else { ("", Weight::Regular) };
    let label = figure.positions[position].label.as_str();
    if layout.beside {
        let lines = wrap(label, size, weight, layout.left - 14.0);
        // The name is at the height of the first track.
        let middle = top + canvas.sheet.row() + 2.0 + TRACK / 2.0;
        let first = (middle - (lines.len() - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size).max(top + ASCENT * size);
        canvas.pen.text(class, Anchor::End, (layout.left - 14.0, first), &lines, size);
        let foot = first - ASCENT * size + height(lines.len(), size);
        return tracks(canvas, layout, position, top).max(foot) + 8.0;
    }
    let mut y = top;
    if layout.named {
        let lines = wrap(label, size, weight, canvas.sheet.width);
        canvas.pen.text(class, Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    tracks(canvas, layout, position, y) + if layout.single { 0.0 } else { 8.0 }
}

fn tracks(canvas: &mut Canvas<'_>, layout: &StepLayout, position: usize, top: f64) -> f64 {
    let mut y = top;
    for series in 0..canvas.figure.series.len() {
        y = track(canvas, layout, (series, position), y) + 2.0;
    }
    y
}

/// Draws a track: the number above its mark, the target below, then the outcome; returns the bottom.
fn track(canvas: &mut Canvas<'_>, layout: &StepLayout, (series, position): (usize, usize), top: f64) -> f64 {
    let figure = canvas.figure;
    let point = &figure.series[series].points[position];
    let name = if figure.series.len() > 1 { figure.series[series].name.as_str() } else { "" };
    let line =
        Area { left: layout.from, right: layout.to, top: top + canvas.sheet.row() + 2.0, bottom: top + canvas.sheet.row() + 2.0 + TRACK };
    canvas.pen.rectangle("tr", None, line);
    let mark = figure.target(series, position);
    if let Some(Aim::Between(low, high)) = mark.map(|mark| &mark.aim) {
        canvas.pen.rectangle("bd", None, Area { left: layout.x(*low), right: layout.x(*high), ..line });
    }
    ticks(canvas, layout, line);
    for edge in mark.into_iter().flat_map(Mark::numbers) {
        canvas.target_mark((layout.x(edge), line.top - 2.0), (layout.x(edge), line.bottom + 6.0));
    }
    number(canvas, layout, (point, name), (series, position), line);
    // A target's mark extends further down than a number's, which may cover it.
    let mut y = line.bottom + if mark.is_some() { 6.0 } else { 2.0 };
    if let Some(mark) = mark.filter(|_| !layout.shared_target) {
        y = target(canvas, layout, mark, y);
    }
    if layout.single || figure.outcome(series, position).is_none() { y } else { rows::verdict(canvas, layout.left, (series, position), y) }
}

/// Draws the ticks of a track.
fn ticks(canvas: &mut Canvas<'_>, layout: &StepLayout, line: Area) {
    let pen = &mut canvas.pen;
    pen.raw("<path class=\"ze\" d=\"");
    for step in layout.steps() {
        pen.raw("M").number(layout.x(step)).raw(" ").number(line.top).raw("V").number(line.bottom);
    }
    pen.raw("\"/>");
}

/// Draws the mark of a number with the number above it, or the words shown instead.
fn number(canvas: &mut Canvas<'_>, layout: &StepLayout, (point, name): (&Point, &str), (series, position): (usize, usize), line: Area) {
    let size = canvas.sheet.size;
    let middle = (line.top + line.bottom) / 2.0;
    let foot = line.top - 2.0 - DESCENT * size;
    let (low, high) = match point.state {
        State::Number(number) => (number, number),
        State::Range(low, high) => (low, high),
        state => {
            let text = canvas.lacking(name, state);
            canvas.pen.text("mu", Anchor::Start, (layout.left, foot), &[text], size);
            return;
        }
    };
    let class = canvas.bar_class(series, position);
    canvas.pen.raw("<g class=\"").raw(class).raw("\">");
    if low < high {
        let (left, right) = (layout.x(low), layout.x(high));
        canvas.pen.rectangle("ra", None, Area { left, right, top: middle - 4.0, bottom: middle + 4.0 });
    } else {
        canvas.pen.raw(if point.preliminary { "<circle class=\"ho\"" } else { "<circle class=\"mk\"" });
        canvas.pen.attribute("cx", layout.x(low)).attribute("cy", middle).raw(" r=\"7\"/>");
    }
    canvas.pen.raw("</g>");
    let text = canvas.label(point);
    let rest = if name.is_empty() { String::new() } else { format!("\u{a0}{name}") };
    let needs = width(&text, size, Weight::Bold) + width(&rest, size, Weight::Regular);
    let at = (layout.x(low) + layout.x(high)) / 2.0 - width(&text, size, Weight::Bold) / 2.0;
    let x = at.min(canvas.sheet.width - needs).max(layout.left.min(canvas.sheet.width - needs)).max(0.0);
    canvas.pen.raw("<text").attribute("x", x).attribute("y", foot).raw("><tspan class=\"vl\">").escaped(&text).raw("</tspan>");
    canvas.pen.escaped(&rest).raw("</text>");
}

/// Draws the words of a target below its mark; returns the bottom.
fn target(canvas: &mut Canvas<'_>, layout: &StepLayout, mark: &Mark, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let lines = wrap(&canvas.target_text(mark), size, Weight::Regular, canvas.sheet.width - layout.left);
    let half = lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max) / 2.0;
    let edges = mark.numbers();
    let wish = edges.iter().map(|edge| layout.x(*edge)).sum::<f64>() / edges.len().max(1) as f64;
    let x = wish.min(canvas.sheet.width - half).max(layout.left + half);
    canvas.pen.text("mu", Anchor::Middle, (x, top + ASCENT * size), &lines, size);
    top + height(lines.len(), size)
}

/// Draws the tick labels, as many as fit and always both ends, with the unit below. Returns the bottom.
fn axis(canvas: &mut Canvas<'_>, layout: &StepLayout, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let foot = top + ASCENT * size;
    let steps = layout.steps();
    let text = |step: &Decimal| canvas.locale.number(*step, None);
    let half = |step: &Decimal| width(&text(step), size, Weight::Regular) / 2.0;
    let clear = |a: &Decimal, b: &Decimal| layout.x(*b) - half(b) - layout.x(*a) - half(a) >= 6.0;
    let Some((highest, rest)) = steps.split_last() else { return top };
    let every = |each: usize| rest.iter().step_by(each).chain([highest]).collect::<Vec<_>>();
    let apart = |each: &usize| every(*each).windows(2).all(|pair| clear(pair[0], pair[1]));
    let shown = every((1..rest.len()).find(apart).unwrap_or(rest.len()));
    let texts: Vec<(f64, String)> = shown.into_iter().map(|step| (layout.x(*step), text(step))).collect();
    canvas.pen.raw("<g text-anchor=\"middle\">");
    for (x, text) in texts {
        canvas.pen.text("mu", Anchor::Start, (x, foot), &[text], size);
    }
    canvas.pen.raw("</g>");
    let mut y = top + canvas.sheet.row();
    let unit = canvas.figure.measure.unit.axis.clone();
    if !unit.is_empty() {
        let lines = wrap(&unit, size, Weight::Regular, canvas.sheet.width - layout.left);
        canvas.pen.text("mu", Anchor::Start, (layout.left, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    y
}

#[cfg(test)]
mod tests {
    use super::every;
    use rust_decimal::Decimal;

    #[test]
    fn a_long_scale_has_round_steps_that_can_be_told_apart() {
        for (length, expected) in [(9_i64, 1_i64), (20, 1), (21, 2), (41, 5), (100, 5), (101, 10), (999, 50), (4_294_967_295, 500_000_000)]
        {
            assert_eq!(every(Decimal::from(length)), Decimal::from(expected), "{length}");
        }
    }
}
