//! The counties of municipalities on a map: which are drawn, and the borders between them. It never reads a number.

use std::collections::{BTreeMap, BTreeSet};

use super::outline::Plane;
use super::{MapAreas, county};
use crate::outline::Corner;

/// A part of an outline between two corners, the lower one first.
type Edge = (Corner, Corner);

/// Returns the codes of the areas to draw: those of the counties that have an area in the figure, if these hang together and are fewer than half of
/// all; otherwise all, since counties apart from each other would be shapes without a place.
pub fn shown(map: &MapAreas) -> Vec<&str> {
    let all: Vec<&str> = map.outlines.areas.keys().map(String::as_str).collect();
    let counties: BTreeSet<&str> = all.iter().filter_map(|code| county(code)).collect();
    let Some(of_figure) = map.codes.iter().flatten().map(|code| county(code)).collect::<Option<BTreeSet<&str>>>() else { return all };
    let near: Vec<&str> = all.iter().copied().filter(|code| county(code).is_some_and(|county| of_figure.contains(county))).collect();
    if 2 * of_figure.len() < counties.len() && hang_together(&of_figure, map, &near) { near } else { all }
}

/// Whether every county can be reached from any other without leaving them.
fn hang_together(counties: &BTreeSet<&str>, map: &MapAreas, codes: &[&str]) -> bool {
    let pairs: BTreeSet<(&str, &str)> = edges_between(map, codes).into_iter().map(|(_, pair)| pair).collect();
    let mut reached: BTreeSet<&str> = counties.iter().take(1).copied().collect();
    loop {
        let met = pairs.iter().filter(|(one, other)| reached.contains(one) != reached.contains(other));
        let next: Vec<&str> = met.flat_map(|(one, other)| [*one, *other]).collect();
        if next.is_empty() {
            return reached.len() == counties.len();
        }
        reached.extend(next);
    }
}

/// Returns the edges that areas of two counties share, with the counties.
fn edges_between<'m>(map: &MapAreas, codes: &[&'m str]) -> Vec<(Edge, (&'m str, &'m str))> {
    let mut first: BTreeMap<Edge, &str> = BTreeMap::new();
    let mut between = Vec::new();
    for (code, own) in codes.iter().filter_map(|code| Some((*code, county(code)?))) {
        for pair in map.outlines.areas[code].rings.iter().flat_map(|ring| ring.windows(2)) {
            let edge = (pair[0].min(pair[1]), pair[0].max(pair[1]));
            let other = *first.entry(edge).or_insert(own);
            if other != own {
                between.push((edge, (other, own)));
            }
        }
    }
    between
}

/// Returns the borders between the counties of some areas as a path; empty if all are of one county.
pub fn borders(map: &MapAreas, codes: &[&str], plane: &Plane) -> String {
    let mut from: BTreeMap<Corner, BTreeSet<Corner>> = BTreeMap::new();
    for ((one, other), _) in edges_between(map, codes) {
        from.entry(one).or_default().insert(other);
        from.entry(other).or_default().insert(one);
    }
    // Lines start where borders end or meet; what is left are closed ones.
    let ends: Vec<Corner> = from.iter().filter(|(_, others)| others.len() != 2).map(|(corner, _)| *corner).collect();
    let all: Vec<Corner> = from.keys().copied().collect();
    let mut path = String::new();
    for start in ends.into_iter().chain(all) {
        while let Some(next) = take(&mut from, start) {
            let mut line = vec![start, next];
            while from.get(&line[line.len() - 1]).is_some_and(|others| others.len() == 1) {
                let Some(next) = take(&mut from, line[line.len() - 1]) else { break };
                line.push(next);
            }
            plane.line(&line, &mut path);
        }
    }
    path
}

/// Removes an edge from a corner; returns its other end.
fn take(from: &mut BTreeMap<Corner, BTreeSet<Corner>>, corner: Corner) -> Option<Corner> {
    let next = from.get_mut(&corner)?.pop_first()?;
    from.get_mut(&next)?.remove(&corner);
    Some(next)
}
