//! The mean and the limits of a control chart, and its marks: a ring around a number outside the limits, and a thick mean along a long run.

use super::*;

/// The radius of a ring around a number outside the limits.
const RING: f64 = 8.5;

/// A line of a part: its name, the class, and the number at each position of the part.
struct Level<'a> {
    key: &'static str,
    class: &'static str,
    first: usize,
    at: Vec<Option<&'a Quantile>>,
}

/// Returns the mean and the limits of each part.
fn levels(figure: &Figure) -> Vec<Level<'_>> {
    let mut levels = Vec::new();
    for (part, limits) in figure.control().into_iter().flat_map(Control::limited) {
        let of = |end: usize| limits.ends.iter().map(move |ends| ends[end].as_ref()).collect();
        let centre = vec![Some(&limits.centre); limits.ends.len()];
        let first = part.first;
        levels.push(Level { key: "figure-limit-high", class: "ll", first, at: of(1) });
        levels.push(Level { key: "figure-limit-centre", class: "lc", first, at: centre });
        levels.push(Level { key: "figure-limit-low", class: "ll", first, at: of(0) });
    }
    levels
}

/// Returns the lines of a level: from the middle before a position to the middle after it, joined where it continues.
fn steps(frame: &Frame, level: &Level<'_>) -> Vec<Vec<(f64, f64)>> {
    let middle = |one: usize, other: usize| (frame.x[one] + frame.x[other]) / 2.0;
    let last_of_part = level.first + level.at.len() - 1;
    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut open = false;
    let mut filled = None;
    for (index, quantile) in level.at.iter().enumerate() {
        let position = level.first + index;
        // A position without a number has the limits of its neighbours only if they are the same throughout.
        let Some(quantile) = quantile.or(filled) else {
            open = false;
            continue;
        };
        filled = level.at.iter().flatten().all(|other| other.number == quantile.number).then_some(quantile);
        let from = if position == level.first { frame.x[position] - 6.0 } else { middle(position - 1, position) };
        let to = if position == last_of_part { frame.x[position] + 6.0 } else { middle(position, position + 1) };
        let y = frame.y(quantile.number);
        match lines.last_mut().filter(|_| open) {
            Some(line) => match line.last_mut() {
                Some(end) if (end.1 - y).abs() < 0.01 => end.0 = to,
                _ => line.extend([(from, y), (to, y)]),
            },
            None => lines.push(vec![(from, y), (to, y)]),
        }
        open = true;
    }
    lines
}

/// Draws the mean and the limits, and the thick part of the mean along a long run.
pub fn draw(canvas: &mut Canvas<'_>, frame: &Frame) {
    let figure = canvas.figure;
    for level in levels(figure) {
        for line in steps(frame, &level) {
            canvas.pen.raw("<path class=\"").raw(level.class).raw("\" d=\"");
            for (index, (x, y)) in line.iter().enumerate() {
                canvas.pen.raw(if index == 0 { "M" } else { "L" }).number(*x).raw(" ").number(*y);
            }
            canvas.pen.raw("\"/>");
        }
    }
    for (_, limits) in figure.control().into_iter().flat_map(Control::limited) {
        if let Some(run) = limits.run {
            let y = frame.y(limits.centre.number);
            canvas.pen.line("lr", (frame.x[run.first] - 4.0, y), (frame.x[run.last] + 4.0, y));
        }
    }
}

/// Whether a number is outside the limits.
pub fn is_ringed(figure: &Figure, position: usize) -> bool {
    figure.control().is_some_and(|control| control.limited().any(|(_, limits)| limits.outside.iter().any(|(at, _)| *at == position)))
}

/// Draws a ring around each number outside the limits.
pub fn rings(canvas: &mut Canvas<'_>, frame: &Frame) {
    let figure = canvas.figure;
    for (position, _) in figure.control().into_iter().flat_map(Control::limited).flat_map(|(_, limits)| &limits.outside) {
        if let Some(number) = figure.series[0].points[*position].state.number() {
            canvas.pen.raw("<circle class=\"lo\" r=\"").number(RING).raw("\" cx=\"").number(frame.x[*position]);
            canvas.pen.raw("\" cy=\"").number(frame.y(number)).raw("\"/>");
        }
    }
}

/// Returns the names of the last mean and limits, each with its number and its height.
pub fn names(canvas: &Canvas<'_>, y: impl Fn(Decimal) -> f64) -> Vec<(String, f64)> {
    let figure = canvas.figure;
    let Some(last) = figure.control().and_then(|control| control.limited().next_back()).map(|(part, _)| part.first) else {
        return Vec::new();
    };
    let named = |level: Level<'_>| {
        let quantile = level.at.iter().rev().flatten().next()?;
        let name = canvas.locale.format(level.key, &[("number", quantile.label.clone().into())]);
        Some((name, y(quantile.number)))
    };
    levels(figure).into_iter().filter(|level| level.first == last).filter_map(named).collect()
}

/// Draws the names below the chart, if they do not fit into the margin; returns the bottom.
pub fn key(canvas: &mut Canvas<'_>, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let mut y = top;
    for (name, _) in names(canvas, |_| 0.0) {
        let lines = wrap(&name, size, Weight::Regular, canvas.sheet.width);
        canvas.pen.text("mu", Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    y
}

/// Whether the mean or a limit crosses an area.
pub fn crosses(figure: &Figure, frame: &Frame, area: &Area) -> bool {
    let crossed = |line: &Vec<(f64, f64)>| line.windows(2).any(|pair| area.crossed_by(pair[0], pair[1]));
    levels(figure).iter().flat_map(|level| steps(frame, level)).any(|line| crossed(&line))
}
