//! A trend line within running text, and a small drawing of it with its first and last number. It never has an axis.

use super::*;
use crate::figure::describe;
use trend::{alone, ends, pieces};

/// The positions of the numbers of one trend or several: scaled between the lowest and the highest.
pub(super) struct TrendLayout {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    low: f64,
    high: f64,
}

impl TrendLayout {
    pub fn of(figure: &Figure, (left, top): (f64, f64), (width, height): (f64, f64)) -> Option<Self> {
        let numbers = figure.series.iter().flat_map(|series| &series.points).flat_map(|point| match point.state {
            State::Number(number) => vec![number],
            State::Range(low, high) => vec![low, high],
            _ => Vec::new(),
        });
        let extent = Extent::of(numbers)?;
        Some(Self { left, top, width, height, low: scale::float(extent.low), high: scale::float(extent.high) })
    }

    fn x(&self, figure: &Figure, position: usize) -> f64 {
        let span = figure.positions.last().map_or(1, |last| last.step).max(1);
        self.left + self.width * f64::from(figure.positions[position].step) / f64::from(span)
    }

    /// Returns the y of a number; the middle if all are equal.
    fn y(&self, number: Decimal) -> f64 {
        let span = self.high - self.low;
        let part = if span > 0.0 { (scale::float(number) - self.low) / span } else { 0.5 };
        self.top + self.height * (1.0 - part)
    }

    pub fn at(&self, figure: &Figure, series: usize, position: usize) -> (f64, f64) {
        let y = figure.series[series].points[position].state.number().map_or(self.top, |number| self.y(number));
        (self.x(figure, position), y)
    }
}

/// Draws a trend line for a line of text, a card or a cell, with an accessible name; empty if there is no number.
pub fn spark(figure: &Figure, locale: &Locale) -> String {
    let (Some(place), Some((_, last))) =
        (TrendLayout::of(figure, (3.0, 3.0), (73.0, 14.0)), (!figure.series.is_empty()).then(|| ends(figure, 0)).flatten())
    else {
        return String::new();
    };
    let mut pen = Pen { out: String::with_capacity(384) };
    pen.raw("<svg class=\"spark\" viewBox=\"0 0 80 20\" width=\"80\" height=\"20\" role=\"img\" aria-label=\"");
    pen.escaped(&describe::trend(figure, locale)).raw("\"><path d=\"");
    through(&mut pen, &place, figure, 0);
    pen.raw("\"/>");
    end(&mut pen, &place, figure, last);
    pen.raw("</svg>");
    pen.out
}

/// Writes the commands of a path through a series: its lines, lone numbers and ranges.
pub(super) fn through(pen: &mut Pen, place: &TrendLayout, figure: &Figure, series: usize) {
    let lines = pieces(figure, series);
    for piece in &lines {
        for (index, position) in piece.positions.iter().enumerate() {
            let (x, y) = place.at(figure, series, *position);
            pen.raw(if index == 0 { "M" } else { "L" }).number(x).raw(" ").number(y);
        }
    }
    for position in alone(figure, series, &lines) {
        let (x, y) = place.at(figure, series, position);
        pen.raw("M").number(x).raw(" ").number(y).raw("h0");
    }
    for (position, point) in figure.series[series].points.iter().enumerate() {
        if let State::Range(low, high) = point.state {
            pen.raw("M").number(place.x(figure, position)).raw(" ").number(place.y(low)).raw("V").number(place.y(high));
        }
    }
}

/// Marks the last number of the first series.
pub(super) fn end(pen: &mut Pen, place: &TrendLayout, figure: &Figure, last: usize) {
    let point = &figure.series[0].points[last];
    if point.state.number().is_some() {
        let (x, y) = place.at(figure, 0, last);
        pen.raw(if point.preliminary { "<circle class=\"ho\"" } else { "<circle" });
        pen.attribute("cx", x).attribute("cy", y).raw(" r=\"2.5\"/>");
    }
}

/// The height of the trend in a drawing.
const HEIGHT: f64 = 38.0;

/// Draws the trend with its first and last number and their periods; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let figure = canvas.figure;
    let Some((first, last)) = ends(figure, 0) else { return 0.0 };
    let Sheet { size, wide, width: whole, .. } = canvas.sheet;
    let top = if figure.measure.unit.percent { 2.0 } else { canvas.unit() + 4.0 };
    let texts = [first, last].map(|position| [canvas.label(&figure.series[0].points[position]), figure.positions[position].label.clone()]);
    let wide_as = |texts: &[String; 2]| width(&texts[0], size, Weight::Bold).max(width(&texts[1], size, Weight::Regular));
    let (before, after) = (if first == last { 0.0 } else { wide_as(&texts[0]) + 14.0 }, wide_as(&texts[1]) + 14.0);
    let length = (whole - before - after).min(if wide { 240.0 } else { 160.0 });
    let beside = length >= 60.0;
    let (left, length) = if beside { (before.max(6.0), length) } else { (6.0, whole - 12.0) };
    let Some(place) = TrendLayout::of(figure, (left, top + 8.0), (length, HEIGHT)) else { return 0.0 };
    line(canvas, &place, last);
    let middle = top + 8.0 + HEIGHT / 2.0;
    let sheet_row = canvas.sheet.row();
    let mut write = |texts: &[String; 2], anchor: Anchor, x: f64, foot: f64| {
        canvas.pen.text("vl", anchor, (x, foot), &texts[..1], size);
        canvas.pen.text("mu", anchor, (x, foot + sheet_row), &texts[1..], size);
    };
    let bottom = top + 16.0 + HEIGHT;
    if beside {
        let foot = middle - 3.0;
        if first != last {
            write(&texts[0], Anchor::End, left - 10.0, foot);
        }
        write(&texts[1], Anchor::Start, left + length + 10.0, foot);
        return bottom;
    }
    // Numbers too wide to be beside the trend are below it, and below each other.
    let mut foot = bottom + ASCENT * size;
    if first != last {
        write(&texts[0], Anchor::Start, 0.0, foot);
        if before + after > whole {
            foot += 2.0 * sheet_row;
        }
    }
    write(&texts[1], Anchor::End, whole, foot);
    foot + sheet_row + DESCENT * size
}

fn line(canvas: &mut Canvas<'_>, place: &TrendLayout, last: usize) {
    let figure = canvas.figure;
    let class = canvas.styles[0].class;
    canvas.pen.raw("<g class=\"").raw(class).raw("\">");
    let lines = pieces(figure, 0);
    canvas.trend(&lines, "", |position| place.at(figure, 0, position));
    let alone = alone(figure, 0, &lines);
    for (position, point) in figure.series[0].points.iter().enumerate() {
        match point.state {
            State::Number(_) if position == last || point.preliminary || alone.contains(&position) => {
                canvas.marker(style::Marker::Circle, place.at(figure, 0, position), point.preliminary);
            }
            State::Range(low, high) => canvas.range_mark(place.x(figure, position), (place.y(high), place.y(low))),
            _ => {}
        }
    }
    canvas.pen.raw("</g>");
    canvas.lacks(0, place.top + place.height + 4.0, |position| place.x(figure, position));
}
