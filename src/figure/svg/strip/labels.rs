//! The names above a strip: the own area always, the extremes, and its peers if all of them fit. No name or leader ever crosses another.

use super::*;

/// The largest number of peers with names.
const MOST_NAMED: usize = 8;

/// The largest number of rows of names.
const MOST_ROWS: usize = 6;

/// A name with its position.
pub struct Named {
    /// The index of its dot.
    dot: usize,
    text: String,
    look: Look,
    row: usize,
    /// The left end and the width of the text.
    left: f64,
    width: f64,
}

/// Returns the names that fit, and the number of rows. Row 0 is next to the dots.
pub fn place(canvas: &Canvas<'_>, dots: &[Dot]) -> (Vec<Named>, usize) {
    let (own, ends) = (own(canvas, dots), ends(canvas, dots));
    let peers = peers(canvas, dots, &ends);
    // The outermost names are lowest and extend outwards, so that no leader crosses one; the own area's is above them. A name without room
    // outwards covers what is further in, and is tried above that.
    let outermost = ends.iter().chain(&peers).chain(&own).cloned();
    let innermost = peers.iter().chain(&own).chain(&ends).cloned();
    let placed = together(canvas, dots, outermost).or_else(|| together(canvas, dots, innermost)).unwrap_or_else(|| {
        // If only some peers had names, that would seem significant.
        let mut few = Vec::new();
        for (dot, text) in own.iter().chain(&ends).cloned() {
            few.extend(find(canvas, dots, &few, dot, text));
        }
        few
    });
    let rows = placed.iter().map(|name| name.row + 1).max().unwrap_or(0);
    (placed, rows)
}

/// Returns the names with positions, if all of them fit.
fn together(canvas: &Canvas<'_>, dots: &[Dot], names: impl Iterator<Item = (usize, String)>) -> Option<Vec<Named>> {
    let mut placed = Vec::new();
    for (dot, text) in names {
        placed.push(find(canvas, dots, &placed, dot, text)?);
    }
    Some(placed)
}

/// Returns the peers that are not extremes, the farthest from the own area first; none if they are too many.
fn peers(canvas: &Canvas<'_>, dots: &[Dot], ends: &[(usize, String)]) -> Vec<(usize, String)> {
    let mut peers: Vec<usize> = (0..dots.len()).filter(|dot| dots[*dot].look == Look::Peer).collect();
    if peers.len() > MOST_NAMED {
        return Vec::new();
    }
    let centre = centre(canvas, dots);
    peers.retain(|peer| ends.iter().all(|(end, _)| end != peer));
    peers.sort_by(|a, b| (dots[*b].x - centre).abs().total_cmp(&(dots[*a].x - centre).abs()));
    peers.into_iter().map(|dot| (dot, canvas.figure.positions[dots[dot].position].label.clone())).collect()
}

/// Returns the point from which names extend outwards: the own area, else the middle.
fn centre(canvas: &Canvas<'_>, dots: &[Dot]) -> f64 {
    dots.iter().find(|dot| dot.look == Look::Own).map_or(canvas.sheet.width / 2.0, |dot| dot.x)
}

/// Returns the label of the own area with its number.
fn own(canvas: &Canvas<'_>, dots: &[Dot]) -> Option<(usize, String)> {
    let dot = dots.iter().position(|dot| dot.look == Look::Own)?;
    let text = with_number(canvas, &dots[dot]);
    // A name too long for a line is in the key, and only its number at the dot.
    let fits = fits(canvas, &text);
    Some((dot, if fits { text } else { canvas.label(&canvas.figure.series[0].points[dots[dot].position]) }))
}

fn fits(canvas: &Canvas<'_>, text: &str) -> bool {
    width(text, canvas.sheet.size, Weight::Bold) <= canvas.sheet.width
}

fn with_number(canvas: &Canvas<'_>, dot: &Dot) -> String {
    let point = &canvas.figure.series[0].points[dot.position];
    format!("{} {}", canvas.figure.positions[dot.position].label, canvas.label(point))
}

/// Returns the labels of the lowest and the highest, with the name if there is only one.
fn ends(canvas: &Canvas<'_>, dots: &[Dot]) -> Vec<(usize, String)> {
    let figure = canvas.figure;
    let number = |dot: &Dot| figure.series[0].points[dot.position].state.number();
    let known = || dots.iter().filter_map(number);
    let (Some(low), Some(high)) = (known().min(), known().max()) else { return Vec::new() };
    if low == high {
        return Vec::new();
    }
    let kind = figure.strip_areas().and_then(|strip_areas| strip_areas.kind).map_or("area", AreaKind::as_str);
    let end = |wanted: Decimal| {
        let at: Vec<usize> = (0..dots.len()).filter(|dot| number(&dots[*dot]) == Some(wanted)).collect();
        let nearest = *at.iter().min_by(|a, b| dots[**a].y.total_cmp(&dots[**b].y))?;
        if at.iter().any(|dot| dots[*dot].look == Look::Own) {
            return None;
        }
        let text = match at.as_slice() {
            [only] => with_number(canvas, &dots[*only]),
            several => {
                let count = Argument::Count(several.len().into());
                let several = canvas.locale.format("figure-areas", &[("n", count), ("kind", kind.into())]);
                format!("{several} {}", figure.series[0].points[dots[nearest].position].label)
            }
        };
        Some((nearest, text))
    };
    [end(low), end(high)].into_iter().flatten().collect()
}

/// Returns the position in the lowest row in which a name fits outwards of its leader, or else inwards.
fn find(canvas: &Canvas<'_>, dots: &[Dot], placed: &[Named], dot: usize, text: String) -> Option<Named> {
    let Sheet { size, width: whole, .. } = canvas.sheet;
    let look = dots[dot].look;
    let weight = if look == Look::Own { Weight::Bold } else { Weight::Regular };
    let (x, width) = (dots[dot].x, width(&text, size, weight));
    let free = |row: usize, left: f64| {
        let (from, to) = (left.min(x) - 6.0, (left + width).max(x) + 6.0);
        placed.iter().all(|other| {
            let line = dots[other.dot].x;
            let side_by_side = other.row != row || to <= other.left.min(line) || from >= (other.left + other.width).max(line);
            // A leader goes down from its row, and names below must avoid it.
            let under = other.row <= row || line <= from || to <= line;
            let over = row <= other.row || x <= other.left - 6.0 || other.left + other.width + 6.0 <= x;
            side_by_side && under && over
        })
    };
    // A name as wide as the drawing is placed anywhere.
    let inside = |left: f64| left.min(whole - width).max(0.0);
    let (right, left) = (x + 4.0, x - 4.0 - width);
    let beside = if x < centre(canvas, dots) { [left, right, x - width / 2.0] } else { [right, left, x - width / 2.0] };
    let lefts: Vec<f64> = match look {
        Look::Own => vec![inside(x - width / 2.0), inside(right), inside(left)],
        _ => beside.into_iter().filter(|left| *left >= 0.0 && left + width <= whole).collect(),
    };
    let mut places = lefts.iter().flat_map(|left| (0..MOST_ROWS).map(move |row| (row, *left)));
    let (row, left) = places.find(|(row, left)| free(*row, *left))?;
    Some(Named { dot, text, look, row, left, width })
}

/// Draws the leaders from the names to their dots, behind the dots.
pub fn leaders(canvas: &mut Canvas<'_>, named: &[Named], dots: &[Dot], row: &Row) {
    for name in named {
        let dot = &dots[name.dot];
        let foot = row.top - name.row as f64 * canvas.sheet.row();
        // A name beside its leader starts at the leader's top, one above it at its end.
        let beside = name.left > dot.x || name.left + name.width < dot.x;
        let top = if beside { foot - canvas.sheet.row() + 4.0 } else { foot };
        canvas.pen.line("ld", (dot.x, top), (dot.x, row.middle + dot.y));
    }
}

/// Draws the names.
pub fn draw(canvas: &mut Canvas<'_>, named: &[Named], dots: &[Dot]) {
    let size = canvas.sheet.size;
    let rows = named.iter().map(|name| name.row + 1).max().unwrap_or(0);
    for name in named {
        let foot = (rows - 1 - name.row) as f64 * canvas.sheet.row() + ASCENT * size;
        let class = if name.look == Look::Own { "lb s-own" } else { "" };
        // A name to the left of its leader is right-aligned, whatever the font.
        let left_of_line = name.left + name.width < dots[name.dot].x;
        let (anchor, x) = if left_of_line { (Anchor::End, name.left + name.width) } else { (Anchor::Start, name.left) };
        canvas.pen.text(class, anchor, (x, foot), std::slice::from_ref(&name.text), size);
    }
}

/// Draws the key of the marks; returns the bottom.
pub fn key(canvas: &mut Canvas<'_>, dots: &[Dot], top: f64) -> f64 {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let strip_areas = figure.strip_areas();
    let kind = strip_areas.and_then(|strip_areas| strip_areas.kind).map_or("area", AreaKind::as_str);
    let known = |peer: bool| {
        let rows = figure.positions.iter().zip(&figure.series[0].points).filter(|(_, point)| point.state.is_known());
        rows.filter(|(row, _)| row.role != Role::Own && (row.role == Role::Peer) == peer).count()
    };
    let (peers, others) = (known(true), known(false));
    let name = strip_areas.and_then(|strip_areas| strip_areas.peers.clone()).unwrap_or_default();
    let mut entries = Vec::new();
    if let Some(dot) = dots.iter().find(|dot| dot.look == Look::Own && !fits(canvas, &with_number(canvas, dot))) {
        entries.push((Look::Own, figure.positions[dot.position].label.clone()));
    }
    if peers > 0 {
        entries.push((Look::Peer, format!("{name} ({peers})")));
    }
    if others > 0 {
        let arguments = [("n", Argument::Count(others.into())), ("kind", kind.into())];
        let marked = peers > 0 || figure.own_position().is_some();
        let text = canvas.locale.format(if marked { "figure-areas-other" } else { "figure-areas" }, &arguments);
        entries.push((Look::Other, text));
    }
    let (mut x, mut y, mut foot) = (0.0, top + 6.0, top + 6.0);
    for (look, text) in entries {
        let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width - 18.0);
        let needs = 18.0 + lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max);
        if x > 0.0 && x + needs > canvas.sheet.width {
            (x, y) = (0.0, foot);
        }
        let middle = y + (ASCENT - HALF_CAP) * size;
        if look == Look::Own {
            canvas.pen.raw("<circle class=\"vf\"").attribute("cx", x + 6.0).attribute("cy", middle).raw(" r=\"5\"/>");
        } else if look == Look::Peer {
            canvas.pen.raw("<path class=\"pe\" d=\"");
            swarm::rhomb(canvas, (x + 6.0, middle), 0.0, 5.0);
            canvas.pen.raw("\"/>");
        } else {
            canvas.pen.raw("<path class=\"dt\" stroke-width=\"5\" d=\"M").number(x + 6.0).raw(" ").number(middle).raw("h0\"/>");
        }
        canvas.pen.text("", Anchor::Start, (x + 18.0, y + ASCENT * size), &lines, size);
        foot = foot.max(y + height(lines.len(), size));
        x += needs + 22.0;
    }
    foot
}
