//! Lines over time, labelled at their ends. It never draws a line across a missing period or a break.

mod frame;
mod limits;
mod values;

use super::*;
pub use frame::truncate_below;
use frame::{EndLabel, Frame};
use spread::spread;

/// Draws the lines; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(frame) = Frame::of(canvas) else { return 0.0 };
    let frame = if frame.key_below || labels(canvas, &frame).is_some() { frame } else { frame.with_key_below(canvas) };
    let top = canvas.unit();
    frame.axes(canvas);
    frame.events(canvas, top);
    targets(canvas, &frame);
    limits::draw(canvas, &frame);
    intervals(canvas, &frame);
    for series in 0..canvas.figure.series.len() {
        let (class, thin) = (canvas.styles[series].class, if is_beside_own(canvas.figure, series) { " th" } else { "" });
        canvas.pen.raw("<g class=\"").raw(class).raw(thin).raw("\">");
        let dash = canvas.styles[series].dash;
        let figure = canvas.figure;
        let points = &figure.series[series].points;
        let at = |position: usize| (frame.x[position], points[position].state.number().map_or(frame.bottom, |number| frame.y(number)));
        canvas.trend(&trend::pieces(figure, series), dash, at);
        markers(canvas, &frame, series);
        canvas.pen.raw("</g>");
    }
    limits::rings(canvas, &frame);
    let mut taken = taken(canvas, &frame);
    for (text, at) in signs(canvas, &frame) {
        canvas.pen.text("mu", Anchor::Middle, at, &text, canvas.sheet.size);
    }
    if let Some(labels) = labels(canvas, &frame).filter(|_| !frame.key_below) {
        end_labels(canvas, &frame, labels, &mut taken);
    }
    values::draw(canvas, &frame, &taken);
    if !frame.key_below {
        return frame.foot;
    }
    if canvas.figure.series.len() < 2 {
        let foot = limits::key(canvas, frame.foot + 4.0);
        return frame.target_key(canvas, foot);
    }
    let names: Vec<(usize, String)> = (0..canvas.figure.series.len()).map(|series| (series, name_at_end(canvas, series))).collect();
    let foot = canvas.key(frame.foot + 4.0, &names, true);
    frame.target_key(canvas, foot)
}

/// Whether a series is of another area than the own one, beside the own one's.
fn is_beside_own(figure: &Figure, series: usize) -> bool {
    let role = |role: Role| figure.series.iter().any(|series| series.role == role);
    role(Role::Own) && matches!(figure.series[series].role, Role::Other | Role::Peer | Role::Nation)
}

/// Returns a series' name and its last number.
fn name_at_end(canvas: &Canvas<'_>, series: usize) -> String {
    let known = canvas.figure.series[series].points.iter().rev().find(|point| point.state.is_known());
    format!("{} {}", canvas.figure.series[series].name, known.map(|point| canvas.label(point)).unwrap_or_default())
}

/// The distance of an interval from its point if there are two lines, so that their intervals are apart.
const APART: f64 = 2.5;

/// Returns the x of an interval.
fn x_of_interval(canvas: &Canvas<'_>, frame: &Frame, series: usize, position: usize) -> f64 {
    let apart = if canvas.figure.series.len() < 2 { 0.0 } else { APART * (2.0 * series as f64 - 1.0) };
    frame.x[position] + apart
}

/// Draws the intervals of uncertainty, below the lines.
fn intervals(canvas: &mut Canvas<'_>, frame: &Frame) {
    let figure = canvas.figure;
    for (series, position, interval) in figure.drawn_intervals() {
        let x = x_of_interval(canvas, frame, series, position);
        let class = format!("iv {}", canvas.styles[series].class);
        canvas.interval(&class, (x, frame.y(interval.low)), (x, frame.y(interval.high)));
    }
}

fn markers(canvas: &mut Canvas<'_>, frame: &Frame, series: usize) {
    let figure = canvas.figure;
    // Dense marks would hide the line, so only points with notes or special states keep theirs.
    let crowded = frame.spacing < 11.0;
    for (position, point) in figure.series[series].points.iter().enumerate() {
        let x = frame.x[position];
        match point.state {
            State::Number(number) => {
                let y = frame.y(number);
                let alone = position == 0 || position + 1 == figure.positions.len() || is_alone(figure, series, position);
                if !crowded || alone || point.preliminary {
                    canvas.marker(canvas.styles[series].marker, (x, y), point.preliminary);
                }
            }
            State::Range(low, high) => {
                let (top, bottom) = (frame.y(high), frame.y(low));
                canvas.pen.line("ln", (x, top), (x, bottom));
                canvas.pen.line("ln", (x - 4.0, top), (x + 4.0, top));
                canvas.pen.line("ln", (x - 4.0, bottom), (x + 4.0, bottom));
            }
            _ => {}
        }
    }
}

/// Whether a point has no neighbour to be joined with.
fn is_alone(figure: &Figure, series: usize, position: usize) -> bool {
    let points = &figure.series[series].points;
    let known = |at: Option<usize>| at.and_then(|at| points.get(at)).is_some_and(|point| point.state.number().is_some());
    !known(position.checked_sub(1)) && !known(Some(position + 1))
}

/// Returns the areas of marks and symbols, which texts must avoid.
fn taken(canvas: &Canvas<'_>, frame: &Frame) -> Vec<Area> {
    let mark = |position: usize, top: f64, bottom: f64| {
        let x = frame.x[position];
        Area { left: x - 5.5, right: x + 5.5, top, bottom }
    };
    let of_point = |(position, point): (usize, &Point)| match point.state {
        State::Number(number) => Some(mark(position, frame.y(number) - 5.5, frame.y(number) + 5.5)),
        State::Range(low, high) => Some(mark(position, frame.y(high) - 2.0, frame.y(low) + 2.0)),
        _ => None,
    };
    let marks = canvas.figure.series.iter().flat_map(|series| series.points.iter().enumerate().filter_map(of_point));
    let intervals = canvas.figure.drawn_intervals().map(|(series, position, interval)| {
        let x = x_of_interval(canvas, frame, series, position);
        Area { left: x - 5.5, right: x + 5.5, top: frame.y(interval.high) - 2.0, bottom: frame.y(interval.low) + 2.0 }
    });
    let of_sign = |(text, at): ([String; 1], (f64, f64))| area_of(&text, Anchor::Middle, at, canvas.sheet.size, Weight::Regular);
    marks.chain(intervals).chain(signs(canvas, frame).into_iter().map(of_sign)).collect()
}

/// Returns the symbols above the axis for missing values, with their positions.
fn signs(canvas: &Canvas<'_>, frame: &Frame) -> Vec<([String; 1], (f64, f64))> {
    let mut signs = Vec::new();
    for position in 0..canvas.figure.positions.len() {
        // There the symbol is above the zigzag of an axis that omits zero.
        let beside_zigzag = frame.scale.truncated && frame.x[position] - frame.left < 16.0;
        let mut y = frame.bottom - if beside_zigzag { 19.0 } else { 5.0 };
        let mut said: Vec<&str> = Vec::new();
        for series in 0..canvas.figure.series.len() {
            let sign = canvas.figure.series[series].points[position].state.sign();
            // Series that lack a value for the same reason share a symbol.
            if let Some((sign, _)) = sign.filter(|(sign, _)| !said.contains(sign)) {
                said.push(sign);
                signs.push(([sign.to_owned()], (frame.x[position], y)));
                y -= canvas.sheet.row();
            }
        }
    }
    signs
}

/// Draws dashed lines at targets, over the periods of each.
fn targets(canvas: &mut Canvas<'_>, frame: &Frame) {
    for run in frame.runs(canvas.figure) {
        let (from, to) = frame.span_of(&run);
        match run.mark.aim {
            Aim::AtLeast(number) | Aim::AtMost(number) => {
                let y = frame.y(number);
                canvas.pen.line("tg", (from, y), (to, y));
            }
            Aim::Between(low, high) => {
                let band = Area { left: from, right: to, top: frame.y(high), bottom: frame.y(low) };
                canvas.pen.rectangle("bd", None, band);
                canvas.pen.line("tg", (from, band.top), (to, band.top));
                canvas.pen.line("tg", (from, band.bottom), (to, band.bottom));
            }
        }
    }
}

/// The labels of lines and targets by position.
struct Labels {
    /// Those at an end that is early, with the baseline of the first line and the area.
    at_ends: Vec<(EndLabel, f64, Area)>,
    /// Those in the margin.
    in_margin: Vec<EndLabel>,
}

/// Puts labels of lines and targets that end early at those ends, since a leader to the margin would look like a continuation. Returns
/// `None` if one does not fit there.
fn labels(canvas: &Canvas<'_>, frame: &Frame) -> Option<Labels> {
    let mut taken = taken(canvas, frame);
    let mut labels = Labels { at_ends: Vec::new(), in_margin: Vec::new() };
    for label in frame.labels(canvas) {
        if label.at.0 + EARLY < frame.right {
            let (foot, area) = at_its_end(canvas, frame, &label, &taken)?;
            taken.push(area);
            labels.at_ends.push((label, foot, area));
        } else {
            labels.in_margin.push(label);
        }
    }
    Some(labels)
}

/// Draws the labels at early ends, and those in the margin moved apart.
fn end_labels(canvas: &mut Canvas<'_>, frame: &Frame, labels: Labels, taken: &mut Vec<Area>) {
    let size = canvas.sheet.size;
    for (label, foot, area) in labels.at_ends {
        let class = label_class(canvas, &label);
        canvas.pen.text(&class, Anchor::Start, (area.left, foot), &label.lines, size);
        taken.push(area);
    }
    let labels = labels.in_margin;
    let wishes: Vec<(f64, f64)> = labels.iter().map(|label| (label.at.1, height(label.lines.len(), size) + 1.0)).collect();
    let middles = spread(&wishes, frame.top - size, frame.bottom + size);
    for (label, middle) in labels.iter().zip(middles) {
        let (x, y) = label.at;
        let left = frame.margin;
        if (middle - y).abs() > 4.0 || x + 14.0 < left - 8.0 {
            canvas.pen.line("ld", (x + 7.0, y), (left - 3.0, middle));
        }
        let block = (label.lines.len() - 1) as f64 * LEADING * size;
        let foot = middle - block / 2.0 + HALF_CAP * size;
        let class = label_class(canvas, label);
        canvas.pen.text(&class, Anchor::Start, (left, foot), &label.lines, size);
    }
}

/// The distance from the right edge of the plot from which an end is early.
const EARLY: f64 = 24.0;

fn label_class(canvas: &Canvas<'_>, label: &EndLabel) -> String {
    label.series.map_or_else(|| "mu".to_owned(), |series| format!("lb {}", canvas.styles[series].class))
}

/// Returns the baseline and the area of a label to the right of its end, if it is free.
fn at_its_end(canvas: &Canvas<'_>, frame: &Frame, label: &EndLabel, taken: &[Area]) -> Option<(f64, Area)> {
    let size = canvas.sheet.size;
    let (x, y) = label.at;
    let high = height(label.lines.len(), size);
    let block = (label.lines.len() - 1) as f64 * LEADING * size;
    [0.0, -high / 2.0 - 3.0, high / 2.0 + 3.0].into_iter().find_map(|moved| {
        let foot = y + moved - block / 2.0 + HALF_CAP * size;
        let area = area_of(&label.lines, Anchor::Start, (x + 11.0, foot), size, Weight::Bold);
        let within = area.right <= frame.margin - 4.0 && area.top >= frame.top - 2.0 * size && area.bottom <= frame.bottom;
        let free = within && !taken.iter().any(|other| other.meets(&area)) && !values::crosses(canvas.figure, frame, &area);
        free.then_some((foot, area))
    })
}
