//! The numbers at the points of a line, where there is room. They never overlap a line, a mark or another text.

use super::*;

/// The largest number of points of a single line that all get a number.
const MOST_VALUES: usize = 14;

/// Draws the numbers that fit: of a single line all or, if there are many points, the first, last, highest and lowest; of several lines the
/// first, since the last is next to the name.
pub fn draw(canvas: &mut Canvas<'_>, frame: &Frame, marks: &[Area]) {
    let figure = canvas.figure;
    let several = figure.series.len() > 1;
    let mut placed: Vec<Value> = Vec::new();
    for series in 0..figure.series.len() {
        let points = &figure.series[series].points;
        let known: Vec<usize> = (0..points.len()).filter(|position| points[*position].state.is_known()).collect();
        for position in wanted(figure, series, &known, several) {
            match place(canvas, frame, (series, position), marks, &placed) {
                Some(value) => placed.push(value),
                // If only some lines had their first number, that would seem significant.
                None if several => return,
                None => {}
            }
        }
    }
    for Value { text, at, series, .. } in placed {
        let class = if several { format!("lb {}", canvas.styles[series].class) } else { "vl".to_owned() };
        canvas.pen.text(&class, Anchor::Middle, at, &text, canvas.sheet.size);
    }
}

/// A number with its position.
struct Value {
    text: [String; 1],
    at: (f64, f64),
    area: Area,
    series: usize,
}

fn place(canvas: &Canvas<'_>, frame: &Frame, (series, position): (usize, usize), marks: &[Area], placed: &[Value]) -> Option<Value> {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let points = &figure.series[series].points;
    let text = [canvas.label(&points[position])];
    let half = width(&text[0], size, Weight::Bold) / 2.0;
    // At the edges are the tick labels and the names of the lines.
    let end = if frame.margin < canvas.sheet.width { frame.margin - 2.0 } else { canvas.sheet.width };
    let x = frame.x[position].min(end - half).max(frame.left + half);
    let is_ringed = limits::is_ringed(figure, position);
    let interval = figure.drawn_interval(series, position);
    feet(frame, points, (position, is_ringed), interval, size).into_iter().find_map(|foot| {
        let area = area_of(&text, Anchor::Middle, (x, foot), size, Weight::Bold);
        let ink = Area { top: area.top + 0.3 * size, bottom: area.bottom - 0.3 * size + 2.5, ..area };
        let free = !placed.iter().any(|other| other.area.meets(&area)) && !marks.iter().any(|mark| mark.meets(&ink));
        (area.bottom <= frame.bottom && free && !crosses(figure, frame, &ink)).then(|| Value {
            text: text.clone(),
            at: (x, foot),
            area,
            series,
        })
    })
}

/// Returns the points to be labelled by priority.
fn wanted(figure: &Figure, series: usize, known: &[usize], several: bool) -> Vec<usize> {
    let points = &figure.series[series].points;
    if several {
        return known.first().into_iter().filter(|_| known.len() > 1).copied().collect();
    }
    let number = |position: &usize| points[*position].state.number();
    let mut wanted: Vec<usize> = Vec::new();
    wanted.extend(known.last());
    wanted.extend(known.first());
    wanted.extend(known.iter().max_by_key(|position| number(position)));
    wanted.extend(known.iter().min_by_key(|position| number(position)));
    if known.len() <= MOST_VALUES {
        wanted.extend(known);
    }
    let mut seen = Vec::new();
    wanted.retain(|position| {
        !seen.contains(position) && {
            seen.push(*position);
            true
        }
    });
    wanted
}

/// Returns the possible baselines of a number: above its point, or below; below first in a valley.
fn feet(frame: &Frame, points: &[Point], (position, is_ringed): (usize, bool), interval: Option<&Uncertainty>, size: f64) -> [f64; 2] {
    let number = |at: Option<usize>| at.and_then(|at| points.get(at)).and_then(|point| point.state.number());
    let (top, bottom) = match points[position].state {
        State::Range(low, high) => (frame.y(high), frame.y(low)),
        State::Number(_) if let Some(interval) = interval => (frame.y(interval.high) + 4.0, frame.y(interval.low) - 4.0),
        State::Number(number) => (frame.y(number), frame.y(number)),
        _ => (0.0, 0.0),
    };
    let away = 9.0 + if is_ringed { 4.0 } else { 0.0 };
    let above = top - away;
    let below = bottom + away + 2.0 * HALF_CAP * size;
    let here = number(Some(position));
    let higher = |other: Option<Decimal>| other.is_none() || other > here;
    let valley = higher(number(position.checked_sub(1))) && higher(number(Some(position + 1)));
    if valley { [below, above] } else { [above, below] }
}

/// Whether a line of the data or of a target crosses an area.
pub fn crosses(figure: &Figure, frame: &Frame, area: &Area) -> bool {
    let data = (0..figure.series.len()).any(|series| {
        let points = &figure.series[series].points;
        let at = |position: usize| (frame.x[position], points[position].state.number().map_or(frame.bottom, |number| frame.y(number)));
        let crossed = |piece: &trend::Piece| piece.positions.windows(2).any(|pair| area.crossed_by(at(pair[0]), at(pair[1])));
        trend::pieces(figure, series).iter().any(crossed)
    });
    let targets = frame.runs(figure).iter().any(|run| {
        let (from, to) = frame.span_of(run);
        let at = |number: Decimal| area.crossed_by((from, frame.y(number)), (to, frame.y(number)));
        match run.mark.aim {
            Aim::AtLeast(number) | Aim::AtMost(number) => at(number),
            Aim::Between(low, high) => at(low) || at(high),
        }
    });
    data || targets || limits::crosses(figure, frame, area)
}
