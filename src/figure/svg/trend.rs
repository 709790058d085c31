//! What all drawings of a trend share: the contiguous parts of a line, and symbols for missing values. It never decides the position of a
//! line.

use super::*;

/// A part of a line without a gap.
pub struct Piece {
    /// Whether it leads to a preliminary value.
    pub preliminary: bool,
    /// The positions that it joins, at least two.
    pub positions: Vec<usize>,
}

/// Returns the parts of a series' line: contiguous through measured numbers and across periods in which nothing is measured, interrupted at
/// missing periods and breaks.
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

/// Returns the positions with a number that no part joins with another.
pub fn alone(figure: &Figure, series: usize, pieces: &[Piece]) -> Vec<usize> {
    let joined = |position: &usize| pieces.iter().any(|piece| piece.positions.contains(position));
    let points = &figure.series[series].points;
    (0..points.len()).filter(|position| points[*position].state.number().is_some() && !joined(position)).collect()
}

/// Returns the first and the last position with a number or range.
pub fn ends(figure: &Figure, series: usize) -> Option<(usize, usize)> {
    let points = &figure.series[series].points;
    let known = |position: &usize| points[*position].state.is_known();
    Some(((0..points.len()).find(known)?, (0..points.len()).rev().find(known)?))
}

impl Canvas<'_> {
    /// Draws the parts of a line, with the preliminary pattern if they lead to such a value.
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

    /// Writes the coordinates of a part for a path.
    pub fn through(&mut self, positions: &[usize], at: &impl Fn(usize) -> (f64, f64)) {
        for (index, position) in positions.iter().enumerate() {
            let (x, y) = at(*position);
            self.pen.raw(if index == 0 { "M" } else { "L" }).number(x).raw(" ").number(y);
        }
    }

    /// Draws the mark of a range between its ends.
    pub fn range_mark(&mut self, x: f64, (top, bottom): (f64, f64)) {
        self.pen.raw("<path class=\"ln\" d=\"M").number(x).raw(" ").number(top).raw("V").number(bottom);
        for y in [top, bottom] {
            self.pen.raw("M").number(x - 4.0).raw(" ").number(y).raw("h8");
        }
        self.pen.raw("\"/>");
    }

    /// Draws the symbols for a series' missing values upwards from `foot`. Neighbours that are close and lack a value for the same reason
    /// share a symbol. Returns the height.
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
