//! The names of the parts: each above its part of the first bar if all fit, else in a key. It never names a part twice.

use super::*;

/// The maximal width of a name above its part.
const WIDEST: f64 = 128.0;

/// The maximal distance of a name from its part.
const FARTHEST: f64 = 60.0;

/// The distance from the names to the bar.
const LEADER: f64 = 12.0;

/// Draws the names; returns the top of the first row.
pub fn draw(canvas: &mut Canvas<'_>, layout: &StackLayout) -> f64 {
    let figure = canvas.figure;
    match above(canvas, layout) {
        Some(foot) => foot,
        None => {
            let names: Vec<(usize, String)> = layout.order.iter().map(|series| (*series, figure.series[*series].name.clone())).collect();
            canvas.key(0.0, &names, false) + 10.0
        }
    }
}

/// Draws the names above the first bar, if they fit; returns the top of that row.
fn above(canvas: &mut Canvas<'_>, layout: &StackLayout) -> Option<f64> {
    let figure = canvas.figure;
    let size = canvas.sheet.size;
    // There is no room for them between a row's name and its bar.
    let parts = layout.parts(figure, 0);
    if (layout.named && !layout.beside) || parts.len() < figure.series.len() || parts.iter().any(|part| part.to - part.from < 2.0) {
        return None;
    }
    let name = |part: &Part| wrap(&figure.series[part.series].name, size, Weight::Regular, WIDEST);
    let names: Vec<Vec<String>> = parts.iter().map(name).collect();
    let widest = |lines: &Vec<String>| lines.iter().map(|line| width(line, size, Weight::Regular)).fold(0.0, f64::max);
    let whole_words = parts.iter().all(|part| measure::longest_word(&figure.series[part.series].name, size, Weight::Regular) <= WIDEST);
    let wishes: Vec<(f64, f64)> =
        parts.iter().zip(&names).map(|(part, lines)| ((part.from + part.to) / 2.0, widest(lines) + 14.0)).collect();
    let middles = spread(&wishes, layout.left - 7.0, canvas.sheet.width + 7.0);
    let fit = wishes.iter().map(|wish| wish.1).sum::<f64>() <= canvas.sheet.width - layout.left + 14.0;
    let near = wishes.iter().zip(&middles).all(|(wish, middle)| (wish.0 - middle).abs() <= FARTHEST);
    if !(fit && near && whole_words && names.iter().all(|lines| lines.len() <= 3)) {
        return None;
    }
    let rows = names.iter().map(Vec::len).max().unwrap_or(1);
    let foot = height(rows, size);
    for ((lines, middle), (wish, _)) in names.iter().zip(&middles).zip(&wishes) {
        // Names are aligned at the bottom, next to their bar.
        let first = foot - height(lines.len(), size) + ASCENT * size;
        canvas.pen.text("", Anchor::Middle, (*middle, first), lines, size);
        canvas.pen.line("ld", (*middle, foot), (*wish, foot + LEADER));
    }
    let high = layout.beside.then(|| height(wrap(&canvas.row_name(0), size, Weight::Bold, layout.left - 12.0).len(), size));
    // A high name of the first row starts above its bar, beside the names of the parts.
    Some(foot + LEADER - high.map_or(0.0, |high| ((high - layout.bar) / 2.0).max(0.0)))
}
