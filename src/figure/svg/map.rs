//! Areas on a map, shaded by classes: lightness for three, lightness and stripes for five. Areas without a number have patterns of their own. The
//! own area is outlined and named; the others' names and numbers are in titles and in the table.

mod county;
mod inset;
mod key;
mod outline;

use std::collections::BTreeMap;

use super::*;
use crate::outline::county;
use inset::Inset;
use outline::{Plane, Shape};

/// The largest height of a map.
const TALLEST: f64 = 600.0;

/// The largest width of a map in the wide drawing, next to its key.
const WIDEST: f64 = 360.0;

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fill {
    /// It is not part of the figure.
    Outside,
    /// A class.
    Class(usize),
    /// There is no number.
    Missing,
    /// Its number is not shown.
    Suppressed,
}

/// An area to draw.
struct Place<'a> {
    code: &'a str,
    fill: Fill,
    shape: Shape,
    /// Its row; `None` if it is not part of the figure.
    position: Option<usize>,
    name: &'a str,
}

/// Draws the map; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(map) = canvas.figure.map_areas() else { return 0.0 };
    let codes = county::shown(map);
    let corners = || codes.iter().flat_map(|code| &map.outlines.areas[*code].rings).flatten();
    let Some(plane) = Plane::of(corners(), if canvas.sheet.wide { WIDEST } else { canvas.sheet.width }, TALLEST) else { return 0.0 };
    let rows: BTreeMap<&str, usize> =
        map.codes.iter().enumerate().filter_map(|(position, code)| Some((code.as_deref()?, position))).collect();
    let mut places: Vec<Place<'_>> = Vec::new();
    for &code in &codes {
        let outline = &map.outlines.areas[code];
        let position = rows.get(code).copied();
        let name = position.map_or(outline.name.as_str(), |position| canvas.figure.positions[position].label.as_str());
        let fill = position.map_or(Fill::Outside, |position| fill(canvas.figure, map, position));
        places.push(Place { code, fill, shape: plane.shape(&outline.rings), position, name });
    }
    patterns(canvas, &places, map);
    shade_all(canvas, map, &places);
    let borders = county::borders(map, &codes, &plane);
    if !borders.is_empty() {
        canvas.pen.raw("<path class=\"mb\" d=\"").raw(&borders).raw("\"/>");
    }
    let own = own(canvas, &places);
    own.iter().for_each(|own| outlined(canvas, own));
    let inset = Inset::of(&places, map);
    if let Some(inset) = &inset {
        canvas.pen.rectangle("mf", None, inset.frame());
    }
    let label = own.map(|own| name(canvas, own, &plane));
    label.iter().for_each(|label| label.draw(canvas));
    let label = label.map(|label| label.area);
    let mut fills: BTreeMap<Fill, usize> = BTreeMap::new();
    places.iter().for_each(|place| *fills.entry(place.fill).or_default() += 1);
    let key = key::draw(canvas, map, &fills, &plane, label);
    let bottom = key.bottom.max(plane.size.1);
    let Some(inset) = inset else { return bottom };
    let (_, tall) = inset.size(canvas);
    let at = free(canvas, &inset, &plane, [Some(key), label]).unwrap_or((0.0, bottom + 12.0));
    inset.draw(canvas, map, at);
    bottom.max(at.1 + tall + 1.0)
}

/// Returns where the enlarged part has room beside the map; `None` if nowhere.
fn free(canvas: &Canvas<'_>, inset: &Inset<'_, '_>, plane: &Plane, taken: [Option<Area>; 2]) -> Option<(f64, f64)> {
    let (wide, tall) = inset.size(canvas);
    let left = plane.size.0 + 24.0;
    let below = taken.iter().flatten().map(|taken| taken.bottom + 16.0);
    let fits = |top: &f64| {
        let area = Area { left, top: top - 12.0, right: left + wide, bottom: top + tall + 12.0 };
        *top >= 0.0 && top + tall <= plane.size.1 && taken.iter().flatten().all(|taken| !taken.meets(&area))
    };
    let top = below.chain([plane.size.1 - tall - 1.0, 0.0]).find(fits)?;
    (left + wide <= canvas.sheet.width).then_some((left, top))
}

/// Returns the own area.
fn own<'p, 'a>(canvas: &Canvas<'_>, places: &'p [Place<'a>]) -> Option<&'p Place<'a>> {
    let own = canvas.figure.own_position()?;
    places.iter().find(|place| place.position == Some(own))
}

/// Writes areas by their fills.
fn shade_all(canvas: &mut Canvas<'_>, map: &MapAreas, places: &[Place<'_>]) {
    let mut filled: BTreeMap<Fill, Vec<&Place<'_>>> = BTreeMap::new();
    places.iter().for_each(|place| filled.entry(place.fill).or_default().push(place));
    for (fill, places) in &filled {
        group(canvas, *fill, map, places);
    }
}

/// Writes the outline of the own area.
fn outlined(canvas: &mut Canvas<'_>, own: &Place<'_>) {
    canvas.pen.raw("<g class=\"s-own\"><path class=\"mh\" d=\"").raw(&own.shape.path).raw("\"/>");
    canvas.pen.raw("<path class=\"mw\" d=\"").raw(&own.shape.path).raw("\"/></g>");
}

fn fill(figure: &Figure, map: &MapAreas, position: usize) -> Fill {
    match (map.class_of[position], figure.series[0].points[position].state) {
        (Some(class), _) => Fill::Class(class),
        (None, State::Suppressed) => Fill::Suppressed,
        (None, _) => Fill::Missing,
    }
}

/// Returns the shade of a class, 1 to 5: the strongest for the highest.
fn shade(class: usize, classes: usize) -> usize {
    match classes {
        0 | 1 => 3,
        2 => 2 + 2 * class,
        3 => 1 + 2 * class,
        4 => class + 1 + usize::from(class > 1),
        _ => (class + 1).min(5),
    }
}

/// Whether a class is striped, to be told from its neighbours if there are more than three.
fn is_striped(class: usize, classes: usize) -> bool {
    classes > 3 && class % 2 == 1
}

/// Returns the id of a fill's pattern; `None` if it is plain.
fn pattern(canvas: &Canvas<'_>, fill: Fill, map: &MapAreas) -> Option<String> {
    let prefix = if canvas.sheet.wide { "wm" } else { "nm" };
    let name = match fill {
        Fill::Class(class) if is_striped(class, map.classes.len()) => class.to_string(),
        Fill::Missing => "x".into(),
        Fill::Suppressed => "h".into(),
        Fill::Class(_) | Fill::Outside => return None,
    };
    Some([canvas.id, prefix, &name].concat())
}

/// Returns the class of a plain fill.
fn class(fill: Fill, map: &MapAreas) -> String {
    match fill {
        Fill::Class(class) => format!("h{}", shade(class, map.classes.len())),
        Fill::Outside | Fill::Missing | Fill::Suppressed => "mo".into(),
    }
}

/// Writes the patterns in use.
fn patterns(canvas: &mut Canvas<'_>, places: &[Place<'_>], map: &MapAreas) {
    let mut fills: Vec<Fill> = places.iter().map(|place| place.fill).collect();
    fills.extend((0..map.classes.len()).map(Fill::Class));
    fills.sort_unstable();
    fills.dedup();
    for fill in fills {
        let Some(id) = pattern(canvas, fill, map) else { continue };
        let lines = match fill {
            Fill::Suppressed => "M1 1h1.5M4 4h1.5",
            Fill::Missing => "M-1 1L1-1M-1 7L7-1M5 7L7 5",
            Fill::Class(_) | Fill::Outside => "M0 1.5H6M0 4.5H6",
        };
        canvas.pen.raw("<pattern id=\"").raw(&id).raw("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect class=\"");
        canvas.pen.raw(&class(fill, map)).raw("\" width=\"6\" height=\"6\"/><path class=\"mx\" d=\"").raw(lines).raw("\"/></pattern>");
    }
}

/// Writes the areas of one fill.
fn group(canvas: &mut Canvas<'_>, fill: Fill, map: &MapAreas, places: &[&Place<'_>]) {
    match pattern(canvas, fill, map) {
        Some(id) => drop(canvas.pen.raw("<g class=\"mp\" fill=\"url(#").raw(&id).raw(")\">")),
        None => drop(canvas.pen.raw("<g class=\"mp ").raw(&class(fill, map)).raw("\">")),
    }
    let start = canvas.pen.out.len();
    for place in places {
        canvas.pen.raw("<path d=\"").raw(&place.shape.path).raw("\"><title>").escaped(place.name);
        if let Some(position) = place.position {
            let point = &canvas.figure.series[0].points[position];
            let text = if point.state.is_known() { point.label.clone() } else { canvas.lacking("", point.state) };
            canvas.pen.raw(": ").escaped(&text);
        }
        canvas.pen.raw("</title></path>");
    }
    canvas.parts.push(start..canvas.pen.out.len());
    canvas.pen.raw("</g>");
}

/// The label of the own area: beside the land at its height, or above the map, with a line to it.
struct Label {
    lines: Vec<String>,
    area: Area,
    from: (f64, f64),
    to: (f64, f64),
}

impl Label {
    fn draw(&self, canvas: &mut Canvas<'_>) {
        let size = canvas.sheet.size;
        canvas.pen.line("ml", self.from, self.to);
        canvas.pen.line("ld", self.from, self.to);
        let foot = self.area.top + ASCENT * size;
        canvas.pen.text("lb mt", Anchor::Start, (self.area.left, foot), &self.lines, size);
    }
}

/// Places the own area's name with its number.
fn name(canvas: &Canvas<'_>, own: &Place<'_>, plane: &Plane) -> Label {
    let Sheet { size, width: whole, .. } = canvas.sheet;
    let point = own.position.map(|position| &canvas.figure.series[0].points[position]);
    // Why there is no number is said by the pattern, in the key and in words.
    let number = point.filter(|point| point.state.is_known()).map(|point| canvas.label(point));
    let text = number.map_or_else(|| own.name.to_owned(), |number| format!("{} {number}", own.name));
    let (x, y) = own.shape.middle;
    let long = |lines: &[String]| lines.iter().map(|line| width(line, size, Weight::Bold)).fold(0.0, f64::max);
    let room = if canvas.sheet.wide { 0.4 * whole } else { 0.5 * whole };
    let lines = wrap(&text, size, Weight::Bold, room);
    let (wide, tall) = (long(&lines), height(lines.len(), size));
    let top = (y - tall / 2.0).max(0.0);
    let (west, east) = plane.land(top - 2.0, top + tall + 2.0).unwrap_or((x, x));
    let of = |left: f64, from: f64| Label {
        area: Area { left, top, right: left + wide, bottom: top + tall },
        from: (from, top + tall / 2.0),
        to: (x, y),
        lines: lines.clone(),
    };
    if east + 10.0 + wide <= whole {
        return of(east + 10.0, east + 7.0);
    }
    if west - 10.0 - wide >= 0.0 {
        return of(west - 10.0 - wide, west - 7.0);
    }
    // Over the land, where nothing else is free.
    let left = (x - wide / 2.0).clamp(0.0, (whole - wide).max(0.0));
    let (low, high) = own.shape.ends;
    let top = if low.1 - 8.0 - tall >= 0.0 { low.1 - 8.0 - tall } else { high.1 + 8.0 };
    let area = Area { left, top, right: left + wide, bottom: top + tall };
    let from = (x, if top < y { area.bottom } else { area.top });
    Label { lines, area, from, to: (x, y) }
}
