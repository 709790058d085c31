//! Outlines in the drawing's own units. It never decides what is drawn.

use std::fmt::Write;

use crate::outline::Corner;

/// The smallest distance of two corners, and the precision of all: half a pixel.
const STEPS: f64 = 2.0;

/// The half width of an area that is too small to be seen.
const DOT: f64 = 1.0;

/// From metres to the drawing's units, with north at the top.
pub struct Plane {
    west: f64,
    north: f64,
    scale: f64,
    /// The map's width and height.
    pub size: (f64, f64),
    /// The westernmost and easternmost corner in each row of a unit's height.
    rows: Vec<Option<(f64, f64)>>,
}

/// An outline in the drawing's units.
pub struct Shape {
    /// The commands of its path.
    pub path: String,
    /// The middle of its largest ring.
    pub middle: (f64, f64),
    /// The upper left and lower right ends.
    pub ends: ((f64, f64), (f64, f64)),
}

impl Plane {
    /// Fits corners into a width and a height. Returns `None` if there are none.
    pub fn of<'a>(corners: impl Iterator<Item = &'a Corner> + Clone, width: f64, height: f64) -> Option<Self> {
        let xs = || corners.clone().map(|(x, _)| f64::from(*x));
        let ys = || corners.clone().map(|(_, y)| f64::from(*y));
        let (west, east) = (xs().reduce(f64::min)?, xs().reduce(f64::max)?);
        let (south, north) = (ys().reduce(f64::min)?, ys().reduce(f64::max)?);
        let (across, along) = ((east - west).max(1.0), (north - south).max(1.0));
        // A margin for the own area's thick outline.
        let scale = ((width - 4.0) / across).min((height - 4.0) / along);
        let size = (across * scale + 4.0, along * scale + 4.0);
        let mut plane = Self { west, north, scale, size, rows: vec![None; size.1.ceil() as usize + 1] };
        for corner in corners {
            let (x, y) = plane.at(*corner);
            let row = &mut plane.rows[y.max(0.0) as usize];
            *row = Some(row.map_or((x, x), |(low, high): (f64, f64)| (low.min(x), high.max(x))));
        }
        Some(plane)
    }

    /// Returns the position of a corner, in whole steps.
    fn at(&self, (x, y): Corner) -> (f64, f64) {
        let step = |value: f64| (value * STEPS).round() / STEPS;
        (step(2.0 + (f64::from(x) - self.west) * self.scale), step(2.0 + (self.north - f64::from(y)) * self.scale))
    }

    /// Returns the westernmost and easternmost end of the land between two heights.
    pub fn land(&self, top: f64, bottom: f64) -> Option<(f64, f64)> {
        let from = (top.max(0.0) as usize).min(self.rows.len());
        let to = (bottom.max(0.0).ceil() as usize + 1).clamp(from, self.rows.len());
        self.rows[from..to].iter().flatten().copied().reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }

    /// Returns the outline of an area. Corners that coincide in the drawing are left out, and rings with nothing between them.
    pub fn shape(&self, rings: &[Vec<Corner>]) -> Shape {
        let drawn: Vec<Vec<(f64, f64)>> = rings.iter().map(|ring| self.ring(ring)).collect();
        let size = |ring: &Vec<(f64, f64)>| area(ring).abs();
        let largest = drawn.iter().max_by(|one, other| size(one).total_cmp(&size(other))).cloned().unwrap_or_default();
        let mut path = String::new();
        drawn.iter().filter(|ring| ring.len() > 2).for_each(|ring| write_ring(ring, &mut path));
        let low = |pick: fn(&(f64, f64)) -> f64| largest.iter().map(pick).fold(f64::INFINITY, f64::min);
        let high = |pick: fn(&(f64, f64)) -> f64| largest.iter().map(pick).fold(f64::NEG_INFINITY, f64::max);
        let ends = ((low(|at| at.0), low(|at| at.1)), (high(|at| at.0), high(|at| at.1)));
        let middle = (f64::midpoint(ends.0.0, ends.1.0), f64::midpoint(ends.0.1, ends.1.1));
        if path.is_empty() {
            let (x, y) = middle;
            write_ring(&[(x - DOT, y - DOT), (x + DOT, y - DOT), (x + DOT, y + DOT), (x - DOT, y + DOT)], &mut path);
        }
        Shape { path, middle, ends }
    }

    /// Appends a line through corners to a path.
    pub fn line(&self, corners: &[Corner], path: &mut String) {
        let line = self.corners(corners);
        if line.len() > 1 {
            write_line(&line, path);
        }
    }

    /// Returns the positions of corners without repetitions.
    fn corners(&self, corners: &[Corner]) -> Vec<(f64, f64)> {
        let mut drawn: Vec<(f64, f64)> = corners.iter().map(|corner| self.at(*corner)).collect();
        drawn.dedup();
        drawn
    }

    /// Returns the corners of a ring without repetitions; the last is not the first.
    fn ring(&self, corners: &[Corner]) -> Vec<(f64, f64)> {
        let mut ring = self.corners(corners);
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        ring
    }
}

/// Returns twice the area within a ring, by the shoelace formula.
fn area(ring: &[(f64, f64)]) -> f64 {
    ring.iter().zip(ring.iter().cycle().skip(1)).map(|((x1, y1), (x2, y2))| x1 * y2 - x2 * y1).sum()
}

/// Writes a ring.
fn write_ring(ring: &[(f64, f64)], path: &mut String) {
    write_line(ring, path);
    path.push('z');
}

/// Writes a line: its first corner, and the steps to the others. Halves are exact, so that no error adds up.
fn write_line(line: &[(f64, f64)], path: &mut String) {
    let mut before = (0.0, 0.0);
    for (index, corner) in line.iter().enumerate() {
        let (x, y) = if index == 0 { *corner } else { (corner.0 - before.0, corner.1 - before.1) };
        path.push_str(if index == 0 { "M" } else { "l" });
        put(x, path);
        if y >= 0.0 {
            path.push(' ');
        }
        put(y, path);
        before = *corner;
    }
}

/// Writes a number without a zero before its point.
fn put(number: f64, path: &mut String) {
    let start = path.len();
    // Writing to a `String` cannot fail.
    let _ = write!(path, "{}", if number == 0.0 { 0.0 } else { number });
    for (long, short) in [("0.", "."), ("-0.", "-.")] {
        if path[start..].starts_with(long) {
            path.replace_range(start..start + long.len(), short);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_keeps_its_proportions_and_has_north_at_the_top() {
        let corners = [(0, 0), (100_000, 0), (100_000, 200_000), (0, 200_000)];
        let plane = Plane::of(corners.iter(), 300.0, 104.0).expect("a plane");
        assert_eq!(plane.size, (54.0, 104.0));
        let shape = plane.shape(&[corners.to_vec()]);
        assert_eq!(shape.path, "M2 102l50 0l0-100l-50 0z");
        assert_eq!(shape.middle, (27.0, 52.0));
        assert_eq!(plane.land(0.0, 10.0), Some((2.0, 52.0)));
        assert!(Plane::of([].iter(), 300.0, 100.0).is_none());
    }

    #[test]
    fn what_is_too_small_is_a_dot_and_numbers_are_short() {
        let far = [(0, 0), (1_000_000, 1_000_000)];
        let plane = Plane::of(far.iter(), 104.0, 104.0).expect("a plane");
        let shape = plane.shape(&[vec![(500_000, 500_000), (500_001, 500_000), (500_000, 500_001), (500_000, 500_000)]]);
        assert_eq!(shape.path, "M51 51l2 0l0 2l-2 0z");
        let mut path = String::new();
        [0.5, -0.5, -0.0, 12.5].iter().for_each(|number| put(*number, &mut path));
        assert_eq!(path, ".5-.5012.5");
    }
}
