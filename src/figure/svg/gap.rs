//! Two numbers per row on a common scale, and their distance: women and men, own area and nation, previous and current year. It never
//! computes a distance: it is the table's.

mod ends;
mod layout;

use super::*;
use layout::GapLayout;

/// Draws the rows; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(layout) = GapLayout::of(canvas) else { return 0.0 };
    let figure = canvas.figure;
    let mut y = 0.0;
    if !figure.targets.is_empty() {
        y = rows::mark_key(canvas, y);
    }
    y = ends::names(canvas, &layout, y);
    // The grid is behind the rows but as long as all of them: they are drawn separately and appended.
    let grid_at = canvas.pen.out.len();
    let top = y;
    let mut stretches = Vec::new();
    for position in 0..figure.positions.len() {
        if figure.breaks.iter().any(|cut| cut.position == position) {
            canvas.pen.line("ct", (0.0, y), (canvas.sheet.width, y));
        }
        let (middle, foot) = row(canvas, &layout, position, y);
        stretches.push((middle - layout.half, middle + layout.half));
        y = foot;
    }
    let drawn = canvas.pen.out.split_off(grid_at);
    layout.ruler.grid(canvas, &if layout.beside { vec![(top, y)] } else { stretches });
    canvas.pen.raw(&drawn);
    layout.ruler.steps(canvas, y + 2.0)
}

/// Draws a row: its name, its numbers and their distance. Returns the middle of its line and its bottom.
fn row(canvas: &mut Canvas<'_>, layout: &GapLayout, position: usize, top: f64) -> (f64, f64) {
    let size = canvas.sheet.size;
    let figure = canvas.figure;
    let own = figure.positions[position].role == Role::Own && figure.positions.len() > 1;
    let (weight, class) = if own { (Weight::Bold, "vl") } else { (Weight::Regular, "") };
    let name = if layout.named { canvas.row_name(position) } else { String::new() };
    let words = layout.words[position].as_str();
    if layout.beside {
        let names = wrap(&name, size, weight, layout.left - 12.0);
        let words = wrap(words, size, Weight::Regular, layout.column);
        let total = (2.0 * layout.half).max(height(names.len().max(words.len()), size)) + 6.0;
        let middle = top + total / 2.0;
        let foot = |lines: &[String]| middle - (lines.len() - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size;
        if layout.named {
            canvas.pen.text(class, Anchor::End, (layout.left - 10.0, foot(&names)), &names, size);
        }
        canvas.pen.text("mu", Anchor::Start, (canvas.sheet.width - layout.column, foot(&words)), &words, size);
        ends::draw(canvas, layout, position, middle);
        return (middle, top + total);
    }
    let mut y = top + 4.0;
    // The words are on the line of the name, or below it.
    let together = width(&name, size, weight) + width(words, size, Weight::Regular) + 20.0 <= canvas.sheet.width;
    if layout.named {
        let lines = wrap(&name, size, weight, canvas.sheet.width);
        canvas.pen.text(class, Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    if layout.named && together {
        canvas.pen.text("mu", Anchor::End, (canvas.sheet.width, y - DESCENT * size), &[words.to_owned()], size);
    } else if !words.is_empty() {
        let lines = wrap(words, size, Weight::Regular, canvas.sheet.width);
        canvas.pen.text("mu", Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    let middle = y + layout.half;
    ends::draw(canvas, layout, position, middle);
    (middle, middle + layout.half + 4.0)
}
