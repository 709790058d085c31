//! What all drawings of a trend share: the unbroken pieces of a line, and the signs of what it lacks. It never decides where a line stands.

use super::*;

/// A piece of a line without a gap.
pub struct Piece {
    /// Whether what it leads to is preliminary.
    pub preliminary: bool,
    /// The positions that it joins, two at least.
    pub positions: Vec<usize>,
}

/// The pieces of a series' line: unbroken through measured numbers and over periods when nobody measures, cut at missing periods and breaks.
pub fn pieces(figure: &Figure, series: usize) -> Vec<Piece> {
    let is_cut = |position: usize| {
        let breaks = || figure.breaks.iter().filter(|cut| cut.series.is_none_or(|cut| cut == series));
        figure.positions[position].apart || breaks().any(|cut| cut.position == position)
    };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut before = None;
    for (position, point) in figure.series[series].points.iter().enumerate() {
        if is_cut(position) {
            before = None;
        }
        if point.state.number().is_none() {
            if point.state != State::NotMeasured {
                before = None;
            }
            continue;
        }
        if let Some(from) = before {
            match pieces.last_mut() {
                Some(piece) if piece.preliminary == point.preliminary && piece.positions.last() == Some(&from) => {
                    piece.positions.push(position);
                }
                _ => pieces.push(Piece { preliminary: point.preliminary, positions: vec![from, position] }),
            }
        }
        before = Some(position);
    }
    pieces
}

/// The numbers of a series that no piece joins with another.
pub fn alone(figure: &Figure, series: usize, pieces: &[Piece]) -> Vec<usize> {
    let joined = |position: &usize| pieces.iter().any(|piece| piece.positions.contains(position));
    let points = &figure.series[series].points;
    (0..points.len()).filter(|position| points[*position].state.number().is_some() && !joined(position)).collect()
}

/// The first and the last position of which something is known.
pub fn ends(figure: &Figure, series: usize) -> Option<(usize, usize)> {
    let points = &figure.series[series].points;
    let known = |position: &usize| points[*position].state.is_known();
    Some(((0..points.len()).find(known)?, (0..points.len()).rev().find(known)?))
}

impl Canvas<'_> {
    /// The pieces of a line, each dashed where it is preliminary.
    pub fn trend(&mut self, pieces: &[Piece], dash: &str, at: impl Fn(usize) -> (f64, f64)) {
        for Piece { preliminary, positions } in pieces {
            self.pen.raw("<path class=\"ln\" d=\"");
            self.through(positions, &at);
            self.pen.raw("\"");
            let dash = if *preliminary { "1 5" } else { dash };
            if !dash.is_empty() {
                self.pen.raw(" stroke-dasharray=\"").raw(dash).raw("\"");
            }
            self.pen.raw("/>");
        }
    }

    /// The coordinates of a piece, as a path has them.
    pub fn through(&mut self, positions: &[usize], at: &impl Fn(usize) -> (f64, f64)) {
        for (index, position) in positions.iter().enumerate() {
            let (x, y) = at(*position);
            self.pen.raw(if index == 0 { "M" } else { "L" }).number(x).raw(" ").number(y);
        }
    }

    /// A mark from the lowest to the highest that a number may be.
    pub fn range_mark(&mut self, x: f64, (top, bottom): (f64, f64)) {
        self.pen.raw("<path class=\"ln\" d=\"M").number(x).raw(" ").number(top).raw("V").number(bottom);
        for y in [top, bottom] {
            self.pen.raw("M").number(x - 4.0).raw(" ").number(y).raw("h8");
        }
        self.pen.raw("\"/>");
    }

    /// The signs of what a series lacks, upwards from a foot; one sign says it for neighbours that lack a number for the same reason and
    /// stand too close for two. Gives how high they reach.
    pub fn lacks(&mut self, series: usize, foot: f64, at: impl Fn(usize) -> f64) -> f64 {
        let size = self.sheet.size;
        let figure = self.figure;
        let (mut last, mut rows): (Option<(&str, f64, usize)>, usize) = (None, 0);
        for (position, point) in figure.series[series].points.iter().enumerate() {
            let Some((sign, _)) = point.state.sign() else { continue };
            let (x, half) = (at(position), width(sign, size, Weight::Regular) / 2.0);
            let row = match last {
                Some((same, right, _)) if x - half < right && same == sign => continue,
                Some((_, right, row)) if x - half < right => row + 1,
                _ => 0,
            };
            let y = foot - row as f64 * self.sheet.row();
            self.pen.text("mu", Anchor::Middle, (x, y), &[sign.to_owned()], size);
            last = Some((sign, x + half + 1.0, row));
            rows = rows.max(row + 1);
        }
        rows as f64 * self.sheet.row()
    }
}
