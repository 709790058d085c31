//! The key of a map: a row for each class, for areas without a number, and for those that are not part of the figure. It never shades an area.

use super::*;
use crate::locale::capitalised;

/// The width and height of a swatch.
const SWATCH: (f64, f64) = (20.0, 13.0);

/// Draws the key: beside the map where its own area's label is not, or below it. Returns the place that it takes.
pub fn draw(canvas: &mut Canvas<'_>, map: &MapAreas, fills: &BTreeMap<Fill, usize>, plane: &Plane, label: Option<Area>) -> Area {
    let Sheet { size, width: whole, wide, .. } = canvas.sheet;
    let rows = rows(canvas, map, fills);
    let unit = (!canvas.figure.measure.unit.percent).then(|| canvas.figure.measure.unit.axis.clone());
    let left = if wide { plane.size.0 + 24.0 } else { 0.0 };
    let room = whole - left;
    let heading: Vec<String> = unit.iter().flat_map(|unit| wrap(unit, size, Weight::Regular, room)).collect();
    let wrapped: Vec<(Fill, Vec<String>)> =
        rows.into_iter().map(|(fill, text)| (fill, wrap(&text, size, Weight::Regular, room - SWATCH.0 - 10.0))).collect();
    let head = if heading.is_empty() { 0.0 } else { height(heading.len(), size) + 4.0 };
    let tall = head + wrapped.iter().map(|(_, lines)| height(lines.len(), size) + 6.0).sum::<f64>();
    let above = |label: Area| label.top > tall + 8.0 || label.bottom < 0.0 || label.right <= left;
    let top = match label {
        _ if !wide => plane.size.1 + 10.0,
        Some(label) if !above(label) => (plane.size.1 - tall).max(label.bottom + 12.0),
        _ => 0.0,
    };
    if !heading.is_empty() {
        canvas.pen.text("mu", Anchor::Start, (left, top + ASCENT * size), &heading, size);
    }
    let mut y = top + head;
    for (fill, lines) in wrapped {
        let middle = y + (ASCENT - HALF_CAP) * size;
        let area = Area { left: left + 1.0, top: middle - SWATCH.1 / 2.0, right: left + SWATCH.0, bottom: middle + SWATCH.1 / 2.0 };
        let pattern = pattern(canvas, fill, map);
        let class = if pattern.is_some() { "mp".to_owned() } else { format!("mp {}", class(fill, map)) };
        canvas.pen.rectangle(&class, pattern.as_deref(), area);
        canvas.pen.text("", Anchor::Start, (left + SWATCH.0 + 8.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size) + 6.0;
    }
    Area { left, top, right: whole, bottom: y }
}

/// Returns the rows of the key, the highest class first.
fn rows(canvas: &Canvas<'_>, map: &MapAreas, fills: &BTreeMap<Fill, usize>) -> Vec<(Fill, String)> {
    let with_count = |text: &str, count: usize| format!("{text} ({})", canvas.locale.number(count.into(), None));
    let mut rows: Vec<(Fill, String)> = map
        .classes
        .iter()
        .enumerate()
        .rev()
        .map(|(class, of)| (Fill::Class(class), with_count(&capitalised(&of.label), of.count)))
        .collect();
    for (fill, key) in
        [(Fill::Missing, "figure-map-missing"), (Fill::Suppressed, "figure-map-suppressed"), (Fill::Outside, "figure-map-outside")]
    {
        if let Some(count) = fills.get(&fill) {
            rows.push((fill, with_count(&capitalised(&canvas.locale.text(key)), *count)));
        }
    }
    rows
}
