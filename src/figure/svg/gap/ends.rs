//! The two ends of a row: their marks, the line between them, and their numbers and names outside. Numbers never overlap, however close the
//! marks are, since each is on its own side.

use super::*;
use ruler::Ruler;
use style::Marker;

/// The distance of a number from its mark.
const CLEAR: f64 = 10.0;

/// Marks closer than this are drawn one above the other.
const NEAR: f64 = 12.0;

/// The maximal distance of a name from its end.
const FARTHEST: f64 = 40.0;

/// An end of a row.
pub struct End {
    series: usize,
    low: Decimal,
    high: Decimal,
    /// Its number with notes.
    text: String,
    /// The width of that text.
    needs: f64,
    /// The interval of its uncertainty.
    interval: Option<(Decimal, Decimal)>,
}

/// How far marks that have intervals or are close to each other are moved up and down.
const ASIDE: f64 = 5.5;

/// Returns the ends of a row with a number, the lower first.
pub fn ends(canvas: &Canvas<'_>, position: usize) -> Vec<End> {
    let of = |(series, one): (usize, &Series)| {
        let point = &one.points[position];
        let (low, high) = match point.state {
            State::Number(number) => (number, number),
            State::Range(low, high) => (low, high),
            _ => return None,
        };
        let text = canvas.label(point);
        let needs = width(&text, canvas.sheet.size, Weight::Bold);
        let interval = canvas.figure.drawn_interval(series, position).map(|interval| (interval.low, interval.high));
        Some(End { series, low, high, text, needs, interval })
    };
    let mut ends: Vec<End> = canvas.figure.series.iter().enumerate().filter_map(of).collect();
    ends.sort_by_key(|end| (end.low, end.high));
    ends
}

/// Draws the line, marks and numbers of a row.
pub fn draw(canvas: &mut Canvas<'_>, layout: &GapLayout, position: usize, middle: f64) {
    let figure = canvas.figure;
    canvas.pen.line("gr", (layout.ruler.from, middle), (layout.ruler.to, middle));
    for edge in targets(figure, position) {
        let x = layout.ruler.x(edge);
        canvas.target_mark((x, middle - layout.half + 1.0), (x, middle + layout.half - 1.0));
    }
    let ends = layout.ends[position].as_slice();
    let near = matches!(ends, [lower, higher] if layout.ruler.x(higher.low) - layout.ruler.x(lower.high) < NEAR);
    let apart = near || ends.len() > 1 && ends.iter().any(|end| end.interval.is_some());
    if let [lower, higher] = ends
        && !near
    {
        line(canvas, layout, (lower, higher), middle);
    }
    for end in ends {
        let aside = if apart { ASIDE } else { 0.0 };
        mark(canvas, layout, end, position, if end.series == 0 { middle - aside } else { middle + aside });
    }
    let size = canvas.sheet.size;
    for Label { text, anchor, x, .. } in labels(figure, &layout.ruler, ends, position) {
        canvas.pen.text("vl", anchor, (x, middle + HALF_CAP * size), &[text.to_owned()], size);
    }
}

/// Draws the line between the marks, with an arrow towards the later if they are periods.
fn line(canvas: &mut Canvas<'_>, layout: &GapLayout, (lower, higher): (&End, &End), middle: f64) {
    let (from, to) = (layout.ruler.x(lower.high), layout.ruler.x(higher.low));
    canvas.pen.line("gp", (from, middle), (to, middle));
    if layout.change && to - from >= 2.0 * NEAR {
        let (tip, head) = if higher.series == 1 { (to - 6.0, "l-8-5v10z") } else { (from + 6.0, "l8-5v10z") };
        canvas.pen.raw("<path class=\"ga\" d=\"M").number(tip).raw(" ").number(middle).raw(head).raw("\"/>");
    }
}

fn mark(canvas: &mut Canvas<'_>, layout: &GapLayout, end: &End, position: usize, middle: f64) {
    let look = canvas.styles[end.series];
    let preliminary = canvas.figure.series[end.series].points[position].preliminary;
    let (low, high) = (layout.ruler.x(end.low), layout.ruler.x(end.high));
    canvas.pen.raw("<g class=\"").raw(look.class).raw("\">");
    if let Some((low, high)) = end.interval {
        canvas.interval("iv", (layout.ruler.x(low), middle), (layout.ruler.x(high), middle));
    }
    if low < high {
        let class = if preliminary { "pr" } else { "ra" };
        canvas.pen.rectangle(class, None, Area { left: low, right: high, top: middle - 4.5, bottom: middle + 4.5 });
    } else {
        sign(canvas, look.marker, (low, middle), preliminary);
    }
    canvas.pen.raw("</g>");
}

/// Draws a mark, larger than on a line.
fn sign(canvas: &mut Canvas<'_>, marker: Marker, (x, y): (f64, f64), hollow: bool) {
    canvas.pen.raw("<g transform=\"translate(").number(x).raw(" ").number(y).raw(")scale(1.35)\">");
    canvas.marker(marker, (0.0, 0.0), hollow);
    canvas.pen.raw("</g>");
}

/// The position of a number.
struct Label<'a> {
    text: &'a str,
    needs: f64,
    anchor: Anchor,
    x: f64,
}

/// Returns the numbers of a row outside their marks and clear of target lines: the lower one at the left, a single one at the right.
fn labels<'a>(figure: &Figure, ruler: &Ruler, ends: &'a [End], position: usize) -> impl Iterator<Item = Label<'a>> {
    let place = move |end: &'a End, last: bool| {
        // The interval of either end may be the outermost.
        let (low, high) =
            (|end: &End| end.interval.map_or(end.low, |ends| ends.0), |end: &End| end.interval.map_or(end.high, |ends| ends.1));
        let (anchor, mut x) = if last {
            (Anchor::Start, ruler.x(ends.iter().map(high).fold(end.high, Decimal::max)) + CLEAR)
        } else {
            (Anchor::End, ruler.x(ends.iter().map(low).fold(end.low, Decimal::min)) - CLEAR)
        };
        let needs = end.needs;
        for edge in targets(figure, position) {
            let at = ruler.x(edge);
            match anchor {
                Anchor::End if (x - needs - 4.0..x + 4.0).contains(&at) => x = at - 7.0,
                Anchor::Start if (x - 4.0..x + needs + 4.0).contains(&at) => x = at + 7.0,
                _ => {}
            }
        }
        Label { text: &end.text, needs, anchor, x }
    };
    // Equal numbers are written once.
    let same = |one: &End, other: &End| (one.low, one.high) == (other.low, other.high) && one.text == other.text;
    let written = move |index: usize| index + 1 == ends.len() || ends.last().is_some_and(|last| !same(&ends[index], last));
    (0..ends.len()).filter(move |index| written(*index)).map(move |index| place(&ends[index], index + 1 == ends.len()))
}

/// Returns the targets of a row.
fn targets(figure: &Figure, position: usize) -> impl Iterator<Item = Decimal> {
    figure.targets.iter().filter(move |mark| mark.position == position).flat_map(Mark::numbers)
}

/// Returns the extent of the numbers of all rows to the left and to the right.
pub fn reach(figure: &Figure, ruler: &Ruler, rows: &[Vec<End>]) -> (f64, f64) {
    let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
    for (position, ends) in rows.iter().enumerate() {
        for label in labels(figure, ruler, ends, position) {
            let from = if label.anchor == Anchor::End { label.x - label.needs } else { label.x };
            (left, right) = (left.min(from), right.max(from + label.needs));
        }
    }
    (left, right)
}

/// Draws the names: above the ends of the first row if they fit, else as a key. Returns the bottom.
pub fn names(canvas: &mut Canvas<'_>, layout: &GapLayout, top: f64) -> f64 {
    above(canvas, layout, top).unwrap_or_else(|| key(canvas, top))
}

fn above(canvas: &mut Canvas<'_>, layout: &GapLayout, top: f64) -> Option<f64> {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let ends = layout.ends[0].as_slice();
    if !layout.beside || ends.len() < figure.series.len() {
        return None;
    }
    let name = |end: &End| figure.series[end.series].name.clone();
    let at = |end: &End| (layout.ruler.x(end.low) + layout.ruler.x(end.high)) / 2.0;
    let wishes: Vec<(f64, f64)> = ends.iter().map(|end| (at(end), width(&name(end), size, Weight::Bold) + 12.0)).collect();
    let middles = spread(&wishes, -6.0, canvas.sheet.width + 6.0);
    let fit = wishes.iter().map(|wish| wish.1).sum::<f64>() <= canvas.sheet.width + 12.0;
    if !fit || wishes.iter().zip(&middles).any(|(wish, middle)| (wish.0 - middle).abs() > FARTHEST) {
        return None;
    }
    for (end, middle) in ends.iter().zip(&middles) {
        canvas.pen.raw("<g class=\"").raw(canvas.styles[end.series].class).raw("\">");
        canvas.pen.text("lb", Anchor::Middle, (*middle, top + ASCENT * size), &[name(end)], size);
        canvas.pen.raw("</g>");
    }
    Some(top + canvas.sheet.row())
}

/// Draws the names next to their marks.
fn key(canvas: &mut Canvas<'_>, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let figure = canvas.figure;
    let (mut x, mut y, mut foot) = (0.0, top, top);
    for (index, series) in figure.series.iter().enumerate() {
        let look = canvas.styles[index];
        let lines = wrap(&series.name, size, Weight::Bold, canvas.sheet.width - 20.0);
        let needs = 20.0 + lines.iter().map(|line| width(line, size, Weight::Bold)).fold(0.0, f64::max);
        if x > 0.0 && x + needs > canvas.sheet.width {
            (x, y) = (0.0, foot);
        }
        canvas.pen.raw("<g class=\"").raw(look.class).raw("\">");
        sign(canvas, look.marker, (x + 8.0, y + (ASCENT - HALF_CAP) * size), false);
        canvas.pen.text("lb", Anchor::Start, (x + 20.0, y + ASCENT * size), &lines, size);
        canvas.pen.raw("</g>");
        foot = foot.max(y + height(lines.len(), size));
        x += needs + 22.0;
    }
    foot + 4.0
}
