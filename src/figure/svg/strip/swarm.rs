//! The dots of a strip, moved apart vertically by as little as possible so that none hides another. It never moves one along the axis.

use std::collections::BTreeMap;

use super::*;

/// The style of a dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// The own area: a large circle.
    Own,
    /// An area of the peer group: a rhombus.
    Peer,
    /// Any other area.
    Other,
}

/// An area's dot.
#[derive(Clone, Debug)]
pub struct Dot {
    /// The area's row.
    pub position: usize,
    /// Its style.
    pub look: Look,
    /// The x of its number, or of the middle of a range.
    pub x: f64,
    /// Half of the length of a range; 0 for a number.
    half: f64,
    /// Its distance below the middle.
    pub y: f64,
    /// Half of its size, including the space around it.
    pub radius: f64,
    preliminary: bool,
}

/// The maximal distance from the middle, in the wide drawing and the narrow one; hundreds of equal numbers overlap instead.
const REACH: f64 = 110.0;

/// The radii of an ordinary dot that are tried, the largest first.
const RADII: [f64; 4] = [3.5, 3.0, 2.5, 2.0];

/// Returns the dots with positions: the own area and its peers closest to the middle.
pub fn dots(canvas: &Canvas<'_>, axis: &Axis) -> Vec<Dot> {
    let mut best = Vec::new();
    for radius in RADII {
        best = unplaced(canvas, axis, radius);
        if place(&mut best, canvas.sheet.width) {
            return best;
        }
    }
    pile(&mut best);
    best
}

fn unplaced(canvas: &Canvas<'_>, axis: &Axis, radius: f64) -> Vec<Dot> {
    let figure = canvas.figure;
    let Some(series) = figure.series.first() else { return Vec::new() };
    let dot = |(position, point): (usize, &Point)| {
        let (low, high) = match point.state {
            State::Number(number) => (axis.x(number), axis.x(number)),
            State::Range(low, high) => (axis.x(low), axis.x(high)),
            _ => return None,
        };
        let look = match figure.positions[position].role {
            Role::Own => Look::Own,
            Role::Peer => Look::Peer,
            _ => Look::Other,
        };
        let radius = match look {
            Look::Own => 8.5,
            Look::Peer => radius.max(2.5) + 2.0,
            Look::Other => radius,
        };
        Some(Dot { position, look, x: (low + high) / 2.0, half: (high - low) / 2.0, y: 0.0, radius, preliminary: point.preliminary })
    };
    let mut dots: Vec<Dot> = series.points.iter().enumerate().filter_map(dot).collect();
    dots.sort_by(|a, b| a.look.cmp(&b.look).then(a.x.total_cmp(&b.x)).then(a.position.cmp(&b.position)));
    dots
}

/// The length of the sections of the axis in which neighbours are searched.
const STRETCH: f64 = 8.0;

/// Gives each dot in turn the free position closest to the middle; above it if there are two. Returns whether all have one. Stops at the
/// first that has none, so that no dot is compared with more others than fit around it.
fn place(dots: &mut [Dot], width: f64) -> bool {
    let stretch = |x: f64| (x.clamp(0.0, width) / STRETCH) as usize;
    let largest = dots.iter().map(|dot| dot.radius).fold(0.0, f64::max);
    let mut near: Vec<Vec<usize>> = vec![Vec::new(); stretch(width) + 1];
    for index in 0..dots.len() {
        let (placed, rest) = dots.split_at_mut(index);
        let dot = &mut rest[0];
        let around = stretch(dot.x - dot.half - dot.radius - largest)..=stretch(dot.x + dot.half + dot.radius + largest);
        // The intervals in which the dot would touch another.
        let mut taken: Vec<(f64, f64)> = near[around]
            .iter()
            .flatten()
            .filter_map(|other| {
                let other = &placed[*other];
                let near = dot.radius + other.radius;
                let apart = ((dot.x - other.x).abs() - dot.half - other.half).max(0.0);
                let reach = (near * near - apart * apart).max(0.0).sqrt();
                (apart < near).then_some((other.y - reach, other.y + reach))
            })
            .collect();
        taken.sort_by(|a, b| a.0.total_cmp(&b.0));
        dot.y = nearest(&taken);
        if dot.y.abs() > REACH {
            return false;
        }
        near[stretch(dot.x - dot.half)..=stretch(dot.x + dot.half)].iter_mut().for_each(|stretch| stretch.push(index));
    }
    true
}

/// Places equal numbers that are too many for any size: the dots overlap in columns, and the largest column uses the whole height.
fn pile(dots: &mut [Dot]) {
    let column = |dot: &Dot| (dot.x / (RADII[RADII.len() - 1] * 2.0)) as usize;
    let mut heights: BTreeMap<usize, usize> = BTreeMap::new();
    for dot in dots.iter_mut() {
        let height = heights.entry(column(dot)).or_default();
        // The first is in the middle, then alternately one above and one below.
        dot.y = height.div_ceil(2) as f64 * if *height % 2 == 1 { -1.0 } else { 1.0 };
        *height += 1;
    }
    let farthest = dots.iter().map(|dot| dot.y.abs()).fold(1.0, f64::max);
    dots.iter_mut().for_each(|dot| dot.y *= (REACH / farthest).min(dot.radius * 2.0));
}

/// Returns the point closest to 0 outside of all intervals, which are sorted.
fn nearest(taken: &[(f64, f64)]) -> f64 {
    let (mut above, mut below) = (0.0f64, 0.0f64);
    for (from, to) in taken {
        if *from < below && below < *to {
            below = *to;
        }
    }
    // From the other side the intervals are sorted by their ends.
    let mut ends = taken.to_vec();
    ends.sort_by(|a, b| b.1.total_cmp(&a.1));
    for (from, to) in &ends {
        if *from < above && above < *to {
            above = *from;
        }
    }
    if -above <= below { above } else { below }
}

/// Draws the interval of the own area's uncertainty, behind the dots.
pub fn interval(canvas: &mut Canvas<'_>, axis: &Axis, dots: &[Dot], row: &Row) {
    let figure = canvas.figure;
    for dot in dots {
        if let Some(interval) = figure.drawn_interval(0, dot.position) {
            let y = row.middle + dot.y;
            canvas.interval("iv s-own", (axis.x(interval.low), y), (axis.x(interval.high), y));
        }
    }
}

/// Draws the dots: one path per style, the own area last.
pub fn draw(canvas: &mut Canvas<'_>, dots: &[Dot], row: &Row) {
    for look in [Look::Other, Look::Peer, Look::Own] {
        let of: Vec<&Dot> = dots.iter().filter(|dot| dot.look == look).collect();
        let (plain, hollow): (Vec<&Dot>, Vec<&Dot>) = of.into_iter().partition(|dot| !dot.preliminary);
        for (dots, hollow) in [(plain, false), (hollow, true)] {
            match look {
                _ if dots.is_empty() => {}
                Look::Own => own(canvas, &dots, row, hollow),
                Look::Peer => peers(canvas, &dots, row, hollow),
                Look::Other => others(canvas, &dots, row, hollow),
            }
        }
    }
}

/// Draws each dot as a line of length zero with round ends; a range is a line of its length.
fn others(canvas: &mut Canvas<'_>, dots: &[&Dot], row: &Row, hollow: bool) {
    let diameter = dots.first().map_or(0.0, |dot| dot.radius * 2.0) - 1.0;
    let mut path = Pen { out: String::with_capacity(dots.len() * 14) };
    for dot in dots {
        path.raw("M").number(dot.x - dot.half).raw(" ").number(row.middle + dot.y).raw("h").number(dot.half * 2.0);
    }
    let mut stroke = |class: &str, width: f64| {
        canvas.pen.raw("<path class=\"").raw(class).raw("\"").attribute("stroke-width", width).raw(" d=\"").raw(&path.out).raw("\"/>");
    };
    stroke("dt", diameter);
    if hollow {
        stroke("dh", diameter - 2.4);
    }
}

fn peers(canvas: &mut Canvas<'_>, dots: &[&Dot], row: &Row, hollow: bool) {
    canvas.pen.raw(if hollow { "<path class=\"ph\" d=\"" } else { "<path class=\"pe\" d=\"" });
    for dot in dots {
        rhomb(canvas, (dot.x, row.middle + dot.y), dot.half, dot.radius - 0.5);
    }
    canvas.pen.raw("\"/>");
}

/// Draws a rhombus, stretched along a range.
pub fn rhomb(canvas: &mut Canvas<'_>, (x, y): (f64, f64), half: f64, radius: f64) {
    let pen = &mut canvas.pen;
    pen.raw("M").number(x - half - radius).raw(" ").number(y);
    for (dx, dy) in [(radius, -radius), (half * 2.0, 0.0), (radius, radius), (-radius, radius), (-half * 2.0, 0.0)] {
        if dx != 0.0 || dy != 0.0 {
            pen.raw("l").number(dx).raw(" ").number(dy);
        }
    }
    pen.raw("z");
}

fn own(canvas: &mut Canvas<'_>, dots: &[&Dot], row: &Row, hollow: bool) {
    for dot in dots {
        let y = row.middle + dot.y;
        canvas.pen.raw("<g class=\"s-own\">");
        if dot.half > 0.0 {
            canvas.pen.line("ln", (dot.x - dot.half, y), (dot.x + dot.half, y));
        }
        let class = if hollow { "ho" } else { "mk" };
        canvas.pen.raw("<circle class=\"").raw(class).raw("\"").attribute("cx", dot.x).attribute("cy", y).raw(" r=\"7\"/></g>");
    }
}
