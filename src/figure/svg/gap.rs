//! Two numbers per row on a common scale, and their distance: women and men, own area and nation, previous and current year. It never
//! computes a distance: it is the table's.

mod ends;
mod plan;

use super::*;
use plan::Plan;

/// Draws the rows; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(plan) = Plan::of(canvas) else { return 0.0 };
    let figure = canvas.figure;
    let mut y = 0.0;
    if !figure.targets.is_empty() {
        y = rows::mark_key(canvas, y);
    }
    y = ends::names(canvas, &plan, y);
    // The grid is behind the rows but as long as all of them: they are drawn separately and appended.
    let grid_at = canvas.pen.out.len();
    let top = y;
    let mut stretches = Vec::new();
    for position in 0..figure.positions.len() {
        if figure.breaks.iter().any(|cut| cut.position == position) {
            canvas.pen.line("ct", (0.0, y), (canvas.sheet.width, y));
        }
        let (middle, foot) = row(canvas, &plan, position, y);
        stretches.push((middle - plan.half, middle + plan.half));
        y = foot;
    }
    let drawn = canvas.pen.out.split_off(grid_at);
    plan.ruler.grid(canvas, &if plan.beside { vec![(top, y)] } else { stretches });
    canvas.pen.raw(&drawn);
    plan.ruler.steps(canvas, y + 2.0)
}

/// Draws a row: its name, its numbers and their distance. Returns the middle of its line and its bottom.
fn row(canvas: &mut Canvas<'_>, plan: &Plan, position: usize, top: f64) -> (f64, f64) {
    let size = canvas.sheet.size;
    let figure = canvas.figure;
    let own = figure.positions[position].role == Role::Own && figure.positions.len() > 1;
    let (weight, class) = if own { (Weight::Bold, "vl") } else { (Weight::Regular, "") };
    let name = if plan.named { canvas.row_name(position) } else { String::new() };
    let words = plan.words[position].as_str();
    if plan.beside {
        let names = wrap(&name, size, weight, plan.left - 12.0);
        let words = wrap(words, size, Weight::Regular, plan.column);
        let total = (2.0 * plan.half).max(height(names.len().max(words.len()), size)) + 6.0;
        let middle = top + total / 2.0;
        let foot = |lines: &[String]| middle - (lines.len() - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size;
        if plan.named {
            canvas.pen.text(class, Anchor::End, (plan.left - 10.0, foot(&names)), &names, size);
        }
        canvas.pen.text("mu", Anchor::Start, (canvas.sheet.width - plan.column, foot(&words)), &words, size);
        ends::draw(canvas, plan, position, middle);
        return (middle, top + total);
    }
    let mut y = top + 4.0;
    // The words are on the line of the name, or below it.
    let together = width(&name, size, weight) + width(words, size, Weight::Regular) + 20.0 <= canvas.sheet.width;
    if plan.named {
        let lines = wrap(&name, size, weight, canvas.sheet.width);
        canvas.pen.text(class, Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    if plan.named && together {
        canvas.pen.text("mu", Anchor::End, (canvas.sheet.width, y - DESCENT * size), &[words.to_owned()], size);
    } else if !words.is_empty() {
        let lines = wrap(words, size, Weight::Regular, canvas.sheet.width);
        canvas.pen.text("mu", Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    let middle = y + plan.half;
    ends::draw(canvas, plan, position, middle);
    (middle, middle + plan.half + 4.0)
}
