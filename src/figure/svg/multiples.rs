//! The same small chart for each series on a common scale: lines, or bars for two periods. No panel ever has a scale of its own.

mod grid;

use super::*;
use grid::{Grid, Panel};
use spread::spread;
use trend::{alone, ends, pieces};

/// Draws the panels in rows; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(grid) = Grid::of(canvas) else { return 0.0 };
    let mut y = scale_words(canvas, &grid);
    let count = canvas.figure.series.len();
    for first in (0..count).step_by(grid.columns) {
        let row: Vec<usize> = (first..(first + grid.columns).min(count)).collect();
        y = panels(canvas, &grid, &row, y + 10.0);
    }
    match grid.reference {
        Some(reference) => reference_key(canvas, reference, y + 6.0),
        None => y,
    }
}

/// Draws the common unit, and the start of the axis if it omits zero.
fn scale_words(canvas: &mut Canvas<'_>, grid: &Grid) -> f64 {
    let size = canvas.sheet.size;
    let mut text = canvas.locale.format("figure-same-scale", &[("unit", canvas.figure.measure.unit.long.clone().into())]);
    if let Some(from) = canvas.axis_from(&grid.scale) {
        text = format!("{text}. {from}");
    }
    let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width);
    canvas.pen.text("mu", Anchor::Start, (0.0, ASCENT * size), &lines, size);
    height(lines.len(), size)
}

/// Draws a row of panels: names, plots and periods; returns the bottom.
fn panels(canvas: &mut Canvas<'_>, grid: &Grid, row: &[usize], top: f64) -> f64 {
    let size = canvas.sheet.size;
    let heads: Vec<(Vec<String>, Vec<String>)> = row.iter().map(|series| grid.head(canvas, *series)).collect();
    let high = |(name, target): &(Vec<String>, Vec<String>)| {
        height(name.len(), size) + if target.is_empty() { 0.0 } else { LEADING * size * target.len() as f64 }
    };
    let names = heads.iter().map(high).fold(0.0, f64::max);
    let panels: Vec<Panel> = row.iter().enumerate().map(|(column, series)| grid.panel(*series, column, top + names)).collect();
    guides(canvas, grid, &panels);
    for (panel, head) in panels.iter().zip(&heads) {
        // Names are aligned at the bottom, next to their plots.
        let foot = top + names - high(head) + ASCENT * size;
        let class = format!("{} {}", if is_own(canvas.figure, panel.series) { "lb" } else { "vl" }, class(canvas.figure, panel.series));
        canvas.pen.text(&class, Anchor::Start, (panel.left, foot), &head.0, size);
        if !head.1.is_empty() {
            let foot = foot + LEADING * size * head.0.len() as f64;
            canvas.pen.text("mu", Anchor::Start, (panel.left, foot), &head.1, size);
        }
        events(canvas, panel);
        if grid.bars { bars(canvas, grid, panel) } else { lines(canvas, grid, panel) }
    }
    let foot = panels.first().map_or(top, |panel| panel.bottom);
    panels.iter().map(|panel| grid.periods(canvas, panel)).fold(foot, f64::max)
}

/// Draws the grid: lines across every panel, labels at the first.
fn guides(canvas: &mut Canvas<'_>, grid: &Grid, panels: &[Panel]) {
    let size = canvas.sheet.size;
    let Some(first) = panels.first() else { return };
    for tick in &grid.scale.ticks {
        let y = grid.y(first, *tick);
        canvas.pen.raw(if tick.is_zero() { "<path class=\"ze\" d=\"" } else { "<path class=\"gr\" d=\"" });
        for panel in panels {
            canvas.pen.raw("M").number(panel.left).raw(" ").number(y).raw("H").number(panel.right);
        }
        canvas.pen.raw("\"/>");
        if grid.gutter == 0.0 {
            continue;
        }
        let text = [canvas.tick(&grid.scale, *tick)];
        canvas.pen.text("mu", Anchor::End, (first.left - 5.0, y + HALF_CAP * size), &text, size);
    }
    if grid.scale.truncated {
        for panel in panels {
            canvas
                .pen
                .raw("<path class=\"zz\" d=\"M")
                .number(panel.left + 1.0)
                .raw(" ")
                .number(panel.bottom)
                .raw("v-3l4-2l-8-4l4-2v-3\"/>");
        }
    }
}

fn is_own(figure: &Figure, series: usize) -> bool {
    figure.series.len() > 1 && figure.series[series].role == Role::Own && figure.series.iter().any(|series| series.role != Role::Own)
}

/// Returns the class for the colour of a panel, according to its role.
fn class(figure: &Figure, series: usize) -> &'static str {
    match figure.series[series].role {
        Role::Women => "s-women",
        Role::Men => "s-men",
        Role::Total => "s-total",
        Role::Own => "s-own",
        _ if figure.series.iter().any(|series| series.role == Role::Own) => "s-1",
        _ => "s-own",
    }
}

/// Draws vertical lines with the numbers of their notes: thin for events, dashed for breaks.
fn events(canvas: &mut Canvas<'_>, panel: &Panel) {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let mut marks: Vec<(f64, usize, &str)> = Vec::new();
    for (events, class) in [(&figure.events, "ev"), (&figure.breaks, "ct")] {
        for event in events.iter().filter(|event| event.series.is_none_or(|series| series == panel.series)) {
            let before = event.position.checked_sub(1).filter(|_| class == "ct");
            let x = panel.x[event.position];
            marks.push((before.map_or(x, |before| (panel.x[before] + x) / 2.0), event.note, class));
        }
    }
    let wishes: Vec<(f64, f64)> = marks.iter().map(|(x, note, _)| (*x, width(&note.to_string(), size, Weight::Regular) + 4.0)).collect();
    let middles = spread(&wishes, panel.left, panel.right);
    for ((x, note, class), middle) in marks.into_iter().zip(middles) {
        canvas.pen.line(class, (x, panel.top - 2.0), (x, panel.bottom));
        canvas.pen.text("mu", Anchor::Middle, (middle, panel.top - 4.0 - DESCENT * size), &[note.to_string()], size);
    }
}

/// Draws the targets of a panel as dashed lines over their periods.
fn targets(canvas: &mut Canvas<'_>, grid: &Grid, panel: &Panel) {
    let marks: Vec<&Mark> = canvas.figure.targets.iter().filter(|mark| mark.series == panel.series).collect();
    for run in marks.chunk_by(|a, b| a.aim == b.aim && a.position + 1 == b.position) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let half = panel.step / 2.0;
        let from = (panel.x[first.position] - half).max(panel.from);
        let to = (panel.x[last.position] + half).min(panel.to).max(from + 8.0);
        for edge in first.numbers() {
            let y = grid.y(panel, edge);
            canvas.pen.line("tg", (from, y), (to, y));
        }
    }
}

/// Draws a panel's line with its first and last number.
fn lines(canvas: &mut Canvas<'_>, grid: &Grid, panel: &Panel) {
    let figure = canvas.figure;
    let series = panel.series;
    let y = |series: usize, position: usize| {
        figure.series[series].points[position].state.number().map_or(panel.bottom, |number| grid.y(panel, number))
    };
    if let Some(reference) = grid.reference.filter(|reference| *reference != series) {
        canvas.pen.raw("<path class=\"rl\" d=\"");
        for piece in pieces(figure, reference) {
            canvas.through(&piece.positions, &|position| (panel.x[position], y(reference, position)));
        }
        canvas.pen.raw("\"/>");
    }
    targets(canvas, grid, panel);
    canvas.pen.raw("<g class=\"").raw(class(figure, series)).raw("\">");
    intervals(canvas, grid, panel);
    let joined = pieces(figure, series);
    canvas.trend(&joined, "", |position| (panel.x[position], y(series, position)));
    let (alone, ends) = (alone(figure, series, &joined), ends(figure, series));
    for (position, point) in figure.series[series].points.iter().enumerate() {
        match point.state {
            State::Number(_) if ends.is_some_and(|ends| ends.1 == position) || point.preliminary || alone.contains(&position) => {
                canvas.marker(style::Marker::Circle, (panel.x[position], y(series, position)), point.preliminary);
            }
            State::Range(low, high) => canvas.range_mark(panel.x[position], (grid.y(panel, high), grid.y(panel, low))),
            _ => {}
        }
    }
    canvas.pen.raw("</g>");
    let signs = canvas.lacks(series, panel.bottom - 5.0, |position| panel.x[position]);
    if let Some((first, last)) = ends.filter(|_| !grid.numbers_below) {
        if first != last {
            number(canvas, grid, panel, (first, Anchor::End), signs);
        }
        number(canvas, grid, panel, (last, Anchor::Start), signs);
    }
}

/// Draws the intervals of uncertainty of a panel, behind its line or in front of its bars; without their ends if they are close to each other.
fn intervals(canvas: &mut Canvas<'_>, grid: &Grid, panel: &Panel) {
    const APART: f64 = 12.0;
    let figure = canvas.figure;
    let near = panel.x.windows(2).any(|pair| pair[1] - pair[0] < APART);
    for (position, x) in panel.x.iter().enumerate() {
        let Some(interval) = figure.drawn_interval(panel.series, position) else { continue };
        let (from, to) = ((*x, grid.y(panel, interval.low)), (*x, grid.y(panel, interval.high)));
        match (grid.bars, near) {
            (true, _) => {
                canvas.interval("we", from, to);
                canvas.interval("wm", from, to);
            }
            (false, true) => canvas.pen.line("iv", from, to),
            (false, false) => canvas.interval("iv", from, to),
        }
    }
}

/// Draws the number at an end of a line, clear of the symbols at the bottom of the plot.
fn number(canvas: &mut Canvas<'_>, grid: &Grid, panel: &Panel, (position, anchor): (usize, Anchor), signs: f64) {
    let size = canvas.sheet.size;
    let point = &canvas.figure.series[panel.series].points[position];
    let middle = match point.state {
        State::Number(number) => grid.y(panel, number),
        State::Range(low, high) => (grid.y(panel, low) + grid.y(panel, high)) / 2.0,
        _ => return,
    };
    let lowest = panel.bottom + 2.0 - DESCENT * size - if signs > 0.0 { signs + 4.0 } else { 0.0 };
    let foot = (middle + HALF_CAP * size).min(lowest);
    let x = panel.x[position] + if anchor == Anchor::End { -7.0 } else { 7.0 };
    let text = [grid::bare(canvas, point)];
    canvas.pen.text("vl", anchor, (x, foot), &text, size);
}

/// Draws a panel's bars from zero, each with its number.
fn bars(canvas: &mut Canvas<'_>, grid: &Grid, panel: &Panel) {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let thick = (panel.step * 0.6).min(44.0);
    let zero = grid.y(panel, Decimal::ZERO);
    canvas.pen.raw("<g class=\"").raw(class(figure, panel.series)).raw("\">");
    let mut numbers = Vec::new();
    for (position, point) in figure.series[panel.series].points.iter().enumerate() {
        let (low, high) = match point.state {
            State::Number(number) => (number, number),
            State::Range(low, high) => (low, high),
            _ => continue,
        };
        let (left, right) = (panel.x[position] - thick / 2.0, panel.x[position] + thick / 2.0);
        let end = grid.y(panel, low);
        if low < high {
            canvas.pen.rectangle("ra", None, Area { left, right, top: grid.y(panel, high), bottom: end });
        }
        let class = if point.preliminary { "pr" } else { "br" };
        canvas.pen.rectangle(class, None, Area { left, right, top: end.min(zero), bottom: end.max(zero) });
        let aims = figure.target(panel.series, position).into_iter().flat_map(Mark::numbers).map(|edge| grid.y(panel, edge));
        let aims: Vec<f64> = aims.collect();
        for y in &aims {
            canvas.target_mark((left - 4.0, *y), (right + 4.0, *y));
        }
        let down = high < Decimal::ZERO;
        let interval =
            figure.drawn_interval(panel.series, position).map(|interval| (grid.y(panel, interval.high), grid.y(panel, interval.low)));
        let clear = aims.iter().copied().chain(interval.map(|(top, _)| top)).fold(grid.y(panel, high), f64::min);
        let foot = if down { interval.map_or(end, |(_, low)| low.max(end)) + 3.0 + ASCENT * size * 0.85 } else { clear - 5.0 };
        numbers.push((panel.x[position], foot, [grid::bare(canvas, point)]));
    }
    intervals(canvas, grid, panel);
    canvas.pen.raw("</g>");
    for (x, foot, text) in numbers.into_iter().filter(|_| !grid.numbers_below) {
        canvas.pen.text("vl", Anchor::Middle, (x, foot), &text, size);
    }
    canvas.lacks(panel.series, zero - 5.0, |position| panel.x[position]);
}

/// Draws the key of the line that is repeated faintly in every panel; returns the bottom.
fn reference_key(canvas: &mut Canvas<'_>, reference: usize, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let series = &canvas.figure.series[reference];
    let name = series.role.within(&series.name, &canvas.figure.lang);
    let text = canvas.locale.format("figure-reference", &[("name", name.into())]);
    let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width - 36.0);
    canvas.pen.line("rl", (0.0, top + (ASCENT - HALF_CAP) * size), (26.0, top + (ASCENT - HALF_CAP) * size));
    canvas.pen.text("mu", Anchor::Start, (34.0, top + ASCENT * size), &lines, size);
    top + height(lines.len(), size)
}
