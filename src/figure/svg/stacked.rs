//! The parts of a whole joined in horizontal bars: from zero, or for answers on a scale on both sides of the middle. It never prints a sum:
//! a whole is only as long as its parts.

mod layout;
mod names;
mod numbers;

use super::*;
use layout::{Part, StackLayout};

/// Draws the bars; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let Some(layout) = StackLayout::of(canvas) else { return 0.0 };
    let figure = canvas.figure;
    canvas.patterns();
    canvas.pen.raw("<g class=\"pt\">");
    let top = names::draw(canvas, &layout);
    // The grid is behind the bars but as long as all of them: they are drawn separately and appended.
    let grid_at = canvas.pen.out.len();
    let mut y = top;
    let mut bars = Vec::new();
    for position in 0..figure.positions.len() {
        if figure.breaks.iter().any(|cut| cut.position == position) {
            canvas.pen.line("ct", (layout.left, y - layout.gap / 2.0), (canvas.sheet.width, y - layout.gap / 2.0));
        }
        let (bar, foot) = row(canvas, &layout, position, y);
        bars.push(bar);
        y = foot;
    }
    let drawn = canvas.pen.out.split_off(grid_at);
    let bottom = y - layout.gap + 4.0;
    let around = |bar: &f64| (bar - 4.0, bar + layout.bar + 4.0);
    let stretches: Vec<(f64, f64)> = bars.iter().map(around).collect();
    layout.ruler.grid(canvas, &stretches);
    if let Some(aside) = layout.aside {
        canvas.pen.raw("<path class=\"ze\" d=\"");
        for (top, bottom) in &stretches {
            canvas.pen.raw("M").number(aside).raw(" ").number(*top).raw("V").number(*bottom);
        }
        canvas.pen.raw("\"/>");
    }
    canvas.pen.raw(&drawn).raw("</g>");
    layout.ruler.steps(canvas, bottom)
}

/// Draws a row: its name, its bar and the numbers below it. Returns the bar's top and the row's bottom.
fn row(canvas: &mut Canvas<'_>, layout: &StackLayout, position: usize, top: f64) -> (f64, f64) {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    let own = figure.positions[position].role == Role::Own && figure.positions.len() > 1;
    let (weight, class) = if own { (Weight::Bold, "vl") } else { (Weight::Regular, "") };
    let label = canvas.row_name(position);
    let mut bar = top;
    let mut least = layout.bar;
    if layout.beside {
        let lines = wrap(&label, size, weight, layout.left - 12.0);
        let high = height(lines.len(), size);
        // The name is vertically centred on its bar, which moves down for a high name.
        bar = top + ((high - layout.bar) / 2.0).max(0.0);
        least = layout.bar.max((high + layout.bar) / 2.0);
        let foot = bar + layout.bar / 2.0 - (lines.len() - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size;
        canvas.pen.text(class, Anchor::End, (layout.left - 10.0, foot), &lines, size);
    } else if layout.named {
        let lines = wrap(&label, size, weight, canvas.sheet.width);
        canvas.pen.text(class, Anchor::Start, (0.0, top + ASCENT * size), &lines, size);
        bar = top + height(lines.len(), size) + 1.0;
    }
    let parts = layout.parts(figure, position);
    if parts.is_empty() {
        lacking(canvas, layout, position, bar);
        return (bar, bar + least + layout.gap);
    }
    let outside = numbers::draw_parts(canvas, layout, position, &parts, bar);
    let foot = numbers::draw_outside(canvas, layout, position, &outside, bar + layout.bar);
    (bar, foot.max(bar + least) + layout.gap)
}

/// Draws the words shown instead of a row's numbers.
fn lacking(canvas: &mut Canvas<'_>, layout: &StackLayout, position: usize, top: f64) {
    let size = canvas.sheet.size;
    let mut words: Vec<String> = Vec::new();
    for series in &canvas.figure.series {
        let word = series.points[position].state.words().map(|key| canvas.locale.text(key)).unwrap_or_default();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let foot = top + layout.bar / 2.0 + HALF_CAP * size;
    let text = words.join(", ");
    let x = (layout.ruler.x(Decimal::ZERO) + 6.0).min(canvas.sheet.width - width(&text, size, Weight::Regular)).max(layout.left);
    canvas.pen.text("mu", Anchor::Start, (x, foot), &[text], size);
}
